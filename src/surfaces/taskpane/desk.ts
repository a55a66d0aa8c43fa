import type { Colour, Period, SchemeId } from '../../engine/terms.ts';
import type { Finding } from '../../jobs/finding.ts';
import type { RatedIndicator, RateOptions } from '../../jobs/rate.ts';
import type { Decision, Question } from '../../jobs/record/decision.ts';
import type { SummariseOptions, SummaryKind } from '../../jobs/summarise/outcome.ts';
import type { ValidateOptions } from '../../jobs/validate/outcome.ts';
import type { Field, Mapping, TableKind } from '../../tables/table.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { ChangedCell } from '../../jobs/changed.ts';
import type { CheckView, ListedCheck, Validated } from './checks/checked.ts';
import type { Proposed } from './period/proposed.ts';
import type { Proposing } from './period/proposing.ts';
import type { Summarised } from './summaries/summarised.ts';

/**
 * What the pane asks of the open workbook and of the jobs. Both may live in a worker, so everything large stays behind
 * the desk: the pane asks for the indicators in view. Every promise settles with a refusal where the workbook says no,
 * and only a fault of ours rejects.
 */
export interface Desk {
  /** Finds the tables, the month and the scheme. Writes nothing. */
  look(options: RateOptions, tell: Tell): Promise<Looked | Refusal>;
  /** Rates and keeps the result behind the desk until the next rating. Writes nothing. */
  rate(options: RateOptions, tell: Tell): Promise<Drafted | Refusal>;
  /** Indicators of the last rating that the view lets through, from place `from` (0 is the first) up to but without `to`. */
  indicators(view: View, from: number, to: number): Promise<Listed<ListedIndicator>>;
  findings(kind: FindingKind, from: number, to: number): Promise<Listed<Finding>>;
  /** Plans the summaries and keeps them behind the desk. Writes nothing. */
  summarise(options: SummariseOptions, tell: Tell): Promise<Summarised | Refusal>;
  /** A summary of the last plan as it is pasted or saved; null where it has none of this kind. */
  copy(kind: SummaryKind): Promise<Copied | null>;
  /** Checks the figures and keeps the findings behind the desk. Writes nothing. */
  validate(options: ValidateOptions, tell: Tell): Promise<Validated | Refusal>;
  checks(view: CheckView, from: number, to: number): Promise<Listed<ListedCheck>>;
  /** Puts right the finding of this place, where that is certain. */
  fix(place: number): Promise<Written | Refusal>;
  /** Writes what somebody decided into the workbook's record. */
  decide(decisions: Decision[]): Promise<Written | Refusal>;
  /** Plans a step of the reporting year and keeps it behind the desk. Writes nothing. */
  propose(proposing: Proposing, tell: Tell): Promise<Proposed | Refusal>;
  /** The cells that the last proposal would change. */
  changes(from: number, to: number): Promise<Listed<ChangedCell>>;
  /** Reads a file with an officer's list of targets, CSV or a workbook, as the text that she would paste. Refuses what is no such list. */
  list(bytes: Uint8Array<ArrayBuffer>): Promise<string | Refusal>;
  /** Writes what was planned last: all of it or nothing. */
  write(): Promise<Written | Refusal>;
  /** Puts back what a step wrote; cells that people changed since are left and named. */
  undo(step: number): Promise<PutBack | Refusal>;
  /** Shows a cell in the workbook: sheet 'Supporting', cell 'D14'. Refuses where it cannot be gone to, as on a hidden sheet. */
  select(sheet: string, cell: string): Promise<void | Refusal>;
  /** Asks the pane to do a job before the officer's eyes, as soon as it is open. */
  want(job: Wanted): void;
  /** What the pane was asked for and has not begun; it is asked for once. */
  wanted(): Wanted | null;
  /** Stops what is running. The promise of the job that ran settles with the refusal 'cancelled'. */
  cancel(): void;
  /** Calls back when the workbook or its history changes; returns how to stop. */
  watch(hear: (news: News) => void): () => void;
}

/** How far a job has come: `total` is 0 while nobody knows. `what` is what is being done, 'Rating Supporting'. */
export type Tell = (done: number, total: number, what: string) => void;

