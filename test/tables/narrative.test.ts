import { describe, expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { sendsToText } from '../../src/tables/narrative.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookDrawn } from './written.ts';

describe('a target that sends to a text', () => {
  test.each(['see note', 'See note 3', 'n/a – narrative', 'N/A - narrative', 'Narrative', 'narrative update', '(see commentary)', 'Refer to narrative', 'No target - narrative only', 'see below', 'Qualitative measure'])('%s', (text) => {
    expect(sendsToText({ kind: 'text', text })).toBe(true);
  });

  test.each(['', '-', 'n/a', 'TBC', 'Top quartile', '95%', 'see 95%', '95% (see note)', 'Narrow the gap', 'Text 90% of tenants', 'Reports to committee', 'See improvement of 5%'])('not %s', (text) => {
    expect(sendsToText({ kind: 'text', text })).toBe(false);
  });

  test('no number is one', () => expect(sendsToText({ kind: 'number', number: 95, format: 'General' })).toBe(false));
});

function rated(draw: string) {
  const outcome = rate(workbookDrawn({ Sheet1: draw }), rateOptions);
  if (refused(outcome)) throw new Error(outcome.say);
  return { ratings: outcome.ratings.map(({ row, rating, reason }) => `${row} ${rating}: ${reason}`), rules: outcome.findings.map(({ rule, cell }) => `${rule} ${cell}`) };
}

test('rows that are reported in words have no target and nothing is asked of them, also where they are the most', () => {
  const { ratings, rules } = rated(`
    Ref | Measure | Target | Actual | RAG | Commentary
    A1 | % of calls answered | 90% | 91% | |
    B1 | Progress on the local plan | see note | | | Begun
    B2 | Equality objectives | n/a – narrative | See commentary | | Three of four met
    B3 | Climate plan | Narrative update | | | Late
  `);
  expect(ratings.map((each) => each.split(',')[0])).toEqual(['2 green: 91% is above the target of 90%', '3 none: No target is set', '4 none: No target is set', '5 none: No target is set']);
  expect(rules).toEqual([]);
});

test('a figure beside such a target may have one in the note, and is not rated', () => {
  const { ratings, rules } = rated(`
    Ref | Measure | Target | Actual | RAG
    A1 | % of calls answered | 90% | 91% |
    A2 | % of visits on time | see note | 80% |
  `);
  expect(ratings[1]).toMatch(/^3 unrated: The target 'see note' cannot be read as a number/);
  expect(rules).toEqual(['not-rated C3']);
});
