import type { Indicator, Period } from '../engine/terms.ts';
import type { Position, Range } from '../workbook/address.ts';

/** The field's nouns: what a column of an indicator table can hold. */
export type Field =
  | 'ref' | 'measure' | 'section' | 'lead'
  | 'target' | 'tolerance' | 'criteria' | 'floor' | 'lower' | 'upper' | 'green' | 'amber' | 'red'
  | 'polarity' | 'basis'
  | 'actual' | 'ytd' | 'numerator' | 'denominator'
  | 'month' | 'quarter' | 'baseline' | 'previous' | 'previousRating' | 'comparator' | 'travel'
  | 'rating' | 'commentary';

/**
 * A column of a table. `header` is the text that it was known by, as the sheet shows it ('' where an officer named it).
 * `period` is set for months and quarters (a quarter by its last month).
 */
export interface Column {
  field: Field;
  column: number;
  header: string;
  period?: Period;
  /** In a card, the row of the label and its figure. */
  row?: number;
  /** In a block, where the month's own target and its rating stand. */
  target?: Position;
  rating?: Position;
  /** The heading says that the figures are approximate or estimated: drawn, never rated. */
  approximate?: true;
  /** The heading says that the figures are cumulative. */
  cumulative?: true;
}

export type TableKind =
  /** Target, tolerance and a current figure. */
  | 'indicators'
  /** Months with figures, and a target. */
  | 'months'
  /** Months with letters: a summary of ratings. */
  | 'grid'
  /** Thresholds written per colour. */
  | 'thresholds'
  /** References and ratings in words, no target. */
  | 'ratings'
  /** One indicator whose labels stand left of its figures. */
  | 'card';

/** A block with a header whose columns were understood. `why` are the sentences behind `confidence` (0 to 1). */
export interface Table {
  sheet: string;
  /** Header rows included, banners above left out; those of a block, which it shares with others, stand above its range. */
  range: Range;
  header: { top: number; bottom: number };
  kind: TableKind;
  confidence: number;
  why: string[];
  columns: Column[];
  /** Sure enough, visible, or named by the officer: ratings may be written. */
  sure: boolean;
  /** The name of the Excel table that it is, or null for a plain range. */
  excelTable: string | null;
  /** The heading above the table, such as 'SUPPORTING INDICATORS 2020/21- performance as at October 2020'; '' when there is none. */
  title: string;
  /** The same rows by the target, the figure and the rating of another stretch of time, as of the year to date beside the month. Rated too, each in its own column; told and summarised nowhere else. */
  also?: Table[];
  /** Of a part of `also`, the stretch of time that it is of, in words: 'year to date'. */
  stretch?: string;
}

/** A row of a table that holds an indicator; each part keeps the cell that it came from. */
export interface Row {
  row: number;
  /** The section row above it, or ''. */
  section: string;
  indicator: Indicator;
  /** Where a field of this row stands; undefined where the table has no such column. */
  at: (field: Field) => Position | undefined;
  /** Month columns of this row, with the cell of each; letters or figures, and of a cell of a grid that is only coloured the colour's name. `rating` is where a month's own rating stands. */
  months: { period: Period; at: Position; text: string; rating?: Position }[];
  /** The rating as it stands in the sheet, as shown; '' when there is none. */
  rating: string;
  commentary: string;
}

/** How an officer corrects a table: the same object that `--json` prints for it. Columns are letters; months a list of them by period. */
export interface Mapping {
  sheet: string;
  range?: string;
  headerRow?: number;
  kind?: TableKind;
  confidence?: number;
  /** False leaves a table that was found as it was found; else whoever maps a table names it. */
  sure?: boolean;
  columns: Partial<Record<Field, string>> & { months?: Record<Period, string> };
}
