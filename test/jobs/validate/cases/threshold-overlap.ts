import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Green', 'Amber', 'Red', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'ninety to ninety-two is green and amber', sheets: { KPIs: [header, ['K1', '% of reviews in time', '>=90%', '80% to 92%', '<80%', '96%', '']] }, finds: ['KPIs!D2'], says: /from 90% to 92% is both/ },
  ],
  keeps: [
    { why: 'a shared bound belongs to the better colour', sheets: { KPIs: [header, ['K1', '% of reviews in time', '>=95%', '90% to 95%', '<90%', '96%', ''], ['K2', '% of repeat referrals', '<=24%', '<=28%', '>28%', '22%', '']] } },
  ],
};
