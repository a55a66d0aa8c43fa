import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG', 'Commentary'];
const row = ['K1', '% of complaints answered in time', '60%', '50 – 59.9%', '54.8%', 'AMBER'];

const titled = (title: string) => [[title], [null], header, [...row, '']];

export const cases: RuleCases = {
  breaks: [
    { why: 'a title of another year', sheets: { K: [['Appendix B: Indicator review Quarter 3 2016/17'], [null], header, [...row, '']] }, options: { period: '2015-12' }, finds: ['K!A1'], says: /December 2016.*December 2015/ },
    { why: 'this period’s figure under another year', sheets: { K: [header, [...row, 'In the first six months of 2019-20, the response time has increased to 54.8% from 46.8% when compared to the same period in the previous year.']] }, options: { period: '2020-09' }, finds: ['K!G2'], says: /54\.8% for 2019-20/ },
    { why: 'a month’s heading twice', sheets: { K: [['Measure', 'Apr', 'May', 'Jun', 'Jun', 'Aug', 'Sep'], ['Cases opened', 12, 14, 11, 13, 15, 12], ['Cases closed', 9, 11, 12, 10, 14, 13]] }, finds: ['K!E1'], says: /'Jun' stands where July/ },
    { why: 'a month out of its place', sheets: { K: [['Ref', 'Measure', 'Target', 'Apr-20', 'May-20', 'Sep-20', 'Jul-20', 'Aug-20'], ['K1', 'Number of visits', 12, 14, 11, 13, 15, 12]] }, options: { period: '2020-08' }, finds: ['K!F1'] },
    { why: 'a sentence that names the report’s quarter in another year', sheets: { K: [header, [...row, 'These are listed below with the position against target at the end of Quarter 3 2016/17.']] }, options: { period: '2015-12' }, finds: ['K!G2'], says: /names Quarter 3 2016\/17; the report is for December 2015/ },
    { why: 'two months the wrong way round', sheets: { K: [['Ref', 'Measure', 'Target', 'Apr-20', 'May-20', 'Jul-20', 'Jun-20', 'Aug-20', 'Sep-20'], ['K1', 'Number of visits', 12, 14, 11, 13, 15, 12, 13]] }, options: { period: '2020-09' }, finds: ['K!F1'], says: /'Jul-20' stands where June is due/ },
    { why: 'last month’s title on this month’s sheet', sheets: { 'Aug 20': titled('Adult social care: August 2020'), 'Sep 20': titled('Adult social care: August 2020') }, finds: ['Sep 20!A1'], says: /names another month than its sheet, 'Sep 20'/ },
    { why: 'a month of the year before among this year’s', sheets: { K: [['Ref', 'Measure', 'Target', 'May-24', 'Jun-24', 'Jul-23', 'Aug-24'], ['K1', 'Number of visits', 12, 14, 11, 13, 15]] }, options: { period: '2024-08' }, finds: ['K!F1'], says: /'Jul-23' stands where July 2024 is due/ },
    { why: 'a title of another quarter than its sheet', sheets: { 'Quarter 2': [['Performance report Quarter 3 2024/25'], [null], header, [...row, '']] }, options: { period: '2024-09' }, finds: ['Quarter 2!A1'], says: /another quarter than its sheet/ },
    { why: 'a quarter with the months of another', sheets: { K: [['Performance report Quarter 3 2024/25 (July to September 2024)'], [null], header, [...row, '']] }, options: { period: '2024-09' }, finds: ['K!A1'], says: /names quarter 3, which begins in October, and months that begin in July/ },
    { why: 'a title of the year before', sheets: { K: [['Summary of performance 2023/24'], ['Ref', 'Measure', 'Target', 'May-24', 'Jun-24', 'Jul-24', 'Aug-24'], ['K1', 'Number of visits', 12, 14, 11, 13, 15]] }, options: { period: '2024-08' }, finds: ['K!A1'], says: /names 2023\/24; all 4 months below it are of 2024\/25/ },
    { why: 'the figures of the month before by their heading', sheets: { K: [['Performance report November 2024'], [...header.slice(0, 4), 'Actual October 2024', ...header.slice(5)], [...row, '']] }, options: { period: '2024-11' }, finds: ['K!E2'], says: /names October 2024 in a report for November 2024/ },
    { why: 'the targets of the year before by their heading', sheets: { K: [['Performance report November 2024'], ['Ref', 'Measure', 'Target 2023/24', ...header.slice(3)], [...row, '']] }, finds: ['K!C2'], says: /names an earlier year in a report for November 2024/ },
  ],
  keeps: [
    { why: 'a quarter with its own months, and last year’s months under their year', sheets: { 'Quarter 2': [['Performance report Quarter 2 2024/25 (July to September 2024)'], [null], header, [...row, '']], Last: [['Performance 2023/24'], ['Ref', 'Measure', 'Target', 'May-23', 'Jun-23', 'Jul-23'], ['K1', 'Number of visits', 12, 14, 11, 13]] }, options: { period: '2024-09' } },
    { why: 'a calendar year’s quarter', sheets: { K: [['Performance report Quarter 3 (July to September 2024)'], [null], header, [...row, '']] }, options: { period: '2024-09' } },
    { why: 'sheets named after the month in which they are due', sheets: { Sep: titled('Adult social care: August 2020'), Oct: titled('Adult social care: September 2020') }, options: { period: '2020-09' } },
    { why: 'titles as their sheets', sheets: { 'Aug 20': titled('Adult social care: August 2020'), 'Sep 20': titled('Adult social care: September 2020') } },
    { why: 'last year’s month beside this year’s', sheets: { K: [['Ref', 'Measure', 'Target', 'Aug-20', 'Aug-19', 'Sep-20', 'Sep-19'], ['K1', 'Number of visits', 12, 14, 11, 13, 15]] }, options: { period: '2020-09' } },
    { why: 'a sheet for each quarter, named after it', sheets: { Q1: [['Performance scorecard Quarter 1 2022/23'], [null], header, [...row, '']], Q2: [['Performance scorecard Quarter 2 2022/23'], [null], header, [...row, '']], '2023-24': [['Performance scorecard Quarter 1 2023/24'], [null], header, [...row, '']] } },
    { why: 'what is planned', sheets: { K: [header, [...row, 'We expect the position to be on target by the end of December 2016.']] }, options: { period: '2015-12' } },
    { why: 'a month that is left out, quarters between months, and last year’s month beside this year’s', sheets: { K: [['Measure', 'Mar', 'Apr', 'May', 'Jun', 'Q1', 'Jul', 'Sep', 'Oct'], ['Cases opened', 12, 14, 11, 13, 38, 15, 12, 12]], L: [['Measure', 'Mar-20', 'Mar-21', 'Apr-20', 'Apr-21', 'May-20', 'May-21'], ['Cases opened', 12, 14, 11, 13, 15, 12]] } },
    { why: 'the report’s own month', sheets: { K: [['Performance report, September 2020'], [null], header, [...row, '']] }, options: { period: '2020-09' } },
    { why: 'a comparison with the year before', sheets: { K: [header, [...row, 'We received 51 complaints compared with 90 in the first six months of 2019-20.']] }, options: { period: '2020-09' } },
    { why: 'a title of the last quarter', sheets: { K: [['Performance as at June 2020'], [null], header, [...row, '']] }, options: { period: '2020-09' } },
    { why: 'figures and targets headed by the report’s own month and year', sheets: { K: [['Performance report November 2024'], ['Ref', 'Measure', 'Target 2024/25', 'Tolerance', 'Actual November 2024', ...header.slice(5)], [...row, '']] } },
  ],
};
