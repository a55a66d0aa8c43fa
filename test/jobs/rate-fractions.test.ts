import { describe, expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { trendsOf } from '../../src/jobs/summarise/trends-data.ts';
import { refused } from '../../src/workbook/refusal.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import { workbookOf } from '../tables/sheet.ts';
import type { Written } from '../tables/sheet.ts';
import { gathered } from './trends/workbook.ts';

/** Two indicators by month, the second of which says one whole number: then nothing can be told of all of them together. */
function workbook(target: string, polarity: string, months: Written[]): Snapshot {
  return workbookOf({ KPIs: [
    ['Ref', 'Measure', 'Target', 'Good is', 'Jul-20', 'Aug-20', 'Sep-20', 'Oct-20'],
    ['A1', 'Home visits', target, polarity, ...months],
    ['A2', 'Office visits', '95%', 'High', 0.91, 95, 0.93, 0.96],
  ] });
}

describe('one whole number among fractions', () => {
  // The colour of October, and its figure in the trend; null is left out because nobody can tell what it is.
  test.each<[target: string, polarity: string, months: Written[], colour: string, drawn: number | null]>([
    ['95%', 'High', [0.93, 0.94, 0.96, 0.96], 'green', 96],
    ['95%', 'High', [0.93, 0.94, 0.96, 0.9], 'red', 90],
    ['1%', 'Low', [0.7, 0.8, 0.9, 0.8], 'green', 0.8],
  ])('%s %s %j is %s, drawn as %s', (target, polarity, months, colour, drawn) => {
    const snapshot = workbook(target, polarity, months);
    const outcome = rate(snapshot, { ...rateOptions, period: '2020-10' });
    if (refused(outcome)) throw new Error(outcome.say);
    expect(outcome.ratings.find(({ ref }) => ref === 'A1')?.rating).toBe(colour);
    const found = gathered(snapshot, { period: '2020-10' });
    expect(trendsOf(found.gathered, found.survey).trends.find(({ ref }) => ref === 'A1')?.lines[0]?.values[6]).toBe(drawn);
  });
});
