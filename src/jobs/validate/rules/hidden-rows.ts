import type { Rule } from '../rule.ts';

export const hiddenRows = {
  id: 'hidden-rows', group: 'sheet', severity: 'query',
  title: 'Indicators in hidden rows',
  says: "Rows of a table that are hidden: they are rated and counted like any other and a reader does not see them. One finding a table. Rows that a filter hides are 'filter-on'.",
  todo: 'Show the rows (select the rows around them, Unhide), or take the indicators out.',
  *check({ judged }) {
    for (const { table, rows, bearing: { sheet } } of judged()) {
      if (sheet.filter || sheet.tables.some(({ filtered }) => filtered)) continue;
      const hidden = new Set(sheet.hiddenRows);
      const found = rows.filter(({ row }) => hidden.has(row.row));
      const [first] = found;
      if (first) yield { sheet: sheet.name, at: { row: first.row.row, column: table.range.left }, message: `${found.length === 1 ? 'One indicator stands' : `${found.length} indicators stand`} in hidden rows, which are rated and not seen: ${found.slice(0, 4).map(({ row }) => row.indicator.ref || row.indicator.measure.slice(0, 40)).join(', ')}`, figures: found.map(({ row }) => String(row.row)) };
    }
  },
} as const satisfies Rule;
