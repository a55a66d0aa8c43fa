import { labelOf, letterOf, readRatingWord } from '../engine/scheme.ts';
import type { Colour, SchemeId } from '../engine/terms.ts';

/**
 * Says a rating in the sheet's own style: GREEN, Green, G or ON TARGET, as the column already does.
 * `stood` are the column's texts as they stand, `list` the words that its drop-down list allows (null: no list).
 * The function returned gives null for a rating that the list has no word for: then nothing may be written.
 * `unrated` is never written: what stands there stays.
 */
export function wordsOf(stood: readonly string[], list: readonly string[] | null, scheme: SchemeId): (colour: Colour) => string | null {
  const own = firstWords(byFrequency(stood));
  const allowed = firstWords(list ?? []);
  const style = styleOf([...own.values()]);
  return (colour) => (allowed.size > 0 ? (allowed.get(colour) ?? null) : (own.get(colour) ?? style(colour, scheme)));
}

/** A measure as a rating is told of, with the stretch of time that it is of where the indicator has another rating first: 'year to date: % of invoices paid'. */
export function measureSays({ measure, stretch }: { measure: string; stretch: string }): string {
  return stretch === '' ? measure : `${stretch}: ${measure}`;
}

/** For each rating the first of the texts that says it. */
function firstWords(texts: readonly string[]): Map<Colour, string> {
  const words = new Map<Colour, string>();
  for (const text of texts) {
    const colour = readRatingWord(text);
    if (colour !== null && colour !== 'completed' && !words.has(colour)) words.set(colour, text);
  }
  return words;
}

function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([text]) => text);
}

/** How the words that stand are written, for a rating that does not stand yet: as letters, or as the scheme's label in their case. */
function styleOf(words: string[]): (colour: Colour, scheme: SchemeId) => string {
  const lettered = words.filter((word) => /\p{L}/u.test(word));
  const every = (test: (word: string) => boolean) => lettered.length > 0 && lettered.every(test);
  if (every((word) => word.length <= 2)) return (colour, scheme) => letterOf(colour) ?? labelOf(scheme, colour);
  if (every((word) => word === word.toLowerCase())) return (colour, scheme) => labelOf(scheme, colour).toLowerCase();
  if (every((word) => word !== word.toUpperCase())) return (colour, scheme) => sentenceCase(labelOf(scheme, colour));
  return (colour, scheme) => labelOf(scheme, colour);
}

function sentenceCase(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1).toLowerCase();
}

/** A rating's label as a sentence names it: a dash is 'no rating'. */
export function sayLabel(label: string): string {
  return label === '-' ? 'no rating' : label;
}

/** A reason where it goes on a sentence, as after a colon: 'the rule gives BLUE: the figure is awaited'. Names, months and figures keep their capital. */
export function goingOn(reason: string): string {
  return reason.replace(beginning, (word) => word.toLowerCase());
}

const beginning = /^(?:An?|It|No|Not|Nothing|The|There|This|Which)(?= )/;

/** So many names are read in one line; of more the rest are counted. */
export const mostNamed = 12;

/** Names in one line: 'Adults, Children and 40 more'. */
export function someOf(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ');
}
