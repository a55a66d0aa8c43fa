import { describe, expect, test } from 'vitest';
import { saysTolerance, splitCriteria } from '../../src/engine/split.ts';

/** A cell, its target and its tolerance, with where it was seen. */
const cells: [string, string, string, string][] = [
  ['65% 62% – 64.9%', '65%', '62% - 64.9%', 'KPI table, October 2020'],
  ['375 375.1-402.9', '375', '375.1-402.9', 'KPI table, October 2020'],
  ['95% 90 % - 94.9%', '95%', '90 % - 94.9%', 'KPI table, October 2020'],
  ['11%\n11.1-13%', '11%', '11.1-13%', 'KPI table, October 2020'],
  ['95% (85 – 100%)', '95%', '85 - 100%', 'Scrutiny headings, April 2018'],
  ['Target 95% Tolerance 85 – 100%', '95%', '85 - 100%', 'Scrutiny headings, April 2018'],
  ['Target: 95%; Tolerance: 85% - 94.9%', '95%', '85% - 94.9%', 'as others write it'],
  ['560 target +10%', '560', 'target +10%', 'Scrutiny headings, April 2018'],
  ['<25% <30%', '<25%', '<30%', 'Indicator cards, 2015/16'],
  ['<26 weeks <30 weeks', '<26 weeks', '<30 weeks', 'Indicator cards, 2015/16'],
  ['>=92%\n>=90%', '>=92%', '>=90%', 'Thresholds, 2015/16'],
  ['£350 £340 - £349', '£350', '£340 - £349', 'as others write it'],
  ['80% -5%', '80%', '-5%', 'as others write it'],
  ['80% ±5 pp', '80%', '±5 pp', 'as others write it'],
  ['50% (+/-2%)', '50%', '+/-2%', 'as others write it'],
  ['95%', '95%', '', 'a target alone'],
  ['85% – 94.9%', '85% - 94.9%', '', 'a range is no target'],
  ['No target or tolerance set', 'No target or tolerance set', '', 'Scrutiny headings, April 2018'],
  ['Top quartile', 'Top quartile', '', 'as others write it'],
];

describe('target and tolerance in one cell', () => {
  test.each<[string, boolean]>([
    ['50% (+/-2%)', true], ['50% ± 2%', true], ['95% (90 – 94.9%)', true], ['20 days, tolerance 5 days', true], ['95% (amber 90%)', true], ['90% (+/- 5% tolerance)', true],
    ['95%', false], ['95% (2019: 93%)', false], ['95% (2019/20)', false], ['95% (2019-20)', false], ['60 – 65%', false], ['500 per year', false], ['20 days (25)', false], ['1,200 (annual)', false], [`${'1 '.repeat(80)}±`, true],
  ])('%j says its tolerance: %j', (text, says) => expect(saysTolerance(text)).toBe(says));

  test.each(cells)('%j is %j and %j (%s)', (text, target, tolerance) => {
    const split = splitCriteria(text);
    expect([split.target, split.tolerance].map((said) => (said.kind === 'text' ? said.text : ''))).toEqual([target, tolerance]);
  });

  test('a long text takes no longer than its length', () => {
    const text = '1 '.repeat(50_000);
    expect(splitCriteria(text).target).toEqual({ kind: 'text', text });
  });
});
