import type { Range } from '../../workbook/address.ts';
import type { Layout } from './layout.ts';
import type { Step } from './send.ts';
import { characters } from './width.ts';

/** A sheet's rows and columns: which are hidden, and how high and wide those are that differ from the sheet's own size. */
export interface Lines {
  steps: Step[];
  hiddenRows: number[];
  hiddenColumns: number[];
  heights: { row: number; height: number }[];
  widths: { from: number; to: number; width: number }[];
}

const rowBytes = 60;
const mostRows = 20_000;

/** Asks for the heights, widths and hidden lines of the block that is read. */
export function measuring(layout: Layout): Lines {
  const lines: Lines = { steps: [], hiddenRows: [], hiddenColumns: [], heights: [], widths: [] };
  if (!layout.read) return lines;
  lines.steps.push(columns(layout.read, layout, lines));
  for (let top = layout.read.top; top <= layout.read.bottom; top += mostRows) {
    lines.steps.push(rows({ ...layout.read, top, bottom: Math.min(layout.read.bottom, top + mostRows - 1) }, layout, lines));
  }
  return lines;
}

function rows(at: Range, layout: Layout, lines: Lines): Step {
  let answer: OfficeExtension.ClientResult<Excel.RowProperties[]> | null = null;
  return {
    bytes: (at.bottom - at.top + 1) * rowBytes + 1000,
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(layout.id).getRangeByIndexes(at.top - 1, at.left - 1, at.bottom - at.top + 1, 1);
      answer = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    },
    done: () => answer?.value.forEach(({ rowHidden, format }, place) => {
      const row = at.top + place;
      if (rowHidden) lines.hiddenRows.push(row);
      const height = format?.rowHeight;
      if (!rowHidden && height !== undefined && height !== layout.defaultHeight) lines.heights.push({ row, height });
    }),
  };
}

function columns(at: Range, layout: Layout, lines: Lines): Step {
  let answer: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null = null;
  return {
    bytes: (at.right - at.left + 1) * 80 + 1000,
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(layout.id).getRangeByIndexes(at.top - 1, at.left - 1, 1, at.right - at.left + 1);
      answer = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    },
    done: () => answer?.value.forEach(({ columnHidden, format }, place) => {
      const column = at.left + place;
      if (columnHidden) lines.hiddenColumns.push(column);
      const width = characters(format?.columnWidth ?? 48);
      if (columnHidden || Math.abs(width - layout.defaultWidth) < 0.1) return;
      const last = lines.widths.at(-1);
      if (last && last.to === column - 1 && last.width === width) last.to = column;
      else lines.widths.push({ from: column, to: column, width });
    }),
  };
}
