import { isElsewhere, withoutComparison } from './elsewhere.ts';
import type { Mention } from './mention.ts';
import { statedIn } from './stated.ts';

/** What a sentence says that a figure is. `sure` where the words leave no doubt; `name` is the comparator that it names. */
export interface Claim {
  is: 'target' | 'figure' | 'previous' | 'ytd' | 'comparator';
  sure: boolean;
  /** Only the measure's own words say that it is the figure: with no others, or among others. */
  stated?: 'plainly' | 'mixed';
  name?: string;
}

/** Reads what a sentence says that a figure in it is; null where it says nothing of what the sheet could hold. `measure` is the indicator's, '' where none is known. */
export function claimOf(sentence: string, mention: Mention, before: Mention | undefined, measure = ''): Claim | null {
  const start = before ? Math.max(before.to, mention.from - 90) : Math.max(0, mention.from - 90);
  const left = sentence.slice(start, mention.from).toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').replace(/[£€$(]$/, '').replace(/\b(?:about|around|approximately|just|only|currently|now)\s*$/, '');
  const right = sentence.slice(mention.to, mention.to + 70).toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  if (/^ ?(?:fewer|more|less|higher|lower|percentage points?|pp\b|points?|increase|decrease|reduction|improvement|rise|fall|drop|times)\b/.test(right)) return null;
  for (const { looks, after, claim } of ways) {
    const found = looks.exec(left);
    if (!found || (after && !after.test(right))) continue;
    const made = claim(found, left, right, sentence.toLowerCase());
    if (made !== undefined) return made;
  }
  const stated = measure === '' ? null : statedIn(sentence, mention, measure);
  return stated && { is: 'figure', sure: false, stated };
}

