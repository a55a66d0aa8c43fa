import { describe, expect, test } from 'vitest';
import { serialOfDate, readNumber } from '../../../src/hosts/file/number.ts';
import { colourOf, paletteOf } from '../../../src/hosts/file/colours.ts';
import fc from 'fast-check';
import { Kind, Mark } from '../../../src/workbook/snapshot.ts';
import { cell, looked, sheetIn, tablePart, workbook } from './build.ts';

/** A row as the file has it, the cell that is looked at, and what it holds. */
const strings = '<si><t>shared</t></si><si><r><t>two </t></r><r><rPr><b/></rPr><t>looks</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si/><si><t xml:space="preserve"> kept </t></si><si><t> trimmed </t></si>';
const cases: [string, string, string, unknown, number?][] = [
  ['a number', '<c r="A1"><v>42</v></c>', 'A1', 42],
  ['a decimal', '<c r="A1"><v>0.9494999999999999</v></c>', 'A1', 0.9494999999999999],
  ['an exponent', '<c r="A1"><v>1.5E-3</v></c>', 'A1', 0.0015],
  ['seventeen digits', '<c r="A1"><v>0.10000000000000001</v></c>', 'A1', 0.1],
  ['a negative number', '<c r="A1"><v>-12.5</v></c>', 'A1', -12.5],
  ['white space around a number', '<c r="A1"><v> 7 </v></c>', 'A1', 7],
  ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'A1', 'shared'],
  ['a shared string of two looks', '<c r="A1" t="s"><v>1</v></c>', 'A1', 'two looks', Mark.rich],
  ['phonetic runs are not read', '<c r="A1" t="s"><v>2</v></c>', 'A1', '東京'],
  ['an empty shared string', '<c r="A1" t="s"><v>3</v></c>', 'A1', ''],
  ['white space that is kept', '<c r="A1" t="s"><v>4</v></c>', 'A1', ' kept '],
  ['white space that is not', '<c r="A1" t="s"><v>5</v></c>', 'A1', 'trimmed'],
  ['a shared string that is not there', '<c r="A1" t="s"><v>99</v></c>', 'A1', null],
  ['an inline string', '<c r="A1" t="inlineStr"><is><t>inline</t></is></c>', 'A1', 'inline'],
  ['an inline string of two looks', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', 'A1', 'ab', Mark.rich],
  ['an inline string in v', '<c r="A1" t="inlineStr"><v>value</v></c>', 'A1', 'value'],
  ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[<b> & ]]></t></is></c>', 'A1', '<b> & '],
  ['entities', '<c r="A1" t="inlineStr"><is><t>&lt;5 &amp; &#163;1 &#x1F600;</t></is></c>', 'A1', '<5 & £1 😀'],
  ["Excel's escapes", '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', 'A1', 'a\rb_x0041_'],
  ['a boolean', '<c r="A1" t="b"><v>1</v></c>', 'A1', true],
  ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', 'A1', { error: '#DIV/0!' }],
  ['an ISO date', '<c r="A1" t="d"><v>2020-10-31</v></c>', 'A1', 44_135],
  ["a formula's text", '<c r="A1" t="str"><f>"x"</f><v>x</v></c>', 'A1', 'x', Mark.formula],
  ['a formula that gives no text', '<c r="A1" t="str"><f>""</f><v></v></c>', 'A1', '', Mark.formula],
  ['a formula with no value', '<c r="A1"><f>1+1</f></c>', 'A1', null, Mark.formula | Mark.waiting],
  ['a formula with an empty value', '<c r="A1"><f>1+1</f><v/></c>', 'A1', null, Mark.formula | Mark.waiting],
  ['a shared formula', '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', 'A1', 3, Mark.formula],
  ['an array formula', '<c r="A1"><f t="array" ref="A1:B1">1</f><v>3</v></c><c r="B1"><v>4</v></c>', 'A1', 3, Mark.formula | Mark.array],
  ['a cell that an array fills', '<c r="A1" cm="1"><f t="array" ref="A1:B1">1</f><v>3</v></c><c r="B1"><v>4</v></c>', 'B1', 4, Mark.array],
  ['a picture in a cell', '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>', 'A1', { error: '#VALUE!' }, Mark.rich],
  ['no place', '<c><v>1</v></c><c><v>2</v></c>', 'B1', 2],
  ['a place after a gap', '<c r="C1"><v>1</v></c><c><v>2</v></c>', 'D1', 2],
  ['out of order', '<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c>', 'A1', 1],
  ['single quotes and other attributes', "<c  t='n' r='B1' s='1' x14ac:dy=\"2\" ><v>5</v></c >", 'B1', 5],
  ['a comment between', '<c r="A1"><!-- a --><v>5<!-- b --></v></c>', 'A1', 5],
  ['an extension', '<c r="A1"><v>5</v><extLst><ext uri="x"><v>6</v></ext></extLst></c>', 'A1', 5],
];

