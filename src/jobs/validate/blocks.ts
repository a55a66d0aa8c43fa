import { isTime } from '../../tables/months.ts';
import type { Table } from '../../tables/table.ts';
import { titleOf } from '../../tables/title.ts';
import { isFilled, saidAt, serialAt, viewOf, wordsAt } from '../../tables/view.ts';
import type { View } from '../../tables/view.ts';
import { overlap } from '../../workbook/address.ts';
import type { Position, Range } from '../../workbook/address.ts';
import { ownKind } from '../../workbook/own.ts';
import { firstFrom } from '../../workbook/snapshot.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { readFigure } from '../../engine/figure.ts';
import { bySheet } from '../grouped.ts';

/** What most filled cells of a column are. */
export type ColumnHolds = 'figures' | 'dates' | 'words' | 'nothing';

/** A column of a block: its headings from the top, said as one, and what it holds. */
export interface BlockColumn {
  column: number;
  header: string;
  holds: ColumnHolds;
}

/**
 * A block of cells with a header, whether or not it is a table of indicators: complaints, totals, action plans.
 * `rows` are the rows below the header that hold anything, in order; `table` is the table of indicators that surely stands there, null for none.
 */
export interface Block {
  view: View;
  sheet: string;
  table: Table | null;
  range: Range;
  header: { top: number; bottom: number };
  title: string;
  columns: BlockColumn[];
  rows: number[];
}

/** Finds every block with a header on every visible sheet of people's own: the tables that are known, then whatever else has headings over its cells. */
export function blocksOf(snapshot: Snapshot, tables: readonly Table[]): Block[] {
  // What may be no table of indicators is read by its own headings.
  const on = bySheet(tables.filter(({ sure }) => sure));
  return snapshot.sheets.filter((sheet) => sheet.visibility === 'visible' && ownKind(sheet) === null).flatMap((sheet) => {
    const view = viewOf(snapshot, sheet);
    const known = on(sheet.name);
    const found = known.filter(({ kind }) => kind !== 'card').map((table) => blockOf(view, table.range, table.header, table));
    const taken = known.map(({ range }) => range);
    return [...found, ...regionsOf(view, taken).flatMap((region) => headed(view, region) ?? [])].sort((one, other) => one.range.top - other.range.top);
  });
}

/** Blocks of more words than this are walked in their first columns only; nobody prints wider tables. */
const widest = 200;

/** Stretches of rows without an empty row between them, outside the tables known, each cut where a whole column is empty. */
function regionsOf(view: View, taken: readonly Range[]): Range[] {
  const { cells } = view.sheet;
  const regions: Range[] = [];
  let rows: { row: number; columns: number[] }[] = [];
  const close = () => {
    regions.push(...cut(rows));
    rows = [];
  };
  for (let place = 0; place < cells.row.length;) {
    const row = cells.row[place] ?? 0;
    const columns: number[] = [];
    for (; cells.row[place] === row; place++) {
      const column = cells.column[place] ?? 0;
      if (column > widest || !isFilled(view.sheet, place)) continue;
      const at = { top: row, bottom: row, left: column, right: column };
      if (!taken.some((range) => overlap(range, at))) columns.push(column);
    }
    if (columns.length === 0) continue;
    // A merged heading or figure fills all the columns that it covers.
    for (const { left, right, top } of view.mergesIn(row)) {
      if (top === row && columns.includes(left)) for (let column = left + 1; column <= Math.min(right, widest); column++) columns.push(column);
    }
    if (rows.length > 0 && row - (rows.at(-1)?.row ?? row) > 1) close();
    rows.push({ row, columns });
  }
  close();
  return regions;
}

/** The columns that are filled in any row of a region, apart where one between them is filled in none. */
function cut(rows: readonly { row: number; columns: number[] }[]): Range[] {
  const several = rows.filter(({ columns }) => columns.length > 1);
  const first = rows[0];
  const last = rows.at(-1);
  if (several.length < 2 || !first || !last) return [];
  const filled = [...new Set(several.flatMap(({ columns }) => columns))].sort((one, other) => one - other);
  const parts: Range[] = [];
  for (const column of filled) {
    const part = parts.at(-1);
    if (part && column - part.right === 1) part.right = column;
    else parts.push({ top: first.row, bottom: last.row, left: column, right: column });
  }
  return parts.filter(({ left, right }) => right > left);
}

