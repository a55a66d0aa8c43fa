import type { RuleCases } from '../case.ts';

export const cases: RuleCases = {
  breaks: [
    { why: 'a share and its complement', sheets: { S: [['Pre-complaints', 'Q1', 'Q2', 'Total', 'Travel'], ['Number received', 20, 34, 54, '↓'], ['Percentage resolved', '95%', '100%', '98.1%', '↑'], ['Percentage escalated', '5%', '0%', '1.9%', '↑']] }, finds: ['S!E4'], says: /98\.1% and 1\.9%/ },
    { why: 'against the figure before', sheets: { S: [['Ref', 'Measure', 'Target', 'Previous', 'Actual', 'Direction of travel'], ['K1', '% of visits in time', '95%', '92%', '94%', '↑'], ['K2', '% of reviews in time', '95%', '96%', '93%', '↓'], ['K3', '% of plans in time', '95%', '90%', '86%', '↑'], ['K4', '% of checks in time', '95%', '81%', '88%', '↑']] }, finds: ['S!F4'], says: /falls from 90% to 86%/ },
    { why: 'against the change beside it', sheets: { S: [['Team', 'Cases', 'Change'], ['A', 11, '↑ (+1)'], ['B', 12, '↓ (+20)'], ['C', 3, '↑ (+2)']] }, finds: ['S!C3'] },
  ],
  keeps: [
    { why: 'arrows against a year that the table does not hold', sheets: { S: [['Stage', 'Q1', 'Q2', 'Total', ''], ['One', 18, 10, 28, '↓'], ['Two', 4, 2, 6, '↓'], ['Three', 1, 2, 3, '↑'], ['Four', 3, 9, 12, '↓']] } },
    { why: 'arrows that mean better', sheets: { S: [['Ref', 'Measure', 'Target', 'Polarity', 'Previous', 'Actual', 'Direction of travel'], ['K1', '% of visits in time', '95%', 'Higher', '92%', '94%', '↑'], ['K2', 'Complaints', 20, 'Lower', 32, 12, '↑'], ['K3', '% of plans in time', '95%', 'Higher', '90%', '92%', '↑']] } },
    { why: 'arrows against last year beside last month’s figures', sheets: { S: [['Ref', 'Measure', 'Target', 'Last month', 'This month', 'Compared with last year'], ['K1', '% of visits in time', '95%', '92%', '94%', '↑'], ['K2', '% of reviews in time', '95%', '96%', '93%', '↓'], ['K3', '% of plans in time', '95%', '90%', '86%', '↑'], ['K4', '% of checks in time', '95%', '81%', '88%', '↑']] } },
  ],
};
