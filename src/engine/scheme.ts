import { plain } from './plain.ts';
import { remember } from './remember.ts';
import type { Colour, SchemeId } from './terms.ts';

/** A fill and the ink on it, '#RRGGBB', with a contrast of at least 4.5 to 1. */
export interface Pair {
  fill: string;
  ink: string;
}

/** How a scheme names and colours one rating; `means` is what the legend says of it. Null where a rating has no colour or no word. */
export interface Naming {
  label: string;
  means: string;
  pair: Pair | null;
}

/** Measured contrasts: 6.14, 4.66, 5.92 and, white on blue, 5.15. */
const pairs = {
  green: { fill: '#C6EFCE', ink: '#006100' },
  amber: { fill: '#FFEB9C', ink: '#9C5700' },
  red: { fill: '#FFC7CE', ink: '#9C0006' },
  blue: { fill: '#0070C0', ink: '#FFFFFF' },
} satisfies Partial<Record<Colour, Pair>>;

const unrated: Naming = { label: 'NOT RATED', means: 'cannot be rated yet, for the reason given', pair: null };
const dash = { label: '-', pair: null };

/** What each scheme calls the ratings and how it colours them. */
export const schemes: Record<SchemeId, Record<Colour, Naming>> = {
  'contract report': {
    green: { label: 'GREEN', means: 'at or better than target', pair: pairs.green },
    amber: { label: 'AMBER', means: 'not on target but within tolerance', pair: pairs.amber },
    red: { label: 'RED', means: 'outside tolerance', pair: pairs.red },
    blue: { label: 'BLUE', means: 'no figure to rate, or not due yet', pair: pairs.blue },
    none: { ...dash, means: 'no target set' },
    unrated,
  },
  'contract list': {
    green: { label: 'ON TARGET', means: 'at or better than target', pair: pairs.green },
    amber: { label: 'IN TOLERANCE', means: 'not on target but within tolerance', pair: pairs.amber },
    red: { label: 'OFF TARGET', means: 'outside tolerance', pair: pairs.red },
    blue: { label: 'NO DATA', means: 'no figure to rate, or not due yet', pair: pairs.blue },
    none: { label: 'NO TARGET SET', means: 'no target set', pair: null },
    unrated,
  },
  'improvement plan': {
    green: { label: 'GREEN', means: 'on target to be completed by the agreed date', pair: pairs.green },
    amber: { label: 'AMBER', means: 'not on target for completion by agreed date', pair: pairs.amber },
    red: { label: 'RED', means: 'agreed date passed, action not complete', pair: pairs.red },
    blue: { ...dash, means: 'no figure to rate, or not due yet' },
    none: { ...dash, means: 'no target set' },
    unrated,
  },
  'action plan': {
    green: { label: 'G', means: 'action completed', pair: pairs.green },
    amber: { label: 'A', means: 'partially completed or on schedule', pair: pairs.amber },
    red: { label: 'R', means: 'behind schedule', pair: pairs.red },
    blue: { ...dash, means: 'no figure to rate, or not due yet' },
    none: { ...dash, means: 'no target set' },
    unrated,
  },
};

/** The schemes by name, in the order in which an officer is offered them. */
export const schemeIds = Object.keys(schemes) as SchemeId[];

/** The word of a scheme for a rating: GREEN, ON TARGET, NOT RATED. */
export function labelOf(scheme: SchemeId, colour: Colour): string {
  return namingOf(scheme, colour).label;
}

/** The fill and ink of a rating; null where it has none, as without a target or a rating. */
export function pairOf(scheme: SchemeId, colour: Colour): Pair | null {
  return namingOf(scheme, colour).pair;
}

/** A scheme's name may come from a workbook or a command line: only its own are known. */
function namingOf(scheme: SchemeId, colour: Colour): Naming {
  if (!Object.hasOwn(schemes, scheme)) throw new RangeError(`no scheme is called '${scheme}'`);
  return schemes[scheme][colour];
}

/** The letter of a rating in a summary by month: G, A, R, B; null for no target and not rated. */
export function letterOf(colour: Colour): string | null {
  return letters[colour];
}

const letters: Record<Colour, string | null> = { green: 'G', amber: 'A', red: 'R', blue: 'B', none: null, unrated: null };

