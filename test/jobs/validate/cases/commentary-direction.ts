import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Previous month', 'Actual', 'RAG', 'Commentary'];
const higher = ['K1', '% of visits completed', '95%', '85 – 94.9%', '96.0%', '92.1%', ''];
const lower = ['K2', '% of young people whose status is not known', '3.9%', '0 – 3.9%', '6.0%', '5.8%', ''];
const days = ['K3', 'Average days to match', '<200', 260, 233, 248, ''];

const areas = [['Area', 'Adopter timeliness (days) Q4', 'Adopter timeliness (days) Q1', 'Adopter timeliness (days) Q2'], ['England', 233, 254, 248], ['Yorkshire and The Humber', 255, 232, 230], ['Doncaster', 271, 273, 274], [null], [null], [null]];

const series = (text: string, polarity = 'Higher') => ({ K: [['Performance report September 2020'], ['Ref', 'Measure', 'Polarity', 'Target', 'Basis', 'May-20', 'Jun-20', 'Jul-20', 'Aug-20', 'Sep-20', 'Commentary'], ['K1', '% of calls answered', polarity, '80%', 'Monthly', '88.1%', '81.0%', '82.4%', '84.2%', '83.1%', text]] });

export const cases: RuleCases = {
  breaks: [
    { why: 'improved, but slower', sheets: { K: [header, [...days, 'Timeliness improved from 233 to 248 days.']] }, finds: ['K!H2'], says: /lower is better/ },
    { why: 'increased to less', sheets: { K: [header, [...higher, 'The figure increased from 96.0% to 92.1%.']] }, finds: ['K!H2'], says: /fall/ },
    { why: 'above target and amber', sheets: { K: [header, [...higher, 'Performance is above target.']] }, finds: ['K!H2'], says: /92\.1% against a target of 95% is amber/ },
    { why: 'within tolerance and red', sheets: { K: [header, [...lower, 'The measure is within tolerance.']] }, finds: ['K!H2'], says: /red/ },
    { why: 'not meeting a target that is met', sheets: { K: [header, ['K1', '% of visits completed', '95%', '85 – 94.9%', '96.0%', '97.3%', '', 'This measure is not meeting target.']] }, finds: ['K!H2'], says: /green/ },
    { why: 'below target where lower is better is a query', sheets: { K: [header, [...lower, 'Performance is below target and outside of tolerance range.']] }, finds: ['K!H2'], says: /lower is better/ },
    { why: 'improved on last month, but worse', sheets: { K: [header, [...higher, 'Performance has improved since last month.']] }, finds: ['K!H2'], says: /a fall/ },
    { why: 'improved beside a table, but slower', sheets: { A: [...areas, ['Adopter timeliness has improved nationally since quarter 4.']] }, finds: ['A!A8'], says: /233 to 248 is a rise, and lower is better/ },
    { why: 'up from a higher figure', sheets: { K: [header, [...higher, '92.1% of visits were completed, up from 96.0% last month.']] }, finds: ['K!H2'], says: /96\.0% to 92\.1% is a fall/ },
    { why: 'a target that was achieved, and was not', sheets: { K: [header, [...higher, 'The 95% target was achieved despite the snow.']] }, finds: ['K!H2'], says: /amber/ },
    { why: 'another rating in words', sheets: { K: [header, [...higher, 'Performance remains green.']] }, finds: ['K!H2'], says: /is amber/ },
    { why: 'below target in the first clause, whatever follows', sheets: { K: [header, ['K1', '% of visits completed', '95%', '85 – 94.9%', '96.0%', '97.3%', '', 'We perform below target but above the national average.']] }, finds: ['K!H2'], says: /is green/ },
    { why: 'no data said beside the figure', sheets: { K: [header, [...higher, 'Data is not available this month.']] }, finds: ['K!H2'], says: /the words say 'data is not available', but 92\.1% stands as the figure/ },
    ...[
      { text: 'This is the third consecutive month of improvement.', says: /the last 4 figures are 81\.0%, 82\.4%, 84\.2%, 83\.1%/ }, { text: 'This is the highest figure this year.', says: /of 83\.1%, but 'May-20' is 88\.1%/ },
      { text: 'Performance is unchanged from last month.', says: /84\.2% became 83\.1%/ }, { text: 'The best result so far this year.', says: /'May-20'/ },
    ].map(({ text, says }) => ({ why: `what the months do not show: ${text}`, sheets: series(text), finds: ['K!K3'], says })),
  ],
  keeps: [
    { why: 'a count beside a share, another place and another measure', sheets: { K: [header, [...higher, 'The number of visits increased since last month. Absence in Place is 10.2% and on target. The target was met in three of five teams.']] } },
    { why: 'nationally, in both clauses', sheets: { K: [header, [...higher, 'Nationally performance has improved since last month, but remains below target.']] } },
    { why: 'improved beside a table, and faster', sheets: { A: [...areas, ['Adopter timeliness has improved in the region since quarter 4.']] } },
    { why: 'below target but within tolerance', sheets: { K: [header, [...higher, 'Performance decreased to 92.1%, below target but within tolerance.']] } },
    { why: 'another time', sheets: { K: [header, [...higher, 'Performance had been above the target until March. In all other months performance had been above target.']] } },
    { why: 'what is hoped for', sheets: { K: [header, [...higher, 'It is expected that the measure will be within target by the end of the year. We aim to be above target.']] } },
    { why: 'improved where lower is better', sheets: { K: [header, [...lower, 'The percentage improved from 6.0% to 5.8% and is outside tolerance.']] } },
    { why: 'meets its target', sheets: { K: [header, ['K1', '% of visits completed', '95%', '85 – 94.9%', '96.0%', '97.3%', '', 'Performance is exceeding target and has improved since last month.']] } },
    { why: 'rose where lower is better', sheets: { K: [header, [...days, 'The average has increased since last month from 233 to 248 days.']] } },
    { why: 'no data of another time or a part', sheets: { K: [header, [...higher, 'Data is not available for the north team. Benchmark data is not yet available. No figures were available before June. Data was not available in March.']] } },
    ...['This is the second consecutive month of improvement in England.', 'This was not the highest this year.', 'It is the lowest figure this year but for June.', 'Performance is unchanged from last year.', 'We expect the third consecutive month of improvement.', 'The number of staff is unchanged.', 'This is the fifth consecutive month above target.', 'The highest number of calls this year came from the north team.']
      .map((text) => ({ why: `what the row does not hold: ${text}`, sheets: series(text) })),
    { why: 'what the months show', sheets: { ...series('This is the worst month but for June this year.', 'Lower') } },
  ],
};
