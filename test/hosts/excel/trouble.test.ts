import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import type { Host, Receipt } from '../../../src/workbook/host.ts';
import type { Edit, Plan } from '../../../src/workbook/plan.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { boot } from '../../excel-host/boot.ts';
import { addTable, book, photograph, put, sheetNamed } from '../../excel-host/book.ts';
import type { Book } from '../../excel-host/book.ts';
import type { Fault, Simulated } from '../../excel-host/simulated.ts';
import { seen } from './alike.ts';

let simulated: Simulated;
let host: Host;

const columns = ['Ref', 'Target', 'RAG'];
const from = { range: { top: 1, left: 1, bottom: 3, right: 3 }, columns };
const rating: Edit = { kind: 'cell', sheet: 'KPIs', at: { row: 3, column: 3 }, from: { content: null, fill: null }, to: { content: 'RED', fill: '#C00000' } };
const plan: Plan = {
  expects: [{ sheet: 'KPIs', at: { row: 2, column: 2 }, content: 0.5 }],
  edits: [rating, { kind: 'table', sheet: 'KPIs', name: 'Indicators', from, to: { range: { ...from.range, bottom: 4 }, columns } }],
};
const adding: Plan = { expects: [], edits: [{ kind: 'sheet', sheet: 'RAG summary', from: null, to: { cells: [], widths: [], frozen: null, tables: [], landscape: true, printTitles: null, charts: [] } }] };

beforeEach(async () => {
  const made = book({ KPIs: [columns, ['KPI1', 0.5, null], ['KPI2', 0.6, null], ['KPI3', 0.7, null]], Other: [['a']] });
  addTable(made, sheetNamed(made, 'KPIs'), 'Indicators', from.range);
  ({ simulated } = await boot(made));
  host = hostOfExcel();
});

const kpis = () => sheetNamed(simulated.book, 'KPIs');
const answer = (code: string): Fault => ({ kind: 'refused', code });