/**
 * Reads a rating that a person wrote, in the words of any body: 'G', 'Green', 'ON TARGET', 'A/R', 'Requires improvement', '-'.
 * '-' is 'none': whether it means no target or no figure the table must say. A word between two colours counts as amber.
 * Null where it is no rating. `grades` reads Ofsted's 1 to 4 as well, where the table says that it uses them.
 */
export function readRatingWord(text: string, grades = false): Colour | 'completed' | null {
  return grades ? readWord(text, true) : readKnown(text);
}

/** A column says the same few words a thousand times. */
const readKnown = remember(2000, (text: string) => readWord(text, false));

function readWord(text: string, grades: boolean): Colour | 'completed' | null {
  const word = plain(text).toLowerCase().replace(beside, '').replace(/(?<=[a-z]) ?\/ ?(?=[a-z])|(?<=[a-z]) - (?=(?:green|amber|red)$)/, '/').replace(/[.!*]+$/, '').trim();
  if (word.length > 60) return null;
  return ratingWords.get(word) ?? (grades ? (gradeWords.get(word) ?? null) : ratingWords.get(firstWord(word)) ?? null);
}

/** A bullet or a coloured dot before a rating, and the arrow of a movement beside it. */
const beside = /^[●•■◆▲▼↑↓→⬆⬇🟢🟡🟠🔴🔵]+ ?(?=[a-z])|(?<=[a-z]) ?[▲▼↑↓→⬆⬇]+$/gu;

/** 'GREEN: on target to be completed', 'Amber - within tolerance', 'Red (3)': the colour that a longer label begins with. */
function firstWord(word: string): string {
  const first = /^(green|amber|red|blue|completed?)(?= ?[:(]| - )/.exec(word)?.[1];
  return first ?? '';
}

const ratingWords = new Map<string, Colour | 'completed'>(
  (
    [
      ['green', ['g', 'green', 'on target', 'target met', 'met', 'achieved', 'target achieved', 'good', 'on track', 'at or above target', 'exceeding target', 'exceeds target', 'better than target', 'at target', 'meeting target', 'highly likely', 'pass', 'passed', '🟢', 'outstanding', 'target exceeded', 'exceeded', 'exceeds', 'within target', 'on schedule', 'fully met', 'achieved in full', 'on or above target', 'dark green', 'light green']],
      ['amber', ['a', 'amber', 'in tolerance', 'within tolerance', 'approaching target', 'near target', 'slightly below target', 'just below target', 'just off target', 'yellow', 'y', 'orange', 'a/r', 'r/a', 'a/g', 'g/a', 'ar', 'ag', 'amber/green', 'green/amber', 'amber-green', 'amber green', 'amber/red', 'red/amber', 'red-amber', 'amber-red', 'amber red', 'red amber', 'probable', 'feasible', 'in doubt', '🟡', '🟠', 'a-r', 'r-a', 'a-g', 'g-a', 'ga', 'ra', 'close to target', 'slightly off target', 'partially met', 'partly met', 'partially achieved', 'partly achieved', 'nearly met', 'narrowly missed', 'target narrowly missed', 'at risk', 'dark amber', 'light amber']],
      ['red', ['r', 'red', 'off target', 'out of tolerance', 'outside tolerance', 'outside of tolerance', 'not met', 'target not met', 'missed', 'target missed', 'not achieved', 'behind target', 'off track', 'requires improvement', 'inadequate', 'unachievable', 'underperforming', 'fail', 'failed', 'failing', '🔴', 'behind schedule', 'not on target', 'needs improvement', 'special measures', 'dark red', 'light red']],
      ['blue', ['b', 'blue', 'no data', 'data not available', 'not due', 'not yet due', 'no data available', 'n/ava', '🔵']],
      ['none', ['-', '--', 'no target', 'no target set', 'not set', 'none set', 'target not set', 'n/a', 'no rag']],
      ['unrated', ['not rated', 'unrated', 'nr']],
      ['completed', ['completed', 'complete', 'action completed', 'done']],
    ] satisfies [Colour | 'completed', string[]][]
  ).flatMap(([colour, words]) => words.map((word): [string, Colour | 'completed'] => [word, colour])),
);

/** Ofsted's grades: outstanding, good, requires improvement, inadequate. */
const gradeWords = new Map<string, Colour>([['1', 'green'], ['2', 'green'], ['3', 'amber'], ['4', 'red']]);
