import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Green', 'Amber', 'Red', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'ninety to ninety-five is nothing', sheets: { KPIs: [header, ['K1', '% of reviews in time', '>=95%', '80% to 90%', '<80%', '96%', '']] }, finds: ['KPIs!D2'], says: /between 90% and 95%/ },
    { why: 'a list of thresholds without figures', sheets: { 'Year 2': [['Measure', 'Green', 'Amber', 'Red'], ['% of reviews in time', '>=95%', '80% to 90%', '<80%'], ['% of visits in time', '>=95%', '>=80%', '<80%'], ['% of calls answered in time', '>=90%', '>=80%', '<80%']] }, finds: ['Year 2!C2'] },
  ],
  keeps: [
    { why: 'a step of the last decimal, and thresholds within one another', sheets: { KPIs: [header, ['K1', '% of reviews in time', '>=95%', '80% to 94%', '<80%', '96%', ''], ['K2', '% of repeat referrals', '<=24%', '<=28%', '>28%', '22%', '']] } },
  ],
};
