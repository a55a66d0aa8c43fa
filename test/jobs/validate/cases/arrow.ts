import type { RuleCases } from '../case.ts';

const trend = ['Ref', 'Measure', 'Target', 'Tolerance', 'Polarity', 'Previous', 'Actual', 'Trend'];

export const cases: RuleCases = {
  breaks: [
    { why: 'a share and its complement', sheets: { S: [['Pre-complaints', 'Q1', 'Q2', 'Total', 'Travel'], ['Number received', 20, 34, 54, '↓'], ['Percentage resolved', '95%', '100%', '98.1%', '↑'], ['Percentage escalated', '5%', '0%', '1.9%', '↑']] }, finds: ['S!E4'], says: /98\.1% and 1\.9%/ },
    { why: 'against the figure before', sheets: { S: [['Ref', 'Measure', 'Target', 'Previous', 'Actual', 'Direction of travel'], ['K1', '% of visits in time', '95%', '92%', '94%', '↑'], ['K2', '% of reviews in time', '95%', '96%', '93%', '↓'], ['K3', '% of plans in time', '95%', '90%', '86%', '↑'], ['K4', '% of checks in time', '95%', '81%', '88%', '↑']] }, finds: ['S!F4'], says: /falls from 90% to 86%/ },
    { why: 'against the change beside it', sheets: { S: [['Team', 'Cases', 'Change'], ['A', 11, '↑ (+1)'], ['B', 12, '↓ (+20)'], ['C', 3, '↑ (+2)']] }, finds: ['S!C3'] },
    { why: 'a word for the trend against its figures', sheets: { S: [trend, ['K1', '% of visits in time', '95%', '80%', 'Higher', '92%', '94%', 'Improving'], ['K2', 'Days to let a home', 20, 30, 'Lower', 24, 22, 'Improving'], ['K3', '% of calls answered', '90%', '80%', 'Higher', '93%', '88%', 'Declining'], ['K4', 'Days lost', 8, 10, 'Lower', 7, 9, 'Improving']] }, finds: ['S!H5'], says: /^K4: 'Improving' stands beside 7 and 9, which is a rise/ },
  ],
  keeps: [
    { why: 'arrows against a year that the table does not hold', sheets: { S: [['Stage', 'Q1', 'Q2', 'Total', ''], ['One', 18, 10, 28, '↓'], ['Two', 4, 2, 6, '↓'], ['Three', 1, 2, 3, '↑'], ['Four', 3, 9, 12, '↓']] } },
    { why: 'arrows that mean better', sheets: { S: [['Ref', 'Measure', 'Target', 'Polarity', 'Previous', 'Actual', 'Direction of travel'], ['K1', '% of visits in time', '95%', 'Higher', '92%', '94%', '↑'], ['K2', 'Complaints', 20, 'Lower', 32, 12, '↑'], ['K3', '% of plans in time', '95%', 'Higher', '90%', '92%', '↑']] } },
    { why: 'arrows against last year beside last month’s figures', sheets: { S: [['Ref', 'Measure', 'Target', 'Last month', 'This month', 'Compared with last year'], ['K1', '% of visits in time', '95%', '92%', '94%', '↑'], ['K2', '% of reviews in time', '95%', '96%', '93%', '↓'], ['K3', '% of plans in time', '95%', '90%', '86%', '↑'], ['K4', '% of checks in time', '95%', '81%', '88%', '↑']] } },
    { why: 'words for a trend that follow nothing in the table, or a year that it does not hold', sheets: { S: [trend, ['K1', '% of visits in time', '95%', '80%', 'Higher', '92%', '94%', 'Improving'], ['K2', 'Days to let a home', 20, 30, 'Lower', 24, 26, 'Improving'], ['K3', '% of calls answered', '90%', '80%', 'Higher', '93%', '88%', 'Improving']], Year: [[...trend.slice(0, 7), 'Trend over the year'], ['K5', '% of bins collected', '95%', '80%', 'Higher', '92%', '94%', 'Declining']] } },
  ],
};
