import { aboutRow } from '../about.ts';
import type { Evidence } from '../evidence.ts';
import type { Found, Rule } from '../rule.ts';
import { doingOf } from '../words/doing.ts';
import { misdirectedIn } from '../words/direction.ts';
import { looseDirections } from '../words/loose-direction.ts';
import { cited, quoteOf } from '../words/quote.ts';
import { readingOf } from '../words/reading.ts';

export const commentaryDirection: Rule = {
  id: 'commentary-direction',
  group: 'commentary',
  severity: 'error',
  title: 'Words against the figures',
  says: "'Improved', 'increased', 'on target' or 'within tolerance' said of figures that do the opposite. 'Below target' said of performance where lower is better is a query. Sentences about another time, a part of the cases or what is hoped for are left alone.",
  todo: 'Correct the words, or the figure or target that is wrong.',
  check: (evidence) => find(evidence),
};

function* find(evidence: Evidence): Iterable<Found> {
  for (const commentary of evidence.commentaries()) {
    const { at, judged, table } = commentary;
    if (!judged || !table) continue;
    const { sentences, held } = readingOf(commentary);
    const doing = doingOf(judged, held, evidence.settings.period);
    for (const sentence of sentences) {
      for (const found of misdirectedIn(sentence, doing)) {
        yield aboutRow(table, judged, at, `${found.says} ('${cited(sentence.text, found)}').`, { severity: found.severity, figures: found.figures, quote: quoteOf(sentence, found) });
      }
    }
  }
  yield* looseDirections(evidence);
}
