import type { Judged } from '../../judge.ts';
import { aboutRow } from '../about.ts';
import type { Evidence } from '../evidence.ts';
import type { Severity } from '../outcome.ts';
import type { Found } from '../rule.ts';
import type { Held } from './held.ts';
import { cited, quoteOf } from './quote.ts';
import { readingOf } from './reading.ts';
import type { Read } from './reading.ts';

/** What a sentence says against its indicator: where its words stand, and the figures that the finding rests on. */
export interface SaidAgainst {
  from: number;
  to: number;
  says: string;
  figures: string[];
  severity?: Severity;
}

/**
 * Reads every sentence about an indicator of a table, and tells at the commentary's cell, with the sentence, what is found in it.
 * `readerOf` is asked once for each commentary that `worth` lets through.
 */
export function* eachSentence(evidence: Evidence, readerOf: (judged: Judged, held: readonly Held[]) => (sentence: Read) => SaidAgainst[], worth: (text: string) => boolean = () => true): Generator<Found> {
  for (const commentary of evidence.commentaries()) {
    const { at, text, judged, table } = commentary;
    if (!judged || !table || !worth(text)) continue;
    const { sentences, held } = readingOf(commentary);
    const read = readerOf(judged, held);
    for (const sentence of sentences) {
      for (const { from, to, says, figures, severity } of read(sentence)) {
        yield aboutRow(table, judged, at, `${says} ('${cited(sentence.text, { from, to })}')`, { figures, quote: quoteOf(sentence, { from, to }), ...(severity && { severity }) });
      }
    }
  }
}
