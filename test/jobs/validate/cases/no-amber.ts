import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'a tolerance at the target itself', sheets: { KPIs: [header, ['D17c', '% of calls answered', '99.5%', '>99.5%', '99.7%', '']] }, finds: ['KPIs!D2'], says: />99\.5% leaves no room/ },
  ],
  keeps: [
    { why: 'room for amber, and no tolerance at all', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 100%', '93%', ''], ['K2', '% of visits in time', '95%', '', '93%', '']] } },
  ],
};
