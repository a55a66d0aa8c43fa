import type { Rule } from '../rule.ts';
import { comparatorsElsewhere } from '../words/comparators.ts';
import { miscomparedIn } from '../words/comparison.ts';
import { doingOf } from '../words/doing.ts';
import { eachSentence } from '../words/each-sentence.ts';
import { looseComparisons } from '../words/loose-comparison.ts';

export const commentaryComparator = {
  id: 'commentary-comparator', group: 'commentary', severity: 'query',
  title: 'Comparison that the figures contradict',
  says: "'Lower than', 'twice', 'out-performing' and 'continuous improvement' that the figures held in the sheet contradict, or those of a block elsewhere that is titled with the indicator's reference. A comparison with somebody whose figure the sheet does not hold is left alone.",
  todo: 'Check the comparison against the figures.',
  *check(evidence) {
    yield* eachSentence(evidence, (judged, held) => {
      const { current, comparators: own, polarity } = doingOf(judged, held, evidence.settings.period);
      const comparators = own.length > 0 ? own : comparatorsElsewhere(evidence, judged, current);
      return (sentence) => miscomparedIn(sentence, current, comparators, polarity);
    }, (text) => /\b(?:than|below|above|twice|double|half|ahead|behind|perform)/i.test(text));
    yield* looseComparisons(evidence);
  },
} as const satisfies Rule;
