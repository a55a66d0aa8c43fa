import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { hostOfFile } from '../../../src/hosts/file/host.ts';
import { linksOf } from '../../../src/hosts/file/links.ts';
import { openWorkbook } from '../../../src/hosts/file/open.ts';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { summarise } from '../../../src/jobs/summarise.ts';
import { summariseOptions } from '../../../src/jobs/summarise/outcome.ts';
import { address } from '../../../src/workbook/address.ts';
import type { Host, Receipt } from '../../../src/workbook/host.ts';
import { ownKind } from '../../../src/workbook/own.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import type { Refusal } from '../../../src/workbook/refusal.ts';
import type { Sheet, Snapshot } from '../../../src/workbook/snapshot.ts';
import { boot } from '../../excel-host/boot.ts';
import { photograph, sheetNamed } from '../../excel-host/book.ts';
import { drawn } from '../../excel-host/chart.ts';
import { bookOf } from '../../excel-host/from-snapshot.ts';
import { cellsOf, seen } from './alike.ts';

const options = { ...summariseOptions, today: '2020-11-03' };

function got<Outcome>(outcome: Outcome): Exclude<Outcome, Refusal> {
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome as Exclude<Outcome, Refusal>;
}

async function refreshed(host: Host): Promise<{ receipt: Receipt; after: Snapshot }> {
  const { plan } = got(summarise(got(await host.look()), options));
  return { receipt: got(await host.apply(plan)), after: got(await host.look()) };
}

/** One workbook from its file and in Excel, each with the summaries that its own host wrote. */
async function both(name: string) {
  const file = got(await hostOfFile(new Uint8Array(readFileSync(join('assets/samples', `${name}.xlsx`))), nodeCodec));
  const before = got(await file.look());
  const { simulated } = await boot(bookOf(before));
  const excel = hostOfExcel();
  const start = photograph(simulated.book);
  const byFile = await refreshed(file);
  const byExcel = await refreshed(excel);
  return { file, excel, simulated, start, byFile: byFile.after, byExcel: byExcel.after, receipt: byExcel.receipt };
}

const ours = ({ sheets }: Snapshot): Sheet[] => sheets.filter((sheet) => ownKind(sheet) !== null);

/** The widths column by column, of those that hold something: Excel tells columns of one width together, and is not asked about empty ones. */
function widthsOf({ widths, used }: Sheet): Map<number, number> {
  return new Map(widths.flatMap(({ from, to, width }) => Array.from({ length: to - from + 1 }, (_, step): [number, number] => [from + step, width])).filter(([column]) => column <= (used?.right ?? 0)));
}

describe.each(['performance-2020-21', 'contract-2015-16', 'scrutiny-2018'])('the summaries of %s, written by Excel and into the file', (name) => {
  // One client at a time: what is booted last is Excel.
  let made: Awaited<ReturnType<typeof both>>;
  beforeAll(async () => void (made = await both(name)));

  test('are the same cells, looks, tables, widths and charts', () => {
    const { byFile, byExcel } = made;
    expect(ours(byExcel).map((sheet) => sheet.name)).toEqual(ours(byFile).map((sheet) => sheet.name));
    expect(ours(byExcel).length).toBeGreaterThanOrEqual(5);
    ours(byFile).forEach((sheet, place) => {
      const other = ours(byExcel)[place]!;
      expect(cellsOf(other)).toEqual(cellsOf(sheet));
      expect(other.tables.map((table) => ({ ...table, filtered: false }))).toEqual(sheet.tables.map((table) => ({ ...table, filtered: false })));
      expect([other.frozen, other.charts]).toEqual([sheet.frozen, sheet.charts]);
      expect(widthsOf(other)).toEqual(widthsOf(sheet));
    });
  });

  test('lead to the same cells', async () => {
    const { file, byFile, simulated } = made;
    const book = got(await openWorkbook(file.bytes(), nodeCodec));
    let links = 0;
    for (const { name: sheet } of ours(byFile)) {
      const told = linksOf(book.sheets.find((each) => each.name === sheet)!.frame.root);
      const excel = [...sheetNamed(simulated.book, sheet).cells].flatMap(([key, { link }]) => (link ? [[address({ row: Math.floor(key / 16_384), column: (key % 16_384) + 1 }), link.documentReference] as const] : []));
      expect(new Map(excel)).toEqual(new Map([...told].map(([at, { attributes }]) => [at, attributes['location']])));
      links += excel.length;
    }
    expect(links).toBeGreaterThan(20);
  });

  test('print on A4 across the page, the headings on each, and rows fit their words', () => {
    const { byFile, simulated } = made;
    for (const { name: sheet, heights, tables } of ours(byFile)) {
      const model = sheetNamed(simulated.book, sheet);
      const top = tables[0]!.range.top;
      expect(model).toMatchObject({ landscape: true, paper: 'A4', zoom: { horizontalFitToPages: 1 }, printTitles: `$${top}:$${top}` });
      for (const { row } of heights) expect(model.heights.get(row) ?? 15, `${sheet} row ${row}`).toBeGreaterThanOrEqual(15);
      if (heights.length > 0) expect(model.heights.size).toBeGreaterThan(0);
    }
  });

  test('a second refresh has nothing to do, and undo leaves the workbook as it was', async () => {
    const { excel, simulated, start, receipt, byExcel } = made;
    expect(got(summarise(byExcel, options)).plan).toEqual({ expects: [], edits: [] });
    expect(await excel.undo(receipt)).toMatchObject({ left: [] });
    expect(seen(photograph(simulated.book))).toEqual(seen(start));
  });
});

test('a chart draws the figures, the target and the band of its indicator, each from its cells', async () => {
  const { simulated } = await both('performance-2020-21');
  const { charts } = sheetNamed(simulated.book, 'RAG trends');
  const told = charts.map((chart) => drawn(simulated.book.sheets, chart));
  const early = told.find(({ title }) => title.startsWith('KPI1:'))!;
  expect(early.series.map(({ name, type }) => [name, type])).toEqual([
    ['Below Tolerance band', 'AreaStacked'], ['Tolerance band', 'AreaStacked'], ['This year', 'LineMarkers'], ['Last year', 'LineMarkers'], ['Target', 'Line'],
    ...early.series.slice(5).map(({ name }) => [name, 'Line']),
  ]);
  expect(early.series[0]).toMatchObject({ values: Array(12).fill(0.62), Fill: 'none' });
  expect(early.series[2]!.values.slice(0, 8)).toEqual([0.93, 0.79, 0.85, 0.89, 0.94, 0.88, 0.891, '']);
  expect(charts.every(({ title, alt }) => alt.title === title && alt.description.length > 20)).toBe(true);
  for (const { title, at, series, set } of told) {
    expect(title).toMatch(/\w+: .+/);
    expect(at).toMatch(/^[A-Z]+\d+:[A-Z]+\d+$/);
    expect(set).toMatchObject({ DisplayBlanksAs: 'NotPlotted', PlotVisibleOnly: false, 'CategoryAxis.CategoryType': 'TextAxis' });
    for (const { name, values, categories } of series) {
      expect(name).not.toBe('');
      expect(values).toHaveLength(categories.length);
      expect(values.every((value) => value === '' || typeof value === 'number')).toBe(true);
    }
  }
});
