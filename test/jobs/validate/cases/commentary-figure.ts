import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Previous', 'Actual', 'YTD', 'North East average', 'RAG', 'Commentary'];
const visits = ['KPI2', '% of children who received a statutory visit within 10 working days', '70%', '60 – 69.9%', '91.4%', '89.2%', '90.1%', '88.0%', ''];
const days = ['A1', 'Average days from application to match', 250, 275, 271, 274, 273, 230, ''];

const stages = [['Directorate', 'Stage 1', 'Stage 2', 'Total'], ['Adults', 46, 7, 53], ['Children', 71, 12, 83], ['Total', 117, 19, 136], []];
const gapHeader = ['Ref', 'Measure', 'Target', 'Tolerance', 'Aug 23', 'Actual', 'RAG', 'Commentary'];
const gaps = {
  wrong: ['Performance is 2.6 points below target.', 'We are 6.1 percentage points short of the target.', 'This is 4 points off target.', 'Performance is 2.5 points lower than last month.', '5 percentage points lower than in August.', 'Performance is 2.6 points below target and training starts in October.', 'Performance fell by 2.3 percentage points since last month.', 'It is down by 4 points on the previous month.'],
  right: [
    'Performance is 1.6 points below target.', 'Two points short of the target.', 'This is 1.5 points lower than last month.', 'Just over 3 points below target.', 'About 5 points off target.', 'It is 2% below target.',
    'The team in the north is 6 points below target.', 'Emails were answered in 71% of cases, 9 points below target.', 'Performance was 4 points below target in the previous quarter.', 'We expect to be 4 points above target by March.', 'It is 4.2 points higher than last year.', 'In March it was 7 points below target.', 'It was 7 points below target in March and is better now.',
    'It is 4.1 points lower than the England average.', 'There were 12 fewer visits than last month.', 'Performance fell by 1.5 points since last month.', 'It fell by about 3 points since last month.', 'The team’s rate fell by 6 points on last month in the north team.', 'It fell by 5% on last month.',
  ],
};

