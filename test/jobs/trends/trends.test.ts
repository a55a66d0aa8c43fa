import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../../src/hosts/file/apply.ts';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../../src/hosts/file/open.ts';
import { snapshot } from '../../../src/hosts/file/snapshot.ts';
import { noMemory } from '../../../src/jobs/record/memory.ts';
import { formatOf } from '../../../src/jobs/summarise/trends-chart.ts';
import { cleanTableOf } from '../../../src/jobs/summarise/page.ts';
import { mostTrends, trendsOf } from '../../../src/jobs/summarise/trends-data.ts';
import { gridOf } from '../../../src/jobs/summarise/trends-grid.ts';
import { trendsPage } from '../../../src/jobs/summarise/trends-table.ts';
import { runningSum } from '../../../src/jobs/summarise/trends-values.ts';
import { cut } from '../../../src/jobs/summarise/trends-words.ts';
import { trends } from '../../../src/jobs/summarise/trends.ts';
import { overlap } from '../../../src/workbook/address.ts';
import type { NewSheet } from '../../../src/workbook/plan.ts';
import { refresh } from '../../../src/workbook/refresh.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';
import { sampleBytes } from '../../golden/rated.ts';
import { gathered, monthly, percent } from './workbook.ts';

const kpi3: Written[] = ['KPI3', '% of referrals with a decision within 24 hours', [0.95, '0%'], '85% - 94.9%', 'Monthly'];

function drawn(rows: Written[][], extra: string[] = []) {
  const found = gathered(monthly(rows, extra));
  return { ...found, ...trendsOf(found.gathered, found.survey) };
}

const textsIn = ({ cells, tables }: NewSheet, row: number): unknown[] => {
  const right = tables[0]!.range.right;
  return Array.from({ length: right }, (_, index) => cells.find(({ at }) => at.row === row && at.column === index + 1)?.content ?? null);
};

