import type { Movement } from '../engine/movement.ts';
import { periodName } from '../engine/period.ts';
import type { Colour, Period, SchemeId } from '../engine/terms.ts';
import type { Table } from '../tables/table.ts';
import { address } from '../workbook/address.ts';
import type { Plan } from '../workbook/plan.ts';
import { refuse, refused } from '../workbook/refusal.ts';
import type { Refusal } from '../workbook/refusal.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Finding } from './finding.ts';
import { colourLetters } from './grid.ts';
import type { Letters } from './grid.ts';
import { leftAlone, withoutFigures } from './left-alone.ts';
import { rateTable } from './rate-table.ts';
import type { Decision, Question } from './record/decision.ts';
import type { Memory } from './record/memory.ts';
import { readMemory } from './record/read.ts';
import { nameOf } from './record/recall.ts';
import { remember } from './record/remember.ts';
import { hasFigures, noTable, stoppedFindings, survey } from './survey.ts';
import type { Progress, Survey, SurveyOptions } from './survey.ts';

export type { Progress } from './survey.ts';

/** What the officer asked for. Empty lists ask for everything that is sure. */
export interface RateOptions extends SurveyOptions {
  /** Months with figures: left as they are, listed in the outcome, or filled as well. Months with letters are always coloured. */
  months: 'left' | 'listed' | 'filled';
  /** By reference, or by measure where there is no reference, the reason for keeping what stands in the rating cell: recorded for this month and this figure. */
  keep: Record<string, string>;
  /** Keeps every rating that stands, in this click alone: nothing is recorded. */
  keepAll: boolean;
  /** What else was decided with this click: it counts as if it were remembered, and is recorded by the same plan. */
  decisions: Decision[];
  /** Who decides, and the day as '2020-11-03'; '' for none. */
  signed: { who: string; date: string };
}

export const rateOptions: RateOptions = {
  period: null, scheme: null, sheets: [], mappings: [], months: 'left', keep: {}, keepAll: false, settings: {}, decisions: [], signed: { who: '', date: '' },
};

/** One month of an indicator. `cell` names its sheet where that is another than the indicator's. */
export interface RatedMonth {
  period: Period;
  cell: string;
  rating: Colour;
}

/** An indicator with its rating, where it stands and why. Figures are words as an officer writes them; '' where there is none. */
export interface RatedIndicator {
  sheet: string;
  row: number;
  /** Where the rating is or would be written; '' where there is no room. */
  cell: string;
  figureCell: string;
  period: Period | null;
  ref: string;
  measure: string;
  section: string;
  /** The stretch of time that is rated, 'year to date', where the indicator has a rating for another one too; '' for its first or only one. */
  stretch: string;
  /** What the rule gives, whatever stands or is kept. */
  rating: Colour;
  label: string;
  /** What stood in the cell before. */
  stood: string;
  /** Whether this click changes what stands there. */
  changes: boolean;
  /** Why what stands was kept, or null. */
  kept: string | null;
  /** How the figure moved, in words: '↑ (+2.5 points) against 89.6% in September 2020'; '' where there is nothing to compare with. `verdict` is of the first that there is. */
  travel: { previous: string; lastYear: string; verdict: Movement['verdict'] };
  figure: string;
  target: string;
  tolerance: string;
  basis: string;
  reason: string;
  criteria: string;
  doubts: string[];
  months: RatedMonth[];
}

export interface RateOutcome {
  tables: Table[];
  period: { period: Period; says: string } | null;
  scheme: SchemeId;
  ratings: RatedIndicator[];
  findings: Finding[];
  /** What only an officer can know: to be asked one at a time, and answered with a decision. */
  questions: Question[];
  plan: Plan;
}

/**
 * Rates every indicator of the workbook and plans what to write: the word and the colour in each rating cell,
 * the colours of months that hold letters. What the plan does not name stays as it is; a second run plans nothing.
 * Refuses where there is no table, or where a sheet, a scheme, a month or a kept reference that was named does not exist.
 */
