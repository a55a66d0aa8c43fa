import { readFigure } from '../engine/figure.ts';
import { rateIndicator, rateMonth, readCriteria } from '../engine/rate.ts';
import type { Readable } from '../engine/rate.ts';
import { pairOf, readRatingWord } from '../engine/scheme.ts';
import type { Colour, Company, Rated, Said, Settings } from '../engine/terms.ts';
import { eachRow, readTable } from '../tables/rows.ts';
import type { Field, Row, Table } from '../tables/table.ts';
import { address, within } from '../workbook/address.ts';
import type { Position } from '../workbook/address.ts';
import { difference, expectation } from '../workbook/difference.ts';
import type { Edit, Expectation } from '../workbook/plan.ts';
import type { Sheet, Snapshot } from '../workbook/snapshot.ts';
import { ratingColumn } from './column.ts';
import type { RatingColumn } from './column.ts';
import type { RatedIndicator, RatedMonth, RateOptions, RateOutcome } from './rate.ts';
import { isGraded, standing, writeRating } from './rating-cell.ts';
import type { Standing } from './rating-cell.ts';
import { report, tell } from './tell.ts';
import { wordsOf } from './words.ts';

/** What every row of a table shares. */
export interface Work {
  sheet: Sheet;
  table: Table;
  settings: Settings;
  options: RateOptions;
  company: Company;
  column: RatingColumn | null;
  word: (colour: Colour) => string | null;
  /** The column rates by numbers from 1 to 5. */
  graded: boolean;
  outcome: RateOutcome;
}

/** A row with all that became of it. `at` is its rating cell, null where there is no room for one. */
export interface Judged {
  row: Row;
  rated: Rated;
  at: Position | null;
  stood: Standing;
  /** The reason for keeping what stands, or null. */
  kept: string | null;
}

/** Rates the rows of one table into the outcome: an entry each, the edits of its rating cell, and what an officer should know. */
export function rateTable(
  snapshot: Snapshot,
  table: Table,
  asked: { settings: Settings; options: RateOptions },
  outcome: RateOutcome,
  step: (rows: number, what: string) => void,
): void {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) throw new RangeError(`no sheet '${table.sheet}'`);
  const { company, ratings, first } = readTable(snapshot, table);
  if (ratings.length === 0) return;
  const column = ratingColumn(sheet, table);
  const list = column && listOf(sheet, { row: first, column: column.column });
  const work: Work = { sheet, table, ...asked, company, column, word: wordsOf(ratings, list, asked.settings.scheme), graded: isGraded(ratings), outcome };
  if (column) outcome.plan.edits.push(...column.edits);
  else report(work, 'no-room', 'error', address({ row: table.header.bottom, column: table.range.right + 1 }), noRoom);
  let count = 0;
  for (const row of eachRow(snapshot, table)) {
    rateRow(work, row);
    if (++count % 1000 === 0) step(1000, `Rating ${table.sheet}`);
  }
}

const noRoom = 'There is no free column beside this table for its ratings, so none were written. Add a column headed RAG to the table, or name one.';

/** The words of the drop-down list that stands on the rating cells. */
function listOf(sheet: Sheet, at: Position): string[] | null {
  return sheet.validations.find(({ ranges, words }) => words && ranges.some((range) => within(range, at)))?.words ?? null;
}

function rateRow(work: Work, row: Row): void {
  const { settings, company, outcome } = work;
  const criteria = readCriteria(row.indicator, settings);
  const rated = rateIndicator(row.indicator, settings, company, criteria);
  const at = work.column && { row: row.row, column: work.column.column };
  const stood = standing(work.sheet, row, at, work.graded);
  const kept = stood.colour === null ? null : reasonToKeep(work.options, row.indicator.ref);
  const judged: Judged = { row, rated, at, stood, kept };
  const before = outcome.plan.edits.length;
  const changes = at !== null && writeRating(work, judged, at);
  const months = work.options.months === 'left' ? [] : rateMonths(work, row, criteria);
  if (outcome.plan.edits.length > before) outcome.plan.expects.push(...relied(work.sheet, judged, outcome.plan.edits[before]));
  tell(work, judged);
  outcome.ratings.push(entry(work, judged, changes, months));
}

/** Own properties only: 'constructor' is a reference like any other. */
function reasonToKeep({ keep, keepAll }: RateOptions, ref: string): string | null {
  return (Object.hasOwn(keep, ref) ? keep[ref] : undefined) ?? (keepAll ? 'all kept as they stand' : null);
}

/** Months with figures are rated by them, months with letters say their own; asked for 'filled', both are coloured. */
function rateMonths(work: Work, row: Row, criteria: Readable): RatedMonth[] {
  const { settings, company, sheet, outcome } = work;
  const figures = new Set(row.indicator.months.map(({ period }) => period));
  const months: RatedMonth[] = [];
  for (const { period, at, text } of row.months) {
    const letter = readRatingWord(text);
    const rating = figures.has(period) ? rateMonth(row.indicator, period, settings, company, criteria).rating.colour : letter;
    if (rating === null || rating === 'completed') continue;
    months.push({ period, cell: address(at), rating });
    const pair = work.options.months === 'filled' ? pairOf(settings.scheme, rating) : null;
    const edit = pair && !sheet.conditional.some((range) => within(range, at)) ? difference(sheet, at, pair) : null;
    if (edit) outcome.plan.edits.push(edit);
  }
  return months;
}

const criteria: Field[] = ['target', 'tolerance', 'criteria', 'floor', 'green', 'amber', 'red', 'polarity', 'basis'];

/** The cells that the rating of a row rests on. The word in the rating cell is one where only its colour is set; else the edit itself says what stood. */
function relied(sheet: Sheet, { row, rated, at }: Judged, first: Edit | undefined): Expectation[] {
  const coloured = at && first?.kind === 'cell' && first.to.content === undefined ? [at] : [];
  const cells = [...criteria.flatMap((field) => row.at(field) ?? []), ...figureCells(row, rated), ...coloured];
  return cells.map((cell) => expectation(sheet, cell));
}

function entry({ sheet, settings }: Work, { row, rated, at, stood, kept }: Judged, changes: boolean, months: RatedMonth[]): RatedIndicator {
  const { indicator } = row;
  return {
    sheet: sheet.name,
    row: row.row,
    cell: at ? address(at) : '',
    figureCell: figureCells(row, rated).map(address).join(', '),
    period: settings.period,
    ref: indicator.ref,
    measure: indicator.measure,
    section: row.section,
    rating: rated.rating.colour,
    label: rated.label,
    stood: stood.text,
    changes,
    kept,
    figure: rated.figure?.text ?? '',
    target: wordsOfSaid(indicator.target),
    tolerance: wordsOfSaid(indicator.tolerance),
    basis: indicator.basis,
    reason: rated.rating.reason,
    criteria: rated.criteria?.says ?? '',
    doubts: rated.doubts.map(({ says }) => says),
    months,
  };
}

/** What a cell says, as an officer reads it. */
function wordsOfSaid(said: Said | null): string {
  if (said === null || said.kind === 'empty') return '';
  return said.kind === 'text' ? said.text.replace(/\s+/g, ' ').trim() : readFigure(said).text;
}

function figureCells(row: Row, { source }: Rated): Position[] {
  if (source.kind === 'current') return [row.at('actual') ?? []].flat();
  if (source.kind === 'ytd') return [row.at('ytd') ?? []].flat();
  const periods = source.kind === 'month' ? [source.period] : source.kind === 'months' ? source.periods : [];
  return row.months.filter(({ period }) => periods.includes(period)).map(({ at }) => at);
}
