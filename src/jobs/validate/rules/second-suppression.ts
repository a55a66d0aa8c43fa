import { searchBlocks } from '../arithmetic/block-grid.ts';
import { givenAway } from '../arithmetic/suppressed.ts';
import type { Rule } from '../rule.ts';

export const secondSuppression = {
  id: 'second-suppression', group: 'publishing', severity: 'error',
  title: 'Suppressed figure can be worked out',
  says: 'The only suppressed cell of a row or column whose total gives it away.',
  todo: 'Suppress a second figure, or round the total.',
  check: (evidence) => searchBlocks(evidence, givenAway),
} as const satisfies Rule;
