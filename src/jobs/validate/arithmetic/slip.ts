import { round } from '../../../engine/decimal.ts';
import { seen } from '../../../engine/figure.ts';
import type { Counted } from './grid.ts';

/**
 * Whether a printed figure is a slip of the keys away from what it should be: the point moved, two digits swapped, one digit wrong, left out or
 * typed twice. Of two digits most figures are one away, and none is called a slip.
 */
export function isSlip(printed: Counted, should: number): boolean {
  const value = seen(printed);
  if ([10, 100, 1000, 0.1, 0.01, 0.001].some((power) => Math.abs(value * power - should) < 1e-6 * Math.abs(should))) return true;
  const decimals = Math.max(0, printed.decimals);
  const [one, other] = [value, round(should, decimals)].map((each) => Math.abs(each).toFixed(decimals).replace('.', ''));
  return one !== undefined && other !== undefined && Math.max(one.length, other.length) >= 3 && Math.min(one.length, other.length) >= 2 && isOneAway(one, other);
}

function isOneAway(one: string, other: string): boolean {
  if (one.length === other.length) {
    const differ = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
    const [first = 0, second = 0] = differ;
    return differ.length === 1 || (differ.length === 2 && second - first === 1 && one[first] === other[second] && one[second] === other[first]);
  }
  const [less, more] = one.length < other.length ? [one, other] : [other, one];
  return more.length - less.length === 1 && [...more].some((_, at) => more.slice(0, at) + more.slice(at + 1) === less);
}
