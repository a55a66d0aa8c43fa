import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../../src/hosts/file/apply.ts';
import { openWorkbook } from '../../../src/hosts/file/open.ts';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { readAddress, readRange } from '../../../src/workbook/address.ts';
import type { CellEdit, CellState, Edit, NewSheet, Plan } from '../../../src/workbook/plan.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { Mark } from '../../../src/workbook/snapshot.ts';
import { worked } from '../../worked.ts';
import { cell, everyCell, looked, opened, parts, plainStyles, sheetIn, tablePart, workbook, zipped } from './build.ts';

const set = (address: string, to: Partial<CellState>, sheet = 'S'): CellEdit => ({ kind: 'cell', sheet, at: readAddress(address)!, from: {}, to });
const plan = (...edits: Edit[]): Plan => ({ expects: [], edits });

async function applied(bytes: Uint8Array, wanted: Plan) {
  const written = await applyPlan(await opened(bytes), wanted);
  if (refused(written)) throw new Error(written.say);
  return { ...written, seen: await looked(written.bytes) };
}

function part(bytes: Uint8Array, name: string): string {
  return Buffer.from(unzipSync(bytes)[name] ?? []).toString();
}

/** The names of the parts whose bytes differ, with those that are new or gone. */
function touched(before: Uint8Array, after: Uint8Array): string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => !one[name] || !other[name] || Buffer.compare(one[name], other[name]) !== 0).sort();
}

const sheetOne = '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c></row><row r="3"><c r="A3" s="3"/><c r="C3" t="b"><v>1</v></c></row><row r="5" ht="20"/>';
const book = workbook({ sheets: { S: sheetOne, 'Other sheet': '<row r="1"><c r="A1"><v>1</v></c></row>' }, strings: '<si><t>Ref</t></si>', parts: { 'xl/media/image1.png': 'not really', 'docProps/app.xml': '<x/>' } });

