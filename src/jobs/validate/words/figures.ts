import { seen } from '../../../engine/figure.ts';
import type { Period } from '../../../engine/terms.ts';
import type { Severity } from '../outcome.ts';
import { claimOf } from './claim.ts';
import type { Claim } from './claim.ts';
import { isElsewhere } from './elsewhere.ts';
import { isBetween, isOther, isReversed, isSameKind, matching } from './held.ts';
import type { Held } from './held.ts';
import { sameFigure, slipOf } from './mention.ts';
import type { Mention } from './mention.ts';
import { monthsNamed } from './times.ts';
import type { Read } from './reading.ts';

/** A figure in words that the sheet contradicts: which words, the cell's figure, and how sure it is. */
export interface Contradicted {
  mention: Mention;
  held: Held;
  severity: Severity;
  says: string;
}

/** What the words are read against. */
export interface Against {
  ref: string;
  measure: string;
  held: readonly Held[];
  bounds: readonly number[];
  period: Period | null;
}

/**
 * Reads a sentence against the figures of its indicator: a target, a figure now or before, a year to date or a comparator that the sheet holds with
 * another value, and a figure that is a slip of the pen away from its cell. Whatever else the sentence counts is left alone.
 */
export function contradictedIn({ text, mentions }: Read, against: Against): Contradicted[] {
  const { ref, held, bounds } = against;
  if (mentions.length === 0) return [];
  if (ref !== '' && namesAnother(text, ref)) return [];
  return mentions.flatMap((mention, index) => {
    const known = matching(mention, held);
    // Whether the words of the measure make it the figure need not be asked of the figure itself.
    const claim = claimOf(text, mention, mentions[index - 1], known.some(({ is }) => is === 'figure') ? '' : against.measure);
    // Behind a figure of something else a target or a figure before is likely that thing's: 'emails answered in 91% of cases, above the target of 90%'.
    if ((claim === null ? known.length === 0 : claim.is === 'target' || claim.is === 'previous') && mentions.slice(0, index).some((each) => isOther(each, held, bounds))) return [];
    const found = claim && judgeClaim(text, mention, claim, against, mentions[index + 1]);
    if (found !== null) return found === 'right' ? [] : [found];
    if (known.length > 0 || isBetween(mention, held, bounds)) return [];
    return slip(text, mention, claim, held, mentions.some((each) => each !== mention && matching(each, held).length > 0)) ?? [];
  });
}

/** A sentence that names another indicator speaks of that one. */
function namesAnother(text: string, ref: string): boolean {
  const [letters = ''] = /^[A-Za-z]+/.exec(ref) ?? [];
  if (letters === '') return false;
  const named = text.match(new RegExp(`\\b${letters}[ -]?\\d+(?:\\.\\d+)*\\b`, 'gi')) ?? [];
  return named.some((each) => each.replace(/[ -]/g, '').toLowerCase() !== ref.replace(/[ -]/g, '').toLowerCase());
}

/** Judges what a sentence says a figure is; null where the sheet holds nothing to judge it by. */
function judgeClaim(text: string, mention: Mention, claim: Claim, against: Against, next: Mention | undefined): Contradicted | 'right' | null {
  const held = against.held.filter((each) => isMeant(each, claim) && isSameKind(mention, each));
  const [first] = held;
  if (!first) return null;
  if (held.some(({ figure }) => sameFigure(mention, figure))) return 'right';
  switch (claim.is) {
    case 'target': {
      // A target for the year is twelve of the month's, or four of the quarter's.
      const times = Math.max(mention.value, first.figure.value) / Math.min(mention.value, first.figure.value);
      if (!claim.sure && (matching(mention, against.held).length > 0 || against.bounds.includes(mention.value) || [2, 3, 4, 6, 12].some((each) => Math.abs(times - each) < 0.05))) return 'right';
      return { mention, held: first, severity: claim.sure && !against.bounds.includes(mention.value) && !/\b(?:last|previous|next) year|\b20\d\d[/-]/i.test(text) ? 'error' : 'query', says: `the words name a target of ${mention.text}; the target is ${first.figure.text}` };
    }
    case 'ytd':
      return elsewhereHeld(mention, against, first, 'the year to date', claim.sure);
    case 'comparator':
      return { mention, held: first, severity: slipOf(mention, first.figure) !== null || !/\b(?:19|20)\d\d|\bquarter|\bQ\d/i.test(text) ? 'error' : 'query', says: `the words give ${mention.text} for '${first.name}', which is ${first.figure.text}` };
    case 'previous': {
      if (matching(mention, against.held).length > 0) return 'right';
      const slipped = slipOf(mention, first.figure) !== null;
      // 'From A to B' is about this indicator where B is its figure.
      if (!claim.sure && (!slipped || next === undefined || matching(next, against.held).length === 0)) return null;
      return { mention, held: first, severity: slipped ? 'error' : 'query', says: `the words give ${mention.text} as the figure before; '${first.name}' is ${first.figure.text}` };
    }
    case 'figure': {
      const months = monthsNamed(text);
      if ((!claim.sure && claim.stated === undefined) || (months.length > 0 && !months.includes(Number(against.period?.slice(5) ?? 0)))) return null;
      if (claim.stated === undefined) return elsewhereHeld(mention, against, first, 'the figure', claim.sure);
      // What only the words of the measure say is doubtful: it must be of the figure's size, and a slip of it where the words say more than the measure.
      if (mention.about || !isNear(mention, first)) return null;
      const known = matching(mention, against.held).length > 0;
      if (!known && isBetween(mention, against.held, against.bounds)) return null;
      const slipped = known ? null : slip(text, mention, claim, against.held, true);
      return slipped ?? (known || claim.stated === 'plainly' || isReversed(mention, first.figure) ? elsewhereHeld(mention, against, first, 'the figure', false) : null);
    }
  }
}

