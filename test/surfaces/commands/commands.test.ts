import { describe, expect, test } from 'vitest';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { associateCommands } from '../../../src/surfaces/commands/commands.ts';
import { clerkOf } from '../../../src/surfaces/taskpane/clerk.ts';
import type { Desk } from '../../../src/surfaces/taskpane/desk.ts';
import { jobsHere } from '../../../src/surfaces/taskpane/job-table.ts';
import { boot } from '../../excel-host/boot.ts';
import type { Booted } from '../../excel-host/boot.ts';
import { book, cellAt, photograph, sheetNamed } from '../../excel-host/book.ts';
import type { Given } from '../../excel-host/book.ts';
import { files } from '../../excel-host/files.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
const unrated: Given[][] = [
  header,
  ['KPI1', '% of referrals with a decision within 24 hours', { value: 0.95, format: '0%' }, '85% – 94.9%', { value: 0.921, format: '0.0%' }, null],
  ['KPI2', '% of visits completed within timescale', { value: 0.9, format: '0%' }, '80% – 89.9%', { value: 0.93, format: '0.0%' }, null],
  ['KPI3', '% of plans up to date', { value: 0.9, format: '0%' }, '80% – 89.9%', { value: 0.5, format: '0.0%' }, null],
];

async function ribbon(rows: Given[][]): Promise<{ excel: Booted; desk: Desk; shown: () => number }> {
  const excel = await boot(book({ KPIs: rows }));
  const desk = clerkOf(hostOfExcel(), jobsHere, files);
  let shown = 0;
  associateCommands(desk, () => Promise.resolve(shown++));
  // The client tells Excel that it is ready for commands a moment after the first is associated.
  await expect.poll(() => excel.listens()).toBe(true);
  return { excel, desk, shown: () => shown };
}

const ratings = ({ simulated }: Booted) => [2, 3, 4].map((row) => cellAt(sheetNamed(simulated.book, 'KPIs'), row, 6).value);

describe('the ribbon', () => {
  test('rates without opening the pane, and takes it back', async () => {
    const { excel, shown } = await ribbon(unrated);
    const before = photograph(excel.simulated.book);
    await excel.press('RateIndicators');
    expect(ratings(excel)).toEqual(['AMBER', 'GREEN', 'RED']);
    expect(shown()).toBe(0);
    // A second click finds nothing to write, and leaves nothing to take back.
    await excel.press('RateIndicators');
    await excel.press('UndoRatings');
    expect(photograph(excel.simulated.book)).toEqual(before);
    expect(shown()).toBe(0);
  });

  test('opens the pane where an officer’s own rating would change, and writes nothing', async () => {
    const { excel, shown } = await ribbon(unrated.map((row, place) => (place === 1 ? [...row.slice(0, 5), 'GREEN'] : row)));
    const before = photograph(excel.simulated.book);
    await excel.press('RateIndicators');
    expect(photograph(excel.simulated.book)).toEqual(before);
    expect(shown()).toBe(1);
  });

  test('writes what it can and opens the pane with what only an officer can answer', async () => {
    const { excel, desk, shown } = await ribbon(unrated.map((row, place) => (place === 2 ? [...row.slice(0, 3), '5%', { value: 0.852, format: '0.0%' }, null] : row)));
    await excel.press('RateIndicators');
    expect(ratings(excel)).toEqual(['AMBER', '', 'RED']);
    expect([shown(), desk.wanted()]).toEqual([1, 'rate']);
  });

  test('opens the pane where there is no table, and where there is nothing to undo', async () => {
    const { excel, shown } = await ribbon([['nothing here']]);
    await excel.press('RateIndicators');
    await excel.press('UndoRatings');
    await excel.press('ShowPane');
    expect(shown()).toBe(3);
  });

  test('shows the summaries before it adds a sheet, and refreshes those that stand without a person', async () => {
    const { excel, desk, shown } = await ribbon(unrated.map((row, place) => (place === 0 ? header.with(4, 'October 2020') : row)));
    await excel.press('RefreshSummaries');
    expect([shown(), desk.wanted(), excel.simulated.book.sheets.length]).toEqual([1, 'summarise', 1]);
    // What the pane does next: the officer has seen which sheets, and says yes.
    await desk.write();
    const sheets = excel.simulated.book.sheets.length;
    expect(sheets).toBeGreaterThan(1);
    await excel.press('RateIndicators');
    await excel.press('RefreshSummaries');
    expect([shown(), excel.simulated.book.sheets.length]).toEqual([1, sheets]);
    await excel.press('RefreshSummaries');
    expect(shown()).toBe(1);
    // One that somebody deleted is shown again before it is added beside the others.
    excel.simulated.book.sheets.pop();
    await excel.press('RefreshSummaries');
    expect([shown(), excel.simulated.book.sheets.length]).toEqual([2, sheets - 1]);
  });

  test('opens the pane with the checks, and asks for them once', async () => {
    const { excel, desk, shown } = await ribbon(unrated);
    const before = photograph(excel.simulated.book);
    await excel.press('ValidateFigures');
    expect([shown(), desk.wanted(), desk.wanted()]).toEqual([1, 'validate', null]);
    expect(photograph(excel.simulated.book)).toEqual(before);
  });

  /** What stands before the button is pressed while a request fails. */
  const pressed: [command: string, prepare: (excel: Booted, desk: Desk) => Promise<void>][] = [
    ['RateIndicators', () => Promise.resolve()],
    ['RefreshSummaries', async (excel, desk) => {
      await excel.press('RefreshSummaries');
      await desk.write();
      // A figure that the summaries do not hold yet.
      cellAt(sheetNamed(excel.simulated.book, 'KPIs'), 4, 5).value = 0.6;
    }],
    ['ValidateFigures', () => Promise.resolve()],
    ['ShowPane', () => Promise.resolve()],
  ];
  test.each(pressed)('%s ends whatever fails at any request, and nothing is half written', async (command, prepare) => {
    for (const kind of ['refused', 'lost'] as const) {
      for (let request = 1, fired = true; fired; request++) {
        const { excel, desk, shown } = await ribbon(unrated.map((row, place) => (place === 0 ? header.with(4, 'October 2020') : row)));
        await prepare(excel, desk);
        const before = photograph(excel.simulated.book);
        const opened = shown();
        excel.simulated.forget();
        fired = false;
        excel.simulated.fault = (each) => {
          if (each !== request) return null;
          fired = true;
          return { kind, code: 'GeneralException' };
        };
        await excel.press(command);
        excel.simulated.fault = () => null;
        const where = `${kind} at request ${request}`;
        const same = JSON.stringify(photograph(excel.simulated.book)) === JSON.stringify(before);
        // Where nothing came of it, or not all, a person is called.
        if (fired && same) expect(shown(), where).toBe(opened + 1);
        if (!same) await excel.press('UndoRatings');
        expect(photograph(excel.simulated.book), where).toEqual(before);
      }
    }
  });

  test('a fault of ours, and a pane that does not open, end the command too', async () => {
    const excel = await boot(book({ KPIs: unrated }));
    const faults: string[] = [];
    const fail = (what: string) => () => {
      faults.push(what);
      return Promise.reject(new Error(what));
    };
    associateCommands({ ...clerkOf(hostOfExcel(), jobsHere, files), rate: fail('rate') }, fail('show'));
    await expect.poll(() => excel.listens()).toBe(true);
    await excel.press('RateIndicators');
    expect(faults).toEqual(['rate', 'show']);
  });
});