describe('cells are written', () => {
  test.each<[string, CellEdit[], string]>([
    ['a value in a cell that is there', [set('A1', { content: 'New' })], '<row r="1" spans="1:2"><c r="A1" t="inlineStr"><is><t xml:space="preserve">New</t></is></c><c r="B1" s="1"><v>0.5</v></c></row>'],
    ['a look alone, the value untouched', [set('B1', { look: 2 })], '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2"><v>0.5</v></c></row>'],
    ['a cell between two', [set('B3', { content: 7 })], '<row r="3"><c r="A3" s="3"/><c r="B3"><v>7</v></c><c r="C3" t="b"><v>1</v></c></row>'],
    ['a cell at the end, with the row reaching further', [set('D1', { content: false })], '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c><c r="D1" t="b"><v>0</v></c></row>'],
    ['a row between two', [set('B2', { content: 1 }), set('A2', { content: { error: '#N/A' } })], '</row><row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><v>1</v></c></row><row r="3">'],
    ['cells in a row that had none', [set('B5', { content: 2 }), set('A5', { content: 1 })], '<row r="5" ht="20"><c r="A5"><v>1</v></c><c r="B5"><v>2</v></c></row></sheetData>'],
    ['a row at the end', [set('A9', { content: 1 })], '<row r="9"><c r="A9"><v>1</v></c></row></sheetData>'],
    ['characters that XML cannot hold', [set('A9', { content: 'a\u0007\r_x0041_<&"\ud800' })], '<t xml:space="preserve">a_x0007__x000D__x005F_x0041_&lt;&amp;&quot;_xD800_</t>'],
  ])('%s', async (_, edits, written) => {
    const { bytes, seen } = await applied(book, plan(...edits));
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain(written);
    expect(touched(book, bytes)).toEqual(['xl/worksheets/sheet1.xml']);
    for (const { at, to } of edits) if (to.content !== undefined) expect(cell(sheetIn(seen, 'S'), `${String.fromCharCode(64 + at.column)}${at.row}`).content).toEqual(to.content);
  });

  test('fill and ink change nothing else of a look, and a look that is there is used again', async () => {
    const { bytes, seen } = await applied(book, plan(set('B1', { fill: '#C00000', ink: '#FFFFFF' }), set('A1', { fill: '#C6EFCE' }), set('C3', { fill: null })));
    const sheet = sheetIn(seen, 'S');
    const before = sheetIn(await looked(book), 'S');
    const look = (at: string, of: typeof sheet) => of.cells.styles[cell(of, at).style]!;
    expect(look('B1', sheet)).toEqual({ ...look('B1', before), fill: '#C00000', ink: '#FFFFFF' });
    expect(look('A1', sheet).fill).toBe('#C6EFCE');
    const styles = part(bytes, 'xl/styles.xml');
    expect(styles).toContain('<font><b/><sz val="14"/><color rgb="FFFFFFFF"/><name val="Arial"/></font>');
    expect([...styles.matchAll(/<fill>/g)]).toHaveLength(4);
    expect(styles.slice(0, styles.indexOf('</cellXfs>'))).toContain(plainStyles.slice(plainStyles.indexOf('<xf numFmtId="10"'), plainStyles.indexOf('</cellXfs>')));
    expect(styles).toContain('<cellXfs count="6">');
  });

  test('a missing cell takes the look of its row or column, and undo takes it out again', async () => {
    const bytes = workbook({ sheets: { S: '<cols><col min="2" max="2" style="1" width="9"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" s="2" customFormat="1"/></sheetData>' } });
    const { seen, bytes: written, receipt } = await applied(bytes, plan(set('B1', { content: 'x', fill: '#FFC000' }), set('C2', { content: 'y' })));
    expect(cell(sheetIn(seen, 'S'), 'B1')).toMatchObject({ fill: '#FFC000', format: '0.00%' });
    expect(cell(sheetIn(seen, 'S'), 'C2').style).toBe(2);
    const undone = await applied(written, receipt.inverse);
    expect(everyCell(undone.seen)).toEqual(everyCell(await looked(bytes)));
    expect(part(undone.bytes, 'xl/worksheets/sheet1.xml')).not.toContain('r="B1"');
  });

  test('where cells do not say where they stand, none is moved', async () => {
    const bytes = workbook({ sheets: { S: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row>' } });
    const { seen } = await applied(bytes, plan(set('A2', { content: 'new' }), set('D1', { content: 'far' }), set('B1', { fill: '#FFC000' })));
    const sheet = sheetIn(seen, 'S');
    expect(['A1', 'B1', 'D1', 'A2', 'C2', 'D2'].map((at) => cell(sheet, at).content)).toEqual([1, 2, 'far', 'new', 3, 4]);
  });

  test('prefixes are kept, and a workbook without styles gets some', async () => {
    const inside = '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1"/><x:sheetData/></x:worksheet>';
    const { bytes, seen } = await applied(workbook({ sheets: { S: inside }, styles: null }), plan(set('B2', { content: 'x', fill: '#00703C', ink: '#FFFFFF' })));
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<x:dimension ref="A1:B2"/><x:sheetData><x:row r="2"><x:c r="B2" s="1" t="inlineStr"><x:is><x:t xml:space="preserve">x</x:t></x:is></x:c></x:row></x:sheetData>');
    expect(cell(sheetIn(seen, 'S'), 'B2')).toMatchObject({ fill: '#00703C', ink: '#FFFFFF' });
  });
});

describe.each([['empty', ''], ['only a number format', '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.00"/></numFmts>'], ['empty lists', '<fonts count="0"/><cellXfs></cellXfs>'], ['no borders', '<fonts><font><sz val="9"/></font></fonts><cellXfs><xf/></cellXfs>'], ['an extension alone', '<extLst><ext uri="x"/></extLst>']])('styles that lack what Excel wants (%s)', (_, styles) => {
  test('get it, in the order of the format, and no cell changes its look', async () => {
    const bytes = workbook({ sheets: { S: sheetOne }, strings: '<si><t>Ref</t></si>', styles });
    const { bytes: written, seen } = await applied(bytes, plan(set('B9', { content: 0.5, format: '0.0%', fill: '#FFC000' })));
    const names = [...part(written, 'xl/styles.xml').matchAll(/<(numFmts|fonts|fills|borders|cellStyleXfs|cellXfs|extLst)[ >]/g)].map(([, name]) => name);
    expect(names).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'extLst'].filter((name) => name !== 'extLst' || styles.includes('extLst')));
    expect(cell(sheetIn(seen, 'S'), 'B9')).toMatchObject({ fill: '#FFC000', format: '0.0%' });
    const before = sheetIn(await looked(bytes), 'S');
    for (const at of ['A1', 'B1', 'A3', 'C3']) expect(sheetIn(seen, 'S').cells.styles[cell(sheetIn(seen, 'S'), at).style]).toEqual(before.cells.styles[cell(before, at).style]);
  });
});

describe('the workbook says no', () => {
  test('to a plan that relies on something else, naming the cell', async () => {
    const outcome = await applyPlan(await opened(book), { expects: [{ sheet: 'S', at: { row: 1, column: 2 }, content: 0.6 }], edits: [set('A1', { content: 'x' })] });
    expect(outcome).toMatchObject({ code: 'changed', cell: 'S!B1' });
  });

  test('to locked cells of a protected sheet, and not to unlocked ones', async () => {
    const bytes = workbook({ sheets: { S: `<sheetData>${sheetOne}</sheetData><sheetProtection sheet="1" objects="1"/>` }, strings: '<si><t>Ref</t></si>' });
    expect(await applyPlan(await opened(bytes), plan(set('B1', { fill: '#FFC000' })))).toMatchObject({ code: 'protected' });
    expect(cell(sheetIn((await applied(bytes, plan(set('A3', { content: 'mine' })))).seen, 'S'), 'A3').content).toBe('mine');
  });

  // A cell that is not there is locked or not as its row says, else its column, else the first look.
  test.each<[string, string, string, boolean]>([
    ['in a column that was unlocked', '<cols><col min="8" max="9" style="3"/></cols>', '', true],
    ['in a row that was unlocked', '', '<row r="7" s="3" customFormat="1"/>', true],
    ['in a locked row of a column that was unlocked', '<cols><col min="8" max="9" style="3"/></cols>', '<row r="7" s="2" customFormat="1"/>', false],
    ['in a column of another look', '<cols><col min="8" max="9" style="2"/></cols>', '', false],
    ['with a column that was unlocked beside it', '<cols><col min="9" max="9" style="3"/></cols>', '', false],
  ])('to a cell that is not there on a protected sheet, %s', async (_, cols, row, may) => {
    const bytes = workbook({ sheets: { S: `${cols}<sheetData>${sheetOne}${row}</sheetData><sheetProtection sheet="1"/>` }, strings: '<si><t>Ref</t></si>' });
    const done = await applyPlan(await opened(bytes), plan(set('H7', { content: 'GREEN', fill: '#C6EFCE' })));
    if (!may) return expect(done).toMatchObject({ code: 'protected' });
    if (refused(done)) throw new Error(done.say);
    const undone = await applyPlan(await opened(done.bytes), done.receipt.inverse);
    expect(everyCell(await looked(refused(undone) ? done.bytes : undone.bytes))).toEqual(everyCell(await looked(bytes)));
  });

  test('to a new sheet where the structure is protected', async () => {
    const bytes = workbook({ sheets: { S: '' }, before: '<workbookProtection lockStructure="1"/>' });
    expect(await applyPlan(await opened(bytes), plan({ kind: 'sheet', sheet: 'New', from: null, to: newSheet }))).toMatchObject({ code: 'structure locked' });
  });

  // [MS-OI29500] 2.1.700: at most 65,430 cell formats, people's own named styles among them and Excel's own not.
  test.each<[string, number, number, string, number]>([
    ['no cell format more', 65_430, 1, '', 0],
    ['one cell format more', 65_429, 1, '', 1],
    ['as many as a plan may need', 63_999, 1, '', 1431],
    ['none, for people\'s own styles count', 64_430, 1001, '', 0],
    ['one, for Excel\'s own styles do not', 65_425, 7, '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Bad" xfId="1" builtinId="27"/><cellStyle name="Good" xfId="2" builtinId="26"/><cellStyle name="Mine" xfId="3"/></cellStyles>', 1],
    ['none, where it holds too many already', 65_500, 1, '', 0],
  ])('to more looks than Excel can hold: there is room for %s', async (_, looks, named, names, room) => {
    const styles = plainStyles
      .replace('</cellXfs>', '<xf numFmtId="0"/>'.repeat(looks - 4) + '</cellXfs>')
      .replace('<xf/></cellStyleXfs>', '<xf/>'.repeat(named) + '</cellStyleXfs>')
      .replace('</cellXfs>', `</cellXfs>${names}`);
    const book = await opened(workbook({ sheets: { S: sheetOne }, styles }));
    const colours = (count: number): Edit[] => Array.from({ length: count }, (_each, place) => set(`B${place + 1}`, { fill: `#FFC${(0x1000 + place).toString(16).slice(1).toUpperCase()}` }));
    if (room > 0) expect(refused(await applyPlan(book, plan(...colours(room))))).toBe(false);
    expect(await applyPlan(book, plan(...colours(room + 1)))).toMatchObject({ code: 'styles full' });
    expect(refused(await applyPlan(book, plan(...colours(0), set('B1', { look: 2 }))))).toBe(false);
  });

  test.each(['-7', '1.5', '1e9', 'bold', ''])('not to a word in a column whose look is "%s", which is none', async (style) => {
    const { seen } = await applied(workbook({ sheets: { S: `<cols><col min="4" max="4" style="${style}"/></cols><sheetData>${sheetOne}</sheetData>` }, strings: '<si><t>Ref</t></si>' }), plan(set('D1', { content: 'RED' }), set('D2', { content: 'RED', fill: '#FFC7CE' })));
    expect(cell(sheetIn(seen, 'S'), 'D1')).toMatchObject({ content: 'RED', style: 0 });
    expect(cell(sheetIn(seen, 'S'), 'D2')).toMatchObject({ content: 'RED', fill: '#FFC7CE' });
  });

  test.each(['<c r="A1"><f>1+1</f><v>2</v></c>', '<c r="A1"><f t="array" ref="A1:A3">1</f><v>2</v></c>', '<c r="A1" t="inlineStr"><is><r><t>a</t></r></is></c>', '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>'])('and a job never asks to write over %s', async (inside) => {
    const bytes = workbook({ sheets: { S: `<row r="1">${inside}</row>` } });
    await expect(applyPlan(await opened(bytes), plan(set('A1', { content: 'x' })))).rejects.toThrow(RangeError);
    const { seen } = await applied(bytes, plan(set('A1', { fill: '#FFC000' })));
    expect(cell(sheetIn(seen, 'S'), 'A1')).toMatchObject({ ...(({ content, kind }) => ({ content, kind }))(cell(sheetIn(await looked(bytes), 'S'), 'A1')), fill: '#FFC000' });
  });
});

describe('formulas that read what was written lose their kept value', () => {
  const formula = (at: string, text: string, more = ''): string => `<c r="${at}"><f${more}>${text}</f><v>9</v></c>`;
  const inside = `<row r="1"><c r="A1"><v>1</v></c>${formula('B1', 'A1*2')}${formula('C1', 'B1+1')}${formula('D1', 'SUM(A:A)')}${formula('E1', 'SUM(Sales[Amount])')}${formula('F1', 'Rate*2')}${formula('G1', 'Z1&amp;"A1"')}${formula('H1', "SUM('Other sheet'!A1:A5)")}${formula('I1', 'INDIRECT("A"&amp;1)')}${formula('J1', 'SUM($A$1:$A$900)')}</row>`
    + `<row r="2"><c r="A2"><v>2</v></c>${formula('B2', 'A2*2', ' t="shared" ref="B2:B4" si="0"')}${formula('C2', '$A$1*3', ' t="shared" ref="C2:C3" si="1"')}</row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c><c r="C3" t="str"><f t="shared" si="1"/><v>9</v></c></row>`;
  const made = { sheets: { S: inside, 'Other sheet': `<row r="1"><c r="A1"><v>1</v></c>${formula('B1', 'S!A1')}${formula('C1', 'Sales[[#This Row],[Other]]')}</row>` }, after: '<definedNames><definedName name="Rate">S!$A$1</definedName></definedNames><calcPr calcId="1"/>', tables: [tablePart('Sales', 'A1:B3', ['Amount', 'Other'])], parts: { 'xl/calcChain.xml': '<calcChain/>' } };
  const bytes = workbook(made);
  test.each<[string, Edit, string[]]>([
    ['A1', set('A1', { content: 5 }), ['S!B1', 'S!C1', 'S!D1', 'S!E1', 'S!F1', 'S!I1', 'S!J1', 'S!C2', 'S!C3', 'Other sheet!B1', 'Other sheet!C1']],
    ['A3', set('A3', { content: 5 }), ['S!D1', 'S!E1', 'S!I1', 'S!J1', 'S!B3']],
    ['a cell of another sheet', set('A4', { content: 5 }, 'Other sheet'), ['S!H1', 'S!I1']],
    ['a cell that nothing reads', set('Y9', { content: 5 }), ['S!I1']],
    ['a fill', set('A1', { fill: '#FFC000' }), []],
  ])('%s', async (_, edit, stale) => {
    const { seen, receipt, bytes: written } = await applied(bytes, plan(edit));
    expect(receipt.stale).toEqual(stale);
    for (const sheet of seen.sheets) {
      sheet.cells.kind.forEach((kind, place) => {
        const name = `${sheet.name}!${String.fromCharCode(64 + sheet.cells.column[place]!)}${sheet.cells.row[place]}`;
        if (kind & Mark.formula) expect([name, (kind & Mark.waiting) !== 0]).toEqual([name, stale.includes(name)]);
      });
    }
    expect(part(written, 'xl/workbook.xml').includes('<calcPr calcId="1" fullCalcOnLoad="1"/>')).toBe(stale.length > 0);
    expect(part(written, 'xl/calcChain.xml')).toBe('<calcChain/>');
  });

  test('a long chain takes no long time', async () => {
    const rows = Array.from({ length: 20_000 }, (_, place) => `<row r="${place + 2}"><c r="A${place + 2}"><f>A${place + 1}+1</f><v>1</v></c><c r="B${place + 2}"><f>SUM(A$1:A${place + 1})</f><v>1</v></c></row>`).join('');
    const started = worked();
    const { receipt } = await applied(workbook({ sheets: { S: `<row r="1"><c r="A1"><v>1</v></c></row>${rows}` } }), plan(set('A1', { content: 2 })));
    expect(receipt.stale).toHaveLength(40_000);
    expect(worked() - started).toBeLessThan(5_000);
  });
});

const newSheet: NewSheet = {
  cells: [
    { at: { row: 3, column: 1 }, content: 'Kind', bold: true, fill: '#DDEBF7' }, { at: { row: 3, column: 2 }, content: 'What\nelse', bold: true, wrap: true },
    { at: { row: 4, column: 1 }, content: 'setting', link: { sheet: "Other 'sheet'", at: { row: 2, column: 3 } } }, { at: { row: 4, column: 2 }, content: 0.5, format: '0.0%' },
  ],
  widths: [{ column: 2, width: 40 }, { column: 1, width: 12 }],
  frozen: { row: 4, column: 1 },
  tables: [{ name: 'RAG_record', range: { top: 3, left: 1, bottom: 4, right: 2 } }],
  landscape: true,
  printTitles: { top: 3, bottom: 3 }, charts: [],
};

test('what lies between two cells that change is copied, were it longer than the pieces that a sheet is written in', async () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`).join('');
  const after = `<conditionalFormatting sqref="${'B1:B9 '.repeat(200_000).trim()}"/>`;
  const bytes = workbook({ sheets: { S: `<sheetData>${rows}</sheetData>${after}` } });
  const { bytes: written } = await applied(bytes, plan(set('A1', { content: 7 }), set('A50000', { content: 8 })));
  const expected = part(bytes, 'xl/worksheets/sheet1.xml').replace('<c r="A1"><v>0</v></c>', '<c r="A1"><v>7</v></c>').replace('<c r="A50000"><v>49999</v></c>', '<c r="A50000"><v>8</v></c>');
  expect(part(written, 'xl/worksheets/sheet1.xml') === expected).toBe(true);
});

describe('what stands around the cells is written', () => {
  test('a sheet of our own, twice, and taken out again', async () => {
    const start = workbook({ sheets: { S: sheetOne }, strings: '<si><t>Ref</t></si>', after: '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1:$B$2</definedName></definedNames><calcPr/>' });
    const { bytes, seen, receipt } = await applied(start, plan({ kind: 'sheet', sheet: 'RAG record', from: null, to: newSheet }, { kind: 'sheet', sheet: "It's & more", from: null, to: { ...newSheet } }));
    expect(sheetIn(seen, 'RAG record')).toMatchObject({ frozen: { row: 4, column: 1 }, widths: [{ from: 1, to: 1, width: 12 }, { from: 2, to: 2, width: 40 }], tables: [{ name: 'RAG_record', columns: ['Kind', 'What\nelse'] }] });
    expect(sheetIn(seen, "It's & more").tables[0]!.name).toBe('RAG_record_2');
    expect(cell(sheetIn(seen, 'RAG record'), 'B4')).toMatchObject({ content: 0.5, format: '0.0%' });
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).toContain(`location="'Other ''sheet'''!C2"`);
    expect(part(bytes, 'xl/workbook.xml')).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="2">'It''s &amp; more'!$3:$3</definedName>`);
    const undone = await applied(bytes, receipt.inverse);
    expect(everyCell(undone.seen)).toEqual(everyCell(await looked(start)));
    expect(touched(start, undone.bytes)).toEqual(['xl/styles.xml']);
  });

  test.each<[string, NewSheet]>([
    ['a table without a heading', { ...newSheet, cells: newSheet.cells.filter(({ at }) => at.row !== newSheet.tables[0]!.range.top) }],
    ['a table with an empty heading', { ...newSheet, cells: newSheet.cells.map((each) => (each.at.row === newSheet.tables[0]!.range.top ? { ...each, content: '' } : each)) }],
    ['a table with a figure for a heading', { ...newSheet, cells: newSheet.cells.map((each) => (each.at.row === newSheet.tables[0]!.range.top ? { ...each, content: 5 } : each)) }],
    ['two cells in one place', { ...newSheet, cells: [...newSheet.cells, newSheet.cells[0]!] }],
  ])('a sheet of our own with %s is a mistake of ours', async (_, to) => {
    await expect(applyPlan(await opened(book), plan({ kind: 'sheet', sheet: 'Ours', from: null, to }))).rejects.toThrow(/needs a heading|two cells/);
  });

  test('a sheet of our own points to nothing that a sheet that is gone pointed to', async () => {
    const left = parts({ sheets: { S: sheetOne }, strings: '<si><t>Ref</t></si>', tables: [tablePart('T', 'A1:B2', ['Ref', 'Old'])] });
    const start = zipped({ ...left, 'xl/worksheets/_rels/sheet2.xml.rels': left['xl/worksheets/_rels/sheet1.xml.rels']! });
    const { seen } = await applied(start, plan({ kind: 'sheet', sheet: 'Ours', from: null, to: { ...newSheet, tables: [] } }));
    expect(sheetIn(seen, 'Ours').tables).toEqual([]);
  });

  test('no sheet comes by a table of our own because a table of its own is gone', async () => {
    const { 'xl/tables/table1.xml': _gone, ...left } = parts({ sheets: { S: sheetOne }, strings: '<si><t>Ref</t></si>', tables: [tablePart('T', 'A1:B2', ['Ref', 'Old'])] });
    const { seen } = await applied(zipped(left), plan({ kind: 'sheet', sheet: 'Ours', from: null, to: newSheet }));
    expect(seen.sheets.map(({ tables }) => tables.length)).toEqual([0, 1]);
  });

  test("a sheet's name that is taken, in any case, is said to have changed", async () => {
    expect(await applyPlan(await opened(book), plan({ kind: 'sheet', sheet: 'OTHER SHEET', from: null, to: newSheet }))).toMatchObject({ code: 'changed' });
  });

  test('cells lead to other cells, and back to where they led', async () => {
    const links = '<hyperlinks><hyperlink ref="A1" r:id="rId9" tooltip="the web"/><hyperlink ref="B1:C3" location="x"/></hyperlinks>';
    const bytes = workbook({ sheets: { S: `<sheetData>${sheetOne}</sheetData>${links}<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>` }, strings: '<si><t>Ref</t></si>' });
    const to = { sheet: "Other 'sheet' & more", at: { row: 2, column: 3 } };
    const { bytes: after, receipt, seen } = await applied(bytes, plan(set('A1', { link: to }), set('C3', { link: to }), set('A9', { content: 'there', link: to }), set('A3', { link: null })));
    expect(part(after, 'xl/worksheets/sheet1.xml')).toContain(`<hyperlinks><hyperlink ref="B1:C3" location="x"/>${['A1', 'A9'].map((at) => `<hyperlink ref="${at}" location="'Other ''sheet'' &amp; more'!C2"/>`).join('')}</hyperlinks>`);
    const font = (at: string) => sheetIn(seen, 'S').cells.styles[cell(sheetIn(seen, 'S'), at).style]!.font;
    expect([font('A1').underline, font('A9').underline, font('C3').underline]).toEqual([true, true, false]);
    const back = await applied(after, JSON.parse(JSON.stringify(receipt.inverse)) as Plan);
    expect(part(back.bytes, 'xl/worksheets/sheet1.xml')).toContain('<hyperlink ref="A1" r:id="rId9" tooltip="the web"/>');
    expect(part(back.bytes, 'xl/worksheets/sheet1.xml').match(/<hyperlink /g)).toHaveLength(2);
    expect(everyCell(back.seen)).toEqual(everyCell(await looked(bytes)));
    const again = await applied(back.bytes, plan(set('A9', { link: to })));
    expect(part((await applied(again.bytes, again.receipt.inverse)).bytes, 'xl/worksheets/sheet1.xml')).toBe(part(back.bytes, 'xl/worksheets/sheet1.xml'));
  });

  test('words become bold and wrapped with all else of their look kept', async () => {
    const { seen, bytes, receipt } = await applied(book, plan(set('B1', { bold: false, wrap: false }), set('A1', { bold: true, wrap: true }), set('C3', { bold: false })));
    const sheet = sheetIn(seen, 'S');
    const before = sheetIn(await looked(book), 'S');
    const look = (at: string, of: typeof sheet) => of.cells.styles[cell(of, at).style]!;
    expect(look('B1', sheet)).toEqual({ ...look('B1', before), font: { ...look('B1', before).font, bold: false }, align: { ...look('B1', before).align, wrap: false } });
    expect(look('A1', sheet)).toMatchObject({ font: { bold: true }, align: { wrap: true, vertical: 'top' } });
    expect(cell(sheet, 'C3').style).toBe(cell(before, 'C3').style);
    expect(everyCell((await applied(bytes, receipt.inverse)).seen)).toEqual(everyCell(await looked(book)));
  });

  test('a table grows by rows and a column at once, above its totals, and shrinks again', async () => {
    const bytes = workbook({ sheets: { S: '<row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c></row>' }, tables: [tablePart('T', 'A1:B4', ['Ref', 'Old'], ' totalsRowCount="1"').replace('<autoFilter ref="A1:B4"/>', '<autoFilter ref="A1:B3"/>')] });
    const from = { range: readRange('A1:B4')!, columns: ['Ref', 'Old'] };
    const to = { range: readRange('A1:C7')!, columns: ['Ref', 'New', 'RAG'] };
    const { bytes: after, seen, receipt } = await applied(bytes, plan({ kind: 'table', sheet: 'S', name: 'T', from, to }));
    expect(part(after, 'xl/tables/table1.xml')).toContain('ref="A1:C7" totalsRowCount="1"><autoFilter ref="A1:C6"/><tableColumns count="3"><tableColumn id="1" name="Ref"/><tableColumn id="2" name="New"/><tableColumn id="3" name="RAG"/>');
    expect(sheetIn(seen, 'S').tables).toMatchObject([to]);
    expect(part((await applied(after, receipt.inverse)).bytes, 'xl/tables/table1.xml')).toBe(part(bytes, 'xl/tables/table1.xml'));
    await expect(applyPlan(await opened(bytes), plan({ kind: 'table', sheet: 'S', name: 'T', from, to: { ...from, range: readRange('A2:B9')! } }))).rejects.toThrow(/at its foot/);
  });

  test('a table that a query fills says of a new column that the query does not, and takes it back', async () => {
    const query = 'xl/queryTables/queryTable1.xml';
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const table = tablePart('KPIs', 'A1:B4', ['Ref', 'Target'], ' tableType="queryTable"').replaceAll(/<tableColumn id="(\d)" /g, '<tableColumn id="$1" uniqueName="$1" queryTableFieldId="$1" ');
    const files = parts({ sheets: { S: sheetOne }, strings: '<si><t>Ref</t></si>', tables: [table] });
    const text = `<queryTable xmlns="${main}" name="Data" connectionId="1"><queryTableRefresh nextId="9"><queryTableFields count="2"><queryTableField id="1" name="Ref" tableColumnId="1"/><queryTableField id="2" name="Target" tableColumnId="2"/></queryTableFields></queryTableRefresh></queryTable>`;
    const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/queryTable" Target="../queryTables/queryTable1.xml"/></Relationships>';
    const bytes = zipped({ ...files, [query]: text, 'xl/tables/_rels/table1.xml.rels': relations });
    const range = readRange('A1:B4')!;
    const { bytes: written, receipt } = await applied(bytes, plan({ kind: 'table', sheet: 'S', name: 'KPIs', from: { range, columns: ['Ref', 'Target'] }, to: { range: { ...range, right: 4 }, columns: ['Ref', 'Target', 'RAG', 'Why'] } }));
    expect(part(written, 'xl/tables/table1.xml')).toContain('<tableColumn id="3" uniqueName="3" name="RAG" queryTableFieldId="9"/><tableColumn id="4" uniqueName="4" name="Why" queryTableFieldId="10"/>');
    // As Excel writes a column that somebody added to the right of a query's own (POI's StructuredRefs-lots-with-lookups.xlsx has one at the left).
    expect(part(written, query)).toContain('<queryTableRefresh nextId="11" unboundColumnsRight="2"><queryTableFields count="4">');
    expect(part(written, query)).toContain('tableColumnId="2"/><queryTableField id="9" dataBound="0" tableColumnId="3"/><queryTableField id="10" dataBound="0" tableColumnId="4"/></queryTableFields>');
    const back = await applied(written, receipt.inverse);
    expect(part(back.bytes, query)).toBe(text.replace('nextId="9"', 'nextId="11"'));
    expect(part(back.bytes, 'xl/tables/table1.xml')).toBe(files['xl/tables/table1.xml']);
  });

  test('a table grows by a column, and shrinks again', async () => {
    const bytes = workbook({ sheets: { S: '<row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c></row>' }, tables: [tablePart('KPIs', 'A1:B9', ['Ref', 'Target'], ' totalsRowCount="1"')] });
    const range = readRange('A1:B9')!;
    const wider = { range: readRange('A1:C9')!, columns: ['Ref', 'Target', 'R & G'] };
    const { seen, bytes: written, receipt } = await applied(bytes, plan({ kind: 'table', sheet: 'S', name: 'KPIs', from: { range, columns: ['Ref', 'Target'] }, to: wider }, set('C1', { content: 'R & G' })));
    expect(sheetIn(seen, 'S').tables[0]).toMatchObject(wider);
    expect(part(written, 'xl/tables/table1.xml')).toContain('<autoFilter ref="A1:C8"/><tableColumns count="3">');
    const undone = await applied(written, receipt.inverse);
    expect(sheetIn(undone.seen, 'S').tables[0]).toMatchObject({ range, columns: ['Ref', 'Target'] });
    const again = applyPlan(await opened(written), plan({ kind: 'table', sheet: 'S', name: 'KPIs', from: { range, columns: ['Ref', 'Target'] }, to: wider }));
    expect(await again).toMatchObject({ code: 'changed', cell: 'S!A1' });
  });

  test('columns stand in their order, in whichever they are widened: Excel opens no others', async () => {
    const bytes = workbook({ sheets: { S: '<cols><col min="5" max="5" width="12"/></cols><sheetData/>' } });
    const { bytes: written } = await applied(bytes, plan(...[9, 2, 7, 1].map((column): Edit => ({ kind: 'width', sheet: 'S', column, from: null, to: 8 }))));
    expect([...part(written, 'xl/worksheets/sheet1.xml').matchAll(/<col min="(\d+)"/g)].map(([, min]) => Number(min))).toEqual([1, 2, 5, 7, 9]);
  });

  test('a column is widened and its neighbours keep their width', async () => {
    const bytes = workbook({ sheets: { S: '<cols><col min="1" max="5" width="12" style="2"/></cols><sheetData/>' } });
    const { bytes: written, receipt } = await applied(bytes, plan({ kind: 'width', sheet: 'S', column: 3, from: 12, to: 30 }, { kind: 'width', sheet: 'S', column: 9, from: null, to: 8 }));
    expect(part(written, 'xl/worksheets/sheet1.xml')).toContain('<cols><col min="1" max="2" width="12" style="2"/><col min="3" max="3" style="2" width="30" customWidth="1"/><col min="4" max="5" width="12" style="2"/><col min="9" max="9" width="8" customWidth="1"/></cols>');
    expect(sheetIn((await applied(written, receipt.inverse)).seen, 'S').widths).toEqual([{ from: 1, to: 2, width: 12 }, { from: 3, to: 3, width: 12 }, { from: 4, to: 5, width: 12 }]);
  });

  test('the same bytes and the same plan give the same bytes', async () => {
    const wanted = plan(set('A1', { content: 'x', fill: '#FFC000' }), { kind: 'sheet', sheet: 'New', from: null, to: newSheet });
    expect((await applied(book, wanted)).bytes).toEqual((await applied(book, wanted)).bytes);
  });

  test('a plan that does nothing gives the very bytes', async () => {
    expect((await applied(book, plan())).bytes).toBe(book);
  });
});

