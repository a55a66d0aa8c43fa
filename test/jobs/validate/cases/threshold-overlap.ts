import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Green', 'Amber', 'Red', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'ninety to ninety-two is green and amber', sheets: { KPIs: [header, ['K1', '% of reviews in time', '>=90%', '80% to 92%', '<80%', '96%', '']] }, finds: ['KPIs!D2'], says: /from 90% to 92% is both/ },
    { why: 'the sign of red was turned', sheets: { KPIs: [header, ['K1', '% of reviews in time', '>=95%', '93% to 95%', '>93%', '96%', ''], ['K2', 'Days to let a home', '<=24', '24 to 28', '<28', '22', '']] }, finds: ['KPIs!E2', 'KPIs!E3'], says: /what is green by '>=95%' is red by '>93%' as well/ },
  ],
  keeps: [
    { why: 'a shared bound belongs to the better colour', sheets: { KPIs: [header, ['K1', '% of reviews in time', '>=95%', '90% to 95%', '<90%', '96%', ''], ['K2', '% of repeat referrals', '<=24%', '<=28%', '>28%', '22%', '']] } },
    { why: 'all three are read from the better colour on', sheets: { KPIs: [header, ['K1', 'Days to let a home', '<=24', '<=28', '<=100', '22', ''], ['K2', '% of reviews in time', '>=95%', '>=90%', '>=0%', '96%', '']] } },
  ],
};
