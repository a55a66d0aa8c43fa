import { digits } from '../../../engine/decimal.ts';
import { scaleOf } from '../arithmetic/names.ts';
import type { Rule } from '../rule.ts';
import { eachSentence } from '../words/each-sentence.ts';
import type { SaidAgainst } from '../words/each-sentence.ts';
import type { Held } from '../words/held.ts';
import type { Mention } from '../words/mention.ts';

export const commentaryUnit = {
  id: 'commentary-unit', group: 'commentary', severity: 'query',
  title: "Unit in the words is not the measure's",
  says: "'Per 10k' in the words for a rate per 100k, and the figure itself with another unit of time: 26 days for 26 weeks, or for a measure that counts weeks.",
  todo: 'Check which unit is right.',
  *check(evidence) {
    yield* eachSentence(evidence, ({ row: { indicator: { measure } } }, held) => {
      const [scale, own] = [scaleOf(measure), timeOf(measure)];
      const timed = held.filter(({ is }) => is === 'figure' || is === 'target').map(({ figure }) => (own !== null && figure.unit === '' ? { ...figure, unit: own, text: `${figure.text} ${own}` } : figure)).filter(({ unit }) => times.has(unit));
      return (sentence) => [...otherScale(sentence.text, scale, measure), ...sentence.mentions.flatMap((mention) => otherTime(mention, timed))];
    });
  },
} as const satisfies Rule;

/** 'Per 10k' said of a rate per 100,000. */
function otherScale(text: string, scale: number | null, measure: string): SaidAgainst[] {
  const match = /\b(?:per|in every) ?\d[\d,]*( ?k\b)?/i.exec(text);
  const said = match && scaleOf(match[0]);
  if (scale === null || !match || said === null || said === scale || scaleOf(text.replace(match[0], '')) === scale) return [];
  return [{ from: match.index, to: match.index + match[0].length, says: `the words say '${match[0]}'; the measure is per ${digits(scale, 0)}`, figures: [match[0], measure] }];
}

const times = new Set(['days', 'working days', 'weeks', 'months', 'years', 'hours']);

/** The figure itself in another unit of time. */
function otherTime({ text, from, to, value, decimals, unit }: Mention, timed: readonly Held['figure'][]): SaidAgainst[] {
  const held = timed.find((figure) => figure.value === value && figure.decimals === decimals && times.has(unit) && figure.unit !== unit && !figure.unit.endsWith(unit));
  return held ? [{ from, to, says: `${text} in the words, ${held.text} in the sheet`, figures: [text, held.text] }] : [];
}

/** The unit of time that a measure counts by its own words: 'Average days to re-let', 'Waiting time (weeks)'. Null where it is a share or says none or several. */
function timeOf(measure: string): string | null {
  if (/%|\bper ?cent|\bproportion|\brate\b/i.test(measure)) return null;
  const found = /^(?:the )?(?:average |mean |median |total )*(?:number of |length of )?(?:working |calendar )?(days|weeks|months|hours|years)\b|\b(?:in |\()(?:working )?(days|weeks|months|hours|years)\)?$/i.exec(measure.trim());
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null;
}
