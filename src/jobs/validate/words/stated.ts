import { remember } from '../../../engine/remember.ts';
import { isElsewhere, withoutComparison } from './elsewhere.ts';
import type { Mention } from './mention.ts';

/**
 * Whether a sentence gives a figure as the indicator's own without calling it performance: by the words of its measure ('95.1% of major applications
 * were decided in time'), as many as can be no chance. Parts of the cases and other times are not meant; that words leave doubt is for the caller.
 */
export function isStated(sentence: string, mention: Mention, measure: string): boolean {
  if (isElsewhere(withoutComparison(sentence)) || others.test(sentence)) return false;
  const own = looksOf(measure).length;
  if (own === 0) return false;
  const left = sentence.slice(Math.max(0, mention.from - 90), mention.from);
  const right = sentence.slice(mention.from, mention.to + 90).replace(/(?:[;(]|,(?!\d)| and ).*$/, '');
  const counted = mention.unit !== '' && mention.unit !== '%' && new RegExp(`\\b${mention.unit.replace(/\W.*$/, '')}`, 'i').test(measure);
  const has = (text: string) => countWords(text, measure) + Number(counted);
  // 'Sickness absence reduced to 6.8 days': the verb says that it is the figure now.
  if (turnsTo.test(left)) return has(left) >= 1;
  const opens = /^(?:(?:only|just|overall|in total|a total of|there were|this (?:month|quarter|period)|during the (?:month|quarter)|in (?:the )?\w+),? )*$/i.test(left.trim() === '' ? '' : `${left.trim()} `);
  const takes = /\b(?:took|takes|taken|was|were|is|stands at|needed)(?: on average)? (?:just |only )?$/i.test(left) && has(left + right) >= 2;
  // 'This month' says that it is the figure now; one word of the measure says of what.
  return takes || (opens && has(right) >= (/\b(?:month|quarter|period)\b/i.test(left) ? 1 : Math.min(2, own)));
}

const turnsTo = /\b(?:reduced|reduces|fell|fallen|increased|risen|rose|improved|dropped|decreased|declined|deteriorated|gone (?:up|down)|went (?:up|down)) (?:slightly |significantly |sharply |further |again )?to (?:just |only |an? )?$/i;

const others = /\bof (?:which|whom|these|those|them)\b|\bincluding\b|\baged\b|\bamong\b|\bupheld\b|\bfrom (?!\d|the (?:previous|last)|last|previous)\w+/i;

/** How many of a measure's own words a text has. */
export function countWords(text: string, measure: string): number {
  return looksOf(measure).filter((looks) => looks.test(text)).length;
}

/** Sheets have one measure in many sentences. */
const looksOf = remember(20_000, (measure: string) => wordsOf(measure).map((stem) => new RegExp(`\\b${stem}`, 'i')));

/** The words of a measure that are its own, cut to their stems: 'recycl', 'household', 'wast'. */
export function wordsOf(measure: string): string[] {
  const words = measure.toLowerCase().match(/[a-z][a-z-]{3,}/g) ?? [];
  return [...new Set(words.filter((word) => !common.has(word)).map((word) => word.replace(/(?:ations?|ings?|ments?|ions?|ies|ness|ed|es|s|e)$/, '')).filter((stem) => stem.length >= 4))].slice(0, 8);
}

const common = new Set(['number', 'percentage', 'average', 'rate', 'proportion', 'total', 'within', 'with', 'that', 'have', 'were', 'been', 'from', 'days', 'weeks', 'working', 'months', 'years', 'year', 'month', 'time', 'their', 'those', 'which', 'where', 'than', 'more', 'less', 'last', 'over', 'under', 'cent', 'target', 'thousand', 'ratio', 'this', 'being', 'into']);
