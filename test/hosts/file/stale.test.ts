import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../../src/hosts/file/apply.ts';
import { readAddress } from '../../../src/workbook/address.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { Mark } from '../../../src/workbook/snapshot.ts';
import { looked, opened, sheetIn, tablePart, workbook } from './build.ts';

const numbers = Array.from({ length: 9 }, (_, row) => `<row r="${row + 1}">${['A', 'B', 'C', 'D'].map((column) => `<c r="${column}${row + 1}"><v>${row}</v></c>`).join('')}</row>`).join('');
const names: Record<string, string> = {
  Whole: 'Jan!$A$1:$C$9', Start: 'Jan!$A$1', End: 'Jan!$C$9', Left: 'Jan!A1', Chain: 'Deeper*2', Deeper: 'SUM(Whole)', Itself: 'Itself+1', Addup: '_xlfn.LAMBDA(_xlpm.x,_xlpm.x+Jan!$B$2)', Rate: 'Jan!$B$2', Moving: 'OFFSET(Jan!$A$1,1,0)', Lasts: 'Figures[Last@one]',
  YTD2020: 'Jan!$B$2', Ref2000000: 'Jan!$B$2', '\\rate': 'Jan!$B$2', 'Überall.1': 'Jan!$B$2', '_x?y': 'Jan!$B$2', Here: '!$B$2', Across: 'SUM(Jan:Mar!$B$2)', Said: 'EVALUATE(Out!$A$1)', Own: 'Feb!$B$2', Choice: 'CHOOSE(Out!$A$1,Jan!$A$1,Jan!$B$2)',
  ...Object.fromEntries(Array.from({ length: 40 }, (_, place) => [`N${place}x`, Array.from({ length: 40 }, (_each, other) => `N${other}x`).join('+')])),
};
const tables = [tablePart('Figures', 'A1:D9', ['Ref', 'Target', 'Last@one', 'It&apos;s']), tablePart('Sums', 'A20:B22', ['Ref', 'Sum'])];

