import { readAmount } from './amount.ts';
import type { Amount } from './amount.ts';

export type Sign = '<' | '<=' | '>' | '>=';

/** A number with the comparison that stands at it, in signs or words; `sign` is null for a bare number. `strictly` is whether the bound itself is left out. */
export interface Bound {
  sign: Sign | null;
  amount: Amount;
  /** Where the bound ends in the text. */
  end: number;
}

/** Reads a comparison and its number from a place of a plain, lower-case text: '<=24%', 'at least 92%', '92% or more', '2+', '24%'. Null where none begins there. */
export function readBound(text: string, from = 0): Bound | null {
  before.lastIndex = from;
  const opening = before.exec(text)?.[1];
  const start = opening === undefined ? skipSpaces(text, from) : skipSpaces(text, before.lastIndex);
  const amount = readAmount(text, start);
  if (!amount) return null;
  after.lastIndex = amount.end;
  const closing = opening === undefined ? after.exec(text)?.[1] : undefined;
  const sign = signs.get(opening ?? closing ?? '') ?? null;
  return { sign, amount, end: closing === undefined ? amount.end : after.lastIndex };
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

const openings: Record<Sign, string[]> = {
  '>=': ['>=', '=>', '>/=', '> or =', 'at least', 'no less than', 'not less than', 'no fewer than', 'not fewer than', 'no lower than', 'not lower than', 'not below', 'minimum of', 'a minimum of', 'minimum', 'min of', 'min', 'min.', 'minimum acceptable', 'min acceptable', 'minimum acceptable level', 'floor', 'floor of',
    'greater than or equal to', 'more than or equal to', 'equal to or greater than', 'equal to or more than', 'equal or greater than', 'greater or equal to', 'at or above', 'on or above', 'at or over', 'equal to or above', 'meet or exceed', 'meets or exceeds', 'increase to', 'raise to', 'grow to', 'rise to', 'not to fall below', 'not fall below', 'not to drop below', 'not drop below', 'no earlier than', 'no sooner than'],
  '<=': ['<=', '=<', '</=', '< or =', 'at most', 'no more than', 'not more than', 'no greater than', 'not greater than', 'no higher than', 'not higher than', 'not exceeding', 'not to exceed', 'to not exceed', 'must not exceed', 'should not exceed', 'not above', 'maximum of',
    'a maximum of', 'maximum', 'max of', 'max', 'max.', 'maximum acceptable', 'max acceptable', 'ceiling', 'ceiling of', 'upper limit', 'upper limit of', 'no later than', 'not later than', 'no longer than', 'not longer than', 'no slower than', 'up to', 'less than or equal to', 'fewer than or equal to', 'equal to or less than', 'equal or less than', 'less or equal to', 'at or below', 'on or below', 'at or under', 'equal to or below', 'not exceed', 'does not exceed', 'do not exceed', 'reduce to', 'decrease to', 'reduction to', 'lower to', 'cut to', 'bring down to', 'drop to', 'fall to'],
  '>': ['>', 'more than', 'greater than', 'higher than', 'over', 'above', 'exceeding', 'exceed', 'exceeds', 'to exceed', 'in excess of'],
  '<': ['<', 'less than', 'fewer than', 'lower than', 'under', 'below'],
};

const closings: Record<'>=' | '<=', string[]> = {
  '>=': ['+', 'or more', 'or above', 'or over', 'or higher', 'or greater', 'and up', 'and above', 'and over', 'and more', 'and higher', '& above', '& over', 'plus', 'minimum', 'min', 'min.', 'upwards'],
  '<=': ['or less', 'or fewer', 'or below', 'or under', 'or lower', 'or sooner', 'or quicker', 'or faster', 'or earlier', '& below', '& under', 'and below', 'and under', 'and less', 'and lower', 'maximum', 'max', 'max.'],
};

const signs = new Map<string, Sign>([...Object.entries(openings), ...Object.entries(closings)].flatMap(([sign, words]) => words.map((word): [string, Sign] => [word, sign as Sign])));

/** Longest first, so that 'less than or equal to' is not read as 'less than'. */
function either(words: string[]): string {
  return [...words].sort((one, other) => other.length - one.length).map((word) => word.replace(/[+.]/g, '\\$&')).join('|');
}

const before = new RegExp(` ?(${either(Object.values(openings).flat())})(?![a-z])`, 'y');
const after = new RegExp(` ?(${either(Object.values(closings).flat())})(?![a-z\\d])`, 'y');
