import type { Position, Range } from './address.ts';

/**
 * What a cell holds, as plain JSON: a number (dates are serial numbers), text, TRUE or FALSE,
 * an Excel error such as '#DIV/0!', or nothing. The value of a formula is the one that the workbook last kept.
 */
export type Content = number | string | boolean | { error: string } | null;

/** A colour as '#RRGGBB', upper case; theme and indexed colours are resolved. */
export type Colour = string;

/** The low three bits of `Cells.kind`. */
export const Kind = { empty: 0, number: 1, text: 2, boolean: 3, error: 4, mask: 7 } as const;

/** The other bits of `Cells.kind`: what makes a cell not ours to overwrite, or its value not to be trusted. */
export const Mark = {
  /** The cell holds a formula; its value is what the workbook last kept. */
  formula: 8,
  /** The cell belongs to an array formula or a spill. */
  array: 16,
  /** The text has runs of different looks. */
  rich: 32,
  /** A formula whose value is not kept or is known to be old: it waits for Excel. */
  waiting: 64,
} as const;

/**
 * The cells of a sheet that hold something or have a look of their own, sorted by row and then by column,
 * in columns and not objects so that 190,000 of them cross to a worker in a millisecond.
 * `number` holds numbers and 0 or 1 for FALSE and TRUE; `text` points into `texts` for text and errors, else -1;
 * `style` points into `styles`. `texts` and `styles` are the same arrays for all sheets of a snapshot.
 */
export interface Cells {
  row: Uint32Array;
  column: Uint16Array;
  kind: Uint8Array;
  number: Float64Array;
  text: Int32Array;
  style: Uint16Array;
  texts: string[];
  styles: Style[];
}

export interface Line {
  style: string;
  colour: Colour | null;
}

/** How a cell looks. `format` is the number format's code ('0.0%', 'General'); `fill` and `ink` are null where none is set. */
export interface Style {
  format: string;
  fill: Colour | null;
  ink: Colour | null;
  font: { name: string; size: number; bold: boolean; italic: boolean; underline: boolean; strike: boolean };
  align: { horizontal: string | null; vertical: string | null; wrap: boolean; indent: number; rotation: number };
  lines: { top: Line | null; right: Line | null; bottom: Line | null; left: Line | null };
  locked: boolean;
}

/** An Excel table (ListObject). `range` includes the header row and a totals row where they are shown. */
export interface ExcelTable {
  name: string;
  range: Range;
  header: boolean;
  totals: boolean;
  columns: string[];
  filtered: boolean;
  /** Formulas or pivot tables may read its columns by their names, and would not follow a heading that changes. In Excel they follow. */
  readByName?: boolean;
}

/** A drop-down list on cells: its words where the workbook holds them in the rule or in cells of its own, else null. */
export interface Validation {
  ranges: Range[];
  words: string[] | null;
}

export interface Sheet {
  name: string;
  visibility: 'visible' | 'hidden' | 'very hidden';
  cells: Cells;
  /** The block that holds every cell with content; null for an empty sheet. */
  used: Range | null;
  merges: Range[];
  tables: ExcelTable[];
  validations: Validation[];
  /** The ranges that a conditional format covers. They are read for a warning and never edited. */
  conditional: Range[];
  protected: boolean;
  /** The range of the sheet's own filter, outside Excel tables. */
  filter: Range | null;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** In characters of the default font, as Excel shows them. */
  defaultWidth: number;
  widths: { from: number; to: number; width: number }[];
  /** In points. */
  defaultHeight: number;
  heights: { row: number; height: number }[];
  frozen: Position | null;
  rightToLeft: boolean;
  /** The charts on the sheet that have a name and a title, for finding those of our making. */
  charts: { name: string; title: string }[];
}

/** A whole workbook as plain data, as it stood when a host looked. Sheets are in the order of their tabs; chart sheets are left out. */
export interface Snapshot {
  sheets: Sheet[];
  styles: Style[];
  texts: string[];
  /** Dates count from 1904 instead of 1900. */
  date1904: boolean;
  /** Nobody may add, rename or delete sheets. */
  structureLocked: boolean;
  /** What the officer should know of this file before anything is written: a signature that breaks, links to other files. */
  remarks: string[];
}

/** Finds a cell's place in `Cells`, or -1 where the sheet has no such cell: a search among the cells of its row, so that a plan may ask for tens of thousands. */
export function find(cells: Cells, row: number, column: number): number {
  const starts = startsOf(cells.row);
  let low = starts === null ? 0 : (starts[row] ?? cells.row.length);
  let high = (starts === null ? cells.row.length : (starts[row + 1] ?? cells.row.length)) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = (cells.row[middle] ?? 0) - row || (cells.column[middle] ?? 0) - column;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Where each row's cells begin, or null for a sheet that is as quickly searched without: of few cells, or with most of its rows empty. */
function startsOf(rows: Cells['row']): Uint32Array | null {
  if (rows === latest.rows) return latest.starts;
  const last = rows[rows.length - 1] ?? 0;
  if (rows.length < 256 || last > rows.length * 8) return null;
  let starts = known.get(rows);
  if (!starts) {
    starts = new Uint32Array(last + 2);
    for (let row = 0, place = 0; row < starts.length; starts[row++] = place) while ((rows[place] ?? Infinity) < row) place++;
    known.set(rows, starts);
  }
  latest = { rows, starts };
  return starts;
}

const known = new WeakMap<Cells['row'], Uint32Array>();
/** Nearly always the sheet that was asked before. */
let latest: { rows: Cells['row'] | null; starts: Uint32Array | null } = { rows: null, starts: null };

/** The place of the first cell in a row or below it: where walking the rows from `row` on begins. */
export function firstFrom(cells: Pick<Cells, 'row'>, row: number): number {
  let low = 0;
  let high = cells.row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells.row[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the cell at a place in `Cells` holds; null for -1. */
export function contentAt(cells: Cells, place: number): Content {
  const kind = (cells.kind[place] ?? 0) & Kind.mask;
  if (kind === Kind.number) return cells.number[place] ?? 0;
  if (kind === Kind.boolean) return cells.number[place] === 1;
  if (kind === Kind.text) return textAt(cells, place);
  if (kind === Kind.error) return { error: textAt(cells, place) };
  return null;
}

/** The text or error at a place in `Cells`; empty where there is none. */
export function textAt(cells: Cells, place: number): string {
  return cells.texts[cells.text[place] ?? -1] ?? '';
}

/** Whether a cell carries one of the marks: `marked(cells, place, Mark.formula)`. */
export function marked(cells: Cells, place: number, mark: number): boolean {
  return ((cells.kind[place] ?? 0) & mark) !== 0;
}

/** The look of the cell at a place in `Cells`; the workbook's plain look for -1. Throws where a snapshot has no styles at all. */
export function styleAt(cells: Cells, place: number): Style {
  const style = cells.styles[cells.style[place] ?? 0] ?? cells.styles[0];
  if (!style) throw new RangeError('a snapshot needs at least one style');
  return style;
}

/** Whether two contents are the same to an officer: the same kind and the same value. */
export function sameContent(one: Content, other: Content): boolean {
  if (isError(one) && isError(other)) return one.error === other.error;
  return Object.is(one, other) || (one === 0 && other === 0);
}

export function isError(content: Content): content is { error: string } {
  return typeof content === 'object' && content !== null;
}
