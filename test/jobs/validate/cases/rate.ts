import type { RuleCases } from '../case.ts';

const header = ['Area', 'Population', 'Children waiting', 'Per 10,000'];

export const cases: RuleCases = {
  breaks: [
    { why: 'a rate that was cut off', sheets: { S: [header, ['England', '11,591,700', 2030, 1.75], ['Yorkshire and the Humber', '1,141,000', 261, 2.28], ['Doncaster', '65,200', 28, 4.29]] }, finds: ['S!D3'], says: /2\.29.*cut off/ },
    { why: 'a query where the population is rounded', sheets: { S: [header, ['England', '11,591,700', '3,060', 2.64], ['Yorkshire and the Humber', '1,141,000', 303, 2.65], ['Doncaster', '65,200', 24, 3.68]] }, finds: ['S!D3'], says: /may be right/ },
  ],
  keeps: [
    { why: 'rates that count and population give', sheets: { S: [header, ['England', '11,591,700', 2540, 2.19], ['Yorkshire and the Humber', '1,141,000', 283, 2.48], ['Doncaster', '65,200', 30, '4.60']] } },
    { why: 'a rate of other counts', sheets: { S: [['Measure', 'This year', 'Last year', 'Rate per 10,000'], ['A', 4000, 12, 79.2], ['B', 300, 15, 112.1], ['C', 990, 17, 58]] } },
  ],
};
