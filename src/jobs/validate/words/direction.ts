import { seen } from '../../../engine/figure.ts';
import type { Colour, Period, Polarity } from '../../../engine/terms.ts';
import type { Severity } from '../outcome.ts';
import { isElsewhere } from './claim.ts';
import type { Held } from './held.ts';
import type { Mention } from './mention.ts';
import type { Read } from './reading.ts';
import { monthsNamed } from './times.ts';

/** Words of a direction that the figures contradict: where they stand in their sentence, and how sure it is. */
export interface Misdirected {
  from: number;
  to: number;
  severity: Severity;
  says: string;
  figures: string[];
}

/** What an indicator is, for words that say how it does. */
export interface Doing {
  colour: Colour;
  polarity: Polarity | null;
  current: Held | null;
  previous: Held | null;
  target: Held | null;
  period: Period | null;
}

/**
 * Reads what a sentence says of how an indicator does against what its figures say: where it stands to target and tolerance, and which way it moved.
 * Sentences about another time, a part of the cases or somebody else are left alone. Where lower is better 'below target' may mean either: a query.
 */
export function misdirectedIn({ text, mentions }: Read, doing: Doing): Misdirected[] {
  const standing = /\btarget|\btolerance/i.test(text) ? standings(text, doing) : [];
  return [...standing, ...movements(text, mentions, doing), ...fromTo(text, mentions, doing)];
}

/** What is said of the target and the tolerance, and the ratings of which it is true. */
const saidOf: { looks: RegExp; true: readonly Colour[]; side?: 'above' | 'below' }[] = [
  { looks: /\b(?:not|never|no longer|without|fail(?:s|ed|ing)? to|nor) (?:\w+ ){0,3}?(?:meet(?:s|ing)?|met|achiev(?:e|es|ed|ing)|reach(?:ed|ing)?|hit(?:ting)?|exceed(?:s|ed|ing)?|on)\b[^.,;]{0,25}\btarget\b/i, true: ['amber', 'red'] },
  { looks: /\b(?:off|missed|missing|short of) (?:the |its |our )?(?:annual )?target\b/i, true: ['amber', 'red'] },
  { looks: /\b(?:outside|out of|not within|beyond)(?: of)?(?: the| its| our)?(?: agreed)? tolerances?\b/i, true: ['red'] },
  { looks: /\b(?:within|inside|in)(?: the| its| our)?(?: agreed)? tolerances?\b/i, true: ['amber'] },
  { looks: /\b(?:meet(?:s|ing)?|met|achiev(?:es|ed|ing)|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|ahead of|on|better than|hitting)(?: the| its| our| this)?(?: agreed| annual| set)? target\b(?! group| date)/i, true: ['green'] },
  { looks: /\b(?:above|over|higher than)(?: the| its| our)?(?: agreed| annual)? target\b/i, true: ['green'], side: 'above' },
  { looks: /\b(?:below|under|lower than)(?: the| its| our)?(?: agreed| annual)? target\b/i, true: ['amber', 'red'], side: 'below' },
];

const rated: ReadonlySet<Colour> = new Set<Colour>(['red', 'amber', 'green']);

function standings(text: string, { colour, polarity, current, target, period }: Doing): Misdirected[] {
  if (!rated.has(colour) || !current || isAboutElse(text, period)) return [];
  const found: Misdirected[] = [];
  for (const said of saidOf) {
    const match = said.looks.exec(text);
    if (!match) continue;
    const span = { from: match.index, to: match.index + match[0].length };
    if (found.some(({ from, to }) => span.from < to && from < span.to) || isDenied(text, match.index, said.true.includes('green'))) continue;
    const figures = [current.figure.text, ...(target ? [target.figure.text] : [])];
    const verdict = judgeStanding(said, match[0], colour, polarity, current, target);
    if (verdict) found.push({ ...span, ...verdict, figures });
    // One standing is judged a sentence: 'below target but within tolerance' is one thing said twice.
    else found.push({ ...span, severity: 'query', says: '', figures: [] });
  }
  return found.filter(({ says }) => says !== '');
}

