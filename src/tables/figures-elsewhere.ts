import type { Position } from '../workbook/address.ts';
import { ownKind } from '../workbook/own.ts';
import { Kind, textAt } from '../workbook/snapshot.ts';
import type { Sheet, Snapshot } from '../workbook/snapshot.ts';
import { fold } from './fold.ts';
import { readRows } from './rows.ts';
import type { Table } from './table.ts';

/** A sheet with more cells than this is not searched. */
const mostCells = 200_000;

/**
 * Where the figures of a list of targets may stand: the sheet, and the first cell of a column that names half of its indicators at least, two
 * at least, by reference or else by measure, with numbers at the right of most. Null where no other sheet has such a column.
 */
export function figuresElsewhere(snapshot: Snapshot, table: Table): { sheet: string; at: Position } | null {
  const indicators = readRows(snapshot, table).map(({ indicator }) => indicator);
  const named = indicators.some(({ ref }) => ref !== '') ? indicators.map(({ ref }) => ref) : indicators.map(({ measure }) => measure);
  const names = new Set(named.map(fold).filter((name) => name !== ''));
  if (names.size < 2) return null;
  for (const sheet of snapshot.sheets) {
    if (sheet.name === table.sheet || sheet.visibility !== 'visible' || ownKind(sheet) !== null || sheet.cells.row.length > mostCells) continue;
    const at = columnOf(sheet, names);
    if (at) return { sheet: sheet.name, at };
  }
  return null;
}

/** The first cell of the column that names the most, where it names enough and figures stand beside it. */
function columnOf(sheet: Sheet, names: ReadonlySet<string>): Position | null {
  const { cells } = sheet;
  const columns = new Map<number, { first: Position; names: Set<string>; withFigures: number }>();
  let figures = 0;
  for (let place = cells.row.length - 1; place >= 0; place--) {
    const [row = 0, column = 0] = [cells.row[place], cells.column[place]];
    if (cells.row[place + 1] !== row) figures = 0;
    const kind = (cells.kind[place] ?? 0) & Kind.mask;
    if (kind === Kind.number) figures++;
    const name = kind === Kind.text ? fold(textAt(cells, place)) : '';
    if (!names.has(name)) continue;
    const known = columns.get(column) ?? { first: { row, column }, names: new Set<string>(), withFigures: 0 };
    columns.set(column, { first: { row, column }, names: known.names.add(name), withFigures: known.withFigures + Number(figures > 0) });
  }
  const [best] = [...columns.values()].sort((one, other) => other.names.size - one.names.size);
  return best && best.names.size >= 2 && best.names.size * 2 >= names.size && best.withFigures * 2 >= best.names.size ? best.first : null;
}
