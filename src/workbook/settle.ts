import { address, lastColumn, lastRow, overlap } from './address.ts';
import type { Position } from './address.ts';
import { contentAt, find, firstFrom, Kind, Mark, marked } from './snapshot.ts';
import type { Content, ExcelTable, Sheet } from './snapshot.ts';

/** The rows that a table of ours should have, by what their key columns say; the columns that hold the key now (none: rows go by their order), and which columns are ours. */
export interface Asked {
  keys: string[][];
  columns: readonly number[];
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
export function settle(sheet: Sheet, table: ExcelTable, { keys, columns: key, ours }: Asked): Settled | string {
  const { top, bottom } = table.range;
  const theirs = beside(sheet, top + 1, bottom, ours);
  const standing = Array.from({ length: bottom - top }, (_, index) => key.map((column) => keyAt(sheet, top + 1 + index, column)));
  const before = matched(keys, standing).map((index) => (index === null ? null : top + 1 + index));
  const destination = new Map(before.flatMap((row, index): [number, number][] => (row === null ? [] : [[row, top + 1 + index]])));
  const kept: Settled['kept'] = [];
  let next = top + 1 + keys.length;
  for (let row = top + 1; row <= bottom; row++) {
    if (destination.has(row) || !theirs.has(row)) continue;
    for (const column of key) kept.push({ at: { row: next, column }, key: contentAt(sheet.cells, find(sheet.cells, row, column)) });
    destination.set(row, next++);
  }
  const foot = Math.max(next - 1, top + 1);
  const moves = [...theirs].flatMap(([row, columns]) => columns.map((column) => ({ from: { row, column }, to: { row: destination.get(row) ?? row, column } })));
  const all = [...moves, ...below(sheet, bottom, foot - bottom)].filter(({ from, to }) => from.row !== to.row);
  const moved = all.some(({ from }) => from.row <= bottom);
  const relied = !moved ? [] : [...theirs.keys()].flatMap((row) => key.map((column) => ({ row, column })));
  return hindrance(sheet, table, all, foot) ?? { bottom: foot, moves: all, kept, relied, before: (index) => before[index] ?? null };
}

/** For each wanted row the row that it was: the same in all of its key, else in the first part that says something; without a key, the same place. */
function matched(keys: string[][], standing: string[][]): (number | null)[] {
  const found: (number | null)[] = keys.map(() => null);
  const taken = new Set<number>();
  const whole = (key: string[], index: number) => (key.length === 0 ? String(index) : key.join('\n'));
  const first = (key: string[]) => key.find((text) => text !== '') ?? '';
  for (const nameOf of [whole, first]) {
    const waiting = new Map<string, number[]>();
    standing.forEach((key, index) => {
      if (!taken.has(index)) waiting.set(nameOf(key, index), [...(waiting.get(nameOf(key, index)) ?? []), index]);
    });
    keys.forEach((key, index) => {
      const place = found[index] === null && (nameOf === whole || first(key) !== '') ? waiting.get(nameOf(key, index))?.shift() : undefined;
      if (place === undefined) return;
      found[index] = place;
      taken.add(place);
    });
  }
  return found;
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
