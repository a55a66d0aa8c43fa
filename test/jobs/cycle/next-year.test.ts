import { describe, expect, test } from 'vitest';
import { startNextYear } from '../../../src/jobs/cycle/next-year.ts';
import type { YearOptions } from '../../../src/jobs/cycle/next-year.ts';
import { stepOptions } from '../../../src/jobs/cycle/round.ts';
import type { NewTarget } from '../../../src/jobs/cycle/target-list.ts';
import type { Proposal } from '../../../src/jobs/proposal.ts';
import { rate, rateOptions } from '../../../src/jobs/rate.ts';
import { Mark } from '../../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Extras, Written } from '../../tables/sheet.ts';
import { opened, sure } from '../record/sample.ts';

const options: YearOptions = { ...stepOptions, signed: { who: 'A. Officer', date: '2021-04-06' }, targets: [], retired: [] };

test('figures move by a year, months are emptied, headings go on, formulas stay, retired rows are emptied and named', () => {
  const head = ['Ref', 'Measure', 'Target', 'Tolerance', 'Last year outturn', 'Mar-20', [43922, 'mmm-yy'] as [number, string], 'Mar-21', 'RAG', 'Commentary'];
  const rows: Written[][] = [
    ['A1', '% of calls answered', '95%', '85% – 94.9%', '88%', '89%', '90%', [0.92, '0%'], 'AMBER', 'Better.'],
    ['A2', '% of letters answered', '95%', '85% – 94.9%', null, '70%', { holds: 0.5, marks: Mark.formula }, '97%', { holds: 'GREEN', marks: Mark.formula }, null],
    ['A3', '% of visits completed', '95%', '85% – 94.9%', '80%', null, '81%', { holds: 0.82, marks: Mark.formula }, 'RED', null],
  ];
  const made = sure(startNextYear(workbookOf({ Sheet1: [['Performance 2020/21, as at March 2021'], [], head, ...rows] }), { ...options, targets: [{ ref: 'A1', target: '96%', tolerance: null }, { ref: 'A9', target: '1', tolerance: null }], retired: ['A3'] }));
  const to = Object.fromEntries(made.changes.map(({ cell, to: content }) => [cell, content]));
  expect(to).toMatchObject({
    A1: 'Performance 2021/22, as at April 2021', F3: 'Mar-21', G3: 44287, H3: 'Mar-22', C4: '96%', E4: 0.92, F4: 0.92, G4: null, H4: null, I4: null, J4: null, K4: 'March 2021: Better.', E5: '97%', F5: '97%', H5: null,
    A6: null, B6: null, C6: null, I6: null,
  });
  expect(['G5', 'I5', 'H6', 'C5', 'D4'].filter((cell) => cell in to)).toEqual([]);
  expect(made.title).toBe('Start 2021/22');
  expect(made.says).toContain('Left out: A3');
  expect(made.findings.map(({ message }) => message)).toEqual(expect.arrayContaining(["No indicator is called 'A9', so this line of the list was left", 'A3 is left out, and this cell stays, since it is a formula, merged or of several looks']));
});

test('a sample becomes the next year: same indicators but the retired, no figures, new targets, and it can be rated', async () => {
  const host = await opened();
  const made = sure(startNextYear(sure(await host.look()), { ...options, targets: [{ ref: 'SM4', target: '20%', tolerance: null }], retired: ['SM5'] }));
  expect(made.findings.map(({ message }) => message)[0]).toBe('October 2020 does not end the year 2020/21: its last month is March 2021');
  sure(await host.apply(made.plan));
  const { ratings, period } = sure(rate(sure(await host.look()), rateOptions));
  expect(period?.period).toBe('2021-04');
  // 32 with figures, less the retired one, and a reference that the summary alone has.
  expect(ratings).toHaveLength(32);
  expect(ratings.map(({ ref }) => ref)).not.toContain('SM5');
  expect(ratings.every(({ rating }) => rating === 'blue' || rating === 'none')).toBe(true);
  expect(ratings.find(({ ref }) => ref === 'SM4')).toMatchObject({ target: '20%', tolerance: expect.stringMatching(/\d/) as string });
});

test('a calendar year goes on as one, and summaries that still show the old year are named', () => {
  const tables = [{ name: 'RAG_summary', range: { top: 1, left: 1, bottom: 2, right: 1 }, header: true, totals: false, columns: ['What'], filtered: false }];
  const snapshot = workbookOf({ Sheet1: [['Performance 2020, as at December 2020'], [], ['Ref', 'Measure', 'Target 2020', 'Tolerance', 'Actual'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '92%']], 'RAG summary': { rows: [['What'], ['x']], tables } });
  const made = sure(startNextYear(snapshot, { ...options, settings: { yearStart: 1 } }));
  expect([made.title, Object.fromEntries(made.changes.map(({ cell, to }) => [cell, to]))]).toMatchObject(['Start 2021', { A1: 'Performance 2021, as at January 2021', C3: 'Target 2021', E4: null }]);
  expect(made.findings.map(({ message }) => message)).toContain("'RAG summary' still shows December 2020, until the summaries are refreshed");
});

