import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { hostOfFile } from '../../../src/hosts/file/host.ts';
import { startNextPeriod } from '../../../src/jobs/cycle/next-period.ts';
import { startNextYear } from '../../../src/jobs/cycle/next-year.ts';
import { stepOptions } from '../../../src/jobs/cycle/round.ts';
import type { Host, Receipt, Undone } from '../../../src/workbook/host.ts';
import { contentAt } from '../../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { boot } from '../../excel-host/boot.ts';
import { bookOf } from '../../excel-host/from-snapshot.ts';
import { sure } from '../record/sample.ts';

const columns = ['Ref', 'Measure', 'Target', 'Tolerance', 'Previous month', 'October 2020', 'RAG', 'Commentary'];

async function onFile(): Promise<Host> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Indicators');
  sheet.getCell('A1').value = 'Performance as at October 2020';
  sheet.addTable({
    name: 'KPIs', ref: 'A3', headerRow: true, columns: columns.map((name) => ({ name })),
    rows: [['A1', '% of calls answered', '95%', '85% – 94.9%', '90%', '92%', 'AMBER', 'Better.'], ['A2', '% of letters answered', '95%', '85% – 94.9%', '90%', '97%', 'GREEN', '']],
  });
  return sure(await hostOfFile(new Uint8Array(await workbook.xlsx.writeBuffer()), nodeCodec));
}

async function inExcel(): Promise<Host> {
  await boot(bookOf(sure(await (await onFile()).look())));
  return hostOfExcel();
}

/** The table with the texts of its header row, which Excel asks to be the same as its columns' names. */
function tableIn({ sheets }: Snapshot) {
  const { tables: [table], cells } = sheets.find(({ name }) => name === 'Indicators')!;
  const header = [...cells.row].flatMap((row, place) => (row === table!.range.top && contentAt(cells, place) !== null ? [contentAt(cells, place)] : []));
  return { columns: table!.columns, header, bottom: table!.range.bottom };
}

const options = { ...stepOptions, signed: { who: '', date: '2020-11-05' } };
const more = { targets: [{ ref: 'A3', measure: '% of visits made', target: '80%', tolerance: '70 – 79.9%' }], retired: [] };

// A heading that is not its column's name makes Excel repair the file.
test.each<[string, () => Promise<Host>]>([['on a file', onFile], ['in Excel', inExcel]])("an Excel table's columns are called as their headings, %s, and Undo brings the old names back", async (_, open) => {
  const host = await open();
  const look = async () => sure(await host.look());
  const before = tableIn(await look());
  expect(before.header).toEqual(before.columns);
  const receipt = sure<Receipt>(await host.apply(sure(startNextPeriod(await look(), options)).plan));
  const after = tableIn(await look());
  expect(after.columns).toEqual([...columns.slice(0, 5), 'November 2020', ...columns.slice(6), 'Earlier commentary']);
  expect(after.header).toEqual(after.columns);
  expect(sure<Undone>(await host.undo(receipt))).toMatchObject({ left: [] });
  expect(tableIn(await look())).toEqual(before);

  sure(await host.apply(sure(startNextYear(await look(), { ...options, ...more })).plan));
  const next = tableIn(await look());
  expect(next).toMatchObject({ columns: expect.arrayContaining(['April 2021', 'Earlier commentary']) as unknown, bottom: before.bottom + 1 });
  expect(next.header).toEqual(next.columns);
}, 60_000);
