import { beforeEach, describe, expect, test } from 'vitest';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { difference, expectation } from '../../../src/workbook/difference.ts';
import type { Host, PartlyWritten, Receipt } from '../../../src/workbook/host.ts';
import { inverse } from '../../../src/workbook/plan.ts';
import type { Edit, Plan } from '../../../src/workbook/plan.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { boot } from '../../excel-host/boot.ts';
import type { Booted } from '../../excel-host/boot.ts';
import { addTable, book, cellAt, photograph, put, sheetNamed } from '../../excel-host/book.ts';
import type { Fault, Simulated } from '../../excel-host/simulated.ts';

const rows = Array.from({ length: 12 }, (_, row) => [`KPI${row}`, row / 10, 0.5, row % 3 === 0 ? null : { value: 'RED', fill: '#C00000', ink: '#FFFFFF' }]);

let excel: Booted;
let simulated: Simulated;
let host: Host;
let plan: Plan;
let start: unknown;

/** Values and looks of cells, a wider column, a longer table and a new sheet: everything that can be left half done. */
beforeEach(async () => {
  const made = book({ KPIs: [['Ref', 'Actual', 'Target', 'RAG'], ...rows], Table: [['Ref', 'Target'], ['a', 1], ['b', 2]] });
  addTable(made, sheetNamed(made, 'Table'), 'Indicators', { top: 1, left: 1, bottom: 3, right: 2 });
  excel = await boot(made);
  ({ simulated } = excel);
  host = hostOfExcel();
  const snapshot = await host.look();
  if (refused(snapshot)) throw new Error(snapshot.say);
  const sheet = snapshot.sheets[0]!;
  const cells = rows.flatMap((_, row) => difference(sheet, { row: row + 2, column: 4 }, row % 2 === 0 ? { content: 'GREEN', fill: '#00703C', ink: '#FFFFFF' } : { content: 'NOT RATED', fill: null }) ?? []);
  const edits: Edit[] = [
    ...cells,
    { kind: 'width', sheet: 'KPIs', column: 4, from: null, to: 14 },
    { kind: 'table', sheet: 'Table', name: 'Indicators', from: { range: { top: 1, left: 1, bottom: 3, right: 2 }, columns: ['Ref', 'Target'] }, to: { range: { top: 1, left: 1, bottom: 3, right: 3 }, columns: ['Ref', 'Target', 'RAG'] } },
    { kind: 'cell', sheet: 'Table', at: { row: 1, column: 3 }, from: { content: null }, to: { content: 'RAG' } },
    { kind: 'sheet', sheet: 'RAG record', from: null, to: { cells: [{ at: { row: 1, column: 1 }, content: 'Kind', bold: true }], widths: [], frozen: { row: 2, column: 1 }, tables: [], landscape: false, printTitles: null, charts: [] } },
  ];
  plan = { expects: rows.flatMap((_, row) => [2, 3].map((column) => expectation(sheet, { row: row + 2, column }))), edits };
  start = photograph(simulated.book);
  simulated.forget();
});

/** How the workbook stands when everything has gone well. */
async function whole(): Promise<unknown> {
  const outcome = await host.apply(plan);
  if (refused(outcome)) throw new Error(outcome.say);
  return photograph(simulated.book);
}

describe('without a fault', () => {
  test('two requests write everything and a third sets the page, screen updating suspended, and undo puts the same workbook back', async () => {
    const outcome = await host.apply(plan);
    expect(refused(outcome)).toBe(false);
    expect(simulated.traffic.length).toBe(3);
    expect(simulated.suspended()).toBe(1);
    const [kpis, table, record] = simulated.book.sheets;
    expect(cellAt(kpis!, 2, 4)).toMatchObject({ value: 'GREEN', look: { fill: { color: '#00703C' }, font: { color: '#FFFFFF' } } });
    expect(kpis!.widths.get(4)).toBe(77.25);
    expect(table!.tables[0]!.range).toEqual({ top: 1, left: 1, bottom: 3, right: 3 });
    expect(cellAt(table!, 1, 3).value).toBe('RAG');
    expect([record!.name, cellAt(record!, 1, 1).look.font.bold, record!.frozen?.bottom]).toEqual(['RAG record', true, 1]);
    expect(await host.undo(outcome as Receipt)).toMatchObject({ left: [] });
    expect(photograph(simulated.book)).toEqual(start);
  });
});

test('fills of thousands of cells that do not touch are taken away in lists that Excel takes', async () => {
  const filled = { value: 'RED', fill: '#C00000' };
  const made = book({ KPIs: Array.from({ length: 4_000 }, () => [filled, 'x', filled]) });
  const { simulated: large } = await boot(made);
  const writer = hostOfExcel();
  const edits = Array.from({ length: 2_000 }, (_, row): Edit => ({ kind: 'cell', sheet: 'KPIs', at: { row: row * 2 + 1, column: 1 }, from: { fill: '#C00000' }, to: { fill: null } }));
  const receipt = await writer.apply({ expects: [], edits });
  expect(refused(receipt)).toBe(false);
  expect(large.traffic.length).toBe(2);
  const fills = [1, 2, 3, 3_999, 4_000].map((row) => cellAt(made.sheets[0]!, row, 1).look.fill.pattern);
  expect(fills).toEqual(['None', 'Solid', 'None', 'None', 'Solid']);
  expect(await writer.undo(receipt as Receipt)).toMatchObject({ restored: 2_000, left: [] });
});

