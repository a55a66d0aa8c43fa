import type { Heading } from './heading.ts';

type Named = Heading['field'];

/** What a heading means that holds a field's word and may be about it, folded: 'Target owner', 'Days over target', 'RAG rationale'. Null where it names no field of ours, as 'Forecast outturn'. */
export function meant(folded: string, heading: Heading): Heading | null {
  const found = about.find(({ looks, of }) => of.includes(heading.field) && looks.test(folded));
  if (!found) return heading;
  return found.is === null ? null : { field: found.is, certainty: 0.8 };
}

const about: { looks: RegExp; of: readonly Named[]; is: Named | null }[] = [
  // What is expected to come of it is no figure and no rating of now.
  { looks: /\b(?:forecast|outlook|projected|projection|predicted|anticipated|expected)\b/, of: ['actual', 'ytd', 'rating'], is: null },
  { looks: /(?<!delivery )\bconfidence\b|\bdata quality\b|\bassurance\b/, of: ['rating'], is: null },
  { looks: /\b(?:comment|note|narrative|rationale|reason|statement|explanation|justification)\b/, of: ['target', 'actual', 'ytd', 'rating', 'previous'], is: 'commentary' },
  { looks: /\b(?:owner|manager)\b/, of: ['target', 'actual', 'rating', 'measure'], is: 'lead' },
  { looks: /\b(?:type|source|deadline|direction|method|methodology|category|set by|definition)\b|\b(?:target|actual|result) (?:year|period|unit)$/, of: ['target', 'actual'], is: null },
  { looks: /\b(?:type|source|definition|unit|method|calculation|rationale)\b/, of: ['measure'], is: null },
  { looks: /\b(?:rank|ranking|ranked|league|decile)\b/, of: ['actual', 'ytd'], is: null },
  { looks: /^(?:no|number|count|proportion|percentage|%)(?: of)? (?:\w+ )?(?:on )?target(?: met| achieved| missed)?$/, of: ['target', 'rating'], is: null },
  { looks: /\b(?:to|off|from|over|under|above|below|short of|toward|against|v|vs|versus) (?:the |our )?target\b|\btarget (?:missed|exceeded)\b|\bmissed target\b/, of: ['target', 'comparator'], is: 'travel' },
  { looks: /\b(?:against|compared (?:to|with)|versus|vs?) (?:the )?(?:last|previous|prior|same)\b/, of: ['previous', 'actual'], is: 'travel' },
  // A band of figures, and no figure to reach: 'Approaching target'.
  { looks: /\b(?:approaching|near|nearly|within|just|slightly|close to) (?:\w+ )?target$/, of: ['target', 'rating'], is: null },
  { looks: /\b(?:rag|rating)$/, of: ['ytd', 'target'], is: 'rating' },
];
