import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../../src/hosts/file/apply.ts';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../../src/hosts/file/open.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { chanceOf } from '../../fuzz/chance.ts';
import type { Chance } from '../../fuzz/chance.ts';
import { cell, everyCell, looked, opened, sheetIn, workbook } from './build.ts';

const strings = '<si><t>shared</t></si>';
const head = '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">';
const sheetOf = (rows: string): Uint8Array => workbook({ sheets: { S: `${head}<sheetData>${rows}</sheetData></worksheet>` }, strings });
const attributes = (count: number): string => Array.from({ length: count }, (_, place) => ` a${place}=""`).join('');

describe('a cell written in an odd way', () => {
  // XML 1.0 says what each means; LibreOffice 7.4 and, where said, openpyxl 3.0 read the same (of two values openpyxl takes the first).
  test.each<[string, string, unknown]>([
    ['single quotes (openpyxl)', "<row r='1'><c r='A1' t='inlineStr'><is><t>it</t></is></c></row>", 'it'],
    ['attributes in another order', '<row spans="1:1" r="1"><c t="s" s="1" r="A1"><v>0</v></c></row>', 'shared'],
    ['lines between attributes (openpyxl)', '<row\nr="1"\t>\n<c\n  r = "A1"\r\n t\t=\n"str"\n>\n<v\n>it</v\n>\n</c >\n</row\t>', 'it'],
    ['names with a prefix (openpyxl)', '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>it</x:t></x:is></x:c></x:row>', 'it'],
    ['a prefixed attribute of the same name', '<row r="1" x14ac:r="7"><c x14ac:r="B9" r="A1" x14ac:t="b"><v>7</v></c></row>', 7],
    ['a hundred attributes (openpyxl)', `<row r="1"><c r="A1"${attributes(99)}><v>7</v></c></row>`, 7],
    ['no place of its row (openpyxl)', '<row><c r="A1"><v>7</v></c></row>', 7],
    ['no place at all (openpyxl)', '<row><c><v>7</v></c></row>', 7],
    ['spaces in its row\'s number (openpyxl)', '<row r=" 1 "><c r="A1"><v>7</v></c></row>', 7],
    ['zeros before its row\'s number (openpyxl)', '<row r="0001"><c r="A1"><v>7</v></c></row>', 7],
    ['its place in entities (openpyxl)', '<row r="&#49;"><c r="&#x41;&#00000049;"><v>7</v></c></row>', 7],
    ['spans that are wrong (openpyxl)', '<row r="1" spans="9:2"><c r="A1"><v>7</v></c></row>', 7],
    ['spans of words (openpyxl)', '<row r="1" spans="none"><c r="A1"><v>7</v></c></row>', 7],
    ['an empty text (openpyxl)', '<row r="1"><c r="A1" t="inlineStr"><is><t/></is></c></row>', ''],
    ['an empty text in two tags (openpyxl)', '<row r="1"><c r="A1" t="inlineStr"><is><t></t></is></c></row>', ''],
    ['no text (openpyxl: an empty one)', '<row r="1"><c r="A1" t="inlineStr"><is/></c></row>', null],
    ['a comment inside its text', '<row r="1"><c r="A1" t="inlineStr"><is><t>on<!-- > & </t> -->e</t></is></c></row>', 'one'],
    ['a processing instruction inside its text', '<row r="1"><c r="A1" t="inlineStr"><is><t>on<?php </t> ?>e</t></is></c></row>', 'one'],
    ['CDATA inside its text (openpyxl)', '<row r="1"><c r="A1" t="inlineStr"><is><t>a<![CDATA[ <b> & ]]]]><![CDATA[> ]]>c</t></is></c></row>', 'a <b> & ]]> c'],
    // Excel reads such a file, as calamine's tests hold; openpyxl does not.
    ['no number of its look', '<row r="1"><c r="A1" s=""><v>7</v></c></row>', 7],
    ['CDATA around its number (openpyxl)', '<row r="1"><c r="A1"><v><![CDATA[7]]></v></c></row>', 7],
    ['a comment inside its number', '<row r="1"><c r="A1"><v>1<!-- -->7</v></c></row>', 17],
    ['comments between its parts (openpyxl)', '<!-- a --><row r="1"><!-- b --><c r="A1"><!-- c --><v>7</v><?d?></c><!-- e --></row><!-- f -->', 7],
    ['white space that counts (openpyxl)', '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row>', ' a '],
    ['white space that counts, in single quotes (openpyxl)', "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t xml:space = 'preserve'> a </t></is></c></row>", ' a '],
    ['runs with comments between them', '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><!-- b --><t>a </t></r><!-- c --><r><t>b</t></r></is></c></row>', 'a b'],
    ['the number of a shared text with spaces (openpyxl)', '<row r="1"><c r="A1" t="s"><v> 0\n</v></c></row>', 'shared'],
    ['the number of a shared text in an entity (openpyxl)', '<row r="1"><c r="A1" t="s"><v>&#48;</v></c></row>', 'shared'],
    ['how it is pronounced, which is no text of it (openpyxl)', '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh><phoneticPr fontId="0"/></is></c></row>', 'a'],
    ['a text of more than one kind of letter (openpyxl)', '<row r="1"><c r="A1" t="str"><v>£5 — é 😀 &#128512;</v></c></row>', '£5 — é 😀 😀'],
    ['a long text (openpyxl)', `<row r="1"><c r="A1" t="str"><v>${'abc '.repeat(2000)}d</v></c></row>`, `${'abc '.repeat(2000)}d`],
    ['its value before its formula', '<row r="1"><c r="A1"><v>7</v><f>3+4</f></c></row>', 7],
    ['two values, of which the later counts', '<row r="1"><c r="A1"><v>1</v><v>7</v></c></row>', 7],
    ['further elements that nobody knows (openpyxl)', '<row r="1"><c r="A1"><v>7</v><extLst><ext uri="{1}"><x:y z="1">&gt;</x:y></ext></extLst></c></row>', 7],
  ])('%s', async (_, rows, expected) => {
    expect(cell(sheetIn(await looked(sheetOf(rows)), 'S'), 'A1').content).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['an attribute twice', '<row r="1"><c r="A1" r="B1"><v>7</v></c></row>', 'damaged'],
    ['an attribute twice, in a row', '<row r="1" ht="5" r="1"/>', 'damaged'],
    ['an attribute twice, in a text', '<row r="1"><c r="A1" t="inlineStr"><is><t a="1" a="2">x</t></is></c></row>', 'damaged'],
    ['more than a hundred attributes', `<row r="1"><c r="A1"${attributes(100)}><v>7</v></c></row>`, 'damaged'],
    ['attributes that touch', '<row r="1"><c r="A1"s="1"><v>7</v></c></row>', 'damaged'],
    ['an attribute without quotes', '<row r=1/>', 'damaged'],
    ['an attribute without a value', '<row r="1" hidden/>', 'damaged'],
    ['an attribute that never ends', '<row r="1/>', 'damaged'],
    ['a tag inside an attribute', '<row r="1" a="<b>"/>', 'damaged'],
    ['an entity that nobody knows in an attribute', '<row r="1" a="&bomb;"/>', 'damaged'],
    ['a row that is no number', '<row r="one"/>', 'damaged'],
    ['a row between two', '<row r="1.5"/>', 'damaged'],
    ['a row below the first', '<row r="-1"/>', 'damaged'],
    ['a row beyond the last', '<row r="1048577"/>', 'too large'],
    ['a closing tag of another', '<row r="1"><c r="A1"><v>7</c></v></row>', 'damaged'],
    ['a closing tag of another prefix', '<x:row r="1"></row>', 'damaged'],
    ['a comment that never ends', '<row r="1"/><!-- ', 'damaged'],
    ['CDATA that never ends', '<row r="1"><c r="A1" t="str"><v><![CDATA[x</v></c></row>', 'damaged'],
    ['the end of CDATA without its beginning', '<row r="1"><c r="A1" t="str"><v>]]></v></c></row>', 'damaged'],
    ['text beside its elements', '<row r="1">x<c r="A1"/></row>', 'damaged'],
    ['a character that XML forbids', '<row r="1"><c r="A1" t="str"><v>&#0;</v></c></row>', 'damaged'],
    ['half a character', '<row r="1"><c r="A1" t="str"><v>&#xD800;</v></c></row>', 'damaged'],
    ['a type that nobody knows', '<row r="1"><c r="A1" t="banana"><v>1</v></c></row>', 'damaged'],
  ])('%s is refused', async (_, rows, code) => {
    expect(await openWorkbook(sheetOf(rows), nodeCodec)).toMatchObject({ code });
  });

  test.each<[string, number | null]>([['15', 15], ['12.75', 12.75], ['1.5e1', 15], [' 20 ', 20], ['007', 7], ['tall', null], ['', null], ['1e999', null]])('a row height of "%s"', async (written, height) => {
    const { heights } = sheetIn(await looked(sheetOf(`<row r="3" ht="${written}" customHeight="1"/>`)), 'S');
    expect(heights).toEqual(height === null ? [] : [{ row: 3, height }]);
  });
});

