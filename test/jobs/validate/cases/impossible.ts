import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'a share above a hundred per cent', sheets: { KPIs: [header, ['K1', '% of visits in time', '95%', '85 – 94.9%', '104.2%', ''], ['K2', '% of reviews in time', '95%', '85 – 94.9%', '93%', '']] }, finds: ['KPIs!E2'], says: /104\.2%/ },
    { why: 'a negative count', sheets: { KPIs: [header, ['K1', 'Number of complaints', 30, 35, -12, '']] }, finds: ['KPIs!E2'] },
  ],
  keeps: [
    { why: 'a share of a budget may go beyond it', sheets: { KPIs: [header, ['K1', '% of budget spent', '100%', '100 – 105%', '103%', '']] } },
    { why: 'a change may be negative', sheets: { KPIs: [header, ['K1', 'Change in number of placements', 10, 5, -4, '']] } },
    { why: 'exactly a hundred', sheets: { KPIs: [header, ['K1', '% of visits in time', '95%', '85 – 94.9%', '100%', '']] } },
  ],
};
