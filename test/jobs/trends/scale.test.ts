import { describe, expect, test } from 'vitest';
import { spark } from '../../../src/jobs/summarise/spark.ts';
import { summariseOptions } from '../../../src/jobs/summarise/outcome.ts';
import { trendsOf } from '../../../src/jobs/summarise/trends-data.ts';
import { summarise } from '../../../src/jobs/summarise.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';
import { gathered } from './workbook.ts';

const asPercent = (value: number): Written => [value, '0%'];
const [a, b, c, d, slip] = [asPercent(0.93), asPercent(0.94), asPercent(0.96), asPercent(0.95), asPercent(95)] as const;
const fractions: Written[] = [0.93, 0.94, 0.96];
const percents: Written[] = [a, b, c];
const whole: Written[] = [93, 94, 96];

function workbook(target: Written, months: Written[], current: Written, measure = '% of visits completed'): Snapshot {
  return workbookOf({ KPIs: [['Ref', 'Measure', 'Target', 'Jul-20', 'Aug-20', 'Sep-20', 'Current'], ['A1', measure, target, ...months, current], ['A2', 'Number of visits', 40, 40, 41, 42, 43]] });
}

function drawn(snapshot: Snapshot, settings = {}) {
  const found = gathered(snapshot, { period: '2020-10', settings });
  const all = trendsOf(found.gathered, found.survey);
  return { ...all, each: found.gathered[0]!, trend: all.trends.find(({ ref }) => ref === 'A1') };
}

describe('one indicator is drawn on one scale', () => {
  // July, August, September, October; null is left out because nobody can tell what it is.
  test.each<[string, Written, Written[], Written, (number | null)[], number | null]>([
    ['fractions, current in %, target 95', 95, fractions, d, [93, 94, 96, 95], 95],
    ['fractions, current in %, target 0.95 shown as 95%', d, fractions, d, [93, 94, 96, 95], 95],
    ['fractions, current in %, target in words', '95%', fractions, d, [93, 94, 96, 95], 95],
    ['per cents, all signs left out', '95%', whole, 95, [93, 94, 96, 95], 95],
    ['fractions throughout', '95%', fractions, 0.95, [93, 94, 96, 95], 95],
    ['per cents by their format, current a bare fraction', d, percents, 0.95, [93, 94, 96, null], 95],
    ['whole numbers, current a bare fraction', d, whole, 0.95, [93, 94, 96, null], 95],
    ['fractions, one month typed as 95', d, [0.93, 95, 0.96], d, [null, 95, null, 95], 95],
    ['fractions, one month typed as 95, target 95', 95, [0.93, 95, 0.96], d, [null, 95, null, 95], 95],
    ['one month of each kind', '95%', [a, 0.94, 96], d, [93, null, 96, 95], 95],
    ['a column of per cents, 95 typed into it', '95%', [a, slip, c], d, [93, null, 96, 95], 95],
    ['a bare 1 beside per cents is 1% or 100%', '95%', [a, 1, c], d, [93, null, 96, 95], 95],
    ['fractions alone, current a whole number, target a whole number', 95, fractions, 95, [0.93, 0.94, 0.96, null], null],
    ['whole numbers, current a fraction, target a whole number', 95, whole, 0.95, [93, 94, 96, null], 95],
    ['whole numbers, current and target fractions', 0.95, whole, 0.95, [93, 94, 96, null], null],
    ['fractions against a target of 95', 95, fractions, 0.95, [93, 94, 96, 95], 95],
  ])('%s', (_, target, months, current, values, aim) => {
    const { trend } = drawn(workbook(target, months, current));
    expect(trend?.lines[0]?.values.slice(3, 7)).toEqual(values);
    expect(trend?.target[6]).toBe(aim);
  });

  test.each<[string, Written, Written[], Written, string, (number | null)[]]>([
    ['small per cents that grow', '5%', [0.4, 0.9, 2.5], 3.5, '% of bins missed', [0.4, 0.9, 2.5, 3.5]],
    ['counts', 40, [1, 0, 120], 100, 'Number of visits to the museum', [1, 0, 120, 100]],
    ['days', 5, [0.5, 4.2, 9.5], 12, 'Average days to answer', [0.5, 4.2, 9.5, 12]],
    ['a rate per thousand', 3, [0.8, 1.2, 2.5], 2.7, 'Burglaries per 1,000 households', [0.8, 1.2, 2.5, 2.7]],
    ['a true fall to one per cent', '95%', [a, [0.01, '0%'], c], d, '% of visits completed', [93, 1, 96, 95]],
    ['more than all', '95%', [[1.02, '0%'], [2.5, '0%'], c], d, '% of income against plan', [102, 250, 96, 95]],
    ['nothing at all', '95%', [a, 0, c], d, '% of visits completed', [93, 0, 96, 95]],
    ['money in millions', 2, [0.9, 1.1, 45], 40, 'Spending (£m)', [0.9, 1.1, 45, 40]],
  ])('what is of one scale stays: %s', (_, target, months, current, measure, values) => {
    expect(drawn(workbook(target, months, current, measure)).trend?.lines[0]?.values.slice(3, 7)).toEqual(values);
  });

  test('what the officer said is so holds for all of them', () => {
    expect(drawn(workbook('95%', [0.93, 95, 0.96], d), { fractions: false }).trend?.lines[0]?.values.slice(3, 7)).toEqual([0.93, 95, 0.96, 95]);
  });
});

