import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../src/hosts/file/open.ts';
import { snapshot } from '../../src/hosts/file/snapshot.ts';
import { findTables } from './found.ts';
import { mappingOf } from '../../src/tables/mapping.ts';
import { readRows } from '../../src/tables/rows.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { reference } from '../tools.ts';

const folder = reference('workbooks/real');

async function found(name: string): Promise<object[]> {
  const book = await openWorkbook(new Uint8Array(readFileSync(`${folder}/${name}`)), nodeCodec);
  if (refused(book)) throw new Error(book.say);
  const seen = snapshot(book);
  return findTables(seen).map((table) => {
    const { sheet, range, headerRow, kind, sure, columns } = mappingOf(table);
    return { sheet, range, headerRow, kind, sure, columns, rows: readRows(seen, table).length };
  });
}

/** Workbooks that other bodies published, and what of them is a table of indicators or ratings. Source: their manifest.csv, and the sheets. */
describe.skipIf(folder === null)('in a workbook that others made', () => {
  test.each<[string, string, object[]]>([
    ['a return on projects, with two ratings each', 'pathfinders_r1_return.xlsx', [{ sheet: 'Progress', range: 'B14:E24', headerRow: 14, kind: 'ratings', columns: { measure: 'B', rating: 'C' }, rows: 9 }]],
    ['ratings by numbers beside dates of tasks: shown, and not sure', 'towns_fund_data_model.xlsx', [{ sheet: 'Project Progress', kind: 'ratings', sure: false, columns: { ref: 'A', rating: 'F' }, rows: 3 }]],
    ['a budget of three products side by side', 'cf_samples_budget_variance.xlsx', []],
    ['a household budget', 'monthly_budget.xlsx', []],
    ['a report of goals with no figures', 'college_goal_report.xlsx', []],
    ['tasks', 'task_status.xlsx', []],
    ['risks', 'dft_risks.xlsx', []],
    ['messages of a validation', 'funding_validation_examples.xlsx', []],
    ['projects in columns, two thousand fields down', 'dft_test_master_4_2018.xlsx', []],
    ['projects in columns, and cells far beyond them', 'portfolio_master_stray_values.xlsx', []],
    ['the data of a chart whose ratings are empty', 'dft_dandelion_build.xlsm', []],
    ['statistics with no target', 'un_homicide_rates.xlsx', []],
    ['plans in money, in Italian', 'italian_strategic_plan.xlsm', []],
  ])('%s', async (_, name, expected) => {
    if (!existsSync(`${folder}/${name}`)) throw new Error(`${name} is missing`);
    const tables = await found(name);
    expect(tables).toMatchObject(expected);
    expect(tables).toHaveLength(expected.length);
  });
});
