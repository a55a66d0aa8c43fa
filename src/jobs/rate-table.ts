import { rateMonth } from '../engine/rate.ts';
import { pairOf, readRatingWord } from '../engine/scheme.ts';
import type { Colour, Rated, Settings } from '../engine/terms.ts';
import { answersOf } from '../tables/answers.ts';
import type { Field, Row, Table } from '../tables/table.ts';
import { address, columnLetters, lastColumn, within } from '../workbook/address.ts';
import type { Position } from '../workbook/address.ts';
import { difference, expectation } from '../workbook/difference.ts';
import type { Edit } from '../workbook/plan.ts';
import type { Sheet, Snapshot } from '../workbook/snapshot.ts';
import { whyNoRoom } from './column.ts';
import type { Elsewhere } from './elsewhere.ts';
import { bearingOf, judge } from './judge.ts';
import type { Bearing, Judged } from './judge.ts';
import { questionsOf } from './questions.ts';
import type { RatedIndicator, RatedMonth, RateOptions, RateOutcome } from './rate.ts';
import { writeRating } from './rating-cell.ts';
import type { Decision } from './record/decision.ts';
import type { Memory } from './record/memory.ts';
import { asDecided, keptNow, nameOf, wordsOf as saidWords } from './record/recall.ts';
import { report, tell } from './tell.ts';
import { travel, travelText } from './travel.ts';
import { wordsOf } from './words.ts';

/** A table under way: its bearings, what was asked, and the outcome that it goes into. */
export interface Work extends Bearing {
  options: RateOptions;
  word: (colour: Colour) => string | null;
  outcome: RateOutcome;
  /** What this click decides, on its way into the record. */
  decisions: Decision[];
  memory: Memory;
  /** What of its criteria the table has columns for. */
  criteria: Field[];
}

/** A judged row with what a person decided of it. */
export interface Decided extends Judged {
  /** The rating that is kept whatever the rule gives, and why; or null. */
  kept: { colour: Colour; reason: string } | null;
}

/** Rates the rows of one table into the outcome: an entry each, the edits of its rating cell, and what an officer should know. */
export function rateTable(
  snapshot: Snapshot,
  table: Table,
  asked: { settings: Settings; options: RateOptions; memory: Memory; decisions: Decision[]; elsewhere: Elsewhere },
  outcome: RateOutcome,
  step: (rows: number, what: string) => void,
): void {
  const bearing = bearingOf(snapshot, table, asked.settings, asked.memory, asked.elsewhere);
  if (!bearing) return;
  const { sheet, column, ratings, first } = bearing;
  const own = table.columns.find(({ field }) => field === 'rating');
  const list = column && (listOf(sheet, { row: own?.row ?? first, column: column.column }) ?? answersOf(own?.header ?? '', ratings));
  const work: Work = { ...bearing, options: asked.options, word: wordsOf(ratings, list, asked.settings.scheme), outcome, decisions: asked.decisions, memory: asked.memory, criteria: criteria.filter((field) => table.columns.some((each) => each.field === field)) };
  if (column) outcome.plan.edits.push(...column.edits);
  else report(work, 'no-room', 'error', address({ row: table.header.bottom, column: Math.min(lastColumn, table.range.right + 1) }), whyNoRoom(sheet, table));
  if (column && sheet.hiddenColumns.includes(column.column)) report(work, 'remark', 'query', address({ row: table.header.bottom, column: column.column }), `Column ${columnLetters(column.column)}, which holds the ratings, is hidden: unhide it to see what is written there.`);
  let count = 0;
  for (const judged of judge(bearing)) {
    rateRow(work, judged);
    if (++count % 1000 === 0) step(1000, `Rating ${table.sheet}`);
  }
}

/** The words of the drop-down list that stands on the rating cells. */
function listOf(sheet: Sheet, at: Position): string[] | null {
  return sheet.validations.find(({ ranges, words }) => words && ranges.some((range) => within(range, at)))?.words ?? null;
}

function rateRow(work: Work, judged: Judged): void {
  const { outcome } = work;
  const { row, written, recalled, readable, rated, at, stood, borrowed } = judged;
  const decided: Decided = { row, written, recalled, readable, rated, at, stood, borrowed, kept: keptOf(work, judged) };
  const before = outcome.plan.edits.length;
  const changes = at !== null && writeRating(work, decided, at);
  const months = work.options.months === 'left' ? [] : rateMonths(work, decided);
  const figures = figureCells(row, rated);
  if (outcome.plan.edits.length > before) rely(work, decided, figures, outcome.plan.edits[before]);
  tell(work, decided);
  outcome.questions.push(...questionsOf(work, judged));
  outcome.ratings.push(entry(work, decided, figures, changes, months));
}

