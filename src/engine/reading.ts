import { exact } from './decimal.ts';
import { beyond, between, holds, isEmpty, scaled } from './interval.ts';
import { sayBands } from './says.ts';
import type { Target } from './target.ts';
import type { Colour, Criteria, Doubt, Interval, Polarity, Settings, Unit } from './terms.ts';

/** One way of understanding a target and its tolerance. `onlyGreen`: what is not green may be amber or red, and is not rated. */
export interface Reading {
  criteria: Criteria;
  onlyGreen: boolean;
}

/** All the ways that are open, the first the likeliest; a figure is rated where they agree. `undecided` says why where they do not. */
export interface Readings {
  readings: Reading[];
  doubts: Doubt[];
  undecided: string;
}

/** The colour of a value by one reading; null where it is not certain or fits no threshold. */
export function colourBy({ criteria, onlyGreen }: Reading, value: number): Colour | null {
  if (holds(criteria.green, value)) return 'green';
  if (onlyGreen) return null;
  if (holds(criteria.amber, value)) return 'amber';
  return criteria.red === null || holds(criteria.red, value) ? 'red' : null;
}

export type Goal = Target & { kind: 'value' };

/** What the words beside the target say, gathered for one indicator. */
export interface Given {
  target: Goal;
  unit: Unit;
  /** 100 where the figures are shares of a hundred, 1 where of one, else null; asked only where it matters, since it reads the measure. */
  limit: () => number | null;
  /** Whether a figure may pass that limit: 104% of a budget, and never of the children. */
  passable: () => boolean;
  /** The officer's polarity, and what the measure's wording says where it is asked. */
  set: Polarity | null;
  wording: () => 'higher' | 'lower' | null;
  settings: Settings;
}

/** Where green ends beyond the target and where amber ends, for one side; `closed` where the end itself is amber. */
export interface Side {
  amber: number | null;
  closed: boolean;
  green?: number;
}

export const nothing: Side = { amber: null, closed: true };

/** Builds the criteria of one polarity: green at the target or better, amber up to the ends given; `below` for higher and nearest, `above` for lower and nearest. */
export function build(given: Given, polarity: Polarity, from: Criteria['polarityFrom'], sides: { below?: Side; above?: Side }): Criteria {
  const { target: { value, sign, decimals, beats }, unit, settings } = given;
  const strict = (sign === '<' || sign === '>' || beats === true) && settings.onStrictBound === 'misses';
  const { below = nothing, above = nothing } = sides;
  const green: Interval[] = [];
  const amber: Interval[] = [];
  if (polarity === 'higher') {
    const edge = below.green ?? value;
    green.push(beyond(strict && (below.green ?? value) === value ? '>' : '>=', edge));
    if (below.amber !== null) amber.push(between(below.amber, edge, below.closed, strict && edge === value));
  } else if (polarity === 'lower') {
    const edge = above.green ?? value;
    green.push(beyond(strict && (above.green ?? value) === value ? '<' : '<=', edge));
    if (above.amber !== null) amber.push(between(edge, above.amber, strict && edge === value, above.closed));
  } else {
    const [low, high] = [below.green ?? value, above.green ?? value];
    green.push(between(low, high, true, true));
    if (below.amber !== null) amber.push(between(below.amber, low, below.closed, false));
    if (above.amber !== null) amber.push(between(high, above.amber, false, above.closed));
  }
  return finish({ polarity, polarityFrom: from, unit, decimals: Math.max(decimals, 0), target: value, green, amber: amber.filter((each) => !isEmpty(each)), red: null });
}

/** Adds the sentence to the intervals. */
export function finish(bands: Omit<Criteria, 'says' | 'doubts'>): Criteria {
  const { polarity, polarityFrom, unit, decimals, target, green, amber, red } = bands;
  // Field by field, so that all criteria have one shape: a hundred thousand figures are held against them.
  return { polarity, polarityFrom, unit, decimals, target, green, amber, red, says: sayBands(bands, unit), doubts: [] };
}

/** The same criteria for a part of the year (or another scale): target and bounds multiplied. */
export function part({ criteria, onlyGreen }: Reading, share: number): Reading {
  const { green, amber, red, target } = criteria;
  return {
    onlyGreen,
    criteria: finish({
      ...criteria,
      target: target === null ? null : exact(target * share),
      green: scaled(green, share),
      amber: scaled(amber, share),
      red: red && scaled(red, share),
    }),
  };
}

/** Two ways that point apart: rated only where both give the same. */
export function clash(given: Given, side: 'higher' | 'lower', band: Side, other: Polarity, says: string, todo = `; ${correct}`): Readings {
  const first = build(given, side, 'tolerance', side === 'higher' ? { below: band } : { above: band });
  const second = build(given, other, 'column', {});
  return { readings: [{ criteria: first, onlyGreen: false }, { criteria: second, onlyGreen: true }], doubts: [{ about: 'tolerance', says }], undecided: `${says}${todo}` };
}

/** What an officer can do where two cells contradict each other: nobody else knows which is meant. */
export const correct = 'correct whichever is wrong';

export function opposite(polarity: 'higher' | 'lower'): 'higher' | 'lower' {
  return polarity === 'higher' ? 'lower' : 'higher';
}

export function better(polarity: Polarity): string {
  return { higher: 'higher is better', lower: 'lower is better', nearest: 'nearest to the target is best' }[polarity];
}
