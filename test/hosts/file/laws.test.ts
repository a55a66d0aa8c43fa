import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../../src/hosts/file/apply.ts';
import type { Position } from '../../../src/workbook/address.ts';
import { difference, expectation } from '../../../src/workbook/difference.ts';
import type { CellEdit, CellState, Plan } from '../../../src/workbook/plan.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { contentAt, find, sameContent } from '../../../src/workbook/snapshot.ts';
import type { Content, Sheet } from '../../../src/workbook/snapshot.ts';
import { everyCell, looked, opened, sheetIn, workbook } from './build.ts';

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replace(/[\ud800-\udfff]/g, '')), fc.constantFrom('GREEN', 'a\nb\r\n', '_x0041_', ' ', ''),
  fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom({ error: '#N/A' }, { error: '#DIV/0!' }),
);
const colour = fc.constantFrom('#C6EFCE', '#FFC7CE', '#1F4E79', null);
const place = fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 6 }) });
const wanted: fc.Arbitrary<Partial<CellState>> = fc.record({ content, fill: colour, ink: colour, look: fc.nat(3), format: fc.constantFrom('0.0%', 'General', '#,##0') }, { requiredKeys: [] });

/** A sheet with rows and cells missing, closed in both ways, out of order, with and without places, under columns with looks. */
const made = fc.record({
  rows: fc.uniqueArray(fc.record({ row: fc.integer({ min: 1, max: 9 }), empty: fc.boolean(), look: fc.boolean(), spans: fc.boolean(), cells: fc.uniqueArray(fc.record({ column: fc.integer({ min: 1, max: 6 }), kind: fc.nat(4), style: fc.nat(3) }), { selector: ({ column }) => column, maxLength: 5 }) }), { selector: ({ row }) => row, maxLength: 6 }),
  sorted: fc.boolean(),
  columnLook: fc.boolean(),
});

function written({ rows, sorted, columnLook }: (typeof made) extends fc.Arbitrary<infer Made> ? Made : never): Uint8Array {
  const order = <Item>(items: Item[], key: (item: Item) => number): Item[] => (sorted ? [...items].sort((one, other) => key(one) - key(other)) : items);
  const body = order(rows, ({ row }) => row).map(({ row, empty, look, spans, cells }) => {
    const tag = `<row r="${row}"${spans ? ' spans="1:3"' : ''}${look ? ' s="2" customFormat="1"' : ''}`;
    if (empty) return `${tag}/>`;
    return `${tag}>${order(cells, ({ column }) => column).map(({ column, kind, style }) => {
      const start = `<c r="${String.fromCharCode(64 + column)}${row}"${style ? ` s="${style}"` : ''}`;
      return [`${start}/>`, `${start}><v>${row * column}</v></c>`, `${start} t="s"><v>0</v></c>`, `${start} t="b"><v>1</v></c>`, `${start} t="inlineStr"><is><t>in</t></is></c>`][kind];
    }).join('')}</row>`;
  }).join('');
  return workbook({ sheets: { S: `${columnLook ? '<cols><col min="2" max="3" style="1"/></cols>' : ''}<sheetData>${body}</sheetData>`, Other: '<row r="1"><c r="A1"><v>1</v></c></row>' }, strings: '<si><t>shared</t></si>' });
}

function planFor(sheet: Sheet, wishes: { at: Position; to: Partial<CellState> }[]): Plan {
  const once = [...new Map(wishes.map((wish) => [`${wish.at.row},${wish.at.column}`, wish])).values()];
  return { expects: once.map(({ at }) => expectation(sheet, at)), edits: once.flatMap(({ at, to }) => difference(sheet, at, to) ?? []) };
}

describe('whatever the sheet and the plan', () => {
  test('what was wanted is there, nothing else changed, and the inverse restores every content and look', async () => {
    await fc.assert(fc.asyncProperty(made, fc.array(fc.record({ at: place, to: wanted }), { minLength: 1, maxLength: 8 }), async (how, wishes) => {
      const bytes = written(how);
      const before = await looked(bytes);
      const plan = planFor(sheetIn(before, 'S'), wishes);
      const done = await applyPlan(await opened(bytes), JSON.parse(JSON.stringify(plan)) as Plan);
      if (refused(done)) throw new Error(done.say);
      const after = sheetIn(await looked(done.bytes), 'S');
      const named = new Map(plan.edits.filter((edit): edit is CellEdit => edit.kind === 'cell').map((edit) => [`${edit.at.row},${edit.at.column}`, edit.to]));
      for (let row = 1; row <= 9; row++) {
        for (let column = 1; column <= 6; column++) {
          const [was, is] = [sheetIn(before, 'S'), after].map(({ cells }) => ({ cells, at: find(cells, row, column) })) as [{ cells: Sheet['cells']; at: number }, { cells: Sheet['cells']; at: number }];
          const to = named.get(`${row},${column}`) ?? {};
          expect(sameContent(contentAt(is.cells, is.at), to.content === undefined ? contentAt(was.cells, was.at) : to.content)).toBe(true);
          const look = is.cells.styles[is.cells.style[is.at] ?? 0]!;
          if (Object.keys(to).length === 0) expect(is.cells.style[is.at]).toBe(was.cells.style[was.at]);
          if (to.fill !== undefined) expect(look.fill).toBe(to.fill);
          if (to.ink !== undefined) expect(look.ink).toBe(to.ink);
          if (to.format !== undefined) expect(look.format).toBe(to.format);
        }
      }
      const [one, other] = [unzipSync(bytes), unzipSync(done.bytes)];
      for (const name of Object.keys(one)) if (!/sheet1|styles/.test(name)) expect(Buffer.compare(one[name]!, other[name]!)).toBe(0);
      const undone = await applyPlan(await opened(done.bytes), JSON.parse(JSON.stringify(done.receipt.inverse)) as Plan);
      if (refused(undone)) throw new Error(undone.say);
      expect(plainly(everyCell(await looked(undone.bytes)))).toEqual(plainly(everyCell(before)));
    }), { numRuns: 400, seed: 20_201_031 });
  });

  test('a second application is stopped or does nothing', async () => {
    await fc.assert(fc.asyncProperty(made, fc.array(fc.record({ at: place, to: wanted }), { minLength: 1, maxLength: 4 }), async (how, wishes) => {
      const bytes = written(how);
      const plan = planFor(sheetIn(await looked(bytes), 'S'), wishes);
      const done = await applyPlan(await opened(bytes), plan);
      if (refused(done)) throw new Error(done.say);
      const again = await applyPlan(await opened(done.bytes), plan);
      const writes = plan.edits.some((edit) => edit.kind === 'cell' && edit.to.content !== undefined);
      expect(refused(again)).toBe(writes);
      if (!refused(again)) expect(plainly(everyCell(await looked(again.bytes)))).toEqual(plainly(everyCell(await looked(done.bytes))));
    }), { numRuns: 150, seed: 20_201_031 });
  });
});

/** -0 is written as 0. */
function plainly(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