const others = /\b(?:their|national|nationally|government|dfe|ofsted|statutory|england|regional|previous|last year'?s?|prior|old|former|next|future|new|revised|original|stretch|proposed|interim|profiled?|different|raised|lowered|changed)\b|\b20\d\d[^.;]{0,12}\btarget|^[^.;]{0,10}\bfor 20\d\d|^[^.;]{0,20}\b(?:over|by|across) (?:the )?(?:\w+ )?(?:plan|period|\w+ years|20\d\d)/;

/** Words that say where a figure stands to the target that follows them. */
const standing = /\b(?:on|above|below|over|under|off|within|behind|ahead of|short of|met|meets|meeting|exceed(?:s|ed|ing)?|miss(?:ed|es|ing)?|achiev(?:ed|es|ing)|hit|beat(?:en)?) (?:(?:the|our|its|this|annual|agreed|corporate) )*$/;

/** A target of another length of time may be this one's, or be worked out from it. */
const periodic = /\b(?:monthly|quarterly|in-year|year[- ]end|annual|yearly)\b(?! target and)/;

/** In this order; the first that fits decides. `looks` is tried on the words before the figure, `after` on those behind it. */
const ways: { looks: RegExp; after?: RegExp; claim: (found: RegExpExecArray, left: string, right: string, sentence: string) => Claim | null | undefined }[] = [
  {
    looks: /\btargets?(?: figure| level| rate)?(?: of| is| was| at| set at| being| remains| stands at|:|,| -| \()? ?(?:the |a )?(?:at least |no more than |more than |less than |under |over |[<>=≤≥]+ ?)?$/,
    claim: (found, left, right, sentence) => {
      // 'On target at 95.2%' is the figure, and 'above target (95.2%)' may be either.
      const stands = standing.test(left.slice(0, found.index));
      if (stands && / at $/.test(left)) return isElsewhere(withoutComparison(sentence)) ? null : { is: 'figure', sure: true };
      const around = left.slice(Math.max(0, found.index - 40), found.index + 12) + right.slice(0, 25);
      // 'Just short of target: 17 applications were late' counts something else.
      if (/: ?$/.test(left) && /^ (?!of\b|by\b|for\b|per\b|and\b|set\b|in\b|or\b)[a-z]{3}/.test(right)) return null;
      if (/\bfrom (?:a |the )?target/.test(left) || /\btargets? (?:was|were) (?:changed|raised|lowered)/.test(sentence)) return null;
      return others.test(around) || others.test(right.slice(0, 25)) ? null : { is: 'target', sure: !periodic.test(around) && !(stands && /targets?\W*$/.test(left)) };
    },
  },
  {
    looks: /\b(?:the|our|its|against|below|above|of|under|a|than)\s*$/,
    after: /^[ -]?(?:(?:working )?days? |weeks? )?(?:annual |monthly |quarterly )?target\b(?! group)/,
    claim: (_found, left, right) => (others.test(left.slice(-30) + right.slice(0, 30)) ? null : { is: 'target', sure: !periodic.test(left.slice(-30) + right.slice(0, 30)) }),
  },
  { looks: /\b(?:year to date|ytd|year-to-date)(?: figure| position| performance| total| rate)?(?: is| was| of| at| stands at| being|:|,| \()? ?$/, claim: () => ({ is: 'ytd', sure: true }) },
  { looks: /(?:^|\s|\()$/, after: /^ ?(?:\(?(?:year to date|ytd)\b|for the year to date)/, claim: () => ({ is: 'ytd', sure: true }) },
  { looks: /^(?:(?:there (?:have been|were)|a total of|in total|overall|so far) )*$/, after: /^[^.,;\d]{0,60}\b(?:in|for|over) the (?:financial )?year to date\b/, claim: () => ({ is: 'ytd', sure: false }) },
  {
    looks: /\b(?:(north east|north west|south east|south west|east midlands|west midlands|london|yorkshire(?: and (?:the )?humber)?|england|national|regional|statistical neighbours?|stat(?:istical)? neighbours?|sn|nearest neighbours?|comparator|benchmark|peer|family group|cipfa)(?:'s)?(?! (?:threshold|target|standard|minimum|limit|expectation|requirement|guidance))(?: \w+)?(?: average| median| figure| rate| benchmark| position)?(?: for [^,.;]{0,45})?(?: is| was| of| at| stands at|:|,| \(| being| currently)* ?)$/,
    claim: (found) => ({ is: 'comparator', sure: true, name: found[1] ?? '' }),
  },
  { looks: /\b(nationally|regionally)\b[^.,;\d]{0,30} (?:is|was|stands at|stood at|of|at) ?$/, claim: (found) => ({ is: 'comparator', sure: true, name: found[1] === 'regionally' ? 'regional' : 'national' }) },
  { looks: /(?:^|\s)$/, after: /^ ?(?:\w+ )?(nationally|regionally|for england|in england|for the north east)\b/, claim: (_found, _left, right) => ({ is: 'comparator', sure: true, name: /regionally/.test(right) ? 'regional' : /north east/.test(right) ? 'north east' : 'national' }) },
  {
    looks: /\b(?:compare[sd]? (?:with|to)|against|versus|vs|down from|up from|from) (?:the |a )?$/,
    after: /^[^.;]{0,20}\b(?:in |for |at )?(?:the )?(?:last|previous|prior) (?:month|quarter|period|year|academic year|financial year)|^ (?:last|in the previous|the previous)/,
    claim: (_found, _left, right) => ({ is: 'previous', sure: !/year/.test(right) }),
  },
  { looks: /\b(?:last|previous|prior) (?:month|quarter|period|reporting period)(?:'s)?(?: figure| position| performance)?(?: of| was| at|:|,| \() ?$/, claim: () => ({ is: 'previous', sure: true }) },
  { looks: /\b(?:(?:in|de)creased|risen|rose|fell|fallen|dropped|reduced|improved|declined|moved|went|gone|up|down|change[sd]?) (?:slightly |significantly |sharply |further )?from (?:the |a )?$/, after: /^[^.;]{0,40}\bto\b/, claim: () => ({ is: 'previous', sure: false }) },
  {
    // What opens a sentence and is measured against the target is the figure: '95.2% is above target', 'At 95.2% we are within tolerance'.
    looks: /^(?:at |with |performance (?:of|at) )?$/,
    after: /^,? (?:(?:is|was|are|remains|stands|performance|position|we|this|it|has|been|now|well|just|still|slightly|comfortably|again|and) )*(?:above|below|over|under|on|against|within|outside|ahead of|behind|short of|better than|worse than|exceeds|meets|misses) (?:(?:the|a|our|its|this|agreed|annual|overall|corporate) )*(?:target|tolerance)\b/,
    claim: (_found, _left, right, sentence) => (others.test(right) || isElsewhere(withoutComparison(sentence)) ? null : { is: 'figure', sure: true }),
  },
  {
    looks: /\b(?:performance|position|outturn|result|figure|rate|proportion|percentage|number|total|average|caseload|score|actual|currently|now|this month|this quarter|this period|latest figures?)(?: (?:for|in|at) (?!the (?:last|previous|same))[^,.;\d]{0,25}(?:\d{4})?)?(?: (?:is|was|stands at|stood at|remains at|remains|now|currently|shows|at|of|has (?:in|de)creased to|has risen to|has fallen to|has reduced to|has improved to|rose to|fell to|increased to|decreased to|reduced to|improved to|dropped to))+ (?:a |the )?$/,
    claim: (_found, left, right, sentence) => ({ is: 'figure', sure: !isElsewhere(withoutComparison(sentence)) && !/\b(?:could|would|should|will|may|might|expected|forecast|if)\b/.test(left) && !/^ ?(?:of (?:these|those|them|which)|for (?:boys|girls))/.test(right) }),
  },
];
