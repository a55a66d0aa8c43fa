import { decimalsOf } from './decimal.ts';
import { complement, isEmpty } from './interval.ts';
import type { Interval, Unit } from './terms.ts';
import { written } from './unit.ts';

/** The intervals of the three colours; `red` is null where red is simply the rest. */
export interface Bands {
  green: Interval[];
  amber: Interval[];
  red: Interval[] | null;
}

/** Criteria as an officer reads them: 'green: 95% or more; amber: from 85% to below 95%; red: below 85%'. */
export function sayBands({ green, amber, red }: Bands, unit: Unit): string {
  const rest = red ?? complement([...green, ...amber]);
  return `green: ${sayIntervals(green, unit)}; amber: ${sayIntervals(amber, unit)}; red: ${sayIntervals(rest, unit)}`;
}

export function sayIntervals(intervals: readonly Interval[], unit: Unit): string {
  const full = intervals.filter((each) => !isEmpty(each));
  return full.length === 0 ? 'nothing' : full.map((each) => sayInterval(each, unit)).join(' or ');
}

function sayInterval({ low, high, lowClosed, highClosed }: Interval, unit: Unit): string {
  if (low === -Infinity && high === Infinity) return 'any figure';
  if (high === Infinity) return lowClosed ? `${sayValue(low, unit)} or more` : `above ${sayValue(low, unit)}`;
  if (low === -Infinity) return highClosed ? `${sayValue(high, unit)} or less` : `below ${sayValue(high, unit)}`;
  if (low === high) return `exactly ${sayValue(low, unit)}`;
  return `from ${lowClosed ? '' : 'above '}${sayValue(low, unit)} to ${highClosed ? '' : 'below '}${sayValue(high, unit)}`;
}

/** A bound with its unit and all its decimals: a law reads the sentence again and holds it to its intervals. */
export function sayValue(value: number, unit: Unit): string {
  const decimals = decimalsOf(value);
  // £12.5 is £12.50.
  return written(value, decimals === 1 && money.has(unit) ? 2 : decimals, unit);
}

const money: ReadonlySet<Unit> = new Set(['£', '€', '$']);

/** Whether two lists hold the same intervals in the same order. */
export function sameIntervals(one: readonly Interval[], other: readonly Interval[]): boolean {
  return one.length === other.length && one.every((each, index) => {
    const twin = other[index];
    return twin !== undefined && each.low === twin.low && each.high === twin.high && each.lowClosed === twin.lowClosed && each.highClosed === twin.highClosed;
  });
}
