import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { hostOfFile } from '../../../src/hosts/file/host.ts';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { rate, rateOptions } from '../../../src/jobs/rate.ts';
import type { Decision } from '../../../src/jobs/record/decision.ts';
import { remember } from '../../../src/jobs/record/remember.ts';
import { summarise } from '../../../src/jobs/summarise.ts';
import { summariseOptions } from '../../../src/jobs/summarise/outcome.ts';
import { validate } from '../../../src/jobs/validate.ts';
import { validateOptions } from '../../../src/jobs/validate/outcome.ts';
import type { Plan } from '../../../src/workbook/plan.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import type { Refusal } from '../../../src/workbook/refusal.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { boot } from '../../excel-host/boot.ts';
import { cellAt, cellKey, photograph, sheetNamed } from '../../excel-host/book.ts';
import type { Book } from '../../excel-host/book.ts';
import type { Matrix } from '../../excel-host/external.ts';
import { bookOf } from '../../excel-host/from-snapshot.ts';
import type { Fault } from '../../excel-host/simulated.ts';
import { expectAsBefore, seenAs } from './alike.ts';

function got<Outcome>(outcome: Outcome): Exclude<Outcome, Refusal> {
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome as Exclude<Outcome, Refusal>;
}

const by = { who: 'A. Officer', date: '2020-11-03' };
const kept = (ref: string): Decision => ({ kind: 'kept rating', sheet: 'Supporting', ref, period: '2020-10', figure: '1', rule: 'red', kept: 'green', reason: 'as agreed', ...by });
const today = '2020-11-03';

const record = (ref: string) => (snapshot: Snapshot): Plan => got(remember(snapshot, [kept(ref)]));
const summaries = (snapshot: Snapshot): Plan => got(summarise(snapshot, { ...summariseOptions, today })).plan;
const checks = (snapshot: Snapshot): Plan => got(validate(snapshot, { ...validateOptions, sheet: true, today })).plan;

/** A figure of the sample becomes another, as if somebody had typed it. */
function type(book: Book, value: number): void {
  const sheet = sheetNamed(book, 'KPIs');
  sheet.cells.set(cellKey(5, 3), { ...cellAt(sheet, 5, 3), value });
}

/** Each click of the officer's that writes: what was done before it, what changed since, and what it plans. */
const clicks: [name: string, before: ((snapshot: Snapshot) => Plan)[], change: (book: Book) => void, plan: (snapshot: Snapshot) => Plan][] = [
  ['rate', [], (book) => type(book, 0.1), (snapshot) => got(rate(snapshot, rateOptions)).plan],
  ['the first decision', [], () => undefined, record('SM16')],
  ['a further decision', [record('SM16')], () => undefined, record('SM17')],
  ['make the summaries', [], () => undefined, summaries],
  ['refresh the summaries', [summaries], (book) => type(book, 0.1), summaries],
  ['list the checks', [], (book) => type(book, 0.1), checks],
  ['list the checks again', [checks], (book) => type(book, 0.1), checks],
];

const matrices: Matrix[] = ['Excel 2021', 'Microsoft 365'];

describe.each(clicks)('a fault at every request of: %s', (_, before, change, planned) => {
  test.each(matrices)('%s', async (matrix) => {
    const file = got(await hostOfFile(new Uint8Array(readFileSync('assets/samples/performance-2020-21.xlsx')), nodeCodec));
    const { simulated } = await boot(bookOf(got(await file.look())), matrix);
    const host = hostOfExcel();
    for (const earlier of before) got(await host.apply(earlier(got(await host.look()))));
    change(simulated.book);
    const plan = planned(got(await host.look()));
    expect(plan.edits.length).toBeGreaterThan(0);
    const standing = (): string => seenAs(photograph(simulated.book));
    const start = standing();

    // Without a fault: written, nothing left to do, and taken back.
    simulated.forget();
    const receipt = got(await host.apply(plan));
    const adds = plan.edits.some(({ kind, to }) => kind === 'sheet' && to !== null);
    const draws = plan.edits.some((edit) => edit.kind === 'chart' || (edit.kind === 'sheet' && (edit.to?.charts.length ?? 0) > 0));
    // When all is written: two requests say what charts show, and one how new sheets are printed.
    const after = (draws ? 2 : 0) + (adds ? 1 : 0);
    const sizes = simulated.traffic.map(({ actions }) => actions);
    expect(sizes.length).toBeLessThanOrEqual(6);
    expect(planned(got(await host.look())).edits).toEqual([]);
    expect(await host.undo(receipt as never)).toMatchObject({ left: [] });
    expectAsBefore(standing(), start);

    for (const [index, actions] of sizes.entries()) {
      const faults: Fault[] = [
        { kind: 'refused', code: 'GeneralException' }, { kind: 'lost' },
        ...[0.02, 0.3, 0.6, 0.97].map((share): Fault => ({ kind: 'partway', actions: Math.floor(actions * share), code: 'GeneralException' })),
      ];
      for (const fault of faults) {
        simulated.forget();
        simulated.fault = (each) => (each === index + 1 ? fault : null);
        const outcome = await host.apply(plan);
        simulated.fault = () => null;
        if (!refused(outcome)) {
          // Only what charts say to those who cannot see them, and how new sheets are printed, may be missing, and that is told.
          expect(after, `${fault.kind} at request ${index + 1}`).toBeGreaterThan(0);
          expect(outcome.remarks ?? [], `${fault.kind} at request ${index + 1}`).toHaveLength(index >= sizes.length - after ? 1 : 0);
          expect(await host.undo(outcome as never)).toMatchObject({ left: [] });
          expectAsBefore(standing(), start);
          continue;
        }
        expect(refused(outcome) && outcome.say, `${fault.kind} at request ${index + 1}`).toMatch(/Nothing was written/);
        expectAsBefore(standing(), start, `${fault.kind} at request ${index + 1}`);
      }
    }
  }, 120_000);
});
