import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Proposal } from '../../../src/jobs/proposal.ts';
import { run } from './run.ts';

const sample = 'assets/samples/performance-2020-21.xlsx';
let folder = '';
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rag-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function sheets(name: string): Promise<string[]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(at(name));
  return workbook.worksheets.map((sheet) => sheet.name);
}

describe('the steps of a year', () => {
  test('the next month does not start before this one is final', async () => {
    const { code, out } = await run('next-period', sample, '--out', at('next.xlsx'));
    expect([code, readdirSync(folder)]).toEqual([1, []]);
    expect(out).toMatch(/October 2020 has not been declared final[\s\S]*Nothing was written: declare the month final with the command final first, or say --anyway\./);
    // A figure reads as its cell shows it, where the file holds 0.885.
    expect(out).toMatch(/KPIs!C7 {2}88\.5% is cleared/);
  });

  test('a final month, a revised target, the next month and a hand-over follow each other', async () => {
    expect((await run('final', sample, '--period', '2020-10', '--by', 'A. Officer', '--date', '2020-11-05', '--out', at('1.xlsx'))).code).toBe(0);
    expect(await sheets('1.xlsx')).toContain('RAG record');
    expect((await run('next-period', at('1.xlsx'), '--date', '2020-11-05', '--out', at('2.xlsx'))).out).toContain('Start November 2020');
    expect((await run('revise', at('2.xlsx'), '--ref', 'KPI3', '--from', '2020-11', '--target', '90%', '--date', '2020-11-05', '--out', at('3.xlsx'))).err).toMatch(/reason/);
    const revised = await run('revise', at('2.xlsx'), '--ref', 'KPI3', '--from', '2020-11', '--target', '90%', '--reason', 'agreed', '--date', '2020-11-05', '--out', at('3.xlsx'), '--json');
    expect(JSON.parse(revised.out) as Proposal).toMatchObject({ title: 'Revise KPI3', written: true });
    expect((await run('handover', at('3.xlsx'), '--out', at('4.xlsx'))).code).toBe(0);
    expect((await sheets('4.xlsx')).at(-1)).toBe('RAG hand-over');
  });

  test('two who decide otherwise on one day are both recorded, and it is said which row to delete', async () => {
    const revise = (book: string, by: string, target: string, out: string) => run('revise', book, '--ref', 'KPI3', '--from', '2020-11', '--target', target, '--reason', 'agreed', '--by', by, '--date', '2020-11-05', '--out', at(out));
    await revise(sample, 'A. Officer', '90%', '1.xlsx');
    const { code, out } = await revise(at('1.xlsx'), 'B. Officer', '91%', '2.xlsx');
    expect(out).toMatch(/A\. Officer decided on 5 November 2020[\s\S]*Written: /);
    expect([code, readdirSync(folder)]).toEqual([1, ['1.xlsx', '2.xlsx']]);
  });

  test('a target outside its tolerance is told in one sentence', async () => {
    const { out } = await run('revise', sample, '--ref', 'KPI1', '--from', '2020-10', '--target', '90%', '--reason', 'agreed', '--dry-run');
    expect(out.replace(/\s+/g, ' ')).toContain('do not fit together: the target of 90% lies outside its own tolerance');
  });
});