test('whatever is mixed, a line and its target never stand a hundred times apart, and whatever is missing is said', () => {
  const forms = [(value: number): Written => [value, '0%'], (value: number): Written => value, (value: number): Written => Math.round(value * 100), (value: number): Written => `${Math.round(value * 100)}%`];
  const choices = (count: number): number[][] => (count === 0 ? [[]] : choices(count - 1).flatMap((rest) => forms.map((_, form) => [...rest, form])));
  let drawings = 0;
  for (const [one, two, three, four, aim] of choices(5)) {
    const written = [[0.93, one], [0.94, two], [0.96, three], [0.95, four], [0.92, aim]].map(([value, form]) => forms[form!]!(value!));
    const { trend, doubts, says } = drawn(workbook(written[4]!, written.slice(0, 3), written[3]!));
    const seen = [...(trend?.lines[0]?.values ?? []), ...(trend?.target ?? [])].filter((value) => value !== null);
    const low = Math.min(...seen), high = Math.max(...seen);
    if (trend) drawings++;
    const what = JSON.stringify([written, trend?.lines[0]?.values, trend?.target[0]]);
    expect(trend === undefined || high / low < 2, what).toBe(true);
    const missing = (trend?.lines[0]?.values.slice(3, 7) ?? [null]).filter((value) => value === null).length;
    if (missing > 0) expect(doubts.length, what).toBeGreaterThanOrEqual(missing);
    if (!trend) expect(says).toContain('A1 is not:');
    if (trend?.target[0] === null) expect(trend.alt, what).toMatch(/The target of .* is left out/);
  }
  // Most can be told.
  expect(drawings).toBeGreaterThan(900);
});

describe('what is left out is said', () => {
  test('in the title, in the words for it, beside the month and as something to look at', () => {
    const snapshot = workbook('95%', [a, 0.94, 96], d);
    const { trend, doubts } = drawn(snapshot);
    expect(trend?.title).toBe('A1: % of visits completed, July to October 2020, on target, some figures left out');
    expect(trend?.alt).toContain('0.94 in August 2020 may be 94% and is left out.');
    expect(trend?.notes[4]).toBe('0.94 may be 94%: left out');
    expect(doubts.map(({ says, place }) => [says, place?.at])).toEqual([['0.94 in August 2020 may be 94% and is left out', { row: 2, column: 5 }]]);
    const outcome = summarise(snapshot, { ...summariseOptions, period: '2020-10', kinds: ['trends'] });
    if (refused(outcome)) throw new Error(outcome.say);
    expect(outcome.findings.filter(({ rule }) => rule === 'mixed-scale')).toEqual([
      { rule: 'mixed-scale', severity: 'query', sheet: 'KPIs', cell: 'E2', message: 'In the trend of A1 0.94 in August 2020 may be 94% and is left out; write all of its figures alike' },
    ]);
    expect(outcome.tables[0]?.rows.filter(([ref, , month]) => ref?.text === 'A1' && month?.text === 'Aug').map((row) => row.at(-1)?.text)).toEqual(['0.94 may be 94%: left out']);
  });

  test('of a rated figure that is not drawn the title says no more than its rating', () => {
    const { trend } = drawn(workbook(d, percents, 0.95));
    expect(trend?.title).toBe('A1: % of visits completed, July to September 2020, not rated, some figures left out');
  });

  test('a target on another scale than all figures', () => {
    const { trend } = drawn(workbook(95, fractions, 0.95, 'Satisfaction of visitors'));
    expect(trend?.alt).toContain('The target of 95 may be 0.95 and is left out.');
    expect(trend?.alt).not.toContain('Target 95');
  });

  test('an indicator of which too little is left', () => {
    const { trend, says } = drawn(workbook('95%', [0.93, 1.02, 0.96], d));
    expect(trend).toBeUndefined();
    expect(says).toBe('One indicator with at least two figures is drawn. A1 is not: nobody can tell which of its figures are fractions and which percentages.');
  });

  test.each<[string, Written, Written[], Written, string | null]>([
    ['a whole number against a fraction', 95, [93, 94, 96], 0.95, null],
    ['a fraction against a whole number', 0.95, [0.93, 0.94, 0.96], 95, null],
    ['fractions', 0.95, [0.93, 0.94, 0.96], 0.95, '↓ (-0.01)'],
    ['a column of per cents, 95 typed into it', '95%', [a, b, slip], d, null],
    ['counts', 40, [40, 41, 1], 120, '↑ (+119)'],
  ])('no movement is told between two scales: %s', (_, target, months, current, text) => {
    expect(drawn(workbook(target, months, current)).each.travel.previous?.movement.text ?? null).toBe(text);
  });

  test('the bars beside a commentary leave it out too', () => {
    const { each } = drawn(workbook(d, [0.93, 95, 0.96], d));
    expect(spark(each, () => null)).toMatch(/^▄▄ /);
  });
});
