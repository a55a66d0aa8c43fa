import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'green and blue without a target', sheets: { KPIs: [header, ['SM19', 'Rate of plans', '-', '-', 51.2, 'GREEN'], ['SM20', 'Rate of care', '-', '-', 1, 'BLUE'], ['SM21', '% of visits in time', '95%', '85 – 94.9%', '96%', 'GREEN']] }, finds: ['KPIs!F2', 'KPIs!F3'], says: /GREEN stands here and there is no target/ },
  ],
  keeps: [
    { why: 'a dash without a target', sheets: { KPIs: [header, ['SM19', 'Rate of plans', '-', '-', 51.2, '-'], ['SM21', '% of visits in time', '95%', '85 – 94.9%', '96%', 'GREEN']] } },
  ],
};
