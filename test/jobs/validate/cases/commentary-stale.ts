import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG', 'Commentary'];
const words = 'Reviews were held on time in all but four teams, which have a plan for the rest of the year.';
const row = (ref: string, figure: string, commentary: string) => [ref, `% of ${ref} reviews in time`, '95%', '85 – 94.9%', figure, '', commentary];

export const cases: RuleCases = {
  breaks: [{ why: 'September’s words under October’s figure', sheets: { September: [header, row('K1', '92.1%', words)], October: [header, row('K1', '88.4%', words)] }, finds: ['October!G2'], says: /September!G2, where the figure is 92\.1%; here it is 88\.4%/ }],
  keeps: [{ why: 'the same figure, or new words', sheets: { September: [header, row('K1', '92.1%', words), row('K2', '90%', words)], October: [header, row('K1', '92.1%', words), row('K2', '91%', `${words} Two more have caught up since.`)] } }],
};
