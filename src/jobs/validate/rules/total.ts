import { searchBlocks } from '../arithmetic/block-grid.ts';
import { brokenAverages } from '../arithmetic/averages.ts';
import { brokenTotals } from '../arithmetic/totals.ts';
import type { Rule } from '../rule.ts';

export const total = {
  id: 'total', group: 'arithmetic', severity: 'error',
  title: 'Total does not add up',
  says: 'Totals, subtotals and row sums that their parts do not give, by how much. A row that is a part of another row is not added twice; a difference within the printed decimals is right. An average that lies beyond all its figures.',
  todo: 'Correct the total, or the figure that is wrong.',
  check: (evidence) => searchBlocks(evidence, (grid) => [...brokenTotals(grid), ...brokenAverages(grid)]),
} as const satisfies Rule;
