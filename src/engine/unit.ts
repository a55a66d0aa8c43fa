import { decimalsOf, digits, exact } from './decimal.ts';
import type { Unit } from './terms.ts';

/** The unit that a word stands for ('wks' is weeks), itself in lower case where the table has none ('visits'), null where it can be none. */
export function readUnit(words: string): Unit | null {
  const word = words.trim().toLowerCase().replace(/\.$/, '');
  const known = units.get(word);
  if (known !== undefined) return known;
  const whole = units.get(word.replace(forOne, ''));
  if (whole) return whole;
  if (/^(per|in every) \d[\d,]*k?( [a-z]+){0,4}$/.test(word)) return word;
  if (/^of (the )?[a-z' ]{1,40}$/.test(word)) return null;
  return /^[a-z][a-z'/-]*( [a-z][a-z'/-]*){0,3}$/.test(word) && !word.split(' ').some((part) => never.has(part)) ? word : null;
}

/** The unit of the table of units that a word stands for; null for any other word. */
export function knownUnit(word: string): Unit | null {
  return units.get(word.toLowerCase()) ?? null;
}

/** What one takes: '8.2 days per FTE' are days; so many a week are another number than as many a month. */
export const forOne = /(?:^| )(?:(?:lost|taken|worked|spent) )?per (?!(?:calendar )?(?:hour|day|week|month|quarter|year|annum)\b)[a-z' -]{1,40}$/i;

const units = new Map<string, Unit>(
  Object.entries({
    '': [''],
    '%': ['%', 'per cent', 'percent', 'pc', '%age', 'percentage'],
    pp: ['pp', 'pt', 'ppt', 'ppts', 'pps', 'pts', 'points', 'point', '% points', '% point', '%pts', '% pts', '%-points', 'percentage points', 'percentage point', 'percentage pts', 'percentage pt', 'pct points', 'pct point', 'pct pts', '%age points', 'p.p'],
    weeks: ['weeks', 'week', 'wks', 'wk', 'w'],
    'working days': ['working days', 'working day', 'wds', 'wd', 'w/days', 'workdays'],
    days: ['days', 'day', 'd', 'calendar days'],
    hours: ['hours', 'hour', 'hrs', 'hr', 'h'],
    minutes: ['minutes', 'minute', 'mins', 'min'],
    seconds: ['seconds', 'second', 'secs', 'sec'],
    months: ['months', 'month', 'mths', 'mth'],
    years: ['years', 'year', 'yrs', 'yr'],
    'per month': ['per month', 'a month', 'each month', 'every month', 'per calendar month'],
    'per quarter': ['per quarter', 'a quarter', 'each quarter', 'every quarter'],
    'per week': ['per week', 'a week', 'each week', 'every week'],
    tonnes: ['tonnes', 'tonne', 't', 'tons'],
    tco2e: ['tco2e', 'tco2', 'tonnes co2e', 'tonnes co2', 'tonnes of co2', 'tonnes of co2e'],
    'µg/m3': ['µg/m3', 'µg/m³', 'ug/m3', 'μg/m3', 'μg/m³', 'µg m-3'],
    '£': ['£', 'gbp', 'pounds'],
    '€': ['€', 'eur', 'euros'],
    $: ['$', 'usd'],
  }).flatMap(([unit, words]) => words.map((word): [string, Unit] => [word, unit])),
);

/** Words after a number that make it something else than a figure with a unit. */
const never = new Set(
  ('by or and to up down of from in until till through than then target tolerance below above over under but not if at on is was vs versus out x approx approximately '
    + 'estimated estimate est plus minus max maximum minimum less more fewer better worse higher lower green amber red blue away off either about circa between within '
    + 'sd std sigma deviation deviations drop fall rise '
    + 'monthly quarterly annually weekly yearly average baseline quartile percentile decile previous last '
    + 'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december '
    + 'quarter q1 q2 q3 q4 increase decrease reduction improvement rd st nd th e m').split(' '),
);

/** Takes the word of a unit from between numbers and comparisons: '12 complaints or fewer' is '12 or fewer' in complaints. */
export function apart(said: string): { text: string; unit: Unit } {
  const text = said.replace(/(\d) (or (?:more|less|fewer|above|below|over|under|higher|lower)) ((?:per \d[\d,]* )?[a-z][a-z' -]*)$/, '$1 $3 $2');
  // The population of 'per 1,000 population' belongs to the rate, and the units of '8m 30s' to their numbers.
  if (/\b(?:per|in every) \d|\d ?(?:h|hrs?|hours?|m|mins?|minutes?),? (?:and )?\d/.test(text)) return { text, unit: '' };
  // The k of '25k visits' belongs to the number.
  const word = /\d ?(?:(?:k|M|bn|mn|thousand|million|billion)(?![a-z]) ?)?([a-z][a-z' /-]*?)(?= (?:or|to|and|but|-) |$)/.exec(text)?.[1];
  const unit = word === undefined || magnitudeOf(word) !== null ? null : readUnit(word);
  if (word === undefined || !unit) return { text, unit: '' };
  return { text: text.replace(new RegExp(`(\\d(?: ?(?:k|M|bn|mn|thousand|million|billion)(?![a-z]))?) ?${word.replace(/[/-]/g, '\\$&')}(?![a-z])`, 'g'), '$1').trim(), unit };
}

/** What a number is multiplied by: 'k' is thousands, 'm' millions. Null for a word that is no magnitude. */
export function magnitudeOf(word: string): number | null {
  return magnitudes.get(word.toLowerCase()) ?? null;
}

const magnitudes = new Map([['k', 3], ['thousand', 3], ['m', 6], ['mn', 6], ['mil', 6], ['million', 6], ['bn', 9], ['billion', 9]]);

/** Writes a value with its unit: '92.1%', '£42,300,000', '26 weeks', '-£514,000'. */
export function written(value: number, decimals: number, unit: Unit): string {
  const number = digits(Math.abs(value), decimals);
  const sign = value < 0 && /[1-9]/.test(number) ? '-' : '';
  if (unit === '') return sign + number;
  if (unit === '%') return `${sign}${number}%`;
  if (unit === time) return sign + onClock(Math.abs(value));
  if (before.has(unit)) return sign + unit + number;
  return `${sign}${number} ${number === '1' && spans.has(unit) ? unit.slice(0, -1) : unit}`;
}

const before = new Set(['£', '€', '$']);
const spans = new Set(['weeks', 'working days', 'days', 'hours', 'minutes', 'seconds', 'months', 'years']);

/** The unit of a length of time by the clock: its values are seconds, and are written as hours, minutes and seconds. */
export const time: Unit = 'h:mm:ss';

/** '0:08:30' for 510 seconds; parts of a second are kept. */
function onClock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (part: number) => String(part).padStart(2, '0');
  const rest = digits(exact(seconds - whole), Math.min(3, decimalsOf(seconds))).slice(1);
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${rest}`;
}

/** A length of time in another unit that is as long wherever it is told: hours, minutes and seconds, and no days, which may be working days. Null for any other two. */
export function inUnit(value: number, from: Unit, to: Unit): number | null {
  const [one, other] = [seconds.get(from), seconds.get(to)];
  return one === undefined || other === undefined ? null : exact((value * one) / other);
}

const seconds = new Map<Unit, number>([['hours', 3600], ['minutes', 60], ['seconds', 1], [time, 1]]);

/** One unit for two: the one that is there where the other is not. Null where they are of different kinds. Points are read as per cents. */
export function sharedUnit(one: Unit, other: Unit): Unit | null {
  const [first, second] = [one === 'pp' ? '%' : one, other === 'pp' ? '%' : other];
  if (first === second || second === '') return first;
  if (first === '') return second;
  if (isOne(first, second) || isOne(second, first)) return first;
  const rate = perOf(first);
  return rate !== null && rate === perOf(second) ? first : null;
}

/** '440 kg' is said of '450 kg per household' too, and '1 case' of '2 cases'. */
function isOne(whole: Unit, unit: Unit): boolean {
  return whole === `${unit}s` || whole.startsWith(`${unit} per `);
}

/** How many a rate is per, whatever they are called: 10000 for 'per 10,000 children' and 'per 10k'. */
function perOf(unit: Unit): string | null {
  const [, count = '', thousands = ''] = /^(?:per|in every) (\d[\d,]*)((?:k(?!m))?)/.exec(unit) ?? [];
  return count === '' ? null : count.replaceAll(',', '') + (thousands && '000');
}
