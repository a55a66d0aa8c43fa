import type { Commentary } from '../commentaries.ts';
import { heldOf } from './held.ts';
import type { Held } from './held.ts';
import { mentionsOf } from './mention.ts';
import type { Mention } from './mention.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';

/** A sentence with its figures. */
export interface Read extends Sentence {
  mentions: Mention[];
}

/** A commentary as every rule reads it: its sentences with their figures, and the figures that its indicator holds, none where it is about no row. */
export interface Reading {
  sentences: Read[];
  held: Held[];
}

const readings = new WeakMap<Commentary, Reading>();

/** Reads a commentary once, however many rules look at it. */
export function readingOf(commentary: Commentary): Reading {
  const known = readings.get(commentary);
  if (known) return known;
  const { text, judged, table } = commentary;
  const title = judged?.row.indicator.measure ?? '';
  const made: Reading = {
    sentences: sentencesOf(text).map((sentence) => ({ ...sentence, mentions: /\d/.test(sentence.text) ? mentionsOf(sentence.text, title) : [] })),
    held: judged && table ? heldOf(table, judged) : [],
  };
  readings.set(commentary, made);
  return made;
}
