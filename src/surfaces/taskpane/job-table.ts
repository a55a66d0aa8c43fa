import { declareFinal, reopen } from '../../jobs/cycle/final.ts';
import { handover } from '../../jobs/cycle/handover.ts';
import { startNextPeriod } from '../../jobs/cycle/next-period.ts';
import type { StepOptions } from '../../jobs/cycle/round.ts';
import type { Proposal } from '../../jobs/proposal.ts';
import { rate } from '../../jobs/rate.ts';
import { remember } from '../../jobs/record/remember.ts';
import { summarise } from '../../jobs/summarise.ts';
import { validate } from '../../jobs/validate.ts';
import { rules } from '../../jobs/validate/rules.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Tell } from './desk.ts';
import { lookAt } from './found.ts';
import type { JobName, Jobs, JobTypes } from './job-port.ts';
import type { StepName } from './period/proposing.ts';
import type { Served } from './wire.ts';

type Table = { [Name in JobName]: (snapshot: Snapshot, options: JobTypes[Name]['options'], tell: Tell) => JobTypes[Name]['outcome'] | Refusal };

/** Every step of the reporting year by its name. */
const steps: Record<StepName, (snapshot: Snapshot, options: StepOptions & { reason: string }) => Proposal | Refusal> = {
  final: declareFinal,
  reopen,
  'next period': startNextPeriod,
  'hand over': handover,
};

/** Every job by its name. */
const table: Table = {
  look: lookAt,
  rate(snapshot, options, tell) {
    const outcome = rate(snapshot, options, tell);
    return !refused(outcome) && outcome.ratings.length === 0 && outcome.tables.every(({ sure }) => !sure) ? refuse('no table') : outcome;
  },
  summarise,
  remember(snapshot, decisions) {
    const remembered = remember(snapshot, decisions);
    if (refused(remembered)) return remembered;
    const { edits, expects, clashes } = remembered;
    return { plan: { edits, expects }, clashes };
  },
  validate(snapshot, options, tell) {
    const outcome = validate(snapshot, options, tell);
    return refused(outcome) ? outcome : { ...outcome, titles: new Map(rules.map(({ id, title }) => [id, title])) };
  },
  propose: (snapshot, { step, ...options }) => steps[step](snapshot, options),
};

/** Jobs that run where they are called: in the page's worker, and in tests. They cannot be stopped from there. */
export const jobsHere: Jobs = {
  // Waits first, so that a job that breaks rejects as it does in a worker.
  run: async <Name extends JobName>(name: Name, snapshot: Snapshot, options: JobTypes[Name]['options'], tell: Tell) => {
    const job: Table[Name] = table[name];
    return Promise.resolve(job(snapshot, options, tell));
  },
  stop: () => undefined,
};

/** What a worker answers to that does jobs for a clerk elsewhere. */
export const servedJobs: Served = {
  run: (name: JobName, snapshot: Snapshot, options: JobTypes[JobName]['options'], tell: Tell) => jobsHere.run(name, snapshot, options, tell),
};
