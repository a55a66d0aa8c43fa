import { readBound } from './bound.ts';
import type { Sign } from './bound.ts';
import { loss, readFigure, readScale, seen } from './figure.ts';
import { isNoneSet } from './missing.ts';
import { longest, plain } from './plain.ts';
import { readRange } from './range.ts';
import { remember } from './remember.ts';
import type { Said, Settings, Unit } from './terms.ts';
import { apart, written } from './unit.ts';

/** A target as its cell says it. `value` is as shown, or unrounded where the settings say so. `text` is the target in signs ('<15'), `says` how a sentence names it ('under 15'). */
export type Target =
  | { kind: 'value'; value: number; decimals: number; unit: Unit; sign: Sign | null; text: string; says: string }
  /** The target itself is a range: '60 – 65%'. */
  | { kind: 'range'; low: number; high: number; decimals: number; unit: Unit; text: string; says: string }
  | { kind: 'none' }
  /** `todo` is what an officer can do about it. */
  | { kind: 'unreadable'; text: string; why: string; todo: string };

/** Reads a target: '95%', '<25%', 'at least 92%', 'no more than 5', '30d', '£1.2m', '60 – 65%'. 'Top quartile' is unreadable; '-' and 'TBC' are none. */
export function readTarget(said: Said, compare: Settings['compare']): Target {
  switch (said.kind) {
    case 'empty':
      return { kind: 'none' };
    case 'error':
      return { kind: 'unreadable', text: said.text, why: `the target is an error (${said.text})`, todo: 'correct its formula or the cells that it reads' };
    case 'waiting':
      return { kind: 'unreadable', text: '', why: 'the target waits for Excel to calculate', todo: 'open the workbook in Excel, save it and rate again' };
    case 'number': {
      const figure = readFigure(said);
      if (figure.kind !== 'number') return { kind: 'unreadable', text: figure.text, why: `the target '${figure.text}' cannot be read as a number`, todo: asNumber };
      const { decimals, unit, text } = figure;
      return { kind: 'value', value: compare === 'shown' ? seen(figure) : figure.value, decimals, unit, sign: null, text, says: text };
    }
    case 'text':
      return readText(said.text);
  }
}

const readText = remember(5000, (said: string): Target => {
  const text = plain(said);
  const words = text.slice(0, longest + 1).toLowerCase();
  if (isNoneSet(words)) return { kind: 'none' };
  const unreadable: Target = { kind: 'unreadable', text, why: `the target '${text.length > 60 ? `${text.slice(0, 60)}…` : text}' cannot be read as a number`, todo: asNumber };
  if (words.length > longest) return unreadable;
  const body = stripped(text);
  const { text: numbers, unit: named } = apart(lowerWords(body));
  const range = readRange(numbers);
  if (range) {
    const { low, high, decimals } = range;
    const unit = range.unit || named;
    const ends = `${written(low, Math.max(decimals, 0), unit)} to ${written(high, Math.max(decimals, 0), unit)}`;
    return { kind: 'range', low, high, decimals, unit, text: ends, says: ends };
  }
  if (/^(nil|zero)$/i.test(body)) return { kind: 'value', value: 0, decimals: 0, unit: '', sign: null, text: '0', says: '0' };
  const bound = readBound(numbers);
  if (!bound) return unreadable;
  const rest = numbers.slice(bound.end).trim();
  const outOf = bound.amount.unit === '' ? readScale(rest, bound.amount.value) : null;
  const unit = bound.amount.unit || outOf || named;
  if (rest !== '' && !outOf && !(unit === '%' && ofWhat.test(rest))) return unreadable;
  const { value, decimals } = bound.amount;
  const number = written(value, Math.max(decimals, 0), unit);
  return { kind: 'value', value, decimals, unit, sign: bound.sign, text: `${bound.sign ?? ''}${number}`, says: bound.sign ? `${signWords[bound.sign]} ${number}` : number };
});

/** What a share may be said to be of, which says nothing of its size: '95% of cases', '100% compliance'. */
const ofWhat = /^(?:of [a-z' /-]{1,60}|complian(?:t|ce)|complet(?:e|ed|ion)|achieve(?:d|ment)|attendance|satisfaction|coverage|occupancy|availability|uptake|(?:in|on|within) (?:time|timescales?|target))$/;

const asNumber = 'write the number to be reached, or - where there is none';

/** A comparison as a sentence says it: 'the target of at least 92%'. */
const signWords: Record<Sign, string> = { '>=': 'at least', '<=': 'at most', '>': 'over', '<': 'under' };

/** Without the words around it and remarks in brackets: 'Target: 95% (2019: 93%)' is 95%. */
function stripped(text: string): string {
  return text
    .replace(/^(?:(?:annual|year[- ]end|local|contract|monthly|quarterly|our)? ?target)(?: is| of)? ?[:=-]? ?/i, '')
    .replace(/^(?:to )?(?:maintain|achieve|sustain|keep|remain|deliver)(?: (?:performance|a level))?(?: (?:at|of))? ?(?=[^ ]*\d|at least|above|over|below|under|no |not |[<>])/i, '')
    .replace(/^within (?=\d+(?:\.\d+)? ?(?:working |calendar )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?)\b)/i, '<=')
    .replace(/^= ?(?![<>])/, '')
    .replace(/ (?:or|and) better$/i, '')
    .replace(/(?<=%|per ?cent) (?:per|each|every|a) (?:week|month|quarter|year|annum)$/i, '')
    .replace(/ (?:p\.?a\.?|per annum|annual(?:ly)?)$/i, '')
    .replace(/ (?:in|for|during) (?:19|20)\d\d(?:[/-]\d\d)?$/i, '')
    .replace(loss, '-$1$2$3')
    .replace(/[*†‡#¹²³]{1,3}$/, '')
    .replace(/ (?:as )?(?:(?:annual|local|national|contract|contractual|monthly|minimum) )?(?:target|standard)$/i, '')
    .replace(/,? by (?:the end of )?(?:[a-z]{3,9} )?(?:19|20)\d\d(?:\/\d\d)?$/i, '')
    .replace(/(\d|%|[a-z]) ?(?:\([^()]{0,80}\)|\[[^[\]]{0,80}\])$/i, '$1')
    .trim();
}

/** In lower case, but for the M of millions: 'm' may be metres, minutes or months. */
export function lowerWords(text: string): string {
  return text.replace(/[A-Z]+/g, (word, at: number) => (word === 'M' && /[\d ]/.test(text[at - 1] ?? '') ? word : word.toLowerCase()));
}
