import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Chance } from './chance.ts';
import { seeds } from './seeds.ts';
import type { Files } from './seeds.ts';

/** A workbook broken on purpose: its parts, its XML, its cells, or the container itself. */
export function mutant(chance: Chance): Uint8Array {
  const files = { ...chance.pick(seeds) };
  for (let count = 1 + chance.below(3); count > 0; count--) if (chance.below(5) > 0) chance.pick(partMutations)(files, chance);
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.startsWith('\u0000') ? strToU8(text.slice(1), true) : strToU8(text)])), { level: chance.pick([0, 6]), mtime: '2021-03-04T05:06:08' });
  return chance.below(7) === 0 ? chance.pick(byteMutations)(bytes, chance) : bytes;
}

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
  // Numbers and places that are sound each for itself, and elements that are sound where they stand twice, elsewhere or not at all.
  (files, chance) => change(files, chance, (text) => one(text, /="\d+"/g, chance, (found) => `="${chance.pick([0, 1, 2, 3, 7, Number(found.slice(2, -1)) + 1])}"`)),
  (files, chance) => change(files, chance, (text) => one(text, /(?<=[ :"!$])[A-Z]{1,2}\d+(?=[":)])/g, chance, () => chance.pick(['A1', 'B2', 'H3', 'G5', 'C9', 'A5']))),
  (files, chance) => change(files, chance, (text) => one(text, /<([\w:]+)(?: [^<>]*)?(?:\/>|>[^<]*<\/\1>)/g, chance, (found) => chance.pick(['', found + found, found.replace(/>[^<]*</, '><')]))),
  (files, chance) => change(files, chance, (text) => {
    const elements = [...text.matchAll(/<([\w:]+)(?: [^<>]*)?(?:\/>|>[^<]*<\/\1>)/g)].map(([found]) => found);
    return elements.length === 0 ? text : one(text, /<([\w:]+)(?: [^<>]*)?(?:\/>|>[^<]*<\/\1>)/g, chance, () => chance.pick(elements));
  }),
  (files, chance) => change(files, chance, (text) => one(text, /<row [^>]*>.*?<\/row>/g, chance, (found) => found.replace(/(<c r="[A-Z]+)\d+/g, (cell, start: string) => (chance.below(6) === 0 ? `${start}${chance.pick([1, 2, 3, 9])}` : cell)))),
  (files, chance) => change(files, chance, (text) => one(text, /<v>[^<]*<\/v>/g, chance, () => chance.pick(['<v/>', '', '<v>0</v>', '<v>-0.5</v>', '<v>17</v>', '<v>1e3</v>', '<f>A1</f><v>1</v>', '<f t="array" ref="A1:H9">B2</f><v>1</v>', '<f t="shared" ref="A1:Z9" si="0">A1</f><v>2</v>']))),
  (files, chance) => change(files, chance, (text) => one(text, /<(?:\w+:)?t(?: [^>]*)?>[^<]*</g, chance, () => `<t>${chance.pick(['', 'Target', 'RAG', 'GREEN', 'K1', 'final rating', 'October 2020', 'Ref', '95%', '85 - 89.9%', 'x'.repeat(40), '=A1', "'"])}<`)),
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
