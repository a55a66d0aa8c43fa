import type { RuleCases } from '../case.ts';

const rows = [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '96%', 'GREEN'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '97%', 'GREEN']];

const filter = { top: 1, left: 1, bottom: 3, right: 6 };

export const cases: RuleCases = {
  breaks: [{ why: 'a filter that hides an indicator', sheets: { KPIs: rows }, also: ({ sheets: [sheet] }) => sheet && Object.assign(sheet, { filter, hiddenRows: [3] }), finds: ['KPIs!A1'], says: /one indicator/ }],
  keeps: [{ why: 'a filter that hides nothing', sheets: { KPIs: rows }, also: ({ sheets: [sheet] }) => sheet && Object.assign(sheet, { filter }) }],
};
