import { describe, expect, test } from 'vitest';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { hostOfFile } from '../../../src/hosts/file/host.ts';
import type { Beside } from '../../../src/workbook/host.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { boot } from '../../excel-host/boot.ts';
import type { Booted } from '../../excel-host/boot.ts';
import { addTable, book, photograph, put, sheetNamed } from '../../excel-host/book.ts';
import type { Book } from '../../excel-host/book.ts';
import type { Matrix } from '../../excel-host/external.ts';
import { sure } from '../../jobs/record/sample.ts';
import { cellsOf } from './alike.ts';

/** A workbook with everything that a copy must hold: formats, colours, formulas, a table, merges, hidden rows, another sheet. */
function made(): Book {
  const made = book({
    KPIs: [['Ref', 'Target', 'October 2020', 'RAG'], ['KPI1', { value: 0.95, format: '0%' }, { value: 0.921, format: '0.0%' }, { value: 'AMBER', fill: '#FFC000', ink: '#000000' }], ['KPI2', '< 5 & "so"', { value: 3, formula: '=1+2' }, true], ['KPI3', '#N/A', ' spaced ', null]],
    'A & B': [['x'], [null, 'two\nlines']],
  });
  const kpis = sheetNamed(made, 'KPIs');
  addTable(made, kpis, 'Indicators', { top: 1, left: 1, bottom: 4, right: 4 });
  kpis.hiddenRows.add(3);
  sheetNamed(made, 'A & B').merges.push({ top: 1, left: 1, bottom: 2, right: 1 });
  return made;
}

async function booted(matrix?: Matrix): Promise<Booted & { beside: Beside }> {
  const all = await boot(made(), matrix);
  const { beside } = hostOfExcel();
  if (!beside) throw new Error('Excel opens no workbook beside this one');
  return { ...all, beside };
}

const looked = async (bytes: Uint8Array): Promise<Snapshot> => sure(await sure(await hostOfFile(bytes, nodeCodec)).look());

describe('a new workbook beside the one that is open in Excel', () => {
  test('the copy is the workbook as it is now, what was typed a moment ago too, and is let go', async () => {
    const { simulated, beside } = await booted();
    put(sheetNamed(simulated.book, 'KPIs'), 4, 3, 'typed just now');
    const before = photograph(simulated.book);
    const { name, bytes } = sure(await beside.file());
    expect(name).toBe('performance.xlsx');
    const [copy, open] = [await looked(bytes), sure(await hostOfExcel().look())];
    expect(copy.sheets.map(({ name: sheet }) => sheet)).toEqual(open.sheets.map(({ name: sheet }) => sheet));
    expect(copy.sheets.map(cellsOf)).toEqual(open.sheets.map(cellsOf));
    expect(copy.sheets.map(({ merges, hiddenRows, tables }) => [merges, hiddenRows, tables.map(({ name: table, range, columns }) => [table, range, columns])])).toEqual(open.sheets.map(({ merges, hiddenRows, tables }) => [merges, hiddenRows, tables.map(({ name: table, range, columns }) => [table, range, columns])]));
    expect(simulated.copies.held()).toBe(0);
    expect(photograph(simulated.book)).toEqual(before);
  });

  test('a workbook of many slices arrives whole and in order', async () => {
    const { simulated, beside } = await booted();
    const sheet = sheetNamed(simulated.book, 'KPIs');
    // Texts that hardly pack, so that the file is larger than a slice.
    let seed = 1;
    const letters = () => Array.from({ length: 30_000 }, () => String.fromCharCode(0x4e00 + ((seed = (seed * 48_271) % 2_147_483_647) % 20_000))).join('');
    for (let row = 10; row < 60; row++) put(sheet, row, 1, letters());
    let slices = 0;
    simulated.copies.fault = (call) => (slices += call === 'slice' ? 1 : 0, null);
    const { bytes } = sure(await beside.file());
    expect(slices).toBeGreaterThan(0);
    expect(slices).toBe(Math.ceil(bytes.length / (4 * 1_048_576)));
    expect((await looked(bytes)).sheets.map(cellsOf)).toEqual(sure(await hostOfExcel().look()).sheets.map(cellsOf));
  }, 60_000);

  test.each([
    ['copy', 11000, 'Excel did not give a copy of this workbook (it holds two copies already; close the workbook, open it again and try once more). Nothing was made, and this workbook is as it was.'],
    ['copy', 11001, 'Excel did not give a copy of this workbook (the connection failed; load the workbook again and try once more). Nothing was made, and this workbook is as it was.'],
    ['slice', 5001, 'Excel did not give a copy of this workbook (5001; save the workbook and try again). Nothing was made, and this workbook is as it was.'],
  ] as const)('a %s that fails with %i is told, and nothing is held', async (call, code, says) => {
    const { simulated, beside } = await booted();
    simulated.copies.fault = (each) => (each === call ? code : null);
    expect(await beside.file()).toMatchObject({ say: says });
    expect(simulated.copies.held()).toBe(0);
  });

  test('a copy that is not let go is no trouble for this one, and a third is refused with what to do', async () => {
    const { simulated, beside } = await booted();
    simulated.copies.fault = (call) => (call === 'close' ? 5001 : null);
    sure(await beside.file());
    sure(await beside.file());
    expect(await beside.file()).toMatchObject({ code: 'no copy', say: expect.stringContaining('close the workbook, open it again') as string });
  });

  test('an Excel that gives no copies says so', async () => {
    const { beside } = await booted('least that is offered');
    expect(await beside.file()).toMatchObject({ code: 'older Excel' });
  });

  test('what is opened is the file, byte for byte, and the open workbook is as it was', async () => {
    const { simulated, beside } = await booted();
    const before = photograph(simulated.book);
    const { bytes } = sure(await beside.file());
    expect(await beside.open(bytes)).toBeNull();
    expect(simulated.opened.map((each) => Buffer.from(each).equals(Buffer.from(bytes)))).toEqual([true]);
    expect(photograph(simulated.book)).toEqual(before);
  });

  test('what is no workbook, or more than Excel takes at once, is not opened and said', async () => {
    const { simulated, beside } = await booted();
    expect(await beside.open(new Uint8Array([1, 2, 3]))).toMatchObject({ code: 'Excel refused' });
    expect(await beside.open(new Uint8Array(5_000_000))).toMatchObject({ code: 'too much at once' });
    simulated.fault = () => ({ kind: 'refused', code: 'InvalidOperationInCellEditMode' });
    expect(await beside.open(sure(await beside.file()).bytes)).toMatchObject({ code: 'editing' });
    expect(simulated.opened).toEqual([]);
  });
});
