import type { RuleCases } from '../case.ts';

const header = ['Area', 'Population', 'Children waiting', 'Per 10,000'];

export const cases: RuleCases = {
  breaks: [
    { why: 'a rate that was cut off', sheets: { S: [header, ['England', '11,591,700', 2030, 1.75], ['Yorkshire and the Humber', '1,141,000', 261, 2.28], ['Doncaster', '65,200', 28, 4.29]] }, finds: ['S!D3'], says: /2\.29.*cut off/ },
    { why: 'a query where the population is rounded', sheets: { S: [header, ['England', '11,591,700', '3,060', 2.64], ['Yorkshire and the Humber', '1,141,000', 303, 2.65], ['Doncaster', '65,200', 24, 3.68]] }, finds: ['S!D3'], says: /may be right/ },
    { why: 'a rate among percentages, which says in its measure what it is per', sheets: { S: [['Ref', 'Measure', 'Target', 'Numerator', 'Denominator', 'Actual'], ['A1', '% of visits in time', '70%', 45, 60, [0.75, '0.0%']], ['A2', '% of plans in time', '70%', 33, 44, [0.75, '0.0%']], ['A3', 'Rate of children in care per 10,000', 80, 608, 54200, 121.2]] }, finds: ['S!F4'], says: /608 of 54,200 is 112\.2 per 10,000/ },
  ],
  keeps: [
    { why: 'rates and percentages in one column', sheets: { S: [['Ref', 'Measure', 'Target', 'Numerator', 'Denominator', 'Actual'], ['A1', '% of visits in time', '70%', 45, 60, [0.75, '0.0%']], ['A2', '% of plans in time', '70%', 33, 44, [0.75, '0.0%']], ['A3', 'Rate of children in care per 10,000', 120, 608, 54200, 112.2]] } },
    { why: 'rates that count and population give', sheets: { S: [header, ['England', '11,591,700', 2540, 2.19], ['Yorkshire and the Humber', '1,141,000', 283, 2.48], ['Doncaster', '65,200', 30, '4.60']] } },
    { why: 'a rate of other counts', sheets: { S: [['Measure', 'This year', 'Last year', 'Rate per 10,000'], ['A', 4000, 12, 79.2], ['B', 300, 15, 112.1], ['C', 990, 17, 58]] } },
  ],
};
