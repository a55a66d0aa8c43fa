import type { RuleCases } from '../case.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

export const cases: RuleCases = {
  breaks: [
    { why: 'words in the figure’s cell', sheets: { KPIs: [header, ['K1', '% of visits in time', '95%', '85 – 94.9%', 'see note below', ''], ['K2', '% of reviews in time', '95%', '85%', '96%', '']] }, finds: ['KPIs!E2'], says: /see note below/ },
    { why: 'a target in words', sheets: { KPIs: [header, ['K1', '% of visits in time', 'Top quartile', '', '92%', ''], ['K2', '% of reviews in time', '95%', '85%', '96%', '']] }, finds: ['KPIs!C2'] },
    { why: 'a letter for a digit in a count beside no indicators', sheets: { S: [['Team', 'Cases', 'Visits'], ['North', 12, 48], ['South', '1O', 52], ['East', 15, 61], ['West', 14, 'l5']] }, finds: ['S!B3', 'S!C5'], says: /1O.*10\?/ },
    { why: 'several targets in words, said once', sheets: { KPIs: [header, ['K1', '% of visits in time', 'Maintain', '', '92%', ''], ['K2', 'Carbon emissions', 'Reduce', '', '28', ''], ['K3', '% of reviews in time', '95%', '85%', '96%', ''], ['K4', '% of checks in time', '95%', '85%', '96%', '']] }, finds: ['KPIs!C2'], says: /2 targets cannot be read.*K1 'Maintain', K2 'Reduce'/ },
  ],
  keeps: [
    { why: 'words for no figure', sheets: { KPIs: [header, ['K1', '% of visits in time', '95%', '85%', 'n/a', 'BLUE'], ['K2', '% of reviews in time', 'TBC', '', 'X', ''], ['K3', '% of checks in time', '95%', '85%', '96%', '']] } },
  ],
};
