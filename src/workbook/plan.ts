import type { Position, Range } from './address.ts';
import type { Colour, Content } from './snapshot.ts';

/**
 * What we may set of a cell. `look` is a style of the snapshot by its index, the whole look at once;
 * `format`, `fill` and `ink` beside it go on top. `fill` null is no fill, `ink` null the font's own colour.
 * In the inverse of a workbook file, a `look` of -1 is a cell that was not there.
 */
export interface CellState {
  content: Content;
  look: number;
  format: string;
  fill: Colour | null;
  ink: Colour | null;
  bold: boolean;
  wrap: boolean;
  /** Where the cell leads to in this workbook; null is no link. A snapshot does not hold links: a cell that leads somewhere says where, so that its words change with its link. */
  link: Link | null;
}

/** A cell of this workbook. */
export interface Place {
  sheet: string;
  at: Position;
}

/** Where a cell leads to. In the inverse of a workbook file, `written` is how a link stood there that leads anywhere at all; `sheet` is then empty. */
export interface Link extends Place {
  written?: string;
}

/** One cell, from what stood to what shall stand; both sides have the same keys, and keys left out stay as they are. */
export interface CellEdit {
  kind: 'cell';
  sheet: string;
  at: Position;
  from: Partial<CellState>;
  to: Partial<CellState>;
}

/** A column's width in characters; null is the sheet's default. */
export interface WidthEdit {
  kind: 'width';
  sheet: string;
  column: number;
  from: number | null;
  to: number | null;
}

/** An Excel table that grows or shrinks by columns at its right and by rows at its foot; its cells are edits of their own. */
export interface TableEdit {
  kind: 'table';
  sheet: string;
  name: string;
  from: { range: Range; columns: string[] };
  to: { range: Range; columns: string[] };
}

/** A whole sheet of our own making, added or (from an inverse) removed. */
export interface SheetEdit {
  kind: 'sheet';
  sheet: string;
  from: NewSheet | null;
  to: NewSheet | null;
}

/** A chart of our making, known by its name; one of another name is never touched. */
export interface ChartEdit {
  kind: 'chart';
  sheet: string;
  name: string;
  from: Chart | null;
  to: Chart | null;
}

/**
 * A chart over months or quarters whose figures stand in cells. `title` says what it shows; `alt` says it to those who cannot see it.
 * It covers the cells of `at`. Bands lie behind lines in the order given.
 */
export interface Chart {
  title: string;
  alt: string;
  at: Range;
  /** The words along the foot, one for each figure of a series. */
  categories: Cut;
  series: Series[];
  /** How the figures along the side are written: '0%', '0'. */
  format: string;
  /** Where the side begins and ends and how far its steps are apart, in the figures of the cells; left out, the program that draws it chooses. */
  axis?: { low: number; high: number; step: number };
  /** In the inverse of a workbook file, how the chart stood there, with all that people made of it. */
  written?: { anchor: string; chart: string };
}

/** A part of a sheet that a chart reads: one row or one column of cells. */
export interface Cut {
  sheet: string;
  range: Range;
}

/** `line` is drawn with marks, `dashes` without; `column` stands on the axis; `band` is the area between `values` and, above them, `height`. */
export type Series =
  | { kind: 'line' | 'dashes' | 'column'; name: Place; values: Cut; colour: Colour }
  | { kind: 'band'; name: Place; values: Cut; height: Cut; colour: Colour };

/** A sheet that we make: cells in any order, columns with their widths, frozen panes, at most one Excel table per range. It prints on A4, as wide as the page. */
export interface NewSheet {
  cells: NewCell[];
  widths: { column: number; width: number }[];
  /** Rows above and columns left of this cell stay in view. */
  frozen: Position | null;
  tables: { name: string; range: Range }[];
  landscape: boolean;
  /** Rows printed on each page, first and last. */
  printTitles: { top: number; bottom: number } | null;
  charts: { name: string; chart: Chart }[];
}

export interface NewCell {
  at: Position;
  content: Content;
  format?: string;
  fill?: Colour;
  ink?: Colour;
  bold?: boolean;
  wrap?: boolean;
  /** A link to a cell of this workbook. */
  link?: Place;
}

export type Edit = CellEdit | WidthEdit | TableEdit | ChartEdit | SheetEdit;

/** What must still stand in the workbook for a plan to be right. */
export interface Expectation {
  sheet: string;
  at: Position;
  content: Content;
}

/** Everything that a click will write, and the cells that it relied on. Plain JSON. */
export interface Plan {
  expects: Expectation[];
  edits: Edit[];
}

/** The plan that puts everything back: the edits reversed and in reverse order. It expects the contents that the plan wrote. */
export function inverse(plan: Plan): Plan {
  const edits = plan.edits.map(back).reverse();
  return { expects: edits.flatMap(expectation), edits };
}

/** One edit turned round. */
export function back(edit: Edit): Edit {
  // Each kind keeps its own type; a spread alone would widen `from` and `to` to the union.
  if (edit.kind === 'cell') return { ...edit, from: edit.to, to: edit.from };
  if (edit.kind === 'width') return { ...edit, from: edit.to, to: edit.from };
  if (edit.kind === 'table') return { ...edit, from: edit.to, to: edit.from };
  if (edit.kind === 'chart') return { ...edit, from: edit.to, to: edit.from };
  return { ...edit, from: edit.to, to: edit.from };
}

function expectation(edit: Edit): Expectation[] {
  return edit.kind === 'cell' && edit.from.content !== undefined ? [{ sheet: edit.sheet, at: edit.at, content: edit.from.content }] : [];
}
