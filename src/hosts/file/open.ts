import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Book, BookSheet, DefinedName } from './book.ts';
import type { Codec } from './codec.ts';
import { paletteOf } from './colours.ts';
import { limits } from './limits.ts';
import { openSheet } from './open-sheet.ts';
import { packageOf } from './package.ts';
import type { Package, Part, Relation } from './package.ts';
import { recognise } from './recognise.ts';
import { readStyles } from './styles.ts';
import { readTexts } from './texts.ts';
import type { Texts } from './texts.ts';
import { childOf, childrenOf, relationOf, says } from './xml.ts';
import type { Element } from './xml.ts';
import { readZip } from './zip.ts';

/** Opens a workbook file (.xlsx or .xlsm) from its bytes, which must not be changed afterwards. Refuses what is none, is encrypted, is damaged or would be unsafe to read. */
export async function openWorkbook(bytes: Uint8Array, codec: Codec): Promise<Book | Refusal> {
  const large = tooLargeFile(bytes.length);
  if (large) return large;
  const other = recognise(bytes);
  if (other) return other;
  const zip = readZip(bytes);
  if (refused(zip)) return zip;
  const from = packageOf(zip, codec);
  const workbook = await findWorkbook(from);
  if (refused(workbook)) return workbook;
  const relations = await from.relations(workbook.name);
  if (refused(relations)) return relations;
  const parts = await readParts(from, relations);
  if (refused(parts)) return parts;
  const date1904 = says(childOf(workbook.root, 'workbookPr'), 'date1904');
  const sheets = await readSheets(from, workbook, relations, parts.texts, date1904);
  if (refused(sheets)) return sheets;
  // R's openxlsx names shared strings that it leaves out where no cell has one.
  if (parts.texts.lost && parts.noTexts !== null) return missing(parts.noTexts);
  const palette = paletteOf(parts.theme?.root ?? null, parts.styles?.root ?? null);
  return {
    package: from,
    workbook,
    relations,
    stylesPart: parts.styles,
    palette,
    styles: readStyles(parts.styles?.root ?? null, palette),
    texts: parts.texts,
    sheets,
    names: childrenOf(childOf(workbook.root, 'definedNames'), 'definedName').map(nameOf),
    date1904,
    structureLocked: says(childOf(workbook.root, 'workbookProtection'), 'lockStructure'),
    remarks: remarksOn(from, relations),
  };
}

/** The refusal of a file that is too large to be read whole; null where it is not. For asking before its bytes are fetched. */
export function tooLargeFile(size: number): Refusal | null {
  return size > limits.file ? refuse('too large', { detail: `the file has ${Math.round(size / 1_048_576)} MB` }) : null;
}

async function findWorkbook(from: Package): Promise<Part | Refusal> {
  if (from.find('mimetype') && from.find('content.xml')) return refuse('open document');
  const top = await from.relations('');
  if (refused(top)) return top;
  const types = await from.part('[Content_Types].xml');
  if (refused(types)) return types;
  const main = top.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(main) || from.find('xl/workbook.bin')) return refuse('binary format');
  if (!from.find(main)) return from.zip.entries.some(({ name }) => /^(xl\/|\[Content_Types\]\.xml$)/i.test(name.replaceAll('\\', '/'))) ? missing(main) : otherZip(from);
  const workbook = await from.part(main);
  if (refused(workbook)) return workbook;
  if (workbook?.root.name !== 'workbook') return refuse('not a workbook');
  return types ? workbook : missing('[Content_Types].xml');
}

/** A container without a workbook of its own: a folder that was packed to be sent may hold one as a file. */
function otherZip({ zip }: Package): Refusal {
  if (zip.entries.length === 0) return refuse('empty file');
  const inside = zip.entries.map(({ name }) => name.slice(name.lastIndexOf('/') + 1)).find((name) => /^[^.].*\.xls[xm]$/i.test(name));
  return inside === undefined ? refuse('not a workbook') : refuse('zip folder', { detail: inside.slice(-100) });
}

