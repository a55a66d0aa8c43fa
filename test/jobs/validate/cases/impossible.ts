import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

const quarters = ['Ref', 'Measure', 'Target', 'Tolerance', 'Apr-20', 'May-20', 'Jun-20'];

export const cases: RuleCases = {
  breaks: [
    { why: 'a share above a hundred per cent', sheets: { KPIs: [header, ['K1', '% of visits in time', '95%', '85 – 94.9%', '104.2%', ''], ['K2', '% of reviews in time', '95%', '85 – 94.9%', '93%', '']] }, finds: ['KPIs!E2'], says: /104\.2%/ },
    { why: 'a negative count', sheets: { KPIs: [header, ['K1', 'Number of complaints', 30, 35, -12, '']] }, finds: ['KPIs!E2'] },
    { why: 'a share that is said behind what was done', sheets: { KPIs: [header, ['K1', 'Repairs completed within 24 hours %', '95%', '85 – 94.9%', '104%', '']] }, finds: ['KPIs!E2'] },
  ],
  keeps: [
    { why: 'figures that may be below 0', sheets: { KPIs: [quarters, ['K1', 'General fund balance (£000)', 140, 155, 149, 158, -163], ['K2', 'Temperature of the store', 2, 3, 1, -2, -1], ['K3', 'Net migration', 14, 15, 14, 15, -16]] } },
    { why: 'a rate of collection', sheets: { KPIs: [header, ['K1', 'Rent collected %', '98%', '96 – 97.9%', '101%', '']] } },
    { why: 'a share of a budget may go beyond it', sheets: { KPIs: [header, ['K1', '% of budget spent', '100%', '100 – 105%', '103%', '']] } },
    { why: 'a change may be negative', sheets: { KPIs: [header, ['K1', 'Change in number of placements', 10, 5, -4, '']] } },
    { why: 'exactly a hundred', sheets: { KPIs: [header, ['K1', '% of visits in time', '95%', '85 – 94.9%', '100%', '']] } },
  ],
};
