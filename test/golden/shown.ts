import ExcelJS from 'exceljs';

/** Where the sample workbooks stand, from the repository's root. */
export const samples = 'assets/samples';

/** Opens a workbook with another library than our own, so that a mistake of ours cannot hide itself. */
export async function open(from: string | Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  if (typeof from === 'string') return book.xlsx.readFile(from);
  return book.xlsx.load(from.buffer.slice(from.byteOffset, from.byteOffset + from.byteLength) as ArrayBuffer);
}

/** A cell as an officer sees it: 0.885 in the format `0.0%` is '88.5%'. Throws where the sheet is missing. */
export function shown(book: ExcelJS.Workbook, sheet: string, address: string): string {
  return shownCell(sheetOf(book, sheet).getCell(address));
}

export function sheetOf(book: ExcelJS.Workbook, sheet: string): ExcelJS.Worksheet {
  const found = book.getWorksheet(sheet);
  if (!found) throw new RangeError(`no sheet is called '${sheet}'`);
  return found;
}

/** Formats of the samples only: whole numbers, decimals and percentages. */
export function shownCell(cell: ExcelJS.Cell): string {
  const { value, numFmt } = cell;
  if (value === null || value === undefined) return '';
  if (typeof value !== 'number') return cell.text;
  const decimals = /\.(0+)/.exec(numFmt ?? '')?.[1]?.length ?? 0;
  return numFmt?.endsWith('%') ? `${(value * 100).toFixed(decimals)}%` : numFmt ? value.toFixed(decimals) : String(value);
}

/** A cell's own fill as '#RRGGBB', or null where it has none. */
export function fillOf(cell: ExcelJS.Cell): string | null {
  const { fill } = cell;
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return null;
  const argb = fill.fgColor?.argb;
  return argb ? `#${argb.slice(-6).toUpperCase()}` : null;
}
