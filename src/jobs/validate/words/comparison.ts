import { seen } from '../../../engine/figure.ts';
import type { Polarity } from '../../../engine/terms.ts';
import type { Held } from './held.ts';
import type { Sentence } from './sentences.ts';

/** A comparison in words that the figures held contradict. */
export interface Miscompared {
  from: number;
  to: number;
  says: string;
  figures: string[];
}

/**
 * Reads what a sentence says of an indicator against a comparator: 'lower than the North East average', 'twice the national rate', 'out-performing'.
 * Only comparators that the row holds are read. Where the words count better as above, the polarity decides.
 */
export function miscomparedIn({ text }: Sentence, current: Held | null, comparators: readonly Held[], polarity: Polarity | null): Miscompared[] {
  if (!current || comparators.length === 0) return [];
  const value = seen(current.figure);
  return comparators.flatMap((comparator) => {
    const other = seen(comparator.figure);
    const names = nameds.filter((looks) => looks.test(comparator.name));
    if (names.length === 0 || comparator.figure.unit !== current.figure.unit) return [];
    for (const { looks, holds } of said) {
      const match = looks.exec(text);
      if (!match) continue;
      const rest = text.slice(match.index, match.index + match[0].length + 70);
      if (/\bnot\b|\bwas\b|\bhad\b|\btarget\b|\blast year\b|\bprevious/i.test(clauseOf(text, match.index))) continue;
      if (!names.some((name) => name.test(rest)) || holds(value, other, polarity)) continue;
      return [{ from: match.index, to: match.index + match[0].length, says: `the words say '${match[0].toLowerCase().trim()}' of ${comparator.name}, which has ${comparator.figure.text}; the figure here is ${current.figure.text}`, figures: [current.figure.text, comparator.figure.text] }];
    }
    return [];
  });
}

/** The part of a sentence in which something stands, from one comma or 'and' to the next: what is said of the target is no comparison. */
function clauseOf(text: string, at: number): string {
  const before = text.slice(0, at).split(/[,;:]|\b(?:and|but|while|although)\b/i).at(-1) ?? '';
  const after = text.slice(at).split(/[,;:]|\b(?:and|but|while|although)\b/i)[0] ?? '';
  return before + after;
}

/** Names that words and headings of comparators share. */
const nameds = [
  /\bengland\b|\bnational(?:ly)?\b/i, /\bstat(?:istical)?\.? neighbours?\b|\bsn\b/i, /\bnearest neighbours?\b/i, /\bnorth east\b|\bregional(?:ly)? averages?\b/i, /\bnorth west\b/i, /\bsouth east\b/i, /\bsouth west\b/i,
  /\beast midlands\b/i, /\bwest midlands\b/i, /\byorkshire\b/i, /\blondon\b/i, /\bregion(?:al)?(?:ly)?\b/i, /\bbenchmark/i, /\bpeers?\b/i,
];

const said: { looks: RegExp; holds: (value: number, other: number, polarity: Polarity | null) => boolean }[] = [
  { looks: /\b(?:twice|double)\b/i, holds: (value, other) => other === 0 || (value / other > 1.7 && value / other < 2.4) },
  { looks: /\bhalf\b(?! of)/i, holds: (value, other) => other === 0 || (value / other > 0.4 && value / other < 0.6) },
  { looks: /\b(?:lower|less|fewer|smaller) than\b/i, holds: (value, other) => value < other },
  { looks: /\b(?:higher|more|greater|larger) than\b/i, holds: (value, other) => value > other },
  { looks: /\bbelow\b/i, holds: (value, other, polarity) => value < other || (polarity === 'lower' && value > other) },
  { looks: /\babove\b/i, holds: (value, other, polarity) => value > other || (polarity === 'lower' && value < other) },
  { looks: /\b(?:better than|out-? ?perform(?:s|ing|ed)?|ahead of)\b/i, holds: (value, other, polarity) => (polarity === 'higher' ? value > other : polarity === 'lower' ? value < other : true) },
  { looks: /\b(?:worse than|under-? ?perform(?:s|ing|ed)?|behind)\b/i, holds: (value, other, polarity) => (polarity === 'higher' ? value < other : polarity === 'lower' ? value > other : true) },
];
