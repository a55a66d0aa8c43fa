import { aboutRow } from '../about.ts';
import type { Evidence } from '../evidence.ts';
import type { Found, Rule } from '../rule.ts';
import { contradictedIn } from '../words/figures.ts';
import { boundsOf } from '../words/held.ts';
import { looseContradictions } from '../words/loose.ts';
import { unevenParts } from '../words/parts.ts';
import { cited, quoteOf } from '../words/quote.ts';
import { readingOf } from '../words/reading.ts';
import { unevenIn } from '../words/x-of-y.ts';

export const commentaryFigure: Rule = {
  id: 'commentary-figure',
  group: 'commentary',
  severity: 'error',
  title: 'Figure in the words differs from the sheet',
  says: 'Words that name the target, the figure now or before, the year to date or a comparator with another value than the sheet holds, and figures one digit, one place or one swap away from their cell. A rounded figure is the same figure; any other figure in the words is left alone.',
  todo: 'Correct the words, or the cell.',
  check: (evidence) => find(evidence),
};

function* find(evidence: Evidence): Iterable<Found> {
  for (const commentary of evidence.commentaries()) {
    const { at, judged, table } = commentary;
    if (!judged || !table) continue;
    const { ref, measure } = judged.row.indicator;
    const { sentences, held: figures } = readingOf(commentary);
    const against = { ref, measure, held: figures, bounds: boundsOf(judged), period: evidence.settings.period };
    for (const sentence of sentences) {
      for (const { mention, held, severity, says } of contradictedIn(sentence, against)) {
        yield aboutRow(table, judged, at, `${says} ('${cited(sentence.text, mention)}').`, { severity, figures: [mention.text, held.figure.text], quote: quoteOf(sentence, mention) });
      }
      for (const { mention, says, figures: counts } of unevenIn(sentence)) {
        yield aboutRow(table, judged, at, `${says} ('${cited(sentence.text, mention)}').`, { severity: 'query', figures: counts, quote: quoteOf(sentence, mention) });
      }
    }
  }
  yield* looseContradictions(evidence);
  yield* unevenParts(evidence);
}
