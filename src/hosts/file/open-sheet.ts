import { lastColumn, lastRow, readRange } from '../../workbook/address.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { arraysOf } from './array-cells.ts';
import type { BookSheet, BookTable } from './book.ts';
import { readDrawing } from './drawing.ts';
import { byte, lexerOf } from './lexer.ts';
import type { Lexer } from './lexer.ts';
import { limits } from './limits.ts';
import { inUtf8 } from './package.ts';
import type { Package, Part, Relation } from './package.ts';
import { scanCells } from './scan.ts';
import type { Scan } from './scan.ts';
import { areTooMany, rootOf, tooLong, tooMany } from './texts.ts';
import type { Texts } from './texts.ts';
import { allOf, childOf, childrenOf, numberOf, says, textOf, unescapeText } from './xml.ts';
import type { Element } from './xml.ts';

/** A worksheet's part, read: the frame, the cells and the Excel tables. Texts of its own are added to `texts`; at most `room` cells. */
export async function openSheet(from: Package, part: string, texts: Texts, room: number, date1904: boolean): Promise<Pick<BookSheet, 'part' | 'relations' | 'lexer' | 'frame' | 'data' | 'scan' | 'tables' | 'drawing'> | Refusal> {
  const entry = from.find(part);
  if (!entry) return refuse('damaged', { detail: `${part} is missing` });
  const packed = await from.bytes(entry, limits.sheet);
  if (refused(packed)) return packed;
  const bytes = inUtf8(packed);
  if (bytes === null) return refuse('damaged', { detail: `${part} is not sound XML` });
  const cells = readCells(from, lexerOf(bytes), entry.name, texts, room, date1904);
  if (refused(cells)) return cells;
  const merges = allOf(cells.frame.root, 'mergeCell');
  if (merges.length > limits.merges) return refuse('too large', { detail: `${merges.length} merged cells in one sheet` });
  if (cellsIn(merges) > lastRow * lastColumn) return refuse('damaged', { detail: `merged cells of ${entry.name} lie over one another` });
  const relations = await from.relations(entry.name);
  if (refused(relations)) return relations;
  const tables = await readTables(from, relations);
  return refused(tables) ? tables : { part: entry.name, relations, tables, drawing: await readDrawing(from, relations), ...cells };
}

/** How many cells the merged blocks hold together: never more than a sheet has. */
function cellsIn(merges: Element[]): number {
  return merges.reduce((sum, { attributes }) => {
    const range = readRange(attributes['ref'] ?? '');
    return range ? sum + (range.bottom - range.top + 1) * (range.right - range.left + 1) : sum;
  }, 0);
}

function readCells(from: Package, lexer: Lexer, part: string, texts: Texts, room: number, date1904: boolean): Pick<BookSheet, 'lexer' | 'frame' | 'data' | 'scan'> | Refusal {
  const damaged = refuse('damaged', { detail: `${part} is not sound XML` });
  const found = findData(lexer);
  if (found === 'entities') return refuse('entities');
  if (found === null) return damaged;
  const { bytes } = lexer;
  const empty = lexer.closesItself(found.open);
  const known = texts.list.length;
  const scan: Scan | Refusal = empty ? emptyScan(found.open) : scanCells(lexer, found.open, found.from, found.until, texts, room, date1904, part);
  if (areTooMany(texts)) return tooMany();
  if (refused(scan)) return scan;
  const long = texts.list.slice(known).find((text) => text.length > limits.text);
  if (long !== undefined) return tooLong(long);
  const arrays = arraysOf(scan, part);
  if (refused(arrays)) return arrays;
  const end = empty ? found.open : lexer.closing(scan.close, found.from, found.until);
  // What remains beside the cells is small, and read whole.
  if (found.start + bytes.length - end > limits.small) return refuse('too large', { detail: `${part} holds too much beside its cells` });
  const name = lexer.ascii(found.from, found.until);
  const [before, after] = [textOf(bytes.subarray(0, found.start)), textOf(bytes.subarray(end))];
  if (before === null || after === null) return damaged;
  const frame = from.parse(part, new TextEncoder().encode(`${before}<${name}/>${after}`));
  if (refused(frame)) return frame;
  const tag = empty ? `${lexer.ascii(found.start, found.open).replace(/\s*\/>$/, '')}>` : lexer.ascii(found.start, found.open);
  return { lexer, frame, data: { tag, prefix: name.slice(0, -'sheetData'.length) }, scan: { ...scan, arrays } };
}

function emptyScan(close: number): Scan {
  const none = { row: new Uint32Array(0), column: new Uint16Array(0), kind: new Uint8Array(0), number: new Float64Array(0), text: new Int32Array(0), style: new Uint16Array(0), offset: new Uint32Array(0) };
  const rows = { row: none.row, start: none.row, open: none.row, close: none.text, spans: none.kind, styles: [], heights: [], hidden: [] };
  return { columns: none, rows, arrays: [], implicit: false, open: close, close };
}

/** Where `<sheetData>` stands: a child of the outermost element. Null where there is none. */
function findData(lexer: Lexer): { start: number; from: number; until: number; open: number } | 'entities' | null {
  const root = rootOf(lexer);
  if (root === null || root === 'entities') return root;
  let at = root.open;
  if (lexer.closesItself(at)) return null;
  for (;;) {
    at = lexer.skipSpace(at);
    const next = lexer.bytes[at + 1];
    if (lexer.bytes[at] !== byte.less || next === byte.slash) return null;
    if (next === byte.bang || next === byte.question) at = lexer.skipAside(at);
    else {
      const until = lexer.nameEnd(at + 1);
      if (lexer.isNamed(at + 1, until, 'sheetData')) {
        const open = lexer.tagEnd(until);
        return open < 0 ? null : { start: at, from: at + 1, until, open };
      }
      at = lexer.skipElement(at);
    }
    if (at < 0) return null;
  }
}

async function readTables(from: Package, relations: Relation[]): Promise<BookTable[] | Refusal> {
  const tables: BookTable[] = [];
  for (const relation of relations) {
    if (relation.kind !== 'table' || relation.external) continue;
    const part = await from.part(relation.target);
    if (refused(part)) return part;
    const table = part && tableOf(part);
    if (!table) continue;
    const query = part.root.attributes['tableType'] === 'queryTable' ? await readQuery(from, part) : null;
    if (refused(query)) return query;
    tables.push({ part, table, query });
  }
  return tables;
}

async function readQuery(from: Package, table: Part): Promise<Part | Refusal | null> {
  const relations = await from.relations(table.name);
  if (refused(relations)) return relations;
  const query = relations.find(({ kind, external }) => kind === 'queryTable' && !external);
  return query ? from.part(query.target) : null;
}

/** An Excel table from its part; null where its range cannot be read or has not a column for each of its names. */
function tableOf(part: Part): BookTable['table'] | null {
  const { root } = part;
  const range = readRange(root.attributes['ref'] ?? '');
  const name = root.attributes['displayName'] ?? root.attributes['name'];
  const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map(({ attributes }) => unescapeText(attributes['name'] ?? ''));
  if (!range || name === undefined || columns.length !== range.right - range.left + 1) return null;
  return {
    name: unescapeText(name),
    range,
    header: numberOf(root, 'headerRowCount', 1) > 0,
    totals: numberOf(root, 'totalsRowCount', 0) > 0,
    columns,
    filtered: childrenOf(childOf(root, 'autoFilter'), 'filterColumn').some((column) => column.children.length > 0 && !says(column, 'hiddenButton')),
  };
}
