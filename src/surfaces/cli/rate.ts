import { snapshot } from '../../hosts/file/snapshot.ts';
import { rate, rateOptions } from '../../jobs/rate.ts';
import type { RateOptions } from '../../jobs/rate.ts';
import type { Decision, Question } from '../../jobs/record/decision.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Arguments } from './arguments.ts';
import { closing, openBook, surveyOptions, writeBook } from './book.ts';
import { json } from './json.ts';
import type { Ended } from './main.ts';
import { progressBar } from './progress.ts';
import { report } from './report.ts';
import { signed } from './signed.ts';
import { terminalOf } from './terminal.ts';

/** Rates a workbook and writes a copy; ends with 1 where something must be put right. */
export async function rateBook(asked: Arguments): Promise<Ended | Refusal> {
  const survey = await surveyOptions(asked);
  if (refused(survey)) return survey;
  const opened = await openBook(asked, true);
  if (refused(opened)) return opened;
  const options: RateOptions = {
    ...rateOptions,
    ...survey,
    months: asked.on('months') ? 'filled' : asked.on('json') ? 'listed' : 'left',
    // `fromEntries` makes own properties only: a reference called '__proto__' is a reference like any other.
    keep: Object.fromEntries(asked.pairs('keep')),
    keepAll: asked.on('keep-all'),
    signed: signed(asked),
  };
  const found = snapshot(opened.book);
  const decisions = answers(asked, found, options);
  if (refused(decisions)) return decisions;
  const bar = progressBar(process.stderr);
  const outcome = rate(found, { ...options, decisions }, bar.tell);
  bar.clear();
  if (refused(outcome)) return outcome;
  const stale = await writeBook(opened, outcome.plan);
  if (refused(stale)) return stale;
  const says = asked.on('json') ? `${json(outcome)}\n` : `${report(outcome, terminalOf(process.stdout, process.env))}\n${closing(opened, outcome.plan.edits.length, stale)}`;
  return { says, code: outcome.findings.some(({ severity }) => severity === 'error') ? 1 : 0 };
}

/** The answers that were given on the command line, each to a question that this workbook asks. */
function answers(asked: Arguments, found: Snapshot, options: RateOptions): Decision[] | Refusal {
  const given = asked.pairs('answer');
  if (given.length === 0) return [];
  const outcome = rate(found, options);
  if (refused(outcome)) return outcome;
  const decisions: Decision[] = [];
  for (const [ref, value] of given) {
    const question = outcome.questions.find((each) => nameOf(each) === ref && each.choices.some((choice) => choice.value === value));
    if (!question) return refuse('no question', { detail: `${ref}=${value}`, list: outcome.questions.map(offered).join('; ') || 'none' });
    decisions.push({ kind: 'answer', sheet: question.sheet, ref, what: question.what, value, ...options.signed });
  }
  return decisions;
}

function nameOf({ ref, measure }: Question): string {
  return ref || measure;
}

function offered(question: Question): string {
  return `${nameOf(question)}=${question.choices.map(({ value }) => value).join(' or ')}`;
}
