import { overlap, rangeAddress } from '../../../workbook/address.ts';
import type { Rule } from '../rule.ts';

export const mergedFigures = {
  id: 'merged-figures', group: 'sheet', severity: 'query',
  title: 'A figure or rating merged over several rows',
  says: 'A merged cell over the figures or ratings of two or more indicators: only one rating can be written there, and its figure counts for each of them. One finding a table.',
  todo: 'Unmerge it and give each indicator its own cell.',
  *check({ judged }) {
    for (const { table, rows, bearing: { sheet } } of judged()) {
      const taken = new Set(rows.map(({ row }) => row.row));
      const columns = table.columns.filter(({ field }) => ['actual', 'ytd', 'rating', 'month', 'quarter'].includes(field)).map(({ column }) => column);
      const merge = sheet.merges.find((each) => each.bottom > each.top && columns.some((column) => overlap(each, { top: table.header.bottom + 1, bottom: table.range.bottom, left: column, right: column }))
        && [...taken].filter((row) => row >= each.top && row <= each.bottom).length > 1);
      if (merge) yield { sheet: sheet.name, at: { row: merge.top, column: merge.left }, message: `${rangeAddress(merge)} is one merged cell over the figures or ratings of several indicators`, figures: [rangeAddress(merge)] };
    }
  },
} as const satisfies Rule;
