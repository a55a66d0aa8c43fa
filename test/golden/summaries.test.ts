import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../src/hosts/file/apply.ts';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../src/hosts/file/open.ts';
import { snapshot } from '../../src/hosts/file/snapshot.ts';
import { summarise } from '../../src/jobs/summarise.ts';
import { summariseOptions } from '../../src/jobs/summarise/outcome.ts';
import type { SummariseOptions, SummaryKind } from '../../src/jobs/summarise/outcome.ts';
import { ownKind, ownSheet } from '../../src/workbook/own.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { contentAt, find, isError, styleAt } from '../../src/workbook/snapshot.ts';
import type { Sheet, Snapshot } from '../../src/workbook/snapshot.ts';
import { contractList } from '../cases/contract-list.ts';
import { ragGrid } from '../cases/rag-grid.ts';
import { sampleBytes } from './rated.ts';

/** Refreshes the summaries of a workbook's bytes as the command line does. */
async function summarised(bytes: Uint8Array, options: Partial<SummariseOptions> = {}) {
  const book = await openWorkbook(bytes, nodeCodec);
  if (refused(book)) throw new Error(book.say);
  const outcome = summarise(snapshot(book), { ...summariseOptions, today: '2020-11-03', ...options });
  if (refused(outcome)) throw new Error(outcome.say);
  const written = await applyPlan(book, outcome.plan);
  if (refused(written)) throw new Error(written.say);
  const again = await openWorkbook(written.bytes, nodeCodec);
  if (refused(again)) throw new Error(again.say);
  return { outcome, bytes: written.bytes, snapshot: snapshot(again) };
}

function textAt({ cells }: Sheet, row: number, column: number): string {
  const content = contentAt(cells, find(cells, row, column));
  return content === null ? '' : isError(content) ? content.error : String(content);
}

/** The rows of a summary's table as it stands in the file, by heading. */
function rowsOf(workbook: Snapshot, kind: SummaryKind): Record<string, string>[] {
  const own = ownSheet(workbook, kind);
  if (!own) throw new Error(`no sheet ${kind}`);
  const { sheet, table: { range, columns } } = own;
  return Array.from({ length: range.bottom - range.top }, (_, below) => Object.fromEntries(
    columns.map((heading, index) => [heading, textAt(sheet, range.top + 1 + below, range.left + index)]),
  ));
}

/** The corporate scorecard as the report printed it: measure, rank, baseline, four quarters, latest, target, trend. */
const { scorecard } = JSON.parse(readFileSync(new URL('../../assets/samples/data/contract-2015-16.json', import.meta.url), 'utf8')) as { scorecard: { name: string; rows: string[][] }[] };

const contract = summarised(sampleBytes('contract-2015-16'));
const performance = summarised(sampleBytes('performance-2020-21'));
const scrutiny = summarised(sampleBytes('scrutiny-2018'));

