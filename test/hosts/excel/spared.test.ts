import { beforeEach, describe, expect, test } from 'vitest';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { rate, rateOptions } from '../../../src/jobs/rate.ts';
import { address } from '../../../src/workbook/address.ts';
import { difference } from '../../../src/workbook/difference.ts';
import type { Host, Receipt } from '../../../src/workbook/host.ts';
import type { CellState, Plan } from '../../../src/workbook/plan.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { marked, Mark } from '../../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { boot } from '../../excel-host/boot.ts';
import { book, cellAt, cellKey, photograph } from '../../excel-host/book.ts';
import type { Book, SheetModel } from '../../excel-host/book.ts';
import type { Matrix } from '../../excel-host/external.ts';

let made: Book;
let sheet: SheetModel;
let host: Host;

const rows = [['Ref', 'Measure', 'Target', 'Actual', 'RAG'], ...Array.from({ length: 600 }, (_, row) => [`KPI${row}`, `% of cases completed within timescale, service ${row}`, 0.9, 0.95, null])];

/** Six hundred indicators; in the column of ratings an array formula fills four cells and a spill three, whose first cells show a formula. */
async function open(matrix: Matrix): Promise<void> {
  made = book({ KPIs: rows });
  sheet = made.sheets[0]!;
  sheet.arrays.push({ range: { top: 10, left: 5, bottom: 13, right: 5 }, spill: false }, { range: { top: 500, left: 5, bottom: 502, right: 5 }, spill: true });
  for (const { range } of sheet.arrays) for (let row = range.top; row <= range.bottom; row++) sheet.cells.set(cellKey(row, 5), { ...cellAt(sheet, row, 5), value: 'GREEN', formula: row === range.top ? '=SOME(ARRAY)' : null });
  await boot(made, matrix);
  host = hostOfExcel();
}

async function looked(): Promise<Snapshot> {
  const snapshot = await host.look();
  if (refused(snapshot)) throw new Error(snapshot.say);
  return snapshot;
}

function planFor(snapshot: Snapshot, row: number, to: Partial<CellState>): Plan {
  return { expects: [], edits: [difference(snapshot.sheets[0]!, { row, column: 5 }, to)!] };
}

describe('array formulas and spills', () => {
  test.each<Matrix>(['Excel 2021', 'Microsoft 365'])('%s tells their cells, and no other', async (matrix) => {
    await open(matrix);
    const { cells } = (await looked()).sheets[0]!;
    const arrays = [...cells.row].flatMap((row, place) => (marked(cells, place, Mark.array) ? [address({ row, column: cells.column[place] ?? 0 })] : []));
    expect(arrays).toEqual(['E10', 'E11', 'E12', 'E13', 'E500', 'E501', 'E502']);
  });

  test('rating leaves them, and writes every other cell', async () => {
    await open('Microsoft 365');
    const outcome = rate(await looked(), rateOptions, () => undefined);
    if (refused(outcome)) throw new Error(outcome.say);
    expect(refused(await host.apply(outcome.plan))).toBe(false);
    expect([9, 10, 11, 14, 499, 500, 501, 503].map((row) => cellAt(sheet, row, 5).formula ?? cellAt(sheet, row, 5).value)).toEqual(['GREEN', '=SOME(ARRAY)', 'GREEN', 'GREEN', 'GREEN', '=SOME(ARRAY)', 'GREEN', 'GREEN']);
  });

  test.each([[11, 'KPIs!E11'], [501, 'KPIs!E501']])('a plan that would write row %i of them is refused, and nothing is written', async (row, cell) => {
    await open('Microsoft 365');
    const plan = planFor(await looked(), row, { content: 'RED' });
    const before = photograph(made);
    expect(await host.apply(plan)).toMatchObject({ kind: 'refusal', code: 'formula', cell });
    expect(photograph(made)).toEqual(before);
  });

  test('one that comes between the look and the write is found as well', async () => {
    await open('Microsoft 365');
    const plan = planFor(await looked(), 20, { content: 'RED' });
    sheet.arrays.push({ range: { top: 19, left: 5, bottom: 22, right: 5 }, spill: true });
    expect(await host.apply(plan)).toMatchObject({ kind: 'refusal', code: 'formula', cell: 'KPIs!E20' });
  });

  test('an Excel that cannot tell them is not asked', async () => {
    await open('least that is offered');
    expect(await looked()).toMatchObject({ sheets: [{ name: 'KPIs' }] });
  });
});

describe('a protected sheet', () => {
  beforeEach(async () => {
    await open('Microsoft 365');
    sheet.protected = true;
  });

  const unlock = (row: number): void => {
    const cell = cellAt(sheet, row, 5);
    sheet.cells.set(cellKey(row, 5), { ...cell, look: { ...cell.look, protection: { locked: false } } });
  };

  test('takes a value where a cell is not locked, and gives it back', async () => {
    unlock(20);
    const receipt = await host.apply(planFor(await looked(), 20, { content: 'RED' }));
    expect(receipt).toMatchObject({ edits: 1 });
    expect(cellAt(sheet, 20, 5).value).toBe('RED');
    expect(await host.undo(receipt as Receipt)).toMatchObject({ restored: 1, left: [] });
    expect(cellAt(sheet, 20, 5).value).toBe('');
  });

  test('takes a colour only where the protection allows it', async () => {
    unlock(20);
    const plan = planFor(await looked(), 20, { content: 'RED', fill: '#C00000' });
    expect(await host.apply(plan)).toMatchObject({ kind: 'refusal', code: 'protected' });
    sheet.allows = { allowFormatCells: true };
    expect(refused(await host.apply(plan))).toBe(false);
    expect(cellAt(sheet, 20, 5)).toMatchObject({ value: 'RED', look: { fill: { color: '#C00000' } } });
  });

  test('takes nothing where one cell of a plan is locked', async () => {
    unlock(20);
    sheet.allows = { allowFormatCells: true };
    const snapshot = await looked();
    const plan: Plan = { expects: [], edits: [...planFor(snapshot, 20, { content: 'RED' }).edits, ...planFor(snapshot, 21, { content: 'RED' }).edits] };
    const before = photograph(made);
    expect(await host.apply(plan)).toMatchObject({ kind: 'refusal', code: 'protected', say: expect.stringContaining("'KPIs' is protected") as string });
    expect(photograph(made)).toEqual(before);
  });

  test('is rated where its ratings are unlocked and formats are allowed', async () => {
    for (let row = 2; row <= 601; row++) unlock(row);
    sheet.allows = { allowFormatCells: true };
    const outcome = rate(await looked(), rateOptions, () => undefined);
    if (refused(outcome)) throw new Error(outcome.say);
    expect(refused(await host.apply(outcome.plan))).toBe(false);
    expect(cellAt(sheet, 2, 5).value).toBe('GREEN');
  });
});
