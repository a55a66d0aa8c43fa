/** Where a cell stands, as the officer counts: row 1 is the first row, column 1 is column A. */
export interface Position {
  row: number;
  column: number;
}

/** A block of cells, its edges included, counted as in `Position`. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The last row and column that Excel has: 1,048,576 and XFD. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** The letters of a column: 1 is A, 27 is AA. Throws a RangeError outside 1 to 16,384. */
export function columnLetters(column: number): string {
  if (!Number.isInteger(column) || column < 1 || column > lastColumn) throw new RangeError(`no column has the number ${column}`);
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The number of a column: A is 1, and lower case is the same. Null when the letters name no column. */
export function columnNumber(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= lastColumn ? column : null;
}

/** A cell's address as Excel writes it: D14. */
export function address(at: Position): string {
  return columnLetters(at.column) + at.row;
}

/** A block's address as Excel writes it: A3:H29, or D14 for a single cell. */
export function rangeAddress(range: Range): string {
  const first = address({ row: range.top, column: range.left });
  const last = address({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** Reads 'D14' or '$D$14'. Null when the text is no cell's address. */
export function readAddress(text: string): Position | null {
  const found = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  const column = columnNumber(found?.[1] ?? '');
  const row = Number(found?.[2]);
  return column !== null && row <= lastRow ? { row, column } : null;
}

/** Reads 'A3:H29', 'D14', 'C:C' or '4:9', corners in any order. Null when the text is no block's address. */
export function readRange(text: string): Range | null {
  const [first = '', last = first] = text.replaceAll('$', '').split(':');
  const from = readAddress(first);
  const to = readAddress(last);
  if (from && to) return span(from, to);
  const columns = [columnNumber(first), columnNumber(last)];
  if (columns[0] && columns[1] && text.includes(':')) return span({ row: 1, column: columns[0] }, { row: lastRow, column: columns[1] });
  const rows = [readRow(first), readRow(last)];
  if (rows[0] && rows[1] && text.includes(':')) return span({ row: rows[0], column: 1 }, { row: rows[1], column: lastColumn });
  return null;
}

function readRow(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) && Number(text) <= lastRow ? Number(text) : null;
}

function span(from: Position, to: Position): Range {
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Whether a cell lies in a block. */
export function within(range: Range, at: Position): boolean {
  return at.row >= range.top && at.row <= range.bottom && at.column >= range.left && at.column <= range.right;
}

/** Whether two blocks share a cell. */
export function overlap(one: Range, other: Range): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}
