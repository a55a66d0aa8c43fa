import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../../src/hosts/file/apply.ts';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../../src/hosts/file/open.ts';
import { snapshot } from '../../../src/hosts/file/snapshot.ts';
import { referencesOf } from '../../../src/hosts/file/references.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { worked } from '../../worked.ts';
import { cell, looked, parts, sheetIn, tablePart, workbook, zipped } from './build.ts';

const table = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Target</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>A2*2</f><v>2</v></c></row>';
const made = { sheets: { S: table }, strings: '<si><t>Ref</t></si>' };
const sound = parts(made);
const shared = parts({ sheets: { S: table, T: table }, strings: made.strings, tables: [tablePart('A', 'A1:B2', ['Ref', 'Target'])] });

/** The workbook with one part written otherwise; null leaves it out. */
function but(name: string, change: (text: string) => string | Uint8Array | null): Uint8Array {
  const changed = change(sound[name]!);
  return zipped({ ...Object.fromEntries(Object.entries(sound).filter(([each]) => each !== name)), ...(changed === null ? {} : { [name]: changed }) });
}

const sheet = 'xl/worksheets/sheet1.xml';
const texts = 'xl/sharedStrings.xml';
const book = 'xl/workbook.xml';
const list = 'xl/_rels/workbook.xml.rels';
const styles = 'xl/styles.xml';

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, (one) => one.charCodeAt(0)).buffer);
}

const rows = (inside: string): Uint8Array => but(sheet, (text) => text.replace('</sheetData>', `${inside}</sheetData>`));
const beside = (inside: string): Uint8Array => but(sheet, (text) => text.replace('</sheetData>', `</sheetData>${inside}`));