describe('the contract list of 2015/16', () => {
  test('counts nine, seven, three and three, as the report did', async () => {
    const { outcome, snapshot: workbook } = await contract;
    expect(outcome.sentence).toContain('nine measures at or better than target, seven within tolerance, three outside; three have no target.');
    const row = rowsOf(workbook, 'summary').find((each) => each['Group'] === 'Contract measures' && each['Period'] === 'This');
    expect(row).toMatchObject({ Measures: '22', 'ON TARGET': '9', 'IN TOLERANCE': '7', 'OFF TARGET': '3', 'NO TARGET SET': '3' });
    const only = await summarised(sampleBytes('contract-2015-16'), { sheets: ['Contract measures'], kinds: ['summary'] });
    expect(only.outcome.sentence).toBe('Nine measures at or better than target, seven within tolerance, three outside; three have no target.');
    expect(only.outcome.counts).toEqual({ green: 9, amber: 7, red: 3, blue: 0, none: 3, unrated: 0 });
  });

  test('is listed with the position of every measure', async () => {
    const rows = rowsOf((await contract).snapshot, 'list').filter(({ Reference }) => Reference !== '');
    expect(rows.map((row) => [row['Reference'], row['Measure'], row['Position against target']])).toEqual(contractList.map(([ref, measure, , , , , position]) => [ref, measure, position]));
  });

  test('has the corporate scorecard, cell by cell', async () => {
    const rows = rowsOf((await contract).snapshot, 'scorecard');
    const columns = ['Baseline', 'Q3 2014/15', 'Q4 2014/15', 'Q1 2015/16', 'Q2 2015/16', 'Latest', 'Target'];
    const made = new Map((await contract).outcome.tables.find(({ kind }) => kind === 'scorecard')?.rows.map((row) => row.map(({ text }) => text)).map((texts) => [texts[2], texts]));
    const arrows: Record<string, string> = {};
    for (const { name, rows: printed } of scorecard) {
      for (const [measure = '', , ...figures] of printed) {
        const texts = made.get(measure);
        expect([measure, texts?.[0], ...(texts?.slice(3, 3 + columns.length) ?? [])]).toEqual([measure, name, ...figures.slice(0, 7).map((text) => (/\d/.test(text) ? text : ''))]);
        const arrow = figures[7] ?? '';
        if (arrow !== '' && arrow.replace('⇧', '↑') !== texts?.[10]?.charAt(0)) arrows[measure] = `${arrow} ${texts?.[10] ?? ''}`;
      }
    }
    // A slip of the document: it draws a level arrow for movements of any size, and does not say from where on one counts. Ours is the exact movement.
    expect(arrows).toEqual(levelArrows);
    expect(rows.find((each) => each['Measure'] === '%Re-Referrals ©')).toMatchObject({ 'Six months': '↓ (-1 points)', Travel: 'better', Rating: 'ON TARGET' });
  });
  test('tells better and worse by a word and by its ink', async () => {
    const { sheet, table: { range, columns } } = ownSheet((await contract).snapshot, 'scorecard')!;
    const column = range.left + columns.indexOf('Travel');
    const inks = Array.from({ length: range.bottom - range.top }, (_, below) => range.top + 1 + below)
      .map((row) => ({ word: textAt(sheet, row, column), ink: styleAt(sheet.cells, find(sheet.cells, row, column)).ink })).filter(({ word }) => word !== '');
    expect(new Set(inks.map(({ word, ink }) => `${word} ${ink}`))).toEqual(new Set(['better #006100', 'worse #9C0006']));
  });
});

/** What the report printed as level, with the movement that its own figures give. */
const levelArrows = {
  'Children in Need per 10,000 population': '⇔ ↓ (-3)',
  'Referral Rate per 10,000 population': '⇔ ↓ (-32)',
  '%Re-Referrals ©': '⇔ ↓ (-1 points)',
  'Children on CPP for more than 2 years ©': '⇔ ↑ (+8 points)',
  'Timeliness of LAC Reviews': '⇔ ↑ (+8 points)',
  'Participation of LAC in their Reviews': '⇔ ↓ (-7 points)',
  'Time taken from child entering care to being placed with adopters': '⇔ ↑ (+81)',
  '%Care Leavers in EET ©': '⇔ ↓ (-10 points)',
};

describe('the performance report of 2020/21', () => {
  test('has the grid that the document printed', async () => {
    const { outcome, snapshot: workbook } = await performance;
    const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
    const letters = new Map(rowsOf(workbook, 'months').map((row) => [row['Reference'], months.map((month) => row[month] || ' ').join('')]));
    expect(ragGrid.map(([ref]) => [ref, letters.get(ref)])).toEqual(ragGrid.map(([ref, , , printed]) => [ref, printed]));
    // The table has SM24 where the grid has SI24, a documented slip: so it stands alone.
    expect([...letters.keys()].filter((ref) => !ragGrid.some(([printed]) => printed === ref))).toEqual(['SM24']);
    expect(outcome.tables.find(({ kind }) => kind === 'months')?.rows.flat().filter(({ colour }) => colour === 'red')).toHaveLength(2);
  });

  test('takes the basis of a measure from the grid where its own table prints none', async () => {
    const basis = new Map(rowsOf((await performance).snapshot, 'months').map((row) => [row['Reference'], row['Basis']]));
    expect(['KPI1', 'KPI2', 'KPI3'].map((ref) => basis.get(ref))).toEqual(['YTD', 'Q', 'M']);
  });

  test('asks for the words that are missing, and shows those that stand', async () => {
    const rows = rowsOf((await performance).snapshot, 'commentary');
    expect(rows.map((row) => [row['Reference'], row['State'], row['What happened'], (row['Commentary in the table'] ?? '') !== ''])).toEqual([
      ['KPI3', 'Continues', '', true], ['KPI4', 'New', '', true], ['SM4', 'Continues', '[What happened?]', false],
      ['KPI5', 'Recovered since last period', '', true], ['SM13', 'Recovered since last period', '', false],
    ]);
    expect(rows[0]).toMatchObject({ 'Figure against target': '88.5% against 95% (tolerance 85% - 94.9%)', 'Months so far': 'GAGGGAA', Rating: 'AMBER' });
  });
});

