import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

const loose = ['Ref', 'Measure', 'Good is', 'Annual target', 'Actual', 'RAG'];

const twice = [['Ref', 'Measure', 'In month', 'In month', 'In month', 'Year to date', 'Year to date', 'Year to date'], ['', '', 'Plan', 'Actual', 'RAG', 'Plan', 'Actual', 'RAG']];

const nine = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9'];

export const cases: RuleCases = {
  breaks: [
    { why: 'green below the target', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.1%', 'GREEN'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '96%', 'GREEN']] }, finds: ['KPIs!F2'], says: /GREEN stands here; the rule gives AMBER: 92\.1%/ },
    { why: 'a word in the fill of another colour', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '96%', { holds: 'GREEN', fill: '#FF0000' }]] }, finds: ['KPIs!F2'], says: /says GREEN and is filled red/ },
    { why: 'no target set beside a target', sheets: { KPIs: [header, ['D19', 'Overspend', '<0', '', '', 'NO TARGET SET'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '96%', 'ON TARGET']] }, finds: ['KPIs!F2'] },
    { why: 'amber where nothing says how far the target may be missed: once a table', sheets: { KPIs: [loose, ['K1', '% of reviews in time', 'High', '95%', '92.1%', 'AMBER'], ['K2', '% of visits in time', 'High', '95%', '90%', 'AMBER'], ['K3', '% of calls in time', 'High', '95%', '96%', 'GREEN']] }, finds: ['KPIs!F2'], says: /^2 indicators are amber and nothing says how far the target may be missed: K1, K2\.$/ },
    { why: 'green against part of a year’s target', sheets: { KPIs: [['Performance report, September 2023'], loose, ['K1', '% of council tax collected', 'High', '98%', '56.4%', 'GREEN'], ['K2', '% of visits in time', 'High', '95%', '96%', 'GREEN']] }, finds: ['KPIs!F3'], says: /part of a year's target: K1/ },
    { why: 'most ratings of a table: once', sheets: { KPIs: [header, ...['K1', 'K2', 'K3', 'K4', 'K5'].map((ref) => [ref, `% of ${ref} in time`, '95%', '85 – 94.9%', '92.1%', 'GREEN'])] }, finds: ['KPIs!F2'], says: /^5 of 5 ratings are not what the rule gives and may follow another one: K1, K2, K3 and 2 more\.$/ },
    { why: 'a quarter’s rating that only the count of the year would give', sheets: { KPIs: [['KPI', 'Measure', 'Good is', 'Target', 'Tolerance', 'Actual', 'YTD', 'RAG'], ['1', 'Fires in dwellings', 'Low', 62, '63-70', 58, 171, 'Red'], ['2', 'Fires elsewhere', 'Low', 40, '41-50', 38, 112, 'Green']] }, finds: ['KPIs!H2'] },
    { why: 'the rating of the year to date beside that of the month', sheets: { K: [...twice, ['K1', '% of reviews in time', '90%', '92%', 'GREEN', '95%', '93%', 'GREEN'], ['K2', '% of visits in time', '90%', '92%', 'GREEN', '95%', '96%', 'GREEN']] }, finds: ['K!H3'], says: /GREEN stands here; the rule gives RED: 93%/ },
    { why: 'one rating that was not filled in', sheets: { K: [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ...nine.map((ref, at) => [ref, `% of ${ref} visits in time`, '95%', '85 – 94.9%', '96%', at === 4 ? '' : 'GREEN'])] }, finds: ['K!F6'], says: /^One indicator has a figure and no rating, where the others are rated: K5 \(GREEN by the rule\)/ },
  ],
  keeps: [
    { why: 'a rating by the year to date where nothing says which figure is rated', sheets: { KPIs: [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'YTD', 'RAG'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '96%', '92.1%', 'AMBER'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '96%', '97%', 'GREEN']] } },
    { why: 'ratings that the rule gives, and none yet', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.1%', 'AMBER'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '96%', ''], ['K3', '% of calls', '-', '-', '96%', '-']] } },
    { why: 'a rating on record against the rule', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.1%', 'GREEN']] }, memory: { kept: [{ sheet: 'KPIs', ref: 'K1', period: '', figure: '92.1%', rule: 'amber', kept: 'green', reason: 'Two cases', who: '', date: '' }] } },
    { why: 'a rating of the year to date on record against the rule', sheets: { K: [...twice, ['K1', '% of reviews in time', '90%', '92%', 'GREEN', '95%', '93%', 'GREEN'], ['K2', '% of visits in time', '90%', '92%', 'GREEN', '95%', '96%', 'GREEN']] }, memory: { kept: [{ sheet: 'K', ref: 'K1, year to date', period: '', figure: '93%', rule: 'red', kept: 'green', reason: 'Two cases', who: '', date: '' }] } },
    { why: 'ratings that several have not', sheets: { K: [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ...nine.map((ref, at) => [ref, `% of ${ref} visits in time`, '95%', '85 – 94.9%', '96%', at < 3 ? '' : 'GREEN'])] } },
    { why: 'a rating by the month where an average stands beside it', sheets: { K: [['Performance to March 2024'], ['Ref', 'Measure', 'Target', 'Tolerance', 'Jan 2024', 'Feb 2024', 'Mar 2024', '12-month rolling average', 'RAG'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '91%', '93%', '94%', '95.2%', 'AMBER'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '91%', '93%', '96%', '94.1%', 'GREEN']] } },
  ],
};
