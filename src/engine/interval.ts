import type { Sign } from './bound.ts';
import { exact } from './decimal.ts';
import type { Interval } from './terms.ts';

/** The figures on one side of a bound: '<' is everything below, without the bound itself. */
export function beyond(sign: Sign, bound: number): Interval {
  return sign === '>' || sign === '>='
    ? { low: bound, high: Infinity, lowClosed: sign === '>=', highClosed: false }
    : { low: -Infinity, high: bound, lowClosed: false, highClosed: sign === '<=' };
}

export function between(low: number, high: number, lowClosed: boolean, highClosed: boolean): Interval {
  return { low, high, lowClosed, highClosed };
}

/** Whether a value lies in one of the intervals. */
export function holds(intervals: readonly Interval[], value: number): boolean {
  return intervals.some(({ low, high, lowClosed, highClosed }) => (value > low || (lowClosed && value === low)) && (value < high || (highClosed && value === high)));
}

/** Whether no value can lie in an interval. */
export function isEmpty({ low, high, lowClosed, highClosed }: Interval): boolean {
  return low > high || (low === high && !(lowClosed && highClosed));
}

/** What lies in none of the intervals, from low to high. */
export function complement(intervals: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let low = -Infinity;
  let lowClosed = false;
  for (const each of [...intervals].filter((interval) => !isEmpty(interval)).sort((one, other) => one.low - other.low || Number(other.lowClosed) - Number(one.lowClosed))) {
    const gap = between(low, each.low, lowClosed, !each.lowClosed && Number.isFinite(each.low));
    if (each.low > -Infinity && !isEmpty(gap)) rest.push(gap);
    if (each.high > low || (each.high === low && each.highClosed && lowClosed)) {
      low = each.high;
      lowClosed = !each.highClosed;
    }
    if (low === Infinity) return rest;
  }
  rest.push(between(low, Infinity, lowClosed && Number.isFinite(low), false));
  return rest;
}

/** The same intervals with every end multiplied: a share of the year for cumulative targets. */
export function scaled(intervals: readonly Interval[], share: number): Interval[] {
  return intervals.map((each) => ({ ...each, low: exact(each.low * share), high: exact(each.high * share) }));
}

/** Seen in a mirror at zero: higher becomes lower. */
export function mirrored(intervals: readonly Interval[]): Interval[] {
  return intervals.map(({ low, high, lowClosed, highClosed }) => between(-high + 0, -low + 0, highClosed, lowClosed));
}
