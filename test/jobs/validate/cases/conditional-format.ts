import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
const row = ['K1', '% of reviews in time', '95%', '85 – 94.9%', '96%', 'GREEN'];

export const cases: RuleCases = {
  breaks: [{ why: 'a format on the ratings', sheets: { KPIs: { rows: [header, row], conditional: ['F2:F2'] } }, finds: ['KPIs!F2'] }],
  keeps: [{ why: 'a format on the figures', sheets: { KPIs: { rows: [header, row], conditional: ['E2:E2'] } } }],
};
