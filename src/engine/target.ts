import { readAmount } from './amount.ts';
import { readBound } from './bound.ts';
import type { Sign } from './bound.ts';
import { readFigure, readScale, seen } from './figure.ts';
import { isNoneSet } from './missing.ts';
import { longest, plain } from './plain.ts';
import { readRange } from './range.ts';
import type { Range } from './range.ts';
import { bareTarget } from './remarks.ts';
import { remember } from './remember.ts';
import type { Said, Settings, Unit } from './terms.ts';
import { todoOfTarget } from './unread.ts';
import { apart, forOne, knownUnit, readUnit, sharedUnit, written } from './unit.ts';

/** A target as its cell says it. `value` is as shown, or unrounded where the settings say so. `text` is the target in signs ('<15'), `says` how a sentence names it ('under 15'). */
export type Target =
  | { kind: 'value'; value: number; decimals: number; unit: Unit; sign: Sign | null; text: string; says: string; /** 'Better than 82%': which 82% does not meet, whichever way is better. */ beats?: true }
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
      if (figure.kind !== 'number') return { kind: 'unreadable', text: figure.text, why: `the target '${figure.text}' cannot be read as a number`, todo: todoOfTarget(figure.text) };
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
  const unreadable: Target = { kind: 'unreadable', text, why: `the target '${text.length > 60 ? `${text.slice(0, 60)}…` : text}' cannot be read as a number`, todo: todoOfTarget(text.slice(0, longest)) };
  if (words.length > longest) return unreadable;
  const body = bareTarget(text);
  const { text: numbers, unit: named } = apart(lowerWords(body));
  const range = readRange(numbers) ?? aboutNought(numbers);
  if (range) {
    const { low, high, decimals } = range;
    // '95% - 4 hours' are two, and no range.
    if (sharedUnit(range.unit, named) === null) return unreadable;
    const unit = range.unit || named;
    const ends = `${written(low, Math.max(decimals, 0), unit)} to ${written(high, Math.max(decimals, 0), unit)}`;
    return { kind: 'range', low, high, decimals, unit, text: ends, says: ends };
  }
  if (/^(nil|zero)$/i.test(body)) return { kind: 'value', value: 0, decimals: 0, unit: '', sign: null, text: '0', says: '0' };
  if (noneOfIt.test(text)) return { kind: 'value', value: 0, decimals: 0, unit: '', sign: '<=', text: '<=0', says: 'at most 0' };
  const bound = readBound(numbers);
  if (!bound) return unreadable;
  const rest = numbers.slice(bound.end).trim();
  const outOf = bound.amount.unit === '' ? readScale(rest, bound.amount.value) : null;
  const spelled = bound.amount.unit === '' ? knownUnit(rest) : null;
  const unit = bound.amount.unit || outOf || named || (spelled ?? '');
  if (rest !== '' && !outOf && spelled === null && !isRemark(rest, unit)) return unreadable;
  const { value, decimals } = bound.amount;
  const number = written(value, Math.max(decimals, 0), unit);
  if (bound.sign === null && toBeat.test(text)) return { kind: 'value', value, decimals, unit, sign: null, text: number, says: `better than ${number}`, beats: true };
  return { kind: 'value', value, decimals, unit, sign: bound.sign, text: `${bound.sign ?? ''}${number}`, says: bound.sign ? `${signWords[bound.sign]} ${number}` : number };
});

/** 'Zero tolerance' and 'zero breaches' of what should not be. 'Zero growth' and 'zero carbon' are something else. */
const noneOfIt = /^(?:(?:0|zero|nil) ?-? ?\(?(?:zero )?tolerance\)?|(?:zero|nil) (?!carbon|net|waste|growth|change|increase)[a-z][a-z ]{2,40})$/i;

/** '±2%' of a variance is anything from -2% to 2%. */
function aboutNought(text: string): Range | null {
  const opening = /^(?:within )?(?:± ?|\+ ?\/ ?- ?)(?=[£€$]?\d)/.exec(text)?.[0];
  const amount = opening === undefined ? null : readAmount(text, opening.length);
  if (!amount || amount.end !== text.length) return null;
  const { value, decimals, unit } = amount;
  return { low: -value, high: value, lowClosed: true, highClosed: true, decimals, unit };
}

/** 'Better than England (73.4)', 'improve on 82%'. */
const toBeat = /^(?:to |be )*(?:better than(?! or equal)|improve on|improvement on|beat)\b/i;

/** What may follow a number with its unit and say nothing of its size: '95% of cases', '99.5% uptime', '£45 per sq m', '8 days lost per employee', '7 minutes mean'. */
function isRemark(words: string, unit: Unit): boolean {
  if (unit === '%') return ofWhat.test(words) || (/^[a-z]/.test(words) && !another.test(words) && readUnit(words) !== null);
  if (unit === '£' && /^(?:of )?(?:surplus|savings?|income|turnover|contribution|profit|overspend|variance)$/.test(words)) return true;
  return unit !== '' && (forOne.test(words) || /^(?:mean|average)$/.test(words));
}

/** '95% of last year' is another number than 95%. */
const ofWhat = /^(?:of (?!(?:the )?(?:last|previous|prior|baseline|outturn)\b)[a-z' /-]{1,60}|(?:in|on|within) (?:time|timescales?|target))$/;

/** Words that make a share another number than the one to be reached: a change, a place among others, what was, an estimate. */
const another = /\b(?:reduc\w*|increas\w*|decreas\w*|improv\w*|growth|rise|fall|drop|cut|uplift|decline|savings?|change|stretch|baseline|last|previous|prior|actual|outturn|forecast|quartile|percentile|decile|confidence|ci|rank|top|bottom|of)\b/;

/** A comparison as a sentence says it: 'the target of at least 92%'. */
const signWords: Record<Sign, string> = { '>=': 'at least', '<=': 'at most', '>': 'over', '<': 'under' };

/** In lower case, but for the M of millions: 'm' may be metres, minutes or months. */
export function lowerWords(text: string): string {
  return text.replace(/[A-Z]+/g, (word, at: number) => (word === 'M' && /[\d ]/.test(text[at - 1] ?? '') && !/[a-z]/.test(text[at + 1] ?? '') ? word : word.toLowerCase()));
}
