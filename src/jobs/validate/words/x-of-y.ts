import { round } from '../../../engine/decimal.ts';
import type { Mention } from './mention.ts';
import type { Read } from './reading.ts';

/** A count of a count that does not give the percentage beside it. */
export interface Uneven {
  mention: Mention;
  says: string;
  figures: string[];
}

/**
 * '34 of 47 applications (91.5%)': the percentage that two counts of one sentence do not give. Only where the sentence has one pair and one
 * percentage, so that it is clear what belongs to what; whether the counts or the percentage are wrong is not known.
 */
export function unevenIn({ text, mentions }: Read): Uneven[] {
  const pairs = mentions.flatMap((some, index) => {
    const all = mentions[index + 1];
    return all && some.unit !== '%' && all.unit !== '%' && some.decimals <= 0 && all.decimals <= 0 && /^(?: \w+)? (?:of|out of|from)(?: the| a total of)? $/i.test(text.slice(some.to, all.from)) ? [{ some, all }] : [];
  });
  const shares = mentions.filter(({ unit }) => unit === '%');
  const [pair, mention] = [pairs[0], shares[0]];
  if (!pair || !mention || pairs.length > 1 || shares.length > 1 || mention.about || pair.some.about || pair.all.value <= 0 || pair.some.value > pair.all.value) return [];
  if (/\b(?:target|last|previous|compared|against|than)\b/i.test(text)) return [];
  const should = (pair.some.value / pair.all.value) * 100;
  if (Math.abs(should - mention.value) <= 10 ** -Math.max(0, mention.decimals)) return [];
  const printed = `${round(should, Math.max(0, mention.decimals)).toFixed(Math.max(0, mention.decimals))}%`;
  return [{ mention, says: `${text.slice(pair.some.from, pair.all.to)} is ${printed}, and the words say ${mention.text}`, figures: [pair.some.text, pair.all.text, mention.text] }];
}
