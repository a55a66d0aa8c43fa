import { readRatingWord } from '../engine/scheme.ts';
import type { Band } from './band.ts';
import { below } from './below.ts';
import { isCode } from './by-content.ts';
import { holdsSigns } from './symbols.ts';
import type { Column, Field } from './table.ts';
import { described, headerOf } from './times.ts';
import type { View } from './view.ts';

/** Adds the columns that no heading tells of but their cells: references or measures beside the other, and words of ratings. */
export function withUntold(view: View, band: Band, columns: Column[]): Column[] {
  return rated(view, band, named(view, band, columns));
}

/** A table whose references have a heading and whose measures have none, or the reverse, takes the words or the codes beside. */
function named(view: View, band: Band, columns: Column[]): Column[] {
  const measure = columns.find(({ field }) => field === 'measure');
  if (measure) {
    const codes = band.columns.find(({ column, heading, when }) => !heading && !when && column < measure.column && isCodes(below(view, band, column)));
    return codes && !columns.some(({ field }) => field === 'ref') ? [...columns, described(codes, 'ref')] : columns;
  }
  const used = new Set(columns.map(({ column }) => column));
  const isWordy = (column: number) => below(view, band, column).some((text) => text.length > 12 && /[a-z]/i.test(text));
  const words = band.columns.find(({ column, heading }) => !used.has(column) && !heading && isWordy(column));
  if (words) return [...columns, described(words, 'measure')];
  const bare = (band.columns[0]?.column ?? 1) - 1;
  const isRated = (['target', 'actual', 'rating'] as const).every((field) => band.columns.some(({ heading }) => heading?.field === field && heading.certainty >= 0.5 && (field !== 'target' || heading.certainty === 1)));
  if (bare > 0 && isRated && !columns.some(({ field }) => field === 'ref') && isWordy(bare)) return [{ field: 'measure', column: bare, header: '' }, ...columns];
  const lone = columns.find(({ field }) => field === 'section');
  // Beside a target, a figure and a rating also short words are what is measured.
  const short = isRated && !lone && !columns.some(({ field }) => field === 'ref') ? band.columns.find(({ column, heading, when, other }) => !used.has(column) && !heading && !when && !other && isWords(below(view, band, column))) : undefined;
  if (short) return [...columns, described(short, 'measure')];
  return lone && !columns.some(({ field }) => field === 'ref') ? columns.map((column) => (column === lone ? { ...column, field: 'measure' } : column)) : columns;
}

/** References are codes, and no two rows have the same. */
function isCodes(texts: string[]): boolean {
  return texts.length > 1 && new Set(texts).size === texts.length && texts.every(isCode);
}

function isWords(texts: string[]): boolean {
  return texts.length > 0 && texts.every((text) => /\p{L}{3}/u.test(text));
}

/** What else is said in the words of ratings: how sure somebody is, what is expected. */
const ofOther = /\b(?:confidence|confident|forecast|outlook|predicted|projected|expected|data quality|assurance|priority|risk)\b/i;

/** Where no heading says rating, the column whose cells are words of ratings is the rating: 'Position against target'. */
function rated(view: View, band: Band, columns: Column[]): Column[] {
  if (columns.some(({ field }) => field === 'rating')) return columns;
  // 'A' and 'B' may be references, and 'Green' a theme.
  const isOwn = (field: Field | undefined) => field !== undefined && ['ref', 'measure', 'section', 'lead', 'polarity', 'basis'].includes(field);
  const found = band.columns.find((headed) => {
    const { column, when, heading } = headed;
    const words = when || isOwn(heading?.field) || ofOther.test(headerOf(headed)) || holdsSigns(view, band, column) ? [] : below(view, band, column).filter((text) => text !== '-');
    // What passed and failed under no question of a target is another check.
    return words.length > 1 && words.filter((text) => !/^(?:\d|pass|fail)/i.test(text) && readRatingWord(text) !== null).length >= words.length * 0.8;
  });
  return found ? [...columns.filter(({ column }) => column !== found.column), described(found, 'rating')] : columns;
}
