import { readFigure } from '../engine/figure.ts';
import { movement } from '../engine/movement.ts';
import type { Movement } from '../engine/movement.ts';
import { addMonths, monthsBetween, periodName, readPeriod, reportingYear } from '../engine/period.ts';
import type { Figure, Period, Said } from '../engine/terms.ts';
import { saidAt } from '../tables/view.ts';
import type { Place } from '../workbook/plan.ts';
import { find } from '../workbook/snapshot.ts';
import type { Gathered } from './gather.ts';
import type { Bearing, Judged } from './judge.ts';
import { areUnlike } from './misfit.ts';
import { asPercent } from './percent.ts';
import type { Point } from './points.ts';

/** How the current figure moved against an earlier one. `figure` is the earlier one. */
export interface Compared {
  figure: Figure;
  period: Period | null;
  place: Place | null;
  movement: Movement;
}

/** Direction of travel: against the previous period and the same period last year; null where the workbook does not hold such a figure. */
export interface Travel {
  previous: Compared | null;
  lastYear: Compared | null;
}

/**
 * How an indicator moved: against the period before, and against the same period last year. The earlier figure stands in a column for it
 * ('Previous', 'Last year'), else among the row's months, else among the final ratings of the record. Approximate figures are never compared;
 * null where there is no such figure, or where the two are not of one unit. For nearest the distance from the target decides.
 */
export function travel(bearing: Bearing, judged: Judged): Travel {
  const { rated } = judged;
  if (rated.figure?.kind !== 'number' || rated.source.kind === 'nowhere' || rated.source.kind === 'months') return none;
  const { earlier, inPercent } = earlierOf(bearing, judged, rated.source.kind === 'month' ? rated.source.period : bearing.settings.period);
  if (earlier.length === 0) return none;
  const compared = (wanted: (one: Earlier) => boolean): Compared | null => {
    for (const { figure, period: month, place } of earlier.filter(wanted)) {
      const moved = movedFrom(figure, bearing, judged, inPercent);
      if (moved) return { ...moved, period: month, place };
    }
    return null;
  };
  return { previous: compared(({ of }) => of === 'previous'), lastYear: compared(({ of }) => of === 'last year') };
}

/** How an indicator moved against what other tables hold of it, where its own holds nothing: last year's sheet has the same month, and in April the month before. */
export function travelBeyond({ travel: own, points, bearing, judged }: Pick<Gathered, 'travel' | 'points' | 'bearing' | 'judged'>): Travel {
  const { source } = judged.rated;
  const now = source.kind === 'month' ? source.period : source.kind === 'current' ? bearing.settings.period : null;
  if (now === null || (own.previous && own.lastYear)) return own;
  const against = (point: Point | undefined): Compared | null => {
    const moved = point && movedFrom(point.figure, bearing, judged);
    return moved ? { ...moved, period: point.period, place: point.place } : null;
  };
  const exact = points.filter(({ approximate }) => !approximate);
  return {
    previous: own.previous ?? against(exact.findLast(({ period }) => period < now && monthsBetween(period, now) <= 3)),
    lastYear: own.lastYear ?? against(exact.find(({ period }) => period === addMonths(now, -12))),
  };
}

/** The figure of the period before, also where this period has none to compare it with; a bare number of what is told in per cent as one. Null where there is none. */
export function figureBefore(bearing: Bearing, judged: Judged): Pick<Compared, 'figure' | 'period'> | null {
  const { period: now } = bearing.settings;
  const { readable } = judged;
  const unit = readable.kind === 'read' ? readable.readings[0]?.criteria.unit : undefined;
  for (const { of, figure, period } of earlierOf(bearing, judged, now).earlier) {
    if (of !== 'previous' || figure.kind !== 'number' || (period !== null && period === now)) continue;
    const read = unit === '%' && figure.unit === '' ? asPercent(figure, bearing, judged) : figure;
    if (read) return { figure: read, period };
  }
  return null;
}

/** Every earlier figure of an indicator, those in columns for it first. */
function earlierOf(bearing: Bearing, judged: Judged, period: Period | null): { earlier: Earlier[]; inPercent: boolean } {
  const { recalled: { finals }, row: { indicator } } = judged;
  const { columns, inPercent } = headingsOf(bearing, period);
  if (columns.length === 0 && indicator.months.length === 0 && finals.length === 0) return { earlier: [], inPercent };
  return { earlier: [...inColumns(bearing, judged, columns), ...inMonths(bearing, judged, period), ...inRecord(finals, period)], inPercent };
}

/**
 * How the rated figure stands against another of its indicator: an earlier one, or what others have. A bare number beside a percentage is read as one
 * where the indicator is told in per cent; `figure` is the other one as it was read. Null where either is no number, or nobody can tell what it is in: 0.95 after 93.
 */