describe('what is drawn of an indicator', () => {
  test('this year, target and band, and the words for them', () => {
    const { trends: [trend] } = drawn([[...kpi3, ...percent(96, 94, null, 90, 92, 91, 88.5)]]);
    expect(trend).toMatchObject({
      title: 'KPI3: % of referrals with a decision within 24 hours, April to October 2020, below target',
      unit: '%', decimals: 1, rating: 'amber',
      categories: ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'],
    });
    expect(trend?.lines.map(({ name, values }) => [name, values])).toEqual([['This year', [96, 94, null, 90, 92, 91, 88.5, null, null, null, null, null]]]);
    expect(trend?.target).toEqual(Array(12).fill(95));
    expect([trend?.band.low[0], trend?.band.high[0]]).toEqual([85, 95]);
    expect(trend?.alt).toBe('KPI3: % of referrals with a decision within 24 hours, April to October 2020. This year: from 96.0% in April to 88.5% in October, lowest 88.5% in October, highest 96.0% in April. Target 95%. Tolerance from 85% to 95%. Rated AMBER.');
  });

  test('lengths of time stand in the cells of the sheet and of the table as lengths of time', () => {
    const clock = (...seconds: number[]): Written[] => seconds.map((each) => [each / 86_400, '[h]:mm:ss']);
    const found = drawn([['T1', 'Average response time to an emergency', ...clock(510, 540), 'Monthly', ...clock(500, 505, 520)]]);
    const [trend] = found.trends;
    expect([trend?.unit, trend?.lines[0]?.values.slice(0, 3)]).toEqual(['h:mm:ss', [500, 505, 520]]);
    const own = trends(found.gathered, found.survey)!;
    const times = own.sheet.cells.filter(({ format }) => format === '[h]:mm:ss').map(({ content }) => Math.round(Number(content) * 86_400));
    expect(new Set(times)).toEqual(new Set([500, 505, 520, 510, 30]));
    expect(own.sheet.charts[0]?.chart.format).toBe('[h]:mm:ss');
    const table = cleanTableOf(trendsPage(found), { scheme: 'contract report', today: '', period: '', sources: [] });
    expect(table.rows[0]?.map(({ text }) => text)).toEqual(['T1', 'Average response time to an emergency', 'Apr', '0:08:20', '0:08:30', '0:08:30', '0:09:00', '']);
    expect([formatOf('h:mm:ss', 3), formatOf('h:mm:ss', 0)]).toEqual(['[h]:mm:ss.000', '[h]:mm:ss']);
  });

  test.each<[string, Written[], string]>([
    ['higher, above', ['A1', '% of visits completed', [0.9, '0%'], null, 'Monthly', ...percent(91, 92)], 'above target'],
    ['higher, on it', ['A1', '% of visits completed', [0.9, '0%'], null, 'Monthly', ...percent(91, 90)], 'on target'],
    ['lower is better, under it', ['A1', '% of re-referrals', '<25%', null, 'Monthly', ...percent(26, 22)], 'better than target'],
    ['lower is better, over it', ['A1', '% of re-referrals', '<25%', null, 'Monthly', ...percent(22, 27)], 'worse than target'],
    ['a target without a number of its own', ['A1', '% of visits completed', '85% – 95%', null, 'Monthly', ...percent(91, 92)], 'rated GREEN'],
    ['per cents against a bare target', ['A1', '% of visits completed', 0.9, null, 'Monthly', ...percent(91, 92)], 'rated GREEN, target left out'],
    ['a variance told as adverse', ['A1', 'Budget variance (£000)', 0, null, 'Monthly', '£5 adverse', '£8 adverse'], 'rated RED'],
    ['without a target', ['A1', '% of re-referrals', null, null, 'Monthly', ...percent(22, 27)], 'no target set'],
  ])('a title says how the rated figure stands: %s', (_, row, says) => {
    const filled = [...row.slice(0, 5), ...Array<Written>(5).fill(null), ...row.slice(5)];
    const [trend] = drawn([filled, [...kpi3, ...percent(96, 94, null, 90, 92, 91, 88.5)]]).trends;
    expect(trend?.title).toMatch(new RegExp(`, September to October 2020, ${says}$`));
  });

  test.each<[string, { fractions?: boolean }, Written[], number[]]>([
    ['fractions by their own kind', {}, [0.91, 0.92, 0.95], [91, 92, 95]],
    ['fractions that one figure alone leaves open, as the officer said', { fractions: true }, [0.91, 1, 1.05], [91, 100, 105]],
    ['per cents below one, as the officer said', { fractions: false }, [0.91, 0.92, 0.95], [0.91, 0.92, 0.95]],
  ])('bare numbers beside a per cent are drawn as what they are: %s', (_, settings, figures, values) => {
    const found = gathered(monthly([['A1', '% of visits completed', '90%', null, 'Monthly', ...figures]]), { settings });
    expect(trendsOf(found.gathered, found.survey).trends[0]?.lines[0]?.values.slice(0, 3)).toEqual(values);
  });

  test('where one figure leaves it open, an indicator is drawn by all of its own', () => {
    const found = gathered(workbookOf({
      KPIs: [['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020 position'], ['A1', '% of visits completed', '90%', '80% – 89.9%', 0.95]],
      Monthly: [['Ref', 'Measure', 'Target', 'Tolerance', 'Aug-20', 'Sep-20', 'Oct-20'], ['A1', '% of visits completed', '90%', '80% – 89.9%', 0.91, 0.92, 0.95]],
    }), { period: '2020-10' });
    expect(trendsOf(found.gathered, found.survey).trends[0]?.lines[0]?.values.slice(4, 6)).toEqual([91, 92]);
  });

  test.each<[string, string, number[]]>([['lower is better', 'Overspend against budget', [5, -8, 3]], ['higher is better', 'Savings achieved against plan', [-5, 8, -3]]])('adverse figures are drawn on the side that is worse: %s', (_, measure, values) => {
    const [trend] = drawn([['A1', measure, '£1', null, 'Monthly', '£5 adverse', '£8 favourable', '£3 adverse']]).trends;
    expect(trend?.lines[0]?.values.slice(0, 3)).toEqual(values);
  });

  test.each<[string, Written[], number[], object, string]>([
    ['counts from nought', [120, null, 'Monthly'], [40, 90, 130], { low: 0, high: 150, step: 50 }, '#,##0'],
    ['money in millions', ['£1.5M', null, 'Monthly'], [1_200_000, 1_900_000, 1_400_000], { low: 1_200_000, high: 2_000_000, step: 200_000 }, '£0.0,,"M"'],
    ['per cents above a hundred', [[1, '0%'], null, 'Monthly'], [1.02, 1.3, 0.9].map((value) => value), { low: 0.9, high: 1.3, step: 0.1 }, '0%'],
  ])('the side of a chart lies near to what is drawn, with the decimals of its steps: %s', (_, criteria, figures, axis, format) => {
    const shown = criteria[0] === '£1.5M' ? figures.map((value): Written => `£${value / 1e6}M`) : figures.map((value): Written => (value < 2 ? [value, '0%'] : value));
    const found = drawn([['A1', 'Income against plan', ...criteria, ...shown]]);
    expect(trends(found.gathered, found.survey)!.sheet.charts[0]?.chart).toMatchObject({ axis, format });
  });

  test('a cumulative count is counted up beside its share of the year, until a month is missing', () => {
    const found = drawn([['P1', 'Number of adoptions', 24, null, 'Cumulative', 2, 3, 1, 2, 4, 0, 3]]).trends[0];
    expect(found?.lines[0]?.values.slice(0, 8)).toEqual([2, 5, 6, 8, 12, 12, 15, null]);
    expect(found?.target).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]);
    expect(found?.title).toContain('counted up');
    expect(runningSum([0.1, 0.2, null, 4])).toEqual([0.1, 0.3, null, null]);
  });

  test('a target that an officer changed from a month on makes a step', () => {
    const found = gathered(monthly([[...kpi3, ...percent(96, 94, null, 90, 92, 91, 88.5)]]));
    const memory = { ...noMemory, criteria: [{ sheet: 'monthly', ref: 'kpi3', from: '2020-08', target: '90%', tolerance: '80% - 89.9%', reason: '', who: '', date: '' }] };
    const again = { ...found.survey, memory };
    const known = found.gathered.map((each) => ({ ...each, judged: { ...each.judged, recalled: { answers: [], kept: [], finals: [], criteria: memory.criteria } } }));
    const [trend] = trendsOf(known, again).trends;
    expect(trend?.target.slice(2, 6)).toEqual([95, 95, 90, 90]);
    expect(trend?.band.low.slice(2, 6)).toEqual([85, 85, 80, 80]);
    expect(trend?.alt).toContain('Target from 95% to 90%');
  });

  test('what others achieve is a line each, by its heading', () => {
    const { trends: [trend], gathered: all, survey } = drawn([[...kpi3, ...percent(96, 94, 95, 90, 92, 91, 88.5), [0.893, '0.0%'], [0.871, '0.0%']]], ['England average', 'Statistical neighbours']);
    expect(trend?.comparators).toEqual([{ name: 'England average', value: 89.3 }, { name: 'Statistical neighbours', value: 87.1 }]);
    const own = trends(all, survey)!;
    const series = own.sheet.charts[0]!.chart.series;
    expect(series.map(({ kind }) => kind)).toEqual(['band', 'line', 'dashes', 'dashes', 'dashes']);
    const named = series.map(({ name }) => own.sheet.cells.find(({ at }) => at.row === name.at.row && at.column === name.at.column)?.content);
    expect(named).toEqual(['Tolerance band', 'This year', 'Target', 'England average', 'Statistical neighbours']);
  });

  test('one figure is no trend, and a workbook without any has no sheet', () => {
    const found = gathered(monthly([[...kpi3, ...percent(96), ...Array<Written>(6).fill(null)]]));
    expect(trends(found.gathered, found.survey)).toBeNull();
    expect(trends([], found.survey)).toBeNull();
  });

  test('figures of quarters are drawn quarter by quarter, so that their line has no gaps', () => {
    const rows: Written[][] = [['A1', '% of visits completed', [0.9, '0%'], null, 'Quarterly', null, null, ...percent(91), null, null, ...percent(88), null], [...kpi3, ...percent(96, 94, null, 90, 92, 91, 88.5)]];
    const [trend] = drawn(rows).trends;
    expect([trend?.categories, trend?.lines[0]?.values]).toEqual([['Jun', 'Sep', 'Dec', 'Mar'], [91, 88, null, null]]);
    expect(trend?.title).toContain('June to September 2020');
  });

  test('figures that are a year apart stand one after the other', () => {
    const found = gathered(monthly([[...kpi3, ...percent(96, 94, null, 90, 92, 91, 88.5)]]));
    const figure = (value: number) => ({ kind: 'number' as const, value, unit: '%', decimals: 0, text: `${value}%` });
    const points = ['2018-03', '2019-03', '2020-03'].map((period, index) => ({ period, figure: figure(80 + index), place: null, approximate: false, mark: '' as const }));
    const [trend] = trendsOf([{ ...found.gathered[0]!, points }], found.survey).trends;
    expect([trend?.categories, trend?.lines.map(({ name, values }) => [name, values])]).toEqual([['Mar 2018', 'Mar 2019', 'Mar 2020'], [['Over time', [80, 81, 82]]]]);
    expect(trend?.title).toContain('March 2018 to March 2020');
  });
});

