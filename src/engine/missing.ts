import type { Company, WhyMissing } from './terms.ts';

/**
 * Why a cell that holds these words has no figure; null where the words are no such symbol.
 * `words` are plain and in lower case. 'n/a' is not applicable in a table that also says 'n/ava', '-' is negligible where the key says so.
 */
export function whyMissing(words: string, company: Company): WhyMissing | null {
  if (words === '-' && company.dashIsNegligible) return 'negligible';
  const known = symbols.get(words);
  if (known === 'not available' && company.saysNotAvailable && notApplicableBeside.has(words)) return 'not applicable';
  if (known !== undefined) return known;
  return beginnings.find(([beginning]) => beginning.test(words))?.[1] ?? null;
}

/** The words that mean 'n/ava': a table that has one of them uses 'n/a' for what does not apply. */
export const notAvailable = ['n/ava', 'n/av', 'n/avail', 'n.av.', 'not available'];

const notApplicableBeside = new Set(['n/a', 'na', 'n.a.', 'n.a', 'n / a']);

const symbols = new Map<string, WhyMissing>(
  (
    [
      ['empty', ['']],
      ['not available', [
        ...notAvailable, ...notApplicableBeside, '..', '...', '…', ':', '[x]', '-', '--', '---', 'no data', 'no data available', 'data not available',
        'unavailable', 'not reported', 'n/r', 'no survey', 'not recorded', 'not collected', 'no figure', 'no return', 'no update', 'nda', 'not known', 'unknown', 'n/k', 'nk', 'missing', '[u]',
        'delayed', 'system down', 'system unavailable', 'suspended', 'paused', 'on hold', 'discontinued', 'ceased',
      ]],
      ['not applicable', ['z', '[z]', 'not applicable', 'n/app', 'n/ap', 'n/appl']],
      ['suppressed', ['x', 'c', '[c]', '*', '**', 'suppressed', '[suppressed]', 'confidential', '<5', '< 5', '<=5', 'less than 5', 'fewer than 5', '<6', '<10', 'fewer than 10']],
      ['negligible', ['[low]', 'k', '[k]']],
      ['awaited', ['tbc', 'tba', 'tbd', 'nya', 't.b.c.', 'awaited', 'awaiting', 'pending', 'to follow', '[e]']],
      ['not due', ['not due', 'n/d', 'not yet due', 'data lag', 'lagged', 'annual', 'annually', 'biennial', 'none due']],
      ['error', ['#n/a', '#div/0!', '#ref!', '#value!', '#name?', '#num!', '#null!', '#spill!', '#calc!', '#getting_data', '#field!', '#blocked!', '#connect!', '#busy!', '#unknown!']],
    ] satisfies [WhyMissing, string[]][]
  ).flatMap(([why, words]) => words.map((word): [string, WhyMissing] => [word, why])),
);