/** Everything that can be in the way, as the issue lists it, with the sentence that the officer reads. `fault` at the n-th request, or a state of the workbook before it. */
const troubles: [what: string, makes: (book: Book) => void, fault: Record<number, Fault>, given: Plan, says: string][] = [
  ['a protected sheet', () => void (kpis().protected = true), {}, plan, "The sheet 'KPIs' is protected. Unprotect it (Review, Unprotect Sheet) and try again."],
  ['a protected structure', (now) => void (now.structureLocked = true), {}, adding, 'The structure of this workbook is protected, so no sheet can be added. Unprotect it (Review, Protect Workbook) and try again.'],
  ['a filter that hides a row', () => {
    kpis().tables[0]!.filtered = true;
    kpis().hiddenRows.add(3);
  }, {}, plan, "A filter hides rows of the sheet 'KPIs' that would be written, among them KPIs!C3. Clear the filter (Data, Clear) and try again."],
  ['a merged cell', () => void kpis().merges.push({ top: 2, left: 3, bottom: 3, right: 3 }), {}, plan, 'KPIs!C3 is part of a merged cell and cannot hold a value of its own. Unmerge it and try again.'],
  ['a merged cell beyond what holds something', () => {
    for (const row of [2, 3]) put(kpis(), row, 6, { value: '', fill: '#FFFF00' });
    kpis().merges.push({ top: 2, left: 6, bottom: 3, right: 6 });
  }, {}, { expects: [], edits: [{ ...rating, at: { row: 3, column: 6 }, from: { content: null, fill: '#FFFF00' } }] }, 'KPIs!F3 is part of a merged cell and cannot hold a value of its own. Unmerge it and try again.'],
  ['a formula', () => put(kpis(), 3, 3, { value: '', formula: '=""' }), {}, plan, 'KPIs!C3 holds a formula, which is never overwritten. Nothing was written. Delete the formula if a rating should stand there, and try again.'],
  ['a spill', () => void kpis().arrays.push({ range: { top: 2, left: 3, bottom: 3, right: 3 }, spill: true }), {}, plan, 'KPIs!C3 holds a formula, which is never overwritten. Nothing was written. Delete the formula if a rating should stand there, and try again.'],
  ['a table that somebody made longer', () => void (kpis().tables[0]!.range = { ...from.range, bottom: 4 }), {}, plan, 'KPIs!A1 was changed after the look. Nothing was written. Look again and try once more.'],
  ['a table that is gone', () => void (kpis().tables = []), {}, plan, "The sheet or table 'Indicators' is no longer in the workbook. Nothing was written. Look again and try once more."],
  ['a deleted sheet', (now) => void now.sheets.shift(), {}, plan, "The sheet or table 'KPIs' is no longer in the workbook. Nothing was written. Look again and try once more."],
  ['a sheet that is deleted just before the write', () => undefined, { 2: { kind: 'meanwhile', change: (now) => void now.sheets.shift() } }, plan, "The sheet or table 'KPIs' is no longer in the workbook. Nothing was written. Look again and try once more."],
  ['a table that is deleted just before the write', () => undefined, { 2: { kind: 'meanwhile', change: () => void (kpis().tables = []) } }, plan, "The sheet or table 'Indicators' is no longer in the workbook. Nothing was written. Look again and try once more."],
  ['a sheet of that name', (now) => void (sheetNamed(now, 'Other').name = 'rag SUMMARY'), {}, adding, "There is already a sheet called 'RAG summary'. Nothing was written. Rename it and try again."],
  ["a colleague's change of what was relied on", () => put(kpis(), 2, 2, 0.9), {}, plan, 'KPIs!B2 was changed after the look. Nothing was written. Look again and try once more.'],
  ["a colleague's change just before the write", () => undefined, { 2: { kind: 'meanwhile', change: () => put(kpis(), 3, 3, 'mine') } }, plan, 'KPIs!C3 was changed after the look. Nothing was written. Look again and try once more.'],
  ['a cell that is being edited', () => undefined, { 1: answer('InvalidOperationInCellEditMode') }, plan, 'A cell is being edited. Press Enter or Escape in Excel and try again.'],
  ['a cell that is being edited at the write', () => undefined, { 2: answer('InvalidOperationInCellEditMode') }, plan, 'A cell is being edited. Press Enter or Escape in Excel and try again.'],
  ['a workbook that may only be read', () => undefined, { 2: answer('AccessDenied') }, plan, 'Excel does not allow this in this workbook (it may be read-only, marked as final or protected). Nothing was written. Allow editing, or use a copy.'],
  ['a lost connection', () => undefined, { 2: { kind: 'lost' } }, plan, 'Excel did not answer; the connection may be lost. Nothing was written. Check that the workbook is still open, and try again.'],
  ['a limit of what Excel takes, for a single value', () => undefined, Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((request) => [request, answer('RequestPayloadSizeLimitExceeded')])), { expects: [], edits: [rating] }, 'Excel took fewer figures at once than it promises. Nothing was written. Close other workbooks and try again.'],
  ['a call that this Excel does not have', () => undefined, { 2: answer('ApiNotFound') }, plan, 'This Excel is too old to do this. Nothing was written. Do it by hand and try again.'],
  ['anything else that Excel says', () => undefined, { 2: answer('GeneralException') }, plan, 'Excel said no (GeneralException). Nothing was written. Try again; if it stays so, send this line to support.'],
];

describe('every kind of trouble has its own sentence, and nothing is written', () => {
  test.each(troubles)('%s', async (_, makes, fault, given, says) => {
    makes(simulated.book);
    const before = seen(photograph(simulated.book));
    simulated.fault = (request) => fault[request] ?? null;
    const outcome = await host.apply(given);
    expect(refused(outcome) && outcome.say).toBe(says);
    if (Object.values(fault).some(({ kind }) => kind === 'meanwhile')) return;
    expect(seen(photograph(simulated.book))).toEqual(before);
  });

  test('rows that somebody has hidden without a filter are written', async () => {
    kpis().hiddenRows.add(3);
    expect(refused(await host.apply(plan))).toBe(false);
  });

  test('a protected structure is in the way of sheets alone', async () => {
    simulated.book.structureLocked = true;
    expect(refused(await host.apply(plan))).toBe(false);
  });

  test('a cell that a merged one covers is not written, also beside its first', async () => {
    kpis().merges.push({ top: 3, left: 2, bottom: 3, right: 3 });
    expect(await host.apply(plan)).toMatchObject({ code: 'merged' });
  });

  test('a payload that Excel takes in halves is sent in halves', async () => {
    simulated.fault = (request) => (request === 1 || request === 4 ? answer('RequestPayloadSizeLimitExceeded') : null);
    expect(refused(await host.apply(plan))).toBe(false);
  });
});

