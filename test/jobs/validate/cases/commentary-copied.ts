import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG', 'Commentary'];
const words = 'Reviews were held on time in all but four teams, which have a plan for the rest of the year.';
const row = (ref: string, figure: string, commentary: string) => [ref, `% of ${ref} reviews in time`, '95%', '85 – 94.9%', figure, '', commentary];

export const cases: RuleCases = {
  breaks: [{ why: 'a paragraph under two measures', sheets: { KPIs: [header, row('K1', '92.1%', words), row('K2', '88%', `Fell again. ${words}`), row('K3', '97%', '')] }, finds: ['KPIs!G3'], says: /under K1 \(G2\)/ }],
  keeps: [{ why: 'words of their own and a short remark', sheets: { KPIs: [header, row('K1', '92.1%', words), row('K2', '88%', 'Below target.'), row('K3', '87%', 'Below target.')] } }],
};