function judgeStanding({ true: of, side }: (typeof saidOf)[number], words: string, colour: Colour, polarity: Polarity | null, current: Held, target: Held | null): Pick<Misdirected, 'severity' | 'says'> | null {
  const against = `${current.figure.text}${target ? ` against a target of ${target.figure.text}` : ''} is ${colour}`;
  if (side === undefined) return of.includes(colour) ? null : { severity: 'error', says: `the words say '${words.toLowerCase()}', but ${against}` };
  const value = seen(current.figure);
  if (!target || polarity === 'nearest' || value === seen(target.figure)) return null;
  const literally = side === 'above' ? value > seen(target.figure) : value < seen(target.figure);
  if (polarity !== 'lower') return literally ? null : { severity: 'error', says: `the words say '${words.toLowerCase()}', but ${against}` };
  const meant = side === 'above' ? colour === 'green' : colour !== 'green';
  if (literally && !meant) return null;
  return meant
    ? { severity: 'query', says: `'${words.toLowerCase()}' where lower is better: ${against}, and the number itself is ${side === 'above' ? 'below' : 'above'} the target` }
    : { severity: 'error', says: `the words say '${words.toLowerCase()}', but ${against}` };
}

/** Whether the words before a standing turn it round, where the standing itself is no denial. */
function isDenied(text: string, at: number, positive: boolean): boolean {
  const left = text.slice(Math.max(0, at - 32), at);
  return /\b(?:not|never|no longer|neither|nor|without|yet to|to|will|would|should|could|towards|if|when|until|once|fail(?:s|ed|ing)?(?: to)?)\s+(?:\w+\s+){0,2}$/i.test(left) && (positive || /\b(?:not|no longer|never)\s+(?:\w+\s+){0,1}$/i.test(left));
}

/** A sentence about other months, other places or what is hoped for. */
function isAboutElse(text: string, period: Period | null): boolean {
  const months = monthsNamed(text);
  return isElsewhere(text) || /\bon track\b|\btrajectory\b|\bmonitor|\bthroughout\b|\bmost\b|\bsome\b|\bmeasures\b|\bindicators\b|\bKPIs\b/i.test(text) || (months.length > 0 && !months.includes(Number(period?.slice(5) ?? 0)));
}

/** Which way words say that a number moved, or whether for the better. */
const moves: { looks: RegExp; says: 'up' | 'down' | 'better' | 'worse' }[] = [
  { looks: /\b(?:performance|position|figure|rate|number|percentage|proportion|this measure|this indicator|it|total|average|result|outturn)(?: \w+){0,5}? (?:has |have |had )?(?:\w+ly )?(?:improved|got better)\b/i, says: 'better' },
  { looks: /^improved\b|\b(?:is|shows|this is|saw|seen) an? (?:\w+ )?improvement\b/i, says: 'better' },
  { looks: /\b(?:performance|position|this measure|this indicator|it)(?: \w+){0,5}? (?:has |have )?(?:\w+ly )?(?:deteriorated|worsened|got worse|declined|dipped)\b|\b(?:is|shows|this is) an? (?:\w+ )?(?:deterioration|decline in performance)\b/i, says: 'worse' },
  { looks: /\b(?:the |our )?(?:figure|rate|number|percentage|proportion|total|average|caseload)(?: of [^,.;]{0,60}?| in [^,.;]{0,30}?)? (?:has |have )?(?:\w+ly )?(?:increased|risen|rose|grown|gone up)\b/i, says: 'up' },
  { looks: /\b(?:the |our )?(?:figure|rate|number|percentage|proportion|total|average|caseload)(?: of [^,.;]{0,60}?| in [^,.;]{0,30}?)? (?:has |have )?(?:\w+ly )?(?:decreased|fallen|fell|dropped|reduced|gone down)\b/i, says: 'down' },
];

