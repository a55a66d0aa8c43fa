import { readFigure } from '../engine/figure.ts';
import { rateMonth } from '../engine/rate.ts';
import { pairOf, readRatingWord } from '../engine/scheme.ts';
import type { Colour, Rated, Said, Settings } from '../engine/terms.ts';
import type { Field, Row, Table } from '../tables/table.ts';
import { address, within } from '../workbook/address.ts';
import type { Position } from '../workbook/address.ts';
import { difference, expectation } from '../workbook/difference.ts';
import type { Edit, Expectation } from '../workbook/plan.ts';
import type { Sheet, Snapshot } from '../workbook/snapshot.ts';
import { bearingOf, judge } from './judge.ts';
import type { Bearing, Judged } from './judge.ts';
import type { RatedIndicator, RatedMonth, RateOptions, RateOutcome } from './rate.ts';
import { writeRating } from './rating-cell.ts';
import { report, tell } from './tell.ts';
import { wordsOf } from './words.ts';

/** A table under way: its bearings, what was asked, and the outcome that it goes into. */
export interface Work extends Bearing {
  options: RateOptions;
  word: (colour: Colour) => string | null;
  outcome: RateOutcome;
}

/** A judged row with what a person decided of it. */
export interface Decided extends Judged {
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
  const bearing = bearingOf(snapshot, table, asked.settings);
  if (!bearing) return;
  const { sheet, column, ratings, first } = bearing;
  const list = column && listOf(sheet, { row: first, column: column.column });
  const work: Work = { ...bearing, options: asked.options, word: wordsOf(ratings, list, asked.settings.scheme), outcome };
  if (column) outcome.plan.edits.push(...column.edits);
  else report(work, 'no-room', 'error', address({ row: table.header.bottom, column: table.range.right + 1 }), noRoom);
  let count = 0;
  for (const judged of judge(bearing)) {
    rateRow(work, judged);
    if (++count % 1000 === 0) step(1000, `Rating ${table.sheet}`);
  }
}

const noRoom = 'There is no free column beside this table for its ratings, so none were written. Add a column headed RAG to the table, or name one.';

/** The words of the drop-down list that stands on the rating cells. */
function listOf(sheet: Sheet, at: Position): string[] | null {
  return sheet.validations.find(({ ranges, words }) => words && ranges.some((range) => within(range, at)))?.words ?? null;
}

function rateRow(work: Work, judged: Judged): void {
  const { outcome } = work;
  const { row, stood, at } = judged;
  const decided: Decided = { ...judged, kept: stood.colour === null ? null : reasonToKeep(work.options, row.indicator.ref) };
  const before = outcome.plan.edits.length;
  const changes = at !== null && writeRating(work, decided, at);
  const months = work.options.months === 'left' ? [] : rateMonths(work, decided);
  if (outcome.plan.edits.length > before) outcome.plan.expects.push(...relied(work.sheet, decided, outcome.plan.edits[before]));
  tell(work, decided);
  outcome.ratings.push(entry(work, decided, changes, months));
}

/** Own properties only: 'constructor' is a reference like any other. */
function reasonToKeep({ keep, keepAll }: RateOptions, ref: string): string | null {
  return (Object.hasOwn(keep, ref) ? keep[ref] : undefined) ?? (keepAll ? 'all kept as they stand' : null);
}

/** Months with figures are rated by them, months with letters say their own; asked for 'filled', both are coloured. */
function rateMonths(work: Work, { row, readable }: Judged): RatedMonth[] {
  const { settings, company, sheet, outcome } = work;
  const figures = new Set(row.indicator.months.map(({ period }) => period));
  const months: RatedMonth[] = [];
  for (const { period, at, text } of row.months) {
    const letter = readRatingWord(text);
    const rating = figures.has(period) ? rateMonth(row.indicator, period, settings, company, readable).rating.colour : letter;
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

function entry({ sheet, settings }: Work, { row, rated, at, stood, kept }: Decided, changes: boolean, months: RatedMonth[]): RatedIndicator {
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
