import { applyPlan } from '../../src/hosts/file/apply.ts';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../src/hosts/file/open.ts';
import { snapshot } from '../../src/hosts/file/snapshot.ts';
import { declareFinal } from '../../src/jobs/cycle/final.ts';
import { handover } from '../../src/jobs/cycle/handover.ts';
import { startNextPeriod } from '../../src/jobs/cycle/next-period.ts';
import { startNextYear } from '../../src/jobs/cycle/next-year.ts';
import { reviseCriteria } from '../../src/jobs/cycle/revise.ts';
import { stepOptions } from '../../src/jobs/cycle/round.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { summarise } from '../../src/jobs/summarise.ts';
import { summariseOptions } from '../../src/jobs/summarise/outcome.ts';
import { validate } from '../../src/jobs/validate.ts';
import { validateOptions } from '../../src/jobs/validate/outcome.ts';
import type { Plan } from '../../src/workbook/plan.ts';
import { refused } from '../../src/workbook/refusal.ts';
import type { Refusal } from '../../src/workbook/refusal.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import { zipped } from '../hosts/file/build.ts';

const period = '2020-10';
const today = '2020-11-03';
const signed = { who: 'Officer', date: today };

/** A job that writes, as a click asks for it; `again` where a second click must have nothing to do. */
export interface Job {
  plan: (found: Snapshot) => { plan: Plan } | Refusal;
  again: boolean;
}

export const jobs: Record<string, Job> = {
  rate: { plan: (found) => rate(found, { ...rateOptions, period, signed }), again: true },
  summarise: { plan: (found) => summarise(found, { ...summariseOptions, period, today }), again: true },
  validate: { plan: (found) => validate(found, { ...validateOptions, period, sheet: true, today }), again: true },
  final: { plan: (found) => declareFinal(found, { ...stepOptions, period, signed }), again: false },
  revise: { plan: (found) => reviseCriteria(found, { ...stepOptions, period, signed, sheet: '', ref: 'K1', from: period, target: '91%', tolerance: null, reason: 'agreed' }), again: false },
  'next-period': { plan: (found) => startNextPeriod(found, { ...stepOptions, period, signed }), again: false },
  'next-year': { plan: (found) => startNextYear(found, { ...stepOptions, period, signed, targets: [], retired: [] }), again: false },
  handover: { plan: (found) => handover(found, { ...stepOptions, period, signed }), again: true },
};

/** A workbook with a job done. Throws where it is refused. */
export async function done(from: Uint8Array | Record<string, string | Uint8Array>, job: Job): Promise<{ bytes: Uint8Array }> {
  const book = await openWorkbook(from instanceof Uint8Array ? from : zipped(from), nodeCodec);
  if (refused(book)) throw new Error(book.say);
  const asked = job.plan(snapshot(book));
  if (refused(asked)) throw new Error(asked.say);
  const written = await applyPlan(book, asked.plan);
  if (refused(written)) throw new Error(written.say);
  return written;
}
