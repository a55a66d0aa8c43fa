import { seen } from '../../../engine/figure.ts';
import { figureOf } from './grid.ts';
import type { Line } from './grid.ts';
import type { Check } from './total.ts';

/** The one line by which the total is too small at two places at least, and nowhere by anything else: a range that ends one row short. Null where there is none. */
export function leftOut({ parts, checks }: { parts: readonly Line[]; checks: readonly Check[] }): Line | null {
  const wrong = checks.filter(({ off }) => off !== 0);
  if (wrong.length < 2) return null;
  return parts.find(({ cells }) => wrong.every(({ off, parts: figures }) => {
    const figure = figureOf(figures.find((cell) => cells.includes(cell)));
    return figure !== null && Math.abs(off + seen(figure)) < 1e-9 * Math.max(1, Math.abs(off));
  })) ?? null;
}

/** Whether the total is twice what its parts give wherever it is wrong, at two places at least: the subtotals were added as well. */
export function isDoubled(checks: readonly Check[]): boolean {
  const wrong = checks.filter(({ off }) => off !== 0);
  return wrong.length >= 2 && wrong.every(({ off, should }) => should !== 0 && Math.abs(off - should) < 1e-9 * Math.max(1, Math.abs(off)));
}
