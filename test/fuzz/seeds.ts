import { unzipSync } from 'fflate';
import { oddities } from '../hosts/file/oddities.ts';
import { plainStyles, parts, tablePart } from '../hosts/file/build.ts';
import { done, jobs } from './jobs.ts';

/** The parts of a workbook by their names, as text; one that is not UTF-8 as Latin letters behind a zero. */
export type Files = Record<string, string>;

const several = parts({
  sheets: {
    KPIs: '<dimension ref="A1:F4"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="2" width="12" style="1"/></cols><sheetData><row r="1" spans="1:6"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Target</t></is></c><c r="C1" t="s"><v>1</v></c></row><row r="2" s="2" customFormat="1"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>0.95</v></c><c r="C2"><f>B2*2</f><v>1.9</v></c><c r="D2"><f t="shared" ref="D2:D3" si="0">SUM(KPIs[Target])</f><v>1</v></c></row><row r="3"><c r="D3"><f t="shared" si="0"/><v>1</v></c><c r="E3" cm="1"><f t="array" ref="E3:E4">B2:B3</f><v>1</v></c></row><row r="4" ht="20"/></sheetData><mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells><conditionalFormatting sqref="C2:C3"><cfRule type="expression" priority="1"><formula>C2&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="F2:F3"><formula1>"Red,Amber"</formula1></dataValidation></dataValidations><tableParts count="1"><tablePart r:id="rIdT1"/></tableParts>',
    Other: '<row><c><v>1</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row>',
  },
  strings: '<si><t>Ref</t></si><si><r><t>Act</t></r><r><rPr><b/></rPr><t>ual</t></r></si>',
  after: '<definedNames><definedName name="Goal">KPIs!$B$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Other!$A$1:$B$2</definedName></definedNames><calcPr calcId="191029"/>',
  tables: [tablePart('KPIs', 'A1:B3', ['Ref', 'Target'])],
});

const prefixed = parts({
  sheets: { S: '<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row><x:row r="2"><x:c r="B2" t="d"><x:v>2020-10-31</x:v></x:c></x:row></x:sheetData></x:worksheet>' },
  styles: plainStyles,
});

/** Workbooks that hold a little of everything, and what we make of one ourselves: rated, summarised with charts, checked, final and told to a successor. */
export const seeds: Files[] = [
  several,
  prefixed,
  parts({ sheets: { Empty: '<sheetData/>' }, styles: null }),
  ...['plain', 'an Excel table with a calculated column', 'shared formulas and arrays'].map((name) => textsOf(oddities[name]!.files)),
  textsOf(unzipSync(await ours())),
];

/** The work of a month upon a workbook, one job after the other. */
async function ours(): Promise<Uint8Array> {
  let bytes = (await done(oddities['plain']!.files, jobs.rate!)).bytes;
  for (const name of ['summarise', 'validate', 'final', 'handover'] as const) bytes = (await done(bytes, jobs[name]!)).bytes;
  return bytes;
}

function textsOf(files: Record<string, string | Uint8Array>): Files {
  return Object.fromEntries(Object.entries(files).map(([name, part]) => [name, typeof part === 'string' ? part : latinOrText(part)]));
}

function latinOrText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes);
  return bytes[0] === 0x3c ? text.toString() : `\u0000${text.toString('latin1')}`;
}