/** The formula in G2 of the sheet Out, a cell that is written, and whether the formula reads it. */
const cases: [string, string, boolean][] = [
  ['Jan!B2', 'Jan!B2', true], ['Jan!B2', 'Jan!B3', false], ['Jan!B2', 'Feb!B2', false], ['jan!b2', 'Jan!B2', true],
  ['SUM(Jan!A:A)', 'Jan!A9', true], ['SUM(Jan!A:A)', 'Jan!B9', false], ['SUM(Jan!$2:$3)', 'Jan!D3', true], ['SUM(Jan!$2:$3)', 'Jan!D4', false],
  ["SUM('Jan:Mar'!B2)", 'Feb!B2', true], ['SUM(Jan:Mar!B2)', 'Mar!B2', true], ['SUM(Jan:Feb!B2)', 'Mar!B2', false], ["'It''s 2020'!A1", "It's 2020!A1", true],
  ['SUM(Whole)', 'Jan!C9', true], ['SUM(Whole)', 'Jan!D9', false], ['SUM(Start:End)', 'Jan!B5', true], ['SUM(Start:End)', 'Jan!D5', false], ['Chain', 'Jan!B5', true], ['Chain', 'Jan!D5', false],
  ['SUM(Jan!A1:Jan!C9)', 'Jan!B5', true], ['SUM(Jan!A1:Jan!C9)', 'Jan!D5', false], ['SUM(Jan!A1:INDEX(Jan!C:C,9))', 'Jan!B5', true], ['SUM(INDEX(Jan!A:A,1):INDEX(Jan!C:C,9))', 'Jan!B5', true],
  ['Left', 'Jan!G2', true], ['Left', 'Jan!A1', false], ['SUM(Jan!A1)+1', 'Jan!B2', false], ['Addup(3)', 'Jan!B2', true], ['Addup(3)', 'Jan!B3', false], ['RATE(1,2,3)', 'Jan!B2', false],
  ['SUM(Figures[Target])', 'Jan!B5', true], ['SUM(Figures[Target])', 'Jan!C5', false], ['SUM(Figures[Target]:Figures[It\'\'s])', 'Jan!C5', true], ['SUM(Figures[[Ref]:[Last@one]])', 'Jan!B5', true], ['SUM(Figures[Last@one])', 'Jan!C9', true], ['SUM(Lasts)', 'Jan!C9', true], ['ROWS(Figures)', 'Jan!D9', true], ["SUM(Figures[It''s])", 'Jan!D5', true], ['Figures[[#This Row],[Target]]', 'Jan!B2', true], ['Figures[[#This Row],[Target]]', 'Jan!B5', false], ['Figures[[#Totals],[Target]]', 'Jan!B9', true],
  ['INDIRECT("Jan!B"&amp;2)', 'Jan!B9', true], ['OFFSET(Jan!A1,1,1)', 'Jan!D9', true], ['Moving', 'Feb!D9', true], ['Itself', 'Jan!B2', false], ['N0x', 'Jan!B2', false],
  ['"Jan!B2"&amp;1', 'Jan!B2', false], ['[1]Jan!B2', 'Jan!B2', false], ["'[1]Jan'!B2", 'Jan!B2', false], ["SUM('C:\\x\\[b.xlsx]Jan'!B2:B9)+Jan!A1", 'Jan!B2', false], ['TEXT(Jan!A1,"h:mm")&amp;Jan!C3', 'Jan!B2', false],
  // Names that look like cells beyond the last column or row, and names of other letters.
  ['YTD2020*2', 'Jan!B2', true], ['YTD2020*2', 'Jan!B3', false], ['Ref2000000', 'Jan!B2', true], ['\\rate+1', 'Jan!B2', true], ['Überall.1', 'Jan!B2', true], ['überall.1', 'Jan!B2', true], ['_x?y', 'Jan!B2', true], ['XFD1048576', 'Out!XFD1048576', true],
  ['Here', 'Out!B2', true], ['Here', 'Jan!B2', false], ['Across', 'Feb!B2', true], ['Own', 'Feb!B2', true], ['Own', 'Jan!B2', false], ['Jan!Own', 'Jan!C3', true], ['Jan!Own', 'Feb!B2', false], ["'Jan'!Own", 'Jan!C3', true],
  ['[0]!Whole', 'Jan!C9', true], ['[0]!Whole', 'Jan!D9', false], ["'[0]Jan'!B2", 'Jan!B2', false], ['[1]!Whole', 'Jan!C9', false], ['Said', 'Feb!D9', true],
  // Either end of a block may be given by a function.
  ['SUM(CHOOSE(1,Jan!A1,Jan!B2):Jan!D9)', 'Jan!C1', true], ['SUM(Jan!A1:CHOOSE(2,Jan!B2,Jan!D9))', 'Jan!C5', true], ['SUM(IF(Out!A1=1,Jan!A1,Jan!B2):IF(Out!A2=1,Jan!B3,Jan!D9))', 'Jan!C7', true], ['SUM(Jan!D9:Choice)', 'Jan!C1', true], ['SUM(Jan!A1:INDEX(Jan!C:C,9))', 'Jan!D5', false], ['SUM((Jan!A1:B3,Jan!D4))', 'Jan!D4', true], ['SUM(Jan!A1:B3 Jan!B2:D4)', 'Jan!B2', true],
  // The third block of these is as large as the first, whatever is written.
  ['SUMIF(Jan!A1:A9,"&gt;1",Jan!B1)', 'Jan!B5', true], ['SUMIF(Jan!A1:A5,"&gt;1",Jan!B5)', 'Jan!B9', true], ['AVERAGEIF(Jan!A1:A9,"a,b)",Jan!B1:B2)', 'Jan!B9', true], ['SUMIF(Jan!A1:A9,"&gt;1",Jan!C1:C9)', 'Jan!B5', false], ['SUMIF(Figures[Ref],"x",Jan!D1)', 'Jan!D9', true], ['SUMIF(Jan!A:A,Out!A1,Jan!B:B)', 'Jan!B700', true], ['SUMIF(Jan!A1:A9,1)', 'Jan!B5', false], ['SUMIF(Jan!A1:B2,"&gt;1",Jan!C5)', 'Jan!D6', true],
  ['_xlfn.LET(_xlpm.x,Jan!B2,_xlpm.x*2)', 'Jan!B2', true], ['_xlfn.LET(_xlpm.b2,1,_xlpm.b2*2)', 'Out!B2', false], ['_xlfn.LAMBDA(_xlpm.a,_xlpm.a+Jan!B2)(1)', 'Jan!B2', true], ['_xlfn.BYROW(Jan!A1:D9,_xlfn.LAMBDA(_xlpm.r,SUM(_xlpm.r)))', 'Jan!C5', true], ['_xlfn.MAP(Feb!A1:A9,Addup)', 'Jan!B2', true], ['_xlfn._xlws.FILTER(Jan!A:D,Jan!B:B=1)', 'Jan!D7', true], ['_xlfn.SINGLE(Jan!B2:B9)', 'Jan!B5', true], ['_xlfn.VSTACK(Jan:Mar!A1:B2)', 'Mar!B2', true],
  ['Figures[]', 'Jan!D9', true], ['Figures[#All]', 'Jan!A1', true], ['Figures[[#Headers],[Target]]', 'Jan!B1', true], ['Figures[[#Data],[#Totals],[Target]]', 'Jan!B5', true], ['SUM(Figures[[Target]:[It\'\'s]])', 'Jan!C5', true], ['Figures[@Target]', 'Jan!B2', true], ['Figures[@[Last@one]]', 'Jan!C2', true], ['SUM(figures[TARGET])', 'Jan!B5', true],
  ['CELL("contents",Jan!B2)', 'Jan!B2', true], ['"a""Jan!B2""b"', 'Jan!B2', false], ['SUM( Jan!B2\n, 1 )', 'Jan!B2', true], ['+Jan!B2', 'Jan!B2', true], ['-(Jan!B2)%', 'Jan!B2', true], ['SUM(Jan!B2:Jan!B2:Jan!D9)', 'Jan!C5', true], ['{1,2;3,4}+Jan!B2', 'Jan!B2', true], ['1E5+E5', 'Out!E5', true], ['HYPERLINK("#Jan!B2","x")', 'Jan!B2', false], ['Jan!B2#', 'Jan!B2', true], ['#REF!+Jan!B2', 'Jan!B2', true], ['SUM(Jan!#REF!,Jan!B2)', 'Jan!B2', true], ["'Jan'!B2:'Jan'!C3", 'Jan!C2', true], ['getpivotdata("x",Jan!$B$2)', 'Jan!B2', true],
  ['COUNTIF(Jan!B2:B9,"Red")', 'Jan!B9', true], ['IF(Jan!A1&gt;1,Jan!B2,Jan!D9)', 'Jan!D9', true], ['_xlfn.XLOOKUP(Jan!A1,Jan!A:A,Jan!D:D)', 'Jan!D7', true], ['SUMPRODUCT((Jan!A1:A9=1)*Jan!D1:D9)', 'Jan!D9', true], ['_xlfn.ANCHORARRAY(Jan!B2)', 'Jan!B2', true], ['B2', 'Jan!B2', false], ['B2', 'Out!B2', true],
];

