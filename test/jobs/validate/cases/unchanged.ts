import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Previous month', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [{ why: 'to the last digit', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.7%', '92.7%', ''], ['K2', '% of visits in time', '95%', '85 – 94.9%', '91.3%', '93.4%', '']] }, finds: ['KPIs!F2'], says: /92\.7%/ }],
  keeps: [
    { why: 'the words or the arrow say that nothing has changed', sheets: { KPIs: [[...header, 'Direction of travel', 'Commentary'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.7%', '92.7%', '', '', 'Performance is unchanged since last month.'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '91.3%', '91.3%', '', '→', '']] } },
    { why: 'two digits, and a hundred', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92%', '92%', ''], ['K2', '% of visits in time', '95%', '85 – 94.9%', '100.0%', '100.0%', '']] } },
  ],
};
