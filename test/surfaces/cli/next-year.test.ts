import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Proposal } from '../../../src/jobs/proposal.ts';
import { run } from './run.ts';

let folder = '';
const at = (name: string) => join(folder, name);

async function save(name: string, rows: (string | number | null)[][]): Promise<void> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Indicators');
  for (const row of rows) sheet.addRow(row);
  await workbook.xlsx.writeFile(at(name));
}

async function cellsOf(name: string): Promise<(cell: string) => exceljs.CellValue> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(at(name));
  return (cell) => workbook.getWorksheet('Indicators')!.getCell(cell).value;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rag-'));
  await save('march.xlsx', [
    ['Performance 2020/21, as at March 2021'],
    ['Ref', 'Measure', 'Target', 'Tolerance', 'Last year outturn', 'Current position', 'RAG', 'Commentary'],
    ['KPI1', '% of calls answered', '95%', '85% – 94.9%', '88%', '92%', 'AMBER', 'Better.'],
    ['KPI2', '% of letters answered', '95%', '85% – 94.9%', '90%', '96%', 'GREEN', null],
    ['KPI3', '% of visits completed', '95%', '85% – 94.9%', '91%', '97%', 'GREEN', null],
  ]);
  await run('final', at('march.xlsx'), '--in-place', '--date', '2021-04-05');
  rmSync(at('march-as-it-was.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('next-year', () => {
  test.each<[string, string | Buffer]>([
    ['targets.csv', '\ufeffTolerance;Reference;Target 2021/22\r\n;kpi 1;96%\r\n;KPI3;retired\r\n'],
    ['of-windows.csv', Buffer.from('Ref,Target,Tolerance,Note\nKPI1,96%,,"\xa35, agreed"\nKPI3,retired,,\n', 'latin1')],
    ['of-unicode.txt', Buffer.from('\ufeffRef\tTarget\nKPI1\t96%\nKPI3\tretired\n', 'utf16le')],
  ])('writes a new workbook with the targets of %s and leaves the old one as it is', async (name, list) => {
    writeFileSync(at(name), list);
    const before = readFileSync(at('march.xlsx'));
    const { code, out } = await run('next-year', at('march.xlsx'), '--targets', at(name), '--date', '2021-04-06');
    expect([code, readdirSync(folder).sort()]).toEqual([0, [name, 'march-next-year.xlsx', 'march.xlsx'].sort()]);
    expect(readFileSync(at('march.xlsx'))).toEqual(before);
    expect(out).toMatch(/Start 2021\/22[\s\S]*Left out: KPI3/);
    const cell = await cellsOf('march-next-year.xlsx');
    expect(['A1', 'C3', 'D3', 'E3', 'F3', 'G3', 'H3', 'I3', 'E4', 'C4', 'A5'].map(cell)).toEqual([
      'Performance 2021/22, as at April 2021', '96%', '85% – 94.9%', '92%', null, null, null, 'March 2021: Better.', '96%', '95%', null,
    ]);
    expect((await run('rate', at('march-next-year.xlsx'), '--json', '--dry-run')).out).toContain('"period": "2021-04"');
  });

  test('reads a list that is a workbook, and says what it would do without doing it', async () => {
    await save('list.xlsx', [['Targets for 2021/22'], [], ['Target', 'Measure', 'Ref'], [0.5, '% of calls answered', 'KPI1']]);
    const { code, out } = await run('next-year', at('march.xlsx'), '--targets', at('list.xlsx'), '--retire', 'KPI2', '--dry-run', '--json');
    const { says, changes, written } = JSON.parse(out) as Proposal & { written: boolean };
    expect([code, written]).toEqual([0, false]);
    expect(says).toContain('Left out: KPI2');
    expect(changes).toContainEqual({ sheet: 'Indicators', cell: 'C3', from: '95%', to: '0.5' });
    expect(readdirSync(folder).sort()).toEqual(['list.xlsx', 'march.xlsx']);
  });

  test('names a line that is wrong, and writes nothing unless told', async () => {
    writeFileSync(at('targets.csv'), 'Ref,Target\nKPI9,95%\n,5\nKPI1,96%\n');
    const words = ['next-year', at('march.xlsx'), '--targets', at('targets.csv')];
    const { code, out } = await run(...words);
    expect(code).toBe(1);
    expect(out).toMatch(/! Line 3 of the list was left: it names no indicator\n {2}! No indicator is called 'KPI9'[\s\S]*Nothing was written/);
    expect(readdirSync(folder)).not.toContain('march-next-year.xlsx');
    expect((await run(...words, '--anyway')).code).toBe(1);
    expect((await cellsOf('march-next-year.xlsx'))('C3')).toBe('96%');
  });

  test.each<[string[], RegExp]>([
    [['--targets', 'LIST'], /no file/],
    [['--targets', 'BOOK', '--period', '2021-13'], /not a month/],
    [['--in-place'], /no option --in-place/],
    [['--out', 'BOOK'], /over the workbook itself/],
  ])('%j is refused with a sentence', async (words, says) => {
    const { code, err } = await run('next-year', at('march.xlsx'), ...words.map((word) => (word === 'LIST' ? at('none.csv') : word === 'BOOK' ? at('march.xlsx') : word)));
    expect([code, err]).toEqual([2, expect.stringMatching(says)]);
    expect(readdirSync(folder)).toEqual(['march.xlsx']);
  });
});
