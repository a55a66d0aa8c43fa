import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'a fraction shown as a percentage', sheets: { KPIs: [header, ['SM11', '% of children looked after placed 20 miles or more away', '16%', '16.1 – 20%', '0.05%', 'GREEN'], ['SM12', '% of reviews in time', '95%', '85%', '96%', 'GREEN']] }, finds: ['KPIs!E2'], says: /0\.05%/ },
    { why: 'a dropped decimal point', sheets: { KPIs: [header, ['K1', 'Rate of plans per 10,000', 560, 616, 56410, '']] }, finds: ['KPIs!E2'], says: /100\.7 times|101 times/ },
    { why: 'a tolerance that lost a digit', sheets: { KPIs: [header, ['K1', '% of reviews in time', '85%', '8% – 85%', '86%', 'GREEN']] }, finds: ['KPIs!D2'], says: /the tolerance 8% – 85% reaches to 1\/11 of the target 85%/ },
  ],
  keeps: [
    { why: 'a tolerance that is open to nought', sheets: { KPIs: [header, ['K1', '% of reviews late', '15%', '0 – 20%', '12%', ''], ['K2', 'Number of accidents', 2, '2 - 9', 1, '']] } },
    { why: 'zero of a target', sheets: { KPIs: [header, ['K1', '% of reviews late', '15%', '20%', '0%', '']] } },
    { why: 'five times the target', sheets: { KPIs: [header, ['K1', 'Days to decide', 30, 35, 150, '']] } },
    { why: 'a few cases', sheets: { KPIs: [header, ['K1', 'Number of serious incidents', 10, 12, 1, '']] } },
  ],
};
