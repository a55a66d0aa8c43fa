import type { Rule } from '../rule.ts';
import { eachSentence } from '../words/each-sentence.ts';
import { contradictedIn } from '../words/figures.ts';
import { gapsIn } from '../words/gap.ts';
import { boundsOf } from '../words/held.ts';
import { looseContradictions } from '../words/loose.ts';
import { unevenParts } from '../words/parts.ts';
import { cited, quoteOf } from '../words/quote.ts';
import { readingOf } from '../words/reading.ts';
import { unevenIn } from '../words/x-of-y.ts';

export const commentaryFigure = {
  id: 'commentary-figure', group: 'commentary', severity: 'error',
  title: 'Figure in the words differs from the sheet',
  says: 'Words that name the target, the figure now or before, the year to date or a comparator with another value than the sheet holds, figures one digit, one place or one swap away from their cell, and how far they are said to be from the target or the period before. A rounded figure is the same figure; any other figure in the words is left alone.',
  todo: 'Correct the words, or the cell.',
  *check(evidence) {
    yield* eachSentence(evidence, (judged, held) => {
      const { ref, measure } = judged.row.indicator;
      const against = { ref, measure, held, bounds: boundsOf(judged), period: evidence.settings.period };
      return (sentence) => [
        ...contradictedIn(sentence, against).map(({ mention, held: { figure }, severity, says }) => ({ from: mention.from, to: mention.to, severity, says, figures: [mention.text, figure.text] })),
        ...gapsIn(sentence, held, against.bounds, against.period),
        ...unevenIn(sentence).map(({ mention: { from, to }, says, figures }) => ({ from, to, severity: 'query' as const, says, figures })),
      ];
    });
    yield* looseContradictions(evidence);
    yield* unevenParts(evidence);
    for (const commentary of evidence.commentaries()) {
      if (commentary.judged) continue;
      for (const sentence of readingOf(commentary).sentences) {
        for (const { mention, says, figures } of unevenIn(sentence)) yield { sheet: commentary.sheet, at: commentary.at, severity: 'query', message: `${says} ('${cited(sentence.text, mention)}').`, figures, quote: quoteOf(sentence, mention) };
      }
    }
  },
} as const satisfies Rule;
