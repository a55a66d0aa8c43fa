import type { Range } from '../../workbook/address.ts';
import type { Layout } from './layout.ts';
import type { Step } from './send.ts';

/** The values and formats of a sheet's block, row by row, as Excel gives them; `formulas` only where a list of them could not be had. */
export interface Values {
  steps: Step[];
  rows: { values: unknown[]; formats: string[]; formulas: unknown[] | null }[];
}

/** Excel answers up to 5,000,000 cells at once and 5 MB; of a cell's value and format, 36 bytes are usual, and texts may be longer. */
const cellBytes = 36;
const mostBytes = 1_000_000;

/** Asks for a sheet's values and number formats, in blocks of rows. */
export function readingValues(layout: Layout): Values {
  const rows: Values['rows'] = [];
  if (!layout.read) return { steps: [], rows };
  const { top, bottom, left, right } = layout.read;
  const each = Math.max(1, Math.floor(mostBytes / (cellBytes * (right - left + 1))));
  const steps: Step[] = [];
  for (let first = top; first <= bottom; first += each) {
    steps.push(block({ top: first, bottom: Math.min(bottom, first + each - 1), left, right }, layout, rows));
  }
  return { steps, rows };
}

function block(at: Range, layout: Layout, rows: Values['rows']): Step {
  const height = at.bottom - at.top + 1;
  const width = at.right - at.left + 1;
  const formulas = layout.formulas === null;
  let range: Excel.Range | null = null;
  return {
    bytes: height * width * cellBytes * (formulas ? 2 : 1) + 1000,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(layout.id);
      range = sheet.getRangeByIndexes(at.top - 1, at.left - 1, height, width);
      range.load(formulas ? 'values,numberFormat,formulas' : 'values,numberFormat');
    },
    done: () => {
      const start = at.top - (layout.read?.top ?? 1);
      range?.values.forEach((values: unknown[], row: number) => {
        rows[start + row] = { values, formats: (range?.numberFormat[row] ?? []) as string[], formulas: formulas ? (range?.formulas[row] ?? []) : null };
      });
    },
    halves: () => {
      if (height < 2) return [];
      const middle = at.top + (height >> 1);
      return [block({ ...at, bottom: middle - 1 }, layout, rows), block({ ...at, top: middle }, layout, rows)];
    },
  };
}