/** A figure said of now that is another one: a query where another cell of the row holds it, since the words may be about that. */
function elsewhereHeld(mention: Mention, { held, bounds, period }: Against, first: Held, what: string, sure: boolean): Contradicted | 'right' {
  const other = matching(mention, held);
  if (other.some((each) => each.is === 'ytd' || each.is === 'figure' || (each.is === 'month' && each.period === period))) return 'right';
  const [stale] = other.filter(({ is }) => is === 'previous' || is === 'month');
  if (stale) return { mention, held: first, severity: 'query', says: `the words say that ${what} is ${mention.text}, which is '${stale.name}'; it is now ${first.figure.text}` };
  if (other.length > 0 || bounds.includes(mention.value)) return 'right';
  const slipped = slipOf(mention, first.figure) !== null;
  return { mention, held: first, severity: slipped || (sure && isNear(mention, first) && mention.unit !== '') ? 'error' : 'query', says: `the words say that ${what} is ${mention.text}; it is ${first.figure.text}` };
}

function isNear({ value }: Mention, { figure }: Held): boolean {
  return Math.abs(value) > Math.abs(seen(figure)) / 2 && Math.abs(value) < Math.abs(seen(figure)) * 2;
}

function isMeant(held: Held, { is, name }: Claim): boolean {
  if (is === 'figure') return held.is === 'figure';
  if (is !== held.is) return false;
  return is !== 'comparator' || comparators.some((words) => words.test(name ?? '') && words.test(held.name));
}

/** Comparators by their names; words and heading must speak of the same. */
const comparators = [
  /\bengland\b|\bnational(?:ly)?\b/i, /\bstat(?:istical)?\.? neighbours?\b|\bsn\b/i, /\bnearest neighbours?\b/i, /\bnorth east\b|\bne\b/i, /\bnorth west\b|\bnw\b/i, /\bsouth east\b/i, /\bsouth west\b/i,
  /\beast midlands\b/i, /\bwest midlands\b/i, /\byorkshire\b/i, /\blondon\b/i, /\bregion(?:al)?(?:ly)?\b/i, /\bbenchmark\b/i, /\bcomparator\b/i, /\bpeer/i, /\bfamily group\b/i, /\bcipfa\b/i,
];

/** A figure that is one step from a cell, and from no other cell's figure itself. */
function slip(text: string, mention: Mention, claim: Claim | null, held: readonly Held[], anchored: boolean): Contradicted | null {
  if (mention.about || (claim && claim.is !== 'figure' && claim.is !== 'previous')) return null;
  for (const each of held.filter(({ is }) => is === 'figure' || is === 'ytd' || is === 'previous' || is === 'month')) {
    const kind = isSameKind(mention, each) ? slipOf(mention, each.figure) : null;
    // One digit is soon away by chance: the sentence must speak of the indicator by another word or figure.
    // What was before may well be one digit, or two that are swapped, away from what is now.
    if (kind !== 'place' && claim?.is === 'previous' && each.is === 'figure') continue;
    if (kind === null || (kind === 'digit' && !anchored && (claim === null || (!claim.sure && claim.stated === undefined)))) continue;
    const sameUnit = mention.unit === each.figure.unit && mention.unit !== '';
    const digits = String(Math.trunc(Math.abs(mention.value))).length;
    const sure = (claim?.is === 'figure' || (!isElsewhere(text) && sameUnit)) && (kind !== 'digit' || digits !== String(Math.trunc(Math.abs(seen(each.figure)))).length);
    return { mention, held: each, severity: sure ? 'error' : 'query', says: `${mention.text} in the words, ${each.figure.text} in the sheet${how[kind]}` };
  }
  return null;
}

const how = { place: ': the point has moved', swap: ': two digits are swapped', digit: ': one digit differs' } as const;