/** Comparisons with the period before, without which it is not known against what a figure moved. */
const since = /\b(?:since|from|on|than|compared (?:to|with)|against|over) (?:the )?(?:last|previous|prior) (?:month|quarter|period|reporting period)\b|\b(?:this|in the) (?:month|quarter|period)\b/i;

function movements(text: string, mentions: readonly Mention[], { polarity, current, previous, period }: Doing): Misdirected[] {
  if (!current || !previous || !since.test(text) || mentions.length > 2) return [];
  const months = monthsNamed(text);
  if (months.length > 1 || (months.length === 1 && !months.includes(Number(period?.slice(5) ?? 0))) || /\b(?:not|no|but|although|despite|however|year|north east|national|regional|team|locality|will|expected|aim)\b/i.test(text)) return [];
  if (current.figure.unit !== previous.figure.unit) return [];
  const change = seen(current.figure) - seen(previous.figure);
  for (const { looks, says } of moves) {
    const match = looks.exec(text);
    if (!match) continue;
    const wrong = isWrong(says, change, polarity);
    if (!wrong) return [];
    const from = match.index;
    return [{
      from, to: from + match[0].length, severity: says === 'up' || says === 'down' || change !== 0 ? 'error' : 'query',
      says: `the words say '${match[0].slice(-40).trim()}', but ${previous.figure.text} to ${current.figure.text} is ${sayChange(change, polarity)}`, figures: [previous.figure.text, current.figure.text],
    }];
  }
  return [];
}

function isWrong(says: 'up' | 'down' | 'better' | 'worse', change: number, polarity: Polarity | null): boolean {
  if (says === 'up') return change < 0;
  if (says === 'down') return change > 0;
  if (polarity !== 'higher' && polarity !== 'lower') return false;
  const better = polarity === 'higher' ? change > 0 : change < 0;
  return change !== 0 && better !== (says === 'better');
}

function sayChange(change: number, polarity: Polarity | null): string {
  const way = change > 0 ? 'a rise' : change < 0 ? 'a fall' : 'no change';
  return polarity === 'lower' && change !== 0 ? `${way}, and lower is better` : polarity === 'higher' && change !== 0 ? `${way}, and higher is better` : way;
}

/** 'Increased from 5 to 3' contradicts itself; 'improved from 233 to 248 days' contradicts the polarity. */
function fromTo(text: string, mentions: readonly Mention[], { polarity }: Doing): Misdirected[] {
  return mentions.flatMap((first, index) => {
    const second = mentions[index + 1];
    if (!second || (first.unit !== second.unit && first.unit !== '')) return [];
    const left = text.slice(Math.max(0, first.from - 40), first.from);
    const between = text.slice(first.to, second.from);
    const word = /\b(improved|improvement|increased?|risen|rose|rise|grown|decreased?|fallen|fell|fall|dropped|drop|reduced|reduction|declined|decline|deteriorated|worsened)(?: (?:slightly|significantly|sharply|further|again|steadily|in \w+))? from\s+(?:a |an )?$/i.exec(left);
    if (!word || !/^[^.;]{0,45}\bto (?:a |just )?$/i.test(between) || /\b(?:not|no)\b/i.test(left)) return [];
    const said = ways.find(({ looks }) => looks.test(word[1] ?? ''))?.says;
    const change = second.value - first.value;
    if (!said || change === 0 || !isWrong(said, change, polarity)) return [];
    const from = first.from - (left.length - word.index);
    return [{ from, to: second.to, severity: 'error' as const, says: `'${text.slice(from, second.to)}' is ${sayChange(change, said === 'better' || said === 'worse' ? polarity : null)}`, figures: [first.text, second.text] }];
  });
}

const ways = [
  { looks: /^improve/i, says: 'better' }, { looks: /^(?:deterior|worsen)/i, says: 'worse' },
  { looks: /^(?:increase|rise|rose|grown)/i, says: 'up' }, { looks: /^(?:decrease|fall|fell|drop|reduc)/i, says: 'down' },
] as const;
