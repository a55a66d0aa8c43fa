import type { Colour, Period, Settings } from '../../engine/terms.ts';
import type { Field, TableKind } from '../../tables/table.ts';

/** Who decided, why and when, as the record says it: the name as Excel gives it or as typed, '' for none; the date as '2020-11-03', '' for none. */
export interface Signed {
  reason: string;
  who: string;
  date: string;
}

/** An indicator as the record names it: by its sheet and its reference, or by its measure where it has no reference. */
export interface Named {
  sheet: string;
  ref: string;
}

/** A rating kept against the rule: one indicator, one period, one figure. It lapses when the period or the figure changes. */
export interface KeptRating extends Named, Signed {
  /** '' where the workbook names no month. */
  period: Period;
  /** The figure as shown when it was kept: '88.5%'. */
  figure: string;
  rule: Colour;
  kept: Colour;
}

/** A finding that an officer has accepted. `cell` and `figures` are what it was accepted for: with other figures it comes back. */
export interface AcceptedFinding extends Named, Signed {
  rule: string;
  cell: string;
  figures: string;
}

/** A rating of a period that was declared final, with what it rested on. `mark` is the figure's own: provisional or revised. */
export interface FinalRating extends Named {
  period: Period;
  rating: Colour;
  figure: string;
  target: string;
  tolerance: string;
  mark: '' | 'p' | 'r';
}

/** A period declared final, or opened again with a reason. */
export interface PeriodState extends Signed {
  period: Period;
  state: 'final' | 'reopened';
  /** How many indicators it was declared final without a rating for. */
  unrated: number;
}

/** Target and tolerance as they hold from a period on, until the next. */
export interface DatedCriteria extends Named, Signed {
  from: Period;
  target: string;
  tolerance: string;
}

/** An answer to what only an officer knows of an indicator: which way is better, what a bare '5%' means, or whether the target beside a count so far is for the year. */
export interface Answer extends Named {
  what: 'polarity' | 'width' | 'basis';
  value: string;
}

/** A column of a table by its header, so that a renamed or copied sheet keeps it. */
export interface ColumnAnswer {
  sheet: string;
  /** The kind of table that it is a column of; null is any. */
  table: TableKind | null;
  field: Field;
  header: string;
}

/** A row of the record that could not be used, or not in full: which and why. */
export interface BadRow {
  row: number;
  message: string;
}

/** What the workbook remembers: everything in its sheet RAG record that could be read. Lists are in the order of the rows. */
export interface Memory {
  /** The record's sheet, null while there is none. */
  sheet: string | null;
  /** Written by a newer version: read as far as it goes, and never written. */
  newer: boolean;
  settings: Partial<Settings>;
  /** Other choices by name: 'commentary placeholders', 'rule total', 'commentary for'. Own properties only. */
  choices: ReadonlyMap<string, string>;
  columns: ColumnAnswer[];
  answers: Answer[];
  kept: KeptRating[];
  accepted: AcceptedFinding[];
  finals: FinalRating[];
  periods: PeriodState[];
  criteria: DatedCriteria[];
  bad: BadRow[];
}

/** Nothing is remembered yet. */
export const noMemory: Memory = {
  sheet: null, newer: false, settings: {}, choices: new Map(), columns: [], answers: [], kept: [], accepted: [], finals: [], periods: [], criteria: [], bad: [],
};
