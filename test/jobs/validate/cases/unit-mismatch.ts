import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'days against a percentage', sheets: { KPIs: [header, ['K1', 'Reviews in time', '95%', '85 – 94.9%', '26 days', '']] }, finds: ['KPIs!E2'], says: /26 days/ },
    { why: 'a per cent target for a rate', sheets: { KPIs: [header, ['SM4.1', 'Rate of first-time entrants (per 100k)', '44%', '', 'n/a', '']] }, finds: ['KPIs!C2'], says: /44%/ },
  ],
  keeps: [
    { why: 'a bare number takes its target’s unit', sheets: { KPIs: [header, ['K1', 'Average days to decide', '30 days', '35 days', 28, ''], ['K2', '% of reviews in time', '95%', '85%', 93, '']] } },
  ],
};
