import { decimalsOf } from './decimal.ts';
import { build, clash, correct, nothing } from './reading.ts';
import type { Given, Readings, Side } from './reading.ts';
import { sayValue } from './says.ts';
import type { Criteria, Doubt, Polarity } from './terms.ts';
import type { Tolerance } from './tolerance.ts';

type Spread = Tolerance & { kind: 'range' };

/** Rules b to e: what a tolerance written as a range means beside a target without a sign. Unrated where it contradicts the target. */
export function readByRange(given: Given, range: Spread): Readings | { kind: 'unrated'; reason: string; doubts: Doubt[] } {
  const { target: { value }, set } = given;
  const natural = byNaturalEnd(given, range);
  if (natural) return one(given, natural, natural === 'higher' ? { below: below(range, value) } : { above: above(range, value) });
  const end = byEnd(given, range);
  if (end === 'both') return set ? one(given, set, {}) : either(given);
  if (end) {
    const band = end === 'higher' ? below(range, value) : above(range, value);
    if (set === null || set === end) return one(given, end, end === 'higher' ? { below: band } : { above: band });
    return clash(given, end, band, set, `The tolerance of ${said(given, range)} lies on the better side of the target of ${given.target.says}, so it and the polarity contradict each other`);
  }
  if (value > range.low && value < range.high) return byMiddle(given, range);
  return outside(given, range);
}

function below({ low, lowClosed }: Spread, target: number): Side {
  return low < target ? { amber: low, closed: lowClosed } : nothing;
}

function above({ high, highClosed }: Spread, target: number): Side {
  return high > target ? { amber: high, closed: highClosed } : nothing;
}

/** Rule b: one end at 0 or 100 is open, and the other, at the target or on its worse side, is where amber ends. */
function byNaturalEnd({ target: { value }, unit, limit, set, wording }: Given, { low, high }: Spread): 'higher' | 'lower' | null {
  const up = (high === 100 || high === 1) && low <= value && value <= high && (set === null || set === 'higher') && high === limit();
  const down = low === 0 && !'£€$'.includes(unit || ' ') && high >= value && value >= 0 && (set === null || set === 'lower');
  if (up && down) return set === 'lower' ? 'lower' : wording();
  return up ? 'higher' : down ? 'lower' : null;
}

/** Rule c: the target at one end, or outside by no more than one step of the last decimal that either shows. */
function byEnd({ target: { value } }: Given, { low, high, decimals }: Spread): 'higher' | 'lower' | 'both' | null {
  // 95.0% has its zero from the cell's format and not from the officer; beside a range in millions, £1.2m is a figure in millions.
  const rounded = decimals < 0 && value % 10 ** -decimals === 0;
  const step = 10 ** -(rounded ? decimals : Math.max(decimals, decimalsOf(value)));
  const top = value >= high && value - high <= step * 1.000001;
  const bottom = value <= low && low - value <= step * 1.000001;
  if (top && bottom) return 'both';
  return top ? 'higher' : bottom ? 'lower' : null;
}

/** Rule d: the target inside. Nearest is better, unless an officer says which side is worse. */
function byMiddle(given: Given, range: Spread): Readings {
  const { target: { value }, set, settings } = given;
  const sides = { below: below(range, value), above: above(range, value) };
  if (set === 'higher') return one(given, set, { below: sides.below });
  if (set === 'lower') return one(given, set, { above: sides.above });
  if (settings.nearestGreen === 'target') return one(given, 'nearest', sides);
  return one(given, 'nearest', { below: { ...nothing, green: range.low }, above: { ...nothing, green: range.high } });
}

function one(given: Given, polarity: Polarity, sides: { below?: Side; above?: Side }): Readings {
  const from: Criteria['polarityFrom'] = given.set === polarity ? 'column' : 'tolerance';
  return { readings: [{ criteria: build(given, polarity, from, sides), onlyGreen: false }], doubts: [], undecided: '' };
}

/** Target and tolerance are the same number, which tells no polarity. */
function either(given: Given): Readings {
  const wording = given.wording();
  if (wording) return { readings: [{ criteria: build(given, wording, 'measure', {}), onlyGreen: false }], doubts: [], undecided: '' };
  const says = 'Nothing says which way is better for this measure; choose its polarity once';
  const readings = (['higher', 'lower'] as const).map((polarity) => ({ criteria: build(given, polarity, 'either', {}), onlyGreen: false }));
  return { readings, doubts: [{ about: 'polarity', says }], undecided: says };
}

/**
 * Rule e: the target lies outside its tolerance. Either may be wrong: with a polarity that an officer set, what is better
 * than both the target and the whole range is green by either reading; all else is unrated.
 */
function outside(given: Given, range: Spread): Readings | { kind: 'unrated'; reason: string; doubts: Doubt[] } {
  const { target, set } = given;
  const says = `The target of ${target.says} lies outside its own tolerance of ${said(given, range)}`;
  const doubts: Doubt[] = [{ about: 'tolerance', says }];
  if (set !== 'higher' && set !== 'lower') return { kind: 'unrated', reason: `${says}; ${correct}`, doubts };
  const edge = set === 'higher' ? range.high : range.low;
  const beyondRange = { ...target, value: edge, sign: set === 'higher' ? ('>' as const) : ('<' as const) };
  const strictly = { ...given, target: edge === given.limit() || edge === 0 ? { ...beyondRange, sign: null } : beyondRange, settings: { ...given.settings, onStrictBound: 'misses' as const } };
  return {
    readings: [{ criteria: build(given, set, 'column', {}), onlyGreen: true }, { criteria: build(strictly, set, 'column', {}), onlyGreen: true }],
    doubts,
    undecided: `${says}; ${correct}`,
  };
}

function said({ unit }: Given, { low, high }: Spread): string {
  return `${sayValue(low, unit)} to ${sayValue(high, unit)}`;
}
