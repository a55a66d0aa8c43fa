import { describe, expect, test } from 'vitest';
import { readCompany } from '../../src/engine/company.ts';
import { readFigure } from '../../src/engine/figure.ts';
import type { WhyMissing } from '../../src/engine/terms.ts';
import { time, written } from '../../src/engine/unit.ts';
import { number, text } from './indicator.ts';

const rules = 'rating rules, Figures';

/** A text, its value, unit and decimals, and where it was seen. */
const texts: [said: string, value: number, unit: string, decimals: number, source: string][] = [
  ['89.1%', 89.1, '%', 1, rules],
  ['90 %', 90, '%', 0, rules],
  ['£350', 350, '£', 0, rules],
  ['£42.3M', 42_300_000, '£', -5, rules],
  ['+£917K', 917_000, '£', -3, rules],
  ['-£514K', -514_000, '£', -3, rules],
  ['£0.35M Adverse', 350_000, '£', -4, rules],
  ['(123)', -123, '', 0, rules],
  ['1,234', 1234, '', 0, rules],
  ['26wks', 26, 'weeks', 0, rules],
  ['26 weeks', 26, 'weeks', 0, rules],
  ['55d', 55, 'days', 0, rules],
  ['0.42', 0.42, '', 2, rules],
  ['Nil', 0, '', 0, rules],
  ['17*', 17, '', 0, rules],
  ['73 (52)', 73, '', 0, rules],
  ['–5.5%', -5.5, '%', 1, 'a dash for a minus'],
  ['−5', -5, '', 0, 'Unicode minus'],
  ['92.1\u00a0%', 92.1, '%', 1, 'a space that does not break'],
  ['£(1.2m)', -1_200_000, '£', -5, 'accounting'],
  ['(5.5%)', -5.5, '%', 1, 'accounting'],
  ['12 working days', 12, 'working days', 0, 'as others write it'],
  ['88.5 per cent', 88.5, '%', 1, 'as others write it'],
  ['79 per 10,000', 79, 'per 10,000', 0, 'as others write it'],
  ['12 complaints', 12, 'complaints', 0, 'as others write it'],
  ['89.1% (p)', 89.1, '%', 1, 'provisional'],
  ['12r', 12, '', 0, 'revised'],
  ['31 weeks p', 31, 'weeks', 0, 'provisional'],
  ['21.5 days r', 21.5, 'days', 1, 'revised'],
  ['95% (2019: 93%)', 95, '%', 0, 'a remark in brackets'],
  ['.5', 0.5, '', 1, 'as others write it'],
  ['1.2 million', 1_200_000, '', -5, 'as others write it'],
  ['00:08:30', 510, 'h:mm:ss', 0, 'response times of ambulance and fire services'],
  ['26:15:00', 94_500, 'h:mm:ss', 0, 'handover hours lost, by the clock'],
  ['2½ days', 2.5, 'days', 1, 'as others write it'],
  ['½', 0.5, '', 1, 'as others write it'],
];

const missing: [said: string, why: WhyMissing][] = [
  ['n/ava', 'not available'], ['n/a', 'not available'], ['..', 'not available'], [':', 'not available'], ['[x]', 'not available'], ['-', 'not available'], ['–', 'not available'],
  ['z', 'not applicable'], ['[z]', 'not applicable'], ['X', 'suppressed'], ['c', 'suppressed'], ['[c]', 'suppressed'], ['*', 'suppressed'],
  ['[low]', 'negligible'], ['k', 'negligible'], ['TBC', 'awaited'], ['TBC with HR', 'awaited'], ['new measure', 'not available'], ['Under development', 'not available'], ['not previously measured', 'not available'], ['not due', 'not due'], ['#DIV/0!', 'error'], ['', 'empty'], ['  ', 'empty'],
];

/** What no officer could be sure of. */
const unreadable = ['Top quartile', '1:20', '2020/21', '31/10/2020', '85% – 95%', '~90%', 'circa 90', '90% (est)', '1,23', '12,5%', '1.2.3', '1e5', '9/10', '3/24', '23/24', '3/2024', '92% (A)', 'yes', '95% by March', '__proto__', 'constructor', 'toString', '12m', '>90%', 'about 5', '5 or 6', '10%-', '5 %%', '£', '%', '12 34', '89O', '1O'];

