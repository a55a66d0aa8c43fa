import { remember } from './remember.ts';

/** What a measure counts: a part of a whole, which nothing passes ('% of children…'), a share that may ('spend as % of budget'), or things and their lengths. Null where its words do not say. */
export type Counted = 'part' | 'share' | 'things' | null;

/** Reads what a measure counts from its own words: '% of…', 'Percentage of…', 'Proportion of…', 'Number of…', 'Average days…'. */
export const countedIn = remember(20_000, (measure: string): Counted => {
  const words = measure.slice(0, 500);
  if (!share.test(words)) return things.test(words) ? 'things' : null;
  return part.test(words) && !passable.test(words) ? 'part' : 'share';
});

/** Whether what is counted is told in per cent or as a fraction. */
export function isShare(counted: Counted): boolean {
  return counted === 'share' || counted === 'part';
}

const share = /%|\bper ?cent|\bproportion of\b/i;
const part = /^(?:the )?(?:%|percentage|per ?cent|proportion) of\b/i;

/** Of these more than all may be spent, filled, planned or changed. */
const passable = /\b(?:budget\w*|spen[dt]\w*|expenditure|costs?|capacity|occup\w*|utilis\w*|plan|planned|programme|forecast|profile\w*|baseline|chang\w*|increas\w*|decreas\w*|reduc\w*|varianc\w*|target\w*|income|sav(?:ings?|ed)|establishment|turnover|last year|previous|overall|expected)\b/i;

const things = /^(?:the |total |average |mean )*(?:number|no\.?|count|total|days|weeks|hours|minutes|time)\b|\b(?:average|mean) (?:number|no\.?|days|weeks|hours|minutes|time|wait|length)\b|\((?:in )?(?:working |calendar )?(?:days|weeks|hours|minutes|number)\)/i;