export function rate(snapshot: Snapshot, options: RateOptions, progress: Progress = () => undefined): RateOutcome | Refusal {
  progress(0, 0, 'Looking for tables');
  const memory = readMemory(snapshot, options.decisions);
  const found = survey(snapshot, options, memory);
  if (refused(found)) return found;
  const { tables, chosen, period, scheme, settings, elsewhere } = found;
  if (tables.length === 0) return noTable(found);

  const total = chosen.flatMap(ratedParts).reduce((sum, { range, header }) => sum + range.bottom - header.bottom, 0);
  let done = 0;
  const step = (rows: number, what: string) => progress((done += rows), total, what);

  const outcome: RateOutcome = {
    tables,
    period: period && { period: period.period, says: period.says },
    scheme,
    ratings: [],
    findings: [...remarks(snapshot), ...stoppedFindings(found), ...unsure(tables, options), ...unrated(snapshot, chosen), ...badRows(memory), ...otherMonth(found)],
    questions: [],
    plan: { expects: [], edits: [] },
  };
  const letters: Letters[] = [];
  const decisions = [...options.decisions];
  for (const table of chosen) {
    if (table.kind === 'grid') letters.push(...colourLetters(snapshot, table, settings, outcome.plan));
    else if (hasFigures(table)) for (const each of ratedParts(table)) rateTable(snapshot, each, { settings, options, memory, decisions, elsewhere }, outcome, step);
  }
  outcome.questions = unlike(outcome.questions);
  joinLetters(outcome, letters);
  const unknown = Object.keys(options.keep).find((ref) => !outcome.ratings.some((rated) => nameOf(rated) === ref));
  if (unknown !== undefined) return refuse('no indicator', { detail: unknown });
  record(snapshot, decisions, outcome);
  return outcome;
}

/** A table and the parts of it that are rated beside it. */
function ratedParts(table: Table): Table[] {
  return [table, ...(table.also ?? [])];
}

/** An indicator that is rated twice asks once. */
function unlike(questions: Question[]): Question[] {
  const asked = new Map<string, Question>();
  for (const question of questions) {
    const about = [question.sheet, question.ref, question.measure, question.what].join('\n');
    if (!asked.has(about)) asked.set(about, question);
  }
  return [...asked.values()];
}

/** Records what was decided by the same plan. Where that cannot be, the ratings are still good, and it is said. */
function record(snapshot: Snapshot, decisions: Decision[], { plan, findings }: RateOutcome): void {
  const remembered = remember(snapshot, decisions);
  const told = (message: string) => findings.push({ rule: 'not-recorded', severity: 'error', sheet: '', cell: '', message });
  if (refused(remembered)) {
    told(`What was decided could not be recorded. ${remembered.say}`);
    return;
  }
  plan.edits.push(...remembered.edits);
  plan.expects.push(...remembered.expects);
  remembered.clashes.forEach(told);
}

function badRows({ bad, sheet }: Memory): Finding[] {
  return bad.map(({ row, message }) => ({ rule: 'record-row', severity: 'query', sheet: sheet ?? '', cell: `A${row}`, message }));
}

/** A month in the record that is not the one the workbook itself says: the workbook goes before it, and that is said. */
function otherMonth({ period, memory }: Survey): Finding[] {
  const held = memory.settings.period ?? null;
  if (!period || period.says === 'as asked' || held === null || held === period.period) return [];
  return [{ rule: 'record-row', severity: 'query', sheet: memory.sheet ?? '', cell: '', message: `The record says that the reporting month is ${periodName(held)}; ${periodName(period.period)} (${period.says}) goes before it. Change the heading, or delete that row` }];
}

function remarks(snapshot: Snapshot): Finding[] {
  return snapshot.remarks.map((message) => ({ rule: 'remark', severity: 'query', sheet: '', cell: '', message }));
}

function unsure(tables: Table[], { sheets }: RateOptions): Finding[] {
  return leftAlone(tables, sheets, 'to have it rated').map(({ table: { sheet }, says }) => ({ rule: 'not-sure', severity: 'query', sheet, cell: '', message: `${says}.` }));
}

function unrated(snapshot: Snapshot, chosen: Table[]): Finding[] {
  return withoutFigures(snapshot, chosen, 'rated').map(({ table: { sheet, header, range }, severity, says }) => ({ rule: 'no-figures', severity, sheet, cell: address({ row: header.bottom, column: range.left }), message: `${says}.` }));
}

/** One entry an indicator: the letters of a summary grid go to the indicator of the same reference, else they are an entry of their own. */
function joinLetters(outcome: RateOutcome, letters: Letters[]): void {
  if (letters.length === 0) return;
  const byRef = new Map(outcome.ratings.filter(({ ref, stretch }) => ref !== '' && stretch === '').map((rated) => [rated.ref, rated]));
  for (const { rated, months } of letters) {
    const known = byRef.get(rated.ref);
    if (!known) outcome.ratings.push({ ...rated, months });
    else if (known.months.length === 0) known.months = months.map((month) => ({ ...month, cell: `${rated.sheet}!${month.cell}` }));
  }
}