interface Row {
  row: number;
  height: number | null;
  hidden: boolean;
  style: number;
  cells: { column: number; style: number; value: number | string | boolean | null; shared: boolean }[];
}

const drawn: fc.Arbitrary<Row[]> = fc.uniqueArray(fc.record({
  row: fc.integer({ min: 1, max: 12 }), height: fc.constantFrom(null, null, 15, 12.75), hidden: fc.boolean(), style: fc.nat(3),
  cells: fc.uniqueArray(fc.record({ column: fc.integer({ min: 1, max: 26 }), style: fc.nat(3), shared: fc.boolean(), value: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), fc.constantFrom('GREEN', ' a ', 'R&D <b>', ']]>', '£é😀', 'a\nb', 'x'.repeat(60))) }), { selector: ({ column }) => column, maxLength: 6 }),
}), { selector: ({ row }) => row, maxLength: 8 }).map((rows) => [...rows].sort((one, other) => one.row - other.row).map((row) => ({ ...row, cells: [...row.cells].sort((one, other) => one.column - other.column) })));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** As nearly every program writes them. */
function plainly(rows: Row[]): string {
  return rows.map(({ row, height, hidden, style, cells }) => `<row r="${row}"${style ? ` s="${style}" customFormat="1"` : ''}${height === null ? '' : ` ht="${height}"`}${hidden ? ' hidden="1"' : ''}>${cells.map((each) => {
    const start = `<c r="${String.fromCharCode(64 + each.column)}${row}"${each.style ? ` s="${each.style}"` : ''}`;
    if (each.value === null) return `${start}/>`;
    if (typeof each.value === 'boolean') return `${start} t="b"><v>${Number(each.value)}</v></c>`;
    if (typeof each.value === 'number') return `${start}><v>${each.value}</v></c>`;
    return each.shared ? `${start} t="s"><v>0</v></c>` : `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(each.value)}</t></is></c>`;
  }).join('')}</row>`).join('');
}

