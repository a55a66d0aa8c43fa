import { rate } from '../../jobs/rate.ts';
import { remember } from '../../jobs/record/remember.ts';
import { summarise } from '../../jobs/summarise.ts';
import { validate } from '../../jobs/validate.ts';
import { rules } from '../../jobs/validate/rules.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { changedCells } from '../../jobs/changed.ts';
import type { ChangedCell } from '../../jobs/changed.ts';
import type { Tell } from './desk.ts';
import { lookAt } from './found.ts';
import type { JobName, Jobs, JobTypes } from './job-port.ts';
import { planStep } from './period/steps.ts';
import type { Served } from './wire.ts';

type Table = { [Name in JobName]: (snapshot: Snapshot, options: JobTypes[Name]['options'], tell: Tell) => JobTypes[Name]['outcome'] | Refusal };

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
    if (refused(outcome)) return outcome;
    const changed = outcome.findings.flatMap(({ fix }, place): [number, ChangedCell[]][] => (fix ? [[place, changedCells(fix.plan, snapshot)]] : []));
    return { ...outcome, titles: new Map(rules.map(({ id, title }) => [id, title])), changed: new Map(changed) };
  },
  propose(snapshot, proposing) {
    const proposal = planStep(snapshot, proposing);
    return refused(proposal) ? proposal : { ...proposal, changed: changedCells(proposal.plan, snapshot) };
  },
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
