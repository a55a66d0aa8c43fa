import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'the target of a 2018 report, far below its own range', sheets: { KPIs: [header, ['KPI2', '% of children visited within 10 working days', '70%', '85 – 100%', '89.2%', ''], ['KPI1', '% of referrals decided in a day', '95%', '85 – 94.9%', '92.1%', '']] }, finds: ['KPIs!C2'], says: /70% lies outside its own tolerance of 85 – 100%/ },
  ],
  keeps: [
    { why: 'one step of the last decimal', sheets: { KPIs: [header, ['K1', '% of cases closed well', '65%', '62 – 64.9%', '63%', ''], ['K2', '% of children moved', '16%', '16.1 – 20%', '15%', '']] } },
    { why: 'inside, at an end, and with a natural end', sheets: { KPIs: [header, ['K1', 'Rate of plans', 79, '69 – 89', 80, ''], ['K2', '% of reviews', '95%', '95 – 100%', '96%', ''], ['K3', '% of moves', '3.9%', '0 – 3.9%', '2%', '']] } },
  ],
};
