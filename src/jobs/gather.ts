import { addMonths } from '../engine/period.ts';
import { rateMonth, readCriteria } from '../engine/rate.ts';
import { readRatingWord } from '../engine/scheme.ts';
import type { Colour, Figure, Period } from '../engine/terms.ts';
import type { Table } from '../tables/table.ts';
import { wordsAt } from '../tables/view.ts';
import type { Place } from '../workbook/plan.ts';
import { find } from '../workbook/snapshot.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { bySheet } from './grouped.ts';
import { firstWritten, groupsOf } from './groups.ts';
import type { Belonging, Grouping } from './groups.ts';
import { join, namesOf, partner } from './join.ts';
import { bearingOf, judge } from './judge.ts';
import type { Bearing, Judged } from './judge.ts';
import { besides, pointsOf } from './points.ts';
import type { Point } from './points.ts';
import { previousRating, ratedIn } from './previous-rating.ts';
import type { KeptRating } from './record/memory.ts';
import { asDecided, keptNow } from './record/recall.ts';
import type { Survey } from './survey.ts';
import { travel, travelBeyond } from './travel.ts';
import type { Travel } from './travel.ts';

/** One indicator with everything that the workbook holds of it: what rating, summaries and charts tell. */
export interface Gathered {
  bearing: Bearing;
  judged: Judged;
  ref: string;
  measure: string;
  /** What it is grouped by: its section row or column, else the title of its table, else its sheet. */
  section: string;
  lead: string;
  /** All that it is counted with: its section, and what each of its table's columns for groups and leads says. */
  groups: Grouping[];
  /** Which figure is rated, as the leading table or else another prints it: 'M', 'YTD'. */
  basis: string;
  /** The rating that is shown: the rule's, or the one kept against it. */
  shown: Colour;
  kept: KeptRating | null;
  previousRating: Colour | null;
  travel: Travel;
  /** Ratings by month, from figures, from a grid's letters or from the record. */
  ratings: { period: Period; rating: Colour; place: Place | null; final: boolean }[];
  /** All figures in time, this year's and earlier ones. */
  points: Point[];
  baseline: { header: string; figure: Figure; place: Place } | null;
  comparators: { name: string; figure: Figure; place: Place }[];
  /** The source table's own commentary; `place` is null where it has no such column. */
  commentary: { text: string; place: Place | null };
}

/**
 * Brings together what the workbook holds of each indicator, in the order of its tables: tables with current figures first lead, and what
 * months, grids of letters and lists of ratings say of the same reference is joined to them. An indicator that only such a table names is an entry of its own, but for one that only another year's has.
 * Indicators of one reference and different measures stay apart.
 */
export function gather(snapshot: Snapshot, { chosen, otherYears, settings, memory, elsewhere }: Survey): Gathered[] {
  const entries: Gathered[] = [];
  const byName = new Map<string, Gathered[]>();
  const order = [...chosen, ...otherYears].map((table) => ({ table, rank: rank(table, settings.period) })).filter((each) => each.rank < ranks).sort((one, other) => one.rank - other.rank);
  const on = bySheet(chosen);
  const written = firstWritten();
  for (const { table, rank: place } of order) {
    const bearing = bearingOf(snapshot, table, settings, memory, elsewhere);
    const alone = on(table.sheet).length === 1;
    const groups = bearing && groupsOf(bearing);
    for (const judged of bearing ? judge(bearing) : []) {
      if (!bearing || !groups) break;
      const entry = entryOf(bearing, judged, alone, groups(judged.row.row), written);
      const known = place === 0 ? null : partner(byName, entry);
      if (known) join(known, entry);
      else if (!otherYears.includes(table)) {
        entries.push(entry);
        // A name is looked up by another table alone.
        for (const name of order.length > 1 ? namesOf(entry) : []) {
          const others = byName.get(name);
          if (others) others.push(entry);
          else byName.set(name, [entry]);
        }
      }
    }
  }
  const turn = new Map(chosen.map((table, index) => [table, index]));
  for (const entry of entries) {
    entry.travel = travelBeyond(entry);
    entry.previousRating ??= previousRating(entry);
  }
  return entries.sort((one, other) => (turn.get(one.bearing.table) ?? 0) - (turn.get(other.bearing.table) ?? 0) || one.judged.row.row - other.judged.row.row);
}

const ranks = 5;

/** Which table leads where several name the same indicator: one of last year says nothing of now. Thresholds alone are joined by the job that rates. */
function rank({ kind, columns }: Table, now: Period | null): number {
  if (kind === 'thresholds' && !columns.some(({ field }) => field === 'actual' || field === 'rating')) return ranks;
  if (kind === 'grid') return 3;
  if (kind === 'ratings') return 4;
  if (kind !== 'card' && now !== null && isOfOtherMonths(columns, now)) return 2;
  return kind === 'months' ? 1 : 0;
}

