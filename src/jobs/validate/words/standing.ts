import { seen } from '../../../engine/figure.ts';
import type { Colour, Period, Polarity } from '../../../engine/terms.ts';
import { clauseTo } from './clauses.ts';
import type { Doing, Misdirected } from './direction.ts';
import { isElsewhere } from './elsewhere.ts';
import { isOther } from './held.ts';
import type { Held } from './held.ts';
import type { Read } from './reading.ts';
import { countWords, foreignWords } from './stated.ts';
import { monthsNamed } from './times.ts';

/** What a sentence says of target, tolerance and rating, where the figures say otherwise. */
export function standings({ text, mentions }: Read, { measure, colour, polarity, current, target, period, held, bounds }: Doing): Misdirected[] {
  if (!rated.has(colour) || !current) return [];
  const found: Misdirected[] = [];
  for (const said of saidOf) {
    const match = said.looks.exec(text);
    if (!match) continue;
    const span = { from: match.index, to: match.index + match[0].length };
    if (mentions.some((mention) => mention.to <= span.from && isOther(mention, held, bounds))) continue;
    if (isAboutElse(clauseTo(text, span.to), period) || isOfSome(text.slice(span.to), measure)) continue;
    if (found.some(({ from, to }) => span.from < to && from < span.to) || isDenied(text, match.index, said.true.includes('green'))) continue;
    const figures = [current.figure.text, ...(target ? [target.figure.text] : [])];
    const verdict = judgeStanding(said, match[0], colour, polarity, current, target);
    if (verdict) found.push({ ...span, ...verdict, figures });
    // One standing is judged a sentence: 'below target but within tolerance' is one thing said twice.
    else found.push({ ...span, severity: 'query', says: '', figures: [] });
  }
  return [...found.filter(({ says }) => says !== ''), ...(found.length === 0 ? colourSaid(text, colour, current, target, period) : [])];
}

const rated: ReadonlySet<Colour> = new Set<Colour>(['red', 'amber', 'green']);

const target = String.raw`(?:the |its |our |this )?(?:agreed |annual |set |overall |corporate |yearly )*(?:£?[\d.,]+ ?(?:%|per cent|days?|weeks?)? )?target\b(?! group| date)`;
const reached = 'met|achieved|exceeded|reached|hit|surpassed|beaten';

/** What is said of the target and the tolerance, and the ratings of which it is true. */
const saidOf: { looks: RegExp; true: readonly Colour[]; side?: 'above' | 'below' }[] = [
  { looks: /\b(?:not|never|no longer|without|fail(?:s|ed|ing)? to|nor) (?:\w+ ){0,3}?(?:meet(?:s|ing)?|met|achiev(?:e|es|ed|ing)|reach(?:ed|ing)?|hit(?:ting)?|exceed(?:s|ed|ing)?|on)\b[^.,;]{0,25}\btarget\b/i, true: ['amber', 'red'] },
  { looks: new RegExp(String.raw`\b${target}(?: of [^,.;]{1,18}?)? (?:(?:was|were|is|has|have) (?:not|never)(?: yet)?(?: been)? (?:${reached})|(?:was |has been |is )?(?:again |narrowly |just )?missed)\b`, 'i'), true: ['amber', 'red'] },
  { looks: new RegExp(String.raw`\b${target}(?: of [^,.;]{1,18}?)? (?:was|were|is|has been|have been)(?: (?:again|also|now|already|comfortably|easily|just|once again|therefore))* (?:${reached})\b`, 'i'), true: ['green'] },
  { looks: new RegExp(String.raw`\b(?:off|miss(?:ed|es|ing)|short of|behind) ${target}`, 'i'), true: ['amber', 'red'] },
  { looks: /\b(?:outside|out of|not within|beyond)(?: of)?(?: the| its| our)?(?: agreed)? tolerances?\b/i, true: ['red'] },
  { looks: /\b(?:within|inside|in)(?: the| its| our)?(?: agreed)? tolerances?\b/i, true: ['amber'] },
  { looks: new RegExp(String.raw`\b(?:meet(?:s|ing)?|met|achiev(?:es|ed|ing)|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|ahead of|on|better than|hitting|well within) ${target}`, 'i'), true: ['green'] },
  { looks: new RegExp(String.raw`\b(?:above|over|higher than) ${target}`, 'i'), true: ['green'], side: 'above' },
  { looks: new RegExp(String.raw`\b(?:below|under|lower than) ${target}`, 'i'), true: ['amber', 'red'], side: 'below' },
];

