import type { RuleCases } from '../case.ts';

export const cases: RuleCases = {
  breaks: [
    { why: 'one suppressed cell of a column with its total', sheets: { S: [['Ward', 'Cases', 'Visits'], ['A', 12, 40], ['B', '[c]', 31], ['C', 9, 22], ['Total', 24, 93]] }, finds: ['S!B3'], says: /24 less 12 less 9 is 3/ },
    { why: 'one of a row', sheets: { S: [['Ward', 'Boys', 'Girls', 'Total'], ['A', 12, 14, 26], ['B', 11, 'X', 14], ['C', 9, 8, 17]] }, finds: ['S!C3'] },
  ],
  keeps: [
    { why: 'two suppressed cells', sheets: { S: [['Ward', 'Cases', 'Visits'], ['A', '[c]', 40], ['B', '[c]', 31], ['C', 9, 22], ['Total', 24, 93]] } },
    { why: 'the total is suppressed too', sheets: { S: [['Ward', 'Cases'], ['A', 12], ['B', '[c]'], ['C', 9], ['Total', '[c]']] } },
  ],
};
