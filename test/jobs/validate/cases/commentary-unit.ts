import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG', 'Commentary'];
const rate = ['KPI4', 'Rate of first time entrants to the criminal justice system (per 100k) of 10-17 population', 560, '+10%', 402, ''];

export const cases: RuleCases = {
  breaks: [
    { why: 'per 10k for per 100k', sheets: { K: [header, [...rate, 'The latest figures stand at 402 per 10k of the population.']] }, finds: ['K!G2'], says: /per 10k.*100,000/ },
    { why: 'days for weeks', sheets: { K: [header, ['B8', 'Average length of proceedings', '26 weeks', '30 weeks', '28 weeks', '', 'Proceedings now take 28 days.']] }, finds: ['K!G2'], says: /28 days.*28 weeks/ },
    { why: 'weeks for a measure that counts days', sheets: { K: [header, ['H1', 'Average days to re-let a home', 28, '28.1 – 32', 34.6, '', 'It took 34.6 weeks on average.']] }, finds: ['K!G2'], says: /34\.6 weeks.*34\.6 days/ },
  ],
  keeps: [
    { why: 'a share that has days in its words', sheets: { K: [header, ['H2', '% of calls answered within 10 days', '80%', '75%', '90%', '', 'The review took 90 weeks.']] } },
    { why: 'the same scale in other words', sheets: { K: [header, [...rate, 'The rate is 402 per 100,000.']] } },
    { why: 'no scale', sheets: { K: [header, [...rate, 'The rate has fallen, and visits take place every 10 days.']] } },
  ],
};
