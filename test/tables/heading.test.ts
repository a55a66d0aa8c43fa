import { describe, expect, test } from 'vitest';
import { fold, nearly } from '../../src/tables/fold.ts';
import { readHeading } from '../../src/tables/heading.ts';

/** Headings as reports and other councils' workbooks print them. */
const headings: [string, string | null][] = [
  ['REF', 'ref'], ['Ref.', 'ref'], ['PI Ref', 'ref'], ['KPI No.', 'ref'], ['Réf', 'ref'],
  ['MEASURE', 'measure'], ['Supporting Indicators', 'measure'], ['Key Performance Indicators', 'measure'], ['Performance Indicator', 'measure'], ['Perfomance Indicator', 'measure'], ['PI Description', 'measure'],
  ['Annual Target and Tolerance', 'criteria'], ['Target & Tolerance', 'criteria'], ['Target/Tolerance', 'criteria'],
  ['Target', 'target'], ['Targets', 'target'], ['TARGET\n2020/21', 'target'], ['2020-21 Target', 'target'], ['Annual target (%)', 'target'], ['Traget', 'target'], ['Goal', 'target'], ['Plan', 'target'], ['Annual plan', 'target'], ['Annual Goal 2024/25', 'target'], ['Norm', 'target'],
  ['Tolerance', 'tolerance'], ['Tolerence', 'tolerance'], ['Tolerance range', 'tolerance'], ['Threshold', 'tolerance'],
  ['Floor', 'floor'], ['Minimum standard', 'floor'],
  ['Green', 'green'], ['Amber threshold', 'amber'], ['RED', 'red'],
  ['Polarity', 'polarity'], ['Good is', 'polarity'], ['Better', 'polarity'], ['Higher/Lower is better', 'polarity'], ['Good is:', 'polarity'], ['Aim', 'polarity'], ['Aim to Max/Min', 'polarity'], ['Bigger is better?', 'polarity'],
  ['RAG FQY', 'basis'], ['FQY', 'basis'], ['Frequency', 'basis'], ['Reporting frequency', 'basis'],
  ['Current Position', 'actual'], ['October 2020 position', 'actual'], ['Actual', 'actual'], ['Outturn', 'actual'], ['Latest performance', 'actual'], ['Performance as at 31 October 2020', 'actual'], ['Q3 Actual', 'actual'],
  ['YTD', 'ytd'], ['Year to date', 'ytd'], ['YTD actual', 'ytd'],
  ['Previous month', 'previous'], ['Last year', 'previous'], ['2018/19 previous outturn', 'previous'],
  ['Baseline', 'baseline'], ['Statistical neighbours', 'comparator'], ['England', 'comparator'], ['North East', 'comparator'], ['England average', 'comparator'],
  ['Direction of travel', 'travel'], ['Variance', 'travel'], ['Trend', 'travel'],
  ['RAG', 'rating'], ['RAG rating', 'rating'], ['RAG (Oct)', 'rating'], ['Status', 'rating'], ['DCA', 'rating'], ['Delivery confidence assessment', 'rating'], ['Previous RAG', 'previousRating'],
  ['Commentary', 'commentary'], ['COMMENTARY/IMPROVEMENT ACTION', 'commentary'], ['Comments', 'commentary'], ['Earlier commentary', null], ['Previous comments', null], ["Last month’s narrative", null],
  ['Target owner', 'lead'], ['Target source', null], ['Reason for target', null], ['Target comments', 'commentary'], ['RAG rationale', 'commentary'], ['Position statement', 'commentary'], ['Latest note', 'commentary'],
  ['Days over target', 'travel'], ['Distance from target', 'travel'], ['Performance against last year', 'travel'], ['No. of targets met', null], ['Ranking position', null], ['Target completion', null],
  ['Forecast RAG', null], ['Forecast outturn', null], ['Predicted year-end position', null], ['Data quality RAG', null], ['Delivery confidence RAG', 'rating'],
  ['Last target', null], ['Proposed target 2024/25', null], ['Last actual', 'previous'], ['Previous result', 'previous'], ['Milestone 2 (2022)', 'target'], ['Milestone 2', null],
  ['Last 12 months', 'actual'], ['Last month', 'previous'], ['Expected outturn', null], ['Expected performance', 'target'], ['Unit of measure', null], ['Measure type', null], ['Indicator owner', 'lead'],
  ['Target / Actual', null], ['YTD / Outturn', 'ytd'], ['Stádas / Status', 'rating'], ['Action / Status', null], ['Sprioc / Target', 'target'], ['% of target', null], ['% achieved', 'actual'],
  ['Targed', 'target'], ['Dangosydd Perfformiad', 'measure'], ['Canlyniad 2022/23', 'actual'], ['Statws', 'rating'], ['Sylwadau', 'commentary'], ['Cyfartaledd Cymru', 'comparator'],
  ['Target date', null], ['Date', null], ['', null], ['__proto__', null], ['constructor', null], ['x'.repeat(5000), null],
];

describe('headings', () => {
  test.each(headings)('%j names %s', (text, field) => expect(readHeading(text)?.field ?? null).toBe(field));

  test.each([
    ['Targets &\nTolerances', 'target and tolerance'], ['Référence', 'reference'], ['  Year-to-Date ', 'year to date'], ['Status', 'status'], ['Summaries', 'summary'],
  ])('%j is compared as %j', (text, folded) => expect(fold(text)).toBe(folded));

  test.each([
    ['target', 'traget', true], ['target', 'taget', true], ['target', 'targets', true], ['target', 'tarjet', true], ['plan', 'plaj', false], ['target', 'budget', false], ['amber', 'number', false],
  ])('%s and %s: one error apart is %s', (one, other, near) => {
    expect(nearly(one, other)).toBe(near);
    expect(nearly(other, one)).toBe(near);
  });
});
