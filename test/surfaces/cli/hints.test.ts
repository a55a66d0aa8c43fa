import { expect, test } from 'vitest';
import { rate, rateOptions } from '../../../src/jobs/rate.ts';
import { exampleMapping } from '../../../src/surfaces/cli/hints.ts';
import { readMapping } from '../../../src/tables/mapping.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { workbookOf } from '../../tables/sheet.ts';

test('the example of a mapping is one, and rates a sheet that has no heading that we know', () => {
  const mappings = readMapping(JSON.parse(exampleMapping));
  if (refused(mappings)) throw new Error(mappings.say);
  const snapshot = workbookOf({ Sheet1: [['Leaf counts'], [], ['Leaf', 'Hoped', 'Got', 'Verdict'], ['% of calls answered in time', '95%', '97%', null], ['% of bins collected on time', '90%', '80%', null]] });
  expect(refused(rate(snapshot, rateOptions))).toBe(true);
  const outcome = rate(snapshot, { ...rateOptions, mappings });
  if (refused(outcome)) throw new Error(outcome.say);
  expect(outcome.ratings.map(({ cell, rating }) => [cell, rating])).toEqual([['D4', 'green'], ['D5', 'red']]);
});
