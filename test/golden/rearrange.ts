import ExcelJS from 'exceljs';
import { open } from './shown.ts';

/** How a copy of a workbook differs: the columns of a sheet in another order, headings in other words, lines above everything. */
export interface Rearrangement {
  sheet: string;
  /** The old columns in their new order, such as ['B', 'A']; columns left out keep their place. */
  columns?: string[];
  /** Old headings and new ones, whole texts. */
  headings?: Record<string, string>;
  /** Lines of text above the first row, merged over the width of the sheet. */
  banner?: string[];
}

/** Makes the copy with another library than ours. Merges over columns that part company are written out as text in each cell. */
export async function rearrange(bytes: Uint8Array, changes: Rearrangement[]): Promise<Uint8Array> {
  const from = await open(bytes);
  const to = new ExcelJS.Workbook();
  for (const sheet of from.worksheets) copy(sheet, to.addWorksheet(sheet.name), changes.find((change) => change.sheet === sheet.name));
  return new Uint8Array(await to.xlsx.writeBuffer());
}

function copy(from: ExcelJS.Worksheet, to: ExcelJS.Worksheet, change: Rearrangement | undefined): void {
  const down = change?.banner ? change.banner.length + 1 : 0;
  const order = (change?.columns ?? []).map((letters) => from.getColumn(letters).number);
  const place = (column: number) => (order.includes(column) ? order.indexOf(column) + 1 : column);
  const merges = from.model.merges.map((range) => range.split(':').map((corner) => from.getCell(corner)) as [ExcelJS.Cell, ExcelJS.Cell]);
  const parted = order.length > 0 ? merges.filter(([first, last]) => first.col !== last.col) : [];
  const inParted = (cell: ExcelJS.Cell) => parted.some(([first, last]) => +cell.row >= +first.row && +cell.row <= +last.row && +cell.col >= +first.col && +cell.col <= +last.col);

  from.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => {
    const twin = to.getCell(+cell.row + down, place(+cell.col));
    twin.style = cell.style;
    // A heading over several columns is repeated; a banner or a section's name stands once.
    if (cell.isMerged && cell.master !== cell && !(inParted(cell) && cell.master.row === cell.row && +cell.row > 3 && isHeading(cell))) return;
    const { value } = cell;
    twin.value = typeof value === 'string' ? (change?.headings?.[value] ?? value) : value;
    if (cell.dataValidation) twin.dataValidation = cell.dataValidation;
  }));
  for (const [first, last] of merges) if (!parted.some(([other]) => other === first)) to.mergeCells(+first.row + down, place(+first.col), +last.row + down, place(+last.col));
  change?.banner?.forEach((text, index) => {
    to.mergeCells(index + 1, 1, index + 1, from.columnCount);
    to.getCell(index + 1, 1).value = text;
  });
}

/** Headings are bold on a colour with white ink; section names are not. */
const isHeading = (cell: ExcelJS.Cell) => cell.master.font?.color?.argb === 'FFFFFFFF';

/** The address of a cell after the change. */
export function moved(change: Rearrangement, cell: string): string {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = change.columns?.indexOf(letters) ?? -1;
  const down = change.banner ? change.banner.length + 1 : 0;
  return (column < 0 ? letters : String.fromCharCode(65 + column)) + (Number(row) + down);
}

