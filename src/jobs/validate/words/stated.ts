import { remember } from '../../../engine/remember.ts';
import { isElsewhere, withoutComparison } from './elsewhere.ts';
import type { Mention } from './mention.ts';

/**
 * How a sentence gives a figure as the indicator's own without calling it performance: by the words of its measure ('95.1% of major applications
 * were decided in time'), as many as can be no chance. 'Mixed' where it has
 * words of its own as well, which may make it a part ('complaints about bins') or something else. Null for other times, and where it says no such thing.
 */
export function statedIn(sentence: string, mention: Mention, measure: string): 'plainly' | 'mixed' | null {
  const own = looksOf(measure).length;
  if (own === 0) return null;
  const left = sentence.slice(Math.max(0, mention.from - 90), mention.from);
  const right = sentence.slice(mention.from, mention.to + 90).replace(/(?:[;(]|,(?!\d)| and ).*$/, '');
  const counted = mention.unit !== '' && mention.unit !== '%' && new RegExp(`\\b${mention.unit.replace(/\W.*$/, '')}`, 'i').test(measure);
  const has = (text: string) => countWords(text, measure) + Number(counted);
  const opens = /^(?:(?:only|just|overall|in total|a total of|there were|this (?:month|quarter|period)|during the (?:month|quarter)|in (?:the )?\w+),? )*$/i.test(left.trim() === '' ? '' : `${left.trim()} `);
  const takes = /\b(?:took|takes|taken|was|were|is|stands at|needed)(?: on average)? (?:just |only )?$/i.test(left) && has(left + right) >= 2;
  // 'Sickness absence reduced to 6.8 days': the verb says that it is the figure now. 'This month' does too; one word of the measure says of what.
  const says = turnsTo.test(left) ? has(left) >= 1 : takes || (opens && has(right) >= (/\b(?:month|quarter|period)\b/i.test(left) ? 1 : Math.min(2, own)));
  return says && !isElsewhere(withoutComparison(sentence)) && !others.test(sentence) ? (foreignWords(`${left.replace(/^.*[,;(]/, '')} ${right}`, measure) === 0 ? 'plainly' : 'mixed') : null;
}

const turnsTo = /\b(?:reduced|reduces|fell|fallen|increased|risen|rose|improved|dropped|decreased|declined|deteriorated|gone (?:up|down)|went (?:up|down)) (?:slightly |significantly |sharply |further |again )?to (?:just |only |an? )?$/i;

const others = /\bof (?:which|whom|these|those|them)\b|\bincluding\b|\baged\b|\bamong\b|\bupheld\b|\bfrom (?!\d|the (?:previous|last)|last|previous)\w+/i;

/** How many of a measure's own words a text has. */
export function countWords(text: string, measure: string): number {
  return looksOf(measure).filter((looks) => looks.test(text)).length;
}

/** How many words a text has that are neither the measure's nor such as any sentence has. */
export function foreignWords(text: string, measure: string): number {
  const looks = looksOf(measure);
  return wordsIn(text).filter((word) => !neutral.has(word) && !looks.some((each) => each.test(word))).length;
}

const neutral = new Set(('were been being have only just this there total overall average currently recorded reported received completed achieved performance figure result outturn position level rate percentage number month quarter period year time january february march april '
  + 'june july august september october november december about around some over than less more within days weeks hours working against target still remains stood stands took taken each every person people reduced reduces fell fallen increased risen rose improved '
  + 'dropped decreased declined deteriorated went gone slightly significantly sharply further again cases during end').split(' '));

/** Sheets have one measure in many sentences. */
const looksOf = remember(20_000, (measure: string) => wordsOf(measure).map((stem) => new RegExp(`\\b${stem}`, 'i')));

/** The words of a measure that are its own, cut to their stems: 'recycl', 'household', 'wast'. */
export function wordsOf(measure: string): string[] {
  return [...new Set(wordsIn(measure).map((word) => word.replace(/(?:ations?|ings?|ments?|ions?|ies|ness|ed|es|s|e)$/, '')).filter((stem) => stem.length >= 3))].slice(0, 8);
}

function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(/[a-z][a-z-]{3,}/g) ?? []).filter((word) => !common.has(word));
}

const common = new Set(['number', 'percentage', 'average', 'rate', 'proportion', 'total', 'within', 'with', 'that', 'have', 'were', 'been', 'from', 'days', 'weeks', 'working', 'months', 'years', 'year', 'month', 'time', 'their', 'those', 'which', 'where', 'than', 'more', 'less', 'last', 'over', 'under', 'cent', 'target', 'thousand', 'ratio', 'this', 'being', 'into']);
