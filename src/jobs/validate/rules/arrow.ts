import { searchBlocks } from '../arithmetic/block-grid.ts';
import { brokenArrows } from '../arithmetic/arrows.ts';
import type { Rule } from '../rule.ts';

export const arrow = {
  id: 'arrow', group: 'arithmetic', severity: 'error',
  title: 'Arrow against the movement',
  says: 'An arrow against the movement of its figures, and a share and its complement with the same arrow. Where arrows mean better and not up, they are left alone.',
  todo: 'Turn the arrow, or correct the figure.',
  check: (evidence) => searchBlocks(evidence, brokenArrows),
} as const satisfies Rule;
