import { byte } from './lexer.ts';

/**
 * Reads a number of at most 15 digits with a small exponent, exactly as Number() would, without making a string of it.
 * NaN for any other way of writing, which goes by the text.
 */
export function readNumber(bytes: Uint8Array, from: number, until: number): number {
  let at = from;
  const negative = bytes[at] === byte.minus;
  if (negative) at++;
  let digits = 0;
  let mantissa = 0;
  let places = 0;
  let one = bytes[at] ?? 0;
  for (; one >= byte.zero && one <= byte.nine; one = bytes[++at] ?? 0) {
    mantissa = mantissa * 10 + one - byte.zero;
    digits++;
  }
  if (one === byte.dot) {
    one = bytes[++at] ?? 0;
    for (; one >= byte.zero && one <= byte.nine; one = bytes[++at] ?? 0) {
      mantissa = mantissa * 10 + one - byte.zero;
      digits++;
      places++;
    }
  }
  // Up to 2^53 and 10^22 both sides of the division are exact, and so its result is the nearest double: what Number() gives.
  if (at === until && digits > 0 && mantissa <= Number.MAX_SAFE_INTEGER && places <= 22) {
    const value = places === 0 ? mantissa : mantissa / (powers[places] ?? NaN);
    return negative ? -value : value;
  }
  return longNumber(bytes, from, until);
}

const powers = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** Any other number as XML may write it: more digits, an exponent. */
function longNumber(bytes: Uint8Array, from: number, until: number): number {
  if (until - from > 40 || from === until) return NaN;
  let text = '';
  for (let at = from; at < until; at++) text += String.fromCharCode(bytes[at] ?? 0);
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : NaN;
}

/** A date as ISO 8601 writes it, such as '2020-10-31' or '2020-10-31T09:30:00', as Excel counts it; NaN where it is none. */
export function serialOfDate(text: string, date1904: boolean): number {
  const found = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text);
  if (!found || text === '') return NaN;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = found;
  const time = (Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600) / 24;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  if (date1904) return days + 24_107 + time;
  // Excel's 1900 had a 29 February: before 1 March the count is one lower.
  const serial = days + 25_569;
  return (serial < 61 ? serial - 1 : serial) + time;
}
