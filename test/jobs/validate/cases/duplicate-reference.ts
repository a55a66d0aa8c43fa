import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [{ why: 'a row copied with its reference', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '', '96%', ''], ['K1', '% of visits in time', '95%', '', '97%', '']] }, finds: ['KPIs!A3'], says: /row 2 as well/ }],
  keeps: [{ why: 'one each, and one in another table', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '', '96%', ''], ['K2', '% of visits in time', '95%', '', '97%', '']], More: [header, ['K1', '% of reviews in time', '95%', '', '96%', ''], ['K3', '% of calls in time', '95%', '', '97%', '']] } }],
};
