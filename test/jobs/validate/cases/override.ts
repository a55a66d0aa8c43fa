import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
const kept = { sheet: 'KPIs', ref: 'K1', period: '', figure: '92.1%', rule: 'amber' as const, kept: 'green' as const, reason: 'Two cases are in dispute', who: 'A. Officer', date: '2020-11-03' };

export const cases: RuleCases = {
  breaks: [
    { why: 'a rating kept against the rule', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.1%', 'GREEN']] }, memory: { kept: [kept] }, finds: ['KPIs!F2'], says: /Two cases are in dispute/ },
  ],
  keeps: [
    { why: 'it lapsed with its figure', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '91%', 'AMBER']] }, memory: { kept: [kept] } },
  ],
};
