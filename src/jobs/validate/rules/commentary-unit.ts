import { digits } from '../../../engine/decimal.ts';
import { aboutRow } from '../about.ts';
import { scaleOf } from '../arithmetic/names.ts';
import type { Evidence } from '../evidence.ts';
import type { Found, Rule } from '../rule.ts';
import { cited, quoteOf } from '../words/quote.ts';
import { readingOf } from '../words/reading.ts';

export const commentaryUnit: Rule = {
  id: 'commentary-unit',
  group: 'commentary',
  severity: 'query',
  title: 'Unit in the words is not the measure’s',
  says: "'Per 10k' in the words for a rate per 100k, and the figure itself with another unit of time: 26 days for 26 weeks, or for a measure that counts weeks.",
  todo: 'Check which unit is right.',
  check: (evidence) => find(evidence),
};

const times = new Set(['days', 'working days', 'weeks', 'months', 'years', 'hours']);

function* find(evidence: Evidence): Iterable<Found> {
  for (const commentary of evidence.commentaries()) {
    const { at, judged, table } = commentary;
    if (!judged || !table) continue;
    const { measure } = judged.row.indicator;
    const scale = scaleOf(measure);
    const { sentences, held: figures } = readingOf(commentary);
    const own = timeOf(measure);
    const timed = figures.map((each) => (own !== null && each.figure.unit === '' ? { ...each, figure: { ...each.figure, unit: own, text: `${each.figure.text} ${own}` } } : each)).filter(({ figure }) => times.has(figure.unit));
    for (const sentence of sentences) {
      const match = /\b(?:per|in every) ?\d[\d,]*( ?k\b)?/i.exec(sentence.text);
      const said = match && scaleOf(match[0]);
      if (scale !== null && match && said !== null && said !== scale && scaleOf(sentence.text.replace(match[0], '')) !== scale) {
        const span = { from: match.index, to: match.index + match[0].length };
        yield aboutRow(table, judged, at, `the words say '${match[0]}'; the measure is per ${digits(scale, 0)} ('${cited(sentence.text, span)}').`, { figures: [match[0], measure], quote: quoteOf(sentence, span) });
      }
      for (const mention of timed.length === 0 ? [] : sentence.mentions) {
        const held = timed.find(({ is, figure }) => (is === 'figure' || is === 'target') && figure.value === mention.value && figure.decimals === mention.decimals && times.has(mention.unit) && times.has(figure.unit) && figure.unit !== mention.unit && !figure.unit.endsWith(mention.unit));
        if (!held) continue;
        yield aboutRow(table, judged, at, `${mention.text} in the words, ${held.figure.text} in the sheet ('${cited(sentence.text, mention)}').`, { figures: [mention.text, held.figure.text], quote: quoteOf(sentence, mention) });
      }
    }
  }
}

/** The unit of time that a measure counts by its own words: 'Average days to re-let', 'Waiting time (weeks)'. Null where it is a share or says none or several. */
function timeOf(measure: string): string | null {
  if (/%|\bper ?cent|\bproportion|\brate\b/i.test(measure)) return null;
  const found = /^(?:the )?(?:average |mean |median |total )*(?:number of |length of )?(?:working |calendar )?(days|weeks|months|hours|years)\b|\b(?:in |\()(?:working )?(days|weeks|months|hours|years)\)?$/i.exec(measure.trim());
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null;
}
