import type { Colour, Figure, Period } from '../engine/terms.ts';
import type { Movement } from '../engine/movement.ts';
import type { Place } from '../workbook/plan.ts';
import type { Bearing, Judged } from './judge.ts';
import type { KeptRating } from './record/memory.ts';

/** A figure of a month, a quarter (by its last month) or a year (by its last month), with the cell that it stands in; null where only the record holds it. */
export interface Point {
  period: Period;
  figure: Figure;
  place: Place | null;
  /** Estimated or approximate: drawn, never rated. */
  approximate: boolean;
  mark: '' | 'p' | 'r';
}

/** How the current figure moved against an earlier one. `figure` is the earlier one. */
export interface Compared {
  figure: Figure;
  period: Period | null;
  place: Place | null;
  movement: Movement;
}

/** Direction of travel: against the previous period and the same period last year; null where the workbook does not hold such a figure. */
export interface Travel {
  previous: Compared | null;
  lastYear: Compared | null;
}

/** One indicator with everything that the workbook holds of it: what rating, summaries and charts tell. */
export interface Gathered {
  bearing: Bearing;
  judged: Judged;
  ref: string;
  measure: string;
  /** What it is grouped by: its section row or column, else the title of its table, else its sheet. */
  section: string;
  lead: string;
  /** The rating that is shown: the rule's, or the one kept against it. */
  shown: Colour;
  kept: KeptRating | null;
  previousRating: Colour | null;
  travel: Travel;
  /** Ratings by month, from figures, from a grid's letters or from the record. */
  ratings: { period: Period; rating: Colour; place: Place | null; final: boolean }[];
  /** All figures in time, this year's and earlier ones. */
  points: Point[];
  baseline: { header: string; figure: Figure; place: Place } | null;
  comparators: { name: string; figure: Figure; place: Place }[];
  /** The source table's own commentary; `place` is null where it has no such column. */
  commentary: { text: string; place: Place | null };
}
