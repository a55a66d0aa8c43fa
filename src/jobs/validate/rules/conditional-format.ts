import { address, overlap } from '../../../workbook/address.ts';
import type { Rule } from '../rule.ts';

export const conditionalFormat = {
  id: 'conditional-format', group: 'rating', severity: 'query',
  title: 'A conditional format decides the colour',
  says: "A conditional format on the rating column: the colour that a reader sees is the format's and no fill of ours. One finding a table.",
  todo: "Check the format's own bounds, or delete it (Home, Conditional Formatting, Manage Rules) so that the ratings are coloured.",
  *check({ judged }) {
    for (const { table, bearing: { sheet, column } } of judged()) {
      if (!column) continue;
      const strip = { top: table.header.bottom + 1, bottom: table.range.bottom, left: column.column, right: column.column };
      if (!sheet.conditional.some((range) => overlap(range, strip))) continue;
      yield { sheet: sheet.name, at: { row: strip.top, column: column.column }, message: `A conditional format colours the ratings from ${address({ row: strip.top, column: column.column })} down`, figures: ['conditional format'] };
    }
  },
} as const satisfies Rule;
