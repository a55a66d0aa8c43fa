import { searchBlocks } from '../arithmetic/block-grid.ts';
import { brokenChanges } from '../arithmetic/change.ts';
import type { Rule } from '../rule.ts';

export const change = {
  id: 'change', group: 'arithmetic', severity: 'error',
  title: 'Change does not follow',
  says: 'Differences and percentage changes that their two figures, as rounded, cannot give.',
  todo: 'Correct the change, or the figure that is wrong.',
  check: (evidence) => searchBlocks(evidence, brokenChanges),
} as const satisfies Rule;
