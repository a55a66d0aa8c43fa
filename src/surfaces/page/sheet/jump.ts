import type { Position } from '../../../workbook/address.ts';
import { find, Kind } from '../../../workbook/snapshot.ts';
import type { Sheet } from '../../../workbook/snapshot.ts';

/** Where Ctrl and an arrow lead, as in Excel: to the end of the filled cells, else to the next filled one, else to the edge of what is used. */
export function jumpFrom(sheet: Sheet, at: Position, down: number, right: number): Position {
  const used = sheet.used ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const edge = { top: 1, left: 1, bottom: Math.max(used.bottom, at.row), right: Math.max(used.right, at.column) };
  const inside = ({ row, column }: Position) => row >= edge.top && row <= edge.bottom && column >= edge.left && column <= edge.right;
  const step = ({ row, column }: Position): Position => ({ row: row + down, column: column + right });
  const filled = ({ row, column }: Position) => {
    const place = find(sheet.cells, row, column);
    return place >= 0 && ((sheet.cells.kind[place] ?? 0) & Kind.mask) !== Kind.empty;
  };
  let here = at;
  const run = filled(at) && inside(step(at)) && filled(step(at));
  while (inside(step(here))) {
    if (run && !filled(step(here))) break;
    here = step(here);
    if (!run && filled(here)) break;
  }
  return here;
}
