import { exact, shift } from './decimal.ts';
import type { Unit } from './terms.ts';
import { magnitudeOf, readUnit, time } from './unit.ts';

/** A number in a text, with its unit, the decimals that it shows, the power of ten that its 'k' or 'm' multiplies by, and where it ends. */
export interface Amount {
  value: number;
  decimals: number;
  unit: Unit;
  power: number;
  /** '+' or '-' where one is written. */
  sign: '' | '+' | '-';
  end: number;
}

/**
 * Reads the number that begins at a place of a text made plain: '£42.3M', '-£514K', '1,234', '.5', '26wks', '62%'.
 * Decimals are of the multiplied number: -5 for £42.3M. The unit is '' where none of the known ones follows at once.
 * '00:08:30' is a length of time, in seconds. Null where no number begins there, or one that cannot be trusted ('1,23').
 */
export function readAmount(text: string, from: number): Amount | null {
  clock.lastIndex = from;
  const length = clock.exec(text);
  if (length) {
    const [, hours, minutes, seconds = ''] = length;
    const value = exact(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
    return { value, decimals: (seconds.split('.')[1] ?? '').length, unit: time, power: 0, sign: '', end: clock.lastIndex };
  }
  spoken.lastIndex = from;
  const parts = spoken.exec(text);
  if (parts) {
    const [, hours = '0', past = '0', minutes = '0', rest = '0'] = parts;
    return { value: Number(hours) * 3600 + (Number(past) + Number(minutes)) * 60 + Number(rest), decimals: 0, unit: time, power: 0, sign: '', end: spoken.lastIndex };
  }
  opening.lastIndex = from;
  const found = opening.exec(text);
  if (!found) return null;
  const [, before = '', currency = '', after = '', number = ''] = found;
  let end = opening.lastIndex;
  // '1,23' and '1.2.3' are no numbers that anybody could be sure of.
  if (/^[\d]|^[.,]\d/.test(text.slice(end, end + 2))) return null;
  const decimals = (number.split('.')[1] ?? '').length;
  const tail = readTail(text, end, currency);
  end = tail.end;
  const sign = before || after;
  const size = Number(number.replaceAll(',', ''));
  const value = shift(size, tail.power);
  return {
    value: exact(sign === '-' ? -value : value),
    decimals: decimals - tail.power,
    unit: currency || tail.unit,
    power: tail.power,
    sign: sign === '+' || sign === '-' ? sign : '',
    end,
  };
}

/** '00:08:30', by the clock: two numbers alone may be hours or minutes, or a ratio. */
const clock = / ?(\d{1,4}):([0-5]\d):([0-5]\d(?:\.\d{1,3})?)(?![\d:.])/y;

/** '3h 30m', '8 mins 30 secs': a length of time in two units. */
const spoken = / ?(?:(\d{1,4}) ?(?:hours?|hrs?|h),? ?(?:and )?([0-5]?\d) ?(?:minutes?|mins?|m)|(\d{1,4}) ?(?:minutes?|mins?|m),? ?(?:and )?([0-5]?\d) ?(?:seconds?|secs?|s))(?![a-z\d])/iy;

const opening = /([+-]?) ?([£€$]?) ?([+-]?) ?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)/y;

/** The magnitude and the unit that follow a number: 'M', 'k', '%', ' weeks', 'd', ' per 10,000'. */
function readTail(text: string, from: number, currency: string): { unit: Unit; power: number; end: number } {
  let end = from;
  let power = 0;
  magnitude.lastIndex = end;
  const size = magnitude.exec(text)?.[1];
  // A bare 'm' may be metres, minutes or months: only money, a capital letter or a whole word is millions.
  if (size !== undefined && (currency !== '' || size.length > 1 || size === 'M' || size === 'k' || size === 'K')) {
    power = magnitudeOf(size) ?? 0;
    end = magnitude.lastIndex;
  }
  if (currency !== '') return { unit: currency, power, end };
  per.lastIndex = end;
  const rate = per.exec(text)?.[1];
  if (rate !== undefined) return { unit: rate.toLowerCase(), power, end: per.lastIndex };
  known.lastIndex = end;
  const word = known.exec(text)?.[1];
  if (word === undefined) return { unit: '', power, end };
  return { unit: readUnit(word) ?? '', power, end: known.lastIndex };
}

const magnitude = / ?(million|thousand|billion|bn|mn|k|m)(?![a-z])/iy;
const per = / ?((?:per|in every) \d[\d,]*(?:km|k)?(?: (?!and\b|or\b|to\b)[a-z]+){0,4})(?![a-z])/iy;
const known = / ?((?:percentage|pct\.?|%age) ?(?:points?|pts?)|p\.p\.?|% ?-?points?|%-? ?pts|%|per ?cent|working days?|wds?|days?|weeks?|wks?|hours?|hrs?|minutes?|mins|seconds?|secs?|months?|mths?|years?|yrs?|ppts?|pps?|pts|points?|pc|[dwh])(?![a-z])/iy;
