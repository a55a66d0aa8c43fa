import { inSigns } from '../tables/symbols.ts';
import type { Table } from '../tables/table.ts';
import { address, columnLetters, lastColumn, overlap, rangeAddress, within } from '../workbook/address.ts';
import type { Range } from '../workbook/address.ts';
import { difference } from '../workbook/difference.ts';
import type { CellEdit, Edit } from '../workbook/plan.ts';
import { find, firstFrom, Kind, textAt } from '../workbook/snapshot.ts';
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
  if (column > lastColumn || !free(sheet, beside(sheet, table), table.excelTable)) return null;
  return { column, like: lookedLike(sheet, table), edits: [...header(sheet, table, column), ...wide(sheet, column), ...grown(sheet, table)] };
}

/** The cells right of a table, as far down as the Excel table that would grow over them. */
export function beside(sheet: Sheet, { header, range, excelTable }: Table): Range {
  const grows = sheet.tables.find(({ name, range: whole }) => name === excelTable && whole.right === range.right);
  return { top: header.top, left: range.right + 1, bottom: Math.max(range.bottom, grows?.range.bottom ?? 0), right: range.right + 1 };
}

/** The last column whose cells may hold a word: a rating beside signs of another font would be signs too. */
function lookedLike(sheet: Sheet, { header, range }: Table): number {
  let column = range.right;
  while (column > range.left && inSigns(sheet, find(sheet.cells, header.bottom + 1, column))) column--;
  return column;
}

/** Why a table has no column for its ratings, and what the officer can do; '' where it has one. Names the column and what stands in it. */
export function whyNoRoom(sheet: Sheet, table: Table): string {
  if (ratingColumn(sheet, table)) return '';
  if (table.kind === 'card' && table.columns.some(({ rating }) => rating)) return 'This block has no column for the reporting month, so no rating was written. Add the month beside the others, and rate again.';
  if (table.kind === 'card') return 'This card has no cell for its rating, so none was written. Add a row labelled RAG below its other labels, and rate again.';
  const column = table.range.right + 1;
  const by = column > lastColumn ? 'it is the last of the sheet' : takenBy(sheet, beside(sheet, table), table.excelTable);
  return `There is no free column beside this table for its ratings, so none were written: column ${columnLetters(Math.min(column, lastColumn))} is taken, since ${by}. Add a column headed RAG to the table, or name one for it.`;
}

/** Whether nobody uses a column of cells: no word, no merged cell, no other table stands there, and it is not hidden. */
export function free(sheet: Sheet, strip: Range, excelTable: string | null): boolean {
  return takenBy(sheet, strip, excelTable) === null;
}

/** What stands in a column of cells, in words; null where it is free. */
function takenBy(sheet: Sheet, strip: Range, excelTable: string | null): string | null {
  const merge = sheet.merges.find((each) => overlap(each, strip));
  if (merge) return `the merged cells ${rangeAddress(merge)} reach into it`;
  const table = sheet.tables.find(({ name, range }) => name !== excelTable && overlap(range, strip));
  if (table) return `the table '${table.name}' stands there`;
  if (sheet.hiddenColumns.includes(strip.left)) return 'it is hidden';
  for (let place = firstFrom(sheet.cells, strip.top); (sheet.cells.row[place] ?? Infinity) <= strip.bottom; place++) {
    if (sheet.cells.column[place] !== strip.left || ((sheet.cells.kind[place] ?? 0) & Kind.mask) === Kind.empty) continue;
    return `${address({ row: sheet.cells.row[place] ?? 1, column: strip.left })} holds ${said(sheet, place)}`;
  }
  return null;
}

function said({ cells }: Sheet, place: number): string {
  const isText = ((cells.kind[place] ?? 0) & Kind.mask) === Kind.text;
  const text = isText ? textAt(cells, place).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? 'a figure' : `'${text.length > 30 ? `${text.slice(0, 29)}…` : text}'`;
}

function header(sheet: Sheet, table: Table, column: number): CellEdit[] {
  const edits: CellEdit[] = [];
  for (let row = table.header.top; row <= table.header.bottom; row++) {
    // A merged heading keeps its look in its first cell.
    const merge = sheet.merges.find((each) => within(each, { row, column: table.range.right }));
    const look = sheet.cells.style[find(sheet.cells, merge?.top ?? row, merge?.left ?? table.range.right)] ?? 0;
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
