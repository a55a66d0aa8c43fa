import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Apr', 'May', 'Jun', 'Jul', 'YTD'];

export const cases: RuleCases = {
  breaks: [
    { why: 'a year to date that the months do not give', sheets: { S: [header, ['K1', 'Number of complaints', 100, 12, 9, 14, 8, 43], ['K2', 'Number of missing episodes', 300, 73, 61, 58, 66, 528], ['K3', 'Number of compliments', 60, 20, 17, 22, 19, 78]] }, finds: ['S!H3'], says: /528.*73, 61, 58, 66.*258/ },
  ],
  keeps: [
    { why: 'sums, a stock and a percentage', sheets: { S: [header, ['K1', 'Number of complaints', 100, 12, 9, 14, 8, 43], ['K2', 'Number of foster carers', 250, 240, 244, 246, 247, 247], ['K3', '% of visits in time', '95%', '90%', '94%', '96%', '95%', '94.1%']] } },
    { why: 'a month still to come', sheets: { S: [header, ['K1', 'Number of complaints', 100, 12, 9, null, null, 21], ['K2', 'Number of missing episodes', 300, 73, 61, null, null, 134]] } },
  ],
};
