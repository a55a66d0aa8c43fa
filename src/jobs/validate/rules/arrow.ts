import { searchBlocks } from '../arithmetic/block-grid.ts';
import { brokenArrows } from '../arithmetic/arrows.ts';
import type { Rule } from '../rule.ts';
import { wrongTrends } from '../trends.ts';

export const arrow = {
  id: 'arrow', group: 'arithmetic', severity: 'error',
  title: 'Arrow against the movement',
  says: 'An arrow against the movement of its figures, and a share and its complement with the same arrow. Where arrows mean better and not up, they are left alone. A word for the trend (Improving, Worse, Up) against its two figures, where most words of the column follow theirs, is a query.',
  todo: 'Turn the arrow, or correct the figure.',
  *check(evidence) {
    yield* searchBlocks(evidence, brokenArrows);
    yield* wrongTrends(evidence);
  },
} as const satisfies Rule;