describe("one step of Excel's own undo", () => {
  /** An Excel that has such steps, and does with each call within one what `fault` says. */
  function grouping(fault: (request: number) => Fault | null): { within: boolean[] } {
    const told: { within: boolean[] } = { within: [] };
    const real = Excel.run as unknown as (batch: unknown) => Promise<unknown>;
    const run = async (options: unknown, batch?: unknown): Promise<unknown> => {
      const outer = simulated.fault;
      const within = batch !== undefined;
      told.within.push(within);
      simulated.fault = within ? fault : () => null;
      return real(batch ?? options).finally(() => void (simulated.fault = outer));
    };
    const { isSetSupported } = Office.context.requirements;
    vi.spyOn(Office.context.requirements, 'isSetSupported').mockImplementation((name, version) => String(version) === '1.20' || isSetSupported.call(Office.context.requirements, name, version));
    vi.spyOn(Excel, 'run').mockImplementation(run);
    return told;
  }
  afterEach(() => void vi.restoreAllMocks());

  test('holds everything that is written', async () => {
    const { within } = grouping(() => null);
    expect(refused(await host.apply(plan))).toBe(false);
    expect(within).toEqual([true]);
  });

  test.each<[string, Fault]>([['before it begins', answer('UndoNotSupported')], ['halfway', { kind: 'partway', actions: 4, code: 'GeneralException' }]])('is left where Excel refuses it %s: everything is written without', async (_, fault) => {
    const { within } = grouping((request) => (request === 2 ? fault : null));
    expect(refused(await host.apply(plan))).toBe(false);
    // In one step, put back by itself, and without.
    expect(within).toEqual([true, false, false]);
    expect(sheetNamed(simulated.book, 'KPIs').tables[0]!.range.bottom).toBe(4);
  });

  test('is not asked for where a sheet is deleted, which no step can hold', async () => {
    const receipt = await host.apply(adding) as Receipt;
    const { within } = grouping(() => answer('UndoNotSupported'));
    expect(await host.undo(receipt)).toMatchObject({ restored: 1, left: [] });
    expect(within).toEqual([false]);
  });
});

describe('the same in the other clicks', () => {
  const clicks: [string, (code: string, request: number) => Promise<unknown>][] = [
    ['look', (code, request) => {
      simulated.forget();
      simulated.fault = (each) => (each === request ? answer(code) : null);
      return hostOfExcel().look();
    }],
    ['undo', async (code, request) => {
      const receipt = await host.apply(plan) as Receipt;
      simulated.forget();
      simulated.fault = (each) => (each === request ? answer(code) : null);
      return host.undo(receipt);
    }],
  ];
  test.each(clicks)('%s', async (_, click) => {
    for (const [code, refusal] of [['InvalidOperationInCellEditMode', 'editing'], ['AccessDenied', 'not allowed'], ['RequestAborted', 'no answer'], ['GeneralException', 'Excel refused']] as const) {
      for (const request of [1, 2]) {
        simulated.fault = () => null;
        expect(await click(code, request), `${code} at request ${request}`).toMatchObject({ kind: 'refusal', code: refusal });
        simulated.fault = () => null;
        const start = simulated.book.sheets[0]!;
        start.tables[0]!.range = from.range;
        put(start, 3, 3, '');
      }
    }
  });

  test('cells that are merged and hold nothing are seen', async () => {
    put(kpis(), 2, 6, { value: '', fill: '#FFFF00' });
    kpis().merges.push({ top: 2, left: 6, bottom: 3, right: 6 });
    expect(await host.look()).toMatchObject({ sheets: [{ merges: [{ top: 2, left: 6, bottom: 3, right: 6 }] }, {}] });
  });

  test('a sheet that is deleted during the look is not there the second time', async () => {
    simulated.fault = (request) => (request === 3 ? { kind: 'meanwhile', change: (now) => void now.sheets.pop() } : null);
    expect(await host.look()).toMatchObject({ sheets: [{ name: 'KPIs' }] });
  });

  test('a cell is gone to, and one on a hidden sheet is named', async () => {
    const at = { row: 2, column: 3 };
    expect(await host.select('KPIs', at)).toBeUndefined();
    expect(simulated.book.selected).toEqual({ sheet: 'KPIs', address: 'C2' });
    sheetNamed(simulated.book, 'Other').visibility = 'VeryHidden';
    expect(await host.select('Other', at)).toMatchObject({ say: "The sheet 'Other' is hidden. Unhide it (right-click on a sheet's tab, Unhide) to see C2." });
    expect(await host.select('Gone', at)).toMatchObject({ code: 'gone' });
    expect(simulated.book.selected).toEqual({ sheet: 'KPIs', address: 'C2' });
  });

  test('what fails in our own program is no refusal', async () => {
    const wrong: Plan = { expects: [], edits: [{ kind: 'cell', sheet: 'KPIs', at: { row: 2, column: 3 }, from: { look: 0 }, to: { look: 99 } }] };
    await expect(host.apply(wrong)).rejects.toThrow(RangeError);
  });
});