/** Whether a table's figures stand by months, and none of them is of this one, or of the quarter that it is in or the one before. */
function isOfOtherMonths(columns: Table['columns'], now: Period): boolean {
  const times = columns.filter(({ field, period }) => (field === 'month' || field === 'quarter') && period !== undefined);
  return times.length > 0 && !columns.some(({ field }) => field === 'actual' || field === 'ytd')
    && !times.some(({ field, period = '' }) => (field === 'month' ? period === now : period > addMonths(now, -3) && period < addMonths(now, 3)));
}

function entryOf(bearing: Bearing, judged: Judged, alone: boolean, belonging: Belonging, written: (name: string) => string): Gathered {
  const { table, sheet, settings } = bearing;
  const { row, rated, stood, recalled } = judged;
  const { ref, measure } = row.indicator;
  const words = (field: 'lead' | 'previousRating'): string => {
    const at = row.at(field);
    return at ? wordsAt(sheet, find(sheet.cells, at.row, at.column)) : '';
  };
  const points = pointsOf(bearing, judged);
  const ratings = ratingsOf(bearing, judged, points);
  const letter = table.kind === 'grid' ? (ratings.find(({ period }) => period === settings.period)?.rating ?? 'blue') : null;
  const kept = keptNow(recalled, settings.period, rated.figure?.text ?? '');
  const shown = letter ?? kept?.kept ?? shownOf(rated.rating.colour, stood);
  const previous = readRatingWord(words('previousRating'));
  const commented = row.at('commentary');
  const section = written(row.section || belonging.section || (alone ? sheet.name : titleOf(table)));
  const columns = belonging.groups.map(({ by, name }): Grouping => ({ by, name: written(name) }));
  return {
    bearing, judged, ref, measure, section,
    lead: words('lead'),
    groups: columns.some(({ name }) => name === section) ? columns : [{ by: 'Section', name: section }, ...columns],
    basis: row.indicator.basis,
    shown,
    kept,
    previousRating: previous === 'completed' ? null : previous,
    travel: earlier(travel(bearing, judged), settings.period),
    ratings,
    points,
    ...besides({ bearing, judged }),
    commentary: { text: commented ? wordsAt(sheet, find(sheet.cells, commented.row, commented.column)) : '', place: commented ? { sheet: sheet.name, at: commented } : null },
  };
}

/** What a reader of the sheet sees: the word that stands, else the rule's. A dash alone says nothing that the rule does not. */
function shownOf(rule: Colour, { text, colour }: Judged['stood']): Colour {
  return colour === null || (colour === 'none' && /^[-\u2010-\u2015]*$/.test(text.trim())) ? rule : colour;
}

/** A column 'Dec-15' beside December's own figure is no earlier one. */
function earlier({ previous, lastYear }: Travel, period: Period | null): Travel {
  return { previous: previous !== null && previous.period !== null && previous.period === period ? null : previous, lastYear };
}

/** A table's title without the month that it is for, which changes; its sheet where it has none. */
function titleOf({ title, sheet }: Table): string {
  return title.replace(/[\s\u2010-\u2015:,(-]*\b(?:performance |position |figures )?(?:as at|for the month|for month|for)\b.*$/i, '').replace(/[\s\u2010-\u2015:,(-]+$/, '').trim() || sheet;
}

/** Ratings by month: letters as they stand, figures by the criteria of their month, in a column for an earlier one too, and what the record declared final. */
function ratingsOf(bearing: Bearing, judged: Judged, points: readonly Point[]): Gathered['ratings'] {
  const { row, written, recalled, readable } = judged;
  const { sheet, settings, company, table } = bearing;
  const months = new Map<Period, Gathered['ratings'][number]>();
  for (const { period, at, text } of row.months) {
    const place = { sheet: sheet.name, at };
    const word = readRatingWord(text);
    const figure = row.indicator.months.some((month) => month.period === period);
    if ((!figure || table.kind === 'grid') && word !== null && word !== 'completed') months.set(period, { period, rating: word === 'none' ? 'blue' : word, place, final: false });
    else if (figure && table.kind !== 'grid' && isOver(period, settings.period)) {
      const decided = asDecided(recalled, written, settings, period);
      const rating = rateMonth(decided.indicator, period, decided.settings, company, recalled.criteria.length === 0 ? readable : readCriteria(decided.indicator, decided.settings)).rating.colour;
      months.set(period, { period, rating, place, final: false });
    }
  }
  for (const { period, figure, place, approximate } of points) {
    if (settings.period === null || period >= settings.period || place === null || approximate || months.has(period)) continue;
    const rating = ratedIn(period, figure, bearing, judged);
    if (rating !== 'unrated' && rating !== 'none') months.set(period, { period, rating, place, final: false });
  }
  for (const { period, rating } of recalled.finals) months.set(period, { period, rating, place: months.get(period)?.place ?? null, final: true });
  return [...months.values()].sort((one, other) => (one.period < other.period ? -1 : 1));
}

function isOver(period: Period, now: Period | null): boolean {
  return now === null || period <= now;
}
