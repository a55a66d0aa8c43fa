import type { Table } from '../tables/table.ts';
import { lastColumn, overlap } from '../workbook/address.ts';
import type { Range } from '../workbook/address.ts';
import { difference } from '../workbook/difference.ts';
import type { CellEdit, Edit } from '../workbook/plan.ts';
import { find, firstFrom, Kind } from '../workbook/snapshot.ts';
import type { Sheet } from '../workbook/snapshot.ts';

/**
 * Where a table's ratings stand or will stand. `edits` make the column: its header in the neighbour's look, its width,
 * the Excel table that grows. `like` is the column whose look the new cells take, null where the column is the sheet's own.
 */
export interface RatingColumn {
  column: number;
  like: number | null;
  edits: Edit[];
}

/** Characters that NO TARGET SET needs at the default font, as Excel counts widths. */
const width = 15;

/**
 * The column for the ratings: the table's own, else the first one right of the table, if it is free.
 * Null where it is not free: nothing is moved, and the officer names a column.
 */
export function ratingColumn(sheet: Sheet, table: Table): RatingColumn | null {
  const own = table.columns.find(({ field }) => field === 'rating');
  if (own) return { column: own.column, like: null, edits: [] };
  if (table.kind === 'card') return null;
  const column = table.range.right + 1;
  const strip: Range = { top: table.header.top, left: column, bottom: table.range.bottom, right: column };
  if (column > lastColumn || !free(sheet, strip, table.excelTable)) return null;
  return { column, like: table.range.right, edits: [...header(sheet, table, column), ...wide(sheet, column), ...grown(sheet, table)] };
}

/** Whether nobody uses a column of cells: no word, no merged cell, no other table stands there, and it is not hidden. */
export function free(sheet: Sheet, strip: Range, excelTable: string | null): boolean {
  if (sheet.merges.some((merge) => overlap(merge, strip))) return false;
  if (sheet.tables.some(({ name, range }) => name !== excelTable && overlap(range, strip))) return false;
  if (sheet.hiddenColumns.includes(strip.left)) return false;
  for (let place = firstFrom(sheet.cells, strip.top); (sheet.cells.row[place] ?? Infinity) <= strip.bottom; place++) {
    if (sheet.cells.column[place] === strip.left && ((sheet.cells.kind[place] ?? 0) & Kind.mask) !== Kind.empty) return false;
  }
  return true;
}

function header(sheet: Sheet, table: Table, column: number): CellEdit[] {
  const edits: CellEdit[] = [];
  for (let row = table.header.top; row <= table.header.bottom; row++) {
    const look = sheet.cells.style[find(sheet.cells, row, table.range.right)] ?? 0;
    const edit = difference(sheet, { row, column }, row === table.header.bottom ? { content: headerText(sheet, table), look } : { look });
    if (edit) edits.push(edit);
  }
  return edits;
}

/** 'RAG', made unique where an Excel table asks for it. */
function headerText(sheet: Sheet, table: Table): string {
  const taken = new Set(sheet.tables.find(({ name }) => name === table.excelTable)?.columns.map((text) => text.toLowerCase()));
  let text = 'RAG';
  for (let count = 2; taken.has(text.toLowerCase()); count++) text = `RAG ${count}`;
  return text;
}

function wide(sheet: Sheet, column: number): Edit[] {
  const set = sheet.widths.find(({ from, to }) => column >= from && column <= to);
  if (set && set.width >= width) return [];
  return [{ kind: 'width', sheet: sheet.name, column, from: set?.width ?? null, to: width }];
}

function grown(sheet: Sheet, table: Table): Edit[] {
  const excelTable = sheet.tables.find(({ name }) => name === table.excelTable);
  if (!excelTable || excelTable.range.right !== table.range.right) return [];
  const { name, range, columns } = excelTable;
  const to = { range: { ...range, right: range.right + 1 }, columns: [...columns, headerText(sheet, table)] };
  return [{ kind: 'table', sheet: sheet.name, name, from: { range, columns }, to }];
}
