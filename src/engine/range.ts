import { readAmount } from './amount.ts';
import type { Amount } from './amount.ts';
import { readBound } from './bound.ts';
import { shift } from './decimal.ts';
import type { Unit } from './terms.ts';

/** Two ends in the order of their size, with the decimals that the finer one shows. Strict signs make an end open: '>98% and <99%'. */
export interface Range {
  low: number;
  high: number;
  lowClosed: boolean;
  highClosed: boolean;
  decimals: number;
  unit: Unit;
}

/**
 * Reads a range from a plain, lower-case text: '62% - 64.9%', '11.1-13%', 'between 5 and 20%', '69 to 89', '>=85% and <95%',
 * 'from above 85% to below 95%'. A unit said once stands for both ends. Null where the text is no range.
 */
export function readRange(text: string): Range | null {
  return readEnds(text) ?? readPair(text) ?? readSandwich(text);
}

function readEnds(text: string): Range | null {
  const opening = /^(?:between |from |range:? ?|in the range:? ?)/.exec(text)?.[0] ?? '';
  const first = readEnd(text, opening.length, /(?:above |over |more than |> ?(?!=))/y);
  if (!first) return null;
  const join = opening.startsWith('between') ? betweenWords : joinWords;
  join.lastIndex = first.amount.end;
  if (!join.test(text)) return null;
  const second = readEnd(text, join.lastIndex, /(?:below |under |less than |< ?(?!=))/y);
  if (!second || second.amount.end !== text.length) return null;
  return ordered(first.amount, second.amount, !first.strict, !second.strict);
}

const joinWords = / ?(?:-|(?:but|and)(?= (?:below|under|less than|<))|to|up to|and up to|down to|through to|through|till|until) ?(?=[-+£€$\d.a-z<])/y;
const betweenWords = / ?(?:-|to|and|&) ?(?=[-+£€$\d.a-z])/y;

function readEnd(text: string, from: number, strictWords: RegExp): { amount: Amount; strict: boolean } | null {
  strictWords.lastIndex = from;
  const strict = strictWords.test(text);
  const amount = readAmount(text, strict ? strictWords.lastIndex : from);
  return amount && { amount, strict };
}

/** '>98% and <99%', '>=85% <95%', 'more than 5 but less than 10', '98% or more and below 99%'. */
function readPair(text: string): Range | null {
  const first = readBound(text);
  if (!first?.sign) return null;
  const join = /^[ ,;]*(?:and|but|&|to|-)? ?/.exec(text.slice(first.end))?.[0] ?? '';
  const second = readBound(text, first.end + join.length);
  if (!second?.sign || second.end !== text.length || first.sign[0] === second.sign[0]) return null;
  const [low, high] = first.sign.startsWith('>') ? [first, second] : [second, first];
  const range = ordered(low.amount, high.amount, low.sign === '>=', high.sign === '<=');
  // '<5 and >10' is nothing at all, and '<5 or >10' no range.
  return range && low.amount.value <= high.amount.value ? range : null;
}

/** '85% <= x < 95%', '95% > x >= 85%', and '85% < 95%', which begins with its first number. */
function readSandwich(text: string): Range | null {
  const low = readAmount(text, 0);
  const middle = low && /^ ?(<=?)(?: ?[a-z]{0,20} ?(<=?))? ?/.exec(text.slice(low.end));
  if (!middle) return low && readFalling(text, low);
  const high = readAmount(text, low.end + middle[0].length);
  return high && high.end === text.length && low.value <= high.value ? ordered(low, high, middle[2] === undefined || middle[1] === '<=', (middle[2] ?? middle[1]) === '<=') : null;
}

function readFalling(text: string, high: Amount): Range | null {
  const middle = /^ ?(>=?) ?[a-z]{1,20} ?(>=?) ?/.exec(text.slice(high.end));
  const low = middle && readAmount(text, high.end + middle[0].length);
  return low && low.end === text.length && low.value <= high.value ? ordered(low, high, middle[2] === '>=', middle[1] === '>=') : null;
}

function ordered(first: Amount, second: Amount, firstClosed: boolean, secondClosed: boolean): Range | null {
  if (first.unit !== '' && second.unit !== '' && first.unit !== second.unit) return null;
  const unit = first.unit || second.unit;
  // '£1.2-1.5m': the magnitude said once stands for both.
  const carried = first.power === 0 && second.power > 0 && unit !== '%' ? second.power : 0;
  const one = shift(first.value, carried);
  const decimals = Math.max(first.decimals - carried, second.decimals);
  return one <= second.value
    ? { low: one, high: second.value, lowClosed: firstClosed, highClosed: secondClosed, decimals, unit }
    : { low: second.value, high: one, lowClosed: secondClosed, highClosed: firstClosed, decimals, unit };
}
