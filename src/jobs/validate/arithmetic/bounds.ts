import { decimalsOf, exact, round } from '../../../engine/decimal.ts';
import { seen } from '../../../engine/figure.ts';
import { written } from '../../../engine/unit.ts';
import type { Counted } from './grid.ts';

/** Between what the number behind a printed figure may lie, both ends included. */
export interface Bounds {
  low: number;
  high: number;
}

/**
 * What a printed figure may stand for. 92.1 is anything from 92.05 to 92.15, £42.3M from £42.25M to £42.35M.
 * A whole number that is no percentage is exact, for a count has no decimals to lose.
 */
export function boundsOf(figure: Counted): Bounds {
  const middle = seen(figure);
  const half = halfOf(figure);
  return { low: middle - half, high: middle + half };
}

function halfOf({ value, unit, decimals }: Counted): number {
  if (decimals === 0 && unit !== '%' && unit !== 'pp' && Number.isInteger(exact(value))) return 0;
  return 0.5 * 10 ** -decimals;
}

/** What a rounded number of people may stand for: 1,141,000 is anything from 1,140,500 to 1,141,500. At least two zeros, at most three, count. */
export function roughly(figure: Counted): Bounds {
  const value = seen(figure);
  if (value < 1000 || value % 100 !== 0) return boundsOf(figure);
  const half = value % 1000 === 0 ? 500 : 50;
  return { low: value - half, high: value + half };
}

/** Whether a printed figure may be what it should be: the two share a value. The noise of binary arithmetic is forgiven. */
export function agrees(printed: Counted, should: Bounds, decimals = printed.decimals): boolean {
  const half = Math.max(halfOf(printed), decimals > 0 || printed.unit === '%' ? 0.5 * 10 ** -decimals : 0);
  const middle = seen(printed);
  const noise = 1e-9 * Math.max(1, Math.abs(middle), Math.abs(should.low), Math.abs(should.high));
  return should.low - noise <= middle + half && middle - half <= should.high + noise;
}

/** The same for what was divided: a mean of whole numbers is rounded, though a count is exact. */
export function agreesRounded(printed: Counted, { low, high }: Bounds): boolean {
  const half = 0.5 * 10 ** -Math.max(0, printed.decimals);
  return agrees(printed, { low: low - half, high: high + half });
}

/** Whether a printed figure is what it should be with the last digits cut off instead of rounded: 2.28 for 2.2874. */
export function isCut(printed: Counted, should: number): boolean {
  const step = 10 ** printed.decimals;
  return Math.trunc(exact(should * step)) === Math.round(seen(printed) * step) && round(should, printed.decimals) !== seen(printed);
}

/** What a figure should be, as it would be printed: with the same unit and decimals. */
export function asPrinted(value: number, like: Counted): string {
  return written(exact(round(value, like.decimals)), like.decimals, like.unit);
}

/** The same with more decimals, so that the rounding can be seen: '+1.5%'. At most four. */
export function closer(value: number, like: Counted, more = 1): string {
  const decimals = Math.max(0, Math.min(4, like.decimals + more, Math.max(like.decimals, decimalsOf(round(value, 4)))));
  return written(exact(round(value, decimals)), decimals, like.unit);
}
