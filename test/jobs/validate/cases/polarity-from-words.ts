import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'nothing but the wording says it, twice in a table', sheets: { KPIs: [header, ['K1', '% of repeat referrals', '25%', '', '23%', ''], ['K2', '% of reviews in timescale', '95%', '', '96%', '']] }, finds: ['KPIs!C2'], says: /2 indicators.*K1 lower, K2 higher/ },
    { why: 'named once, where two sheets have the same indicators', sheets: { Q1: [header, ['K1', '% of repeat referrals', '25%', '', '23%', '']], Q2: [header, ['K1', '% of repeat referrals', '25%', '', '24%', '']] }, finds: ['Q1!C2'] },
  ],
  keeps: [
    { why: 'another table says it of the same reference', sheets: { Summary: [header, ['K1', '% of repeat referrals', '25%', '', '23%', '']], Detail: [header, ['K1', '% of repeat referrals', '25%', '25.1 – 30%', '23%', '']] } },
    { why: 'the tolerance says it', sheets: { KPIs: [header, ['K1', '% of repeat referrals', '25%', '25.1 – 30%', '23%', '']] } },
  ],
};