describe('a cell is read', () => {
  test.each(cases)('%s', async (_, row, address, content, marks = 0) => {
    const sheet = sheetIn(await looked(workbook({ sheets: { S: `<row r="1">${row}</row>` }, strings })), 'S');
    const found = cell(sheet, address);
    expect(found.content).toEqual(content);
    expect(found.kind & ~Kind.mask).toBe(marks);
  });

  test('with prefixes and in rows that do not say where they stand', async () => {
    const inside = '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row><x:c/><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const sheet = sheetIn(await looked(workbook({ sheets: { S: inside } })), 'S');
    expect(cell(sheet, 'A1').content).toBe('a');
    expect(cell(sheet, 'B2').content).toBe(2);
  });

  test('in UTF-16', async () => {
    const text = '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>£5</t></is></c></row></sheetData></worksheet>';
    const { zipped, parts } = await import('./build.ts');
    const bytes = zipped({ ...parts({ sheets: { S: '' } }), 'xl/worksheets/sheet1.xml': new Uint8Array(Uint16Array.from(text, (one) => one.charCodeAt(0)).buffer) });
    expect(cell(sheetIn(await looked(bytes), 'S'), 'A1').content).toBe('£5');
  });
});

/** What Excel's colour menu shows: the theme's colour, the tint that it writes, the colour on the screen. */
const tints: [string, number, string][] = [
  ['4472C4', 0.7999816888943144, 'D9E1F2'], ['4472C4', 0.5999938962981048, 'B4C6E7'], ['4472C4', 0.3999755851924192, '8EA9DB'], ['4472C4', -0.249977111117893, '305496'], ['4472C4', -0.499984740745262, '203764'],
  ['ED7D31', 0.7999816888943144, 'FCE4D6'], ['ED7D31', 0.3999755851924192, 'F4B084'], ['ED7D31', -0.249977111117893, 'C65911'],
  ['FFC000', 0.7999816888943144, 'FFF2CC'], ['FFC000', 0.3999755851924192, 'FFD966'], ['FFC000', -0.249977111117893, 'BF8F00'],
  ['70AD47', 0.7999816888943144, 'E2EFDA'], ['70AD47', 0.5999938962981048, 'C6E0B4'], ['70AD47', 0.3999755851924192, 'A9D08E'], ['70AD47', -0.249977111117893, '548235'],
  ['FFFFFF', -0.0499893185216834, 'F2F2F2'], ['FFFFFF', -0.1499984740745262, 'D9D9D9'], ['FFFFFF', -0.249977111117893, 'BFBFBF'], ['FFFFFF', -0.499984740745262, '808080'],
  ['000000', 0.499984740745262, '808080'], ['000000', 0.3499862666707358, '595959'],
];

describe('a tint', () => {
  test.each(tints)('%s with %f is %s', (base, tint, shown) => {
    const element = { name: 'fgColor', prefix: '', attributes: { rgb: `FF${base}`, tint: String(tint) }, children: [], text: '', start: 0, open: 0, close: 0, end: 0 };
    expect(colourOf(element, paletteOf(null, null))).toBe(`#${shown}`);
  });
});

describe('numbers and dates', () => {
  test('read as Number() reads them', () => {
    fc.assert(fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.float({ noNaN: true, noDefaultInfinity: true })), (number) => {
      const bytes = new TextEncoder().encode(String(number));
      expect(readNumber(bytes, 0, bytes.length)).toBe(Number(String(number)) === 0 ? readNumber(bytes, 0, bytes.length) : number);
    }), { numRuns: 2000 });
  });

  test.each([['1900-01-01', false, 1], ['1900-02-28', false, 59], ['1900-03-01', false, 61], ['2020-10-31T12:00:00', false, 44_135.5], ['1904-01-02', true, 1], ['12:00', false, 0.5], ['soon', false, NaN]] as const)('%s (1904: %s) is %s', (text, date1904, serial) => {
    expect(serialOfDate(text, date1904)).toBe(serial);
  });
});