describe('which indicators are drawn', () => {
  const rowsOf = (count: number, prefix: string): Written[][] => Array.from({ length: count }, (_, index) => [`${prefix}${index + 1}`, `% of ${prefix} cases completed, kind ${index}`, [0.9, '0%'], null, 'Monthly', ...percent(80, 81)]);

  test('of many the key ones, and that is said', () => {
    const found = gathered(monthly(rowsOf(30, 'SM').concat(rowsOf(3, 'KPI'))));
    // The heading above a table may say that all of them are key indicators: here only the references tell.
    for (const each of found.gathered) each.bearing.table.title = '';
    for (const each of found.gathered) each.section = '';
    const { trends: all, says } = trendsOf(found.gathered, found.survey);
    expect([all.map(({ ref }) => ref), says]).toEqual([['KPI1', 'KPI2', 'KPI3'], 'The 3 key indicators are drawn, of 33 with at least two figures.']);
  });

  test('without key indicators the first ones, and that is said', () => {
    const found = drawn(rowsOf(30, 'KPI'));
    expect(found.trends).toHaveLength(mostTrends);
    expect(found.says).toBe('The first 24 of 30 indicators with at least two figures are drawn.');
  });
});

describe('the sheet', () => {
  test('a table of figures below a page of charts, each with its rows', () => {
    const found = drawn([[...kpi3, ...percent(96, 94, null, 90, 92, 91, 88.5)], ['KPI4', '% of plans up to date', [0.9, '0%'], null, 'Monthly', ...percent(80, 81, 82, 83, 84, 85, 86)]]);
    const own = trends(found.gathered, found.survey)!;
    const { range, name } = own.sheet.tables[0]!;
    expect([own.name, name, own.key, own.sheet.landscape]).toEqual(['RAG trends', 'RAG_trends', 1, true]);
    expect(textsIn(own.sheet, range.top)).toEqual(['Row', 'Reference', 'Measure', 'Month', 'This year', 'Last year', 'Target', 'Tolerance from', 'Tolerance band', 'Note', 'From']);
    expect(textsIn(own.sheet, range.top + 1)).toEqual(['KPI3, 2020-04', 'KPI3', kpi3[1], 'Apr', 0.96, null, 0.95, 0.85, 0.1, null, 'Monthly!F4']);
    expect(textsIn(own.sheet, range.top + 13).slice(0, 5)).toEqual(['KPI4, 2020-04', 'KPI4', '% of plans up to date', 'Apr', 0.8]);
    expect(range.bottom - range.top).toBe(24);
    expect(own.sheet.charts.map(({ name: called, chart }) => [called, chart.categories.range.top, chart.format, chart.axis])).toEqual([
      ['RAG trend KPI3', range.top + 1, '0%', { low: 0.85, high: 1, step: 0.05 }], ['RAG trend KPI4', range.top + 13, '0.0%', { low: 0.8, high: 0.9, step: 0.025 }],
    ]);
    expect(own.sheet.charts.every(({ chart }) => chart.at.bottom < range.top && !own.sheet.cells.some(({ at }) => at.row >= chart.at.top && at.row <= chart.at.bottom))).toBe(true);
    expect(own.sheet.cells.find(({ link }) => link)?.link).toEqual({ sheet: 'Monthly', at: { row: 4, column: 6 } });
  });

  test.each([[1, null], [7, null], [24, null], [24, 15], [10, 29], [3, 4], [2, 0]])('%i charts never cover each other (rows kept: %s)', (count, reserve) => {
    const grid = gridOf(count, 10, reserve);
    const places = Array.from({ length: count }, (_, index) => grid.at(index));
    places.forEach((place, index) => {
      expect(place.bottom).toBeGreaterThanOrEqual(place.top);
      expect(place.right).toBeGreaterThan(place.left);
      expect(places.slice(index + 1).some((other) => overlap(place, other))).toBe(false);
    });
    if (reserve !== null) expect(grid.rows).toBe(reserve);
  });

  test('hostile references and headings stay plain text with names of their own', () => {
    const row = (ref: string): Written[] => [ref, '% of <script>alert(1)</script> cases\u0000\u202e completed', [0.9, '0%'], null, 'Monthly', ...percent(80, 81, 82, 83, 84, 85, 86), [0.5, '0%']];
    const found = drawn([row('__proto__'), row('=cmd|x'), row('=CMD|x')], ['England target']);
    const own = trends(found.gathered, found.survey)!;
    const names = own.sheet.charts.map(({ name }) => name.toLowerCase());
    expect([names.length, new Set(names).size]).toEqual([3, 3]);
    const keys = own.sheet.cells.filter(({ at }) => at.column === 1 && at.row > own.sheet.tables[0]!.range.top).map(({ content }) => content);
    expect(new Set(keys).size).toBe(36);
    expect(own.sheet.charts.every(({ chart }) => !/\p{C}/u.test(chart.title + chart.alt))).toBe(true);
  });

  test.each([['%', 1, '0.0%'], ['%', 0, '0%'], ['£', 0, '£#,##0'], ['£', -5, '£0.0,,"M"'], ['weeks', 0, '#,##0'], ['', 2, '#,##0.00'], ['evil"unit', 0, '#,##0']])('figures in %s with %i decimals are written %s', (unit, decimals, format) => {
    expect(formatOf(unit, decimals)).toBe(format);
  });

  test.each([['short', 10, 'short'], ['one two three four five six seven', 30, 'one two three four five six…'], ['x'.repeat(40), 10, `${'x'.repeat(9)}…`], ['abcdefgh😀😀', 10, 'abcdefgh…']])('%j in %i characters', (text, length, said) => {
    expect(cut(text, length)).toBe(said);
  });
});

