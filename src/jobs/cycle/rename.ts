import { addMonths, monthNumber, periodName, quarterEnd, readPeriod, reportingYear } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';

/**
 * A heading or a title with its month changed, in the way that it was written: 'performance as at 31 October 2020' becomes
 * 'performance as at 30 November 2020', 'Oct-20' 'Nov-20', 'Q2 2020/21' 'Q3 2020/21'. Null where it names another month, none, or several,
 * or where the month is written in a way that cannot be changed with certainty.
 */
export function renamed(text: string, from: Period, to: Period, yearStart: number): string | null {
  const said = readPeriod(text, yearStart);
  if (said === null) return yearless(text, from, to, yearStart);
  if (said !== from) return null;
  const span = spanIn(text, from, to, yearStart);
  if (span !== undefined) return span;
  for (const { looks, write } of ways) {
    const next = text.replace(looks, (found: string, ...rest: unknown[]) => write(found, rest.slice(0, -2).map((group) => (typeof group === 'string' ? group : '')), to, { from, yearStart }));
    const reached = readPeriod(next, yearStart);
    // A quarter is named by its last month, and begins before it.
    if (looks === dated && next !== text && reached === quarterEnd(to, yearStart)) return next;
    if (next !== text && reached === to) return withQuarter(next, from, to, yearStart);
  }
  return null;
}

/** A bare quarter beside a month is the month's own: 'Quarter 3, as at December 2020' becomes 'Quarter 4, as at January 2021'. */
function withQuarter(text: string, from: Period, to: Period, yearStart: number): string {
  const [was, is] = [quarterOf(from, yearStart), quarterOf(to, yearStart)];
  return text.replace(/\b((?:q|qtr|quarter)\.? ?)([1-4])(?!\d)/i, (found, word: string, number: string) => (Number(number) === was ? `${word}${is}` : found));
}

/**
 * 'April to October 2020' and 'Oct – Dec 2020': the first month stays where it begins the year, and goes on where the two are a quarter.
 * Null where neither is sure; undefined where the text names one month alone.
 */
function spanIn(text: string, from: Period, to: Period, yearStart: number): string | null | undefined {
  const months = [...text.matchAll(new RegExp(`\\b(${names})\\b`, 'gi'))];
  const [first, last] = months;
  if (!first || !last || first[0].toLowerCase() === last[0].toLowerCase()) return undefined;
  if (months.length > 2 || monthNumber(last[0]) !== Number(from.slice(5))) return null;
  const begins = reportingYear(to, yearStart).first;
  const year = new RegExp(`(${names})(\\.?[ ,/'\\u2019-]{0,3})((?:19|20)?\\d\\d)(?!\\d)`, 'gi');
  const ending = (rest: string) => rest.replace(year, (_, name: string, between: string, digits: string) => `${monthLike(name, to, digits.length === 2)}${between}${digits.length === 2 ? to.slice(2, 4) : to.slice(0, 4)}`);
  const [head, rest] = [text.slice(0, last.index), text.slice(last.index)];
  if (/\d/.test(head.slice(first.index + first[0].length))) return null;
  if (monthNumber(first[0]) === Number(begins.slice(5)) && begins === reportingYear(from, yearStart).first) return head + ending(rest);
  // The first month of a new year is all of it so far.
  if (monthNumber(first[0]) === Number(begins.slice(5)) && begins === to) return head.slice(0, first.index) + ending(rest);
  if (monthNumber(first[0]) !== Number(addMonths(from, -2).slice(5))) return null;
  const turned = head.slice(0, first.index) + monthLike(first[0], addMonths(to, -2), first[0].length === 3) + head.slice(first.index + first[0].length) + ending(rest);
  return withQuarter(turned, from, to, yearStart);
}

/** Which quarter of the reporting year a month lies in, 1 to 4. */
function quarterOf(month: Period, yearStart: number): number {
  return Math.ceil(reportingYear(month, yearStart).gone / 3);
}

/** A month or a quarter whose year stands elsewhere: 'October position', 'Q3', 'Qtr 3 actual'. A text with more figures than that says something else. */
function yearless(text: string, from: Period, to: Period, yearStart: number): string | null {
  const quarters = [...text.matchAll(/\b((?:q|qtr|quarter)\.? ?)([1-4])(?!\d)/gi)];
  const months = [...text.matchAll(new RegExp(`\\b(${names})\\b`, 'gi'))];
  const bare = text.length <= 60 && !/\d/.test(text.replace(/\b(?:q|qtr|quarter)\.? ?[1-4](?!\d)/gi, ''));
  const [quarter, month] = [quarters[0], months[0]];
  if (!bare || quarters.length + months.length !== 1) return null;
  const [was, is] = [quarterOf(from, yearStart), quarterOf(to, yearStart)];
  if (quarter) return Number(quarter[2]) === was && is !== was ? replaced(text, quarter, `${quarter[1] ?? ''}${is}`) : null;
  // 'may' and 'march' are words as well as months.
  if (!month || month[0] === month[0].toLowerCase() || monthNumber(month[0]) !== Number(from.slice(5))) return null;
  return replaced(text, month, monthLike(month[0], to, month[0].length === 3 && text.trim().length === 3));
}