/** The same in ways that XML allows and no spreadsheet chooses. */
function oddly(rows: Row[], chance: Chance): string {
  const space = (): string => chance.pick([' ', ' ', '  ', '\n', '\t ']);
  const aside = (): string => chance.pick(['', '', '', '\n ', '<!-- <c r="A1"/> -->', '<?c r="A1"?>']);
  const inside = (text: string): string => [...text].map((each) => (chance.below(6) === 0 ? chance.pick([`&#${each.codePointAt(0)};`, `&#x${each.codePointAt(0)!.toString(16)};`, `<![CDATA[${each}]]>`, `${escaped(each)}<!-- -->`]) : escaped(each))).join('');
  const number = (value: number): string => chance.pick([String(value), value.toExponential(), Number.isInteger(value) && Math.abs(value) < 1e9 ? `${value}.0` : String(value)]);
  const whole = (value: number): string => chance.pick([String(value), ` ${value} `, `00${value}`, [...String(value)].map((digit) => `&#${digit.charCodeAt(0)};`).join('')]);
  const element = (name: string, said: [string, string][], content: string): string => {
    const full = `${chance.pick(['', '', 'x:'])}${name}`;
    const more: [string, string][] = [['x14ac:dyDescent', '0.25'], ['thickBot', '1'], ['ph', '&lt;é']];
    const wanted = [...said, ...more.filter(() => chance.below(4) === 0)].map((each): [number, [string, string]] => [chance.below(100), each]).sort(([one], [other]) => one - other);
    const tag = `<${full}${wanted.map(([, [key, value]]) => {
      const quote = chance.pick(['"', "'"]);
      return `${space()}${key}${chance.pick(['=', '=', ' = '])}${quote}${value}${quote}`;
    }).join('')}${chance.pick(['', '', ' '])}`;
    return content === '' && chance.below(2) === 0 ? `${tag}/>` : `${tag}>${content}</${full}${chance.pick(['', '', '\n'])}>`;
  };
  return rows.map(({ row, height, hidden, style, cells }) => aside() + element('row', [['r', whole(row)], ['spans', chance.pick(['1:3', '9:2', 'none'])], ...(style ? [['s', String(style)], ['customFormat', chance.pick(['1', 'true'])]] as [string, string][] : []), ...(height === null ? [] : [['ht', number(height)]] as [string, string][]), ...(hidden ? [['hidden', chance.pick(['1', 'true'])]] as [string, string][] : [])], cells.map((each) => {
    const letter = String.fromCharCode(64 + each.column);
    const place: [string, string] = ['r', chance.pick([`${letter}${row}`, ` ${letter}${row} `, `${letter}00${row}`, `${letter.toLowerCase()}${row}`, `$${letter}$${row}`, `&#${letter.charCodeAt(0)};${row}`])];
    const look: [string, string][] = each.style || chance.below(3) === 0 ? [['s', whole(each.style)]] : [];
    const [type, content] = each.value === null ? ['n', '']
      : typeof each.value === 'boolean' ? ['b', element('v', [], each.value ? chance.pick(['1', 'true', 'TRUE']) : chance.pick(['0', 'false']))]
      : typeof each.value === 'number' ? ['n', element('v', [], chance.below(3) === 0 ? inside(number(each.value)) : number(each.value))]
      : each.shared ? ['s', element('v', [], chance.pick(['0', '00', ' 0']))]
      : ['inlineStr', element('is', [], aside() + element('t', [['xml:space', 'preserve']], inside(each.value)) + aside())];
    return aside() + element('c', [place, ...look, ...(type === 'n' && chance.below(2) === 0 ? [] : [['t', type] as [string, string]])], content === '' ? '' : aside() + content + aside());
  }).join(''))).join('') + aside();
}