describe('to copy or export', () => {
  test('the figures as a summary of their own, a row for each month that has one', () => {
    const found = drawn([[...kpi3, ...percent(96, 94, null, 90, 92, 91, 88.5), [0.893, '0.0%']]], ['England average']);
    const page = trendsPage(found);
    expect(page.columns.map(({ heading }) => heading)).toEqual(['Reference', 'Measure', 'Month', 'This year', 'Target', 'Tolerance from', 'Tolerance to', 'England average', 'Note']);
    expect(page.rows.map((row) => row[2]?.content)).toEqual(['Apr', 'May', 'Jul', 'Aug', 'Sep', 'Oct']);
    const { rows: [first], note } = cleanTableOf(page, { scheme: 'contract report', period: 'October 2020', sources: [], today: '' });
    expect(first?.map(({ text }) => text)).toEqual(['KPI3', kpi3[1], 'Apr', '96.0%', '95.0%', '85.0%', '95.0%', '89.3%', '']);
    expect(note).toBe('One indicator with at least two figures is drawn.');
  });

  test('of a thousand indicators the first are drawn', () => {
    const rows = Array.from({ length: 1000 }, (_, index): Written[] => [`PI${index + 1}`, `% of cases of kind ${index} completed`, [0.9, '0%'], '80% - 89.9%', 'Monthly', ...percent(80, 81, 82, 83, 84, 85, index / 10)]);
    const found = gathered(monthly(rows));
    expect(trends(found.gathered, found.survey)?.sheet.charts).toHaveLength(mostTrends);
  });
});

