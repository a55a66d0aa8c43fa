import { strFromU8, strToU8, zipSync } from 'fflate';
import { plainStyles, parts, tablePart } from '../hosts/file/build.ts';
import type { Made } from '../hosts/file/build.ts';
import type { Chance } from './chance.ts';

/** Workbooks that hold a little of everything: what is mutated. */
const seeds: Made[] = [
  {
    sheets: {
      KPIs: '<dimension ref="A1:F4"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="2" width="12" style="1"/></cols><sheetData><row r="1" spans="1:6"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Target</t></is></c><c r="C1" t="s"><v>1</v></c></row><row r="2" s="2" customFormat="1"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>0.95</v></c><c r="C2"><f>B2*2</f><v>1.9</v></c><c r="D2"><f t="shared" ref="D2:D3" si="0">SUM(KPIs[Target])</f><v>1</v></c></row><row r="3"><c r="D3"><f t="shared" si="0"/><v>1</v></c><c r="E3" cm="1"><f t="array" ref="E3:E4">B2:B3</f><v>1</v></c></row><row r="4" ht="20"/></sheetData><mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells><conditionalFormatting sqref="C2:C3"><cfRule type="expression" priority="1"><formula>C2&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="F2:F3"><formula1>"Red,Amber"</formula1></dataValidation></dataValidations><tableParts count="1"><tablePart r:id="rIdT1"/></tableParts>',
      Other: '<row><c><v>1</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row>',
    },
    strings: '<si><t>Ref</t></si><si><r><t>Act</t></r><r><rPr><b/></rPr><t>ual</t></r></si>',
    after: '<definedNames><definedName name="Goal">KPIs!$B$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Other!$A$1:$B$2</definedName></definedNames><calcPr calcId="191029"/>',
    tables: [tablePart('KPIs', 'A1:B3', ['Ref', 'Target'])],
  },
  {
    sheets: { S: '<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row><x:row r="2"><x:c r="B2" t="d"><x:v>2020-10-31</x:v></x:c></x:row></x:sheetData></x:worksheet>' },
    styles: plainStyles,
  },
  { sheets: { Empty: '<sheetData/>' }, styles: null },
];

/** A workbook broken on purpose: its parts, its XML, its cells, or the container itself. */
export function mutant(chance: Chance): Uint8Array {
  const files = parts(chance.pick(seeds));
  for (let count = 1 + chance.below(3); count > 0; count--) if (chance.below(5) > 0) chance.pick(partMutations)(files, chance);
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text, text.startsWith('\u0000'))])), { level: chance.pick([0, 6]), mtime: '2021-03-04T05:06:08' });
  return chance.below(4) === 0 ? chance.pick(byteMutations)(bytes, chance) : bytes;
}

type Files = Record<string, string>;

function change(files: Files, chance: Chance, how: (text: string) => string): void {
  // Sheets are what holds most; they are chosen more often.
  const names = Object.keys(files);
  const name = chance.below(2) === 0 ? chance.pick(names.filter((each) => each.includes('sheet')).concat('xl/workbook.xml')) : chance.pick(names);
  const text = files[name];
  if (text !== undefined) files[name] = how(text);
}

/** One of all that a pattern finds is replaced. */
function one(text: string, pattern: RegExp, chance: Chance, by: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const match = chance.pick(found);
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
}

const values = ['', '0', '-1', '1', '99999999999', '1048577', 'XFD1048576', 'A0', 'A1:B2', 'XFE1', '1e309', 'NaN', '__proto__', 'constructor', '&lt;', '&amp;', '&bomb;', '#REF!', 'true', ' ', '\u0001', 'é😀', '../../x', 'rId1', 'rId9', "'", '2020-13-45', 'x'.repeat(300), '$A$1', '65536', '1:1', 'A:A', '0.5', 's', 'inlineStr', 'str', 'b', 'e', 'd', 'n'];