describe('however a sheet is spelled', () => {
  test('its cells, heights and hidden rows are the same', async () => {
    await fc.assert(fc.asyncProperty(drawn, fc.nat(), async (rows, seed) => {
      const [plain, odd] = [await looked(sheetOf(plainly(rows))), await looked(sheetOf(oddly(rows, chanceOf(seed))))];
      expect(everyCell(odd)).toEqual(everyCell(plain));
      const [one, other] = [sheetIn(plain, 'S'), sheetIn(odd, 'S')];
      expect([other.heights, other.hiddenRows, other.used]).toEqual([one.heights, one.hiddenRows, one.used]);
    }), { numRuns: 300 });
  });

  test('a plan leaves the same behind', async () => {
    await fc.assert(fc.asyncProperty(drawn, fc.nat(), fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 27 }), async (rows, seed, row, column) => {
      const edit = { kind: 'cell' as const, sheet: 'S', at: { row, column }, from: {}, to: { content: 'RED', fill: '#FFC7CE' } };
      const [one, other] = await Promise.all([plainly(rows), oddly(rows, chanceOf(seed))].map(async (written) => {
        const done = await applyPlan(await opened(sheetOf(written)), { expects: [], edits: [edit] });
        if (refused(done)) throw new Error(done.say);
        return everyCell(await looked(done.bytes));
      }));
      expect(other).toEqual(one);
    }), { numRuns: 150 });
  });
});
