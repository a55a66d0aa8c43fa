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
    expect(out).toMatch(/October 2020 has not been declared final[\s\S]*Nothing was written/);
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
});
