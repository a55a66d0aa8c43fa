import { describe, expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import type { RateOutcome } from '../../src/jobs/rate.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookOf } from '../tables/sheet.ts';
import type { Written } from '../tables/sheet.ts';

const measures = ['Calls to the contact centre answered', 'Average days to re-let a home', 'Score of the residents\' panel'];

/** The detailed table, with what stands as tolerance and polarity, a row each. */
function detail(criteria: [target: Written, tolerance: Written, polarity: Written][]): Written[][] {
  return [['Ref', 'Measure', 'Target', 'Tolerance', 'Polarity', 'Actual', 'RAG'], ...criteria.map(([target, tolerance, polarity], index): Written[] => [`K${index + 1}`, measures[index]!, target, tolerance, polarity, '50', null])];
}

/** The summary of the same indicators, without tolerance and polarity. */
function summary(rows: [target: Written, actual: Written, stands: Written][]): Written[][] {
  return [['Ref', 'Measure', 'Target', 'Actual', 'RAG'], ...rows.map(([target, actual, stands], index): Written[] => [`K${index + 1}`, measures[index]!, target, actual, stands])];
}

function rated(sheets: Record<string, Written[][]>): RateOutcome {
  const outcome = rate(workbookOf(sheets), rateOptions);
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome;
}

const onSummary = (outcome: RateOutcome) => outcome.ratings.filter(({ sheet }) => sheet === 'Summary');

describe('a table that repeats indicators without their tolerance', () => {
  const criteria = detail([['95', '85 – 94.9', 'Higher'], ['20', '20 – 25', 'Lower'], ['70', 'within 10%', 'Higher']]);

  test('is rated by the tolerance of the other table, which the reason names', () => {
    const outcome = rated({ Detail: criteria, Summary: summary([['95', '92', 'AMBER'], ['20', '23', 'AMBER'], ['70', '66', 'RED']]) });
    expect(onSummary(outcome).map(({ rating }) => rating)).toEqual(['amber', 'amber', 'amber']);
    expect(onSummary(outcome)[0]?.reason).toBe('92 is below the target of 95 and within tolerance (85 and above), by the tolerance 85 – 94.9 of Detail!D2 and the polarity Higher of Detail!E2');
    expect(outcome.findings.filter(({ rule }) => rule === 'rating-differs').map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['Summary!E4']);
    expect(outcome.plan.expects).toContainEqual({ sheet: 'Detail', at: { row: 4, column: 4 }, content: 'within 10%' });
  });

  test('takes nothing where the other table has another target', () => {
    const [own] = onSummary(rated({ Detail: criteria, Summary: summary([['96', '92', null]]) }));
    expect(own).toMatchObject({ rating: 'red', tolerance: '' });
  });

  test('is rated only green where two others differ', () => {
    const third = detail([['95', '90 – 94.9', 'Higher']]);
    const colours = ['96', '92'].map((figure) => onSummary(rated({ Detail: criteria, Third: third, Summary: summary([['95', figure, 'AMBER']]) }))[0]);
    expect(colours.map((each) => each?.rating)).toEqual(['green', 'unrated']);
    expect(colours[1]?.reason).toContain("'85 - 94.9 or 90 - 94.9'");
  });

  test('takes the tolerance where one of the two targets has a sign', () => {
    expect(onSummary(rated({ Detail: criteria, Summary: summary([['95 or more', '92', null]]) }))[0]).toMatchObject({ rating: 'amber' });
  });

  test('takes no tolerance that cannot be read, and no polarity in which two others differ', () => {
    const words = detail([['95', 'as agreed with partners', 'Higher']]);
    expect(onSummary(rated({ Detail: words, Summary: summary([['95', '92', null]]) }))[0]).toMatchObject({ rating: 'red', tolerance: '' });
    const way = (...polarities: string[]) => onSummary(rated({ ...Object.fromEntries(polarities.map((polarity) => [`As ${polarity}`, detail([['95', '', ''], ['20', '', ''], ['70', '', polarity]])])), Summary: summary([['95', '92', null], ['20', '19', null], ['70', '66', null]]) }))[2]?.rating;
    expect([way('Higher'), way('Lower'), way('Higher', 'Lower')]).toEqual(['red', 'green', 'unrated']);
  });

  test('has no tolerance where its own column for it is empty', () => {
    const own = detail([['95', '-', 'Higher']]);
    expect(onSummary(rated({ Detail: criteria, Summary: own })).map(({ rating }) => rating)).toEqual(['red']);
  });

  test('takes nothing from another measure of the same reference', () => {
    const other: Written[][] = [['Ref', 'Measure', 'Target', 'Actual', 'RAG'], ['K1', 'Homes insulated by grants', '95', '92', null]];
    expect(onSummary(rated({ Detail: criteria, Summary: other })).map(({ rating }) => rating)).toEqual(['unrated']);
  });
});
