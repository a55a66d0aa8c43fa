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
 */
export function withArrays(cells: Cells, arrays: readonly Range[]): Cells {
  const missing: { row: number; column: number; kind: number }[] = [];
  for (const range of arrays) {
    const waiting = (cells.kind[find(cells, range.top, range.left)] ?? 0) & Mark.waiting;
    let there = 0;
    for (let place = firstFrom(cells, range.top); place < cells.row.length && (cells.row[place] ?? 0) <= range.bottom; place++) {
      const column = cells.column[place] ?? 0;
      if (column < range.left || column > range.right) continue;
      cells.kind[place] = (cells.kind[place] ?? 0) | Mark.array | waiting;
      there++;
    }
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (there === size || size + missing.length > mostMissing) continue;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) if (find(cells, row, column) < 0) missing.push({ row, column, kind: Kind.empty | Mark.array | waiting });
    }
  }
  return missing.length === 0 ? cells : merged(cells, missing);
}

/** An array that leaves out more cells than that is the work of no person. */
const mostMissing = 100_000;

/** The arrays that fill several cells, each once; a formula of a single cell is known by its own mark. Refused where nobody can have meant so many. */
export function arraysOf({ columns, arrays }: Scan, part: string): Range[] | Refusal {
  const several = [...new Map(arrays.filter(({ top, left, bottom, right }) => top < bottom || left < right).map((range) => [rangeAddress(range), range])).values()];
  const walk = several.reduce((sum, { top, bottom }) => sum + firstFrom(columns, bottom + 1) - firstFrom(columns, top), 0);
  return several.length > limits.arrays || walk > limits.walk ? refuse('too large', { detail: `${part} has ${several.length} array formulas` }) : several;
}

/** The cells with others put among them in the order of rows and columns; of two for one place the first. */
function merged(cells: Cells, more: { row: number; column: number; kind: number }[]): Cells {
  const key = (row: number, column: number): number => row * 16_384 + column;
  const added = [...new Map(more.map((each) => [key(each.row, each.column), each])).values()].sort((one, other) => one.row - other.row || one.column - other.column);
  const length = cells.row.length + added.length;
  const wider: Cells = { ...cells, row: new Uint32Array(length), column: new Uint16Array(length), kind: new Uint8Array(length), number: new Float64Array(length), text: new Int32Array(length).fill(-1), style: new Uint16Array(length) };
  let from = 0;
  for (let to = 0, next = 0; to < length; to++) {
    const each = added[next];
    if (each && (from === cells.row.length || key(each.row, each.column) < key(cells.row[from] ?? 0, cells.column[from] ?? 0))) {
      wider.row[to] = each.row;
      wider.column[to] = each.column;
      wider.kind[to] = each.kind;
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
