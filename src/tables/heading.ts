import { meant } from './about.ts';
import { fold, spelling } from './fold.ts';
import type { Field } from './table.ts';
import { columnWords, otherTables } from './words.ts';

/** What a heading's words say: the field, and how sure the words are, from 0 to 1. */
export interface Heading {
  field: Exclude<Field, 'month' | 'quarter'>;
  certainty: number;
}

type Named = Heading['field'];

/** Every phrase of the table of words, folded, to its field. Where two fields claim a phrase, the first in the table keeps it. */
const phrases = new Map<string, Heading>();
for (const certain of [true, false]) {
  for (const [field, words] of Object.entries(columnWords) as [Named, { certain: string[]; likely: string[] }][]) {
    for (const phrase of certain ? words.certain : words.likely) {
      const folded = fold(phrase);
      if (!phrases.has(folded)) phrases.set(folded, { field, certainty: certain ? 1 : 0.5 });
    }
  }
}

/** Puts one typing error of a word right, by the words that headings are made of. */
const corrected = spelling([...phrases.keys()].flatMap((phrase) => phrase.split(' ')));
const known = new Set([...phrases.keys()].flatMap((phrase) => phrase.split(' ')).filter((word) => word.length >= 5));

/** Shorter words of certain phrases, but for those that any sentence has. */
const short = new Set([...phrases.keys()].flatMap((phrase) => phrase.split(' ')).filter((word) => word.length < 5 && !/^(?:in|of|is|to|on|at|no|or|and|for|by|the|what|when|how|we|if|be|vs|\d+|.)$/.test(word)));
/** More words than this are a sentence, whatever they say of time. */
const longest = 14;

/** Phrases that hold a field's word and mean something else. */
const misleading = ['target date', 'target completion date', 'target group', 'target audience', 'action plan', 'rag definition', 'rating definition', 'data source', 'date', 'year', 'month end', 'performance period', 'performance year', 'target start', 'target end', 'target finish', 'actual start', 'actual end', 'actual finish', 'actual completion', 'actual date', 'target rationale', 'target setting', 'reason for target', 'source of target', 'target completion', '% of target', '% of target achieved', '% of plan'].map(fold);

/** 'Target 1f', 'Measure 2b' and 'Target 3.2' are entries of a list, and head nothing; 'Target 22-23' is of a year. */
const numbered = /^(?:target|measure|objective|outcome|goal|aim|actual|indicator|rag|status|priority|milestone|performance|result) (?:\d{1,2}[a-z]?|\d \d{1,2}[a-z]?|\d\d \d[a-z]?)$/;

/** What was to be reached before, or will be, is no target of now, and no earlier figure either: 'Last target', 'Next year target'. */
const targetThen = /^(?:last|previous|prior|former|old|next|future|proposed|draft)(?: (?:year|quarter|month|period))?(?: s)? (?:target|goal|plan|trajectory)$|^(?:target|goal|plan) (?:last|next|previous) (?:year|quarter|month|period)$/;
const actualThen = /^(?:last|previous|prior) (?:reported |recorded )?(?:actual|outturn|result|value|figure|performance|position|score|achieved|data)$/;

/** 'Milestone 2 (2022)' is what that year should reach; 'Milestone 2' alone may be anything. */
const step = /^milestone \d$/;

/** Months, years, quarters and the small words that tie them to a field: 'Target 2020/21', 'Position as at October 2020'. */
const when = new RegExp(
  '\\b(?:(?:as )?at|as of|for|in|end of|to end of|up to|the|our|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?'
  + '|(?:q|qtr|quarter) ?[1-4]|(?:19|20)\\d\\d(?: ?/ ?(?:19|20)?\\d\\d)?|\\d\\d ?/ ?\\d\\d|fy ?\\d\\d|\\d\\d?(?:st|nd|rd|th)?)\\b',
  'g',
);

/** Words before a field's own that say how long it holds: 'Annual plan', 'Current threshold'. */
const qualifier = /^(?:annual|yearly|full year|year end|quarterly|quarter|monthly|month|in month|mtd|qtd|month to date|quarter to date|current|agreed|local|corporate|contract|ytd|year to date|cumulative) | (?:ytd|year to date|to date|in month|mtd|qtd)$/;

const memory = new Map<string, Heading | null>();

/** Which field a heading names, or null. Headings longer than 80 letters are text, not headings. */
export function readHeading(text: string): Heading | null {
  if (text.length > 80) return null;
  const before = memory.get(text);
  if (before !== undefined) return before;
  const heading = understand(fold(text));
  if (memory.size > 20_000) memory.clear();
  memory.set(text, heading);
  return heading;
}

