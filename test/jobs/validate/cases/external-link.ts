import type { RuleCases } from '../case.ts';

const rows = [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '96%', 'GREEN'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '97%', 'GREEN']];

export const cases: RuleCases = {
  breaks: [{ why: 'a link that the file host remarks on', sheets: { KPIs: rows }, also: ({ remarks }) => void remarks.push('This workbook has links to another workbook. Their values are as Excel last kept them.'), finds: ['KPIs!'], says: /another workbook/ }],
  keeps: [{ why: 'another remark', sheets: { KPIs: rows }, also: ({ remarks }) => void remarks.push('This workbook has a digital signature. It breaks as soon as anything is written.') }],
};
