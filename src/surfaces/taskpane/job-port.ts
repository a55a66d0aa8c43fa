import type { Proposal } from '../../jobs/proposal.ts';
import type { RateOptions, RateOutcome } from '../../jobs/rate.ts';
import type { Decision } from '../../jobs/record/decision.ts';
import type { SummariseOptions, SummariseOutcome } from '../../jobs/summarise/outcome.ts';
import type { ValidateOptions, ValidateOutcome } from '../../jobs/validate/outcome.ts';
import type { Plan } from '../../workbook/plan.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { ChangedCell } from '../../jobs/changed.ts';
import type { Looked, Tell } from './desk.ts';
import type { Proposing } from './period/proposing.ts';

/** What a clerk can have done with a snapshot, by name: what the job is told, and what comes of it. */
export interface JobTypes {
  look: { options: RateOptions; outcome: Looked };
  rate: { options: RateOptions; outcome: RateOutcome };
  summarise: { options: SummariseOptions; outcome: SummariseOutcome };
  validate: { options: ValidateOptions; outcome: Titled };
  remember: { options: Decision[]; outcome: Remembered };
  propose: { options: Proposing; outcome: Stepped };
}

/** The findings with the headings of their rules, by the rule's id, and the cells that each fix changes, by the finding's place: catalogue and workbook stay where the job runs. */
export interface Titled extends ValidateOutcome {
  titles: Map<string, string>;
  changed: Map<number, ChangedCell[]>;
}

/** A step of the year with the cells that it changes in words. */
export interface Stepped extends Proposal {
  changed: ChangedCell[];
}

export type JobName = keyof JobTypes;

/** What the record takes up. `clashes` are sentences about rows that somebody else has changed. */
export interface Remembered {
  plan: Plan;
  clashes: string[];
}

/** Runs jobs, here or in a worker. The snapshot is handed over: whoever gives it away does not look at it again. */
export interface Jobs {
  run<Name extends JobName>(name: Name, snapshot: Snapshot, options: JobTypes[Name]['options'], tell: Tell): Promise<JobTypes[Name]['outcome'] | Refusal>;
  /** Stops what runs, where it can be stopped; its promise settles with the refusal 'cancelled'. */
  stop(): void;
}
