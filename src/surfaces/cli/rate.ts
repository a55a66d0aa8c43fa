import { snapshot } from '../../hosts/file/snapshot.ts';
import { rate, rateOptions } from '../../jobs/rate.ts';
import type { RateOptions, RateOutcome } from '../../jobs/rate.ts';
import { called } from '../../jobs/record/called.ts';
import type { Decision, Question } from '../../jobs/record/decision.ts';
import { settingWords, writeSetting } from '../../jobs/record/settings.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
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
    keepAll: asked.on('keep-all'),
    signed: signed(asked),
  };
  const found = snapshot(opened.book);
  const told = settings(asked, options);
  if (refused(told)) return told;
  const known = asked.pairs('answer').length + asked.pairs('keep').length > 0 ? rate(found, { ...options, decisions: told, keep: {} }) : null;
  if (refused(known)) return known;
  const answered = known ? answers(asked, known, options) : [];
  if (refused(answered)) return answered;
  // `fromEntries` makes own properties only: a reference called '__proto__' is a reference like any other.
  const keep = Object.fromEntries(asked.pairs('keep').map(([ref, reason]) => [(known && called(known.ratings.map(named))(ref)) ?? ref, reason]));
  const bar = progressBar(process.stderr);
  const outcome = rate(found, { ...options, keep, decisions: [...told, ...answered] }, bar.tell);
  bar.clear();
  if (refused(outcome)) return outcome;
  const stale = await writeBook(opened, outcome.plan);
  if (refused(stale)) return stale;
  const says = asked.on('json') ? `${json(outcome)}\n` : `${report(outcome, terminalOf(process.stdout, process.env))}\n${closing(opened, outcome.plan.edits.length, stale)}`;
  return { says, code: outcome.findings.some(({ severity }) => severity === 'error') ? 1 : 0 };
}

/** The settings that were given on the command line, for the record. */
function settings(asked: Arguments, { signed: by }: RateOptions): Decision[] | Refusal {
  const wrong = asked.pairs('set').find(([what, value]) => writeSetting(what, value) === null);
  if (wrong) return refuse('no setting', { detail: wrong.join('='), list: settingWords.join('; ') });
  return asked.pairs('set').map(([what, value]) => ({ kind: 'setting', what, value, ...by }));
}

/** The answers that were given on the command line, each to a question that this workbook asks. */
function answers(asked: Arguments, { questions }: RateOutcome, { signed: by }: RateOptions): Decision[] | Refusal {
  const decisions: Decision[] = [];
  for (const [ref, value] of asked.pairs('answer')) {
    const name = called(questions.map(named))(ref);
    const question = questions.find((each) => named(each) === name && each.choices.some((choice) => choice.value === value.toLowerCase()));
    if (!question) return refuse('no question', { detail: `${ref}=${value}`, list: questions.map(offered).join('; ') || 'none' });
    decisions.push({ kind: 'answer', sheet: question.sheet, ref: named(question), what: question.what, value: value.toLowerCase(), ...by });
  }
  return decisions;
}

function named({ ref, measure }: { ref: string; measure: string }): string {
  return ref || measure;
}

function offered(question: Question): string {
  return `${named(question)}=${question.choices.map(({ value }) => value).join(' or ')}`;
}
