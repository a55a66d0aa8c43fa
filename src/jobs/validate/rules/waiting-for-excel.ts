import { Mark, marked, find } from '../../../workbook/snapshot.ts';
import type { Rule } from '../rule.ts';

export const waitingForExcel = {
  id: 'waiting-for-excel', group: 'sheet', severity: 'query',
  title: 'Figures that wait for Excel',
  says: 'Formulas whose value is not kept, or is older than what it reads; one finding a table.',
  todo: 'Open the workbook in Excel, let it calculate, save it and check again.',
  silences: ['unreadable-figure', 'rating-differs', 'basis-without-figure'],
  *check({ judged }) {
    for (const { table, rows, bearing: { sheet } } of judged()) {
      const waiting = rows.flatMap(({ row }) => table.columns.flatMap(({ column }) => (marked(sheet.cells, find(sheet.cells, row.row, column), Mark.waiting) ? [{ row: row.row, column }] : [])));
      const [first] = waiting;
      if (first) yield { sheet: sheet.name, at: first, message: `${waiting.length === 1 ? 'One formula of this table waits' : `${waiting.length} formulas of this table wait`} for Excel to calculate`, figures: [String(waiting.length)] };
    }
  },
} as const satisfies Rule;
