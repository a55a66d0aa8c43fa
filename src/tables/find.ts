import type { Period } from '../engine/terms.ts';
import { overlap } from '../workbook/address.ts';
import type { Range } from '../workbook/address.ts';
import { ownKind } from '../workbook/own.ts';
import { Kind } from '../workbook/snapshot.ts';
import type { Sheet, Snapshot } from '../workbook/snapshot.ts';
import { findAcross } from './across.ts';
import { withAlso } from './also.ts';
import { bandFrom } from './band.ts';
import type { Band, Reading } from './band.ts';
import { findBlocks } from './blocks.ts';
import { isHeaderAgain, lastRowOf } from './body.ts';
import { findCards } from './card.ts';
import { columnsOf } from './columns.ts';
import { readHeading } from './heading.ts';
import { mapped } from './mapped.ts';
import { isTime, readWhen } from './months.ts';
import { firstPeriod } from './report.ts';
import type { Field, Mapping, Table } from './table.ts';
import { titleOf } from './title.ts';
import { isFilled, serialAt, viewOf, wordsAt } from './view.ts';
import type { View } from './view.ts';
import { weigh } from './weigh.ts';

/** What the officer has said about the workbook's tables; all of it may be left out. */
export interface Finding {
  mappings?: Mapping[];
  sheets?: string[];
  yearStart?: number;
  period?: Period | null;
}

/**
 * Finds the tables of indicators of a workbook, sheet by sheet and from the top, with what each column holds and how sure that is.
 * Forms, definitions, budgets, task lists and risk registers are not among them. Tables that a mapping describes are taken as it says.
 * `stopped` names the sheets that hold so many headings without a table that they were not looked through to their end.
 */
export function findTables(snapshot: Snapshot, { mappings = [], sheets = [], yearStart = 4, period = null }: Finding = {}): { tables: Table[]; stopped: string[] } {
  const reading: Reading = { yearStart, period: period ?? firstPeriod(snapshot, yearStart), asked: period !== null };
  const stopped: string[] = [];
  const tables = snapshot.sheets.filter((sheet) => ownKind(sheet) === null).flatMap((sheet) => {
    const view = viewOf(snapshot, sheet);
    const blocks = findBlocks(view, reading);
    const discovered = discover(view, reading);
    if (discovered.stopped) stopped.push(sheet.name);
    const tables = [...blocks, ...discovered.tables.filter(({ range }) => !blocks.some((block) => overlap(block.range, range)))];
    const across = findAcross(view, yearStart, tables);
    const found = [...tables, ...across, ...findCards(view, yearStart, [...tables, ...across])];
    const asked = mappings.filter((mapping) => mapping.sheet === sheet.name).flatMap((mapping) => mapped(view, mapping, reading, found) ?? []);
    const left = found.filter(({ range }) => !asked.some((table) => overlap(table.range, range))).map((table) => named(table, sheet, sheets));
    return [...left, ...asked].sort((one, other) => one.range.top - other.range.top || one.range.left - other.range.left);
  });
  return { tables, stopped };
}

/** A table on a sheet that the officer names is sure; one on a hidden sheet is not, and says so. */
function named(table: Table, { name, visibility }: Sheet, sheets: string[]): Table {
  if (sheets.includes(name)) return { ...table, sure: true };
  return visibility === 'visible' ? table : { ...table, sure: false, why: [...table.why, `its sheet is hidden${visibility === 'very hidden' ? ' so that Excel does not list it' : ''}`] };
}

/** So many cells of headers that led to no table, and no more of the sheet is looked at: a million texts that read like headings are no tables. */
const mostRefused = 25_000;

function discover(view: View, reading: Reading): { tables: Table[]; stopped: boolean } {
  const { cells } = view.sheet;
  const tables: Table[] = [];
  let open: Table[] = [];
  // A header that led to no table is not tried again where it is only said again.
  let refused: Band | null = null;
  let room = mostRefused;
  for (let place = 0; place < cells.row.length && room > 0;) {
    const row = cells.row[place] ?? 0;
    const end = endOfRow(view.sheet, place);
    // Rows are taken from the top, so a table that ended above this one is never met again.
    open = open.filter(({ range }) => range.bottom >= row);
    const done = new Set<number>();
    for (const { range } of open) for (let column = range.left; column <= range.right; column++) done.add(column);
    for (const columns of segments(view, row, place, end, (column) => done.has(column), reading)) {
      if (refused && within(columns, refused) && isHeaderAgain(view, row, refused)) continue;
      const band = bandFrom(view, row, columns, reading);
      const table = band && tableOf(view, band, reading);
      if (band && table === null) refused = band;
      if (!table) room -= columns.right - columns.left + 1;
      if (!table || open.some(({ range }) => overlap(range, table.range))) continue;
      tables.push(table);
      open.push(table);
    }
    // Within a table that fills its rows there is nothing to find: go on below it.
    const whole = open.find(({ range }) => range.left <= (view.sheet.used?.left ?? 1) && range.right >= (view.sheet.used?.right ?? 0));
    place = whole ? placeBelow(view.sheet, end, whole.range.bottom) : end;
  }
  return { tables, stopped: room <= 0 };
}

