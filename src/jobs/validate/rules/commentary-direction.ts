import type { Rule } from '../rule.ts';
import { misdirectedIn } from '../words/direction.ts';
import { doingOf } from '../words/doing.ts';
import { eachSentence } from '../words/each-sentence.ts';
import { looseDirections } from '../words/loose-direction.ts';
import { deniedIn } from '../words/no-data.ts';
import { runsIn } from '../words/runs.ts';

export const commentaryDirection = {
  id: 'commentary-direction', group: 'commentary', severity: 'error',
  title: 'Words against the figures',
  says: "'Improved', 'increased', 'on target' or 'within tolerance' said of figures that do the opposite. 'Below target' said of performance where lower is better is a query, and so are 'data is not available' beside the figure, 'unchanged', 'the third month of improvement' and 'the highest this year' that the months do not show. Sentences about another time, a part of the cases or what is hoped for are left alone.",
  todo: 'Correct the words, or the figure or target that is wrong.',
  *check(evidence) {
    yield* eachSentence(evidence, (judged, held) => {
      const doing = doingOf(judged, held, evidence.settings.period);
      return (sentence) => [...misdirectedIn(sentence, doing), ...deniedIn(sentence, doing.current, doing.period), ...runsIn(sentence, doing, evidence.settings.yearStart)];
    });
    yield* looseDirections(evidence);
  },
} as const satisfies Rule;
