/** Words that set a sentence in another time, at another place or among a part of the cases: what it says is not of the figure now. */
export function isElsewhere(sentence: string): boolean {
  return elsewhere.test(sentence);
}

/** A sentence without what it compares its figure with: 'reduced to 8.6 days, from 9.3 days last quarter' is about now. */
export function withoutComparison(sentence: string): string {
  return sentence.replace(/,? \b(?:up |down )?(?:from|on|than|against|compared (?:with|to))\b(?:[^,.;]|\.\d){0,40}\b(?:last|previous|prior) (?:month|quarter|period|year)\b/gi, '');
}

const elsewhere = /\b(?:last|previous|prior|earlier|other) (?:year|month|quarter|period|months|years|quarters|term)|\bpreviously\b|\bhad\b|\buntil\b|\bbefore\b|\bforecast|\bexpected|\banticipat|\bwill\b|\bwould\b|\bshould\b|\bcould\b|\bmay be\b|\bmight\b|\bif\b|\bnational(?:ly)?\b|\bregional(?:ly)?\b|\bengland\b|\bneighbours?\b|\bnorth east\b|\bboys\b|\bgirls\b|\bof these\b|\bteam\b|\blocality\b|\bpeak|\blowest\b|\bhighest\b|\brang(?:ed|ing)\b|\bbetween\b|\baiming|\baim(?:s)? to\b|\bin order to\b|\bsame (?:period|month|quarter|time|point)\b|\bsince\b|\bplan(?:s|ned)? to\b|\bexcluding\b|\bincluding\b/i;
