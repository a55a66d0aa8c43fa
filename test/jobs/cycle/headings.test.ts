import { describe, expect, test } from 'vitest';
import { startNextPeriod } from '../../../src/jobs/cycle/next-period.ts';
import { startNextYear } from '../../../src/jobs/cycle/next-year.ts';
import { stepOptions } from '../../../src/jobs/cycle/round.ts';
import type { Proposal } from '../../../src/jobs/proposal.ts';
import { Mark } from '../../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Extras, Written } from '../../tables/sheet.ts';
import { sure } from '../record/sample.ts';

const signed = { who: 'A. Officer', date: '2020-11-03' };
const figures: Written[] = ['A1', '% of calls answered', '95%', '85% – 94.9%'];
const head: Written[] = ['Ref', 'Measure', 'Target', 'Tolerance'];

/** A workbook with one indicator; the columns beside its criteria by their headings. */
function bookOf(columns: [heading: Written, figure: Written][], more: Record<string, Written[][]> = {}, extras: Extras = {}, title = 'Performance as at 31 October 2020'): Snapshot {
  return workbookOf({ Sheet1: { rows: [[title], [], [...head, ...columns.map(([heading]) => heading)], [...figures, ...columns.map(([, figure]) => figure)]], ...extras }, ...more });
}

const month = (snapshot: Snapshot) => sure(startNextPeriod(snapshot, { ...stepOptions, signed }));
const year = (snapshot: Snapshot) => sure(startNextYear(snapshot, { ...stepOptions, signed, targets: [], retired: [] }));
const changes = ({ changes: all }: Proposal) => Object.fromEntries(all.map(({ sheet, cell, to }) => [sheet === 'Sheet1' ? cell : `${sheet}!${cell}`, to]));

describe('a heading names what stands below it', () => {
  test.each<[string, (snapshot: Snapshot) => Proposal, [Written, Written][], Record<string, unknown>]>([
    ['the month before, whichever it was', month, [['August 2020', '90%'], ['October 2020 position', '92%']], { E3: 'October 2020', E4: '92%', F3: 'November 2020 position', F4: null }],
    ['the month before, without its year', month, [['September', '90%'], ['October', '92%']], { E3: 'October', E4: '92%', F3: 'November', F4: null }],
    ['the quarter before, without its year', month, [['Previous (Q2)', '90%'], ['Actual', '92%']], { E3: 'Previous (Q3)', E4: '92%', F4: null }],
    ['a column for the same month last year', month, [['October 2019', '80%'], ['Previous month', '90%'], ['October 2020', '92%']], { E3: 'November 2019', E4: null, F4: '92%', G3: 'November 2020', G4: null }],
    ['the same, said in words', month, [['Same month last year', '80%'], ['Actual', '92%']], { E4: null, F4: null }],
    ['a year ago is not the month before', month, [['October 2019', '80%'], ['October 2020', '92%']], { E3: 'November 2019', E4: null, F4: null }],
    ['nobody\'s column keeps its month', month, [['Actual', '92%'], ['Surveyed October 2020', 17]], { E4: null, F3: undefined, F4: undefined }],
    ['others\' figures too', month, [['Actual', '92%'], ['England October 2020', '90%']], { E4: null, F3: undefined }],
    ['outturns move on by a year each', year, [['Previous outturn 2018/19', '81%'], ['Previous outturn 2019/20', '82%'], ['Actual', '92%']], { E3: 'Previous outturn 2019/20', E4: '82%', F3: 'Previous outturn 2020/21', F4: '92%', G4: null }],
    ['an outturn of long ago stays', year, [['2016/17 outturn', '81%'], ['2019/20 outturn', '82%'], ['Actual', '92%']], { E3: undefined, E4: undefined, F3: '2020/21 outturn', F4: '92%' }],
    ['last month and last year', year, [['Last year outturn', '81%'], ['Previous month', '82%'], ['Actual', '92%'], ['YTD', '91%']], { E4: '91%', F4: '92%', G4: null, H4: null }],
    ['last year\'s is known by its words, whichever stands first', year, [['Previous figure', '82%'], ['Last year outturn', '81%'], ['Actual', '92%'], ['YTD', '91%']], { F4: '91%', G4: null }],
    ['a month\'s column takes no year\'s figure', year, [['September', '90%'], ['October', '92%'], ['YTD', '91%']], { E3: 'October', E4: '92%', F3: 'April', F4: null, G4: null }],
    ['months of a year go on with their figures', year, [['Oct-19', '80%'], ['Sep-20', '90%'], ['Oct-20', '92%']], { E3: 'Oct-20', E4: '92%', F3: 'Sep-21', F4: null, G3: 'Oct-21', G4: null }],
    ['words among the months stay', year, [['Aug-20', 'ask Tom'], ['Sep-20', '90%'], ['Oct-20', '92%']], { E3: 'Aug-21', E4: undefined, F4: null }],
    ['England\'s year stays with its figure', year, [['Actual', '92%'], ['England 2019/20', '90%']], { F3: undefined }],
    ['the target\'s year goes on with it', year, [['Target for 2020/21 agreed', null], ['Actual', '92%']], { F4: null }],
  ])('%s', (_, step, columns, wanted) => {
    const all = changes(step(bookOf(columns)));
    expect(Object.fromEntries(Object.keys(wanted).map((cell) => [cell, all[cell]]))).toEqual(wanted);
  });

  test('a date as a heading or a title goes on as a date', () => {
    const snapshot = bookOf([['Actual', '92%']], {}, {}, 'Performance for October 2020');
    const dated = workbookOf({ Sheet1: [['Performance for October 2020'], ['Position as at', [44135, 'dd/mm/yyyy']], [...head, 'Actual'], [...figures, '92%']] });
    expect(changes(month(snapshot))['A1']).toBe('Performance for November 2020');
    // 31 October becomes 30 November.
    expect(changes(month(dated))['B2']).toBe(44165);
  });
});

