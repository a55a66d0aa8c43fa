/** How surely a heading or label says that its figures are a total: 'alone' says nothing else, 'end' ends with it ('15/16 Year Total'), 'begins' may also be a measure. */
export type SaysTotal = 'alone' | 'end' | 'begins' | null;

export function saysTotal(name: string): SaysTotal {
  const words = name.trim().toLowerCase().replace(/\s+/g, ' ');
  // A year to date is looked at with its months.
  if (/\bto date\b|\bytd\b|\bcumulative\b/.test(words)) return null;
  // 'Total (all wards)' below some of them.
  if (/^totals? \((?:all|whole|overall|council|borough|district|county|city|trust)\b/.test(words)) return 'begins';
  if (/^(?:grand |overall |sub-? ?|cohort |all )?totals?\s*(?:\([^()]{0,30}\))?[:*]?$/.test(words)) return 'alone';
  if (words.length < 60 && /(?:^|[ -])(?:sub-?)?totals?[:*]?$/.test(words) && !/\b(?:of|in|per|rate|year to date|to) totals?[:*]?$/.test(words)) return 'end';
  // 'Sub-total fieldwork' and 'Rolling 12 months' are sums by their first words.
  if (/^sub-? ?totals?\b/.test(words) && words.length < 60) return 'end';
  if (/^(?:rolling )?(?:12|twelve)[ -]months?(?: total)?$|^(?:full|whole) year$/.test(words)) return 'begins';
  return /^(?:(?:sub-? ?)?totals? (?!number|no\b|rate|cost per)|overall\b|all\b(?! (?:\d|referrals with)))/.test(words) && words.length < 40 ? 'begins' : null;
}

/** Whether figures under this name cannot be added: percentages, rates, averages, changes, targets. */
export function isNoSum(name: string): boolean {
  return noSum.test(name);
}

const noSum = /%|\b(?:per ?cent(?:age)?s?|pc|rates?|per (?:\d[\d,]*k?|head|capita|week|child)|ratio|average|avg|mean|median|share|proportion|targets?|tolerance|rank(?:ing)?|index|timeliness|days (?:taken|between|from)|length of|change|variance|difference|movement|ytd|to date|cumulative)\b/i;

/** Whether a row or column of this name is drawn from the others and no part of their sum: the least, the most, the mean. */
export function isNoPart(name: string): boolean {
  return /^(?:min(?:imum)?|max(?:imum)?|lowest|highest|average|avg|mean|median|range)\b/i.test(name.trim());
}

/** Whether figures under this name are changes, which can be added down but not across. */
export function isChange(name: string): boolean {
  return /\b(?:change|variance|var|difference|diff|movement|increase|decrease|\+\/-)\b|\+\/-|±/i.test(name);
}

/** The number that a rate is for, as the name says it: 10000 for 'per 10,000' and 'per 10k'; null where it says none. */
export function scaleOf(name: string): number | null {
  const found = /\b(?:per|\/) ?(\d{1,3}(?:[, ]?\d{3})*)( ?k\b)?/i.exec(name);
  if (!found) return null;
  const scale = Number((found[1] ?? '').replace(/[, ]/g, '')) * (found[2] === undefined ? 1 : 1000);
  return scale === 1000 || scale === 10_000 || scale === 100_000 || scale === 1_000_000 ? scale : null;
}

/** Whether the name says a share of a hundred. */
export function saysPercent(name: string): boolean {
  return /%|\bper ?cent(?:age)?\b|\bpercentage\b|\bproportion\b|\bshare\b/i.test(name);
}
