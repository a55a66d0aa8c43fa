import type { Found } from '../rule.ts';
import type { Sentence } from './sentences.ts';

/** The sentence of a finding with the words to mark in it. */
export function quoteOf({ text }: Sentence, { from, to }: { from: number; to: number }): NonNullable<Found['quote']> {
  return { text, from, to };
}

/** A sentence for a message: the words in it, shortened where it is long. */
export function cited(text: string, { from, to }: { from: number; to: number }): string {
  const start = from < 40 ? 0 : text.indexOf(' ', from - 40) + 1;
  const space = text.indexOf(' ', to + 25);
  const end = space < 0 ? text.length : space;
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
}