describe('a sheet is read', () => {
  test('its frame: merges, widths, hidden lines, panes, protection, conditional formats', async () => {
    const inside = '<dimension ref="A1:XFD1048576"/><sheetViews><sheetView rightToLeft="1" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="12" defaultRowHeight="18"/><cols><col min="2" max="3" width="20" customWidth="1"/><col min="5" max="5" hidden="1" width="0"/></cols><sheetData><row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="C2"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/><autoFilter ref="A1:C2"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1:A9 C1"><cfRule type="expression"/></conditionalFormatting><extLst><ext xmlns:x14="a" xmlns:xm="b"><x14:conditionalFormattings><x14:conditionalFormatting><xm:sqref>D1:D4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    expect(sheetIn(await looked(workbook({ sheets: { S: inside } })), 'S')).toMatchObject({
      used: { top: 1, left: 1, bottom: 2, right: 3 },
      merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
      frozen: { row: 3, column: 2 },
      rightToLeft: true,
      protected: true,
      defaultWidth: 12,
      defaultHeight: 18,
      widths: [{ from: 2, to: 3, width: 20 }, { from: 5, to: 5, width: 0 }],
      hiddenColumns: [5],
      hiddenRows: [2],
      heights: [{ row: 1, height: 30 }],
      filter: { top: 1, left: 1, bottom: 2, right: 3 },
      conditional: [{ top: 1, left: 1, bottom: 9, right: 1 }, { top: 1, left: 3, bottom: 1, right: 3 }, { top: 1, left: 4, bottom: 4, right: 4 }],
    });
  });

  test('its drop-down lists, wherever their words stand', async () => {
    const list = (sqref: string, formula: string): string => `<dataValidation type="list" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation>`;
    const inside = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Word</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Red</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Green</t></is></c></row></sheetData><dataValidations>${list('B1', '"On track,Delayed"')}${list('B2', '$A$2:$A$3')}${list('B3', 'Words')}${list('B4', 'INDIRECT("Ratings[Word]")')}${list('B5', 'OFFSET(A1,1,0)')}${list('B6', "'Other one'!$A$1:$A$1")}<dataValidation type="whole" sqref="B7"><formula1>1</formula1></dataValidation></dataValidations><extLst><ext xmlns:x14="a" xmlns:xm="b"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>S!$A$2:$A$3</xm:f></x14:formula1><xm:sqref>C1:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    const made = { sheets: { S: inside, 'Other one': '<row r="1"><c r="A1"><v>5</v></c></row>' }, after: '<definedNames><definedName name="Words">S!$A$2:$A$3</definedName></definedNames>', tables: [tablePart('Ratings', 'A1:A3', ['Word'])] };
    const { validations } = sheetIn(await looked(workbook(made)), 'S');
    expect(validations.map(({ words }) => words)).toEqual([['On track', 'Delayed'], ['Red', 'Green'], ['Red', 'Green'], ['Red', 'Green'], null, ['5'], ['Red', 'Green']]);
    expect(validations.at(-1)?.ranges).toEqual([{ top: 1, left: 3, bottom: 9, right: 3 }]);
  });

  test('its looks: theme, tint, index and plain colours', async () => {
    const fill = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
    const colours: [string, string | null][] = [['rgb="FF00B050"', '#00B050'], ['rgb="0000B050"', '#00B050'], ['theme="4"', '#4472C4'], ['theme="0" tint="-0.499984740745262"', '#808080'], ['theme="4" tint="0.3999755851924192"', '#8EA9DB'], ['indexed="10"', '#FF0000'], ['indexed="64"', null], ['auto="1"', null]];
    const styles = `<fonts><font/></fonts><fills>${colours.map(([colour]) => fill(colour)).join('')}</fills><borders><border/></borders><cellXfs>${colours.map((_, place) => `<xf fillId="${place}"/>`).join('')}</cellXfs>`;
    const seen = await looked(workbook({ sheets: { S: '' }, styles }));
    expect(seen.styles.map((style) => style.fill)).toEqual(colours.map(([, shown]) => shown));
  });
});
