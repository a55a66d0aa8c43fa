import type { RuleCases } from '../case.ts';

const rows = [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '96%', 'GREEN'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '97%', 'GREEN']];

export const cases: RuleCases = {
  breaks: [{ why: 'an indicator in a hidden row', sheets: { KPIs: rows }, also: ({ sheets }) => sheets[0]?.hiddenRows.push(3), finds: ['KPIs!A3'], says: /K2/ }],
  keeps: [{ why: 'an empty row is hidden', sheets: { KPIs: rows }, also: ({ sheets }) => sheets[0]?.hiddenRows.push(9) }],
};