export const cases: RuleCases = {
  breaks: [
    { why: 'another target', sheets: { K: [header, [...visits, 'Performance is below the target of 95% but within tolerance.']] }, finds: ['K!J2'], says: /95%.*70%/ },
    { why: 'a digit too many', sheets: { K: [header, [...days, 'The average is 2674 days, because of delays in medical advice.']] }, finds: ['K!J2'], says: /2674 days.*274/ },
    { why: 'two digits swapped', sheets: { K: [header, [...visits, 'In the month 82.9% of visits were on time.']] }, finds: ['K!J2'], says: /swapped/ },
    { why: 'another figure now', sheets: { K: [header, [...visits, 'Performance is currently 84.7%.']] }, finds: ['K!J2'], says: /84\.7%.*89\.2%/ },
    { why: 'another comparator', sheets: { K: [header, [...visits, 'Performance compares with a North East average of 81.5%.']] }, finds: ['K!J2'], says: /81\.5%.*88\.0%/ },
    { why: 'another year to date', sheets: { K: [header, [...visits, 'The year to date figure is 93.6%.']] }, finds: ['K!J2'], says: /93\.6%.*90\.1%/ },
    {
      why: 'beside a table of places',
      sheets: {
        A: [['Area', 'Q4 (2014-15)', 'Q1 (2015-16)', 'Q2 (2015-16)'], ['England', 233, 254, 248], ['Yorkshire and The Humber', 255, 232, 230], ['Doncaster', 271, 273, 274], [null], [null],
          ["Adopter timeliness changed nationally since quarter 4, when the national average for the first half of the year was 363 days."], ['The current average is 248 days nationally and 230 regionally. The Doncaster adopter average is 2674 days.']],
      },
      finds: ['A!A7', 'A!A8'], says: /363 days/,
    },
    {
      why: 'a figure of the year before',
      sheets: {
        E: [['Measure', '15/16 Autumn', '15/16 Spring', '15/16 Year Total', '16/17 Autumn', '16/17 Spring', '16/17 Year Total'], ['Number of new EHE', 17, 21, 38, 27, 48, 75], ['Total Number of EHE in Period', null, null, 88, null, null, 144], [null], [null],
          ['161 children have been recorded as EHE during this academic year compared to 137 in the previous academic year.']],
      },
      finds: ['E!A6'], says: /137.*144/,
    },
    { why: 'a total with two digits swapped beside another figure of it', sheets: { S: [...stages, ['The council received 163 complaints in the half year, of which 117 were at stage 1.']] }, finds: ['S!A6'], says: /163 in the words, 136 in 'Total': two digits are swapped/ },
    { why: 'a whole that its parts do not give', sheets: { Notes: [['Investigation and adjudication of the 15 complaints took 129 days on average; investigation alone averaged 75 days and adjudication 42.']] }, finds: ['Notes!A1'], says: /75 days and adjudication 42 are 117 together; the words give 129 days for both/ },
    { why: 'another target where one column holds target and tolerance', sheets: { K: [['Measure', 'Annual Target and Tolerance', 'Actual', 'RAG', 'Commentary'], ['KPI1 % of visits in time', '70%\n60% – 69.9%', '64.0%', 'AMBER', '64.0% is below the target of 95%.']] }, finds: ['K!E2'], says: /95%.*70%/ },
    { why: 'another figure by the words of the measure alone is a query', sheets: { K: [header, [...visits, 'This month 84.7% of children received their statutory visit.']] }, finds: ['K!J2'], says: /84\.7%.*89\.2%/ },
    { why: 'a count of a count beside its percentage', sheets: { K: [header, [...visits, 'In the month 446 of 520 visits (89.2%) were on time.']] }, finds: ['K!J2'], says: /446 of 520 is 85\.8%/ },
    { why: 'another figure for the month that is rated', sheets: { K: [['Ref', 'Measure', 'Target', 'Basis', 'Aug-20', 'Sep-20', 'Oct-20', 'Commentary'], ['K1', '% of calls answered', '80%', 'Monthly', [0.81, '0.0%'], [0.834, '0.0%'], [0.852, '0.0%'], 'Performance is 83.4%.']] }, options: { period: '2020-10' }, finds: ['K!H2'], says: /'Sep-20'.*85\.2%/ },
    ...['95.2% is above target.', 'At 95.2% performance is well above the target.', 'With 95.2%, we are above our target.', '95.2% against a target of 70%.', 'Above target at 95.2%.'].map((text) => ({
      why: `a figure that the words measure against the target: ${text}`, sheets: { K: [header, [...visits, text]] }, finds: ['K!J2'], says: /95\.2%.*89\.2%/,
    })),
    ...gaps.wrong.map((text) => ({ why: `how far it is, said wrongly: ${text}`, sheets: { K: [gapHeader, ['K1', '% of visits in time', '95%', '92 – 94.9%', '94.9%', '93.4%', 'AMBER', text]] }, finds: ['K!H2'], says: /from 9[45][.0-9]*%.* to 93\.4% is 1\.[56] points/ })),
    { why: 'a difference of counts, in words', sheets: { K: [gapHeader, ['K1', 'Number of people waiting', '22', '23 – 26', '21', '18', 'GREEN', 'Five fewer than in August.']] }, finds: ['K!H2'], says: /from 21 \('Aug 23'\) to 18 is 3/ },
    { why: 'a count of a count beside a table', sheets: { S: [...stages, ['Of the complaints 117 of the 136 (78%) were at stage 1.']] }, finds: ['S!A6'], says: /117 of the 136 is 86%, and the words say 78%/ },
  ],
  keeps: [
    { why: 'a figure like a total with two digits swapped, of which nothing else is said', sheets: { S: [...stages, ['The helpline took 163 calls in the half year, and 20 were about complaints.']] } },
    { why: 'figures of something else', sheets: { K: [header, [...visits, 'Emails were answered in 91% of cases, above their target of 90%. Visits to care leavers fell from 89.0% to 84.9%. The budget rose from £89,200 to £91,400.']] } },
    ...['This compares with 93.6% last month.', 'It fell from 93.6% to 93.4%.', 'This compares with 94.3% last month.', 'The figure has increased from 92.4% last month.'].map((text) => ({ why: `a figure before that the sheet does not hold and that is a digit from the one now: ${text}`, sheets: { K: [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG', 'Commentary'], ['K1', '% of visits in time', '95%', '92 – 94.9%', '93.4%', 'AMBER', text]] } })),
    { why: 'a measure without a word of its own, which no sentence can be about', sheets: { K: [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG', 'Commentary'], ['K1', 'Total number', 40, 45, 38, '', '47 letters were sent. 47 were received.']] } },
    ...gaps.right.map((text) => ({ why: `how far it is, said rightly or of something else: ${text}`, sheets: { K: [gapHeader, ['K1', '% of visits in time', '95%', '92 – 94.9%', '94.9%', '93.4%', 'AMBER', text]] } })),
    ...['Three fewer than in August.', 'Around five fewer than in August.', 'Five fewer than in August 2019.', 'Of these, five fewer than last month were children.', 'The north team had five fewer than last month.'].map((text) => ({ why: `counts: ${text}`, sheets: { K: [gapHeader, ['K1', 'Number of people waiting', '22', '23 – 26', '21', '18', 'GREEN', text]] } })),
    ...['89.2% is above target.', 'Above target at 89.2%.', 'Above target (89.2%).', 'We are above the target, 89.2%.', '89% is well above target.', '95.2% is above the national target.', '95.2% is expected to be above target by March.', 'In the north team 95.2% is above target.', '95.2% of parents were content, above the target for the survey.', '95.2% is the target that others set.']
      .map((text) => ({ why: `a figure measured against a target that is right or another's: ${text}`, sheets: { K: [header, [...visits, text]] } })),
    { why: 'a count after a colon', sheets: { K: [header, [...visits, 'Just above the target: 17 visits were late.']] } },
    { why: 'a whole that its parts give', sheets: { Notes: [['Investigation and adjudication of the 15 complaints took 117 days on average; investigation alone averaged 75 days and adjudication 42.']] } },
    { why: 'figures of two things that no words put together', sheets: { Notes: [['Investigation and adjudication of the 15 complaints, 129 days; investigation alone 75 days and adjudication 42.']] } },
    { why: 'a part in another unit', sheets: { Notes: [['Investigation and adjudication of the 15 complaints took 129 days on average; investigation alone averaged 75 days and adjudication 42 hours.']] } },
    { why: 'the figures of the row, as rounded', sheets: { K: [header, [...visits, 'Performance is 89%, down from 91% last month, above the target of 70%; the North East average is 88%. There were 53 children whose visit was late, 5 of them by one day.']] } },
    { why: 'years, ages, dates, paragraphs, legal sections and the numbers of the title', sheets: { K: [header, [...visits, '3.9 In 2019-20 young people aged 19-21 under S20 were visited within 10 working days by 19 January 2018; see action 16 and KPI 4.']] } },
    { why: 'the target of another year or body', sheets: { K: [header, [...visits, 'The national target of 80% was dropped, and next year the target will be 75%.']] } },
    { why: 'a part of the cases', sheets: { K: [header, [...visits, 'Of these, 47 were visited late and 2 were not seen, against 12 the year before.']] } },
    { why: 'an aim', sheets: { K: [header, [...visits, 'We expect that performance will be 95% by the end of the year.']] } },
  ],
};
