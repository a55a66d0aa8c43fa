import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Basis', 'Actual', 'RAG'];
const row = (target: string, basis: string, rag: string) => ['SM13', '% of plans reviewed in time', target, '85 – 94.9%', basis, '96%', rag];
const other = ['SM14', '% of visits in time', '95%', '85 – 94.9%', 'Monthly', '96%', 'GREEN'];

export const cases: RuleCases = {
  breaks: [
    { why: 'another basis', sheets: { One: [header, row('95%', 'YTD', 'GREEN'), other], Two: [header, row('95%', 'M', 'GREEN'), other] }, finds: ['Two!E2'], says: /the basis is M here and YTD in 'One' E2/ },
    { why: 'another target', sheets: { One: [header, row('95%', 'Monthly', ''), other], Two: [header, row('99%', 'Monthly', ''), other] }, finds: ['Two!C2'] },
  ],
  keeps: [
    { why: 'M and Monthly are one', sheets: { One: [header, row('95%', 'Monthly', 'GREEN'), other], Two: [header, row('95 %', 'M', 'GREEN'), other] } },
    { why: 'the same reference for something else', sheets: { One: [header, row('95%', 'Monthly', ''), other], Two: [header, ['SM13', 'Rate of complaints by tenants', '40', '45', 'YTD', '38', ''], other] } },
  ],
};