/** What a look at the workbook found. `remarks` are sentences about the file, such as a signature that a change would break. */
export interface Looked {
  /** The names of the sheets, in their order. */
  sheets: string[];
  tables: FoundTable[];
  period: { period: Period; says: string } | null;
  scheme: SchemeId;
  /** The month was declared final. */
  final: boolean;
  /** The month that comes next, or the last of the next quarter. */
  next: Period | null;
  remarks: string[];
}

/** A table as the officer sees it in the pane. `rows` counts its indicators; `columns` are all columns that a correction may name. */
export interface FoundTable {
  sheet: string;
  range: string;
  title: string;
  kind: TableKind;
  rows: number;
  sure: boolean;
  why: string[];
  mapping: Mapping;
  known: KnownColumn[];
  columns: SheetColumn[];
  /** The first and last month that have a column of their own, or null. */
  months: { first: Period; last: Period; count: number } | null;
}

export interface SheetColumn {
  letters: string;
  header: string;
  /** The first value below the header, as shown; '' where the column is empty. */
  sample: string;
}

export interface KnownColumn extends SheetColumn {
  field: Field;
}

/** A rating that waits to be written, counted. */
export interface Drafted {
  counts: Record<Colour, number>;
  total: number;
  period: { period: Period; says: string } | null;
  scheme: SchemeId;
  /** Indicators whose rating cell gets another word or colour. */
  written: number;
  /** Ratings that stood there and become another word. */
  differ: number;
  /** Ratings kept against the rule. */
  kept: number;
  doubtful: number;
  /** Months of a summary that get a colour. */
  months: number;
  /** Everything that would be written, a cell or a column's width each; 0 is nothing to do. */
  edits: number;
  findings: Record<FindingKind, number>;
  /** What only an officer can know: the first of the questions, and how many there are. */
  questions: { first: Question[]; count: number };
}

/** 'not rated': what could not be read or rated. 'to look at': everything else that a person should see. */
export type FindingKind = 'not rated' | 'to look at';

/** Which indicators the officer wants to see. */
export interface View {
  colour: Colour | null;
  only: 'all' | 'written' | 'differ' | 'doubtful' | 'kept';
  /** Words of a reference or a measure, in any order; '' is all. */
  find: string;
}

/** A rating as the list shows it: its `label` is the word that the cell says or is to say, in the sheet's own words. */
export interface ListedIndicator extends RatedIndicator {
  /** What the record calls it: its reference, or else its measure. */
  name: string;
  /** The click writes to this indicator's rating cell. */
  written: boolean;
}

/** A part of a list: `total` counts the whole of it. */
export interface Listed<Item> {
  total: number;
  items: Item[];
}

/** What was written. `stale` are formulas that wait for Excel to calculate them, `clashes` rows of the record that others changed too, `remarks` what the host could not do as well as it should. */
export interface Written {
  edits: number;
  stale: string[];
  remarks?: string[];
  clashes?: string[];
  /** It was written into a new workbook beside this one; where Excel did not open that, `file` is it. */
  beside?: boolean;
  file?: { name: string; bytes: Uint8Array<ArrayBuffer> };
}

/** A summary for the clipboard, as a table for Word and as text, and for a file. */
export interface Copied {
  title: string;
  html: string;
  text: string;
  csv: string;
}

/** What undo put back, and the cells that it left. */
export interface PutBack {
  restored: number;
  left: string[];
}

/** A change that can be undone: 'Rate indicators', 'Edit D14'. `job` is one that the pane made. */
export interface Step {
  id: number;
  says: string;
  job: boolean;
}

/** A job that a ribbon button began and that needs a person. */
export type Wanted = 'rate' | 'summarise' | 'validate';

export type News =
  /** A job is wanted of the pane: `wanted` says which. */
  | { kind: 'wanted' }
  /** Somebody changed the workbook, but not through the pane. `cell` is '' for a whole sheet. */
  | { kind: 'changed'; sheet: string; cell: string }
  /** What can be undone and redone now, the latest last. */
  | { kind: 'history'; done: Step[]; undone: Step[] };
