import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'blue beside a figure', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.1%', 'BLUE']] }, finds: ['KPIs!F2'], says: /beside the figure 92\.1%/ },
  ],
  keeps: [
    { why: 'blue where there is none', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', 'n/a', 'BLUE'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '96%', 'GREEN']] } },
  ],
};