/** What is kept: what this click says of the reference or the measure, else what the record holds for this month and this figure. */
function keptOf(work: Work, { row, rated, stood, recalled }: Judged): Decided['kept'] {
  const { options, settings, sheet } = work;
  const figure = rated.figure?.text ?? '';
  if (stood.colour !== null) {
    const { ref, measure } = row.indicator;
    const name = nameOf({ ref, measure, stretch: work.table.stretch ?? '' });
    // Own properties only: 'constructor' is a reference like any other.
    const reason = Object.hasOwn(options.keep, name) ? options.keep[name] : undefined;
    const rule = rated.rating.colour;
    // What the rule gives too is not kept against it.
    if (reason !== undefined && stood.colour === rule) return null;
    if (reason !== undefined) {
      work.decisions.push({ kind: 'kept rating', sheet: sheet.name, ref: name, period: settings.period ?? '', figure, rule, kept: stood.colour, reason, ...options.signed });
      return { colour: stood.colour, reason };
    }
  }
  const held = keptNow(recalled, settings.period, figure);
  if (held) return { colour: held.kept, reason: held.reason };
  return options.keepAll && stood.colour !== null ? { colour: stood.colour, reason: 'all kept as they stand' } : null;
}

/** Months with figures are rated by them, months with letters say their own; asked for 'filled', both are coloured. */
function rateMonths(work: Work, { row, readable, written, recalled, at: now }: Judged): RatedMonth[] {
  const { settings, company, sheet, outcome } = work;
  const figures = new Set(row.indicator.months.map(({ period }) => period));
  const months: RatedMonth[] = [];
  for (const { period, at, text, rating: own } of row.months) {
    const letter = readRatingWord(text);
    // A month that has been keeps the target of its time.
    const then = recalled.criteria.length > 0 ? asDecided(recalled, written, settings, period) : null;
    const month = () => (then ? rateMonth(then.indicator, period, then.settings, company) : rateMonth(row.indicator, period, settings, company, readable));
    const rating = figures.has(period) ? month().rating.colour : letter;
    if (rating === null || rating === 'completed') continue;
    months.push({ period, cell: address(at), rating });
    const painted = own ?? at;
    // The reporting month of a block has its rating already.
    const isNow = now !== null && now.row === painted.row && now.column === painted.column;
    const pair = work.options.months === 'filled' && !isNow ? pairOf(settings.scheme, rating) : null;
    const edit = pair && !sheet.conditional.some((range) => within(range, painted)) ? difference(sheet, painted, pair) : null;
    if (edit) outcome.plan.edits.push(edit);
  }
  return months;
}

const criteria: Field[] = ['target', 'tolerance', 'criteria', 'floor', 'lower', 'upper', 'green', 'amber', 'red', 'polarity', 'basis'];

/** Adds the cells that the rating of a row rests on. The word in the rating cell is one where only its colour is set; else the edit itself says what stood. */
function rely({ sheet, snapshot, criteria: own, outcome: { plan: { expects } } }: Work, { row, at, borrowed }: Judged, figures: Position[], first: Edit | undefined): void {
  for (const field of own) {
    const cell = row.at(field);
    if (cell) expects.push(expectation(sheet, cell));
  }
  for (const { place } of borrowed) {
    const other = snapshot.sheets.find(({ name }) => name === place.sheet);
    if (other) expects.push(expectation(other, place.at));
  }
  for (const cell of figures) expects.push(expectation(sheet, cell));
  if (at && first?.kind === 'cell' && first.to.content === undefined) expects.push(expectation(sheet, at));
}

function entry(work: Work, decided: Decided, figures: Position[], changes: boolean, months: RatedMonth[]): RatedIndicator {
  const { sheet, settings } = work;
  const { row, rated, at, stood, kept } = decided;
  const { indicator } = row;
  const { previous, lastYear } = travel(work, decided);
  return {
    sheet: sheet.name,
    row: row.row,
    cell: at ? address(at) : '',
    figureCell: figures.map(address).join(', '),
    period: settings.period,
    ref: indicator.ref,
    measure: indicator.measure,
    section: row.section,
    stretch: work.table.stretch ?? '',
    rating: rated.rating.colour,
    label: rated.label,
    stood: stood.text,
    changes,
    kept: kept?.reason ?? null,
    travel: previous || lastYear ? { previous: travelText(previous), lastYear: travelText(lastYear), verdict: (previous ?? lastYear)?.movement.verdict ?? null } : noTravel,
    figure: rated.figure?.text ?? '',
    target: saidWords(indicator.target),
    tolerance: saidWords(indicator.tolerance),
    basis: indicator.basis,
    reason: rated.rating.reason,
    criteria: rated.criteria?.says ?? '',
    doubts: rated.doubts.map(({ says }) => says),
    months,
  };
}

const noTravel: RatedIndicator['travel'] = { previous: '', lastYear: '', verdict: null };

function figureCells(row: Row, { source }: Rated): Position[] {
  if (source.kind === 'current' || source.kind === 'ytd') {
    const at = row.at(source.kind === 'current' ? 'actual' : 'ytd');
    return at ? [at] : [];
  }
  const periods = source.kind === 'month' ? [source.period] : source.kind === 'months' ? source.periods : [];
  return row.months.filter(({ period }) => periods.includes(period)).map(({ at }) => at);
}
