import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ValidateOutcome } from '../../../src/jobs/validate/outcome.ts';
import { run } from './run.ts';

let folder = '';
const at = (name: string) => join(folder, name);

async function book(name: string, kpi3: string): Promise<void> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Indicators');
  for (const row of [
    ['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020 position', 'RAG'],
    ['KPI3', '% of all referrals with a decision within 24 hours', '95%', '85% – 94.9%', kpi3, 'AMBER'],
    ['KPI4', '% of children visited within 20 working days', '95%', '90% - 94.9%', '94.5%', 'AMBER'],
    ['KPI6', '% of children with an up to date plan', '85%', '80% - 84.9%', '89.9%', 'GREEN'],
  ]) sheet.addRow(row);
  await workbook.xlsx.writeFile(at(name));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rag-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('validate', () => {
  test('ends with 0 where no error is open, and writes nothing', async () => {
    await book('clean.xlsx', '88.5%');
    const { code, out } = await run('validate', at('clean.xlsx'));
    expect([code, out]).toEqual([0, expect.stringContaining('Ready to submit')]);
    expect(readdirSync(folder)).toEqual(['clean.xlsx']);
  });

  test('ends with 1 where a rating is not what the rule gives, and names its cell', async () => {
    await book('wrong.xlsx', '98.5%');
    const { code, out } = await run('validate', at('wrong.xlsx'), '--json');
    const { ready, findings } = JSON.parse(out) as ValidateOutcome;
    expect([code, ready]).toEqual([1, false]);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, sheet, cell, ref }) => [rule, sheet, cell, ref])).toEqual([['rating-differs', 'Indicators', 'F2', 'KPI3']]);
  });

  test('calls no workbook ready in which it found no indicator', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('Budget');
    for (const row of [['Service', 'Budget', 'Spent'], ['Housing', 120, 90], ['Waste', 80, 85]]) sheet.addRow(row);
    await workbook.xlsx.writeFile(at('budget.xlsx'));
    const { out } = await run('validate', at('budget.xlsx'));
    expect(out).toContain('No indicator was found');
    expect(out).not.toContain('Ready to submit');
  });

  test('a check can be turned off, and is named where it is no such thing', async () => {
    await book('wrong.xlsx', '98.5%');
    expect((await run('validate', at('wrong.xlsx'), '--rule', 'rating-differs=off')).code).toBe(0);
    expect((await run('validate', at('wrong.xlsx'), '--rule', 'rating-differs=never')).err).toMatch(/'never'.*off, query, error/);
  });

  test('keeps its result on a sheet where a place is named', async () => {
    await book('wrong.xlsx', '98.5%');
    const before = readFileSync(at('wrong.xlsx'));
    expect((await run('validate', at('wrong.xlsx'), '--out', at('checked.xlsx'), '--date', '2020-11-05')).code).toBe(1);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(at('checked.xlsx'));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Indicators', 'RAG checks']);
    expect(readFileSync(at('wrong.xlsx'))).toEqual(before);
  });

  test('refuses what is no workbook', async () => {
    writeFileSync(at('book.xlsx'), 'a,b');
    const { code, err } = await run('validate', at('book.xlsx'));
    expect([code, err]).toEqual([2, expect.stringMatching(/not an Excel workbook/)]);
    expect(existsSync(at('checked.xlsx'))).toBe(false);
  });
});
