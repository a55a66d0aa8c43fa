import { aboutRow } from '../about.ts';
import type { Evidence } from '../evidence.ts';
import type { Found, Rule } from '../rule.ts';
import { comparatorsElsewhere } from '../words/comparators.ts';
import { miscomparedIn } from '../words/comparison.ts';
import { doingOf } from '../words/doing.ts';
import { looseComparisons } from '../words/loose-comparison.ts';
import { cited, quoteOf } from '../words/quote.ts';
import { readingOf } from '../words/reading.ts';

export const commentaryComparator: Rule = {
  id: 'commentary-comparator',
  group: 'commentary',
  severity: 'query',
  title: 'Comparison that the figures contradict',
  says: "'Lower than', 'twice', 'out-performing' and 'continuous improvement' that the figures held in the sheet contradict, or those of a block elsewhere that is titled with the indicator's reference. A comparison with somebody whose figure the sheet does not hold is left alone.",
  todo: 'Check the comparison against the figures.',
  check: (evidence) => find(evidence),
};

function* find(evidence: Evidence): Iterable<Found> {
  for (const commentary of evidence.commentaries()) {
    const { at, judged, table } = commentary;
    if (!judged || !table) continue;
    const { sentences, held } = readingOf(commentary);
    if (!/\b(?:than|below|above|twice|double|half|ahead|behind|perform)/i.test(commentary.text)) continue;
    const { current, comparators: own, polarity } = doingOf(judged, held, evidence.settings.period);
    const comparators = own.length > 0 ? own : comparatorsElsewhere(evidence, judged, current);
    for (const sentence of sentences) {
      for (const found of miscomparedIn(sentence, current, comparators, polarity)) {
        yield aboutRow(table, judged, at, `${found.says} ('${cited(sentence.text, found)}').`, { figures: found.figures, quote: quoteOf(sentence, found) });
      }
    }
  }
  yield* looseComparisons(evidence);
}
