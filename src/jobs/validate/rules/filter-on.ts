import { overlap } from '../../../workbook/address.ts';
import type { Rule } from '../rule.ts';

export const filterOn = {
  id: 'filter-on', group: 'sheet', severity: 'query',
  title: 'A filter hides rows',
  says: 'A filter that hides rows of a table: a reader sees a part of the indicators, and what is copied is that part. A filter that hides nothing is left.',
  todo: 'Clear the filter (Data, Clear).',
  *check({ judged }) {
    for (const { table, rows, bearing: { sheet } } of judged()) {
      const filtered = (sheet.filter !== null && overlap(sheet.filter, table.range)) || sheet.tables.some(({ filtered: on, range }) => on && overlap(range, table.range));
      const hidden = new Set(sheet.hiddenRows);
      const count = rows.filter(({ row }) => hidden.has(row.row)).length;
      if (filtered && count > 0) yield { sheet: sheet.name, at: { row: table.header.bottom, column: table.range.left }, message: `A filter hides ${count === 1 ? 'one indicator' : `${count} indicators`} of this table`, figures: [String(count)] };
    }
  },
} as const satisfies Rule;