const partMutations: ((files: Files, chance: Chance) => void)[] = [
  (files, chance) => change(files, chance, (text) => one(text, /="[^"]*"/g, chance, () => `="${chance.pick(values)}"`)),
  (files, chance) => change(files, chance, (text) => one(text, /\s[\w:]+="[^"]*"/g, chance, (found) => chance.pick(['', found + found, found.replace('=', ' = '), found.replaceAll('"', "'")]))),
  (files, chance) => change(files, chance, (text) => one(text, />[^<]*</g, chance, () => `>${chance.pick(values)}<`)),
  (files, chance) => change(files, chance, (text) => one(text, /<[^>]*>/g, chance, (found) => chance.pick(['', found + found, found.replace(/\/?>$/, '/>'), `<!-- ${found.replaceAll('--', '')} -->`, `<![CDATA[${found}]]>`, found.replace('<', '<y:'), found.slice(0, -1)]))),
  (files, chance) => change(files, chance, (text) => one(text, /<c [^>]*>.*?<\/c>/g, chance, (found) => chance.pick([found + found, found.replace(/ r="[^"]*"/, ''), found.replace(/ r="[^"]*"/, ` r="${chance.pick(['A1', 'B2', 'XFD1048576', 'C3', 'AA10'])}"`), '<c/>', '<c r="Z1"/>']))),
  (files, chance) => change(files, chance, (text) => one(text, /<row.*?<\/row>/g, chance, (found) => chance.pick([found + found, '', found.replace(/ r="[^"]*"/, ''), found.replace(/ r="[^"]*"/, ` r="${chance.pick(['1', '2', '7', '1048576'])}"`)]))),
  (files, chance) => change(files, chance, (text) => {
    const [from, to] = [chance.below(text.length), chance.below(text.length)].sort((a, b) => a - b) as [number, number];
    return chance.pick([text.slice(0, from), text.slice(0, from) + text.slice(to), text.slice(0, to) + text.slice(from), text.slice(0, from) + chance.pick(values) + text.slice(from)]);
  }),
  (files, chance) => change(files, chance, (text) => chance.pick([`<!DOCTYPE a [<!ENTITY bomb "b">]>${text}`, `\ufeff${text}`, text.replace('UTF-8', 'UTF-16'), text.replace('UTF-8', 'windows-1252'), text.replaceAll('\n', '\r\n'), `${text}<!-- end -->`, text + text, text.replace('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')])),
  (files, chance) => change(files, chance, (text) => text.replace(/<(\/?)sheetData(\/?)>/g, (found) => (chance.below(2) === 0 ? '' : found))),
  (files, chance) => {
    delete files[chance.pick(Object.keys(files))];
  },
  (files, chance) => {
    const [from, to] = [chance.pick(Object.keys(files)), chance.pick(Object.keys(files))];
    files[chance.pick([to, to.toUpperCase(), `/${to}`, to.replaceAll('/', '\\')])] = files[from] ?? '';
  },
];

const byteMutations: ((bytes: Uint8Array, chance: Chance) => Uint8Array)[] = [
  (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  (bytes, chance) => {
    const changed = bytes.slice();
    for (let count = 1 + chance.below(4); count > 0; count--) changed[chance.below(changed.length)] = chance.below(256);
    return changed;
  },
  // The list of parts lies at the end: that is where sizes and places can lie.
  (bytes, chance) => {
    const changed = bytes.slice();
    const tail = Math.min(changed.length, 1200);
    for (let count = 1 + chance.below(4); count > 0; count--) changed[changed.length - 1 - chance.below(tail)] = chance.pick([0, 1, 0xff, 0x7f, chance.below(256)]);
    return changed;
  },
  (bytes, chance) => {
    const at = chance.below(bytes.length);
    return new Uint8Array([...bytes.subarray(0, at), ...strToU8(strFromU8(bytes.subarray(chance.below(bytes.length)).subarray(0, 40), true), true), ...bytes.subarray(at)]);
  },
];
