import { describe, expect, test } from 'vitest';
import { startNextPeriod } from '../../../src/jobs/cycle/next-period.ts';
import { stepOptions } from '../../../src/jobs/cycle/round.ts';
import { survey } from '../../../src/jobs/survey.ts';
import { workbookDrawn } from '../../tables/written.ts';
import { applied } from '../../workbook/applied.ts';
import { sure } from '../record/sample.ts';

const options = { ...stepOptions, signed: { who: 'A. Officer', date: '2021-01-05' } };

/** What the columns of the first table hold, by the letter's number: 'actual 6'. */
function held(snapshot: Parameters<typeof survey>[0]): string[] {
  const [table] = sure(survey(snapshot, options)).chosen;
  return table!.columns.filter(({ field }) => ['previous', 'previousRating', 'target', 'actual', 'rating'].includes(field)).map(({ field, column }) => `${field} ${column}`);
}

describe('the columns of a month that has no figures yet are not taken for those of another', () => {
  test.each<[what: string, drawn: string, becomes: Record<string, string>]>([
    ['figures and ratings of two months side by side', `
      Ref | Service level | Target | Jan 2024 | | Feb 2024 |
       | | | Achieved | RAG | Achieved | RAG
      SL1 | Calls answered within 20 seconds | 90% | 91% | G | 88% | A
      SL2 | Priority 1 incidents resolved in time | 95% | 96% | G | 97% | G
    `, { D1: 'Feb 2024', F1: 'Mar 2024' }],
    ['two quarters, each with its own target', `
      Code & Short Name | Managed By | Q2 2020/21 | << | << | Q3 2020/21 | << | << | Annual Target 2020/21
      ^^ | ^^ | Value | Target | Status | Value | Target | Status | ^^
      CS01 % of calls answered | JB | 91% | 90% | G | 85% | 90% | A | 90%
      CS02 % of repairs on time | JB | 96% | 95% | G | 96% | 95% | G | 95%
    `, { C1: 'Q3 2020/21', F1: 'Q4 2020/21' }],
    ['a header of three rows', `
      Ref | Measure | Corporate standards 2020/21 | << | October 2020 | << | << | Commentary
      ^^ | ^^ | Target | Tolerance | Performance | << | Rating | ^^
      ^^ | ^^ | ^^ | ^^ | Month | YTD | RAG | ^^
      CS1 | % of calls answered within 60 seconds | 95% | 85% | 92% | 93% | A | Fine
      CS2 | % of bills paid on time | 90% | 80% | 95% | 95% | G |
    `, { E1: 'November 2020' }],
    ['last month and this, and their ratings', `
      Performance report – October 2024
      KPI | Description | Target | Tolerance | Sept 2024 | Oct 2024 | Sept RAG | Oct RAG
      A1 | % of calls answered | 85% | 80% - 84.9% | 83% | 86.1% | AMBER | GREEN
      A2 | % of letters answered | 90% | 80% - 89.9% | 83% | 86.1% | AMBER | AMBER
    `, { E2: 'Oct 2024', H2: 'Nov RAG' }],
    ['the same without a title: the ratings are of the year of their figures', `
      KPI | Description | Target | Tolerance | Sept 2024 | Oct 2024 | Sept RAG | Oct RAG
      A1 | % of calls answered | 85% | 80% - 84.9% | 83% | 86.1% | AMBER | GREEN
      A2 | % of letters answered | 90% | 80% - 89.9% | 83% | 86.1% | AMBER | AMBER
    `, { E1: 'Oct 2024', F1: 'Nov 2024', H1: 'Nov RAG' }],
  ])('%s', (_, drawn, becomes) => {
    const book = workbookDrawn({ Sheet1: drawn });
    const before = held(book);
    const { plan, changes } = sure(startNextPeriod(book, options));
    expect(Object.fromEntries(changes.map(({ cell, to }) => [cell, to]))).toMatchObject(becomes);
    expect(held(applied(book, plan.edits))).toEqual(before);
  });
});