/** The block of a region whose first row with several words is its header; null where no row is. */
function headed(view: View, region: Range): Block | null {
  for (let top = region.top; top < region.bottom; top++) {
    const words = headingsIn(view, top, region);
    if (words === null) continue;
    const second = top + 1 < region.bottom ? headingsIn(view, top + 1, region) : null;
    // Merged headings, or fewer than below them, stand over headings of their own.
    const deep = second !== null && (view.mergesIn(top).some(({ left, right }) => right > left) || second > words) && second >= 2;
    const bottom = deep ? top + 1 : top;
    return blockOf(view, { ...region, top }, { top, bottom }, null);
  }
  return null;
}

/** Columns by age: '5-9', '65+'. */
const ages = /^\d{1,2} ?(?:[-\u2013] ?\d{1,2}|\+)$/;

/** How many cells of a row are headings; null where the row holds figures or sentences, or a title alone. */
function headingsIn(view: View, row: number, { left, right }: Range): number | null {
  let words = 0;
  for (let column = left; column <= right; column++) {
    const place = view.place(row, column);
    if (!isFilled(view.sheet, place)) continue;
    const text = wordsAt(view.sheet, place);
    if (text.length > 80) return null;
    const heads = isTime(text) || serialAt(view.sheet, place) !== null || (/\p{L}/u.test(text) && readFigure(saidAt(view.sheet, place)).kind !== 'number') || /^[%£#]$/.test(text) || ages.test(text);
    if (!heads || /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text)) return null;
    words++;
  }
  return words >= 2 ? words : null;
}

function blockOf(view: View, range: Range, header: { top: number; bottom: number }, table: Table | null): Block {
  const { rows, filled } = rowsOf(view, range, header.bottom);
  const columns: BlockColumn[] = [];
  for (let column = range.left; column <= Math.min(range.right, range.left + widest); column++) {
    // What a merge covers is read once, in its first column.
    if (filled.has(column)) columns.push({ column, header: headerOf(view, column, header), holds: holdsOf(view, column, rows) });
  }
  return { view, sheet: view.sheet.name, table, range, header, title: table?.title ?? titleOf(view, header.top, range.left, range.right), columns, rows };
}

/** The rows below a header and the columns of the whole block that hold something of their own. */
function rowsOf({ sheet }: View, range: Range, header: number): { rows: number[]; filled: Set<number> } {
  const { cells } = sheet;
  const rows: number[] = [];
  const filled = new Set<number>();
  for (let place = firstFrom(cells, range.top); place < cells.row.length; place++) {
    const row = cells.row[place] ?? 0;
    const column = cells.column[place] ?? 0;
    if (row > range.bottom) break;
    if (column < range.left || column > range.right || !isFilled(sheet, place)) continue;
    filled.add(column);
    if (row > header && rows.at(-1) !== row) rows.push(row);
  }
  return { rows, filled };
}

function headerOf(view: View, column: number, { top, bottom }: { top: number; bottom: number }): string {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = wordsAt(view.sheet, view.place(row, column)).replace(/\s+/g, ' ');
    if (text !== '' && text !== texts.at(-1)) texts.push(text);
  }
  return texts.join(' ');
}

/** As many rows are looked at to tell what a column holds. */
const sample = 60;

function holdsOf(view: View, column: number, rows: readonly number[]): ColumnHolds {
  const counts: Record<ColumnHolds, number> = { figures: 0, dates: 0, words: 0, nothing: 0 };
  for (const row of rows.slice(0, sample)) counts[cellHolds(view, { row, column })]++;
  if (counts.figures + counts.dates + counts.words === 0) return 'nothing';
  return counts.dates > counts.figures && counts.dates >= counts.words ? 'dates' : counts.figures >= counts.words ? 'figures' : 'words';
}

/** What a cell holds; a dash and other words for no figure are nothing. */
function cellHolds(view: View, { row, column }: Position): ColumnHolds {
  const place = view.place(row, column);
  if (!isFilled(view.sheet, place)) return 'nothing';
  if (serialAt(view.sheet, place) !== null || /^\d{1,2}[/.-]\d{1,2}[/.-]\s?\d{2,4}$/.test(wordsAt(view.sheet, place))) return 'dates';
  const { kind } = readFigure(saidAt(view.sheet, place));
  return kind === 'number' ? 'figures' : kind === 'missing' ? 'nothing' : 'words';
}
