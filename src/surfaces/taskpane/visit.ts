import type { RateOptions } from '../../jobs/rate.ts';
import type { Question } from '../../jobs/record/decision.ts';
import type { SummariseOptions } from '../../jobs/summarise/outcome.ts';
import type { Mapping } from '../../tables/table.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { CheckView, Validated } from './checks/checked.ts';
import type { CheckVerbs } from './checks/verbs.ts';
import type { Desk, Drafted, Looked, PutBack, Tell, View, Written } from './desk.ts';
import type { Proposed } from './period/proposed.ts';
import type { PeriodVerbs } from './period/verbs.ts';
import type { Summarised } from './summaries/summarised.ts';
import type { SummaryVerbs } from './summaries/verbs.ts';
import type { Fault } from './wire.ts';

/** Everything that the pane knows while it is open. It is kept for the visit and nowhere else. */
export interface Visit {
  stage: 'first' | 'looked' | 'preview' | 'done';
  /** Whose preview or result is shown. */
  job: 'rate' | 'summarise' | 'validate' | 'propose';
  busy: Busy | null;
  looked: Looked | null;
  /** The month that the workbook itself says, also while another one is chosen. */
  says: Looked['period'];
  drafted: Drafted | null;
  summarised: Summarised | null;
  validated: Validated | null;
  proposed: Proposed | null;
  /** The list of targets that was pasted last, to be put right where it names what the workbook does not know. */
  targetList: string;
  /** Counts the results, so that lists know when theirs is an old one. */
  round: number;
  choices: RateOptions;
  /** The questions that were put off, by `nameOf` in ask.tsx; the next rating asks them again. */
  later: string[];
  /** The officer sees what will change before it is written. */
  previews: boolean;
  view: View;
  checkView: CheckView;
  /** Whose name stands beside a decision; '' is none. */
  who: string;
  /** What becomes of empty commentary at the next refresh. */
  prompts: SummariseOptions['prompts'];
  written: Written | null;
  putBack: PutBack | null;
  /** The pane's own changes that can still be undone, the latest last. */
  steps: number[];
  /** Somebody changed the workbook after the results were made. */
  stale: boolean;
  trouble: Trouble | null;
  /** A sentence that the officer has to read beside what she sees, such as a colleague's other decision; '' is none. */
  notice: string;
  /** What a screen reader is told. */
  said: string;
}

export interface Busy {
  what: string;
  done: number;
  total: number;
  /** It writes: a workbook that is not a copy cannot be stopped halfway. */
  writes: boolean;
}

/** What went wrong: a refusal tells the officer what to do, a fault is ours. */
export type Trouble = { kind: 'refusal'; refusal: Refusal } | { kind: 'fault'; fault: Fault; wrote: boolean };

/** What the officer can do with the tables and their ratings, and with what was written. */
interface RateVerbs {
  look(): void;
  rate(): void;
  write(): void;
  /** Leaves the preview without writing. */
  back(): void;
  undo(): void;
  cancel(): void;
  choose(choices: Partial<RateOptions>): void;
  correct(mapping: Mapping): void;
  /** Keeps what stands for an indicator, by its reference or else its measure; null lets it go. */
  keep(name: string, reason: string | null): void;
  /** Answers what only an officer knows; the ratings are made anew with it, and it is recorded with them. */
  answer(question: Question, value: string): void;
  /** Puts a question off. */
  putOff(question: string): void;
  preview(on: boolean): void;
  show(view: Partial<View>): void;
  select(sheet: string, cell: string): void;
  dismiss(): void;
  sign(who: string): void;
}

/** What the officer can do, the verbs of every job together. */
export interface Verbs extends RateVerbs, SummaryVerbs, CheckVerbs, PeriodVerbs {}

/** What a job's verbs work with. */
export interface Running {
  desk: Desk;
  now: () => Visit;
  set: (part: Partial<Visit>) => void;
  /** Runs one job at a time; what it refuses or breaks on becomes the trouble that the officer sees. False where it came to nothing. */
  run: <Outcome>(what: string, work: (tell: Tell) => Promise<Outcome | Refusal>, then: (outcome: Outcome) => Partial<Visit>, writes?: boolean) => Promise<boolean>;
}
