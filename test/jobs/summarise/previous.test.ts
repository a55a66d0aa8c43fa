import { describe, expect, test } from 'vitest';
import { remember } from '../../../src/jobs/record/remember.ts';
import { summarise } from '../../../src/jobs/summarise.ts';
import { summariseOptions } from '../../../src/jobs/summarise/outcome.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';
import { applied } from '../../workbook/applied.ts';
import { rowsOf } from './copied.ts';

const headings = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'Polarity'];

describe('the period before', () => {
  test('is counted where there is no figure of this one yet', () => {
    const rows = rowsOf([
      [...headings, 'Previous'],
      ['K1', 'Visits made in time', [0.95, '0%'], '85% - 94.9%', [0.9, '0%'], 'Higher', [0.97, '0%']],
      ['K2', 'Plans reviewed in time', [0.95, '0%'], '85% - 94.9%', 'n/a', 'Higher', [0.9, '0%']],
      ['K3', 'Repairs made in time', [0.95, '0%'], '85% - 94.9%', null, 'Higher', 80],
    ], 'summary').filter((row) => row['Grouped by'] === 'All');
    expect(rows).toMatchObject([{ Measures: '3', AMBER: '1', BLUE: '2' }, { Measures: '3', GREEN: '1', AMBER: '1', RED: '1' }]);
  });

  test('of a count so far goes by the part of the target that was due then', () => {
    const rows = rowsOf([
      [...headings, 'Basis', 'September 2020'],
      ['K1', 'Number of homes built', 120, '100 - 119', 70, 'Higher', 'Cumulative', 60],
      ['K2', 'Number of trees planted', 120, '100 - 119', 65, 'Higher', 'Cumulative', 49],
    ], 'detail');
    expect(rows.map((row) => [row['Rating'], row['Previous rating']])).toEqual([['GREEN', 'GREEN'], ['AMBER', 'RED']]);
  });
});

describe('the months that a table of the present holds', () => {
  const row = (ref: string, basis: string, ...figures: Written[]): Written[] => [ref, `Visits ${ref} made in time`, 95, '85 - 94', 'Higher', basis, ...figures];
  const columns = ['Ref', 'Measure', 'Target', 'Tolerance', 'Polarity', 'Basis'];
  const letters = (rows: Written[][]) => rowsOf(rows, 'months').map((each) => ['Apr', 'Jun', 'Aug', 'Sep', 'Oct', 'Nov'].map((month) => each[month] || '.').join(''));

  test.each<[headings: string[], letters: string[], why: string]>([
    [['October 2019', 'September 2020', 'October 2020'], ['---GA.', '-----.'], 'columns of months'],
    [['Q1 2020/21', 'Q2 2020/21', 'October 2020'], ['-R-GA.', '-----.'], 'a quarter counts for its last month'],
    [['Last year', 'Previous position (September 2020)', 'Actual'], ['---GA.', '-----.'], 'a column for the figure before'],
    [['Last year', 'Previous', 'Actual'], ['....A.', '....-.'], 'nobody says of which month'],
    [['Baseline', 'September 2020 (estimate)', 'Actual'], ['....A.', '....-.'], 'an estimate is never rated'],
  ])('have letters where a heading names the month: %j', (figures, expected) => {
    expect(letters([[...columns, ...figures], row('K1', '', 70, 96, 90), row('K2', 'Annual', 70, 96, 90)])).toEqual(expected);
  });

  test('have a dash where none is due, also where no figure stands yet', () => {
    const months = ['Apr-20', 'May-20', 'Jun-20', 'Jul-20', 'Aug-20', 'Sep-20', 'Oct-20', 'Nov-20'];
    expect(letters([[...columns, ...months], row('K1', 'Quarterly', null, null, 96, null, null, 90), row('K2', 'Annual')])).toEqual(['-G-A-.', '-----.']);
  });

  test('have them by the target of their time', () => {
    const workbook = workbookOf({ KPIs: [[...columns, 'September 2020 position', 'Actual'], row('K1', '', 90, 90)] });
    const recorded = remember(workbook, [
      { kind: 'criteria', sheet: 'KPIs', ref: 'K1', from: '2020-04', target: '90', tolerance: '80 - 89', reason: 'as printed', who: 'Ann', date: '2020-04-02' },
      { kind: 'criteria', sheet: 'KPIs', ref: 'K1', from: '2020-10', target: '95', tolerance: '85 - 94', reason: 'agreed', who: 'Ann', date: '2020-10-02' },
    ]);
    if (refused(recorded)) throw new Error(recorded.say);
    const outcome = summarise(applied(workbook, recorded.edits), { ...summariseOptions, period: '2020-10' });
    if (refused(outcome)) throw new Error(outcome.say);
    const [months, detail] = ['months', 'detail'].map((kind) => outcome.tables.find((each) => each.kind === kind));
    expect(months?.rows[0]?.map(({ text }) => text).slice(3, 10).join('')).toBe('-----GA');
    expect(detail?.rows[0]?.[detail.header.indexOf('Previous rating')]?.text).toBe('GREEN');
  });
});

test('the same month last year is known from the record, where no cell holds it', () => {
  const workbook = workbookOf({ KPIs: [[...headings], ['K1', 'Visits made in time', 95, '85 - 94', 96, 'Higher']] });
  const final = (period: string, figure: string) => ({ kind: 'final rating' as const, sheet: 'KPIs', ref: 'K1', period, rating: 'red' as const, figure, target: '95', tolerance: '85 - 94', mark: '' as const, who: 'Ann', date: '2020-04-02' });
  const recorded = remember(workbook, [final('2019-09', '60'), final('2019-10', '90'), final('2020-09', '70')]);
  if (refused(recorded)) throw new Error(recorded.say);
  const outcome = summarise(applied(workbook, recorded.edits), { ...summariseOptions, period: '2020-10' });
  if (refused(outcome)) throw new Error(outcome.say);
  const detail = outcome.tables.find(({ kind }) => kind === 'detail');
  expect(['Against the previous period', 'Against last year', 'Previous rating'].map((heading) => detail?.rows[0]?.[detail.header.indexOf(heading)]?.text)).toEqual(['↑ (+26), better', '↑ (+6), better', 'RED']);
});
