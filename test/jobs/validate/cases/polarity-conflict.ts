import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'the sign and the tolerance of a measure where more is better', sheets: { Contract: [header, ['A2', 'Timeliness of single assessment', '<95%', '<90%', '88%', '']] }, finds: ['Contract!C2'], says: /<95%/ },
    { why: 'the sign against the polarity column', sheets: { KPIs: [['Ref', 'Measure', 'Target', 'Tolerance', 'Polarity', 'Actual', 'RAG'], ['K1', '% of reviews in time', '<95%', '', 'Higher', '96%', '']] }, finds: ['KPIs!C2'] },
    { why: 'the side of the tolerance against the polarity column', sheets: { KPIs: [['Ref', 'Measure', 'Polarity', 'Target', 'Tolerance', 'Actual', 'RAG'], ['K1', '% of reviews in time', 'Lower', '90%', '85% – 89.9%', '88%', 'AMBER'], ['K2', 'Days to answer', 'Bigger is better', 28, '28.1 – 32', 30, 'AMBER']] }, finds: ['KPIs!D2', 'KPIs!D3'], says: /90% with the tolerance 85% – 89\.9% says that higher is better/ },
  ],
  keeps: [
    { why: 'a percentage of a target of days lies on no side', sheets: { KPIs: [['Ref', 'Measure', 'Good is', 'Target', 'Tolerance', 'Actual', 'RAG'], ['K1', 'Average days to process new claims', 'Low', 20, '10%', 19.1, '']] } },
    { why: 'lower is better and says so', sheets: { KPIs: [header, ['K1', '% of repeat referrals', '<25%', '<30%', '23%', '']] } },
    { why: 'the wording alone is a guess', sheets: { KPIs: [header, ['K1', 'Days from referral to first visit', '<10', '<15', 9, '']] } },
  ],
};
