import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Previous month', 'Actual', 'RAG'];

const months = (october: (september: string, at: number) => string) => [['Performance report October 2024'], ['Ref', 'Measure', 'Target', 'Tolerance', 'Aug-24', 'Sep-24', 'Oct-24'],
  ...['91.1%', '88.4%', '93.0%', '97%', '89.2%', '84.6%'].map((september, at) => [`K${at}`, `% of ${'abcdef'[at] ?? ''} visits in time`, '90%', '85 – 89.9%', '90.5%', september, october(september, at)])];
const sheet = (month: string, figures: readonly string[]) => [[`Performance report ${month} 2024`], ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual'], ...figures.map((figure, at) => [`K${at}`, `% of ${'abcdef'[at] ?? ''} visits in time`, '90%', '85 – 89.9%', figure])];
const august = ['91.1%', '88.4%', '93%', '97.2%', '89.2%'];

export const cases: RuleCases = {
  breaks: [
    { why: 'to the last digit', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.7%', '92.7%', ''], ['K2', '% of visits in time', '95%', '85 – 94.9%', '91.3%', '93.4%', '']] }, finds: ['KPIs!F2'], says: /92\.7%/ },
    { why: 'most of a month from the month before', sheets: { K: months((september, at) => (at === 1 ? '87.1%' : september)) }, finds: ['K!G3'], says: /^5 of 6 indicators have the figures of September 2024: K0, K2, K3 and 2 more/ },
    { why: 'the sheet of the month before under a new title', sheets: { Aug: sheet('August', august), Sep: sheet('September', [...august.slice(0, 4), '90.3%']) }, finds: ['Sep!E3'], says: /^4 of 5 indicators have the figures of 'Aug'/ },
  ],
  keeps: [
    { why: 'a few that stand still', sheets: { K: months((september, at) => (at < 3 ? september : `8${at}.7%`)) } },
    { why: 'another sheet of the same month', sheets: { Sep: sheet('September', august), Board: sheet('September', august) } },
    { why: 'the words or the arrow say that nothing has changed', sheets: { KPIs: [[...header, 'Direction of travel', 'Commentary'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.7%', '92.7%', '', '', 'Performance is unchanged since last month.'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '91.3%', '91.3%', '', '→', '']] } },
    { why: 'two digits, and a hundred', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92%', '92%', ''], ['K2', '% of visits in time', '95%', '85 – 94.9%', '100.0%', '100.0%', '']] } },
  ],
};
