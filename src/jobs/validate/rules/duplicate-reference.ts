import { aboutRow } from '../about.ts';
import type { Rule } from '../rule.ts';

export const duplicateReference = {
  id: 'duplicate-reference', group: 'consistency', severity: 'error',
  title: 'One reference twice in a table',
  says: 'The same reference in two rows of one table. Rows that a merged reference covers are one.',
  todo: 'Give one of the two its own reference, or delete the row that was copied.',
  *check({ withCriteria }) {
    for (const table of withCriteria()) {
      const rows = new Map<string, { row: number; at: number }>();
      for (const row of table.rows) {
        const { ref } = row.row.indicator;
        const at = row.row.at('ref') ?? row.row.at('measure');
        if (ref === '' || !at) continue;
        const key = ref.toLowerCase().replace(/\s+/g, '');
        const before = rows.get(key);
        if (before && before.at !== at.row) yield aboutRow(table, row, at, `the reference stands in row ${before.row} as well`, { figures: [ref, String(before.row)] });
        else rows.set(key, { row: row.row.row, at: at.row });
      }
    }
  },
} as const satisfies Rule;
