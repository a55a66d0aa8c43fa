import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open, samples, sheetOf, shown, shownCell } from '../golden/shown.ts';
import { contractList } from './contract-list.ts';
import { defects } from './defects.ts';
import { firstTimeEntrants, monthlySeries } from './kpi-series.ts';
import { ragGrid } from './rag-grid.ts';

/** The samples hold the figures of the documents exactly, and are what their script makes. */
const names = ['performance-2020-21', 'scrutiny-2018', 'contract-2015-16'];
const books = new Map<string, Awaited<ReturnType<typeof open>>>();
const made = mkdtempSync(join(tmpdir(), 'samples-'));

beforeAll(async () => {
  execFileSync(process.execPath, [join(samples, 'make.mjs'), made]);
  for (const name of names) books.set(name, await open(join(samples, `${name}.xlsx`)));
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

const bookOf = (name: string) => books.get(name)!;

/** The rows of a sheet by the text in one of their columns. */
function rowsBy(name: string, sheet: string, column: string): Map<string, number> {
  const rows = new Map<string, number>();
  sheetOf(bookOf(name), sheet).eachRow((_, row) => rows.set(shown(bookOf(name), sheet, `${column}${row}`), row));
  return rows;
}

describe('the workbooks in the repository', () => {
  test.each(names)('%s is what the script makes, cell by cell', async (name) => {
    const fresh = await open(join(made, `${name}.xlsx`));
    const kept = bookOf(name);
    expect(fresh.worksheets.map((sheet) => sheet.name)).toEqual(kept.worksheets.map((sheet) => sheet.name));
    let cells = 0;
    for (const sheet of fresh.worksheets) {
      sheet.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => {
        const twin = sheetOf(kept, sheet.name).getCell(cell.address);
        expect([sheet.name, cell.address, shownCell(twin), twin.style]).toEqual([sheet.name, cell.address, shownCell(cell), cell.style]);
        cells++;
      }));
    }
    expect(cells).toBeGreaterThan(200);
  });

  test.each(names)('%s is made with the same bytes each time', (name) => {
    execFileSync(process.execPath, [join(samples, 'make.mjs'), join(made, 'again')]);
    const bytes = (folder: string) => readFileSync(join(folder, `${name}.xlsx`));
    expect(bytes(join(made, 'again')).equals(bytes(made))).toBe(true);
  });
});

describe('figures as the documents print them', () => {
  test('the contract list stands row by row', () => {
    const rows = rowsBy('contract-2015-16', 'Contract measures', 'A');
    for (const [ref, measure, target, tolerance, firstYear, december, position] of contractList) {
      const cells = ['B', 'C', 'D', 'E', 'F', 'I'].map((column) => shown(bookOf('contract-2015-16'), 'Contract measures', `${column}${rows.get(ref)}`));
      expect([ref, ...cells]).toEqual([ref, measure, target, tolerance, firstYear, december, position]);
    }
    expect(contractList).toHaveLength(22);
  });

  test('the summary grid stands letter by letter', () => {
    const rows = rowsBy('performance-2020-21', 'Summary', 'A');
    for (const [ref, measure, basis, letters] of ragGrid) {
      const row = rows.get(ref);
      const cells = ['B', 'C'].map((column) => shown(bookOf('performance-2020-21'), 'Summary', `${column}${row}`));
      const months = [...'DEFGHIJKLMNO'].map((column) => shown(bookOf('performance-2020-21'), 'Summary', `${column}${row}`) || ' ');
      expect([ref, ...cells, months.join('')]).toEqual([ref, measure, basis, letters]);
    }
    expect(ragGrid).toHaveLength(24);
  });

  test('the months stand under a heading that says approximate', () => {
    const rows = rowsBy('performance-2020-21', 'Monthly', 'A');
    const sheet = sheetOf(bookOf('performance-2020-21'), 'Monthly');
    for (const [ref, previousYear, thisYear] of monthlySeries) {
      const months = Array.from({ length: 24 }, (_, month) => sheet.getRow(rows.get(ref)!).getCell(4 + month).value);
      expect([ref, months]).toEqual([ref, [...previousYear, ...thisYear]]);
    }
    expect(monthlySeries).toHaveLength(5);
    for (const cell of ['D4', 'P4']) expect(shown(bookOf('performance-2020-21'), 'Monthly', cell)).toContain('approximate');
  });

  test('the odd series of KPI2 stands in rolling years', () => {
    const rows = rowsBy('performance-2020-21', 'Monthly', 'B');
    for (const [period, sunderland, northEast] of firstTimeEntrants) {
      const values = ['C', 'D', 'F'].map((column) => sheetOf(bookOf('performance-2020-21'), 'Monthly').getCell(`${column}${rows.get(period)}`).value);
      expect([period, ...values]).toEqual([period, sunderland, northEast, 220]);
    }
    expect(firstTimeEntrants).toHaveLength(5);
  });

  const held = defects.flatMap(({ where, defect, held: place }) => (place ? [{ where, defect, ...place }] : []));
  test.each(held)('the defect stays in $workbook: $where, $defect', ({ workbook, sheet, cells }) => {
    for (const [cell, text] of Object.entries(cells)) expect(shown(bookOf(workbook), sheet, cell), cell).toContain(text);
  });
});

describe('the look of a real file', () => {
  const all = () => names.flatMap((name) => bookOf(name).worksheets);
  test('figures are kept as text and as numbers', () => {
    for (const name of names) {
      const figures = bookOf(name).worksheets.flatMap((sheet) => {
        const found: string[] = [];
        sheet.eachRow((row) => row.eachCell((cell) => /^-?[\d.]+%$/.test(shownCell(cell)) && found.push(typeof cell.value)));
        return found;
      });
      expect(new Set(figures), name).toEqual(new Set(['string', 'number']));
    }
  });

  test('there are merged headings, notes, a drop-down list, a conditional format, frozen panes and print titles', () => {
    expect(all().every((sheet) => sheet.model.merges.length > 0)).toBe(true);
    const notes = all().flatMap((sheet) => {
      const found: string[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => cell.note && found.push(cell.address)));
      return found;
    });
    expect(notes.length).toBeGreaterThan(4);
    expect(sheetOf(bookOf('performance-2020-21'), 'Supporting').getCell('G5').dataValidation.formulae).toEqual(['"GREEN,AMBER,RED,BLUE,-"']);
    const conditional = all().filter((sheet) => (sheet as unknown as { conditionalFormattings: unknown[] }).conditionalFormattings.length > 0);
    expect(conditional.map((sheet) => sheet.name)).toEqual(['Monthly']);
    expect(all().filter((sheet) => sheet.views[0]?.state === 'frozen')).toHaveLength(10);
    expect(all().filter((sheet) => sheet.pageSetup.printTitlesRow)).toHaveLength(10);
  });
});
