import type { RateOptions, RateOutcome } from '../../jobs/rate.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Looked, Tell } from './desk.ts';

/** What a clerk can have done with a snapshot, by name: what the job is told, and what comes of it. */
export interface JobTypes {
  look: { options: RateOptions; outcome: Looked };
  rate: { options: RateOptions; outcome: RateOutcome };
}

export type JobName = keyof JobTypes;

/** Runs jobs, here or in a worker. The snapshot is handed over: whoever gives it away does not look at it again. */
export interface Jobs {
  run<Name extends JobName>(name: Name, snapshot: Snapshot, options: JobTypes[Name]['options'], tell: Tell): Promise<JobTypes[Name]['outcome'] | Refusal>;
  /** Stops what runs, where it can be stopped; its promise settles with the refusal 'cancelled'. */
  stop(): void;
}
