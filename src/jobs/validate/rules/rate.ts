import { searchBlocks } from '../arithmetic/block-grid.ts';
import { brokenRates } from '../arithmetic/rate.ts';
import type { Rule } from '../rule.ts';

export const rate = {
  id: 'rate', group: 'arithmetic', severity: 'error',
  title: 'Rate does not follow',
  says: 'Rates per 1,000, 10,000 or 100,000 that count and population cannot give; digits cut off are said to be. A query where the population is rounded so that the rate may be right.',
  todo: 'Correct the rate, or the count or population that is wrong.',
  check: (evidence) => searchBlocks(evidence, brokenRates),
} as const satisfies Rule;
