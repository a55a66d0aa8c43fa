import { spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

const sample = 'assets/samples/performance-2020-21.xlsx';
let folder = '';
const at = (name: string) => join(folder, name);
const files = () => readdirSync(folder).sort();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'places-'));
  copyFileSync(sample, at('book.xlsx'));
  writeFileSync(at('targets.csv'), 'Ref,Target\nKPI3,90%\n');
  writeFileSync(at('map.json'), '{"sheet":"KPIs","headerRow":4,"columns":{"ref":"A","measure":"A","target":"B","actual":"C"}}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('nothing is written over what is read, and no result over another', () => {
  test.each<[string[], RegExp]>([
    [['summarise', 'AT/book.xlsx', '--report', 'AT/book.xlsx'], /Two things would stand in '.*book\.xlsx'/],
    [['summarise', 'AT/book.xlsx', '--in-place', '--report', 'AT/book.xlsx'], /Two things/],
    [['summarise', 'AT/book.xlsx', '--out', 'AT/x.xlsx', '--report', 'AT/./x.xlsx'], /Two things would stand in '.*x\.xlsx'.*name of its own/],
    [['rate', 'AT/book.xlsx', '--map', 'AT/map.json', '--out', 'AT/map.json'], /Two things would stand in '.*map\.json'/],
    [['next-year', 'AT/book.xlsx', '--anyway', '--targets', 'AT/targets.csv', '--out', 'AT/targets.csv'], /Two things/],
    [['rate', 'AT/book.xlsx', '--out', 'AT/book.xlsx'], /over the workbook itself.*--in-place/],
  ])('%j', async (words, says) => {
    const before = ['book.xlsx', 'map.json', 'targets.csv'].map((name) => readFileSync(at(name)));
    const { code, out, err } = await run(...words.map((word) => word.replace('AT', folder)));
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(says)]);
    expect(files()).toEqual(['book.xlsx', 'map.json', 'targets.csv']);
    expect(['book.xlsx', 'map.json', 'targets.csv'].map((name) => readFileSync(at(name)))).toEqual(before);
  });
});

describe('where a page or a list cannot be written, no workbook is', () => {
  test.each<[string[], RegExp]>([
    [['--report', 'AT/none/report.html'], /folder for the result does not exist: '.*none.report\.html'/],
    [['--report', 'AT'], /name given is that of a folder/],
    [['--csv', 'AT/targets.csv'], /is a file, and a folder is needed/],
    [['--csv', 'AT/targets.csv/lists'], /is a file, and a folder is needed/],
    [['--report', `AT/${'x'.repeat(300)}.html`], /name is too long/],
  ])('%j', async (words, says) => {
    const { code, out, err } = await run('summarise', at('book.xlsx'), ...words.map((word) => word.replace('AT', folder)));
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(says)]);
    expect(files()).toEqual(['book.xlsx', 'map.json', 'targets.csv']);
  });

  test('and where they can, all are', async () => {
    const { code, out } = await run('summarise', at('book.xlsx'), '--report', at('a report.html'), '--csv', at('lists'));
    expect([code, files()]).toEqual([0, ['a report.html', 'book-summarised.xlsx', 'book.xlsx', 'lists', 'map.json', 'targets.csv']]);
    expect(out).toMatch(/Written: .*book-summarised\.xlsx\nWritten: .*a report\.html\nWritten: \d files in /);
    expect(readdirSync(at('lists'))).toContain('summary.csv');
  });
});

test('a mapping is read as PowerShell saves it', async () => {
  const printed = await run('rate', at('book.xlsx'), '--json', '--dry-run');
  // Not every console hands over what is not ASCII as it was.
  expect(printed.out).toMatch(/^[\x00-\x7f]*$/);
  expect((JSON.parse(printed.out) as { tables: { title: string }[] }).tables[0]?.title).toContain('–');
  writeFileSync(at('map.json'), printed.out);
  writeFileSync(at('saved.json'), `\ufeff${printed.out.replaceAll('\n', '\r\n')}`, 'utf16le');
  const [plain, saved] = await Promise.all(['map.json', 'saved.json'].map((name) => run('rate', at('book.xlsx'), '--json', '--dry-run', '--map', at(name))));
  expect(saved).toEqual({ ...plain, err: '' });
});

test('a result under an ending that Excel does not open is named', async () => {
  for (const [name, told] of [['result.xlsm', true], ['result', true], ['result.XLSX', false]] as const) {
    const { out } = await run('rate', at('book.xlsx'), '--out', at(name));
    expect([name, out.includes('Excel opens it only under a name that ends in .xlsx')]).toEqual([name, told]);
  }
});

test('a workbook that says already what would be written stays as it is, and no copy is made of it', async () => {
  await run('rate', at('book.xlsx'), '--in-place');
  expect(files()).toEqual(['book-as-it-was.xlsx', 'book.xlsx', 'map.json', 'targets.csv']);
  const again = await run('rate', at('book.xlsx'), '--in-place');
  expect(again.out).toMatch(/\nNothing had to change, and nothing was written\.\n$/);
  expect(files()).toEqual(['book-as-it-was.xlsx', 'book.xlsx', 'map.json', 'targets.csv']);
});

test('a sheet is named as Excel takes names, in whatever letters', async () => {
  const { out } = await run('rate', at('book.xlsx'), '--sheet', 'supporting', '--dry-run');
  expect(out).toContain('\nSupporting\n');
  expect(out).not.toContain('\nKPIs\n');
});

test('a disk that fills while the report is printed is named, and not taken for a fault of ours', () => {
  const full = openSync('/dev/full', 'w');
  for (const words of [['--help'], ['rate', at('book.xlsx'), '--out', at('rated.xlsx')]]) {
    const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...words], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'What was to be printed could not be written whole (ENOSPC): the disk may be full. A file that was to be written stands.\n']);
  }
  closeSync(full);
  expect(files()).toContain('rated.xlsx');
});

test('a device that never ends is no workbook', async () => {
  const { code, err } = await run('rate', '/dev/zero');
  expect([code, err]).toEqual([2, expect.stringMatching(/'\/dev\/zero' cannot be read/)]);
});
