import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [{ why: 'one title under two references', sheets: { KPIs: [header, ['KPI4', 'Rate of first-time entrants into youth justice', 560, '', 402, ''], ['SM4.1', 'Rate of first time entrants into youth justice', 44, '', 41, '']] }, finds: ['KPIs!B3'], says: /under KPI4 \(B2\)/ }],
  keeps: [{ why: 'measures of their own, and short ones', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '', '96%', ''], ['K2', 'Vacancies', 20, 25, 18, ''], ['K3', 'Vacancies', 20, 25, 18, '']] } }],
};