function within({ left, right }: { left: number; right: number }, { columns: [first] }: Band): boolean {
  return first !== undefined && first.column >= left && first.column <= right;
}

function endOfRow(sheet: Sheet, place: number): number {
  const row = sheet.cells.row[place];
  let end = place;
  while (sheet.cells.row[end] === row) end++;
  return end;
}

function placeBelow({ cells }: Sheet, place: number, row: number): number {
  let low = place;
  let high = cells.row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells.row[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretches of a row that may head a table: apart by two empty columns, or begun anew by a second reference or measure. */
function segments(view: View, row: number, from: number, to: number, isDone: (column: number) => boolean, reading: Reading): { left: number; right: number }[] {
  const { cells } = view.sheet;
  if (to - from < 2) return [];
  const headings: { column: number; field: Field | null }[] = [];
  let hits = 0;
  for (let place = from; place < to; place++) {
    const column = cells.column[place] ?? 0;
    const kind = (cells.kind[place] ?? 0) & Kind.mask;
    if (isDone(column) || !isFilled(view.sheet, place)) continue;
    const text = wordsAt(view.sheet, place);
    const field = kind === Kind.text ? (readHeading(text)?.field ?? null) : null;
    if (field !== null || isTime(text) || readWhen(text, column, serialAt(view.sheet, place), view.date1904, reading.yearStart)) hits++;
    headings.push({ column, field });
  }
  if (hits < 2) return [];
  const parts: { column: number; field: Field | null }[][] = [];
  for (const [index, heading] of headings.entries()) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    const isSaidAgain = (rest: typeof headings) => part?.some(({ field }) => (field === 'target' || field === 'rating' || field === 'actual') && rest.some((other) => other.field === field));
    const again = part && (heading.field === 'ref' || heading.field === 'measure') && part.some(({ field }) => field === heading.field) && isSaidAgain(headings.slice(index));
    if (!part || !last || again || isApart(view, row, reachOf(view, row, last.column), heading.column)) parts.push([heading]);
    else part.push(heading);
  }
  return rejoined(parts).map((part) => ({ left: part[0]?.column ?? 1, right: reachOf(view, row, part.at(-1)?.column ?? 1) }));
}

/** Measures that stand apart from their figures head no table alone: they go with what follows, where nothing there is named again. */
function rejoined<Heading extends { column: number; field: Field | null }>(parts: Heading[][]): Heading[][] {
  const joined: Heading[][] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isNames = last?.some(({ field }) => field === 'measure') && last.every(({ field }) => field === 'measure' || field === 'ref' || field === 'section');
    if (last && isNames && (part[0]?.column ?? 0) - (last.at(-1)?.column ?? 0) <= mostApart && !part.some(({ field }) => field === 'measure' || field === 'ref')) last.push(...part);
    else joined.push(part);
  }
  return joined;
}

/** Measures overflow into so many empty columns. */
const mostApart = 5;

/** Two headings are apart where two columns between them are empty, in the row below too: a header of two rows may say them there. */
function isApart(view: View, row: number, from: number, to: number): boolean {
  if (to - from <= 2) return false;
  for (let column = from + 1; column < to; column++) if (!isFilled(view.sheet, view.place(row + 1, column))) return true;
  return false;
}

/** The last column that a heading covers, with its merge. */
function reachOf(view: View, row: number, column: number): number {
  return view.mergesIn(row).find(({ left, right }) => column >= left && column <= right)?.right ?? column;
}

/** The table below a header; null where it is none of ours, undefined where nothing stands below. */
function tableOf(view: View, band: Band, reading: Reading): Table | null | undefined {
  const first = band.columns[0]?.column ?? 1;
  const title = titleOf(view, band.top, first, band.columns.at(-1)?.column ?? first);
  const columns = columnsOf(view, band, title, reading);
  const left = Math.min(first, ...columns.map(({ column }) => column));
  const has = (...fields: Field[]) => columns.some(({ field }) => fields.includes(field));
  if (!has('measure', 'ref') || !has('target', 'criteria', 'lower', 'rating', 'green', 'month', 'quarter')) return null;
  const bottom = lastRowOf(view, band, columns);
  if (bottom === band.bottom) return undefined;
  const right = Math.max(...band.columns.map(({ column }) => column));
  const excelTable = view.sheet.tables.find(({ range }) => overlap(range, { top: band.bottom, left, bottom, right })) ?? null;
  const range: Range = { top: band.top, left, bottom, right: Math.max(right, excelTable?.range.right ?? 0) };
  const table = weigh(view, { sheet: view.sheet.name, range, header: { top: band.top, bottom: band.bottom }, columns, excelTable: excelTable?.name ?? null, title }, band, reading);
  return table && withAlso(view, band, table);
}
