import { readBound } from './bound.ts';
import { between, beyond } from './interval.ts';
import { longest, plain } from './plain.ts';
import { readRange } from './range.ts';
import { lowerWords } from './target.ts';
import type { Interval, Unit } from './terms.ts';
import { apart, sharedUnit } from './unit.ts';

/**
 * Reads the threshold of one colour, exactly as it is written: '<=24%', '>98% and <99%', '95% to 97.5%', '2 or more', '1', '<5 or >10'.
 * A bare number is that number alone. Null where it cannot be read.
 */
export function readThreshold(text: string): { intervals: Interval[]; unit: Unit } | null {
  const words = lowerWords(plain(text).slice(0, longest + 1)).replace(/^(green|amber|red|g|a|r) ?[:=-] ?/, '').replace(/[*†‡]{1,3}$/, '').trim();
  if (words.length > longest) return null;
  let unit: Unit | null = '';
  const intervals: Interval[] = [];
  // 'or more' ends a threshold and 'at or above' begins one; any other 'or', and a comma or semicolon before a new number, joins two.
  for (const piece of words.split(/(?<!^(?:at|on|equal to|equal|greater|less)) or (?!equal|=|(?:more|less|fewer|above|below|over|under|higher|lower|greater)(?! ?(?:than )?[-£€$\d.]))|[;,] (?=[<>\d-])/)) {
    const read = readPiece(piece.trim());
    unit = read && unit !== null ? sharedUnit(unit, read.unit) : null;
    if (!read || unit === null) return null;
    intervals.push(read.interval);
  }
  return unit === null ? null : { intervals, unit };
}

function readPiece(words: string): { interval: Interval; unit: Unit } | null {
  const { text: piece, unit: named } = apart(words);
  const range = readRange(piece);
  if (range) return sharedUnit(range.unit, named) === null ? null : { interval: between(range.low, range.high, range.lowClosed, range.highClosed), unit: range.unit || named };
  const body = piece.replace(/^(?:exactly|=) ?/, '');
  if (/^(?:nil|zero|none|no [a-z]+)$/.test(body)) return { interval: between(0, 0, true, true), unit: '' };
  const bound = readBound(body);
  if (!bound) return null;
  if (body.slice(bound.end).trim() !== '') return null;
  const { value, unit } = bound.amount;
  return { interval: bound.sign ? beyond(bound.sign, value) : between(value, value, true, true), unit: unit || named };
}
