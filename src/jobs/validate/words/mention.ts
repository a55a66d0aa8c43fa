import { readAmount } from '../../../engine/amount.ts';
import { round } from '../../../engine/decimal.ts';
import { seen } from '../../../engine/figure.ts';
import type { Figure, Unit } from '../../../engine/terms.ts';
import { sharedUnit } from '../../../engine/unit.ts';

/** A figure in a sentence: its words, where they stand in the sentence, and what they say. `about` marks one that is said to be rounded. */
export interface Mention {
  text: string;
  from: number;
  to: number;
  value: number;
  unit: Unit;
  decimals: number;
  about: boolean;
}

/**
 * The figures of a sentence, in order. Dates, years, ages ('19-21'), paragraph and reference numbers, legal sections ('S20'), ordinals,
 * stages, quarters and the numbers of the measure's own title are none.
 */
export function mentionsOf(sentence: string, title = ''): Mention[] {
  const text = masked(sentence);
  const own = new Set([...title.matchAll(/\d[\d,.]*(?<=\d)/g)].map(([number]) => number));
  const found: Mention[] = [];
  starts.lastIndex = 0;
  for (let start = starts.exec(text); start !== null; start = starts.exec(text)) {
    const from = start.index;
    const amount = readAmount(text, from);
    if (!amount) {
      starts.lastIndex = from + start[0].length;
      continue;
    }
    const to = amount.end;
    starts.lastIndex = Math.max(to, from + 1);
    const digits = /[\d.,]*\d/.exec(text.slice(from))?.[0] ?? '';
    if (amount.unit !== '%' && own.has(digits)) continue;
    if (/^[a-z]/i.test(text.slice(to, to + 1)) && amount.unit === '') continue;
    const about = /\b(?:about|around|approximately|approx\.?|circa|nearly|almost|just (?:over|under)|over|under|more than|less than|fewer than|at least|up to|c\.?) ?$|~ ?$/i.test(text.slice(Math.max(0, from - 20), from));
    found.push({ text: sentence.slice(from, to), from, to, value: amount.value, unit: amount.unit, decimals: amount.decimals, about });
  }
  return found;
}

const starts = /(?<![\w.,\d])[+-]?[£€$]?\d[\d,.]*/g;

/** The sentence with everything that is no figure made blank, letter for letter. */
function masked(sentence: string): string {
  let text = sentence.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\u00a0/g, ' ');
  for (const looks of noFigures) text = text.replace(looks, (found) => ' '.repeat(found.length));
  return text;
}

