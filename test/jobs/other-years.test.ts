import { describe, expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { summarise } from '../../src/jobs/summarise.ts';
import { summariseOptions } from '../../src/jobs/summarise/outcome.ts';
import { validate } from '../../src/jobs/validate.ts';
import { validateOptions } from '../../src/jobs/validate/outcome.ts';
import { refused } from '../../src/workbook/refusal.ts';
import type { Refusal } from '../../src/workbook/refusal.ts';
import { workbookOf } from '../tables/sheet.ts';
import type { Written } from '../tables/sheet.ts';

const monthNames = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];

/** A year's sheet: a column a month, a rating, and two indicators with so many months filled; the second is another one in each year. */
const yearOf = (begins: number, filled: number, second: string, rating: string | null, extra: [string, Written][] = []): Written[][] => {
  const figures = (from: number): Written[] => monthNames.map((_, index) => (index < filled ? `${from + index}%` : null));
  const row = (ref: string, from: number): Written[] => [ref, `% of visits ${ref} made in time`, '90%', '80% - 89.9%', 'Higher', ...figures(from), rating, ...extra.map(([, held]) => held)];
  return [
    [`Performance ${begins}/${(begins + 1) % 100}`], [],
    ['Ref', 'Measure', 'Target', 'Tolerance', 'Polarity', ...monthNames.map((name, index) => `${name}-${(index < 9 ? begins : begins + 1) % 100}`), 'RAG', ...extra.map(([heading]) => heading)],
    row('K1', 80), row(second, 70),
  ];
};

const done = <Outcome extends object>(outcome: Outcome | Refusal): Outcome => {
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome;
};

describe('a workbook with a sheet for each year', () => {
  const book = workbookOf({ '2019-20': yearOf(2019, 12, 'K2', 'GREEN'), '2020-21': yearOf(2020, 7, 'K3', null), '2021-22': yearOf(2021, 0, 'K3', null) });

  test('rates the sheet of this year alone, and says which were left', () => {
    const outcome = done(rate(book, rateOptions));
    expect(outcome.period?.period).toBe('2020-10');
    expect(outcome.ratings.map(({ sheet, ref, rating }) => `${sheet} ${ref} ${rating}`)).toEqual(['2020-21 K1 amber', '2020-21 K3 red']);
    expect([...new Set(outcome.plan.edits.map(({ sheet }) => sheet))]).toEqual(['2020-21']);
    expect(outcome.findings.filter(({ rule }) => rule === 'not-sure').map(({ message }) => message)).toEqual([
      "The table 'Performance 2019/20' on the sheet '2019-20' was left alone: its months are all of another year. Name the sheet to have it rated.",
      "The table 'Performance 2021/22' on the sheet '2021-22' was left alone: its months are all of another year. Name the sheet to have it rated.",
    ]);
  });

  test('rates another year where its month or its sheet is named', () => {
    expect(done(rate(book, { ...rateOptions, period: '2020-03' })).ratings.map(({ sheet, ref, rating }) => `${sheet} ${ref} ${rating}`)).toEqual(['2019-20 K1 green', '2019-20 K2 amber']);
    expect(done(rate(book, { ...rateOptions, period: '2020-03', sheets: ['2020-21'] })).ratings.map(({ sheet }) => sheet)).toEqual(['2020-21', '2020-21']);
  });

  test('is checked for this year alone', () => {
    expect(done(validate(book, validateOptions)).findings.filter(({ sheet, rule }) => sheet !== '2020-21' && rule !== 'not-sure')).toEqual([]);
  });

  test('is summarised for this year, with the figures of last year beside it and without what ended with it', () => {
    const outcome = done(summarise(book, summariseOptions));
    expect(outcome.sentence).toBe('No measures at or better than target, one within tolerance, one outside.');
    expect(outcome.findings.filter(({ rule }) => rule === 'not-sure')).toEqual([]);
    const detail = outcome.tables.find(({ kind }) => kind === 'detail');
    expect(detail?.rows.map((row) => [row[0]?.text, row[detail.header.indexOf('Against last year')]?.text])).toEqual([['K1', '→ (0 points), same'], ['K3', '']]);
    expect(outcome.trends.map(({ ref, lines }) => `${ref}: ${lines.map(({ name, values }) => `${name} ${values.filter((value) => value !== null).length}`).join(', ')}`)).toEqual(['K1: This year 7, Last year 12', 'K3: This year 7']);
  });
});

test('April is held against the March of last year’s sheet', () => {
  const outcome = done(summarise(workbookOf({ '2019-20': yearOf(2019, 12, 'K2', 'GREEN'), '2020-21': yearOf(2020, 1, 'K2', null) }), summariseOptions));
  const detail = outcome.tables.find(({ kind }) => kind === 'detail');
  expect(detail?.rows.map((row) => ['Previous rating', 'Against the previous period', 'Against last year'].map((heading) => row[detail.header.indexOf(heading)]?.text))).toEqual([
    ['GREEN', '↓ (-11 points), worse', '→ (0 points), same'], ['AMBER', '↓ (-11 points), worse', '→ (0 points), same'],
  ]);
});

test.each<[why: string, sheets: Record<string, Written[][]>, rated: string[]]>([
  ['the only year', { Old: yearOf(2018, 12, 'K2', 'GREEN') }, ['Old', 'Old']],
  ['with an outturn', { Old: yearOf(2019, 12, 'K2', 'GREEN', [['Outturn', '91%']]), Now: yearOf(2020, 7, 'K2', null) }, ['Now', 'Now']],
  ['with a figure of now beside last year’s months', { Other: yearOf(2019, 12, 'K4', null, [['Actual', '91%']]), Now: yearOf(2020, 7, 'K2', null) }, ['Other', 'Other', 'Now', 'Now']],
])('rating takes a table of months: %s', (_, sheets, rated) => {
  expect(done(rate(workbookOf(sheets), { ...rateOptions, period: '2020-10' })).ratings.map(({ sheet }) => sheet)).toEqual(rated);
});