function missing(part: string): Refusal {
  return refuse('damaged', { detail: `${part} is missing` });
}

async function readParts(from: Package, relations: Relation[]): Promise<{ styles: Part | null; theme: Part | null; texts: Texts; noTexts: string | null } | Refusal> {
  const targetOf = (kind: string): string | null => relations.find((relation) => relation.kind === kind && !relation.external)?.target ?? null;
  const read = (name: string | null): Promise<Part | Refusal | null> => (name === null ? Promise.resolve(null) : from.part(name));
  const styles = await read(targetOf('styles'));
  if (refused(styles)) return styles.code === 'too large' ? refuse('too many looks') : styles;
  const theme = await read(targetOf('theme'));
  if (refused(theme)) return theme;
  const strings = targetOf('sharedStrings');
  const entry = strings === null ? null : from.find(strings);
  // A workbook may do without styles and shared strings; one that says it has them and has not is damaged.
  const named = targetOf('styles');
  if (named !== null && styles === null) return missing(named);
  const bytes = entry ? await from.bytes(entry, limits.sheet) : null;
  if (refused(bytes)) return bytes;
  const texts = readTexts(bytes);
  return refused(texts) ? texts : { styles, theme, texts, noTexts: entry ? null : strings };
}

async function readSheets(from: Package, workbook: Part, relations: Relation[], texts: Texts, date1904: boolean): Promise<BookSheet[] | Refusal> {
  const sheets: BookSheet[] = [];
  let room: number = limits.cells;
  const listed = childrenOf(childOf(workbook.root, 'sheets'), 'sheet');
  for (const [place, listing] of listed.entries()) {
    const id = relationOf(listing);
    // A module or a dialogue of Excel 5 has no part: it is listed, and nothing to read.
    if (!id) continue;
    const relation = relations.find((each) => each.id === id);
    if (!relation || relation.external) return missing(`the sheet ${listing.attributes['name'] ?? ''}`);
    if (relation.kind !== 'worksheet') continue;
    const sheet = await openSheet(from, relation.target, texts, room, date1904);
    if (refused(sheet)) return sheet;
    room -= sheet.scan.columns.row.length;
    sheets.push({ name: listing.attributes['name'] ?? '', place, relation: relation.id, visibility: visibilities.get(listing.attributes['state'] ?? '') ?? 'visible', ...sheet });
  }
  if (new Set(sheets.map(({ name }) => name.toLowerCase())).size < sheets.length) return refuse('damaged', { detail: 'two sheets have the same name' });
  if (new Set(sheets.map(({ part }) => part)).size < sheets.length) return refuse('damaged', { detail: 'two sheets are the same part' });
  const tables = sheets.flatMap((sheet) => sheet.tables.map(({ part }) => part.name));
  if (new Set(tables).size < tables.length) return refuse('damaged', { detail: 'two sheets have the same table' });
  return listed.length > 0 ? sheets : refuse('damaged', { detail: 'it has no sheets' });
}

const visibilities = new Map<string, BookSheet['visibility']>([['hidden', 'hidden'], ['veryHidden', 'very hidden']]);

function nameOf({ attributes, text }: Element): DefinedName {
  const local = attributes['localSheetId'];
  return { name: attributes['name'] ?? '', sheet: local === undefined ? null : Number(local), formula: text };
}

function remarksOn(from: Package, relations: Relation[]): string[] {
  const signed = from.zip.entries.some(({ name }) => /^_xmlsignatures\/.*sig.*\.xml$/i.test(name));
  const links = relations.filter(({ kind }) => kind === 'externalLink').length;
  return [
    ...(signed ? ['This workbook has a digital signature. It breaks as soon as anything is written.'] : []),
    ...(links > 0 ? [`This workbook has links to ${links === 1 ? 'another workbook' : `${links} other workbooks`}. Their values are as Excel last kept them.`] : []),
  ];
}
