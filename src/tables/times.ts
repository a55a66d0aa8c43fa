import { readFigure } from '../engine/figure.ts';
import { addMonths, quarterEnd, readPeriod } from '../engine/period.ts';
import { readRatingWord } from '../engine/scheme.ts';
import type { Colour, Period } from '../engine/terms.ts';
import type { Band, Headed, Reading } from './band.ts';
import { lastMonthOf, monthOf, readWhen, readYear } from './months.ts';
import type { Column, Field } from './table.ts';
import { isFilled, paintedAt, saidAt, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** What the columns of a header are measured by: the report's month, or the latest for which there are figures; the year alone where no month is said. */
export interface Present {
  period: Period | null;
  /** The first month of the reporting year, from the heading, the title or the sheet's name; of no real year where none of these says one. */
  year: Period;
  isDated: boolean;
  /** Years over the months are those of the calendar: 2022 over October to December, 2023 over January. */
  calendar: boolean;
  yearStart: number;
}

/** A month is said by a column's own headings, or by its name with the year that stands around it. */
export function presentOf(view: View, band: Band, title: string, { period, asked, yearStart }: Reading): Present {
  const around = yearInOrder(band, calendarYear(`${title} ${view.sheet.name}`), yearAround(band, title, view.sheet.name, yearStart) ?? yearOf(period, yearStart), yearStart);
  const present = { year: around ?? noYear(yearStart), isDated: around !== null, calendar: false, yearStart };
  present.calendar = gaps(band, { ...present, calendar: true }) < gaps(band, present);
  if (period !== null && asked) return { ...present, period };
  const months = new Set<Period>();
  const years = new Set<Period>();
  // Beside 'Latest' a year names what was before.
  const hasLatest = band.columns.some((headed) => headed.heading?.field === 'actual' && isLatest(headed) && isUsed(view, band, headed.column));
  for (const headed of band.columns) {
    if (!(headed.when || headed.heading?.field === 'actual' || headed.heading?.field === 'ytd') || !isUsed(view, band, headed.column)) continue;
    const said = periodSaid(headed, present);
    const ofYear = said === null ? readYear(headed.texts.join(' '), yearStart) : null;
    if (said !== null) months.add(said);
    if (ofYear !== null && !hasLatest) years.add(ofYear);
  }
  // A title may name the month of the meeting: where it is none of those that have figures, the latest of these is meant.
  // Where one or two columns are all that tell a time, the report's own is one of them, also while its figures are awaited.
  const heads = band.columns.flatMap((headed) => (headed.when || headed.heading?.field === 'actual' ? [periodSaid(headed, present)] : [])).filter((said) => said !== null);
  const awaited = period !== null && heads.length <= 2 && heads.includes(period);
  const latest = period !== null && (awaited || months.size === 0 || months.has(period) || months.has(quarterEnd(period, yearStart))) ? period : ([...months].sort().at(-1) ?? null);
  // Beside quarters of this year a heading may name only the year before: '2023/24 outturn', 'Q1', 'Q2' below a title of 2024/25.
  if (around !== null && band.columns.some(({ when }) => when)) years.add(around);
  // 'Oct RAG' beside 'Oct 2024' is of that year.
  const told = around === null ? yearOf(latest, yearStart) : null;
  return { ...present, period: latest, year: [...years].sort().at(-1) ?? told ?? present.year };
}

/** Of a year of the calendar and a reporting year that which lets the months follow one another. */
function yearInOrder(band: Band, calendar: Period | null, reporting: Period | null, yearStart: number): Period | null {
  if (calendar === null || reporting === null) return reporting;
  const gapsIn = (year: Period) => gaps(band, { year, calendar: false, yearStart });
  return gapsIn(calendar) < gapsIn(reporting) ? calendar : reporting;
}

/** January of the one year that a title names alone: 'Scorecard 2023', and not 'Scorecard 2023/24'. */
function calendarYear(title: string): Period | null {
  const years = new Set([...title.matchAll(/\d[\d/\u2010-\u2015-]*/g)].map(([text]) => text).filter((text) => /^(?:19|20)\d\d/.test(text)));
  const [year = ''] = years;
  return years.size === 1 && year.length === 4 ? `${year}-01` : null;
}

/** How often a month does not follow the one before it. */
function gaps(band: Band, present: Timing): number {
  const said = band.columns.flatMap((headed) => (headed.when ? [periodSaid(headed, present)] : []));
  return said.filter((period, index) => {
    const last = said[index - 1] ?? null;
    return period !== null && last !== null && period !== addMonths(last, 1);
  }).length;
}

/** Months whose year nobody says still follow one another. */
function noYear(yearStart: number): Period {
  return `1000-${String(yearStart).padStart(2, '0')}`;
}

type Timing = Pick<Present, 'year' | 'calendar' | 'yearStart'>;

/** Rows below a header whose cells show that a column is in use. */
const sample = 30;

function isUsed(view: View, { bottom }: Band, column: number): boolean {
  for (let row = bottom + 1; row <= bottom + sample; row++) if (isFilled(view.sheet, view.place(row, column))) return true;
  return false;
}

/** A year that the title, the sheet's name or else some heading says: 'Target 2020/21' beside 'Q1' and 'Q2'. */
function yearAround(band: Band, title: string, sheet: string, yearStart: number): Period | null {
  const around = readYear(title, yearStart) ?? readYear(`${title} ${sheet}`, yearStart);
  if (around !== null) return around;
  const said = (fields: Field[]) => band.columns.filter(({ heading }) => heading && fields.includes(heading.field)).map(({ texts }) => readYear(texts.join(' '), yearStart)).find((year) => year !== null);
  return said(['target', 'criteria']) ?? said(['ref', 'measure', 'section']) ?? null;
}

function yearOf(period: Period | null, yearStart: number): Period | null {
  if (period === null) return null;
  const [year = 0, month = 0] = period.split('-').map(Number);
  return `${month >= yearStart ? year : year - 1}-${String(yearStart).padStart(2, '0')}`;
}

/** Words that stand beside a month in a heading and say what of it the column holds. */
const beside = /\b(?:rag|status|rating|traffic light|target|tolerance|ytd|position|performance|current|as at|actual|outturn|figure|result|value|month|plan|goal)\b/gi;

/** The month that a column's headings name: 'Apr RAG' is April of the year around it. Null where they name none. */
export function periodSaid({ texts, column, when }: Headed, { year, calendar, yearStart }: Timing): Period | null {
  if (when?.period) return when.period;
  const all = texts.join(' ');
  const whole = readPeriod(all, yearStart);
  if (whole !== null) return whole;
  const said = when ?? texts.map((text) => readWhen(text.replace(beside, ' ').replace(/[()]/g, ' '), column, null, false, yearStart)).find((each) => each !== null && each.number > 0);
  const above = texts.slice(0, -1).join(' ');
  const bare = calendar && said?.field === 'month' ? /^(?:19|20)\d\d$/.exec(above.trim())?.[0] : undefined;
  if (said && said.number > 0 && bare !== undefined) return `${bare}-${String(said.number).padStart(2, '0')}`;
  const first = readYear(above, yearStart) ?? year;
  return !said || said.number === 0 ? null : said.field === 'quarter' ? lastMonthOf(first, said.number) : monthOf(first, said.number);
}

/** Whether a month that a heading says is the report's own, or its quarter. */
export function isNow(said: Period, { texts }: Headed, { period, yearStart }: Present): boolean {
  return said === period || (period !== null && /\bq(?:tr|uarter)?\.? ?[1-4]\b/i.test(texts.join(' ')) && said === quarterEnd(period, yearStart));
}

/** How much a heading's time speaks for its column: the report's own month or year goes before any other, and a column without a time before one of another month. */
export function nearness(headed: Headed, present: Present): number {
  const said = periodSaid(headed, present);
  if (said !== null) return isNow(said, headed, present) ? 0.3 : -0.3;
  const year = readYear(headed.texts.join(' '), present.yearStart);
  if (year === null) return isLatest(headed) ? 0.25 : 0;
  return year === (yearOf(present.period, present.yearStart) ?? present.year) ? 0.2 : -0.2;
}

/** A heading that says now, and no time besides. */
function isLatest({ texts, when }: Headed): boolean {
  const text = texts.join(' ');
  return when === null && !/\d/.test(text) && /\b(?:latest|current|now|this (?:year|month|quarter|period))\b/i.test(text);
}

/** Months and quarters, each with its year: from its own heading, the heading above it, the title, the sheet's name, or the report's year. */
export function timeColumns(view: View, band: Band, title: string, present: Present): Column[] {
  const columns = withoutTwins(band, present).flatMap((headed): Column[] => {
    const { when, column } = headed;
    if (!when) return [];
    const said = periodSaid(headed, present);
    const own = said !== null && (present.isDated || said >= '1900') ? said : null;
    const header = headerOf(headed);
    return [{ field: when.field, column, header, ...(own ? { period: own } : {}), ...flags(`${header} ${title}`) }];
  });
  // The sum of a quarter beside its months has the last of these months already.
  const months = new Set(columns.flatMap(({ field, period }) => (field === 'month' && period ? [period] : [])));
  const apart = months.size < 3 ? columns : columns.filter(({ field, period }) => field === 'month' || !period || !months.has(period));
  return present.isDated && apart.some(({ period }) => period !== undefined) ? apart : undated(view, band, columns);
}

/** 'Q2 result' beside a bare 'Q2' is the figure of that quarter, whatever the other column says. */
function withoutTwins({ columns }: Band, present: Present): Headed[] {
  const named = columns.filter(({ when, texts }) => when !== null && outcome.test(texts.join(' ')));
  const said = new Set(named.flatMap((headed) => periodSaid(headed, present) ?? []));
  return columns.filter((headed) => headed.when === null || named.includes(headed) || !said.has(periodSaid(headed, present) ?? '') || /[a-z%£#]/i.test(headed.texts.join(' ').replace(bareTime, '')));
}

const outcome = /\b(?:result|actual|outturn|achieved)s?\b/i;
const bareTime = /\b(?:q(?:tr|uarter)?\.? ?[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b/gi;

/** Months whose year nobody says have no place in time: the last that holds figures is the current figure, the one before it the previous, unless a column of its own says 'Actual'. */
function undated(view: View, band: Band, columns: Column[]): Column[] {
  const isRated = band.columns.some(({ heading }) => heading?.field === 'target' || heading?.field === 'criteria' || heading?.field === 'green');
  if (columns.length < 3 || !isRated || columns.some(({ period }) => period !== undefined) || band.columns.some((headed) => saysNow(view, band, headed))) return columns;
  if (monthsHold(view, columns, band.bottom + 1, band.bottom + sample) === 'letters') return columns;
  const [now, last] = columns.filter(({ column }) => isUsed(view, band, column)).reverse();
  return now ? [{ ...now, field: 'actual' }, ...(last ? [{ ...last, field: 'previous' as const }] : [])] : columns;
}

/** A column headed 'Actual' alone, that holds something. */
function saysNow(view: View, band: Band, { heading, when, column, texts }: Headed): boolean {
  return when === null && heading?.field === 'actual' && heading.certainty === 1 && !/\d/.test(texts.join(' ')) && isUsed(view, band, column);
}

/** The outturn of a year that was over before the months and quarters beside it is an earlier figure, not today's. */
export function outturnsBefore(columns: Column[], { yearStart }: Present): Column[] {
  const latest = columns.reduce((last, { field, period = '' }) => ((field === 'month' || field === 'quarter') && period > last ? period : last), '');
  return columns.map((column) => {
    const year = column.field === 'actual' || column.field === 'ytd' ? readYear(column.header, yearStart) : null;
    return year !== null && addMonths(year, 12) <= latest ? { ...column, field: 'previous' } : column;
  });
}

/** One or two months alone are the figures of now and before, where nothing else is. */
export function onlyTimes(columns: Column[], { period }: Present): Column[] {
  const times = columns.filter(({ field }) => field === 'month' || field === 'quarter');
  if (times.length === 0 || times.length > 2) return columns;
  const hasFigure = columns.some(({ field }) => field === 'actual');
  const latest = times.findLast((time) => time.period !== undefined && time.period === period) ?? times.reduce((one, other) => ((other.period ?? '') >= (one.period ?? '') ? other : one));
  return columns.map((column) => {
    if (!times.includes(column)) return column;
    return { field: column === latest && !hasFigure ? 'actual' : 'previous', column: column.column, header: column.header, ...flags(column.header) };
  });
}

/** A column's headings as one line. */
export function headerOf({ texts }: Pick<Headed, 'texts'>): string {
  return texts.join(' ').replace(/\s+/g, ' ');
}

/** A column as its headings describe it. */
export function described(headed: Headed, field: Field): Column {
  const header = headerOf(headed);
  return { field, column: headed.column, header, ...flags(header) };
}

/** What a heading says of the figures below it. */
export function flags(text: string): { approximate?: true; cumulative?: true } {
  return { ...(/approx|estimat/i.test(text) ? { approximate: true } : {}), ...(/cumulativ/i.test(text) ? { cumulative: true } : {}) };
}

/** Fields of which a table has one for now and others for then: what becomes of the others. */
export const earlier: Partial<Record<Field, Field>> = { rating: 'previousRating', actual: 'previous', ytd: 'previous' };

/** What the month cells of a table hold: letters of ratings, figures, or colours alone, of which there are two at least. */
export function monthsHold(view: View, columns: Column[], top: number, bottom: number): 'letters' | 'figures' | 'colours' | 'nothing' {
  const colours = new Set<Colour>();
  let letters = 0;
  let figures = 0;
  for (const { column, field } of columns) {
    if (field !== 'month' && field !== 'quarter') continue;
    for (let row = top; row <= Math.min(bottom, top + sample); row++) {
      const place = view.place(row, column);
      if (!isFilled(view.sheet, place)) {
        const painted = paintedAt(view.sheet, place);
        if (painted !== null && painted !== 'blue') colours.add(painted);
        continue;
      }
      const text = wordsAt(view.sheet, place);
      if (text !== '-' && readRatingWord(text) !== null) letters++;
      else if (readFigure(saidAt(view.sheet, place)).kind === 'number') figures++;
    }
  }
  if (letters === 0 && figures === 0) return colours.size > 1 ? 'colours' : 'nothing';
  return letters > figures ? 'letters' : 'figures';
}