describe('what is no sound workbook is refused', () => {
  const sound = parts({ sheets: { S: sheetOne } });
  const without = (name: string): Uint8Array => zipped(Object.fromEntries(Object.entries(sound).filter(([each]) => each !== name)));
  const sheet = (text: string): Uint8Array => zipped({ ...sound, 'xl/worksheets/sheet1.xml': text });
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const ole = (...names: string[]): Uint8Array => {
    const bytes = new Uint8Array(512 + 128 * names.length);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    names.forEach((name, place) => {
      [...name].forEach((one, at) => (bytes[512 + 128 * place + 2 * at] = one.charCodeAt(0)));
      bytes[512 + 128 * place + 64] = 2 * name.length + 2;
      bytes[512 + 128 * place + 66] = 2;
    });
    return bytes;
  };
  test.each<[string, Uint8Array, string]>([
    ['a password', ole('EncryptionInfo', 'EncryptedPackage', 'StrongEncryptionDataSpace'), 'encrypted'],
    ['a label that encrypts', ole('EncryptedPackage', 'DRMEncryptedDataSpace'), 'labelled'],
    ['an old workbook', ole('Workbook'), 'old format'],
    ['a Word document of old', ole('WordDocument'), 'not a workbook'],
    ['a list of values', Buffer.from('Ref,Target,Actual\nKPI1,95%,92%\n'), 'text file'],
    ['a web page', Buffer.from('<html><table><tr><td>Target</td></tr></table></html>'), 'text file'],
    ['a list in UTF-16', Buffer.from('\ufeffRef\tTarget', 'utf16le'), 'text file'],
    ['a PDF document', Buffer.from('%PDF-1.7\n'), 'not a workbook'],
    ['nothing', new Uint8Array(0), 'empty file'],
    // 165 bytes: a length and 54 letters, twice, the second time of two bytes each (as found beside open workbooks).
    ['the note that Excel keeps beside an open workbook', Buffer.concat([Buffer.from(`\u000cJan Havlíček${' '.repeat(42)}`, 'latin1'), Buffer.from(`\u000cJan Havlíček${' '.repeat(42)}`, 'utf16le')]), 'note of Excel'],
    ['such a note of a name in other letters', Buffer.concat([Buffer.from([8, ...Array.from({ length: 8 }, () => 0x90), ...Array.from({ length: 46 }, () => 0)]), Buffer.from(`\u0004田中太郎${' '.repeat(50)}`, 'utf16le')]), 'note of Excel'],
    ['as many bytes that are no such note', new Uint8Array(165).fill(0x90), 'text file'],
    ['room that was kept and never filled', new Uint8Array(50_000), 'empty file'],
    ['an OpenDocument spreadsheet', zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), 'open document'],
    ['a binary workbook', zipped({ ...sound, '_rels/.rels': sound['_rels/.rels']!.replace('workbook.xml', 'workbook.bin'), 'xl/workbook.bin': 'x' }), 'binary format'],
    ['a Word document', zipped({ ...sound, 'xl/workbook.xml': '<w:document xmlns:w="w"/>' }), 'not a workbook'],
    ['any other zip', zipped({ 'readme.txt': 'hello' }), 'not a workbook'],
    ['a container of nothing', zipped({}), 'empty file'],
    ['a folder that was packed', zipped({ 'Quarter 3/': '', 'Quarter 3/~lock': '', 'Quarter 3/.xlsx': '', 'Quarter 3/Performance.XLSX': 'PK' }), 'zip folder'],
    ['no sheet', without('xl/worksheets/sheet1.xml'), 'damaged'],
    ['a sheet alone of all its parts', zipped({ 'xl/worksheets/sheet1.xml': sound['xl/worksheets/sheet1.xml']! }), 'damaged'],
    ['no workbook', without('xl/workbook.xml'), 'damaged'],
    ['a workbook with no list of sheets', without('xl/_rels/workbook.xml.rels'), 'damaged'],
    ['a sheet that ends early', sheet(`<worksheet ${ns}><sheetData><row r="1"><c r="A1"><v>1</v>`), 'damaged'],
    ...['x', '1.5', '-1'].map((r): [string, Uint8Array, 'damaged'] => [`a row of number ${r}`, sheet(`<worksheet ${ns}><sheetData><row r="${r}"><c><v>1</v></c></row></sheetData></worksheet>`), 'damaged']),
    ['a sheet with two ends', sheet(`<worksheet ${ns}><sheetData/></worksheet></worksheet>`), 'damaged'],
    ['an attribute twice', sheet(`<worksheet ${ns}><sheetData><row r="1"><c r="A1" s="1" s="2"/></row></sheetData></worksheet>`), 'damaged'],
    ['an unknown entity', sheet(`<worksheet ${ns}><sheetData><row r="1"><c r="A1" t="str"><v>&bomb;</v></c></row></sheetData></worksheet>`), 'damaged'],
    ['bytes that are no UTF-8', zipped({ ...sound, 'xl/worksheets/sheet1.xml': new Uint8Array([...Buffer.from(`<worksheet ${ns}><sheetData><row r="1"><c r="A1" t="str"><v>`), 0xff, 0xfe, ...Buffer.from('</v></c></row></sheetData></worksheet>')]) }), 'damaged'],
    ['entities in a sheet', sheet(`<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet ${ns}><sheetData/></worksheet>`), 'entities'],
    ['entities in the styles', zipped({ ...sound, 'xl/styles.xml': `<!DOCTYPE a [<!ENTITY a "b">]>${sound['xl/styles.xml']}` }), 'entities'],
    ['a row beyond the last', sheet(`<worksheet ${ns}><sheetData><row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData></worksheet>`), 'too large'],
    ['a column beyond the last', sheet(`<worksheet ${ns}><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>`), 'too large'],
    ['a hundred thousand merged cells', sheet(`<worksheet ${ns}><sheetData/><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(100_000)}</mergeCells></worksheet>`), 'too large'],
    ['elements within elements without end', zipped({ ...sound, 'xl/styles.xml': '<a>'.repeat(100_000) }), 'damaged'],
    ['half a million looks', zipped({ ...sound, 'xl/styles.xml': `<styleSheet ${ns}><cellXfs>${'<xf/>'.repeat(500_000)}</cellXfs></styleSheet>` }), 'too many looks'],
  ])('%s', async (_, bytes, code) => {
    expect(await openWorkbook(bytes, nodeCodec)).toMatchObject({ kind: 'refusal', code });
  });
});

