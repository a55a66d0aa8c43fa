import type { Range } from '../../src/workbook/address.ts';

/** A cell of the simulated workbook. `look` is shared between cells and never changed in place. */
export interface Cell {
  value: string | number | boolean;
  formula: string | null;
  format: string;
  look: CellLook;
  link: { documentReference?: string; address?: string } | null;
}

export interface Border {
  style: string;
  weight: string;
  color: string;
}

/** A look in Excel's own words, flat, so that properties can be read and set by their names. */
export interface CellLook {
  fill: { color: string; pattern: string };
  font: { color: string; name: string; size: number; bold: boolean; italic: boolean; underline: string; strikethrough: boolean };
  align: { horizontalAlignment: string; verticalAlignment: string; wrapText: boolean; indentLevel: number; textOrientation: number };
  borders: { top: Border; right: Border; bottom: Border; left: Border };
  protection: { locked: boolean };
}

const noBorder: Border = { style: 'None', weight: 'Thin', color: '#000000' };

export const plainLook: CellLook = {
  fill: { color: '#FFFFFF', pattern: 'None' },
  font: { color: '#000000', name: 'Calibri', size: 11, bold: false, italic: false, underline: 'None', strikethrough: false },
  align: { horizontalAlignment: 'General', verticalAlignment: 'Bottom', wrapText: false, indentLevel: 0, textOrientation: 0 },
  borders: { top: noBorder, right: noBorder, bottom: noBorder, left: noBorder },
  protection: { locked: true },
};

export const plainCell: Cell = { value: '', formula: null, format: 'General', look: plainLook, link: null };

export interface TableModel {
  id: string;
  name: string;
  range: Range;
  header: boolean;
  totals: boolean;
  filtered: boolean;
  style: string;
  banded: boolean;
}

/** A chart as the add-in can make one: ranges by their address, and what is set of its parts by Excel's names. */
export interface ChartModel {
  name: string;
  title: string;
  type: string;
  at: string | null;
  /** Its alternative text, set through the shape that it is. */
  alt: { title: string; description: string };
  set: Record<string, unknown>;
  series: SeriesModel[];
}

export interface SeriesModel {
  name: string;
  type: string;
  values: string;
  categories: string;
  set: Record<string, unknown>;
}

export interface SheetModel {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  cells: Map<number, Cell>;
  merges: Range[];
  tables: TableModel[];
  lists: { range: Range; source: string }[];
  conditional: Range[];
  protected: boolean;
  /** What the protection allows all the same: allowFormatCells and the like. */
  allows: Record<string, boolean>;
  /** The cells that an array formula or a spill fills; its first one shows the formula. */
  arrays: { range: Range; spill: boolean }[];
  filter: { range: Range; on: boolean } | null;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** In points, where they differ from 48 and 15. */
  widths: Map<number, number>;
  heights: Map<number, number>;
  frozen: Range | null;
  landscape: boolean;
  paper: string;
  zoom: { horizontalFitToPages?: number; verticalFitToPages?: number; scale?: number };
  printTitles: string | null;
  charts: ChartModel[];
}

/** A workbook in memory, as much of one as the add-in can see. */
export interface Book {
  sheets: SheetModel[];
  date1904: boolean;
  structureLocked: boolean;
  /** The workbook's names: what each stands for, as a formula. */
  names: Map<string, string>;
  /** Whether charts are listed among the shapes of a sheet, which nobody has written down. */
  chartsAreShapes: boolean;
  active: string;
  selected: { sheet: string; address: string } | null;
  /** Counts up, for ids. */
  made: number;
}

/** A workbook with a sheet for each name, its rows given as values; '=…' is not calculated: give `{ formula, value }`. */
export function book(sheets: Record<string, readonly (readonly Given[])[]>): Book {
  const made: Book = { sheets: [], date1904: false, structureLocked: false, names: new Map(), chartsAreShapes: true, active: '', selected: null, made: 0 };
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = addSheet(made, name);
    rows.forEach((row, rowPlace) => row.forEach((given, columnPlace) => put(sheet, rowPlace + 1, columnPlace + 1, given)));
  }
  made.active = made.sheets[0]?.id ?? '';
  return made;
}

export type Given = string | number | boolean | null | { value: string | number | boolean; formula?: string; format?: string; fill?: string; ink?: string; bold?: boolean };

export function put(sheet: SheetModel, row: number, column: number, given: Given): void {
  if (given === null) return;
  const told = typeof given === 'object' ? given : { value: given };
  const look: CellLook = {
    ...plainLook,
    fill: told.fill === undefined ? plainLook.fill : { color: told.fill, pattern: 'Solid' },
    font: { ...plainLook.font, ...(told.ink === undefined ? {} : { color: told.ink }), ...(told.bold === undefined ? {} : { bold: told.bold }) },
  };
  sheet.cells.set(cellKey(row, column), { ...plainCell, value: told.value, formula: told.formula ?? null, format: told.format ?? 'General', look });
}

export function addSheet(to: Book, name: string): SheetModel {
  const sheet: SheetModel = {
    id: `{0000${++to.made}}`,
    name,
    visibility: 'Visible',
    cells: new Map(),
    merges: [],
    tables: [],
    lists: [],
    conditional: [],
    protected: false,
    allows: {},
    arrays: [],
    filter: null,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    widths: new Map(),
    heights: new Map(),
    frozen: null,
    landscape: false,
    paper: 'Letter',
    zoom: { scale: 100 },
    printTitles: null,
    charts: [],
  };
  to.sheets.push(sheet);
  return sheet;
}

export function addTable(to: Book, sheet: SheetModel, name: string, range: Range): TableModel {
  const table: TableModel = { id: String(++to.made), name, range, header: true, totals: false, filtered: false, style: 'TableStyleMedium2', banded: true };
  sheet.tables.push(table);
  return table;
}

export function cellKey(row: number, column: number): number {
  return row * 16_384 + column - 1;
}

export function cellAt(sheet: SheetModel, row: number, column: number): Cell {
  return sheet.cells.get(cellKey(row, column)) ?? plainCell;
}

export function sheetNamed(from: Book, name: string): SheetModel {
  const sheet = from.sheets.find((each) => each.name === name);
  if (!sheet) throw new RangeError(`the simulated workbook has no sheet ${name}`);
  return sheet;
}

/** Everything that a person could see of a workbook, to compare before and after; cells that look as if never touched are left out. */
export function photograph(of: Book): unknown {
  const untouched = JSON.stringify(plainCell);
  return of.sheets.map(({ cells, ...sheet }) => ({
    ...sheet,
    id: '',
    tables: sheet.tables.map((table) => ({ ...table, id: '' })),
    hiddenRows: [...sheet.hiddenRows].sort(),
    hiddenColumns: [...sheet.hiddenColumns].sort(),
    widths: [...sheet.widths].sort(),
    heights: [...sheet.heights].sort(),
    cells: [...cells]
      .filter(([, cell]) => cell !== plainCell && JSON.stringify(cell) !== untouched)
      .sort(([one], [other]) => one - other),
  }));
}
