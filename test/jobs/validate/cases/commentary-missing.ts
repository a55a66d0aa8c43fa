import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG', 'Commentary'];
const words = 'Reviews were held on time in all but four teams, which have a plan for the rest of the year.';
const row = (ref: string, figure: string, commentary: string) => [ref, `% of ${ref} reviews in time`, '95%', '85 – 94.9%', figure, '', commentary];

export const cases: RuleCases = {
  breaks: [
    { why: 'amber without words', sheets: { KPIs: [header, row('K1', '92.1%', ''), row('K2', '88%', words), row('K3', '97%', '')] }, finds: ['KPIs!G2'], says: /amber at 92\.1%/ },
    { why: 'red alone, by choice', sheets: { KPIs: [header, row('K1', '92.1%', ''), row('K2', '70%', ''), row('K3', '97%', words)] }, memory: { choices: new Map([['commentary for', 'red']]) }, finds: ['KPIs!G3'] },
  ],
  keeps: [
    { why: 'green without words', sheets: { KPIs: [header, row('K1', '92.1%', words), row('K3', '97%', '')] } },
    { why: 'a column that nobody has begun', sheets: { KPIs: [header, row('K1', '92.1%', ''), row('K3', '97%', '')] } },
  ],
};
