import type { RuleCases } from '../case.ts';
import { Mark } from '../../../../src/workbook/snapshot.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [{ why: 'a formula without its value', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', { holds: 0.96, marks: Mark.formula | Mark.waiting }, '']] }, finds: ['KPIs!E2'] }],
  keeps: [{ why: 'a formula with its value', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', { holds: 96, marks: Mark.formula }, '']] } }],
};