const codes = ['InvalidOperationInCellEditMode', 'AccessDenied', 'RequestAborted', 'GeneralException', 'RequestPayloadSizeLimitExceeded', 'ItemNotFound'];

describe('a fault at a request', () => {
  for (const request of [1, 2]) {
    test.each(codes)(`request ${request} is refused with %s: nothing changed, and the next try succeeds`, async (code) => {
      simulated.fault = (each) => (each === request ? { kind: 'refused', code } : null);
      const outcome = await host.apply(plan);
      if (code === 'RequestPayloadSizeLimitExceeded') {
        // Sent again in smaller parts.
        expect(refused(outcome)).toBe(false);
        return;
      }
      expect(outcome).toMatchObject({ kind: 'refusal' });
      expect((outcome as PartlyWritten).say).toMatch(/Nothing was written|try again|Press Enter/);
      expect(photograph(simulated.book)).toEqual(start);
      await whole();
    });
  }

  test('an answer that is lost: what was written is put back', async () => {
    for (const request of [1, 2]) {
      simulated.forget();
      simulated.fault = (each) => (each === request ? { kind: 'lost' } : null);
      expect(await host.apply(plan)).toMatchObject({ kind: 'refusal', code: 'no answer' });
      expect(photograph(simulated.book)).toEqual(start);
    }
  });

  test('Excel stops after any number of actions of the write: what was written is put back', async () => {
    await host.apply(plan).then((receipt) => host.undo(receipt as Receipt));
    const actions = simulated.traffic[1]!.actions;
    for (let done = 0; done < actions; done++) {
      simulated.forget();
      simulated.fault = (each) => (each === 2 ? { kind: 'partway', actions: done, code: 'GeneralException' } : null);
      expect(await host.apply(plan), `after ${done} actions`).toMatchObject({ kind: 'refusal', code: 'Excel refused' });
      expect(photograph(simulated.book), `after ${done} actions`).toEqual(start);
    }
  }, 120_000);

  test('Excel stops in the write and stays away: the refusal says what may be written, and undo works when it is back', async () => {
    await host.apply(plan).then((receipt) => host.undo(receipt as Receipt));
    const actions = simulated.traffic[1]!.actions;
    for (let done = 0; done <= actions; done++) {
      simulated.forget();
      simulated.fault = (each): Fault | null => {
        if (each === 2) return { kind: 'partway', actions: done, code: 'RequestAborted' };
        return each > 2 ? { kind: 'refused', code: 'RequestAborted' } : null;
      };
      const outcome = await host.apply(plan);
      expect(outcome).toMatchObject({ kind: 'refusal', code: 'partly written' });
      const partly = outcome as PartlyWritten;
      expect(partly.say).toContain('the sheet RAG record');
      expect(partly.say).toContain('KPIs!D2');
      simulated.fault = () => null;
      const undone = await host.undo(partly.receipt);
      expect(undone, `after ${done} actions`).toMatchObject({ left: [] });
      expect(photograph(simulated.book), `after ${done} actions`).toEqual(start);
    }
  }, 120_000);

  test('a fault at every request of an undo leaves what was rated, or puts back what was', async () => {
    const rated = await whole();
    const receipt: Receipt = { inverse: inverse(plan), edits: plan.edits.length, stale: [] };
    for (let request = 1; request <= 4; request++) {
      for (const fault of [{ kind: 'refused', code: 'GeneralException' }, { kind: 'partway', actions: 20, code: 'GeneralException' }, { kind: 'lost' }] satisfies Fault[]) {
        simulated.forget();
        simulated.fault = (each) => (each === request ? fault : null);
        const outcome = await host.undo(receipt);
        expect(refused(outcome), `${fault.kind} at request ${request}`).toBe(true);
        expect(photograph(simulated.book), `${fault.kind} at request ${request}`).toEqual(rated);
      }
    }
    simulated.fault = () => null;
    expect(await host.undo(receipt)).toMatchObject({ left: [] });
    expect(photograph(simulated.book)).toEqual(start);
  });
});

