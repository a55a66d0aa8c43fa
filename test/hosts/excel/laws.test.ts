import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { difference, expectation } from '../../../src/workbook/difference.ts';
import type { Host, Receipt } from '../../../src/workbook/host.ts';
import type { CellState, Edit, Plan } from '../../../src/workbook/plan.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { contentAt, find, styleAt } from '../../../src/workbook/snapshot.ts';
import type { Content, Snapshot } from '../../../src/workbook/snapshot.ts';
import { boot } from '../../excel-host/boot.ts';
import type { Booted } from '../../excel-host/boot.ts';
import { book, photograph } from '../../excel-host/book.ts';
import type { Given } from '../../excel-host/book.ts';
import type { Fault } from '../../excel-host/simulated.ts';

const colour = fc.integer({ min: 1, max: 0xfffffe }).map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);
const texts = fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.constantFrom('1-2', 'Mar-20', '10%', 'TRUE', '=A1', "'x", '£5', '1,234', '#REF', '__proto__', 'e10', '+1', ' 7 '));
const values = fc.oneof(texts, fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), fc.boolean());
const format = fc.constantFrom('General', '0.0%', '0', 'mmm-yy', '#,##0', '@');

const given: fc.Arbitrary<Given> = fc.option(fc.record({ value: values, format }).chain((cell) => fc.option(colour, { nil: undefined }).map((fill) => (fill === undefined ? cell : { ...cell, fill }))), { freq: 3 });
const sheet = fc.array(fc.array(given, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });

const wanted: fc.Arbitrary<Partial<CellState>> = fc.record({ content: fc.option(values), format, fill: fc.option(colour), ink: fc.option(colour) }, { requiredKeys: [] });
const edits = fc.array(fc.record({ row: fc.integer({ min: 1, max: 14 }), column: fc.integer({ min: 1, max: 6 }), wanted }), { minLength: 1, maxLength: 20 });

const fault: fc.Arbitrary<{ request: number; fault: Fault; stays: boolean }> = fc.record({
  request: fc.integer({ min: 1, max: 3 }),
  fault: fc.oneof(
    fc.constantFrom('GeneralException', 'AccessDenied', 'InvalidOperationInCellEditMode').map((code): Fault => ({ kind: 'refused', code })),
    fc.integer({ min: 0, max: 60 }).map((actions): Fault => ({ kind: 'partway', actions, code: 'GeneralException' })),
    fc.constant<Fault>({ kind: 'lost' }),
  ),
  stays: fc.boolean(),
});

async function opened(rows: Given[][]): Promise<{ excel: Booted; host: Host; snapshot: Snapshot }> {
  const excel = await boot(book({ KPIs: rows, Other: [['a']] }));
  const host = hostOfExcel();
  return { excel, host, snapshot: await looked(host) };
}

async function looked(host: Host): Promise<Snapshot> {
  const snapshot = await host.look();
  if (refused(snapshot)) throw new Error(snapshot.say);
  return snapshot;
}

/** The last wish for a cell counts, as a job would state it once. */
function planOf(snapshot: Snapshot, wishes: { row: number; column: number; wanted: Partial<CellState> }[]): Plan {
  const [kpis] = snapshot.sheets;
  const last = new Map(wishes.map((wish) => [`${wish.row},${wish.column}`, wish]));
  const made = [...last.values()].flatMap(({ row, column, wanted: to }): Edit[] => {
    const edit = difference(kpis!, { row, column }, to);
    return edit ? [edit] : [];
  });
  return { expects: [...last.values()].map(({ row, column }) => expectation(kpis!, { row, column })), edits: made };
}

/** What a person sees: a fill that shows nothing has no colour, and the letters of a cell are black where nobody chose. */
function seen(excel: Booted): string {
  return JSON.stringify(photograph(excel.simulated.book)).replaceAll('"color":"#FFFFFF","pattern":"None"', '"pattern":"None"');
}

const runs = { numRuns: 60 };

describe('laws of the host on Excel', () => {
  test('applying the difference reaches what was wanted, a second difference is empty, undo restores, and a plan survives JSON', async () => {
    await fc.assert(fc.asyncProperty(sheet, edits, async (rows, wishes) => {
      const { excel, host, snapshot } = await opened(rows);
      const before = seen(excel);
      const plan = JSON.parse(JSON.stringify(planOf(snapshot, wishes))) as Plan;
      const receipt = await host.apply(plan);
      if (refused(receipt)) throw new Error(receipt.say);
      const after = await looked(host);
      const { cells } = after.sheets[0]!;
      for (const edit of plan.edits) {
        if (edit.kind !== 'cell') continue;
        const place = find(cells, edit.at.row, edit.at.column);
        const style = styleAt(cells, place);
        const now: Record<string, Content> = { content: contentAt(cells, place), format: style.format, fill: style.fill, ink: style.ink };
        for (const [key, value] of Object.entries(edit.to)) expect(now[key]).toEqual(value === '' ? null : Object.is(value, -0) ? 0 : value);
      }
      expect(planOf(after, wishes).edits).toEqual([]);
      expect(await host.undo(JSON.parse(JSON.stringify(receipt)) as Receipt)).toMatchObject({ left: [] });
      expect(seen(excel)).toBe(before);
    }), runs);
  }, 180_000);

  test('whatever fails, whenever: all of it stands, or nothing, or the refusal carries what puts it back', async () => {
    await fc.assert(fc.asyncProperty(sheet, edits, fault, async (rows, wishes, { request, fault: wrong, stays }) => {
      const { excel, host, snapshot } = await opened(rows);
      const before = seen(excel);
      excel.simulated.forget();
      excel.simulated.fault = (each) => (each === request || (stays && each > request) ? (each === request ? wrong : { kind: 'refused', code: 'RequestAborted' }) : null);
      const outcome = await host.apply(planOf(snapshot, wishes));
      excel.simulated.fault = () => null;
      if (!refused(outcome)) {
        expect(await host.undo(outcome)).toMatchObject({ left: [] });
      } else if ('receipt' in outcome) {
        expect(outcome.say).toContain('KPIs!');
        expect(await host.undo((outcome).receipt)).toMatchObject({ left: [] });
      }
      expect(seen(excel)).toBe(before);
    }), runs);
  }, 180_000);
});