describe('titles go on where their figures do', () => {
  test('a cover does, figures of no known table keep theirs, and both kinds of sheet are told apart', () => {
    const proposal = month(bookOf([['Actual', '92%']], { Cover: [['Performance report', null], ['October 2020']], Cohort: [['The cohort in October 2020'], [], ['Cohort', 'Numbers'], ['EET', 5322]] }));
    const all = changes(proposal);
    expect([all['A1'], all['Cover!A2'], all['Cohort!A1']]).toEqual(['Performance as at 30 November 2020', 'November 2020', undefined]);
    expect(proposal.findings).toContainEqual(expect.objectContaining({ rule: 'left', sheet: 'Cohort', cell: 'A1' }));
  });

  test.each(['Cabinet, 31 October 2020', 'Board meeting of 12 October', 'Published October 2020', 'Targets agreed in October 2020'])("'%s' is of another time than the figures", (title) => {
    expect(changes(month(bookOf([['Actual', '92%']], {}, {}, 'Performance as at October 2020')))['A1']).toBe('Performance as at November 2020');
    expect(changes(month(workbookOf({ Sheet1: [['Performance as at October 2020'], [title], [...head, 'Actual'], [...figures, '92%']] })))['A2']).toBeUndefined();
  });

  test('commentary between tables is no title, and a sheet that is called by the month is named', () => {
    const rows: Written[][] = [['Performance, October 2020'], [], [...head, 'Actual'], [...figures, '92%'], [], ['In October 2020 the service moved. Calls rose.'], ['Supporting, October 2020'], [], [...head, 'Actual'], ['B1', '% of letters answered', '95%', '85% – 94.9%', '91%']];
    const proposal = month(workbookOf({ 'Oct 2020': rows }));
    const all = changes(proposal);
    expect([all['Oct 2020!A1'], all['Oct 2020!A6'], all['Oct 2020!A7']]).toEqual(['Performance, November 2020', undefined, 'Supporting, November 2020']);
    expect(proposal.findings.map(({ message }) => message)).toContainEqual(expect.stringContaining("'Oct 2020' is called by the time before"));
  });
});

test('a quarter with its months goes on to the first quarter of the next year', () => {
  const snapshot = workbookOf({ Sheet1: [['Quarter 4 (January to March 2021)'], [], [...head, '2019/20 outturn', 'Q1', 'Q2', 'Q3', 'Q4'], [...figures, '90%', '91%', '92%', '93%', '94%']] });
  expect(changes(year(snapshot))).toMatchObject({ A1: 'Quarter 1 (April to June 2021)', E3: '2020/21 outturn', E4: '94%', F4: null, I4: null });
});

test('a quarter goes on to the first of the next year, once', () => {
  const snapshot = workbookOf({ Sheet1: [['Scorecard – Q4 2020/21'], [], [...head, 'Q4 2020/21 position'], [...figures, '92%']] });
  expect(changes(year(snapshot))).toMatchObject({ A1: 'Scorecard – Q1 2021/22', E3: 'Q1 2021/22 position', E4: null });
});