describe('somebody else at the same time', () => {
  test.each([
    ['between the look and the check', 1],
    ['between the check and the write', 2],
  ])('a cell that the plan relies on changes %s', async (_, request) => {
    simulated.fault = (each) => (each === request ? { kind: 'meanwhile', change: (now) => put(sheetNamed(now, 'KPIs'), 5, 3, 0.9) } : null);
    expect(await host.apply(plan)).toMatchObject({ kind: 'refusal', code: 'changed', cell: 'KPIs!C5' });
    put(sheetNamed(simulated.book, 'KPIs'), 5, 3, 0.5);
    expect(photograph(simulated.book)).toEqual(start);
  });

  test('a cell that is to be written changes just before the write: it keeps what was typed', async () => {
    simulated.fault = (each) => (each === 2 ? { kind: 'meanwhile', change: (now) => put(sheetNamed(now, 'KPIs'), 3, 4, { value: 'mine', fill: '#C00000', ink: '#FFFFFF' }) } : null);
    expect(await host.apply(plan)).toMatchObject({ kind: 'refusal', code: 'changed', cell: 'KPIs!D3' });
    expect(sheetNamed(simulated.book, 'KPIs').cells.get(3 * 16_384 + 3)).toMatchObject({ value: 'mine' });
  });

  test('a sheet is deleted or renamed', async () => {
    simulated.book.sheets[0]!.name = 'Renamed';
    expect(await host.apply(plan)).toMatchObject({ kind: 'refusal', code: 'gone', say: expect.stringContaining("'KPIs'") as string });
  });

  test('undo keeps an added sheet in which somebody typed', async () => {
    const receipt = await host.apply(plan);
    put(sheetNamed(simulated.book, 'RAG record'), 3, 1, 'typed');
    expect(await host.undo(receipt as Receipt)).toMatchObject({ left: ['RAG record'] });
    expect(simulated.book.sheets.map(({ name }) => name)).toContain('RAG record');
  });

  test('undo leaves a formula that somebody put in a cell, though it shows what we wrote', async () => {
    const receipt = await host.apply(plan);
    put(sheetNamed(simulated.book, 'KPIs'), 2, 4, { value: 'GREEN', formula: '="GREEN"', fill: '#00703C', ink: '#FFFFFF' });
    expect(await host.undo(receipt as Receipt)).toMatchObject({ left: ['KPIs!D2'] });
  });

  test('undo leaves a cell whose colour was changed by hand', async () => {
    const receipt = await host.apply(plan);
    put(sheetNamed(simulated.book, 'KPIs'), 2, 4, { value: 'GREEN', fill: '#FFFF00', ink: '#FFFFFF' });
    expect(await host.undo(receipt as Receipt)).toMatchObject({ left: ['KPIs!D2'] });
  });
});

describe('what the workbook does not allow', () => {
  const locks: [string, () => void, string][] = [
    ['a protected sheet', () => void (sheetNamed(simulated.book, 'KPIs').protected = true), 'protected'],
    ['a protected structure', () => void (simulated.book.structureLocked = true), 'structure locked'],
    ['a merged cell', () => void sheetNamed(simulated.book, 'KPIs').merges.push({ top: 3, left: 4, bottom: 4, right: 4 }), 'merged'],
    ['a formula in the way', () => put(sheetNamed(simulated.book, 'KPIs'), 3, 4, { value: 'RED', formula: '=IF(B3<C3,"RED","")', fill: '#C00000', ink: '#FFFFFF' }), 'formula'],
    ['a filter that hides rows', () => {
      const sheet = sheetNamed(simulated.book, 'KPIs');
      sheet.filter = { range: { top: 1, left: 1, bottom: 13, right: 4 }, on: true };
      sheet.hiddenRows.add(6);
    }, 'filtered'],
    ['a sheet of that name', () => void (sheetNamed(simulated.book, 'Table').name = 'rag record'), 'gone'],
    ['a table that grew', () => void (sheetNamed(simulated.book, 'Table').tables[0]!.range.bottom = 9), 'changed'],
  ];
  test.each(locks)('%s is told in a sentence, and nothing is written', async (_, lock, code) => {
    lock();
    const locked = photograph(simulated.book);
    const outcome = await host.apply(plan);
    expect(outcome).toMatchObject({ kind: 'refusal', code });
    expect((outcome as PartlyWritten).say).toMatch(/^[A-Z].*\.$/);
    expect(photograph(simulated.book)).toEqual(locked);
  });

  test('rows that are hidden without a filter are written', async () => {
    sheetNamed(simulated.book, 'KPIs').hiddenRows.add(6);
    expect(refused(await host.apply(plan))).toBe(false);
  });

  test('a formula among the ratings keeps its words and takes its colour', async () => {
    put(sheetNamed(simulated.book, 'KPIs'), 3, 4, { value: 'RED', formula: '=IF(B3<C3,"RED","")' });
    const coloured: Edit[] = plan.edits.map((edit) => (edit.kind === 'cell' && edit.at.row === 3 ? { ...edit, from: { fill: null }, to: { fill: '#C00000' } } : edit));
    const receipt = await host.apply({ ...plan, edits: coloured });
    expect(refused(receipt)).toBe(false);
    expect(cellAt(sheetNamed(simulated.book, 'KPIs'), 3, 4)).toMatchObject({ formula: '=IF(B3<C3,"RED","")', value: 'RED', look: { fill: { color: '#C00000' } } });
    expect(await host.undo(receipt as Receipt)).toMatchObject({ left: [] });
    expect(cellAt(sheetNamed(simulated.book, 'KPIs'), 3, 4).look.fill.pattern).toBe('None');
  });

  test('an Excel that cannot widen a table says so', async () => {
    await boot(simulated.book, 'least that is offered');
    expect(await hostOfExcel().apply(plan)).toMatchObject({ kind: 'refusal', code: 'older Excel' });
    expect(photograph(simulated.book)).toEqual(start);
  });
});
