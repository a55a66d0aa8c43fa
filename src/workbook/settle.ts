import { address, lastColumn, lastRow, overlap } from './address.ts';
import type { Position } from './address.ts';
import { contentAt, find, firstFrom, Kind, Mark, marked } from './snapshot.ts';
import type { Content, ExcelTable, Sheet } from './snapshot.ts';

/** The rows that a table of ours should have, by their keys; the column that holds the key now (null: rows go by their order), and which columns are ours. */
export interface Asked {
  keys: string[];
  key: number | null;
  ours: ReadonlySet<number>;
}

/** Where people's words go. `kept` are keys of rows that are no longer wanted and have words beside them; `relied` the keys that moves went by. */
export interface Settled {
  bottom: number;
  moves: { from: Position; to: Position }[];
  kept: { at: Position; key: Content }[];
  relied: Position[];
  /** The sheet's row that the wanted row of this index was before; null where it is new. */
  before: (index: number) => number | null;
}

/**
 * Settles where the words go that people wrote beside and below a table of ours when its rows change: beside a row they go with it,
 * without their row they stay at the foot with its key, below the table they move with its foot.
 * A sentence where something that would have to move cannot.
 */
export function settle(sheet: Sheet, table: ExcelTable, { keys, key, ours }: Asked): Settled | string {
  const { top, bottom } = table.range;
  const theirs = beside(sheet, top + 1, bottom, ours);
  const waiting = new Map<string, number[]>();
  for (let row = top + 1; row <= bottom; row++) {
    const text = key === null ? String(row - top - 1) : keyAt(sheet, row, key);
    waiting.set(text, [...(waiting.get(text) ?? []), row]);
  }
  const destination = new Map<number, number>();
  const before: (number | null)[] = keys.map((text, index) => {
    const row = waiting.get(text)?.shift() ?? null;
    if (row !== null) destination.set(row, top + 1 + index);
    return row;
  });
  const kept: Settled['kept'] = [];
  let next = top + 1 + keys.length;
  for (let row = top + 1; row <= bottom; row++) {
    if (destination.has(row) || !theirs.has(row)) continue;
    if (key !== null) kept.push({ at: { row: next, column: key }, key: contentAt(sheet.cells, find(sheet.cells, row, key)) });
    destination.set(row, next++);
  }
  const foot = Math.max(next - 1, top + 1);
  const moves = [...theirs].flatMap(([row, columns]) => columns.map((column) => ({ from: { row, column }, to: { row: destination.get(row) ?? row, column } })));
  const all = [...moves, ...below(sheet, bottom, foot - bottom)].filter(({ from, to }) => from.row !== to.row);
  const moved = all.some(({ from }) => from.row <= bottom);
  const relied = key === null || !moved ? [] : [...theirs.keys()].map((row) => ({ row, column: key }));
  return hindrance(sheet, table, all, foot) ?? { bottom: foot, moves: all, kept, relied, before: (index) => before[index] ?? null };
}

function keyAt({ cells }: Sheet, row: number, column: number): string {
  const content = contentAt(cells, find(cells, row, column));
  return content === null || typeof content === 'object' ? '' : String(content);
}

/** By row, the columns that are not ours and hold something. */
function beside({ cells }: Sheet, from: number, to: number, ours: ReadonlySet<number>): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (let place = firstFrom(cells, from); (cells.row[place] ?? Infinity) <= to; place++) {
    const [row, column] = [cells.row[place] ?? 0, cells.column[place] ?? 0];
    if (ours.has(column) || !holds(cells, place)) continue;
    rows.set(row, [...(rows.get(row) ?? []), column]);
  }
  return rows;
}

function holds(cells: Sheet['cells'], place: number): boolean {
  return ((cells.kind[place] ?? 0) & Kind.mask) !== Kind.empty || marked(cells, place, Mark.formula | Mark.array);
}

function below({ cells }: Sheet, bottom: number, shift: number): Settled['moves'] {
  const moves: Settled['moves'] = [];
  for (let place = firstFrom(cells, bottom + 1); shift !== 0 && place < cells.row.length; place++) {
    if (!holds(cells, place)) continue;
    const [row, column] = [cells.row[place] ?? 0, cells.column[place] ?? 0];
    moves.push({ from: { row, column }, to: { row: row + shift, column } });
  }
  return moves;
}

function hindrance(sheet: Sheet, { name, range }: ExcelTable, moves: Settled['moves'], foot: number): string | null {
  for (const { from, to } of moves) {
    for (const at of [from, to]) {
      if (marked(sheet.cells, find(sheet.cells, at.row, at.column), Mark.formula | Mark.array | Mark.rich)) {
        return `${address(at)} holds a formula or text of several looks that would have to move; delete it, or move it to a sheet of your own`;
      }
    }
  }
  // What stands below moves with the foot as a whole, so nothing below may be tied together.
  const reach = { top: range.top, left: 1, bottom: foot === range.bottom ? foot : lastRow, right: lastColumn };
  const changes = moves.length > 0 || foot !== range.bottom;
  if (changes && sheet.merges.some((merge) => overlap(merge, reach))) return 'merged cells stand beside or below its table; unmerge them';
  if (changes && sheet.tables.some((other) => other.name !== name && overlap(other.range, reach))) return 'another table stands beside or below its table; move it to a sheet of your own';
  return null;
}
