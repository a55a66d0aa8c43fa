import { addMonths, monthNumber, periodOfDate, readPeriod } from '../engine/period.ts';
import type { Period } from '../engine/terms.ts';
import { inEnglish } from './welsh.ts';

/** A heading that names a time: a month or a quarter, with its year where it says one. */
export interface When {
  column: number;
  field: 'month' | 'quarter';
  /** 1 to 12 for a month, 1 to 4 for a quarter; 0 for a single letter, which only its neighbours explain. */
  number: number;
  letter: string;
  period: Period | null;
}

/** '12 months to Oct 20' and 'Year ending March 2021' are named by their last month. */
const termTo = /^(?:rolling |last )?(?:(?:\d{1,2}|twelve|six|three) ?m(?:on)?ths?|year|quarter|month|period) (?:to|ending|ended)(?: end(?: of)?)? (?!date\b)/i;

/** The last months of the terms of a school year. */
const terms: Record<string, string> = { autumn: '12', spring: '03', summer: '07' };

/** Reads one heading as a time, or null. `serial` is the number of a date cell. */
export function readWhen(text: string, column: number, serial: number | null, date1904: boolean, yearStart: number): When | null {
  if (serial !== null) {
    const period = periodOfDate(serial, date1904);
    return period === null ? null : { column, field: 'month', number: Number(period.slice(5)), letter: '', period };
  }
  const words = (foreign.test(text) ? inEnglish(text) : text).replace(/\s+/g, ' ').trim().replace(termTo, '');
  if (words === '' || words.length > 30) return null;
  if (/^[AMJSONDF]$/i.test(words)) return { column, field: 'month', number: 0, letter: words.toUpperCase(), period: null };
  // Most words have nothing of a time about them.
  if (!timely.test(words)) return null;
  const quarter = /^(?:q|qtr|quarter)\.? ?([1-4])(?!\d)/i.exec(words) ?? /(?:^|[^a-z])(?:q|qtr|quarter)\.? ?([1-4])$/i.exec(words);
  const half = /^(?:h|half|half year) ?([12]) ?[-:]? ?(?=\(?(?:19|20)?\d\d)/i.exec(words);
  const period = /\d/.test(words) ? readPeriod(words, yearStart) : null;
  const left = words.replace(/\b(?:actual|outturn|performance|figure|result|position|data|value|ytd|rag|target)\b/gi, '').trim();
  if (/\b(?:target|rag|tolerance|ytd|to date|position|performance|current|rating|status|commentary|comments?|narrative|notes?|trend|dot|variance|forecast|traffic light|as at|(?:last|previous|prior) year)\b/i.test(words)) return null;
  const term = /^(autumn|spring|summer)(?: term)? ((?:19|20)?\d\d)$/i.exec(words);
  if (term) {
    const year = (term[2] ?? '').padStart(4, '20');
    return { column, field: 'quarter', number: 0, letter: '', period: `${year}-${terms[(term[1] ?? '').toLowerCase()] ?? '12'}` };
  }
  // A school's year is not the council's: without one a term is told from its neighbours alone.
  if (/^(?:autumn|spring|summer)(?: term)?$/i.test(words)) return { column, field: 'quarter', number: 0, letter: '', period: null };
  const span = /^([a-z]{3,9})\.? ?(?:-|\u2013|to) ?([a-z]{3,9})\.?(?: (?:19|20)?\d\d)?$/i.exec(words);
  const [from, to] = span ? [monthNumber(span[1] ?? ''), monthNumber(span[2] ?? '')] : [0, 0];
  if (from > 0 && to > 0 && (to - from + 12) % 12 === 2 && (from - yearStart + 12) % 3 === 0) {
    return { column, field: 'quarter', number: ((from - yearStart + 12) % 12) / 3 + 1, letter: '', period: /\d/.test(words) ? readPeriod(words.slice(words.search(/(?:-|\u2013|to) ?[a-z]+\.? /i)), yearStart) : null };
  }
  if (half) {
    const first = readYear(words.slice(half[0].length), yearStart);
    return first === null ? null : { column, field: 'quarter', number: Number(half[1]) * 2, letter: '', period: lastMonthOf(first, Number(half[1]) * 2) };
  }
  if (quarter) return { column, field: 'quarter', number: Number(quarter[1]), letter: '', period };
  const name = /^([a-z]{3,9})\.?(?:[ '-]+(?:\d\d|\d{4}))?$/i.exec(left);
  const number = name ? monthNumber(name[1] ?? '') : 0;
  if (number > 0) return { column, field: 'month', number, letter: '', period };
  return period !== null && /^[\d/.-]+$/.test(words) ? { column, field: 'month', number: Number(period.slice(5)), letter: '', period } : null;
}

/** Beginnings of Welsh months and quarters, and two names for one time. */
const foreign = /[/\n]|^(?:ion|chw|maw|ebr|mai|meh|gor|aws|med|hyd|tach|rhag|ch ?[1-4])/i;

const timely = /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|autumn|spring|summer/i;

/** Whether a text is a year and nothing else: '2020', '2020/21', '20/21', 'FY21'. */
export function isTime(text: string): boolean {
  return /^(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?$/.test(text) || /^\d\d\s?\/\s?\d\d$/.test(text) || /^fy ?'?(?:20)?\d\d(?: ?[/-] ?\d\d)?$/i.test(text);
}

const yearOfLetters = 'AMJJASONDJFM';

/**
 * Gives single letters their months where they run as A M J J A S O N D J F M does, six at least and beginning anywhere in the year;
 * letters that do not run so are no months. `yearStart` decides between June and July, March and May only by their place in the run.
 */
export function placeLetters(whens: When[]): When[] {
  const placed: When[] = whens.filter(({ letter }) => letter === '');
  let run: When[] = [];
  const close = () => {
    const text = run.map(({ letter }) => letter).join('');
    const start = text.length >= 6 ? (yearOfLetters + yearOfLetters).indexOf(text) : -1;
    if (start >= 0) placed.push(...run.map((when, index) => ({ ...when, number: ((3 + start + index) % 12) + 1 })));
    run = [];
  };
  for (const when of whens) {
    if (when.letter === '') continue;
    const last = run.at(-1);
    if (last && when.column - last.column > 1) close();
    run.push(when);
    if (run.length === 12) close();
  }
  close();
  return placed.sort((one, other) => one.column - other.column);
}

/**
 * The first month of the reporting year that a text names: '2020/21', '2020-21', '20/21', 'FY2020', 'financial year 2020'; of a month with its
 * calendar year the reporting year in which it lies ('January 2021' is in 2020/21). Null for none or several.
 */
export function readYear(text: string, yearStart: number): Period | null {
  const found = new Set<number>();
  for (const [, first = '', second = ''] of text.matchAll(/(?<![\d/.-])((?:19|20)?\d\d)\s?[/\u2010-\u2015-]\s?((?:19|20)?\d\d)(?![\d/.-])/g)) {
    const year = first.length === 2 ? 2000 + Number(first) : Number(first);
    if ((year + 1) % 100 === Number(second) % 100) found.add(year);
  }
  if (found.size === 0) {
    for (const [, month = '', year] of text.matchAll(/(?:\b([a-z]{3,9})[.,]{0,2} {1,3})?(?<![\d/.-])((?:19|20)\d\d)(?![\d/.-])/gi)) {
      const number = monthNumber(month);
      found.add(Number(year) - Number(number > 0 && number < yearStart));
    }
  }
  if (found.size === 0) for (const [, year] of text.matchAll(/\bfy ?'?(\d\d)\b/gi)) found.add(2000 + Number(year));
  const [year] = found;
  return found.size === 1 && year !== undefined ? `${year}-${String(yearStart).padStart(2, '0')}` : null;
}

/** The month of a reporting year that begins with `first`: 1 (January) of the year from '2020-04' is '2021-01'. */
export function monthOf(first: Period, number: number): Period {
  return addMonths(first, (number - Number(first.slice(5)) + 12) % 12);
}

/** The last month of a quarter of the reporting year that begins with `first`. */
export function lastMonthOf(first: Period, quarter: number): Period {
  return addMonths(first, quarter * 3 - 1);
}
