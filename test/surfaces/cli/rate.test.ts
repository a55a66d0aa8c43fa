import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RatedIndicator } from '../../../src/jobs/rate.ts';
import type { Finding } from '../../../src/jobs/finding.ts';
import { run } from './run.ts';

interface Printed {
  tables: { sheet: string; range: string; headerRow: number; kind: string; confidence: number; columns: Record<string, unknown> }[];
  ratings: RatedIndicator[];
  findings: Finding[];
  edits: number;
}

const rows = [
  ['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020 position', 'YTD', 'RAG', 'RAG FQY'],
  ['KPI3', '% of all referrals with a decision within 24 hours', '95%', '85% – 94.9%', '88.5%', null, 'GREEN', 'M'],
  ['KPI4', '% of children visited within 20 working days', '95%', '90 % - 94.9%', 0.945, null, 'AMBER', 'M'],
  ['SM1', 'Rate of Child in Need', '-', '-', 379.8, null, '-', '-'],
  ['SM13', '% of children subject to a repeat CP plan', '70%', '85 – 100%', '0.0%', '9.0%', 'GREEN', 'YTD'],
];

let folder = '';
const at = (name: string) => join(folder, name);

async function book(name: string): Promise<void> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Indicators');
  sheet.addRow(['Performance report']);
  sheet.addRow([]);
  for (const row of rows) sheet.addRow(row);
  sheet.getCell('E5').numFmt = '0.0%';
  await workbook.xlsx.writeFile(at(name));
}

async function printed(...words: string[]): Promise<Printed> {
  return JSON.parse((await run(...words)).out) as Printed;
}

async function cells(name: string): Promise<exceljs.Worksheet> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(at(name));
  return workbook.getWorksheet('Indicators')!;
}

const fill = (cell: exceljs.Cell) => (cell.fill as exceljs.FillPattern | undefined)?.fgColor?.argb;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rag-'));
  await book('book.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('rate', () => {
  test('writes a rated copy beside the workbook and leaves the workbook alone', async () => {
    const before = readFileSync(at('book.xlsx'));
    const { code, out } = await run('rate', at('book.xlsx'));
    expect(code).toBe(1);
    expect(readFileSync(at('book.xlsx'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['book-rated.xlsx', 'book.xlsx']);
    expect(out).toContain('October 2020');
    expect(out).toContain('GREEN → AMBER');
    const sheet = await cells('book-rated.xlsx');
    expect(sheet.getCell('G4').value).toBe('AMBER');
    expect(fill(sheet.getCell('G4'))).toBe(fill(sheet.getCell('G5')));
    expect(sheet.getCell('G7').value).toBe('GREEN');
    expect(fill(sheet.getCell('G7'))).toBeUndefined();
  });

  test('prints one object for machines, and nothing is written on a dry run', async () => {
    const { tables, ratings, findings, edits } = await printed('rate', at('book.xlsx'), '--json', '--dry-run');
    expect(readdirSync(folder)).toEqual(['book.xlsx']);
    expect(tables).toMatchObject([{ sheet: 'Indicators', range: 'A3:H7', headerRow: 3, kind: 'indicators' }]);
    expect(tables[0]?.columns).toMatchObject({ ref: 'A', measure: 'B', target: 'C', tolerance: 'D', actual: 'E', ytd: 'F', rating: 'G', basis: 'H' });
    expect(ratings.map(({ ref, cell, figureCell, rating, figure }) => [ref, cell, figureCell, rating, figure])).toEqual([
      ['KPI3', 'G4', 'E4', 'amber', '88.5%'],
      ['KPI4', 'G5', 'E5', 'amber', '94.5%'],
      ['SM1', 'G6', 'E6', 'none', '379.8'],
      ['SM13', 'G7', 'F7', 'unrated', '9.0%'],
    ]);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, cell }) => [rule, cell])).toEqual([['rating-differs', 'G4'], ['not-rated', 'D7']]);
    expect(edits).toBeGreaterThan(0);
  });

  test('a second run changes nothing', async () => {
    await run('rate', at('book.xlsx'), '--out', at('once.xlsx'));
    expect((await printed('rate', at('once.xlsx'), '--json', '--dry-run')).edits).toBe(0);
    await run('rate', at('once.xlsx'), '--out', at('twice.xlsx'));
    expect(readFileSync(at('twice.xlsx'))).toEqual(readFileSync(at('once.xlsx')));
  });

  test('keeps a rating with a reason', async () => {
    const { ratings, findings } = await printed('rate', at('book.xlsx'), '--json', '--out', at('out.xlsx'), '--keep', "KPI3=Director's decision");
    expect(ratings[0]).toMatchObject({ rating: 'amber', stood: 'GREEN', changes: false, kept: "Director's decision" });
    expect(findings.find(({ rule }) => rule === 'override')).toMatchObject({ severity: 'query', cell: 'G4' });
    expect((await cells('out.xlsx')).getCell('G4').value).toBe('GREEN');
  });

  test('a mapping that was printed can be edited and given back', async () => {
    const { tables } = await printed('rate', at('book.xlsx'), '--json', '--dry-run');
    Object.assign(tables[0]!.columns, { rating: 'I' });
    writeFileSync(at('map.json'), JSON.stringify({ tables }));
    const { ratings } = await printed('rate', at('book.xlsx'), '--json', '--out', at('out.xlsx'), '--map', at('map.json'));
    expect(ratings[0]).toMatchObject({ cell: 'I4', stood: '' });
    const sheet = await cells('out.xlsx');
    expect([sheet.getCell('G4').value, sheet.getCell('I4').value]).toEqual(['GREEN', 'AMBER']);
  });

  test('in place leaves a copy', async () => {
    await run('rate', at('book.xlsx'), '--in-place');
    expect(readdirSync(folder).sort()).toEqual(['book-as-it-was.xlsx', 'book.xlsx']);
    expect((await cells('book.xlsx')).getCell('G4').value).toBe('AMBER');
  });

  test.each([
    [['--sheet', 'Nowhere'], /no sheet called 'Nowhere'.*Indicators/],
    [['--period', '2020-13'], /not a month/],
    [['--scheme', '__proto__'], /no scheme/],
    [['--keep', 'KPI99=x'], /no indicator.*KPI99/],
    [['--out', 'BOOK'], /over the workbook itself/],
  ])('%j is refused with a sentence and exit code 2', async (words, says) => {
    const { code, err, out } = await run('rate', at('book.xlsx'), ...words.map((word) => (word === 'BOOK' ? at('book.xlsx') : word)));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
    expect(readdirSync(folder)).toEqual(['book.xlsx']);
  });

  test.each([
    ['nothing.xlsx', null, /no file/],
    ['empty.xlsx', '', /This file is empty/],
    ['words.xlsx', 'Ref,Measure\n', /not an Excel workbook/],
    ['map.json', '{', /not an Excel workbook/],
  ])('%s is refused with a sentence and exit code 2', async (name, content, says) => {
    if (content !== null) writeFileSync(at(name), content);
    const { code, err } = await run('rate', at(name));
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });

  test.skipIf(process.platform === 'win32')('nobody need read what is printed', () => {
    expect(spawnSync('sh', ['-c', `"${process.execPath}" dist/cli.js rate assets/samples/performance-2020-21.xlsx --dry-run | true`], { encoding: 'utf8' })).toMatchObject({ stdout: '', stderr: '' });
  });
});