test('a look that names a font, a fill or a format that is not there does not come by ours', async () => {
  const styles = plainStyles.replace('numFmtId="10" fontId="1" fillId="0"', 'numFmtId="164" fontId="2" fillId="3"').replace('numFmtId="0" fontId="0" fillId="2"', 'numFmtId="99999" fontId="4294967295" fillId="77"');
  const bytes = workbook({ sheets: { S: sheetOne }, strings: '<si><t>Ref</t></si>', styles });
  const { seen, bytes: written } = await applied(bytes, plan(set('A9', { bold: true, fill: '#123456', format: '0.000' }), set('B9', { ink: '#654321', fill: '#FEDCBA', format: '0.0000' })));
  const before = sheetIn(await looked(bytes), 'S');
  for (const at of ['A1', 'B1', 'A3', 'C3']) expect(sheetIn(seen, 'S').cells.styles[cell(sheetIn(seen, 'S'), at).style]).toEqual(before.cells.styles[cell(before, at).style]);
  expect(part(written, 'xl/styles.xml').length).toBeLessThan(20_000);
  expect(part((await applied(bytes, plan(set('A9', { content: 1 })))).bytes, 'xl/styles.xml')).toBe(part(bytes, 'xl/styles.xml'));
});

test("a number of a format of Excel's own that the workbook gives to another is not taken for it", async () => {
  const styles = plainStyles.replace('<fonts', `<numFmts>${[[0, ''], [10, '0.000'], [9, '0%;-0%'], [400, '0.0'], [170, '0.0']].map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')}</numFmts><fonts`);
  const bytes = workbook({ sheets: { S: sheetOne }, strings: '<si><t>Ref</t></si>', styles });
  expect(cell(sheetIn(await looked(bytes), 'S'), 'A1').format).toBe('General');
  const wanted = ['0.00%', '0%', 'General', '0.0', '0.000', '0.0000'];
  const { seen, bytes: written } = await applied(bytes, plan(...wanted.map((format, place) => set(`H${place + 1}`, { content: 1, format }))));
  expect(wanted.map((_, place) => cell(sheetIn(seen, 'S'), `H${place + 1}`).format)).toEqual(wanted);
  const numbers = [...part(written, 'xl/styles.xml').matchAll(/numFmtId="(\d+)" formatCode/g)].map(([, number]) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
});
