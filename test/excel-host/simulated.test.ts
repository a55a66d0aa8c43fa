import { describe, expect, test } from 'vitest';
import { boot } from './boot.ts';
import { book } from './book.ts';

const code = (run: Promise<unknown>): Promise<string> => run.then(() => 'done', (error: unknown) => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'no code'));

describe('the simulated Excel', () => {
  test('what it lacks fails loudly', async () => {
    const { Excel } = await boot(book({ A: [['x']] }));
    expect(await code(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').pivotTables.load('items/name');
      await context.sync();
    }))).toBe('ApiNotFound');
  });

  test('an Excel without a requirement set does not have its calls', async () => {
    const ask = (excel: typeof Excel) => code(excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').getMergedAreasOrNullObject();
      await context.sync();
    }));
    expect(await ask((await boot(book({ A: [['x']] }), 'least that is offered')).Excel)).toBe('ApiNotFound');
    expect(await ask((await boot(book({ A: [['x']] }), 'Excel 2021')).Excel)).toBe('done');
  });

  test('texts that are written without care become something else', async () => {
    const { Excel } = await boot(book({ A: [['x']] }));
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1:A6');
      range.values = [['1-2'], ['Mar-20'], ['10%'], ['TRUE'], ["'10%"], ['=1+1']];
      range.load('values,formulas');
      await context.sync();
      return range.values.map(([value]) => value as unknown);
    });
    expect(values.slice(0, 4).map((value) => typeof value)).toEqual(['number', 'number', 'number', 'boolean']);
    expect(values[4]).toBe('10%');
  });

  test('it counts requests and bytes, and refuses more than 5 MB', async () => {
    const { Excel, simulated } = await boot(book({ A: [['x']] }));
    simulated.forget();
    expect(await code(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').values = [['y'.repeat(5_100_000)]];
      await context.sync();
    }))).toBe('RequestPayloadSizeLimitExceeded');
    expect(simulated.traffic.map(({ request, sent }) => [request, sent > 5_000_000])).toEqual([[1, true]]);
  });

  test('a request that fails halfway leaves done what came before, as Excel does', async () => {
    const { Excel, simulated } = await boot(book({ A: [['x']], B: [['x']] }));
    simulated.book.sheets[1]!.protected = true;
    expect(await code(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').values = [['done']];
      context.workbook.worksheets.getItem('B').getRange('A1').values = [['denied']];
      await context.sync();
    }))).toBe('AccessDenied');
    expect(simulated.book.sheets.map(({ cells }) => [...cells.values()][0]?.value)).toEqual(['done', 'x']);
  });
});
