/** A month of the calendar, 'YYYY-MM': October 2020 is '2020-10'. */
export type Period = string;

/** What a cell says, before the engine understands it. Numbers come with their number format, since `0.0%` makes 0.921 a figure of 92.1%. */
export type Said =
  | { kind: 'empty' }
  | { kind: 'number'; number: number; format: string }
  | { kind: 'text'; text: string }
  | { kind: 'error'; text: string }
  /** A formula whose value is not kept: it waits for Excel. */
  | { kind: 'waiting' };

/** Which way is better. */
export type Polarity = 'higher' | 'lower' | 'nearest';

/** The unit of a figure: '' for a plain number, '%', '£', 'weeks', 'days' and so on. Millions and thousands are already multiplied out. */
export type Unit = string;

export type WhyMissing =
  | 'not available' | 'not applicable' | 'suppressed' | 'negligible' | 'awaited' | 'not due' | 'none set' | 'error' | 'empty' | 'waiting';

/**
 * What a cell says, understood. Values are in the unit shown: 92.1 for 92.1%, with `decimals` as shown.
 * `text` is the figure as an officer would write it ('92.1%', '26 weeks', 'n/ava'). `second` is the count in brackets of '73 (52)',
 * `share` the per cent in those of '17 (85%)', `count` the first number of '17 of 20', whose value is its share.
 * `decimals` are negative where thousands or more are shown: -5 for £42.3M. `direction` is the word of '£0.35M Adverse', whose
 * value then has no sign: which way is adverse follows from the polarity.
 */
export type Figure =
  | { kind: 'number'; value: number; unit: Unit; decimals: number; text: string; second?: number; share?: { value: number; decimals: number }; count?: number; direction?: 'adverse' | 'favourable' }
  | { kind: 'missing'; why: WhyMissing; text: string }
  | { kind: 'unreadable'; text: string };

/** From `low` to `high`; an infinite end is open. `closed` ends belong to the interval. */
export interface Interval {
  low: number;
  high: number;
  lowClosed: boolean;
  highClosed: boolean;
}

/** A sentence about words that contradict themselves or leave a choice open, with what it is about. */
export interface Doubt {
  about: 'target' | 'tolerance' | 'polarity' | 'figure' | 'basis' | 'thresholds';
  says: string;
}

/**
 * Target, tolerance and polarity made into intervals, in the target's unit; what lies in neither is red.
 * `green` and `amber` may be of several pieces (nearest is better, thresholds as printed). `red` is set only where
 * the workbook prints red's own threshold: a figure that fits none of the three is unrated.
 * `says` is the sentence that the officer reads: 'green: 95% or more; amber: from 85% to below 95%; red: below 85%'.
 */
export interface Criteria {
  polarity: Polarity;
  polarityFrom: 'column' | 'target' | 'tolerance' | 'measure' | 'thresholds' | 'setting' | 'either';
  unit: Unit;
  decimals: number;
  target: number | null;
  green: Interval[];
  amber: Interval[];
  red: Interval[] | null;
  says: string;
  doubts: Doubt[];
}

export type Colour = 'red' | 'amber' | 'green' | 'blue' | 'none' | 'unrated';

/** A colour and the one plain sentence that says why. */
export interface Rating {
  colour: Colour;
  reason: string;
}

/** The ways of naming and colouring a set of ratings. */
export type SchemeId = 'contract report' | 'contract list' | 'improvement plan' | 'action plan';

/** What the officer has chosen for a workbook; `null` is not chosen. */
export interface Settings {
  scheme: SchemeId;
  period: Period | null;
  /** The month in which the reporting year begins: 4 is April. */
  yearStart: number;
  /** Compare figures as shown, or the unrounded ones. */
  compare: 'shown' | 'unrounded';
  /** What '+10%' or 'within 10%' means beside a per cent target: a tenth of the target, or ten points. */
  percentWidth: 'of target' | 'points';
  /** What a bare '5%' beside a per cent target means; null asks. */
  bareWidth: 'of target' | 'points' | null;
  /** Whether 15 meets a target of '<15'. */
  onStrictBound: 'misses' | 'meets';
  /** Where nearest is better: only the target is green, or the whole range. */
  nearestGreen: 'target' | 'range';
  /** In a grid, whether a quarter's rating is carried into the months until the next one. */
  carryQuarter: boolean;
  /** Whether bare numbers from 0 to 1 against per cent targets are fractions; null decides by the column. */
  fractions: boolean | null;
}

export const defaults: Settings = {
  scheme: 'contract report',
  period: null,
  yearStart: 4,
  compare: 'shown',
  percentWidth: 'of target',
  bareWidth: null,
  onStrictBound: 'misses',
  nearestGreen: 'target',
  carryQuarter: false,
  fractions: null,
};

/** What the other cells of a table say about one of them. */
export interface Company {
  /** The table says 'n/ava' somewhere, so that 'n/a' means not applicable. */
  saysNotAvailable: boolean;
  /** The table's key says that '-' is negligible. */
  dashIsNegligible: boolean;
  /** The bare numbers that stand against per cent targets are fractions, are not, or cannot be told. */
  bareNumbers: 'fractions' | 'as written' | 'unsure';
}

/** One indicator, as its row says it. A column that the table does not have is null; an empty cell is `{kind:'empty'}`. */
export interface Indicator {
  ref: string;
  measure: string;
  target: Said;
  tolerance: Said | null;
  /** Thresholds written per colour, used as they are written. */
  thresholds: { green: Said; amber: Said; red: Said } | null;
  floor: Said | null;
  /** The heading, or the target's own cell, says that the target is for the whole year. */
  annualTarget?: true;
  /** An officer has said that the target is for the months so far, as the figure is: it is never held against a part of it. */
  targetSoFar?: true;
  /** The officer's own column or setting, as written: 'Higher', 'Aim to Max', '↑'; empty when there is none. */
  polarity: string;
  /** As written: 'Monthly', 'YTD', 'Dec – Feb 2020 Average'; empty when there is none. */
  basis: string;
  current: Said | null;
  ytd: Said | null;
  /** The months' figures, in order; never figures under a heading that says approximate. `target` where a month has one of its own. */
  months: { period: Period; said: Said; target?: Said }[];
  /** The heading of the months says cumulative. */
  monthsCumulative: boolean;
}

/** Where the figure that was rated came from. */
export type Source =
  | { kind: 'current' }
  | { kind: 'ytd' }
  | { kind: 'month'; period: Period }
  /** A mean or a sum over the months named. */
  | { kind: 'months'; periods: Period[] }
  | { kind: 'nowhere' };

/** An indicator with its rating and everything that a person needs to trust it. */
export interface Rated {
  rating: Rating;
  /** The word of the scheme: GREEN, ON TARGET, NOT RATED. */
  label: string;
  figure: Figure | null;
  source: Source;
  criteria: Criteria | null;
  doubts: Doubt[];
}