export function movedFrom(other: Figure, bearing: Bearing, judged: Judged, inPercent = false): { figure: Figure; movement: Movement } | null {
  const { rated, readable } = judged;
  const now = rated.figure;
  if (now?.kind !== 'number' || other.kind !== 'number') return null;
  const unit = now.unit || (rated.criteria ?? (readable.kind === 'read' ? readable.readings[0]?.criteria : null))?.unit;
  const bare = now.unit === '' ? other.unit === '%' : now.unit === '%' && other.unit === '';
  // 480 visits beside '90%' are two different things.
  const read = (figure: typeof now) => (!bare || figure.unit !== '' ? figure : unit === '%' ? asPercent(figure, bearing, judged) : null);
  const [current, figure] = [read(now), read(other)];
  if (current && figure && bearing.settings.fractions === null && areUnlike(current, figure)) return null;
  const criteria = rated.criteria?.polarityFrom === 'either' ? null : rated.criteria;
  const moved = current && figure && movement(current, figure, criteria?.polarity ?? null, { target: criteria?.target ?? null, inPercent });
  return moved && { figure, movement: moved };
}

const none: Travel = { previous: null, lastYear: null };

/** A comparison in words: '↑ (+2.5 points) against 89.6% in September 2020'; '' where there is none. */
export function travelText(compared: Compared | null): string {
  if (!compared) return '';
  const { movement: { text }, figure, period } = compared;
  return `${text} against ${figure.text}${period === null ? '' : ` in ${periodName(period)}`}`;
}

/** Headings of a table whose changes are in per cent: '% change', 'Percentage movement', 'Change (%)'. */
const saysPercent = /(?:%|\bper ?cent(?:age)?) ?(?:change|movement|variance|variation|difference)|\b(?:change|movement|variance|variation|difference) ?\(?(?:%|in %|in per ?cent|per ?cent(?:age)?)/i;

interface Earlier {
  of: 'previous' | 'last year';
  figure: Figure;
  period: Period | null;
  place: Place | null;
}

const lastYear = /\b(last|previous|prior) (financial )?(year|yr)\b|\bsame (period|month|quarter)\b|\byear[- ]end\b|\boutturn\b/i;
const outturn = /\boutturn\b|\byear[- ]end\b|\b(last|previous|prior) (financial )?(year|yr)('s)? ?(total|figure|result)?$/i;

/** What the headings of a table say of earlier figures: read once for all its rows. */
interface Headings {
  /** The month that is rated. */
  period: Period | null;
  columns: { column: number; of: Earlier['of']; period: Period | null; isToDate: boolean }[];
  inPercent: boolean;
}

const known = new WeakMap<Bearing, Headings>();

function headingsOf(bearing: Bearing, period: Period | null): Headings {
  const before = known.get(bearing);
  if (before && before.period === period) return before;
  const { table, settings: { yearStart } } = bearing;
  const yearAgo = period && addMonths(period, -12);
  const ended = period && addMonths(reportingYear(period, yearStart).first, -1);
  const columns = table.kind === 'card' ? [] : table.columns.filter(({ field, approximate }) => field === 'previous' && !approximate).map(({ column, header }) => {
    const said = readPeriod(header, yearStart);
    const of: Earlier['of'] = (said === null ? lastYear.test(header) : said === yearAgo) ? 'last year' : 'previous';
    return { column, of, period: said ?? (of === 'previous' ? null : outturn.test(header) && !/\bsame\b/i.test(header) ? ended : yearAgo), isToDate: /\bytd\b|year to date/i.test(header) };
  });
  const headings = { period, columns, inPercent: table.columns.some(({ field, header }) => field === 'travel' && saysPercent.test(header)) };
  known.set(bearing, headings);
  return headings;
}

/** Columns for an earlier figure, by what their headings say of the time. */
function inColumns({ sheet, company }: Bearing, { row, rated }: Judged, columns: Headings['columns']): Earlier[] {
  // A year to date is compared with a year to date.
  return columns.filter(({ isToDate }) => !isToDate || rated.source.kind === 'ytd').map(({ column, of, period }) => {
    const at = { row: row.row, column };
    return { of, figure: readFigure(saidAt(sheet, find(sheet.cells, at.row, at.column)), company), period, place: { sheet: sheet.name, at } };
  });
}

/** The row's own months, of the nearest before; a quarter's figures stand three months apart. */
function inMonths({ sheet, company }: Bearing, { row }: Judged, period: Period | null): Earlier[] {
  if (period === null) return [];
  const { months } = row.indicator;
  const isNumber = (said: Said) => readFigure(said, company).kind === 'number';
  const yearAgo = addMonths(period, -12);
  const earlier = (of: Earlier['of'], month: (typeof months)[number] | undefined): Earlier[] => {
    if (!month) return [];
    const at = row.months.find((each) => each.period === month.period)?.at;
    return [{ of, figure: readFigure(month.said, company), period: month.period, place: at ? { sheet: sheet.name, at } : null }];
  };
  return [
    ...earlier('previous', months.findLast((month) => month.period < period && isNumber(month.said))),
    ...earlier('last year', months.find((month) => month.period === yearAgo && isNumber(month.said))),
  ];
}

function inRecord(finals: Judged['recalled']['finals'], period: Period | null): Earlier[] {
  if (period === null) return [];
  const figures = finals.map(({ period: month, figure }) => ({ period: month, figure: readFigure({ kind: 'text', text: figure }), place: null })).filter(({ figure }) => figure.kind === 'number');
  const before = figures.findLast(({ period: month }) => month < period);
  const yearAgo = figures.find(({ period: month }) => month === addMonths(period, -12));
  return [...(before ? [{ of: 'previous' as const, ...before }] : []), ...(yearAgo ? [{ of: 'last year' as const, ...yearAgo }] : [])];
}
