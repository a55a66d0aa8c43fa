import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Basis', 'Actual', 'RAG'];
const row = (target: string, basis: string, rag: string) => ['SM13', '% of plans reviewed in time', target, '85 – 94.9%', basis, '96%', rag];
const other = ['SM14', '% of visits in time', '95%', '85 – 94.9%', 'Monthly', '96%', 'GREEN'];

const bands = ['Ref', 'Measure', 'Green', 'Amber', 'Red'];
const many = (target: string) => ['K1', 'K2', 'K3', 'K4', 'K5'].map((ref) => [ref, `% of ${ref} calls in time`, target, '80 – 89.9%', 'Monthly', '97%', '']);
const months = (figure: string) => [row('95%', 'M', ''), ...many('95%')].map((each, index) => (index === 0 ? each.with(5, figure) : each));

export const cases: RuleCases = {
  breaks: [
    { why: 'another basis', sheets: { One: [header, row('95%', 'YTD', 'GREEN'), other], Two: [header, row('95%', 'M', 'GREEN'), other] }, finds: ['Two!E2'], says: /the basis is M here and YTD in 'One' E2/ },
    { why: 'another target', sheets: { One: [header, row('95%', 'Monthly', ''), other], Two: [header, row('99%', 'Monthly', ''), other] }, finds: ['Two!C2'] },
    { why: 'another figure where the others agree', sheets: { One: [header, ...months('96%')], Two: [header, ...months('69%')] }, finds: ['Two!F2'], says: /the figure is 69% here and 96% in 'One' F2/ },
    { why: 'a list of positions that knows no target', sheets: { One: [header, row('95%', 'M', ''), other], List: [['Ref', 'Measure', 'Position'], ['SM13', '% of plans reviewed in time', 'NO TARGET SET'], ['SM14', '% of visits in time', 'ON TARGET'], ['SM15', '% of calls in time', 'ON TARGET']] }, finds: ['List!C2'], says: /the target is NO TARGET SET here and 95% in 'One' C2/ },
    { why: 'a threshold for green that is another target', sheets: { One: [header, row('95%', 'M', ''), other], Thresholds: [bands, ['SM13', '% of plans reviewed in time', '>=94%', '>=85%', '<85%'], ['SM14', '% of visits in time', '>=95%', '>=85%', '<85%']] }, finds: ['Thresholds!C2'] },
    { why: 'a bound that is met in one table alone', sheets: { One: [header, ['B8', 'Average length of care proceedings (weeks)', '<26 weeks', '<30 weeks', 'M', '28 weeks', 'AMBER'], other], Thresholds: [bands.slice(1), ['Average length of care proceeding', '<=26wks', '<=30wks', '>30wks'], ['% of visits in time', '>=95%', '>=85%', '<85%']] }, finds: ['Thresholds!B2'], says: /B8 <26 weeks in 'One', <=26 weeks here/ },
    { why: 'most targets are others: said once', sheets: { One: [header, ...many('95%')], Two: [header, ...many('90%')] }, finds: ['Two!C2'], says: /^5 of 5 indicators have another target here than in 'One': K1, K2, K3 and 2 more\.$/ },
    { why: 'one reference with another measure where the rest have the same', sheets: { One: [header, ...many('95%'), row('95%', 'M', '')], Two: [header, ...many('95%'), row('95%', 'M', '').with(1, 'Number of playgrounds inspected')] }, finds: ['Two!B7'], says: /^SM13: the measure is 'Number of playgrounds inspected' here and '% of plans reviewed in time' in 'One' B7/ },
    { why: 'another measure that is a number as well', sheets: { One: [header, ...many('95%'), row('95%', 'M', '').with(1, 'Number of complaints received')], Two: [header, ...many('95%'), row('95%', 'M', '').with(1, 'Number of playgrounds inspected')] }, finds: ['Two!B7'] },
  ],
  keeps: [
    { why: 'a measure in other words', sheets: { One: [header, ...many('95%'), row('95%', 'M', '')], Two: [header, ...many('95%'), row('95%', 'M', '').with(1, 'Plans: on-time review rate, all teams together')] } },
    { why: 'a sign that says no more than the target', sheets: { One: [header, row('95%', 'M', ''), other], Two: [header, row('>=95%', 'M', ''), other] } },
    { why: 'a tolerance to the target and one to 100%', sheets: { One: [header, row('95%', 'M', ''), other], Two: [header, ['SM13', '% of plans reviewed in time', '95%', '85 – 100%', 'M', '96%', ''], other] } },
    { why: 'two months side by side', sheets: { 'September 2020': [header, row('95%', 'M', 'AMBER'), other], 'October 2020': [header, ['SM13', '% of plans reviewed in time', '95%', '85 – 94.9%', 'M', '97%', 'GREEN'], other] } },
    { why: 'targets of two years', sheets: { '2019-20': [header, row('95%', 'M', ''), other], '2020-21': [header, row('97%', 'M', ''), other] } },
    { why: 'a rating of another figure', sheets: { One: [header, row('95%', 'M', 'GREEN'), other], Two: [header, ['SM13', '% of plans reviewed in time', '95%', '85 – 94.9%', 'M', '90%', 'AMBER'], other] } },
    { why: 'a figure that is rounded', sheets: { One: [header, ...months('96%')], Two: [header, ...months('95.8%')] } },
    { why: 'M and Monthly are one', sheets: { One: [header, row('95%', 'Monthly', 'GREEN'), other], Two: [header, row('95 %', 'M', 'GREEN'), other] } },
    { why: 'the same reference for something else', sheets: { One: [header, row('95%', 'Monthly', ''), other], Two: [header, ['SM13', 'Rate of complaints by tenants', '40', '45', 'YTD', '38', ''], other] } },
  ],
};
