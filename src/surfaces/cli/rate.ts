import { periodName } from '../../engine/period.ts';
import { snapshot } from '../../hosts/file/snapshot.ts';
import { rate, rateOptions } from '../../jobs/rate.ts';
import type { RateOptions } from '../../jobs/rate.ts';
import { called } from '../../jobs/record/called.ts';
import type { Decision } from '../../jobs/record/decision.ts';
import { nameOf } from '../../jobs/record/recall.ts';
import { settingWords, writeSetting } from '../../jobs/record/settings.ts';
import { survey } from '../../jobs/survey.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { answersTo } from './answers.ts';
import type { Arguments } from './arguments.ts';
import { closing, openBook, writeBook } from './book.ts';
import { json } from './json.ts';
import type { Ended } from './main.ts';
import { progressBar } from './progress.ts';
import { report } from './report.ts';
import { signed } from './signed.ts';
import { terminalOf } from './terminal.ts';

/** Rates a workbook and writes a copy; ends with 1 where something must be put right. */
export async function rateBook(asked: Arguments): Promise<Ended | Refusal> {
  const opened = await openBook(asked, true);
  if (refused(opened)) return opened;
  const options: RateOptions = {
    ...rateOptions,
    ...opened.survey,
    months: asked.on('months') ? 'filled' : asked.on('json') ? 'listed' : 'left',
    keepAll: asked.on('keep-all'),
    signed: signed(asked),
  };
  const found = snapshot(opened.book);
  const told = settings(asked, options);
  if (refused(told)) return told;
  const answered = answersTo(asked.pairs('answer'), options.signed, (given) => rate(found, { ...options, decisions: [...told, ...given] }));
  if (refused(answered)) return answered;
  const known = asked.pairs('keep').length > 0 ? rate(found, { ...options, decisions: told }) : null;
  if (refused(known)) return known;
  const nameMeant = called(known?.ratings.map(nameOf) ?? []);
  // `fromEntries` makes own properties only: a reference called '__proto__' is a reference like any other.
  const keep = Object.fromEntries(asked.pairs('keep').map(([ref, reason]) => [nameMeant(ref) ?? ref, reason]));
  const bar = progressBar(process.stderr);
  const outcome = rate(found, { ...options, keep, decisions: [...told, ...answered] }, bar.tell);
  bar.clear();
  if (refused(outcome)) return outcome;
  const stale = await writeBook(opened, outcome.plan);
  if (refused(stale)) return stale;
  const says = asked.on('json') ? `${json(outcome)}\n` : `${report(outcome, otherMonth(found, options), terminalOf(process.stdout, process.env))}\n${closing(opened, outcome.plan.edits.length, stale)}`;
  return { says, code: outcome.findings.some(({ severity }) => severity === 'error') ? 1 : 0 };
}

/** What month the workbook itself says, where another one was asked for; else ''. */
function otherMonth(found: Snapshot, options: RateOptions): string {
  const looked = options.period === null ? null : survey(found, { ...options, period: null });
  if (looked === null || refused(looked) || looked.period === null || looked.period.period === options.period) return '';
  return `The workbook says ${periodName(looked.period.period)} (${looked.period.says}).`;
}

/** The settings that were given on the command line, for the record. */
function settings(asked: Arguments, { signed: by }: RateOptions): Decision[] | Refusal {
  const wrong = asked.pairs('set').find(([what, value]) => writeSetting(what, value) === null);
  if (wrong) return refuse('no setting', { detail: wrong.join('='), list: settingWords.join('; ') });
  return asked.pairs('set').map(([what, value]) => ({ kind: 'setting', what, value, ...by }));
}
