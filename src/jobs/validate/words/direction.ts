import { seen } from '../../../engine/figure.ts';
import { remember } from '../../../engine/remember.ts';
import type { Colour, Period, Polarity } from '../../../engine/terms.ts';
import type { Severity } from '../outcome.ts';
import { clauseTo } from './clauses.ts';
import { isOther } from './held.ts';
import type { Held } from './held.ts';
import { sameFigure } from './mention.ts';
import type { Mention } from './mention.ts';
import type { Read } from './reading.ts';
import { standings } from './standing.ts';
import { foreignWords, wordsOf } from './stated.ts';
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
  /** The measure in its own words. */
  measure: string;
  colour: Colour;
  polarity: Polarity | null;
  current: Held | null;
  previous: Held | null;
  target: Held | null;
  period: Period | null;
  /** Every figure of the row, and the ends of its tolerance: what else a sentence may speak of. */
  held: readonly Held[];
  bounds: readonly number[];
}

/**
 * Reads what a sentence says of how an indicator does against what its figures say: where it stands to target and tolerance, and which way it moved.
 * Sentences about another time, a part of the cases or somebody else are left alone. Where lower is better 'below target' may mean either: a query.
 */
export function misdirectedIn(sentence: Read, doing: Doing): Misdirected[] {
  const { text, mentions } = sentence;
  const standing = /\btarget|\btolerance|\b(?:red|amber|green)\b/i.test(text) ? standings(sentence, doing) : [];
  const moved = [...fromTo(text, mentions, doing), ...fromBefore(text, mentions, doing)];
  return [...standing, ...moved, ...(moved.length > 0 ? [] : movements(text, mentions, doing))];
}

/** Which way words say that a number moved, or whether for the better. */
type Way = 'up' | 'down' | 'better' | 'worse';

const ways: { looks: RegExp; says: Way }[] = [
  { looks: /^(?:improv|got better)/i, says: 'better' }, { looks: /^(?:deterior|worse|got worse)/i, says: 'worse' },
  { looks: /^(?:up$|increas|rise|rose|grow|gone up|went up|climbed)/i, says: 'up' }, { looks: /^(?:down$|decreas|fall|fell|drop|reduc|gone down|went down|declin|dip)/i, says: 'down' },
];

function wayOf(word: string): Way | null {
  return ways.find(({ looks }) => looks.test(word.trim()))?.says ?? null;
}

const moved = 'improved|got better|deteriorated|worsened|got worse|increased|risen|rose|grown|gone up|went up|climbed|decreased|fallen|fell|dropped|reduced|gone down|went down|declined|dipped';
const begins = String.raw`(?:has |have |had )?(?:\w+ly )?(?:further )?`;
/** What moves for the better or the worse; of its ups and downs the polarity tells what they mean. */
const performance = new RegExp(String.raw`\b(?:performance|position|this measure|this indicator|it|result|outturn)(?: \w+){0,5}? ${begins}(${moved})\b`, 'i');
/** What moves up or down as a number. */
const number = new RegExp(String.raw`\b(?:the |our )?(?:figure|rate|number|percentage|proportion|total|average|caseload)(?: of [^,.;]{0,60}?| in [^,.;]{0,30}?)? ${begins}(${moved})\b`, 'i');
const praise = /^(improv)ed\b|\b(?:is|shows|this is|saw|seen) an? (?:\w+ )?(improv)ement\b/i;
const blame = /\b(?:is|shows|this is) an? (?:\w+ )?(?:(deterior)ation|decline in performance)\b/i;

/** Comparisons with the period before, without which it is not known against what a figure moved. */
const since = /\b(?:since|from|on|than|compared (?:to|with)|against|over) (?:the )?(?:last|previous|prior) (?:month|quarter|period|reporting period)\b|\b(?:this|in the) (?:month|quarter|period)\b/i;

function movements(text: string, mentions: readonly Mention[], { polarity, current, previous, period, measure, held, bounds }: Doing): Misdirected[] {
  if (!current || !previous || !since.test(text) || current.figure.unit !== previous.figure.unit) return [];
  const found = moveIn(text, polarity, measure);
  if (!found) return [];
  const clause = clauseTo(text, found.to);
  const said = mentions.filter(({ from }) => from < clause.length);
  if (!since.test(clause) || said.length > 2 || said.some((mention) => isOther(mention, held, bounds))) return [];
  const months = monthsNamed(clause);
  if (months.length > 1 || (months.length === 1 && !months.includes(Number(period?.slice(5) ?? 0))) || /\b(?:not|no|year|north east|england|national(?:ly)?|regional(?:ly)?|team|locality|will|expected|aim)\b/i.test(clause)) return [];
  const change = seen(current.figure) - seen(previous.figure);
  if (!isWrong(found.says, change, polarity)) return [];
  return [{
    from: found.from, to: found.to, severity: 'error', figures: [previous.figure.text, current.figure.text],
    says: `the words say '${text.slice(found.from, found.to).slice(-40).trim()}', but ${previous.figure.text} to ${current.figure.text} is ${sayChange(change, polarity)}`,
  }];
}

