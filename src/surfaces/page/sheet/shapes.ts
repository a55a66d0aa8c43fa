import { lastColumn, lastRow } from '../../../workbook/address.ts';
import { Kind, styleAt, textAt } from '../../../workbook/snapshot.ts';
import type { Sheet, Snapshot } from '../../../workbook/snapshot.ts';
import { axisOf, sizeOf } from '../axis.ts';
import type { Axis } from '../axis.ts';
import type { Shape } from '../book.ts';

/** Rows and columns that are shown beyond the last one that holds something. */
const spare = { rows: 40, columns: 8 };
const least = { rows: 100, columns: 26 };

/** The measures of the sheets in the order of their tabs; a workbook whose sheets are all hidden shows them. */
export function shapesOf({ sheets }: Snapshot): Shape[] {
  const unseen = sheets.every(({ visibility }) => visibility !== 'visible');
  return sheets.map((sheet) => ({ sheet, columns: columnsOf(sheet) })).map(({ sheet, columns }) => ({
    name: sheet.name,
    hidden: sheet.visibility !== 'visible' && !unseen,
    rows: rowsOf(sheet, columns),
    columns,
    frozen: sheet.frozen ?? { row: 1, column: 1 },
    rightToLeft: sheet.rightToLeft,
    protected: sheet.protected,
    charts: sheet.charts.length > 0,
  }));
}

function rowsOf(sheet: Sheet, columns: Axis): Axis {
  const bottom = Math.max(sheet.used?.bottom ?? 0, sheet.cells.row.at(-1) ?? 0);
  const hidden = new Set(sheet.hiddenRows);
  const given = new Set(sheet.heights.map(({ row }) => row));
  return axisOf(Math.min(Math.max(bottom + spare.rows, least.rows), lastRow), pixels(sheet.defaultHeight), [
    ...sheet.heights.filter(({ row }) => !hidden.has(row)).map(({ row, height }) => ({ from: row, to: row, size: pixels(height) })),
    ...fitted(sheet, columns).filter(({ from }) => !hidden.has(from) && !given.has(from)),
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

/**
 * The heights of rows whose height the file does not hold: Excel fits them to wrapped text and to large fonts as it opens.
 * A character counts half its font's height, which is a little too much for most.
 */
function fitted({ cells, merges, defaultHeight }: Sheet, columns: Axis): { from: number; to: number; size: number }[] {
  const least = pixels(defaultHeight);
  const covered = new Set(merges.map(({ top, left }) => `${top} ${left}`));
  const tall = new Map<number, number>();
  for (let place = 0; place < cells.row.length; place++) {
    const { font, align } = styleAt(cells, place);
    const line = Math.round(font.size * 1.36 * 1.25);
    const kind = (cells.kind[place] ?? 0) & Kind.mask;
    if (kind === Kind.empty || (line <= least && !(align.wrap && kind === Kind.text))) continue;
    const [row = 0, column = 0] = [cells.row[place], cells.column[place]];
    if (covered.has(`${row} ${column}`)) continue;
    const room = Math.max(sizeOf(columns, column) - 6, 10) / (font.size * 1.333 * 0.48);
    const lines = align.wrap && kind === Kind.text ? linesOf(textAt(cells, place), room) : 1;
    const height = Math.min(Math.max(lines * line + (lines > 1 ? 2 : 0), least), most);
    if (height > (tall.get(row) ?? least)) tall.set(row, height);
  }
  return [...tall].map(([row, size]) => ({ from: row, to: row, size }));
}

/** Excel's tallest row, 409 points. */
const most = 546;

/** How many lines a text needs, broken at its words; `room` is in characters. */
function linesOf(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.slice(0, 4000).split('\n')) {
    let length = 0;
    lines++;
    for (const word of paragraph.split(' ')) {
      if (length > 0 && length + word.length > room) {
        lines++;
        length = 0;
      }
      length += word.length + 1;
    }
  }
  return lines;
}

/** Points to pixels. */
function pixels(points: number): number {
  return Math.round((points * 4) / 3);
}

/** Characters to pixels as files count them: 7 each in 11 point Calibri, the space around them included; 8.43 is what Excel calls its own 64 pixels. */
function wide(characters: number): number {
  return characters === 8.43 ? 64 : Math.round(characters * 7);
}
