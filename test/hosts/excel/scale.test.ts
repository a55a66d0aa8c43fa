import { describe, expect, test } from 'vitest';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { rate, rateOptions } from '../../../src/jobs/rate.ts';
import { summarise } from '../../../src/jobs/summarise.ts';
import { summariseOptions } from '../../../src/jobs/summarise/outcome.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { boot } from '../../excel-host/boot.ts';
import { addSheet, addTable, book } from '../../excel-host/book.ts';
import type { Booted } from '../../excel-host/boot.ts';
import { indicatorRows } from '../../excel-host/rows.ts';

/** Looks, rates, writes and undoes; the requests of each. */
async function click(rows: number): Promise<{ excel: Booted; look: number; apply: number; undo: number; rated: number }> {
  const excel = await boot(book({ KPIs: indicatorRows(rows) }));
  const host = hostOfExcel();
  const count = (): number => {
    const { length } = excel.simulated.traffic;
    for (const { sent, answered } of excel.simulated.traffic) expect(Math.max(sent, answered)).toBeLessThan(4_500_000);
    excel.simulated.forget();
    return length;
  };
  const snapshot = await host.look();
  if (refused(snapshot)) throw new Error(snapshot.say);
  const look = count();
  const outcome = rate(snapshot, rateOptions, () => undefined);
  if (refused(outcome)) throw new Error(outcome.say);
  const receipt = await host.apply(outcome.plan);
  if (refused(receipt)) throw new Error(receipt.say);
  const apply = count();
  const undone = await host.undo(receipt);
  if (refused(undone)) throw new Error(undone.say);
  expect(undone.left).toEqual([]);
  return { excel, look, apply, undo: count(), rated: outcome.ratings.length };
}

describe('how many requests a click costs', () => {
  test('26 indicators are looked at in three and written in two; 1,000 and 3,000 cost one look at the longer columns more', async () => {
    const costs = [];
    for (const rows of [26, 1_000, 3_000]) {
      const { look, apply, rated } = await click(rows);
      expect(rated).toBe(rows);
      costs.push([look, apply]);
    }
    expect(costs).toEqual([[3, 2], [4, 2], [4, 2]]);
  });

  test('a second look knows the sheets and tables and costs two, and what came or went is found', async () => {
    const made = book({ KPIs: indicatorRows(26), Notes: [['a']], Old: [['b']] });
    const table = addTable(made, made.sheets[0]!, 'Indicators', { top: 1, left: 1, bottom: 27, right: 19 });
    const { simulated } = await boot(made);
    const host = hostOfExcel();
    const names = async (): Promise<string[]> => {
      simulated.forget();
      const snapshot = await host.look();
      return refused(snapshot) ? [snapshot.say] : snapshot.sheets.map(({ name }) => name);
    };
    expect(await names()).toEqual(['KPIs', 'Notes', 'Old']);
    expect(await names()).toEqual(['KPIs', 'Notes', 'Old']);
    expect(simulated.traffic.length).toBe(2);
    table.range = { ...table.range, bottom: 20 };
    const resized = await host.look();
    expect(refused(resized) ? [] : resized.sheets[0]!.tables.map(({ range }) => range.bottom)).toEqual([20]);
    made.sheets[0]!.tables = [];
    expect(await names()).toEqual(['KPIs', 'Notes', 'Old']);
    simulated.book.sheets.pop();
    expect(await names()).toEqual(['KPIs', 'Notes']);
    addSheet(simulated.book, 'New');
    expect(await names()).toEqual(['KPIs', 'Notes', 'New']);
  });

  test('10,000 indicators are looked at, rated and written in at most ten', async () => {
    const { look, apply, rated } = await click(10_000);
    expect(rated).toBe(10_000);
    expect(look + apply).toBeLessThanOrEqual(10);
  });

  test('texts longer than expected are asked again in smaller parts', async () => {
    const excel = await boot(book({ KPIs: indicatorRows(400).map((row, place) => (place === 0 ? row : [...row.slice(0, -1), 'comment '.repeat(2_000)])) }));
    const snapshot = await hostOfExcel().look();
    expect(refused(snapshot)).toBe(false);
    expect(excel.simulated.traffic.length).toBeLessThan(16);
  });
});

/** Looks, makes the summaries, looks again and undoes; the requests of each, and how many edits a second refresh would have. */
async function summaries(rows: number): Promise<{ apply: number; again: number; undo: number; second: number }> {
  const { simulated } = await boot(book({ KPIs: indicatorRows(rows) }));
  const host = hostOfExcel();
  const count = (): number => {
    const { length } = simulated.traffic;
    for (const { sent, answered } of simulated.traffic) expect(Math.max(sent, answered)).toBeLessThan(4_500_000);
    simulated.forget();
    return length;
  };
  const planned = async () => {
    const snapshot = await host.look();
    if (refused(snapshot)) throw new Error(snapshot.say);
    const outcome = summarise(snapshot, { ...summariseOptions, today: '2020-11-03' });
    if (refused(outcome)) throw new Error(outcome.say);
    return outcome.plan;
  };
  const plan = await planned();
  count();
  const receipt = await host.apply(plan);
  if (refused(receipt)) throw new Error(receipt.say);
  const apply = count();
  const second = (await planned()).edits.length;
  const again = count();
  expect(await host.undo(receipt)).toMatchObject({ left: [] });
  return { apply, again, undo: count(), second };
}

describe('how many requests the summaries cost', () => {
  test('seven sheets with 24 charts are written in five for 26 indicators, of which two describe the charts and one sets the pages, and in one more for each 4 MB', async () => {
    expect(await summaries(26)).toEqual({ apply: 5, again: 4, undo: 4, second: 0 });
    expect(await summaries(1_000)).toEqual({ apply: 7, again: 6, undo: 4, second: 0 });
  }, 60_000);
});
