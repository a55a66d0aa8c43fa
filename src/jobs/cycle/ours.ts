import { within } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import { find, Mark, marked } from '../../workbook/snapshot.ts';
import type { Sheet } from '../../workbook/snapshot.ts';

/** Whether a step may write a cell: no formula or text of several looks stands there, and no merged cell covers it. */
export function isOurs({ cells, merges }: Sheet, at: Position): boolean {
  return !marked(cells, find(cells, at.row, at.column), Mark.formula | Mark.array | Mark.rich)
    && !merges.some((merge) => within(merge, at) && (merge.top !== at.row || merge.left !== at.column));
}
