import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Basis', 'Current position', 'YTD', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'rated monthly with the year to date alone', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', 'Monthly', '', '96%', ''], ['K2', '% of visits in time', '95%', '85 – 94.9%', 'Monthly', '97%', '96%', '']] }, finds: ['KPIs!F2'], says: /rated Monthly, but the figure of the month is empty; the year to date is 96%/ },
  ],
  keeps: [
    { why: 'a word for why there is none', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', 'Monthly', 'n/a', '96%', 'BLUE'], ['K2', '% of visits in time', '95%', '85 – 94.9%', 'YTD', '', '96%', '']] } },
  ],
};