const months = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const noFigures = [
  // Dates, years, times.
  /\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)\b/g,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${months}\\b(?:,? (?:19|20)?\\d\\d\\b)?`, 'gi'),
  new RegExp(`\\b${months}\\b[ '-]*(?:\\d{1,2}(?:st|nd|rd|th)\\b,?|(?:19|20)\\d\\d(?: ?[-/] ?\\d\\d)?|'?\\d\\d(?!\\d|%|\\.\\d| ?[a-z]))`, 'gi'),
  /(?<![\d£,.])(?:19|20)\d\d ?[-/] ?(?:(?:19|20)\d\d|\d\d)(?!\d|%)/g,
  /(?<![\d/£,.])\d\d\/\d\d(?![\d/%])/g,
  /(?<![\d£€$,.])(?:19|20)\d\d(?![\d%,]|\.\d| (?:days|people|children|cases|complaints|visits|referrals|young|residents|calls|homes|weeks|hours|incidents|pupils|households|more|fewer|of|to))/g,
  /\b\d{1,2}[:.]\d\d ?(?:am|pm)\b|\b\d{1,2} ?(?:am|pm)\b/gi,
  // Ages and years of school.
  /\b(?:aged?|ages|under|over|year)[ -]?\d{1,2}(?: ?(?:-|to|and|\/) ?\d{1,2})?(?:'?s)?\b(?!%|\.\d| ?(?:%|per ?cent))/gi,
  /(?<!\bfrom (?:an? )?)\b\d{1,2} ?(?:-|to) ?\d{1,2}[ -]?(?:years?|yrs?)?(?:[ -]?olds?)?\b(?!%|\.\d| ?(?:%|per ?cent|days|weeks|hours|months|working))/gi,
  /\b\d{1,2}\+? ?[- ]?(?:year|yr)s?[ -]olds?\b|\b\d{1,2}\+(?!\d)/gi,
  // References, paragraphs, sections of acts, stages, quarters, ordinals.
  /\b[A-Z]{1,5}[ -]?\d+(?:\.\d+)*[a-z]?\b(?!%)/g,
  /\b(?:s|sec|section|paragraph|para|appendix|page|figure|table|action|item|annex|chapter|act|regulation|article|band|level|tier|stage|phase|step|key stage|ks|quarter|qtr|week|ward|room|unit|no\.?|number|kpi|pi|grade|priority|objective|recommendation|outcome|option|covid|day)[ -]?\d+(?:\.\d+)*\b(?!%)/gi,
  /\b\d+(?:st|nd|rd|th)\b/gi,
  /^\s*\(?\d+(?:\.\d+)*[.)]?\s+(?=[A-Z])/g,
  /\b\d+(?:\.\d+){2,}\b/g,
  // Lengths of time that are part of a rule and no result: within 24 hours, a 12-month period, the last 3 months.
  /\b(?:within|last|past|previous|next|first|every|over the|in the last|under|over|longer than|more than) \d+ (?:working )?(?:hours?|days?|wds|weeks?|months?|years?|quarters?|terms?)\b/gi,
  /(?<![\d.,])\b\d+[ -](?:month|week|day|year|hour|point|bed|bedroom|page|working[ -]day)s?(?= (?:period|rolling|window|timescale|limit|plan|programme|review|cohort|monitoring|average|visit|check|deadline|trend|low|high))/gi,
  /\b24\/7\b|\b\d+ ?x ?\d+\b/gi,
];

/** Whether a figure in words is the same as one in a cell: the same unit, and the same number as far as the words say it. */
export function sameFigure(mention: Mention, figure: Figure): boolean {
  if (figure.kind !== 'number') return false;
  if (figure.second !== undefined && figure.second === mention.value) return true;
  if (mention.unit !== '' && figure.unit !== '' && sharedUnit(mention.unit, figure.unit) === null && !/^(?:per|in every) /.test(mention.unit) && !/^(?:per|in every) /.test(figure.unit)) return false;
  return sameNumber(mention, seen(figure)) || sameNumber(mention, figure.value);
}

/** Whether a number is what the words say, rounded as they round it; 'about 90' is anything near. Signs are left to the words around. */
function sameNumber({ value, decimals, about }: Mention, number: number): boolean {
  const [said, held] = [Math.abs(value), Math.abs(number)];
  if (round(held, decimals) === round(said, decimals)) return true;
  // 92.1 cut to 92.0 is not the same, but 17.6 said as 17 is what 'over 17' or a hasty writer means.
  if (decimals <= 0 && Math.trunc(held) === said) return true;
  return about && Math.abs(said - held) <= Math.max(Math.abs(held) * 0.05, 1);
}

/**
 * How a figure in words may be a slip for another: a digit more or less, a digit changed, two digits swapped, the point moved. Null where it
 * is no slip, or where the figure has so few digits that most others would be one away.
 */
export function slipOf(mention: Mention, figure: Figure): 'place' | 'swap' | 'digit' | null {
  if (figure.kind !== 'number') return null;
  const held = Math.abs(seen(figure));
  const said = Math.abs(mention.value);
  if (held === 0 || said === 0 || said === held) return null;
  const [one, other] = [round(said, mention.decimals).toFixed(Math.max(0, mention.decimals)), round(held, figure.decimals).toFixed(Math.max(0, figure.decimals))];
  const [short, long] = [one.replace('.', ''), other.replace('.', '')];
  if (Math.min(short.length, long.length) < 3) return null;
  if ([10, 100, 1000].some((power) => round(said * power, 6) === round(held, 6) || round(held * power, 6) === round(said, 6))) return 'place';
  // A rounded figure cannot be compared digit by digit with an unrounded one.
  if (Math.max(0, mention.decimals) !== Math.max(0, figure.decimals)) return null;
  if (short.length === long.length) {
    const differ = [...short].flatMap((digit, at) => (digit === long[at] ? [] : [at]));
    const [first = 0, second = 0] = differ;
    if (differ.length === 1) return 'digit';
    return differ.length === 2 && short[first] === long[second] && short[second] === long[first] && second - first === 1 ? 'swap' : null;
  }
  const [less, more] = short.length < long.length ? [short, long] : [long, short];
  return more.length - less.length === 1 && [...more].some((_, at) => more.slice(0, at) + more.slice(at + 1) === less) ? 'digit' : null;
}
