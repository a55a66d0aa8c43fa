import type { Document } from './workbook.ts';

/** The three reports' tables of indicators, as the sample workbooks hold them. */
export const samples: Document[] = [
  {
    name: 'performance', source: 'report of January 2021, performance for October 2020', sheets: 'performance-2020-21', indicators: 32,
    defects: [
      ['rating-differs', 'error', 'Supporting!G20', 'SM16 GREEN, Monthly, n/a'],
      ['rated-without-target', 'error', 'Supporting!G23', 'SM19 GREEN without a target'],
      ['rated-without-target', 'error', 'Supporting!G24', 'SM20 BLUE without a target'],
      ['scale', 'query', 'Supporting!E15', 'SM11 0.05% against 16%'],
      ['scale', 'query', 'Supporting!E27', 'SM23 1.15% against 15%'],
      ['tables-disagree', 'error', 'Summary!C20', 'SM13 YTD in the table, M in the grid'],
      ['missing-reference', 'error', 'Summary!A27', 'SI24 for SM24'],
      ['flat-series', 'query', 'Monthly!D7', 'KPI3 and KPI4 24 months of 90.0'],
      ['commentary-comparator', 'query', 'KPIs!D6', 'KPI2 lower than the North East; 339 against 300'],
    ],
    others: [
      ['number-as-text', 'query', 'KPIs!C5', 'three positions are text: no chart would show them'],
      ['number-as-text', 'query', 'Supporting!E9', 'six positions are text'],
      ['number-as-text', 'query', 'Supporting!F9', 'five years to date are text'],
    ],
    idle: [],
  },
  {
    name: 'scrutiny', source: 'report of 2018, figures for April 2018', sheets: 'scrutiny-2018', indicators: 28,
    defects: [
      ['target-outside-tolerance', 'error', 'Indicators!C10', 'KPI2 70% with 85 – 100%'],
      ['commentary-figure', 'error', 'Indicators!L10', 'KPI2 a target of 95% in the words'],
      ['commentary-unit', 'query', 'Indicators!L16', 'KPI4 per 10k for a rate per 100k'],
      ['duplicate-measure', 'query', 'Indicators!B17', 'KPI4 and SM4.1 have one title'],
      ['counts', 'error', 'Indicators!A2', 'all 9 KPIs are promised'],
      ['missing-reference', 'query', 'Indicators!A16', 'KPI5 is left out'],
      ['unit-mismatch', 'query', 'Indicators!C17', 'SM4.1 44% for a rate per 100k'],
      ['commentary-copied', 'query', 'Indicators!L25', 'SM7.1 and KPI7 have the same words'],
    ],
    others: [
      ['number-as-text', 'query', 'Indicators!E7', 'four positions are text'],
      ['polarity-from-words', 'query', 'Indicators!C14', 'SM3.2: the words alone say that more is better'],
      ['no-amber', 'query', 'Indicators!D25', 'SM7.1: 0 – 3.9% ends where the target begins'],
    ],
    idle: [],
  },
  {
    name: 'contract', source: 'report of February 2016: contract measures, scorecard, thresholds of year 2', sheets: 'contract-2015-16', indicators: 67,
    defects: [
      ['polarity-conflict', 'error', 'Contract measures!C8', 'A2 <95% where more is better'],
      ['polarity-conflict', 'error', 'Contract measures!C9', 'A3 <95% where more is better'],
      ['tolerance-direction', 'error', 'Contract measures!C25', 'D17a >0 with <0'],
      ['tolerance-direction', 'error', 'Contract measures!C28', 'D17d >30d with <15d'],
      ['tolerance-direction', 'error', 'Contract measures!C29', 'D17e >2 with <1'],
      ['no-amber', 'query', 'Contract measures!D27', 'D17c 99.5% with >99.5%'],
      ['rating-differs', 'error', 'Contract measures!I30', 'D19 NO TARGET SET beside <0'],
      ['counts', 'error', 'Contract measures!A33', '23 key measures in the words, 22 in the list'],
      ['period-mismatch', 'error', 'Contract measures!A33', 'Quarter 3 2016/17 in a report for 2015/16'],
      ['change', 'error', 'Corporate scorecard!F47', '£42.3M to £43.1M printed as +£917K'],
      ['tables-disagree', 'query', 'Corporate scorecard!I17', 'A3 99% on the scorecard, 95% on the card'],
      ['tables-disagree', 'query', 'Year 2 thresholds!C12', 'B8 <26 weeks, <=26wks'],
    ],
    others: [
      ['rating-differs', 'error', 'Contract measures!I12', 'A6: 14% in December is printed ON TARGET against <10%'],
      ['rating-differs', 'query', 'Contract measures!I21', 'C14: 12% stands exactly on the bound of <12%'],
      ['number-as-text', 'query', 'Contract measures!E8', 'five figures are text'],
      ['number-as-text', 'query', 'Contract measures!F8', 'five figures are text'],
      ['number-as-text', 'query', 'Contract measures!G8', 'five figures are text'],
      ['polarity-from-words', 'query', 'Contract measures!C13', 'A7: the words alone say that more is better'],
      ['polarity-from-words', 'query', 'Corporate scorecard!I9', 'nine measures of the scorecard have no sign'],
      ['no-amber', 'query', 'Contract measures!D13', 'A7: 99% with 99% leaves no room'],
    ],
    idle: [],
  },
];
