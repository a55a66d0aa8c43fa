import { readBasis } from '../../engine/basis.ts';
import { addMonths, periodName, reportingYear } from '../../engine/period.ts';
import type { Colour, Period, SchemeId, Unit } from '../../engine/terms.ts';
import type { Place } from '../../workbook/plan.ts';
import type { Gathered } from '../gather.ts';
import { grouped } from '../grouped.ts';
import type { Survey } from '../survey.ts';
import { someOf } from '../words.ts';
import { placeText } from './page.ts';
import { criteriaIn } from './trends-criteria.ts';
import { runningSum, scaleOf, valuesOf } from './trends-values.ts';
import type { Scale, Value } from './trends-values.ts';
import { cut, oneLine, sayTrend } from './trends-words.ts';

/**
 * An indicator's figures as they are drawn: this year and last, beside its target, the band of its tolerance and what others achieve.
 * Every list runs along `categories` and holds null where there is nothing to draw. Values are in the unit shown: 92.1 for 92.1%. Plain JSON.
 */
export interface Trend {
  ref: string;
  measure: string;
  /** What it shows, in one line, and the same in words for those who cannot see it. */
  title: string;
  alt: string;
  rating: Colour;
  unit: Unit;
  decimals: number;
  /** Months of the reporting year ('Apr'), the last months of its quarters, or the figures' own months where they are a year apart ('Mar 2019'). */
  categories: string[];
  /** The same as months of the calendar. */
  months: Period[];
  lines: TrendLine[];
  target: (number | null)[];
  /** The tolerance: from `low` to `high`. */
  band: { low: (number | null)[]; high: (number | null)[] };
  comparators: { name: string; value: number }[];
  /** 'approximate', 'provisional', '0.94 may be 94%: left out', '' for each category. */
  notes: string[];
  /** What is left out, since nobody can tell its scale: 'The target of 95 may be 0.95 and is left out'. */
  left: string[];
  /** Whether the figures of a line are counted up from the beginning of the year. */
  running: boolean;
}

export interface TrendLine {
  name: 'This year' | 'Last year' | 'Over time';
  values: (number | null)[];
  /** The cells that the figures stand in. */
  places: (Place | null)[];
}

/** The trends that are drawn, the sentence that says which they are, and what of their figures is left out. */
export interface Trends {
  trends: Trend[];
  says: string;
  doubts: LeftOut[];
}

/** Something that is not drawn, since nobody can tell its scale, with the cell that it stands in. `name` is its indicator. */
export interface LeftOut {
  name: string;
  says: string;
  place: Place | null;
}

/** So many charts are a page that can be read; with more indicators the key ones are drawn. */
export const mostTrends = 24;

/** The trends of every indicator with at least two figures in time; of more than 24 those of the key indicators, else the first. */
export function trendsOf(gathered: readonly Gathered[], survey: Survey): Trends {
  const year = yearOf(gathered, survey);
  if (year === null) return { trends: [], says: 'No indicator has two figures in time.', doubts: [] };
  const drawable = distinct(gathered.filter(({ points }) => points.length > 1));
  const key = drawable.filter(isKey);
  const pool = drawable.length > mostTrends && key.length > 0 ? key : drawable;
  const trends: Trend[] = [];
  const doubts: LeftOut[] = [];
  const unlike: string[] = [];
  for (const each of pool) {
    if (trends.length === mostTrends) break;
    const { trend, left } = trendOf(each, year, survey.scheme);
    if (trend) trends.push(trend);
    else if (left.length > 0) unlike.push(each.ref || each.measure);
    for (const one of left) doubts.push(one);
  }
  return { trends, says: `${sayWhich(trends.length, pool.length - unlike.length, drawable.length - unlike.length)}${sayUnlike(unlike)}`, doubts };
}

function sayUnlike(names: string[]): string {
  if (names.length === 0) return '';
  return ` ${someOf(names)} ${names.length === 1 ? 'is' : 'are'} not: nobody can tell which of ${names.length === 1 ? 'its' : 'their'} figures are fractions and which percentages.`;
}

