import { snapshot } from '../../hosts/file/snapshot.ts';
import { rate, rateOptions } from '../../jobs/rate.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Arguments } from './arguments.ts';
import { closing, openBook, surveyOptions, writeBook } from './book.ts';
import { json } from './json.ts';
import type { Ended } from './main.ts';
import { progressBar } from './progress.ts';
import { report } from './report.ts';
import { terminalOf } from './terminal.ts';

/** Rates a workbook and writes a copy; ends with 1 where something must be put right. */
export async function rateBook(asked: Arguments): Promise<Ended | Refusal> {
  const survey = await surveyOptions(asked);
  if (refused(survey)) return survey;
  const opened = await openBook(asked, true);
  if (refused(opened)) return opened;
  const bar = progressBar(process.stderr);
  const outcome = rate(snapshot(opened.book), {
    ...rateOptions,
    ...survey,
    months: asked.on('months') ? 'filled' : asked.on('json') ? 'listed' : 'left',
    // `fromEntries` makes own properties only: a reference called '__proto__' is a reference like any other.
    keep: Object.fromEntries(asked.pairs('keep')),
    keepAll: asked.on('keep-all'),
  }, bar.tell);
  bar.clear();
  if (refused(outcome)) return outcome;
  const stale = await writeBook(opened, outcome.plan);
  if (refused(stale)) return stale;
  const says = asked.on('json') ? `${json(outcome)}\n` : `${report(outcome, terminalOf(process.stdout, process.env))}\n${closing(opened, outcome.plan.edits.length, stale)}`;
  return { says, code: outcome.findings.some(({ severity }) => severity === 'error') ? 1 : 0 };
}
