import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'more than thirty days and fewer than fifteen', sheets: { KPIs: [header, ['D17d', 'Notice of meetings', '>30d', '<15d', '20d', ''], ['D17a', 'Compliments', '>0', '<0', 3, '']] }, finds: ['KPIs!C2', 'KPIs!C3'], says: />30 days? and the tolerance <15d point apart|point apart/ },
  ],
  keeps: [
    { why: 'both the same way', sheets: { KPIs: [header, ['K1', '% of repeat referrals', '<25%', '<30%', '23%', ''], ['K2', '% of reviews in time', '>95%', '>90%', '96%', '']] } },
  ],
};
