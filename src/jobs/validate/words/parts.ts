import { round } from '../../../engine/decimal.ts';
import type { Evidence } from '../evidence.ts';
import type { Found } from '../rule.ts';
import type { Mention } from './mention.ts';
import { quoteOf } from './quote.ts';
import { readingOf } from './reading.ts';
import type { Read } from './reading.ts';

/**
 * Finds a whole that the words give for two things together and that its two parts, given apart, do not add up to: 'investigation and adjudication
 * took 129 days; investigation averaged 75 days and adjudication 42'. A query: the parts may be of other cases than the whole. Only figures with a unit.
 */
export function* unevenParts(evidence: Evidence): Iterable<Found> {
  for (const commentary of evidence.commentaries()) {
    if (!/\band\b/i.test(commentary.text)) continue;
    const { sentences } = readingOf(commentary);
    for (const [index, sentence] of sentences.entries()) {
      const uneven = wholeIn(sentence, sentences[index + 1]);
      if (uneven) yield { sheet: commentary.sheet, at: commentary.at, severity: 'query', message: uneven.says, todo: 'Check whether the parts and the whole are of the same cases; if they are, correct one of them.', figures: uneven.figures, quote: quoteOf(sentence, uneven) };
    }
  }
}

interface Uneven {
  from: number;
  to: number;
  says: string;
  figures: string[];
}

/** The words of a pair, and how far from them its figure may stand. */
const pairs = /\b([a-z]{6,}) and ([a-z]{6,})\b/gi;
const near = 60;

function wholeIn({ text, mentions }: Read, next: Read | undefined): Uneven | null {
  for (const match of text.matchAll(pairs)) {
    const [pair, one = '', other = ''] = match;
    const whole = mentions.find(({ from, unit }) => from > match.index && from - match.index - pair.length < near && unit !== '' && unit !== '%');
    if (!whole || !/\b(?:average|averaged|took|take|taken|total|together|overall|combined)\b/i.test(text)) continue;
    // What follows the whole, in this sentence or the next.
    const places = [{ text: text.slice(whole.to), mentions: mentions.filter(({ from }) => from > whole.to).map((each) => ({ ...each, from: each.from - whole.to })) }, ...(next ? [next] : [])];
    const parts = [one, other].map((word) => places.flatMap((place) => partOf(word, whole, place))[0]);
    const [first, second] = parts;
    if (!first || !second || first === second) continue;
    const sum = round(first.value + second.value, 6);
    const step = 10 ** -Math.min(whole.decimals, first.decimals, second.decimals);
    if (Math.abs(sum - whole.value) <= step) return null;
    return { from: whole.from, to: whole.to, says: `${one} ${first.text} and ${other} ${second.text} are ${sum} together; the words give ${whole.text} for both.`, figures: [whole.text, first.text, second.text] };
  }
  return null;
}

/** The figure that follows a word, in the unit of the whole or in none. */
function partOf(word: string, { unit }: Mention, { text, mentions }: Pick<Read, 'text' | 'mentions'>): Mention[] {
  const at = text.search(new RegExp(`\\b${word}\\b`, 'i'));
  const found = at < 0 ? undefined : mentions.find(({ from }) => from > at && from - at < near);
  return found && (found.unit === unit || found.unit === '') ? [found] : [];
}