describe('indicators that are new in the list', () => {
  const head = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
  const rows: Written[][] = [
    ['A1', '% of calls answered', [0.95, '0%'], '85% – 94.9%', '92%', 'AMBER'],
    ['A2', '% of letters answered', [0.9, '0%'], '85% – 89.9%', '97%', 'GREEN'],
  ];
  const fresh = (ref: string, measure: string) => ({ ref, measure, target: '80%', tolerance: '70 – 79.9%' });
  const made = (snapshot: Snapshot, more: Partial<YearOptions>) => sure(startNextYear(snapshot, { ...options, ...more }));
  const book = (below: Written[][] = [], extras: Extras = {}) => workbookOf({ Sheet1: { rows: [['Performance as at March 2021'], [], head, ...rows, ...below], ...extras } });
  const row = ({ plan }: Proposal, at: number) => plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.sheet === 'Sheet1' && edit.at.row === at && edit.to.content !== undefined ? [edit.to.content] : []));

  test('take the formats of their like, and none of the days of the one whose row they take', () => {
    const days: Written[] = ['A3', 'Days to relet', [21, '0.0'], '21.1 – 25', [24, '0.0'], 'AMBER'];
    const edits = (list: Written[][], target: string) => made(workbookOf({ Sheet1: [['Performance as at March 2021'], [], head, ...list] }), { targets: [{ ...fresh('A7', '% of visits made'), target }], retired: ['A3'] })
      .plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.at.row === 4 && (edit.at.column === 3 || edit.at.column === 5) ? [[edit.to.content, edit.to.format]] : []));
    expect(edits([days, ...rows], '80%')).toEqual([[0.8, '0%'], [null, 'General']]);
    expect(edits([days, rows[0]!, ['A2', 'Letters', 400, '380 – 399', 410, 'GREEN']], '80%')).toEqual([['80%', 'General'], [null, 'General']]);
  });
  test('take the row of a retired one, then rows below the table, as numbers where numbers stand', () => {
    const proposal = made(book(), { targets: [fresh('A7', '% of visits made'), fresh('A8', '% of plans made')], retired: ['A1'] });
    expect(proposal.says).toEqual(expect.arrayContaining(['Left out: A1', 'New: A7 (Sheet1!A4), A8 (Sheet1!A6)']));
    expect(row(proposal, 4)).toEqual(['A7', '% of visits made', 0.8, '70 – 79.9%', null, null]);
    expect(row(proposal, 6)).toEqual(['A8', '% of plans made', 0.8, '70 – 79.9%']);
  });

  test('let an Excel table grow', () => {
    const table = { name: 'T', range: { top: 3, left: 1, bottom: 5, right: 6 }, header: true, totals: false, columns: head, filtered: false };
    expect(made(book([], { tables: [table] }), { targets: [fresh('A7', '% of visits made')] }).plan.edits).toContainEqual(expect.objectContaining({ kind: 'table', name: 'T', to: { range: { ...table.range, bottom: 6 }, columns: head } }));
    expect(made(book([], { tables: [{ ...table, totals: true }] }), { targets: [fresh('A7', '% of visits made')] }).findings).toContainEqual(expect.objectContaining({ severity: 'error', message: expect.stringContaining('no room below') as string }));
  });

  test.each<[string, Extras]>([
    ['merged cells', { merges: ['B6:C6'] }],
    ['another Excel table', { tables: [{ name: 'Notes', range: { top: 6, left: 6, bottom: 7, right: 8 }, header: true, totals: false, columns: ['a', 'b', 'c'], filtered: false }] }],
    ['empty rows of its own Excel table', { tables: [{ name: 'T', range: { top: 3, left: 1, bottom: 7, right: 6 }, header: true, totals: false, columns: head, filtered: false }] }],
  ])('are named where below the table lie %s', (_, extras) => {
    const proposal = made(book([], extras), { targets: [fresh('A7', '% of visits made')] });
    expect(proposal.findings).toContainEqual(expect.objectContaining({ severity: 'error', message: expect.stringContaining("'A7' is new, and there is no room") as string }));
    expect(row(proposal, 6)).toEqual([]);
  });

  test.each<[string, Written[][], NewTarget, RegExp]>([
    ['without room', [['Note: figures are provisional']], fresh('A7', '% of visits made'), /'A7' is new, and there is no room/],
    ['with the measure of another', [], fresh('B7', '% of Calls answered'), /'B7' has the measure of A1 and another reference/],
    ['without a measure', [], { ref: 'A7', target: '80%', tolerance: null }, /No indicator is called 'A7'/],
  ])('%s are named, and not added', (_, below, line, says) => {
    const proposal = made(book(below), { targets: [line] });
    expect(proposal.findings).toContainEqual(expect.objectContaining({ severity: 'error', message: expect.stringMatching(says) as string }));
    expect(row(proposal, 6)).toEqual([]);
  });

  test('are rated in the new year like any other', async () => {
    const host = await opened();
    sure(await host.apply(made(sure(await host.look()), { targets: [fresh('SM27', '% of plans agreed within timescale')], retired: ['SM5'] }).plan));
    const { ratings } = sure(rate(sure(await host.look()), rateOptions));
    expect(ratings.find(({ ref }) => ref === 'SM27')).toMatchObject({ sheet: 'Supporting', row: 9, rating: 'blue', target: '80%' });
  });
});