function sayWhich(drawn: number, pool: number, all: number): string {
  if (drawn === 0) return 'No indicator has two figures in time.';
  const charts = drawn === 1 ? 'One indicator' : `${drawn} indicators`;
  if (pool > mostTrends) return `The first ${drawn} of ${all} indicators with at least two figures are drawn${pool < all ? ', key indicators alone' : ''}.`;
  return pool < all ? `The ${drawn} key indicators are drawn, of ${all} with at least two figures.` : `${charts} with at least two figures ${drawn === 1 ? 'is' : 'are'} drawn.`;
}

/** The reporting year that is drawn and its last month: the month of the report, else the last month with a figure. */
interface Year {
  first: Period;
  last: Period;
  yearStart: number;
}

function yearOf(gathered: readonly Gathered[], { period, settings: { yearStart } }: Survey): Year | null {
  let last: Period | null = period?.period ?? null;
  if (last === null) for (const { points } of gathered) for (const point of points) if (last === null || point.period > last) last = point.period;
  return last === null ? null : { first: reportingYear(last, yearStart).first, last, yearStart };
}

/** An indicator that stands in two tables and draws the same cells is drawn once, as the one that was rated. Only those of one reference whose figures begin alike are held against each other. */
function distinct(gathered: readonly Gathered[]): Gathered[] {
  const beginnings = grouped(gathered, ({ ref, points: [first] }) => `${ref.toLowerCase()}\n${first?.period ?? ''}\n${first?.place ? placeText(first.place) : ''}`);
  const again = new Set<Gathered>();
  for (const alike of beginnings.values()) {
    if (alike.length === 1) continue;
    for (const same of grouped(alike, ({ points }) => JSON.stringify(points.map(({ period, place }) => [period, place]))).values()) {
      const drawn = same.find(isRated) ?? same[0];
      for (const each of same) if (each !== drawn) again.add(each);
    }
  }
  return gathered.filter((each) => !again.has(each));
}

function isRated({ shown }: Gathered): boolean {
  return shown === 'red' || shown === 'amber' || shown === 'green';
}

function isKey({ ref, section, bearing: { table } }: Gathered): boolean {
  return /^\s*KPI/i.test(ref) || /\bkey performance\b|\bkey indicators?\b|\bKPIs?\b/i.test(`${section} ${table.title}`);
}

function trendOf(each: Gathered, year: Year, scheme: SchemeId): { trend: Trend | null; left: LeftOut[] } {
  const scale = scaleOf(each);
  const known = valuesOf(each, scale).filter(({ period }) => period <= year.last);
  const values = known.filter(({ doubt }) => doubt === '');
  const doubted = known.filter(({ doubt }) => doubt !== '').map(({ period, doubt, place }) => leftOut(each, doubt.replace(' may be', ` in ${periodName(period)} may be`), place));
  if (values.length < 2) return { trend: null, left: doubted };
  const { indicator } = each.judged.row;
  const running = readBasis(indicator.basis).kind === 'cumulative' && !indicator.monthsCumulative && scale.unit !== '%';
  const drawn = linesOf(values, year, running);
  const at = drawn.months.map((month) => criteriaIn(each, month, scale, year.yearStart));
  const aims = [...new Set(at.flatMap(({ doubt }) => (doubt === '' ? [] : [doubt])))].map((doubt) => leftOut(each, `The target of ${doubt}`, null));
  const comparators = comparatorsOf(each, scale);
  const left = [...doubted, ...aims, ...comparators.left];
  const trend: Trend = {
    ref: oneLine(each.ref),
    measure: oneLine(each.measure),
    title: '',
    alt: '',
    rating: each.shown,
    unit: scale.unit,
    decimals: Math.max(...values.map(({ decimals }) => decimals)),
    categories: drawn.months.map(drawn.name),
    months: drawn.months,
    lines: drawn.lines,
    target: at.map(({ target }) => target),
    band: { low: at.map(({ low }) => low), high: at.map(({ high }) => high) },
    comparators: comparators.drawn,
    notes: drawn.months.map((month) => noteOf(known, month, drawn.byYear)),
    left: left.map(({ says }) => says),
    running,
  };
  return { trend: { ...trend, ...sayTrend(trend, each, scheme, { isDrawn: isDrawn(each, scale) }) }, left };
}

function leftOut({ ref, measure }: Gathered, doubt: string, place: Place | null): LeftOut {
  return { name: ref || measure, says: `${doubt} and is left out`, place };
}