describe('the scrutiny report of 2018', () => {
  test('says of each comparator how far it is', async () => {
    const row = rowsOf((await scrutiny).snapshot, 'detail').find(({ Reference }) => Reference === 'SM8.1');
    expect(row?.['Comparators']).toBe('Statistical neighbours 48%: -8.8 points, worse; North East 50%: -10.8 points, worse; England 50%: -10.8 points, worse');
    expect(row).toMatchObject({ From: 'Indicators!E27', Rating: 'RED', Reason: '39.2% is below the target of 60% and outside tolerance (40% and above)' });
  });
});

describe('a refresh of the file', () => {
  test('writes the same bytes where nothing has changed', async () => {
    const { bytes } = await performance;
    expect((await summarised(bytes)).bytes).toEqual(bytes);
  });

  test('lets a row whose words have changed be fitted again, and keeps every other height', async () => {
    const book = await openWorkbook((await performance).bytes, nodeCodec);
    if (refused(book)) throw new Error(book.say);
    const changed = await applyPlan(book, { expects: [], edits: [{ kind: 'cell', sheet: 'KPIs', at: { row: 7, column: 3 }, from: { content: 0.885 }, to: { content: 0.2 } }] });
    if (refused(changed)) throw new Error(changed.say);
    const heights = (workbook: Snapshot) => new Map(ownSheet(workbook, 'detail')?.sheet.heights.map(({ row, height }) => [row, height]));
    const [before, after] = [heights((await performance).snapshot), heights((await summarised(changed.bytes)).snapshot)];
    const row = (ownSheet((await performance).snapshot, 'detail')?.table.range.top ?? 0) + 3;
    expect([before.get(row), after.get(row)]).toEqual([expect.any(Number), undefined]);
    expect(new Map([...before].filter(([at]) => at !== row))).toEqual(after);
  });
});

describe.each([['contract-2015-16', contract], ['performance-2020-21', performance], ['scrutiny-2018', scrutiny]])('every summary of %s', (_, made) => {
  test('has nothing to change in a second refresh', async () => {
    const { outcome } = await summarised((await made).bytes);
    expect(outcome.plan).toEqual({ expects: [], edits: [] });
    expect(outcome.sheets.every(({ state }) => state === 'unchanged')).toBe(true);
  });

  test('is made as an official table is', async () => {
    const { outcome, snapshot: workbook } = await made;
    const own = workbook.sheets.filter((sheet) => ownKind(sheet) !== null && ownKind(sheet) !== 'trends');
    expect(own.length).toBe(outcome.sheets.filter(({ kind }) => kind !== 'trends').length);
    for (const sheet of own) {
      const [table] = sheet.tables;
      const lines = Array.from({ length: 6 }, (__, row) => textAt(sheet, row + 1, 1));
      expect(sheet.merges).toEqual([]);
      expect(new Set(table!.columns.map((heading) => heading.toLowerCase())).size).toBe(table!.columns.length);
      expect(sheet.frozen).toEqual({ row: table!.range.top + 1, column: 1 });
      expect(lines[0]).toMatch(/^RAG /);
      expect(lines[1]).toMatch(/^Period: \w+ 20\d\d\. Made on 3 November 2020$/);
      expect(lines[2]).toMatch(/^Source: \w/);
      expect(lines[4]).toMatch(/^Legend: /);
    }
  });

  test('has no colour without a word', async () => {
    for (const sheet of (await made).snapshot.sheets.filter((each) => ownKind(each) !== null)) {
      sheet.cells.row.forEach((row, place) => {
        if (styleAt(sheet.cells, place).fill !== null) expect(contentAt(sheet.cells, place), `${sheet.name} row ${row}`).not.toBeNull();
      });
    }
  });
});

test('a locked structure is refused, and nothing is planned', async () => {
  const book = await openWorkbook(sampleBytes('scrutiny-2018'), nodeCodec);
  if (refused(book)) throw new Error(book.say);
  expect(summarise({ ...snapshot(book), structureLocked: true }, summariseOptions)).toMatchObject({ kind: 'refusal', code: 'structure locked' });
});
