import type { Position, Range } from '../../workbook/address.ts';
import type { Edit } from '../../workbook/plan.ts';

/** Something that is wanted of one cell. */
export interface At<Value> {
  sheet: string;
  at: Position;
  value: Value;
}

/** What is wanted of cells below each other in one column. */
export interface Run<Value> {
  sheet: string;
  at: Range;
  values: Value[];
  edits: Edit[];
}

/** Puts cells below each other together, at most so many, so that a column costs one request however long it is. The last wish for a cell counts. */
export function runs<Value>(wanted: readonly (At<Value> & { edit?: Edit })[], most: number): Run<Value>[] {
  const made: Run<Value>[] = [];
  const inOrder = [...wanted].sort((one, other) => order(one.sheet, other.sheet) || one.at.column - other.at.column || one.at.row - other.at.row);
  for (const { sheet, at, value, edit } of inOrder) {
    const last = made.at(-1);
    const beside = last && last.sheet === sheet && last.at.left === at.column;
    if (beside && last.at.bottom === at.row) last.values[last.values.length - 1] = value;
    else if (beside && last.at.bottom === at.row - 1 && last.values.length < most) {
      last.at.bottom = at.row;
      last.values.push(value);
    } else made.push({ sheet, at: { top: at.row, left: at.column, bottom: at.row, right: at.column }, values: [value], edits: [] });
    if (edit) made.at(-1)?.edits.push(edit);
  }
  return made;
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
