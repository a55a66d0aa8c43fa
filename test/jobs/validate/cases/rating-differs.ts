import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'green below the target', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.1%', 'GREEN'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '96%', 'GREEN']] }, finds: ['KPIs!F2'], says: /GREEN stands here; the rule gives AMBER: 92\.1%/ },
    { why: 'a word in the fill of another colour', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '96%', { holds: 'GREEN', fill: '#FF0000' }]] }, finds: ['KPIs!F2'], says: /says GREEN and is filled red/ },
    { why: 'no target set beside a target', sheets: { KPIs: [header, ['D19', 'Overspend', '<0', '', '', 'NO TARGET SET'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '96%', 'ON TARGET']] }, finds: ['KPIs!F2'] },
  ],
  keeps: [
    { why: 'ratings that the rule gives, and none yet', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.1%', 'AMBER'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '96%', ''], ['K3', '% of calls', '-', '-', '96%', '-']] } },
    { why: 'a rating on record against the rule', sheets: { KPIs: [header, ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.1%', 'GREEN']] }, memory: { kept: [{ sheet: 'KPIs', ref: 'K1', period: '', figure: '92.1%', rule: 'amber', kept: 'green', reason: 'Two cases', who: '', date: '' }] } },
  ],
};
