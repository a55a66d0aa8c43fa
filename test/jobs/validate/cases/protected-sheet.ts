import type { RuleCases } from '../case.ts';

const rows = [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '96%', 'GREEN'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '97%', 'GREEN']];

export const cases: RuleCases = {
  breaks: [{ why: 'protected', sheets: { KPIs: rows }, also: ({ sheets: [sheet] }) => sheet && (sheet.protected = true), finds: ['KPIs!'] }],
  keeps: [{ why: 'open', sheets: { KPIs: rows } }],
};