/** Sentences rather than symbols: 'TBC with HR', 'data not yet available', 'not due until March'. */
const beginnings: [RegExp, WhyMissing][] = [
  [/^(tbc|tba|tbd|to be (confirmed|advised|agreed|determined|set)|await(ing|ed|s)|([a-z]+ )?([a-z]+ )?(data|figures?|results?) (is |are )?(awaited|pending|delayed|to follow|not yet)|not yet (available|known|published|received|agreed))\b/, 'awaited'],
  [/^(not (yet )?due|due (in|on|at|by|from)|next (due|survey|update|available|reported|collection)\b|(next )?(survey|data|figures?|return|result) due\b|available (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|spring|summer|autumn|winter)|due ((jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|q[1-4]|spring|summer|autumn|winter)|(reported|reports|reporting|due) (in )?q[1-4]\b|(6|six)[- ]monthly$|(data )?(one|a|1|2|two) (quarter|month)s? behind|(annual|quarterly|termly|half[- ]yearly|bi-?annual|biennial|year[- ]end|end of year) (measure|indicator|kpi|pi|figure|return|survey|data|collection|update|report|reporting|only)|(data |figures? |reported |(one |a |\d )?(quarter|month|year)s? |quarterly |monthly )?in arrears(?! (by|of))|([a-z]+ )?data (due|expected|available (in|from|at|by))|(measured|surveyed) (annually|quarterly|yearly)|annual(ly)?(?= ?[-:(])|(reported|available|published|collected) (in|at (the )?(year[- ]end|end of)|annually|quarterly|from|yearly))\b/, 'not due'],
  [/^n\/a ?[-:,(]|^n\/a see\b|^survey not\b|^no longer (collected|reported|measured|available|published)\b|^(measure|indicator|kpi|pi|collection|reporting) (suspended|discontinued|under review|paused|ceased|on hold)\b|^(unable|not able) to (report|provide|calculate|measure)\b|^can(no|')t be (reported|calculated|measured|provided)\b/, 'not available'],
  [/^(no data|data (is |are )?(not |un)available|not (currently )?available)\b/, 'not available'],
  [/^(new (measure|indicator|kpi|pi|collection)|(being |in |under )(developed|development|review|construction)|not (previously |currently |yet )?(measured|collected|recorded|reported|submitted|provided|supplied|surveyed|calculated|undertaken))\b/, 'not available'],
  [/^(not applicable|suppressed)\b/, 'not applicable'],
];

/** How a missing figure is said within a sentence. */
export const missingWords: Record<WhyMissing, string> = {
  'not available': 'not available',
  'not applicable': 'not applicable',
  suppressed: 'suppressed',
  negligible: 'negligible',
  awaited: 'awaited',
  'not due': 'not due yet',
  'none set': 'not set',
  error: 'an error',
  empty: 'empty',
  waiting: 'waiting for Excel to calculate',
};

/** Whether a target, tolerance or threshold in these words (plain, lower case) means that none is set. */
export function isNoneSet(words: string): boolean {
  return noneSet.has(words) || noneSetBeginning.test(words);
}

const noneSet = new Set([
  '', '-', '--', '---', '..', '...', '…', ':', 'none', 'nil set', 'n/a', 'na', 'n.a.', 'n / a', 'n/ava', 'n/av', 'not available', 'not applicable', 'not set', 'z', '[z]', '[x]',
  'monitor', 'monitoring', 'monitoring only', 'monitor only', 'for monitoring', 'for information', 'for information only', 'information only', 'info only', 'contextual',
  'context', 'contextual measure', 'data only', 'track', 'tracking', 'trend', 'volume', 'information', 'management information', 'demand', 'baseline', 'baseline year', 'baselining', 'pending', 'not due', 'under review', 'in development', 'not required', 'volumetric', 'tracker', 'demand led', 'info', 'for info', 'for context', 'for reference', 'for reporting', 'no tgt', 'yet to be set', 'direction of travel only', 'monitor trend', 'monitored',
]);

const noneSetBeginning = /^(no ((specific|formal|agreed|set|current|annual|local|national|corporate|numerical|statutory|numeric|overall|official|fixed) )*(targets?|tolerances?|thresholds?|limits?|standards?|benchmarks?|amber|rag|ratings?|data|baselines?|value|figure|goals?|plan|trajectory|profile|floor|varian(ce|ces)|variations?|deviations?|leeway|margin|comparators?|criteria|range|band|parameters?)\b|not (yet )?(set|agreed|applicable)\b|none\b|without target|([a-z-]+ ){0,2}targets? (not|tbc|tbd|tba|to be|being|under|in development|awaited|pending)\b|n\/a ?[-:,(]|new (measure|indicator|kpi|pi|for|in|this)\b|for (monitoring|information|context|reporting)( purposes)?( only)?$|tbc\b|tba\b|tbd\b|t\.b\.c|to be (confirmed|advised|agreed|determined|set)\b|await|(establish|set|sett|collect|gather|creat|develop)(ing)? (a |the )?(new )?baseline|baseline (to be|year|(19|20)\d\d([/-]\d\d)?$)|monitor(ing|ed)? (only|indicator|measure)|not targeted|untargeted|(tracking|context(ual)?|volume|volumetric|count|reporting|trend|information|info|data|demand|activity|workload|management information|watching|benchmark)( (data|information))? (only|indicator|measure|kpi|pi)$|watching brief)/;
