import { rangeAddress } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import { refuse } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { find, firstFrom, Kind, Mark } from '../../workbook/snapshot.ts';
import type { Cells } from '../../workbook/snapshot.ts';
import { limits } from './limits.ts';
import type { Scan } from './scan.ts';

/**
 * The cells of a sheet with every cell of an array formula, a spill or a data table marked as such; the marks are set in `cells` itself.
 * Cells that an array fills and that the file leaves out are put in, so that nobody takes them for free; where the array's own formula waits for Excel, so do all.
 * Of an array that leaves out more than `mostMissing` they are put in where a table can be: in rows that hold something, and no further right than a little beyond the last column.
 */
export function withArrays(cells: Cells, arrays: readonly Range[]): Cells {
  const missing: number[] = [];
  let right = 0;
  for (const range of arrays) {
    const waiting = (cells.kind[find(cells, range.top, range.left)] ?? 0) & Mark.waiting;
    let there = 0;
    for (let place = firstFrom(cells, range.top); place < cells.row.length && (cells.row[place] ?? 0) <= range.bottom; place++) {
      const column = cells.column[place] ?? 0;
      if (column < range.left || column > range.right) continue;
      cells.kind[place] = (cells.kind[place] ?? 0) | Mark.array | waiting;
      there++;
    }
    const height = range.bottom - range.top + 1;
    const width = range.right - range.left + 1;
    if (there === height * width) continue;
    const putIn = (row: number, until: number): void => {
      for (let column = range.left; column <= until; column++) if (find(cells, row, column) < 0) missing.push(2 * keyOf(row, column) + (waiting ? 1 : 0));
    };
    if (height * width + missing.length <= mostMissing) {
      for (let row = range.top; row <= range.bottom; row++) putIn(row, range.right);
      continue;
    }
    right ||= cells.column.reduce((most, column) => Math.max(most, column), 0) + beyond;
    const until = Math.min(range.right, right);
    const rows = rowsOf(cells, range);
    if (rows.length * (until - range.left + 1) + missing.length <= mostInRows) for (const row of rows) putIn(row, until);
  }
  return missing.length === 0 ? cells : merged(cells, missing);
}

/** What an array leaves out may be put in whole up to so many cells of a sheet, and in rows that hold something up to so many. */
const mostMissing = 100_000;
const mostInRows = 1_000_000;

/** Columns beyond the last that holds something, in which a job may add one of its own. */
const beyond = 50;

/** The rows of a range that hold something, anywhere in the row. */
function rowsOf(cells: Cells, { top, bottom }: Range): number[] {
  const rows: number[] = [];
  for (let place = firstFrom(cells, top); place < cells.row.length; place++) {
    const row = cells.row[place] ?? 0;
    if (row > bottom) break;
    if (rows.at(-1) !== row) rows.push(row);
  }
  return rows;
}

/** The arrays that fill several cells, each once; a formula of a single cell is known by its own mark. Refused where nobody can have meant so many. */
export function arraysOf({ columns, arrays }: Scan, part: string): Range[] | Refusal {
  const several = [...new Map(arrays.filter(({ top, left, bottom, right }) => top < bottom || left < right).map((range) => [rangeAddress(range), range])).values()];
  const walk = several.reduce((sum, { top, bottom }) => sum + firstFrom(columns, bottom + 1) - firstFrom(columns, top), 0);
  return several.length > limits.arrays || walk > limits.walk ? refuse('too large', { detail: `${part} has ${several.length} array formulas` }) : several;
}

/** A cell's place as one number, in the order of rows and columns. */
function keyOf(row: number, column: number): number {
  return row * 16_384 + column - 1;
}

/** The cells with others put among them in the order of rows and columns. Of each, `missing` has twice the key, and one more where it waits for Excel. */
function merged(cells: Cells, missing: readonly number[]): Cells {
  // Of two for one place the later in this order, which is the one that waits.
  const added = Float64Array.from(missing).sort().filter((each, place, all) => Math.floor(each / 2) !== Math.floor((all[place + 1] ?? 0) / 2));
  const length = cells.row.length + added.length;
  const wider: Cells = { ...cells, row: new Uint32Array(length), column: new Uint16Array(length), kind: new Uint8Array(length), number: new Float64Array(length), text: new Int32Array(length).fill(-1), style: new Uint16Array(length) };
  let from = 0;
  for (let to = 0, next = 0; to < length; to++) {
    const each = added[next];
    const key = each === undefined ? Infinity : Math.floor(each / 2);
    if (each !== undefined && (from === cells.row.length || key < keyOf(cells.row[from] ?? 0, cells.column[from] ?? 0))) {
      wider.row[to] = Math.floor(key / 16_384);
      wider.column[to] = (key % 16_384) + 1;
      wider.kind[to] = Kind.empty | Mark.array | (each % 2 === 1 ? Mark.waiting : 0);
      next++;
      continue;
    }
    wider.row[to] = cells.row[from] ?? 0;
    wider.column[to] = cells.column[from] ?? 0;
    wider.kind[to] = cells.kind[from] ?? 0;
    wider.number[to] = cells.number[from] ?? 0;
    wider.text[to] = cells.text[from] ?? -1;
    wider.style[to] = cells.style[from] ?? 0;
    from++;
  }
  return wider;
}
