import { complement, holds } from './interval.ts';
import { longest, plain } from './plain.ts';
import { remember } from './remember.ts';
import { sayIntervals } from './says.ts';
import { lowerWords } from './target.ts';
import type { Indicator, Said } from './terms.ts';
import { readThreshold } from './threshold.ts';

type Clauses = Partial<Record<'green' | 'amber' | 'red', string>>;

/**
 * A cell that names colours: thresholds of its own where it says green's and another's ('R<80 A 80–89 G≥90'),
 * or a tolerance where it says amber's or red's beside a target ('Amber 90–94.9%', 'Red below 90%', 'Green: on target, amber: within 5%').
 * Null where it names none, or where its clauses cannot be told apart.
 */
export const readColoured = remember(5000, (said: string): { thresholds: NonNullable<Indicator['thresholds']> } | { tolerance: Said } | null => {
  const clauses = partClauses(said);
  if (!clauses) return null;
  const { green, amber, red } = clauses;
  if (green !== undefined && readThreshold(green)) {
    return amber === undefined && red === undefined ? null : { thresholds: { green: text(green), amber: text(amber), red: text(red) } };
  }
  // 'Green 100% of target, amber 90-99%': amber is of the target too.
  if (green !== undefined && allOfTarget.test(green) && amber !== undefined) return { tolerance: text(/target/.test(amber) ? amber : `${amber} of target`) };
  // 'Green within 5%' is a width, and no word for the target itself.
  if (green !== undefined && (/\d/.test(green) || !/target|met|achieved|plan/.test(green))) return null;
  if (amber !== undefined) return agree(amber, red) ? { tolerance: text(sided(amber, green, red)) } : null;
  const missed = red?.replace(/^(?:(?:the )?target )?(?:is )?(?:missed|misses|off|out) by (.+?)(?: off target)?$/, '$1 off target');
  const end = missed === undefined ? null : readThreshold(missed);
  // 'Red: more than 5% below target' says how far amber goes.
  if (!end && missed !== undefined && awayFrom.test(missed)) return { tolerance: text(missed.replace(/^(?:(?:more|greater) than|over|>) ?/, 'up to ')) };
  if (!end && missed !== undefined && orMoreAway.test(missed)) return { tolerance: text(missed.replace(orMoreAway, 'less than $1$2 ')) };
  return end ? { tolerance: text(sayIntervals(complement(end.intervals), end.unit)) } : null;
});

/** Green, where the colours are told as shares of the target: '>=100% of target', '100% of target or more'. */
export const allOfTarget = /^(?:>=? ?|at least |equal to or (?:above|more than) )?100 ?%(?: ?\+| or (?:more|above|over|better))? of (?:the )?target(?: or (?:more|above|over|better))?$/i;

const awayFrom = /^(?:(?:more|greater) than |over |> ?)\d.*\b(?:below|above|under|over|from|off|away|short|worse|adverse|of target)\b/;

/** 'Red: 10% or more below target', 'Red: at least 10% away': exactly 10% is red. */
const orMoreAway = /^(?:at least (\d[\d.]* ?(?:%|pp|points?)?)|(\d[\d.]* ?(?:%|pp|points?)?)(?: or more|\+)) (?=(?:below|above|under|over|from|off|away|short|worse)\b)/;

/** Amber's width with the side of the target that green or red names: 'Green: at or above target, Amber: within 5%'. */
function sided(amber: string, green = '', red = ''): string {
  if (!/^(?:within|up to|less than|no more than|not more than|<)/.test(amber) || /\b(?:below|above|under|over|worse|adverse|short|off)\b/.test(amber)) return amber;
  const isBetter = /\b(above|over|exceed(?:s|ed|ing)?|below|under)\b/.exec(green)?.[1];
  const isWorse = /\b(above|over|below|under)\b/.exec(red)?.[1];
  const side = isBetter === undefined ? isWorse : /^(?:below|under)/.test(isBetter) ? 'above' : /^exceed/.test(isBetter) ? undefined : 'below';
  return side === undefined ? amber : `${amber.replace(/ (?:of|from)(?: (?:the |its )?target)?$/, '')} ${side} target`;
}

/** Parts a cell at its colours, which stand before their words or after them. Null where none is named, one twice, or words belong to none. */
function partClauses(said: string): Clauses | null {
  if (said.length > longest * 2 || !mayName.test(said)) return null;
  const words = lowerWords(plain(said)).replace(/^rag(?: ratings?| status| thresholds?)? ?[:=-]? ?/, '');
  const named = [...words.matchAll(colour)];
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last || named.length > 3) return null;
  const before = first.index === 0;
  if (!before && last.index + last[0].length !== words.length) return null;
  const clauses: Clauses = {};
  let from = 0;
  for (const [index, found] of named.entries()) {
    const name = colours[found[1]?.charAt(0) ?? ''];
    const clause = bare(before ? words.slice(found.index + found[0].length, named[index + 1]?.index) : words.slice(from, found.index));
    from = found.index + found[0].length;
    // A letter is a colour beside a number alone: the 'a' of 'n/a' is none.
    if (!name || clauses[name] !== undefined || clause === '' || ((found[1]?.length ?? 0) === 1 && !/[\d<>]/.test(clause))) return null;
    clauses[name] = clause;
  }
  return Object.values(clauses).some((clause) => /\d/.test(clause)) ? clauses : null;
}

const mayName = /green|amber|red|yellow|orange|\b[gar] (?:within|at|up|less|more|under|over|below|above|between|beyond)\b|\b[gar] ?[:=<>≥≤\d-]|\b[gar]\)?$|[([][gar][)\]]/i;

/** A colour's name, or its letter where a threshold follows or has been said. */
const colour = /[([]?\b(green|amber|yellow|orange|red|[gar](?= ?[:=<>£(]|[)\]] ?[:=<>£\d]|[)\]] [a-z]| ?-? ?\d| - |\)?$|\)?[,;]| (?:at|less|more|under|over|below|above|between|up|within|beyond)\b)|[gar](?=\d))(?![a-z])[)\]]?/g;

const colours: Record<string, keyof Clauses> = { g: 'green', a: 'amber', y: 'amber', o: 'amber', r: 'red' };

/** Without what joins a colour to its threshold (': ', ' = ', ' - ', 'if') and what parts it from the next. */
function bare(clause: string): string {
  return clause
    .replace(/^[ ,;/|.:]*(?:- )?(?:range |rating |status )?(?:[:=] ?(?![<>])|= (?=[<>])|(?:is|if|when|where|for|at(?! least| most| or\b| target))(?= |\d|[<>£]))* ?/, '')
    .replace(/^to (?=[£\d])/, 'up to ')
    .replace(/[ ,;/|.:=-]+$/, '')
    .replace(/ (?:and|is)$/, '')
    .replace(/^\((.*)\)$/, '$1')
    .trim();
}

/** Whether red begins where amber ends: 'amber 90–94, red below 85' leaves a gap that nobody could rate. Red's words without a number say nothing else. */
function agree(amber: string, red: string | undefined): boolean {
  const [inner, outer] = [readThreshold(amber), red === undefined ? null : readThreshold(red)];
  if (!inner || !outer) return true;
  return inner.intervals.some(({ low, high }) => holds(outer.intervals, low) || holds(outer.intervals, low - 1) || holds(outer.intervals, high) || holds(outer.intervals, high + 1));
}

function text(words: string | undefined): Said {
  return words === undefined ? { kind: 'empty' } : { kind: 'text', text: words };
}
