import { searchBlocks } from '../arithmetic/block-grid.ts';
import { brokenShares } from '../arithmetic/share.ts';
import type { Rule } from '../rule.ts';

export const share = {
  id: 'share', group: 'arithmetic', severity: 'error',
  title: 'Percentage does not follow',
  says: 'Percentages that their numerator and denominator, or their share of a total, do not give, and shares of one whole that do not add up to it. A difference within the printed decimals is right; digits cut off are said to be.',
  todo: 'Correct the percentage, or the count that is wrong.',
  silences: ['impossible'],
  check: (evidence) => searchBlocks(evidence, brokenShares),
} as const satisfies Rule;
