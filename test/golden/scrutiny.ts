import type { Golden } from './expected.ts';

/** April 2018: the report rates in sentences, and the sheet's RAG column is empty. */
export const scrutiny: Golden = {
  workbook: 'scrutiny-2018',
  period: '2018-04',
  sheets: [
    {
      sheet: 'Indicators',
      columns: { ref: 'A', measure: 'B', target: 'C', tolerance: 'D', actual: 'E', ytd: 'F', basis: 'G', rating: 'K', commentary: 'L' },
      indicators: [
        ['KPI1', 'K7', 'below target but within tolerance', 'amber'],
        ['SM1.1', 'K9', 'not meeting target and outside tolerance', 'red'],
        ['KPI2', 'K10', 'below the target of 95% but within tolerance', 'unrated', 'the heading prints a target of 70%, outside its tolerance of 85 – 100%'],
        ['KPI3', 'K12', 'exceeds the target', 'green'],
        ['SM3.1', 'K13', 'exceeding the target', 'green'],
        ['SM3.2', 'K14', 'on track to meet target', 'green'],
        ['KPI4', 'K16', 'ahead of target', 'green'],
        ['SM4.1', 'K17', 'continues to meet target', 'blue', 'said to be met with no figure'],
        ['MI5.19', 'K19', '-', 'none'],
        ['KPI6', 'K21', 'exceeding target', 'green'],
        ['SM6.2', 'K22', 'exceeding target', 'green'],
        ['KPI7', 'K24', 'below target and outside of tolerance', 'red'],
        ['SM7.1', 'K25', 'below target and outside of tolerance', 'red'],
        ['KPI8', 'K26', 'below target and outside of tolerance', 'red'],
        ['SM8.1', 'K27', 'below target and outside of tolerance', 'red'],
        ['KPI9', 'K29', 'below target and outside of tolerance', 'red'],
      ],
    },
  ],
  untouched: ['Participation', 'Admissions', 'EHE'],
};