/** Whether the figure that was rated stands among those that are drawn. */
function isDrawn({ judged: { rated: { figure } } }: Gathered, { doubt }: Scale): boolean {
  return figure?.kind === 'number' && doubt(figure) === '';
}

interface Drawn {
  months: Period[];
  /** How a month is written along the foot. */
  name: (month: Period) => string;
  lines: TrendLine[];
  /** The lines are this year and last over the same months. */
  byYear: boolean;
}

/**
 * This year over last year, month by month, or quarter by quarter where there are figures of quarters' last months alone: a line has no gaps then.
 * Figures that are a year apart, which would be two dots above each other, stand one after the other.
 */
function linesOf(values: Value[], { first, last, yearStart }: Year, running: boolean): Drawn {
  const from = (begin: Period, end: Period) => values.filter(({ period }) => period >= begin && period <= end);
  const [now, before] = [from(first, last), from(addMonths(first, -12), addMonths(first, -1))];
  if (now.length < 2 && before.length < 2) {
    const latest = values.slice(-12);
    const months = latest.map(({ period }) => period);
    return { months, name: (month) => `${periodName(month).slice(0, 3)} ${month.slice(0, 4)}`, lines: [lineOf('Over time', latest, months, false)], byYear: false };
  }
  const step = [...now, ...before].every(({ period }) => reportingYear(period, yearStart).gone % 3 === 0) ? 3 : 1;
  const months = Array.from({ length: 12 / step }, (_, index) => addMonths(first, (index + 1) * step - 1));
  const lines = [lineOf('This year', now, months, running), ...(before.length > 0 ? [lineOf('Last year', before, months.map((month) => addMonths(month, -12)), running)] : [])];
  return { months, name: (month) => periodName(month).slice(0, 3), lines, byYear: true };
}

function lineOf(name: TrendLine['name'], values: Value[], months: Period[], running: boolean): TrendLine {
  const inMonth = new Map(values.map((value) => [value.period, value]));
  const figures = months.map((month) => inMonth.get(month)?.value ?? null);
  return { name, values: running ? runningSum(figures) : figures, places: months.map((month) => inMonth.get(month)?.place ?? null) };
}

/** Words that our own lines and columns go by. */
const ours = new Set(['row', 'reference', 'measure', 'month', 'this year', 'last year', 'over time', 'target', 'tolerance from', 'tolerance band', 'note', 'from']);

function comparatorsOf(each: Gathered, { read, doubt }: Scale): { drawn: Trend['comparators']; left: LeftOut[] } {
  const named = new Map<string, { name: string; value: number }>();
  const left: LeftOut[] = [];
  for (const { name, figure, place } of each.comparators) {
    const value = read(figure);
    const plain = cut(oneLine(name), 60) || 'Comparator';
    const own = ours.has(plain.toLowerCase()) ? `${plain} (comparator)` : plain;
    if (value === null || figure.kind !== 'number' || named.has(own.toLowerCase())) continue;
    const doubted = doubt(figure);
    if (doubted === '') named.set(own.toLowerCase(), { name: own, value });
    else left.push(leftOut(each, `${plain}: ${doubted}`, place));
  }
  return { drawn: [...named.values()], left };
}

/** What must be known of a month's figures: whose is approximate, and whether this year's is provisional or was revised. */
function noteOf(values: Value[], month: Period, byYear: boolean): string {
  const now = values.find(({ period }) => period === month);
  const before = byYear ? values.find(({ period }) => period === addMonths(month, -12)) : undefined;
  const vague = [now, before].filter((value) => value?.approximate && value.doubt === '');
  const mark = now?.mark === 'p' ? 'provisional' : now?.mark === 'r' ? 'revised' : '';
  const whose = vague.length === 0 ? '' : vague.length === Number(now !== undefined) + Number(before !== undefined) ? 'approximate' : now?.approximate ? 'this year approximate' : 'last year approximate';
  const doubts = [now?.doubt ?? '', before && before.doubt !== '' ? `last year ${before.doubt}` : ''].filter((doubt) => doubt !== '').map((doubt) => `${doubt}: left out`);
  return [whose, mark, ...doubts].filter((word) => word !== '').join(', ');
}