describe('in a workbook file', () => {
  async function open(bytes: Uint8Array) {
    const book = await openWorkbook(bytes, nodeCodec);
    if (refused(book)) throw new Error(book.say);
    return { book, snapshot: snapshot(book) };
  }

  async function write(bytes: Uint8Array) {
    const { book, snapshot: stands } = await open(bytes);
    const found = gathered(stands);
    const done = refresh(stands, trends(found.gathered, found.survey)!);
    const written = await applyPlan(book, { edits: done.edits, expects: done.expects });
    if (refused(written)) throw new Error(written.say);
    return { done, bytes: written.bytes };
  }

  test.each([['performance-2020-21', 5], ['contract-2015-16', 23]])('%s: %i charts are written, and a second refresh changes nothing', async (name, count) => {
    const first = await write(sampleBytes(name));
    expect(first.done.state).toBe('added');
    const after = await open(first.bytes);
    const sheet = after.snapshot.sheets.find((each) => each.name === 'RAG trends');
    expect(sheet?.charts).toHaveLength(count);
    const again = await write(first.bytes);
    expect([again.done.state, again.done.edits]).toEqual(['unchanged', []]);
  });

  test('the approximate figures of the 2020/21 report are drawn and said, and what is rated is the figure beside them', async () => {
    const found = gathered((await open(sampleBytes('performance-2020-21'))).snapshot);
    const { trends: all } = trendsOf(found.gathered, found.survey);
    const kpi1 = all.find(({ ref }) => ref === 'KPI1');
    expect(kpi1?.lines.map(({ name, values }) => [name, values])).toEqual([
      // shared/cases/kpi-series.csv, read off a chart; October 2020 is the KPI table's own 89.1%.
      ['This year', [93, 79, 85, 89, 94, 88, 89.1, null, null, null, null, null]],
      ['Last year', [80, 73, 78, 78, 73, 73, 73, 71, null, null, null, 74]],
    ]);
    expect(kpi1?.notes.slice(0, 7)).toEqual([...Array<string>(6).fill('approximate'), 'last year approximate']);
    expect(kpi1?.title).toMatch(/above target, some figures approximate$/);
  });

  test('more indicators than before keep the table where it stands', async () => {
    const first = await write(sampleBytes('performance-2020-21'));
    const { snapshot: stands } = await open(first.bytes);
    const found = gathered(stands);
    const top = stands.sheets.find(({ name }) => name === 'RAG trends')!.tables[0]!.range.top;
    const more = found.gathered.flatMap((each) => (each.points.length > 1 ? [1, 2, 3].map((copy) => ({ ...each, ref: `${each.ref}.${copy}`, points: each.points.slice(copy) })) : [each]));
    const own = trends(more, found.survey)!;
    expect([own.sheet.tables[0]?.range.top, own.sheet.charts.length]).toEqual([top, 15]);
    expect(own.sheet.charts.every(({ chart }) => chart.at.bottom < top)).toBe(true);
    expect(refresh(stands, own).state).toBe('refreshed');
  });
});
