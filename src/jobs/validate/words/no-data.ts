import type { Period } from '../../../engine/terms.ts';
import { isElsewhere } from './elsewhere.ts';
import type { SaidAgainst } from './each-sentence.ts';
import type { Held } from './held.ts';
import type { Read } from './reading.ts';
import { monthsNamed } from './times.ts';

/** 'Data is not available this month' beside the figure of this month: a query. What is missing of another time, a part or somebody else is left. */
export function deniedIn({ text }: Read, current: Held | null, period: Period | null): SaidAgainst[] {
  const match = noData.exec(text);
  const months = monthsNamed(text);
  if (!match || !current || current.figure.value === 0 || isElsewhere(text) || ofElse.test(text) || (months.length > 0 && !months.includes(Number(period?.slice(5) ?? 0)))) return [];
  return [{ from: match.index, to: match.index + match[0].length, severity: 'query', says: `the words say '${match[0].toLowerCase()}', but ${current.figure.text} stands as the figure`, figures: [current.figure.text] }];
}

const noData = /^(?:the |this (?:month|quarter)'s )?(?:performance )?(?:data|figures?|information|results?)(?: for (?:this|the) (?:month|quarter|period|measure|indicator))? (?:(?:is|are|was|were|has|have)(?: currently| still)? )?(?:not (?:yet )?(?:been )?(?:available|received|provided|submitted|reported|collected)|unavailable|awaited|to follow)\b|^(?:there (?:is|are|was|were) )?no (?:data|figures?)(?: (?:is|are|was|were|has been|have been))? (?:available|received|provided|submitted|reported)\b/i;

const ofElse = /\b(?:final|validated|benchmark|comparat|quartile|breakdown|split|individual|ward|by (?!the)|from \w+|annual|outturn|for (?!this|the (?:month|quarter|period|measure|indicator)))/i;