/** The first word of a movement whose subject is the indicator: by a word for it, or by the words of its measure. */
function moveIn(text: string, polarity: Polarity | null, measure: string): { from: number; to: number; says: Way } | null {
  const own = subjectOf(measure);
  const tried: [RegExp, boolean][] = [[number, false], [performance, true], [praise, true], [blame, true], ...(own ? [[own, false] as [RegExp, boolean]] : [])];
  for (const [looks, judges] of tried) {
    const match = looks.exec(text);
    const word = match?.slice(1).find((each) => each !== undefined) ?? (match && looks === blame ? 'worsened' : undefined);
    const says = word === undefined ? null : wayOf(word);
    // 'The number of calls rose' is no word of the share of them that was answered.
    if (!match || says === null || (looks === number && foreignWords(match[0].replace(/^.*?\b(?:of|in)\b/i, ''), measure) > 0) || (/\b(?:number|total|caseload)\b/i.test(match[0]) && !isCounted(measure))) continue;
    const to = match.index + match[0].length;
    if (!judges || says === 'better' || says === 'worse') return { from: match.index, to, says };
    // 'Performance fell' is a lower number only where higher is better; 'declined' is never praise.
    if (/^(?:declin|dip)/i.test(word ?? '')) return { from: match.index, to, says: 'worse' };
    return polarity === 'higher' ? { from: match.index, to, says } : null;
  }
  return null;
}

function isCounted(measure: string): boolean {
  return !/%|\bper ?cent|\bproportion\b|\brate\b/i.test(measure);
}

/** The measure's own words as a subject: 'Sickness absence has worsened', 'Complaints rose'. Null where it has none. */
const subjectOf = remember(20_000, (measure: string): RegExp | null => {
  const nouns = wordsOf(measure).map((stem) => `${stem}\\w*`);
  return nouns.length === 0 ? null : new RegExp(String.raw`^(?:the |our |overall |average |total )*(?:(?:${nouns.join('|')}) ){1,3}${begins}(${moved})\b`, 'i');
});

function isWrong(says: Way, change: number, polarity: Polarity | null): boolean {
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

const turning = /\b(improved|improvement|up|increased?|risen|rose|rise|grown|gone up|went up|down|decreased?|fallen|fell|fall|dropped|drop|reduced|reduction|gone down|went down|deteriorated|worsened)(?: (?:slightly|significantly|sharply|further|again|steadily|in \w+))?$/i;

/** 'Increased from 5 to 3' contradicts itself, as does 'fell to 5 from 3'; 'improved from 233 to 248 days' contradicts the polarity. */
function fromTo(text: string, mentions: readonly Mention[], { polarity }: Doing): Misdirected[] {
  return mentions.flatMap((first, index) => {
    const second = mentions[index + 1];
    if (!second || (first.unit !== second.unit && first.unit !== '' && second.unit !== '')) return [];
    const left = text.slice(Math.max(0, first.from - 40), first.from);
    const between = text.slice(first.to, second.from);
    const back = /^[^.;,]{0,20}\bfrom (?:a |an |the )?$/i.test(between) && / to (?:a |just |only )?$/i.test(left);
    if (!back && !(/ from\s+(?:a |an )?$/i.test(left) && /^[^.;]{0,45}\bto (?:a |just )?$/i.test(between))) return [];
    const word = turning.exec(left.replace(/ (?:from|to)\s+(?:an? |just |only )?$/i, ''));
    const says = word ? wayOf(word[1] ?? '') : null;
    if (!word || says === null || /\b(?:not|no)\b/i.test(left)) return [];
    const change = back ? first.value - second.value : second.value - first.value;
    if (change === 0 || !isWrong(says, change, polarity)) return [];
    const from = first.from - (left.length - word.index);
    return [{ from, to: second.to, severity: 'error' as const, says: `'${text.slice(from, second.to)}' is ${sayChange(change, says === 'better' || says === 'worse' ? polarity : null)}`, figures: [first.text, second.text] }];
  });
}

/** 'Up from 72.4%' where the sheet holds 72.4% as the figure before and a lower one now. */
function fromBefore(text: string, mentions: readonly Mention[], { polarity, current, previous }: Doing): Misdirected[] {
  if (!current || !previous || current.figure.unit !== previous.figure.unit) return [];
  const change = seen(current.figure) - seen(previous.figure);
  return mentions.flatMap((mention) => {
    const left = text.slice(Math.max(0, mention.from - 45), mention.from);
    if (change === 0 || !/ from (?:a |an |the )?$/i.test(left) || /^[^.;]{0,45}\bto\b/i.test(text.slice(mention.to))) return [];
    if (!sameFigure(mention, previous.figure) || sameFigure(mention, current.figure) || mention.decimals !== previous.figure.decimals) return [];
    const word = turning.exec(left.replace(/ from (?:an? |the )?$/i, ''));
    const says = word ? wayOf(word[1] ?? '') : null;
    // 'Fell to 61% from 72%' is read as such.
    if (!word || says === null || / to\b[^,.;]*$/i.test(left) || /\b(?:not|no)\b/i.test(left) || !isWrong(says, change, polarity)) return [];
    const from = mention.from - (left.length - word.index);
    const few = String(Math.trunc(Math.abs(mention.value))).length + Math.max(0, mention.decimals) < 3;
    return [{ from, to: mention.to, severity: few ? 'query' as const : 'error' as const, says: `the words say '${text.slice(from, mention.to)}', but ${previous.figure.text} to ${current.figure.text} is ${sayChange(change, says === 'better' || says === 'worse' ? polarity : null)}`, figures: [previous.figure.text, current.figure.text] }];
  });
}