/** What is wrong, the file, and what it is refused as; 'open' where Excel, LibreOffice or openpyxl read it and so do we. */
const kinds: [string, Uint8Array, string][] = [
  ['an attribute of six million characters', but(sheet, (text) => text.replace('<sheetData>', `<sheetData a="${'x'.repeat(6_000_000)}">`)), 'open'],
  ['a hundred thousand attributes', but(sheet, (text) => text.replace('<sheetData>', `<sheetData ${Array.from({ length: 100_000 }, (_, place) => `a${place}="1"`).join(' ')}>`)), 'damaged'],
  ['a text of two million characters', but(texts, (text) => text.replace('Ref', 'R'.repeat(2_000_000))), 'too large'],
  ['a text of its own of two million characters', but(sheet, (text) => text.replace('Target', 'T'.repeat(2_000_000))), 'too large'],
  ['a million texts', but(texts, (text) => text.replace('</sst>', `${'<si/>'.repeat(1_000_000)}</sst>`)), 'too large'],
  ['eighty texts of a million letters, and one more', but(texts, (text) => text.replace('</sst>', `${`<si><t>${'x'.repeat(999_999)}</t></si>`.repeat(81)}</sst>`)), 'too large'],
  ['forty texts of a million letters', but(texts, (text) => text.replace('</sst>', `${`<si><t>${'x'.repeat(999_999)}</t></si>`.repeat(40)}</sst>`)), 'open'],
  ['a text of nine million characters', but(texts, (text) => text.replace('Ref', 'R'.repeat(9_000_000))), 'damaged'],
  ['a formula of ten million characters', but(sheet, (text) => text.replace('A2*2', 'A2+'.repeat(3_500_000))), 'damaged'],
  ['a formula of quotation marks', but(sheet, (text) => text.replace('A2*2', "'".repeat(300_000))), 'open'],
  ['twenty thousand times all columns hidden', but(sheet, (text) => text.replace('<sheetData>', `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols><sheetData>`)), 'open'],
  ['columns that are no numbers', but(sheet, (text) => text.replace('<sheetData>', '<cols><col min="-5" max="abc" width="1e400"/><col min="1" max="1000000000" hidden="1"/></cols><sheetData>')), 'open'],
  ['an array formula over the whole sheet', rows('<row r="9"><c r="A9"><f t="array" ref="A9:XFD1048576">1</f><v>1</v></c></row>'), 'open'],
  ['thirty thousand array formulas over one another', rows(Array.from({ length: 30_000 }, (_, place) => `<row r="${place + 9}"><c r="A${place + 9}"><f t="array" ref="A${place + 9}:B1048576">1</f><v>1</v></c></row>`).join('')), 'too large'],
  ['a last cell far away', rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'open'],
  ['sixteen thousand columns', rows(`<row r="9">${'<c><v>1</v></c>'.repeat(16_384)}</row>`), 'open'],
  ['one column more', rows(`<row r="9">${'<c><v>1</v></c>'.repeat(16_385)}</row>`), 'too large'],
  ['one cell a hundred thousand times', rows(`<row r="9">${'<c r="A9"><v>1</v></c>'.repeat(100_000)}</row>`), 'open'],
  ['a row twelve hundred thousand times', rows('<row r="9"/>'.repeat(1_200_000)), 'too large'],
  ['rows from the last to the first', rows(Array.from({ length: 5000 }, (_, place) => `<row r="${6000 - place}"><c r="A${6000 - place}"><v>1</v></c></row>`).join('')), 'open'],
  ['a merged block of the whole sheet twice', beside(`<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2)}</mergeCells>`), 'damaged'],
  ['a formula of names with colons', but(sheet, (text) => text.replace('A2*2', 'a:b:'.repeat(200_000))), 'open'],
  ['a merged block of the whole sheet', beside('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), 'open'],
  ['a conditional format of a hundred thousand ranges', beside(`<conditionalFormatting sqref="${'A1:G9 '.repeat(100_000)}"/>`), 'open'],
  ['ten thousand drop-down lists of a whole column', but(sheet, (text) => text.replace('</sheetData>', `<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData><dataValidations>${Array.from({ length: 10_000 }, (_, place) => `<dataValidation type="list" sqref="A1"><formula1>$A$${place + 1}:$A$1048576</formula1></dataValidation>`).join('')}</dataValidations>`)), 'open'],
  ['elements within elements in a cell', but(sheet, (text) => text.replace('<v>1</v>', `<v>1</v>${'<x>'.repeat(500)}${'</x>'.repeat(500)}`)), 'damaged'],
  ['elements within elements after the cells', beside(`${'<x>'.repeat(5000)}${'</x>'.repeat(5000)}`), 'damaged'],
  ['nine sheets of fifty thousand elements beside their cells', workbook({ ...made, sheets: Object.fromEntries(Array.from({ length: 9 }, (_, place) => [`S${place}`, `<sheetData/>${'<x/>'.repeat(50_000)}`])) }), 'too large'],
  ['an element of two million attributes after the cells', beside(`<x ${Array.from({ length: 2_000_000 }, (_, place) => `a${place}=""`).join(' ')}/>`), 'too large'],
  ['shared strings in UTF-16', but(texts, utf16), 'open'],
  ['a workbook in UTF-16', but(book, utf16), 'open'],
  ['a sheet in an encoding that nobody knows', but(sheet, (text) => text.replace('UTF-8', 'KLINGON')), 'damaged'],
  ['a sheet that says UTF-16 and is not', but(sheet, (text) => text.replace('UTF-8', 'UTF-16')), 'damaged'],
  ['shared strings that say UTF-16 and are not', but(texts, (text) => text.replace('UTF-8', 'UTF-16')), 'damaged'],
  ['a byte order mark before every part', zipped(Object.fromEntries(Object.entries(sound).map(([name, text]) => [name, `\ufeff${text}`]))), 'open'],
  ['a document type in the list of parts', but(list, (text) => text.replace('<Relationships', '<!DOCTYPE a><Relationships')), 'entities'],
  ['a document type in the shared strings', but(texts, (text) => text.replace('<sst', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst')), 'entities'],
  ['a document type behind the root', but(sheet, (text) => text.replace('<sheetData>', '<!DOCTYPE a><sheetData>')), 'damaged'],
  ['a sheet that is the workbook', but(list, (text) => text.replace('worksheets/sheet1.xml', 'workbook.xml')), 'damaged'],
  ['a sheet on the web', but(list, (text) => text.replace('Target="worksheets/sheet1.xml"', 'Target="https://example.org/s.xml" TargetMode="External"')), 'damaged'],
  ['a sheet outside the container', but(list, (text) => text.replace('worksheets/sheet1.xml', 'file:///etc/passwd')), 'damaged'],
  ['a target that climbs above the root', but(list, (text) => text.replace('worksheets/', '../../../xl/worksheets/')), 'open'],
  ['a target with escaped characters', but(list, (text) => text.replace('sheet1.xml', 'sheet%31.xml')), 'open'],
  ['a target with a broken escape', but(list, (text) => text.replace('sheet1.xml', '%E0%A4%A.xml')), 'damaged'],
  ['no list of the top', but('_rels/.rels', () => null), 'open'],
  ['no styles where the workbook has some', but(styles, () => null), 'damaged'],
  ['no shared strings where the workbook has some', but(texts, () => null), 'damaged'],
  ['no shared strings where the workbook names some and no cell has one', zipped(Object.fromEntries(Object.entries({ ...sound, [sheet]: sound[sheet]!.replace(/<c [^>]*t="s".*?<\/c>/g, '') }).filter(([name]) => name !== texts))), 'open'],
  ['one table on two sheets', zipped({ ...shared, 'xl/worksheets/_rels/sheet2.xml.rels': shared['xl/worksheets/_rels/sheet1.xml.rels']! }), 'damaged'],
  ['an empty part', but(styles, () => ''), 'damaged'],
  ['no sheets', but(book, (text) => text.replace(/<sheets>.*<\/sheets>/, '<sheets/>')), 'damaged'],
  ['a page of the web', but(book, () => '<html><body>hello</body></html>'), 'not a workbook'],
  ['names as other systems write them', zipped(Object.fromEntries(Object.entries(sound).map(([name, text]) => [`/${name.toUpperCase().replaceAll('/', '\\')}`, text]))), 'open'],
  ['names that climb and names of objects', zipped({ ...sound, '../../../tmp/evil': 'x', '/etc/evil': 'x', 'C:\\evil': 'x', constructor: 'x', toString: 'x' }), 'open'],
  ['everything in a folder', zipped(Object.fromEntries(Object.entries(sound).map(([name, text]) => [`report/${name}`, text]))), 'not a workbook'],
];

describe('what nobody made by hand', () => {
  test.each(kinds)('%s', async (_, bytes, expected) => {
    const started = worked();
    const opened = await openWorkbook(bytes, nodeCodec);
    if (refused(opened)) expect(opened.code).toBe(expected);
    else {
      expect('open').toBe(expected);
      expect(snapshot(opened).sheets).toHaveLength(1);
      const done = await applyPlan(opened, { expects: [], edits: [{ kind: 'cell', sheet: 'S', at: { row: 2, column: 1 }, from: {}, to: { content: 5 } }] });
      expect(refused(done) ? done.code : done.receipt.stale[0] ?? '').toMatch(/^S!B2$|^$/);
    }
    expect(worked() - started).toBeLessThan(10_000);
  });

  test.each<[string, string]>([
    ['a number that is none', 'NaN'], ['one beyond all numbers', '1e400'], ['one below', '-1e400'], ['a word', 'INF'], ['base sixteen', '0x10'], ['a comma', '1,5'], ['four hundred digits', '9'.repeat(400)], ['two signs', '--1'],
  ])('%s in a cell is text, never a number', async (_, value) => {
    const { content } = cell(sheetIn(await looked(but(sheet, (text) => text.replace('<v>1</v>', `<v>${value}</v>`))), 'S'), 'A2');
    expect(content).toBe(value);
  });

  test('formulas that lead a search astray are read at once', () => {
    const started = worked();
    for (const text of ["'", '"', '[', 'T[', '.', '[x]a.', 'a:b:', '(', "''!", '$', 'é', 'A1:B(', 'SUMIF(', 'SUMIF(A1,"x",', 'YTD1:']) referencesOf(text.repeat(200_000));
    expect(worked() - started).toBeLessThan(20_000);
  });
});

describe('an array', () => {
  test('whose cells the file leaves out has them all the same, so that nobody takes them for free', async () => {
    const array = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><f t="array" ref="C2:D3">A1</f><v>1</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="E3"><v>4</v></c></row>';
    const { cells, used } = sheetIn(await looked(workbook({ sheets: { S: array } })), 'S');
    expect([...cells.row].map((row, place) => [row, cells.column[place], cells.kind[place]])).toEqual([[1, 1, 1], [2, 3, 1 | 8 | 16], [2, 4, 16], [3, 1, 1], [3, 3, 16], [3, 4, 16], [3, 5, 1]]);
    expect(used).toEqual({ top: 1, left: 1, bottom: 3, right: 5 });
  });

  // A spill down a whole column: the file leaves out a million cells, and the table beside it has three rows.
  test.each<[string, string, [number, number][]]>([
    ['a whole column', 'D2:D1048576', [[2, 4], [3, 4], [6, 4]]],
    ['a whole sheet, from its own column on', 'D2:XFD1048576', [2, 3, 6].flatMap((row) => Array.from({ length: 51 }, (_, place): [number, number] => [row, 4 + place]))],
  ])('over %s takes the cells of the rows that hold something, and no others', async (_, ref, expected) => {
    const { cells } = sheetIn(await looked(workbook({ sheets: { S: `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="D2"><f t="array" ref="${ref}">A2:A9</f><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row><row r="6"><c r="A6"><v>1</v></c></row>` } })), 'S');
    const taken = [...cells.row].flatMap((row, place): [number, number][] => ((cells.kind[place] ?? 0) & 16 ? [[row, cells.column[place] ?? 0]] : []));
    expect(taken).toEqual(expected);
  });

  test('over another: a cell that the file leaves out waits where either waits', async () => {
    const arrays = '<row r="1"><c r="A1"><f t="array" ref="A1:B3">D1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="array" ref="B2:C3">D1</f></c></row>';
    const { cells } = sheetIn(await looked(workbook({ sheets: { S: arrays } })), 'S');
    expect([...cells.row].map((row, place) => `${'ABC'[(cells.column[place] ?? 0) - 1]}${row}${(cells.kind[place] ?? 0) & 64 ? ' waits' : ''}`)).toEqual(['A1', 'B1', 'A2', 'B2 waits', 'C2 waits', 'A3', 'B3 waits', 'C3 waits']);
  });

  test('whose formula waits for Excel waits as a whole', async () => {
    const array = '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3" t="str"><v>old</v></c></row><row r="4"><c r="A4"><v>4</v></c></row>';
    const { cells } = sheetIn(await looked(workbook({ sheets: { S: array } })), 'S');
    expect([...cells.kind].map((kind) => (kind & 64) !== 0)).toEqual([true, true, true, false]);
  });
});
