import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
const final = { sheet: 'KPIs', ref: 'K1', period: '2020-09', rating: 'green' as const, figure: '96%', target: '95%', tolerance: '85 – 94.9%', mark: '' as const };

export const cases: RuleCases = {
  breaks: [
    { why: 'a lower target than when September was final', sheets: { KPIs: [['Performance as at October 2020'], header, ['K1', '% of reviews in time', '90%', '85 – 89.9%', '92%', '']] }, memory: { finals: [final] }, finds: ['KPIs!C3'], says: /from 95% \(85 – 94\.9%\) to 90%/ },
  ],
  keeps: [
    { why: 'the same in other spaces', sheets: { KPIs: [['Performance as at October 2020'], header, ['K1', '% of reviews in time', '95 %', '85–94.9%', '92%', '']] }, memory: { finals: [final] } },
    { why: 'a change on record', sheets: { KPIs: [['Performance as at October 2020'], header, ['K1', '% of reviews in time', '90%', '85 – 89.9%', '92%', '']] }, memory: { finals: [final], criteria: [{ sheet: 'KPIs', ref: 'K1', from: '2020-10', target: '90%', tolerance: '85 – 89.9%', reason: '', who: '', date: '' }] } },
  ],
};