describe('a heading of an Excel table', () => {
  const columns = ['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020'];
  const tables = [{ name: 'KPIs', range: { top: 3, left: 1, bottom: 4, right: 5 }, header: true, totals: false, columns, filtered: false }];
  test('is the name of its column, which changes with it', () => {
    const { plan } = month(bookOf([['October 2020', '92%']], {}, { tables }));
    expect(plan.edits).toContainEqual({ kind: 'table', sheet: 'Sheet1', name: 'KPIs', from: { range: tables[0]!.range, columns }, to: { range: tables[0]!.range, columns: [...columns.slice(0, 4), 'November 2020'] } });
  });
  test('stays where two of its columns would be called alike', () => {
    const own = [...columns.slice(0, 4), 'Actual', 'Commentary October 2020', 'Commentary November 2020'];
    const proposal = month(bookOf([['Actual', '92%'], ['Commentary October 2020', 'Better.'], ['Commentary November 2020', null]], {}, { tables: tables.map((table) => ({ ...table, range: { ...table.range, right: 7 }, columns: own })) }));
    expect(changes(proposal)['F3']).toBeUndefined();
    expect(proposal.findings).toContainEqual(expect.objectContaining({ rule: 'left', cell: 'F3', message: expect.stringContaining('two of its columns would be called alike') as string }));
  });
  test('stays where formulas may read it by name', () => {
    const proposal = month(bookOf([['October 2020', '92%']], {}, { tables: tables.map((table) => ({ ...table, readByName: true })) }));
    expect([changes(proposal)['E3'], changes(proposal)['E4']]).toEqual([undefined, null]);
    expect(proposal.findings).toContainEqual(expect.objectContaining({ rule: 'left', cell: 'E3', message: expect.stringContaining("Type 'November 2020' in Excel") as string }));
  });
});

describe('what is not ours to write stays', () => {
  const rich = (holds: string): Written => ({ holds, marks: Mark.rich });
  test.each<[string, (snapshot: Snapshot) => Proposal]>([['a month', month], ['a year', year]])('in %s: texts of several looks, formulas and cells that a merged one covers', (_, step) => {
    const columns = ['Last month', 'Last year outturn', 'Sep-19', 'Sep-20', 'Actual', 'Previous RAG', 'RAG', 'Commentary', 'Earlier commentary'];
    const rows: Written[][] = [
      ['A1', '% of calls answered', '95%', '85% – 94.9%', rich('90%'), rich('89%'), rich('70%'), rich('71%'), rich('92%'), rich('GREEN'), rich('AMBER'), rich('Better.'), rich('Before.')],
      ['A2', '% of letters answered', '95%', '85% – 94.9%', null, null, '70%', '71%', '92%', null, 'AMBER', 'Better.', rich('Before.')],
    ];
    const snapshot = workbookOf({ Sheet1: { rows: [['Performance, October 2020'], [], [...head, ...columns], ...rows], merges: ['E4:F5'] } });
    const { plan } = step(snapshot);
    const written = plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.to.content !== undefined && edit.sheet === 'Sheet1' ? [edit.at] : []));
    expect(written.filter(({ row: at }) => at === 4)).toEqual([]);
    // E5 and F5 lie under the merged cell, M5 has several looks, so that the commentary stays where it is.
    expect(written.filter(({ row: at, column }) => at === 5 && [5, 6, 12, 13].includes(column))).toEqual([]);
    expect(written.some(({ row: at }) => at === 5)).toBe(true);
  });
});

test('a card goes on like a row: figures, labels and the previous one', () => {
  const card: Written[][] = [['Scorecard for October 2020'], [], ['Reference', 'KPI3'], ['Measure:', '% of calls answered'], ['Target', '95%'], ['Tolerance', '85% – 94.9%'], ['October 2020 position', '88.5%'], ['Previous month', '90%'], ['RAG', 'AMBER']];
  expect(changes(month(workbookOf({ Sheet1: card })))).toMatchObject({ A1: 'Scorecard for November 2020', A7: 'November 2020 position', B7: null, B8: '88.5%' });
  const next = year(workbookOf({ Sheet1: [...card.slice(0, 7), ['Last year outturn', '90%'], ['RAG', 'AMBER']] }));
  expect(changes(next)).toMatchObject({ A1: 'Scorecard for April 2021', A7: 'April 2021 position', B7: null, B8: '88.5%', B9: null });
});

test('a month that only the officer named is remembered as the next one', () => {
  const made = sure(startNextPeriod(bookOf([['Actual', '92%']], {}, {}, 'Performance'), { ...stepOptions, signed, period: '2020-10' }));
  const texts = made.plan.edits.flatMap((edit) => (edit.kind === 'sheet' ? (edit.to?.cells ?? []).map(({ content }) => content) : []));
  expect(texts).toEqual(expect.arrayContaining(['setting', 'reporting month', '2020-11']));
});
