import exceljs from 'exceljs';
import type { CellValue } from 'exceljs';
import { describe, expect, test } from 'vitest';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { hostOfFile } from '../../src/hosts/file/host.ts';
import type { FileHost } from '../../src/hosts/file/host.ts';
import { declareFinal, reopen } from '../../src/jobs/cycle/final.ts';
import { startNextPeriod } from '../../src/jobs/cycle/next-period.ts';
import { startNextYear } from '../../src/jobs/cycle/next-year.ts';
import { stepOptions } from '../../src/jobs/cycle/round.ts';
import type { Proposal } from '../../src/jobs/proposal.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import type { RateOptions } from '../../src/jobs/rate.ts';
import { readMemory } from '../../src/jobs/record/read.ts';
import { readAddress } from '../../src/workbook/address.ts';
import type { Receipt, Undone } from '../../src/workbook/host.ts';
import type { Plan } from '../../src/workbook/plan.ts';
import { contentAt, find } from '../../src/workbook/snapshot.ts';
import type { Content, Snapshot } from '../../src/workbook/snapshot.ts';
import { sure } from '../jobs/record/sample.ts';

const options = { ...stepOptions, signed: { who: 'A. Officer', date: '2024-11-05' } };

/** Three workbooks unlike the samples, as other bodies keep them: titles, and from the third row on the table. */
const bodies = {
  /** A housing association's scorecard by quarters, with sections, an annual measure and typed arrows. */
  housing: () => workbook('Scorecard', ['Riverside Homes – Board Scorecard 2024/25', 'Quarter 2 (July to September 2024)'], [
    ['Ref', 'Performance measure', 'Good is', 'Target 2024/25', 'Tolerance', '2023/24 outturn', 'Q1', 'Q2', 'Q3', 'Q4', 'RAG', 'Trend', 'Comments'],
    ['Landlord services'],
    ['H1', 'Rent collected as % of rent due', 'High', '99.5%', '98% - 99.4%', '99.3%', '98.7%', '99.1%', null, null, 'AMBER', '↑', 'Arrears are falling.'],
    ['H2', 'Average days to relet a home', 'Low', 21, '21.1 - 25', 24.3, 23.1, 26.4, null, null, 'RED', '↓', null],
    ['Safety'],
    ['S2', 'Fire risk actions overdue', 'Low', 0, '1 - 3', 2, 4, 2, null, null, 'AMBER', '↑', null],
  ]),
  /** A council's Excel table with a column for each month, a formula for the year to date, and an indicator without a target. */
  council: () => workbook('Corporate KPIs', ['Corporate indicators 2024/25', 'Reporting month: October 2024'], [
    ['Code', 'Indicator', 'Polarity', 'Target', 'Tolerance', ...months, 'Year to date', 'RAG', 'Trend', 'Commentary'],
    ['CE01', 'Council tax collected', 'Higher', '97%', '95% - 96.9%', '91%', '92%', '93%', '95%', '96%', '96.5%', '96.8%', ...ahead, { formula: 'COUNTA(F4:Q4)', result: 7 }, 'AMBER', '↑', 'Reminders were late.'],
    ['PL02', 'Missed bins per 100,000', 'Lower', 50, '51 - 60', 61, 58, 55, 49, 47, 45, 52, ...ahead, { formula: 'AVERAGE(F5:Q5)', result: 52.4 }, 'AMBER', '↓', null],
    ['CH01', 'Children in care', null, null, null, 312, 315, 311, 318, 320, 322, 325, ...ahead, { formula: 'AVERAGE(F6:Q6)', result: 317.6 }, null, null, null],
  ], 'Indicators'),
  /** A list of this month and last, each with its rating, and the ratings of the year in letters on another sheet. */
  list: () => workbook('KPI list', ['Adult social care KPI report – October 2024', ''], [
    ['KPI', 'Description', 'Target', 'Tolerance', 'Sept 2024', 'Oct 2024', 'Sept RAG', 'Oct RAG', 'Direction of travel', 'Narrative'],
    ['ASC1', '% of people still at home 91 days after discharge', '85%', '80% - 84.9%', '83%', '86.1%', 'AMBER', 'GREEN', '▲', 'Reablement capacity rose.'],
    ['ASC2', 'Delayed transfers of care (days)', '<=120', '121 - 140', 131, 150, 'AMBER', 'RED', '▼', null],
    ['ASC5', 'Carers assessed', 400, '380 - 399', 'n/a', 'n/a', null, null, null, 'Figures resume in December.'],
  ], undefined, { 'Year at a glance': [['KPI', 'Description', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'], ['ASC1', '% still at home', 'A', 'A', 'G', 'G', 'A', 'A', 'G'], ['ASC2', 'Delayed transfers', 'G', 'G', 'G', 'A', 'A', 'A', 'R']] }),
};

const months = ['Apr-24', 'May-24', 'Jun-24', 'Jul-24', 'Aug-24', 'Sep-24', 'Oct-24', 'Nov-24', 'Dec-24', 'Jan-25', 'Feb-25', 'Mar-25'];
const ahead = [null, null, null, null, null];

async function workbook(name: string, titles: string[], rows: CellValue[][], table?: string, others: Record<string, CellValue[][]> = {}): Promise<FileHost> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(name);
  titles.forEach((title, index) => (sheet.getCell(index + 1, 1).value = title));
  const [head = [], ...body] = rows;
  if (table) sheet.addTable({ name: table, ref: 'A3', headerRow: true, columns: head.map((heading) => ({ name: heading as string })), rows: body });
  else rows.forEach((row, index) => row.forEach((value, column) => (sheet.getCell(index + 3, column + 1).value = value)));
  for (const [other, cells] of Object.entries(others)) book.addWorksheet(other).addRows(cells);
  return sure(await hostOfFile(new Uint8Array(await book.xlsx.writeBuffer()), nodeCodec));
}

/** What an officer does in a workbook, and what she reads there. */
function deskAt(host: FileHost) {
  const look = async (): Promise<Snapshot> => sure(await host.look());
  const apply = async ({ expects, edits }: Plan): Promise<Receipt> => sure(await host.apply({ expects, edits }) as Receipt);
  const held = async (...cells: string[]): Promise<Content[]> => {
    const snapshot = await look();
    return cells.map((where) => {
      const [name = '', cell = ''] = where.includes('!') ? where.split('!') : [snapshot.sheets[0]!.name, where];
      const { cells: all } = snapshot.sheets.find((sheet) => sheet.name === name)!;
      const at = readAddress(cell)!;
      return contentAt(all, find(all, at.row, at.column));
    });
  };
  const type = async (cell: string, to: Content): Promise<Receipt> => {
    const [from = null] = await held(cell);
    return apply({ expects: [], edits: [{ kind: 'cell', sheet: (await look()).sheets[0]!.name, at: readAddress(cell)!, from: { content: from }, to: { content: to } }] });
  };
  const rated = async (more: Partial<RateOptions> = {}) => {
    const outcome = sure(rate(await look(), { ...rateOptions, ...more }));
    await apply(outcome.plan);
    return outcome;
  };
  return { look, apply, held, type, rated };
}

const colours = (outcome: { ratings: { ref: string; rating: string }[] }) => Object.fromEntries(outcome.ratings.map(({ ref, rating }) => [ref, rating]));

describe('a housing association by quarters', () => {
  test('the quarter is rated, ended and followed by the next, which can be undone; the year begins with its first', async () => {
    const host = await bodies.housing();
    const desk = deskAt(host);
    expect(colours(await desk.rated())).toEqual({ H1: 'amber', H2: 'red', S2: 'amber' });
    await desk.apply(sure(declareFinal(await desk.look(), options)).plan);
    const cells = ['A2', 'H5', 'K5', 'L5', 'M5', 'N5'];
    const before = await desk.held(...cells);
    const started = sure(startNextPeriod(await desk.look(), options));
    expect([started.title, started.findings]).toEqual(['Start the quarter to December 2024', []]);
    const receipt = await desk.apply(started.plan);
    // The quarters keep their figures, and words stay as they stood until the next click.
    expect(await desk.held(...cells)).toEqual(['Quarter 3 (October to December 2024)', '99.1%', 'AMBER', '↑', null, 'September 2024: Arrears are falling.']);
    expect(sure<Undone>(await host.undo(receipt))).toMatchObject({ left: [] });
    expect(await desk.held(...cells)).toEqual(before);

    await desk.apply(started.plan);
    for (const [cell, figure] of [['I5', '99.6%'], ['I6', 20], ['I8', 0], ['M6', 'Both voids are let.']] as const) await desk.type(cell, figure);
    const december = await desk.rated();
    expect([december.period?.period, colours(december)]).toEqual(['2024-12', { H1: 'green', H2: 'green', S2: 'green' }]);
    await desk.apply(sure(startNextYear(await desk.look(), { ...options, targets: [{ ref: 'H9', measure: '% of homes let first time', target: '90%', tolerance: '80% - 89.9%' }], retired: ['H2'] })).plan);
    expect(await desk.held('A1', 'A2', 'D3', 'F3', 'F5', 'G5', 'I5', 'K5', 'A6', 'B6', 'D6')).toEqual(['Riverside Homes – Board Scorecard 2025/26', 'Quarter 1 (April to June 2025)', 'Target 2025/26', '2024/25 outturn', '99.6%', null, null, null, 'H9', '% of homes let first time', '90%']);
    // Only what was written of this quarter moved; what was kept before stays below it.
    expect(await desk.held('M5', 'N5', 'O5', 'M8', 'N8')).toEqual([null, 'September 2024: Arrears are falling.', null, null, null]);
    await desk.type('G5', '99.7%');
    const june = await desk.rated();
    expect([june.period?.period, colours(june)]).toEqual(['2025-06', { H1: 'green', H9: 'blue', S2: 'blue' }]);
    expect(june.ratings[0]?.travel.lastYear).toMatch(/^↑ \(\+0\.1 points\) against 99\.6%/);
  });
});

describe('a council with a column for each month in an Excel table', () => {
  test('months are ended, corrected and opened again; the table is called by the months of the next year', async () => {
    const desk = deskAt(await bodies.council());
    expect(colours(await desk.rated())).toEqual({ CE01: 'amber', PL02: 'amber', CH01: 'none' });
    await desk.apply(sure(declareFinal(await desk.look(), options)).plan);
    await desk.apply(sure(startNextPeriod(await desk.look(), options)).plan);
    expect(await desk.held('A2', 'L4', 'S4', 'T4', 'U4', 'V4')).toEqual(['Reporting month: November 2024', '96.8%', 'AMBER', '↑', null, 'October 2024: Reminders were late.']);
    await desk.type('M4', '97.2%');
    await desk.type('M5', '48 (p)');
    // October was counted anew.
    await desk.type('L5', 49);
    const november = await desk.rated();
    expect(colours(november)).toEqual({ CE01: 'green', PL02: 'green', CH01: 'none' });
    expect(november.findings.filter(({ rule }) => rule === 'restated').map(({ cell, message }) => [cell, message])).toEqual([['L5', expect.stringMatching(/^PL02: the final figure for October 2024 was 52 and is now 49\. Summaries issued for October 2024 say AMBER and would say GREEN/)]]);
    const october = { ...options, period: '2024-10', signed: { who: 'A. Officer', date: '2024-12-03' } };
    await desk.apply(sure(reopen(await desk.look(), { ...october, reason: 'counted anew' })).plan);
    await desk.apply(sure(declareFinal(await desk.look(), october)).plan);
    await desk.apply(sure(declareFinal(await desk.look(), { ...options, signed: october.signed })).plan);
    const { finals } = readMemory(await desk.look());
    expect(finals.map(({ ref, period, rating, figure, mark }) => [ref, period, rating, figure, mark])).toEqual(expect.arrayContaining([
      ['PL02', '2024-10', 'green', '49', 'r'], ['CE01', '2024-10', 'amber', '96.8%', ''], ['PL02', '2024-11', 'green', '48 (p)', 'p'],
    ]));
    const made = sure(startNextYear(await desk.look(), { ...options, targets: [], retired: [] }));
    await desk.apply(made.plan);
    expect(made.findings.map(({ message }) => message)).toEqual(['November 2024 does not end the year 2024/25: its last month is March 2025']);
    const [sheet] = (await desk.look()).sheets;
    expect(sheet?.tables[0]?.columns.slice(5, 17)).toEqual(['Apr-25', 'May-25', 'Jun-25', 'Jul-25', 'Aug-25', 'Sep-25', 'Oct-25', 'Nov-25', 'Dec-25', 'Jan-26', 'Feb-26', 'Mar-26']);
    expect(await desk.held('A1', 'A2', 'F3', 'F4', 'L4', 'D4')).toEqual(['Corporate indicators 2025/26', 'Reporting month: April 2025', 'Apr-25', null, null, '97%']);
  });
});

describe('a list of this month and last, and a grid of the year', () => {
  test('last month’s rating goes with its figure, a late figure and a correction there open its month again', async () => {
    const desk = deskAt(await bodies.list());
    expect(colours(await desk.rated())).toEqual({ ASC1: 'green', ASC2: 'red', ASC5: 'blue' });
    // Keeping what the rule gives is to keep nothing.
    const same = sure(rate(await desk.look(), { ...rateOptions, keep: { ASC2: 'as the rule says' } }));
    expect([same.ratings.find(({ ref }) => ref === 'ASC2')?.kept, same.plan.edits]).toEqual([null, []]);
    await desk.apply(sure(declareFinal(await desk.look(), options)).plan);
    const started: Proposal = sure(startNextPeriod(await desk.look(), options));
    await desk.apply(started.plan);
    expect(await desk.held('E3', 'F3', 'G3', 'H3', 'E4', 'F4', 'G4', 'H4', 'I4')).toEqual(['Oct 2024', 'Nov 2024', 'Oct RAG', 'Nov RAG', '86.1%', null, 'GREEN', null, '▲']);
    // The empty column is the month's all the same, and nothing is written over October's ratings.
    const empty = await desk.rated();
    expect([empty.period?.period, colours(empty), await desk.held('G4', 'H4')]).toEqual(['2024-11', { ASC1: 'blue', ASC2: 'blue', ASC5: 'blue' }, ['GREEN', 'BLUE']]);
    await desk.type('F4', '87%');
    await desk.type('E5', 139);
    await desk.type('E6', 395);
    const november = await desk.rated();
    expect(colours(november)).toEqual({ ASC1: 'green', ASC2: 'blue', ASC5: 'blue' });
    expect(november.ratings[0]?.travel.previous).toMatch(/^↑ .* 86\.1% in October 2024$/);
    expect(november.findings.filter(({ rule }) => rule === 'restated').map(({ cell, message }) => [cell, message.split('.')[0]])).toEqual([['E5', 'ASC2: the final figure for October 2024 was 150 and is now 139'], ['E6', 'ASC5: the figure for October 2024 has come late: 395']]);
    const october = { ...options, period: '2024-10', signed: { who: 'A. Officer', date: '2024-12-03' } };
    await desk.apply(sure(reopen(await desk.look(), { ...october, reason: 'a figure came late' })).plan);
    const again = sure(declareFinal(await desk.look(), october));
    // What was issued is told of once more as it is restated.
    expect(again.findings.map(({ rule, severity, cell, message }) => [rule, severity, cell, message.split('.')[0]])).toEqual([
      ['restated', 'query', 'E5', 'ASC2: the final figure for October 2024 was 150 and is now 139'], ['restated', 'query', 'E6', 'ASC5: the figure for October 2024 has come late: 395'],
    ]);
    await desk.apply(again.plan);
    expect(readMemory(await desk.look()).finals.map(({ sheet, ref, period, rating, figure, mark }) => [sheet, ref, period, rating, figure, mark])).toEqual([
      ['KPI list', 'ASC1', '2024-10', 'green', '86.1%', ''], ['KPI list', 'ASC2', '2024-10', 'amber', '139', 'r'], ['KPI list', 'ASC5', '2024-10', 'amber', '395', ''],
    ]);
    expect((await desk.rated()).findings.filter(({ rule }) => rule === 'restated')).toEqual([]);
    // Asked for October, the column of November's figures is not October's, whatever the record says of it.
    const asked = sure(rate(await desk.look(), { ...rateOptions, period: '2024-10' }));
    expect(asked.ratings.filter(({ sheet }) => sheet === 'KPI list').map(({ ref, figure, cell }) => [ref, figure, cell])).toEqual([['ASC1', '86.1%', 'G4'], ['ASC2', '139', 'G5'], ['ASC5', '395', 'G6']]);
  });
});
