import type { RuleCases } from '../case.ts';

const rows = [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '96%', 'GREEN'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '97%', 'GREEN']];

export const cases: RuleCases = {
  breaks: [{ why: 'one rating over two indicators', sheets: { KPIs: { rows, merges: ['F2:F3'] } }, finds: ['KPIs!F2'], says: /F2:F3/ }],
  keeps: [{ why: 'nothing merged', sheets: { KPIs: rows } }],
};