function understand(folded: string): Heading | null {
  const heading = named(folded);
  return heading && phrases.get(folded) !== heading ? meant(folded, heading) : heading;
}

function named(folded: string): Heading | null {
  if (folded === '' || misleading.includes(folded) || writtenBefore.test(folded)) return null;
  const whole = phrases.get(folded);
  if (whole) return whole;
  if (numbered.test(folded)) return null;
  // Sheets of names and sentences are read cell by cell: most are put aside here, before the costly questions.
  const words = folded.split(/[ /]/);
  if (words.length > longest || !words.some((word) => known.has(word) || short.has(word) || abbreviations.has(word) || corrected(word) !== null)) return null;
  const bare = folded.replace(/\b20 (\d\d) (\d\d)\b/g, ' ').replace(when, ' ').replace(/[%£#]/g, ' ').replace(/ +/g, ' ').trim();
  if (bare === '' || misleading.includes(bare)) return null;
  if (isTwo(bare)) return phrases.get(bare) ?? null;
  if (targetThen.test(bare)) return null;
  if (actualThen.test(bare)) return phrases.get('previous') ?? null;
  if (bare !== folded && step.test(bare)) return phrases.get('milestone') ?? null;
  return phrases.get(bare) ?? phrases.get(bare.replace(qualifier, '')) ?? colourOf(bare) ?? againstOf(bare) ?? ratingOf(bare) ?? spelled(bare) ?? inFull(bare) ?? timeless(bare) ?? paired(bare) ?? contained(bare);
}

/** What was written in earlier months: kept beside the commentary of this one, and not to be taken for it. */
const writtenBefore = /^(?:earlier|previous|prior|past|last (?:month|quarter|period|year)(?: s)?) (?:commentary|comment|narrative|note|remark|explanation)$/;

/** Words that stand with a colour in the heading of its threshold: 'Red below', 'Threshold for green', 'Amber trigger point'. */
const ofThreshold = '(?:at|from|to|up to|if|when|is|are|below|above|under|over|less than|more than|greater than|(?:at )?least|(?:at )?most|no more than|no less than|or|and|equal to|for|point|boundary|threshold|trigger|level|limit|range|band|value|target|criteria|cut off|min|minimum|max|maximum|score|rating|rag|zone)';
const colourAlone = new RegExp(`^(?:${ofThreshold} )*(green|amber|red)(?: ${ofThreshold})+$|^(?:${ofThreshold} )+(green|amber|red)$`);

function colourOf(bare: string): Heading | null {
  const colour = colourAlone.exec(bare);
  const field = colour?.[1] ?? colour?.[2];
  return (field === 'green' || field === 'amber' || field === 'red') && !/^(?:rag|rating|score)? ?(?:green|amber|red) (?:rag|rating|score)$/.test(bare) ? { field, certainty: 1 } : null;
}

const against = /^(?:(b?rag|rating|status|performance)(?: rating| status)?|variance|var|gap|diff|difference|distance|movement) (?:against|versus|vs?|compared (?:to|with)|to|from) (?:the )?(?:\S+ )?(?:benchmark|average|standard|trajectory|plan|norm|threshold|minimum|floor|stretch|ambition|comparator|england|national)\b/;

/** A rating or a variance against anything but the target is that, whatever it is against: 'RAG v benchmark'. */
function againstOf(bare: string): Heading | null {
  const found = against.exec(bare);
  return found && { field: found[1] === undefined ? 'travel' : 'rating', certainty: 0.9 };
}

const ratingWord = /\b(?:b?rag(?: rating| statu?s| score)?|statu?s|rating|traffic light|colour)\b/;

/** A rating with words of time or of what is rated: 'Last quarter status' is an earlier one, 'RAG (now)' the current, 'Forecast RAG' neither. */
function ratingOf(bare: string): Heading | null {
  if (!ratingWord.test(bare) || bare.split(' ').length > 6) return null;
  const rest = bare.replace(ratingWord, ' ').replace(/ +/g, ' ').trim();
  if (rest === '' || /\b(?:forecast|projected|predicted|expected|anticipated|target|key|definition|guidance)\b/.test(rest)) return null;
  const of = phrases.get(rest)?.field ?? contained(rest)?.field;
  if (of === 'previous' || of === 'baseline') return { field: 'previousRating', certainty: 1 };
  return of === 'actual' || of === 'ytd' || of === 'measure' ? { field: 'rating', certainty: 0.9 } : null;
}

/** The same with one typing error a word put right. */
function spelled(bare: string): Heading | null {
  const words = bare.split(' ');
  if (words.length > 6 || words.every((word) => word.length < 5 || known.has(word))) return null;
  const right = words.map((word) => (known.has(word) ? word : (corrected(word) ?? word))).join(' ');
  const heading = right === bare ? undefined : phrases.get(right);
  return heading ? { ...heading, certainty: heading.certainty * 0.9 } : null;
}

/** Fields whose word decides before others in a longer heading: 'previous RAG' is no RAG, 'tolerance against target' no target. */
const order: Named[] = [
  'criteria', 'previousRating', 'lower', 'upper', 'tolerance', 'floor', 'previous', 'baseline', 'comparator', 'travel', 'polarity', 'basis',
  'commentary', 'ytd', 'rating', 'target', 'actual', 'lead', 'measure', 'ref', 'numerator', 'denominator', 'green', 'amber', 'red', 'section',
];

const abbreviations = new Map(Object.entries({
  act: 'actual', ann: 'annual', cur: 'current', curr: 'current', desc: 'description', freq: 'frequency', ind: 'indicator', mth: 'month', perf: 'performance',
  pref: 'preferred', prev: 'previous', qtr: 'quarter', targ: 'target', tgt: 'target', tol: 'tolerance', yr: 'year',
}));

/** 'Curr. perf.' is the current performance; only a whole heading is written in full, for an act may be one of Parliament. */
function inFull(bare: string): Heading | null {
  const full = bare.split(' ').map((word) => abbreviations.get(word) ?? word).join(' ');
  const heading = full === bare ? undefined : phrases.get(full);
  return heading ? { ...heading, certainty: heading.certainty * 0.9 } : null;
}

/** 'Target/Goal' says one thing twice. */
function paired(bare: string): Heading | null {
  const parts = partsOf(bare);
  const [first] = parts;
  // What is so far is the outturn once the year is over.
  const isSoFar = parts.some((part) => part?.field === 'ytd') && parts.every((part) => part?.field === 'ytd' || part?.field === 'actual');
  if (isSoFar) return { field: 'ytd', certainty: 1 };
  const own = parts.filter((part) => part !== undefined);
  // Beside a word of another language the other says what both mean: 'Stádas / Status'.
  const isForeign = parts.length === 2 && own.length === 1 && bare.split('/').some((part) => part.trim().split(' ').length === 1 && /^\p{L}{4,}$/u.test(part.trim()) && !known.has(part.trim()) && !phrases.has(part.trim()) && readOther(part.trim()) === null);
  return (parts.length > 1 && first && parts.every((part) => part?.field === first.field)) || isForeign ? (own[0] ?? null) : null;
}

/** 'Target / Actual' says two things, and neither: both stand in one cell below it. */
function isTwo(bare: string): boolean {
  const fields = new Set(partsOf(bare).map((part) => part?.field));
  return fields.has('target') && (fields.has('actual') || fields.has('ytd'));
}

function partsOf(bare: string): (Heading | undefined)[] {
  return bare.split(/\/| and /).map((part) => phrases.get(part.trim()));
}

/** 'What was our target this year' is a target: of the time that a heading names only the rest says the field. */
function timeless(bare: string): Heading | null {
  const rest = bare.replace(/ (?:so far )?this (?:year|month|quarter|period)(?: so far)?$/, '');
  return rest === bare ? null : (phrases.get(rest) ?? contained(rest));
}

/** The longest certain phrase within a heading of a few words. Colours and references must be the whole heading. */
function contained(bare: string): Heading | null {
  const words = bare.split(' ');
  if (words.length > 8 || misleading.some((phrase) => ` ${bare} `.includes(` ${phrase} `) && phrase.includes(' '))) return null;
  let best: { heading: Heading; length: number } | null = null;
  for (let length = Math.min(words.length, 4); length >= 1 && !best; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const heading = phrases.get(words.slice(start, start + length).join(' '));
      if (!heading || heading.certainty < 1 || wholeOnly.has(heading.field)) continue;
      if (!best || order.indexOf(heading.field) < order.indexOf(best.heading.field)) best = { heading, length };
    }
  }
  return best && { field: best.heading.field, certainty: best.length > 1 || words.length <= 3 ? 0.8 : 0.6 };
}

const wholeOnly = new Set<Named>(['green', 'amber', 'red', 'lower', 'upper', 'ref', 'section', 'numerator', 'denominator']);

const others = new Map(otherTables.flatMap(({ what, words }) => words.map((word) => [fold(word), what] as const)));

/** Which other kind of table a heading belongs to: a budget, a register of risks, a list of tasks, definitions. Null for none. */
export function readOther(text: string): string | null {
  return text.length > 60 ? null : (others.get(fold(text)) ?? null);
}
