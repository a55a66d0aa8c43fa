import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Apr', 'May', 'Jun', 'Jul', 'YTD'];

export const cases: RuleCases = {
  breaks: [
    { why: 'a year to date that the months do not give', sheets: { S: [header, ['K1', 'Number of complaints', 100, 12, 9, 14, 8, 43], ['K2', 'Number of missing episodes', 300, 73, 61, 58, 66, 528], ['K3', 'Number of compliments', 60, 20, 17, 22, 19, 78]] }, finds: ['S!H3'], says: /528.*73, 61, 58, 66.*258/ },
    { why: 'a year to date that was not added up where others were', sheets: { S: [header, ['K1', 'Number of complaints received', 100, 12, 9, 14, 8, 43], ['K2', 'Number of referrals received', 300, 73, 61, 58, 66, 66], ['K3', 'Number of compliments received', 60, 20, 17, 22, 19, 78]] }, finds: ['S!H3'], says: /printed as 66; .* add up to 258/ },
    { why: 'a cumulative count that falls', sheets: { S: [['Ref', 'Measure', 'Target', 'Q1 cumulative', 'Q2 cumulative', 'Q3 cumulative'], ['K1', 'Number of homes built', 400, 90, 210, 190], ['K2', 'Number of apprentices started', 60, 12, 25, 41]] }, finds: ['S!F2'], says: /falls from 210 \(Q2 cumulative\) to 190/ },
    { why: 'an average that its months do not give', sheets: { S: [['Ref', 'Measure', 'Target', 'Apr', 'May', 'Jun', '3-month average'], ['K1', 'Days to let a home', 20, 19.4, 21.2, 20.6, 20.4], ['K2', 'Days to decide a claim', 15, 14.1, 15.2, 16.3, 18.5], ['K3', 'Days to answer', 10, 9.2, 9.8, 10.1, 9.7], ['K4', 'Number of calls', 300, 310, 291, 285, 295], ['K5', 'Days lost', 8, 7.1, 7.4, 7.6, 7.4]] }, finds: ['S!G3'], says: /printed as 18\.5; the mean of 14\.1, 15\.2, 16\.3 is 15\.2/ },
  ],
  keeps: [
    { why: 'a count whose year to date is the mean of its months, as rounded, and one of what is there at the end', sheets: { S: [header, ['K1', 'Number of complaints received', 100, 12, 9, 14, 8, 43], ['K2', 'Number of applications open', 300, 73, 61, 58, 67, 67], ['K3', 'Number of compliments received', 60, 20, 17, 22, 19, 78], ['K4', 'Number of visits made a month', 30, 31, 29, 32, 30, 31]] } },
    { why: 'a cumulative count that begins anew, and averages over a year that the table does not show', sheets: { S: [['Ref', 'Measure', 'Target', 'Q3 cumulative', 'Q4 cumulative', 'Q1 cumulative', '12-month average'], ['K1', 'Number of homes built', 400, 290, 410, 90, 33.4], ['K2', 'Number of apprentices started', 60, 42, 65, 11, 5.2]] } },
    { why: 'sums, a stock and a percentage', sheets: { S: [header, ['K1', 'Number of complaints', 100, 12, 9, 14, 8, 43], ['K2', 'Number of foster carers', 250, 240, 244, 246, 247, 247], ['K3', '% of visits in time', '95%', '90%', '94%', '96%', '95%', '94.1%']] } },
    { why: 'a month still to come', sheets: { S: [header, ['K1', 'Number of complaints', 100, 12, 9, null, null, 21], ['K2', 'Number of missing episodes', 300, 73, 61, null, null, 134]] } },
    { why: 'rates, which do not add up', sheets: { S: [header, ['K1', 'Admissions to care homes per 100,000', 600, 592.9, 593.9, 595.4, 596.3, 596.3], ['K2', 'Number of complaints received', 100, 12, 9, 14, 8, 43], ['K3', 'Number of referrals received', 300, 73, 61, 58, 66, 258]] } },
  ],
};
