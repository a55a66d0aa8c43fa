import { strToU8, zipSync } from 'fflate';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../../src/hosts/file/open.ts';
import { snapshot } from '../../../src/hosts/file/snapshot.ts';
import type { Book } from '../../../src/hosts/file/book.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { contentAt, find } from '../../../src/workbook/snapshot.ts';
import type { Content, Sheet, Snapshot } from '../../../src/workbook/snapshot.ts';
import { readAddress } from '../../../src/workbook/address.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A small workbook made by hand, so that each oddity stands in the test that is about it. */
export interface Made {
  /** The inside of `<worksheet>` by the sheet's name, or only its rows. */
  sheets: Record<string, string>;
  /** The inside of `<sst>`; none where it is left out. */
  strings?: string;
  /** The inside of `<styleSheet>`. */
  styles?: string | null;
  /** What stands in the workbook beside its sheets: before and after them. */
  before?: string;
  after?: string;
  /** Tables of the first sheet. */
  tables?: string[];
  parts?: Record<string, string>;
  relations?: string;
}

export const plainStyles = '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><color theme="4"/><name val="Arial"/></font></fonts>'
  + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFC6EFCE"/></patternFill></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
  + '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="1" fillId="0" borderId="0" xfId="0"><alignment wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf></cellXfs>';

export function parts(made: Made): Record<string, string> {
  const names = Object.keys(made.sheets);
  const strings = made.strings === undefined ? '' : `<Relationship Id="rIdS" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`;
  const styles = made.styles === null ? '' : `<Relationship Id="rIdY" Type="${office}/styles" Target="styles.xml"/>`;
  const tables = made.tables ?? [];
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, place) => `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}${styles && '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'}${strings && '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'}${tables.map((_, place) => `<Override PartName="/xl/tables/table${place + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}">${made.before ?? ''}<sheets>${names.map((name, place) => `<sheet name="${name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`).join('')}</sheets>${made.after ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageRelations}">${names.map((_, place) => `<Relationship Id="rId${place + 1}" Type="${office}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`).join('')}${strings}${styles}${made.relations ?? ''}</Relationships>`,
    ...Object.fromEntries(Object.values(made.sheets).map((inside, place) => [`xl/worksheets/sheet${place + 1}.xml`, inside.startsWith('<?xml') ? inside : `${head}<worksheet xmlns="${main}" xmlns:r="${office}">${inside.includes('<sheetData') ? inside : `<sheetData>${inside}</sheetData>`}</worksheet>`])),
    ...(made.strings === undefined ? {} : { 'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${made.strings}</sst>` }),
    ...(made.styles === null ? {} : { 'xl/styles.xml': `${head}<styleSheet xmlns="${main}">${made.styles ?? plainStyles}</styleSheet>` }),
    ...(tables.length === 0 ? {} : { 'xl/worksheets/_rels/sheet1.xml.rels': `${head}<Relationships xmlns="${packageRelations}">${tables.map((_, place) => `<Relationship Id="rIdT${place + 1}" Type="${office}/table" Target="../tables/table${place + 1}.xml"/>`).join('')}</Relationships>` }),
    ...Object.fromEntries(tables.map((table, place) => [`xl/tables/table${place + 1}.xml`, `${head}${table}`])),
    ...made.parts,
  };
}

export function zipped(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, inside]) => [name, typeof inside === 'string' ? strToU8(inside) : inside])), { mtime: '2021-03-04T05:06:08' });
}

export function workbook(made: Made): Uint8Array {
  return zipped(parts(made));
}

/** A table's part, as Excel writes it. */
export function tablePart(name: string, ref: string, columns: string[], more = ''): string {
  return `<table xmlns="${main}" id="1" name="${name}" displayName="${name}" ref="${ref}"${more}><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.map((column, place) => `<tableColumn id="${place + 1}" name="${column}"/>`).join('')}</tableColumns></table>`;
}

export async function opened(bytes: Uint8Array): Promise<Book> {
  const book = await openWorkbook(bytes, nodeCodec);
  if (refused(book)) throw new Error(book.say);
  return book;
}

export async function looked(bytes: Uint8Array): Promise<Snapshot> {
  return snapshot(await opened(bytes));
}

export function sheetIn(seen: Snapshot, name: string): Sheet {
  const sheet = seen.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** What a cell holds, and how it looks. */
export function cell(sheet: Sheet, address: string): { content: Content; kind: number; style: number; fill: string | null; ink: string | null; format: string } {
  const at = readAddress(address)!;
  const place = find(sheet.cells, at.row, at.column);
  const style = sheet.cells.style[place] ?? 0;
  const look = sheet.cells.styles[style]!;
  return { content: contentAt(sheet.cells, place), kind: sheet.cells.kind[place] ?? 0, style, fill: look.fill, ink: look.ink, format: look.format };
}

/** Every cell that holds something or has a look of its own, to be compared. A formula's kept value is left out where `formulas` is false. */
export function everyCell(seen: Snapshot, formulas = true): unknown {
  return seen.sheets.map(({ name, cells, widths, tables }) => [name, [...cells.row].map((row, place) => {
    const kind = cells.kind[place] ?? 0;
    return [row, cells.column[place], kind & 8 && !formulas ? 'formula' : contentAt(cells, place), kind & 56, cells.style[place]];
  }).filter(([, , content, marks, style]) => content !== null || marks !== 0 || style !== 0), widths, tables]);
}
