import { aboutRow } from '../about.ts';
import type { Evidence } from '../evidence.ts';
import type { Found, Rule } from '../rule.ts';
import { miscomparedIn } from '../words/comparison.ts';
import { doingOf } from '../words/doing.ts';
import { looseComparisons } from '../words/loose-comparison.ts';
import { cited, quoteOf } from '../words/quote.ts';
import { sentencesOf } from '../words/sentences.ts';

export const commentaryComparator: Rule = {
  id: 'commentary-comparator',
  group: 'commentary',
  severity: 'query',
  title: 'Comparison that the figures contradict',
  says: "'Lower than', 'twice', 'out-performing' and 'continuous improvement' that the figures held in the sheet contradict. A comparison with somebody whose figure the sheet does not hold is left alone.",
  todo: 'Check the comparison against the figures.',
  check: (evidence) => find(evidence),
};

function* find(evidence: Evidence): Iterable<Found> {
  for (const { at, text, judged, table } of evidence.commentaries()) {
    if (!judged || !table) continue;
    const { current, comparators, polarity } = doingOf(table, judged, evidence.settings.period);
    for (const sentence of comparators.length === 0 ? [] : sentencesOf(text)) {
      for (const found of miscomparedIn(sentence, current, comparators, polarity)) {
        yield aboutRow(table, judged, at, `${found.says} ('${cited(sentence.text, found)}').`, { figures: found.figures, quote: quoteOf(sentence, found) });
      }
    }
  }
  yield* looseComparisons(evidence);
}