/** Whether what stands behind a target says that it is one of some of the cases, or of some months: 'in three of five districts', 'for new claims'. */
function isOfSome(rest: string, measure: string): boolean {
  const [, of = ''] = /^(?: of [\d.,%£]+ ?\w{0,6})? (?:in|by|at|for) ([^,.;]{1,40})/i.exec(rest) ?? [];
  if (of === '' || /^(?:(?:the |this )?(?:first |second |third |last )?(?:time|month|quarter|year|period|reporting)\b|this\b|(?:\w+ )?(?:consecutive|successive|months|quarters)\b)/i.test(of)) return false;
  return foreignWords(of, measure) > 0 || countWords(of, measure) === 0;
}

function judgeStanding({ true: of, side }: (typeof saidOf)[number], words: string, colour: Colour, polarity: Polarity | null, current: Held, aim: Held | null): Pick<Misdirected, 'severity' | 'says'> | null {
  const against = againstOf(colour, current, aim);
  if (side === undefined) return of.includes(colour) ? null : { severity: 'error', says: `the words say '${words.toLowerCase()}', but ${against}` };
  const value = seen(current.figure);
  if (!aim || polarity === 'nearest' || value === seen(aim.figure)) return null;
  const literally = side === 'above' ? value > seen(aim.figure) : value < seen(aim.figure);
  if (polarity !== 'lower') return literally ? null : { severity: 'error', says: `the words say '${words.toLowerCase()}', but ${against}` };
  const meant = side === 'above' ? colour === 'green' : colour !== 'green';
  if (literally && !meant) return null;
  return meant
    ? { severity: 'query', says: `'${words.toLowerCase()}' where lower is better: ${against}, and the number itself is ${side === 'above' ? 'below' : 'above'} the target` }
    : { severity: 'error', says: `the words say '${words.toLowerCase()}', but ${against}` };
}

function againstOf(colour: Colour, current: Held, aim: Held | null): string {
  return `${current.figure.text}${aim ? ` against a target of ${aim.figure.text}` : ''} is ${colour}`;
}

/** Whether the words before a standing turn it round, where the standing itself is no denial. */
function isDenied(text: string, at: number, positive: boolean): boolean {
  const left = text.slice(Math.max(0, at - 32), at);
  return /\b(?:not|never|no longer|neither|nor|without|yet to|to|will|would|should|could|towards|if|when|until|once|fail(?:s|ed|ing)?(?: to)?)\s+(?:\w+\s+){0,2}$/i.test(left) && (positive || /\b(?:not|no longer|never)\s+(?:\w+\s+){0,1}$/i.test(left));
}

/** A sentence about other months, other places or what is hoped for. */
function isAboutElse(text: string, period: Period | null): boolean {
  const months = monthsNamed(text);
  return isElsewhere(text) || /\bon track\b|\btrajectory\b|\bmonitor|\bthroughout\b|\bmost\b|\bsome\b|\bmeasures\b|\bindicators\b|\bKPIs\b|\bexcluded\b/i.test(text) || (months.length > 0 && !months.includes(Number(period?.slice(5) ?? 0)));
}

const colours = /\b(?:performance|position|(?:this|the) (?:measure|indicator|kpi)|it|rag(?: rating| status)?|status|rating) (?:is|remains?|stays|continues to be|has (?:moved|turned|gone)(?: to)?|turned)(?: now| currently| still| rated| at| as| therefore)* (green|amber|red)\b(?! to\b| in\b| for\b)/i;

/** The rating itself in words: 'performance remains green' of what is red. */
function colourSaid(text: string, colour: Colour, current: Held, aim: Held | null, period: Period | null): Misdirected[] {
  const match = colours.exec(text);
  if (!match || match[1]?.toLowerCase() === colour || isAboutElse(clauseTo(text, match.index + match[0].length), period)) return [];
  return [{ from: match.index, to: match.index + match[0].length, severity: 'error', says: `the words say '${match[0].toLowerCase()}', but ${againstOf(colour, current, aim)}`, figures: [current.figure.text, ...(aim ? [aim.figure.text] : [])] }];
}