function replaced(text: string, { index, 0: found }: RegExpMatchArray, by: string): string {
  return text.slice(0, index) + by + text.slice((index ?? 0) + found.length);
}

interface Way {
  looks: RegExp;
  write: (found: string, groups: string[], to: Period, about: { from: Period; yearStart: number }) => string;
}

const names = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** A quarter with its year: 'Q2 2020/21'. */
const dated = /\b((?:q|qtr|quarter) ?)([1-4])(?!\d)([ ,:(-]{0,3})((?:19|20)?\d\d)( ?[/-] ?)((?:19|20)?\d\d)/gi;

const ways: Way[] = [
  {
    looks: dated,
    write: (_, [word = '', , gap = '', first = '', slash = '', second = ''], to, { yearStart }) => {
      const gone = ((Number(to.slice(5)) - yearStart + 12) % 12) + 1;
      const begins = Number(addMonths(to, 1 - gone).slice(0, 4));
      const like = (year: number, was: string) => (was.length === 2 ? String(year).slice(2) : String(year));
      return `${word}${Math.ceil(gone / 3)}${gap}${like(begins, first)}${slash}${like(begins + 1, second)}`;
    },
  },
  {
    looks: new RegExp(`(?:(\\b\\d{1,2})(st|nd|rd|th)?( +(?:of +)?))?\\b(${names})(\\.?[ ,/'\\u2019-]{0,3})((?:19|20)?\\d\\d)(?!\\d)`, 'gi'),
    write: (_, [day = '', ending = '', gap = '', name = '', between = '', year = ''], to, { from }) => {
      const first = day === '' ? '' : `${dayIn(Number(day), from, to)}${ending === '' ? '' : endingOf(dayIn(Number(day), from, to))}${gap}`;
      return `${first}${monthLike(name, to, year.length === 2 || /[-'\u2019/]/.test(between))}${between}${year.length === 2 ? to.slice(2, 4) : to.slice(0, 4)}`;
    },
  },
  {
    looks: /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})([/.-])((?:19|20)?\d\d)(?![\d/])/g,
    write: (_, [day = '', one = '', month = '', other = '', year = ''], to, { from }) =>
      `${String(dayIn(Number(day), from, to)).padStart(day.length, '0')}${one}${String(Number(to.slice(5))).padStart(month.length, '0')}${other}${year.length === 2 ? to.slice(2, 4) : to.slice(0, 4)}`,
  },
  { looks: /(?<![\d/.-])(?:19|20)\d\d-\d\d(?![\d-])/g, write: (_, __, to) => to },
  { looks: /(?<![\d/.-])(\d{1,2})\/((?:19|20)\d\d)(?![\d/])/g, write: (_, [month = ''], to) => `${String(Number(to.slice(5))).padStart(month.length, '0')}/${to.slice(0, 4)}` },
];

/** The serial number of the same day in another month; the last day of a month stays the last. */
export function dateIn(serial: number, to: Period, date1904: boolean): number {
  const epoch = date1904 ? 24_107 : 25_569;
  const day = new Date(Math.floor(serial - epoch) * 86_400_000);
  const from = day.toISOString().slice(0, 7);
  return Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5)) - 1, dayIn(day.getUTCDate(), from, to)) / 86_400_000 + epoch;
}

/** '2020/21' as '2021/22', however it is written; a pair that is no year of two parts stays. */
export function nextYears(text: string): string {
  return text.replace(/(?<![\d/.-])((?:19|20)?\d\d)( ?[/\u2010-\u2015-] ?)((?:19|20)?\d\d)(?![\d/])/g, (found, one: string, between: string, two: string) => {
    const year = one.length === 2 ? 2000 + Number(one) : Number(one);
    if ((year + 1) % 100 !== Number(two) % 100) return found;
    const like = (next: number, was: string) => (was.length === 2 ? String(next).slice(2) : String(next));
    return `${like(year + 1, one)}${between}${like(year + 2, two)}`;
  });
}

/** A year by itself as the one after it: 'Performance 2020' where the reporting year is 2020; one that is part of a date or a pair stays. */
export function nextCalendarYear(text: string, year: number): string {
  return text.replace(new RegExp(`(?<![\\d/.-])${year}(?![\\d/.-]|\\s?[/\u2010-\u2015-]\\s?\\d)`, 'g'), String(year + 1));
}

/** The last day of a month stays the last day of the next one. */
function dayIn(day: number, from: Period, to: Period): number {
  const last = (of: Period) => new Date(Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5)), 0)).getUTCDate();
  return day >= last(from) ? last(to) : Math.min(day, last(to));
}

function endingOf(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** A month's name as the other was written: whole or short, in its capitals. 'May' and its like are both: then `short`, from what stands around it, decides. */
function monthLike(name: string, to: Period, short: boolean): string {
  const whole = periodName(to).split(' ')[0] ?? '';
  const both = ['may', 'june', 'july'].includes(name.toLowerCase());
  const text = (both ? short && name.length === 3 : name.length <= 4) ? whole.slice(0, 3) : whole;
  if (name === name.toUpperCase()) return text.toUpperCase();
  return name === name.toLowerCase() ? text.toLowerCase() : text;
}