/** A number, its format, and the figure: value, unit, decimals, text. */
const formats: [number: number, format: string, value: number, unit: string, decimals: number, text: string][] = [
  [0.921, '0.0%', 92.1, '%', 1, '92.1%'],
  [0.9496, '0.0%', 94.96, '%', 1, '95.0%'],
  [0.9494999999999999, '0.0%', 94.95, '%', 1, '95.0%'],
  [0.885, '0%', 88.5, '%', 0, '89%'],
  [42_300, '#,##0.0,"M"', 42_300_000, '', -5, '42,300,000'],
  [42_300_000, '£#,##0.0,,"M"', 42_300_000, '£', -5, '£42,300,000'],
  // A comma at the end shows thousands and says so nowhere: the number is what it is, compared as it is seen.
  [42_300, '#,##0,', 42_300, '', -3, '42,000'],
  [42_360_000, '#,##0.0,,', 42_360_000, '', -5, '42,400,000'],
  [23, '0" weeks"', 23, 'weeks', 0, '23 weeks'],
  [350, '£#,##0', 350, '£', 0, '£350'],
  [350.5, '"£"#,##0.00', 350.5, '£', 2, '£350.50'],
  [-514_000, '[$£-809]#,##0;[Red]([$£-809]#,##0)', -514_000, '£', 0, '-£514,000'],
  [1234.5, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', 1234.5, '', 2, '1,234.50'],
  [0.1 + 0.2, 'General', 0.3, '', 1, '0.3'],
  [92.15, '', 92.15, '', 2, '92.15'],
  [92.1, '0.0"%"', 92.1, '%', 1, '92.1%'],
  [92.1, '0.0\\%', 92.1, '%', 1, '92.1%'],
  [1.5, '0.0 "d"', 1.5, 'days', 1, '1.5 days'],
  [510 / 86_400, 'hh:mm:ss', 510, 'h:mm:ss', 0, '0:08:30'],
  [510.6 / 86_400, 'hh:mm:ss', 511, 'h:mm:ss', 0, '0:08:31'],
  [510 / 86_400, 'mm:ss', 510, 'h:mm:ss', 0, '0:08:30'],
  [1.5, '[h]:mm', 129_600, 'h:mm:ss', 0, '36:00:00'],
  [510 / 86_400, '[$-F400]h:mm:ss', 510, 'h:mm:ss', 0, '0:08:30'],
  [510.25 / 86_400, '[h]:mm:ss.000', 510.25, 'h:mm:ss', 3, '0:08:30.25'],
  [94_500.26 / 86_400, '[h]:mm:ss.0', 94_500.3, 'h:mm:ss', 1, '26:15:00.3'],
  [510.6 / 86_400, 'mm:ss.0', 510.6, 'h:mm:ss', 1, '0:08:30.6'],
  [510.6 / 86_400, '[mm]:ss.00;@', 510.6, 'h:mm:ss', 2, '0:08:30.6'],
];

describe('figures', () => {
  test.each(texts)('%j is %d in %j with %d decimals (%s)', (said, value, unit, decimals) => {
    expect(readFigure(text(said))).toMatchObject({ kind: 'number', value, unit, decimals });
  });

  test('a length of time keeps parts of a second to the thousandth', () => {
    expect([written(510, 0, time), written(510.5, 0, time), written(510.123_45, 0, time)]).toEqual(['0:08:30', '0:08:30.5', '0:08:30.123']);
  });

  test.each(missing)('%j is no figure: %s', (said, why) => {
    expect(readFigure(text(said))).toMatchObject({ kind: 'missing', why });
  });

  test.each(unreadable)('%j is unreadable', (said) => {
    expect(readFigure(text(said)).kind).toBe('unreadable');
  });

  test.each(formats)('%d as %s', (value, format, read, unit, decimals, words) => {
    expect(readFigure(number(value, format))).toEqual({ kind: 'number', value: read, unit, decimals, text: words });
  });

  test('a date is no figure', () => {
    expect(readFigure(number(44_135, 'dd/mm/yyyy'))).toEqual({ kind: 'unreadable', text: '31/10/2020' });
    expect(readFigure(number(44_135, 'mmm-yy')).kind).toBe('unreadable');
    expect(readFigure(number(44_135.5, 'hh:mm:ss')).kind).toBe('unreadable');
    expect(readFigure(number(0.5, 'h:mm AM/PM')).kind).toBe('unreadable');
    expect(readFigure(number(0.5, 'dd hh:mm')).kind).toBe('unreadable');
    // Less than a day has no date to be shown.
    expect(readFigure(number(0.5, 'h:mm AM/PM'))).toEqual({ kind: 'unreadable', text: '12:00:00' });
  });

  test('a second count and an adverse variance are kept', () => {
    expect(readFigure(text('433 (247)'))).toMatchObject({ value: 433, second: 247 });
    expect(readFigure(text('£0.35M Adverse'))).toMatchObject({ direction: 'adverse' });
  });

  test('n/a is not applicable in a table that says n/ava, and - negligible where the key says so', () => {
    const company = readCompany([text('n/ava')], '- = negligible');
    expect(readFigure(text('n/a'), company)).toMatchObject({ why: 'not applicable' });
    expect(readFigure(text('-'), company)).toMatchObject({ why: 'negligible' });
  });

  test.each([
    [[0.92, 0.85, 1], 'fractions'], [[0, 1, 1], 'unsure'], [[0.92], 'unsure'], [[92, 85, 0.5], 'as written'], [[], 'unsure'],
  ] as const)('the bare numbers %j are %s', (numbers, expected) => {
    expect(readCompany(numbers.map((each) => number(each))).bareNumbers).toBe(expected);
  });

  test('a hostile text is read in time that grows with its length', () => {
    for (const piece of ['1,', '9', ' ', '£', '-', 'per ', '(', '[', 'or more ', '1 to ', '%']) {
      const said = piece.repeat(20_000);
      expect(['unreadable', 'missing']).toContain(readFigure(text(said)).kind);
    }
  });
});
