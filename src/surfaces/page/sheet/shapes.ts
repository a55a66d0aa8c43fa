import { lastColumn, lastRow } from '../../../workbook/address.ts';
import type { Sheet, Snapshot } from '../../../workbook/snapshot.ts';
import { axisOf } from '../axis.ts';
import type { Axis } from '../axis.ts';
import type { Shape } from '../book.ts';

/** Rows and columns that are shown beyond the last one that holds something. */
const spare = { rows: 40, columns: 8 };
const least = { rows: 100, columns: 26 };

/** The measures of the sheets that can be seen, in the order of their tabs; a workbook whose sheets are all hidden shows them. */
export function shapesOf({ sheets }: Snapshot): Shape[] {
  const seen = sheets.filter(({ visibility }) => visibility === 'visible');
  return (seen.length > 0 ? seen : sheets).map((sheet) => ({
    name: sheet.name,
    rows: rowsOf(sheet),
    columns: columnsOf(sheet),
    frozen: sheet.frozen ?? { row: 1, column: 1 },
    rightToLeft: sheet.rightToLeft,
    protected: sheet.protected,
  }));
}

function rowsOf(sheet: Sheet): Axis {
  const bottom = Math.max(sheet.used?.bottom ?? 0, sheet.cells.row.at(-1) ?? 0);
  const hidden = new Set(sheet.hiddenRows);
  return axisOf(Math.min(Math.max(bottom + spare.rows, least.rows), lastRow), pixels(sheet.defaultHeight), [
    ...sheet.heights.filter(({ row }) => !hidden.has(row)).map(({ row, height }) => ({ from: row, to: row, size: pixels(height) })),
    ...sheet.hiddenRows.map((row) => ({ from: row, to: row, size: 0 })),
  ]);
}

function columnsOf(sheet: Sheet): Axis {
  const right = Math.min(Math.max((sheet.used?.right ?? 0) + spare.columns, least.columns), lastColumn);
  const sizes = Array.from({ length: right }, () => wide(sheet.defaultWidth));
  for (const { from, to, width } of sheet.widths) sizes.fill(wide(width), from - 1, Math.min(to, right));
  for (const column of sheet.hiddenColumns) if (column <= right) sizes[column - 1] = 0;
  return axisOf(right, wide(sheet.defaultWidth), sizes.map((size, index) => ({ from: index + 1, to: index + 1, size })));
}

/** Points to pixels. */
function pixels(points: number): number {
  return Math.round((points * 4) / 3);
}

/** Characters to pixels as files count them: 7 each in 11 point Calibri, the space around them included; 8.43 is what Excel calls its own 64 pixels. */
function wide(characters: number): number {
  return characters === 8.43 ? 64 : Math.round(characters * 7);
}
