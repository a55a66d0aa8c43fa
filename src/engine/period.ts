import { plain } from './plain.ts';
import type { Period } from './terms.ts';

/**
 * Reads the month that a text names: 'October 2020 position', 'as at 31 October 2020', 'Dec-15', '2020-04', '31/10/2020' (UK day order),
 * 'Q3 2015/16' (the quarter's last month, counted from the month in which the reporting year begins).
 * Null where no month, or more than one, is named: '2020/21' alone is a year.
 */
export function readPeriod(text: string, yearStart = 4): Period | null {
  const words = plain(text).toLowerCase();
  if (words.length > 500 || !/\d/.test(words) || !mayName.test(words)) return null;
  const found = new Set<Period>();
  for (const { looks, read } of ways) {
    for (const match of words.matchAll(looks)) {
      const period = read(match, yearStart);
      if (period !== null) found.add(period);
    }
    if (found.size > 0) break;
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** The months of the calendar in words, January first. */
export const calendar: readonly string[] = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const monthNames = calendar.map((name) => name.toLowerCase());

/** A month's name or its usual short form; 'sept' has four letters. */
const named = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** What every way of naming a month holds one of: most texts are put aside by it at once. */
const mayName = /(?:19|20)\d\d|\d[/.-]\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q/;

/** In this order; the first way that finds a month decides. */
const ways: { looks: RegExp; read: (found: RegExpMatchArray, yearStart: number) => Period | null }[] = [
  { looks: /(?<![\d/.-])((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-(\d\d))?(?![\d-])/g, read: ([, year, month]) => period(Number(year), Number(month)) },
  { looks: /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)?\d\d)(?![\d/])/g, read: ([, day, month, year]) => dated(Number(day), Number(month), fullYear(year ?? '')) },
  { looks: new RegExp(`(?<![a-z])${named}(?![a-z])\\.?[ ,/'-]{0,3}((?:19|20)\\d\\d)(?![\\d/]|-\\d\\d(?!\\d))`, 'g'), read: ([, month, year]) => period(Number(year), monthNumber(month ?? '')) },
  { looks: new RegExp(`(?<![a-z])${named}(?![a-z])\\.?[ /'-]{1,2}(\\d\\d)(?![\\d/])`, 'g'), read: ([, month, year]) => period(fullYear(year ?? ''), monthNumber(month ?? '')) },
  { looks: /(?<![a-z\d])(?:q|qtr|quarter) ?([1-4])(?!\d)[ ,:(-]{0,3}((?:19|20)?\d\d)(?: ?[/-] ?(?:19|20)?(\d\d))?(?!\d)/g, read: ([, quarter, year], start) => quarterOf(Number(quarter), fullYear(year ?? ''), start) },
  { looks: /((?:19|20)\d\d) ?[/-] ?(?:19|20)?\d\d[ ,:(-]{0,3}(?:q|qtr|quarter) ?([1-4])(?!\d)/g, read: ([, year, quarter], start) => quarterOf(Number(quarter), Number(year), start) },
  { looks: /(?<![\d/.-])(0?[1-9]|1[0-2])\/((?:19|20)\d\d)(?![\d/])/g, read: ([, month, year]) => period(Number(year), Number(month)) },
];

function period(year: number, month: number): Period | null {
  return month >= 1 && month <= 12 && year >= 1900 && year <= 2199 ? `${year}-${String(month).padStart(2, '0')}` : null;
}

/** A date that does not exist names no month. */
function dated(day: number, month: number, year: number): Period | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? period(year, month) : null;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function quarterOf(quarter: number, year: number, yearStart: number): Period | null {
  const first = period(year, yearStart);
  return first && addMonths(first, quarter * 3 - 1);
}

/** The number of a month by its name or short form, in any case: 10 for 'Oct'; 0 where it is none. */
export function monthNumber(name: string): number {
  const word = name.trim().toLowerCase().replace(/\.$/, '');
  return word.length < 3 ? 0 : monthNames.findIndex((month) => month === word || (month.startsWith(word) && word.length <= 4)) + 1;
}

/** A month in words: 'October 2020' for '2020-10'; the text itself where it is no month. */
export function periodName(of: Period): string {
  const { year, month } = parts(of);
  const name = calendar[month - 1];
  return name === undefined ? of : `${name} ${year}`;
}

/** A day in words: '3 November 2020' for '2020-11-03'; the text itself where it is no such day. */
export function dayName(day: string): string {
  const [, month = '', number = ''] = /^(\d{4}-\d\d)-(\d\d)$/.exec(day) ?? [];
  return month === '' ? day : `${Number(number)} ${periodName(month)}`;
}

function parts(of: Period): { year: number; month: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)) };
}

function count(of: Period): number {
  const { year, month } = parts(of);
  return year * 12 + month - 1;
}

/** The month so many months later; earlier where negative. */
export function addMonths(of: Period, months: number): Period {
  const all = count(of) + months;
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((((all % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** How many months lie from one to the other: 2 from '2020-10' to '2020-12', negative backwards. */
export function monthsBetween(from: Period, to: Period): number {
  return count(to) - count(from);
}

/** The reporting year that a month lies in: its first and last month, and how many of its months are gone at the end of this one (1 to 12). */
export function reportingYear(of: Period, yearStart: number): { first: Period; last: Period; gone: number } {
  const gone = ((parts(of).month - yearStart + 12) % 12) + 1;
  const first = addMonths(of, 1 - gone);
  return { first, last: addMonths(first, 11), gone };
}

/** The last month of the quarter of the reporting year that a month lies in. */
export function quarterEnd(of: Period, yearStart: number): Period {
  const { first, gone } = reportingYear(of, yearStart);
  return addMonths(first, Math.ceil(gone / 3) * 3 - 1);
}

/** The month that an Excel date lies in; null for a number that is no date. 1900's dates, or 1904's where the workbook counts so. */
export function periodOfDate(serial: number, date1904 = false): Period | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return null;
  const day = new Date(Math.floor(serial + (date1904 ? 1462 : 0) - 25_569) * 86_400_000);
  return period(day.getUTCFullYear(), day.getUTCMonth() + 1);
}