const bytesOf = (formula: string): Uint8Array => workbook({
  sheets: { Jan: numbers, Feb: numbers, Mar: numbers, "It's 2020": numbers, Out: `${numbers.replace('<c r="D2"><v>1</v></c>', `<c r="D2"><v>1</v></c><c r="G2"><f>${formula}</f><v>9</v></c><c r="H2"><f>G2+1</f><v>10</v></c>`)}` },
  after: `<definedNames>${Object.entries(names).map(([name, text]) => `<definedName name="${name}">${text}</definedName>`).join('')}<definedName name="Own" localSheetId="0">Jan!$C$3</definedName></definedNames>`,
  tables,
});

describe('a formula loses its kept value where it reads what was written, and only there', () => {
  test.each(cases)('%s and %s: %s', async (formula, at, reads) => {
    const bang = at.lastIndexOf('!');
    const done = await applyPlan(await opened(bytesOf(formula)), { expects: [], edits: [{ kind: 'cell', sheet: at.slice(0, bang), at: readAddress(at.slice(bang + 1))!, from: {}, to: { content: 77 } }] });
    if (refused(done)) throw new Error(done.say);
    // What reads the formula reads what it reads.
    expect(done.receipt.stale).toEqual(reads ? ['Out!G2', 'Out!H2'] : []);
    const { cells } = sheetIn(await looked(done.bytes), 'Out');
    expect([...cells.kind].filter((kind) => kind & Mark.waiting)).toHaveLength(reads ? 2 : 0);
  });

  test('in a shared formula that leaves the sheet on one side and comes in on the other, and in a table of what-ifs', async () => {
    const inside = '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><f t="shared" ref="B1:C1" si="0">A1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c></row><row r="3"><c r="E3"><f t="dataTable" ref="E3:E4" dt2D="0" dtr="0" r1="A1"/><v>1</v></c></row><row r="4"><c r="E4"><v>2</v></c></row>';
    const done = await applyPlan(await opened(workbook({ sheets: { S: inside } })), { expects: [], edits: [{ kind: 'cell', sheet: 'S', at: { row: 1, column: 16_384 }, from: {}, to: { content: 77 } }] });
    if (refused(done)) throw new Error(done.say);
    expect(done.receipt.stale).toEqual(['S!B1', 'S!E3']);
    const { cells } = sheetIn(await looked(done.bytes), 'S');
    expect([...cells.kind].map((kind) => (kind & Mark.waiting) !== 0)).toEqual([false, true, false, false, true, true]);
    expect([...cells.number]).toEqual([1, 0, 1, 77, 0, 2]);
  });
});
