import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastRow } from '../../src/workbook/address.ts';
import { find, firstFrom } from '../../src/workbook/snapshot.ts';
import type { Cells } from '../../src/workbook/snapshot.ts';

/** A sheet of cells at places drawn: as they lie, sorted by row and then by column. */
function cellsAt(places: [row: number, column: number][]): Cells {
  const once = [...new Map(places.map(([row, column]) => [row * 16_384 + column, { row, column }])).values()].sort((one, other) => one.row - other.row || one.column - other.column);
  const row = Uint32Array.from(once, (each) => each.row);
  const column = Uint16Array.from(once, (each) => each.column);
  return { row, column, kind: new Uint8Array(row.length), number: new Float64Array(row.length), text: new Int32Array(row.length), style: new Uint16Array(row.length), texts: [], styles: [] };
}

const block = (rows: number, columns: number, from = 1): [number, number][] => Array.from({ length: rows * columns }, (_, place) => [from + Math.floor(place / columns), 1 + (place % columns)]);
const anywhere = fc.tuple(fc.integer({ min: 1, max: lastRow }), fc.integer({ min: 1, max: 16_384 }));
const near = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 12 }));

// Whether an index of rows is kept hangs on how many cells there are and how far the last row lies: both sides of both, and other places among them.
const sheets: [string, fc.Arbitrary<[number, number][]>][] = [
  ['no cell', fc.constant([])],
  ['few cells', fc.array(near, { maxLength: 40 })],
  ['many cells close together', fc.array(near, { minLength: 250, maxLength: 700, size: 'max' })],
  ['a block and single cells', fc.array(near, { maxLength: 20 }).map((places) => [...block(120, 5, 3), ...places])],
  ['a block with rows missing', fc.integer({ min: 2, max: 9 }).map((step) => block(300, 4).map(([row, column]): [number, number] => [row * step, column]))],
  ['cells far apart', fc.array(anywhere, { minLength: 1, maxLength: 300, size: 'max' })],
  ['one row', fc.integer({ min: 1, max: 2000 }).map((row) => block(1, 400, row))],
  ['one column', fc.integer({ min: 1, max: 90 }).map((from) => block(400, 1, from))],
  ['the last row alone', fc.integer({ min: 1, max: 300 }).map((columns) => block(1, columns, lastRow))],
  ['a block and the last row', fc.array(anywhere, { maxLength: 3 }).map((places) => [...block(140, 5), [lastRow, 1], [lastRow, 16_384], ...places])],
];

test.each(sheets)('a cell of a sheet of %s is found where a plain search finds it', (_, places) => {
  fc.assert(fc.property(places, fc.array(fc.oneof(anywhere, near), { maxLength: 12 }), (drawn, asked) => {
    const cells = cellsAt(drawn);
    const others = cellsAt(block(100, 3));
    const edges: [number, number][] = [[0, 1], [1, 0], [1, 1], [lastRow, 16_384], [lastRow + 1, 1]];
    const beside = drawn.slice(0, 20).flatMap(([row, column]): [number, number][] => [[row, column], [row + 1, column], [row - 1, column], [row, column + 1], [row, column - 1]]);
    for (const [row, column] of [...asked, ...edges, ...beside]) {
      // Another sheet is asked in between, as a job does.
      expect(find(others, 2, 2)).toBe(4);
      expect(find(cells, row, column)).toBe(cells.row.findIndex((each, place) => each === row && cells.column[place] === column));
      const first = cells.row.findIndex((each) => each >= row);
      expect(firstFrom(cells, row)).toBe(first < 0 ? cells.row.length : first);
    }
  }), { numRuns: 25 });
});

test('a million cells in a hundred thousand rows are found, each in its place', () => {
  const cells = cellsAt(block(100_000, 10));
  for (let place = 0; place < cells.row.length; place += 997) expect(find(cells, cells.row[place]!, cells.column[place]!)).toBe(place);
  expect(find(cells, 100_001, 1)).toBe(-1);
  expect(find(cells, 50_000, 11)).toBe(-1);
});
