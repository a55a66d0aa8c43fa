import type { RuleCases } from '../case.ts';

const rows = [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '96%', 'GREEN'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '97%', 'GREEN']];
const strange = [['Ref', 'Measure', 'Target', 'Tolerance', 'Zorg', 'RAG'], ['A1', '% of calls answered', '95%', '85 – 94.9%', '92%', 'GREEN'], ['A2', '% of visits made', '90%', '80 – 89.9%', '95%', 'GREEN']];

export const cases: RuleCases = {
  breaks: [
    { why: 'figures under a heading that nobody knows', sheets: { KPIs: strange }, finds: ['KPIs!A1'], says: /^No indicator of the table A1:F3 on the sheet 'KPIs' was checked against a figure: none of its headings names the current figure/ },
    { why: 'such a table beside one with figures', sheets: { KPIs: rows, Calls: strange }, finds: ['Calls!A1'] },
  ],
  keeps: [
    { why: 'a column of figures', sheets: { KPIs: rows } },
    { why: 'a list of targets whose figures stand in another table', sheets: { KPIs: rows, Targets: [['Ref', 'Measure', 'Target', 'Tolerance', 'Polarity'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', 'Higher'], ['K2', '% of visits in time', '95%', '85 – 94.9%', 'Higher']] } },
  ],
};
