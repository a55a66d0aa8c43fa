import type { KeyboardEvent } from 'react';
import { within } from '../../../workbook/address.ts';
import type { Position, Range } from '../../../workbook/address.ts';
import { nextShown } from '../axis.ts';
import type { Shape } from '../book.ts';
import { blockOf } from './selection.tsx';
import type { Selected } from './selection.tsx';

/** What a key does in the grid: goes to a cell, jumps with Ctrl and an arrow, edits, clears, or nothing of the grid's. */
export type Move = Position | { down: number; right: number } | 'edit' | 'clear' | null;

/** Reads a key as Excel does. Tab is left to the page: it leads out of the grid. */
export function moveOf(event: KeyboardEvent, shape: Shape, selected: Selected, merges: Range[], page: number): Move {
  const { key, shiftKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  const step = steps[key];
  if (event.altKey) return null;
  if (step && ctrl) return { down: step[0], right: step[1] };
  if (key === 'F2') return 'edit';
  if (key === 'Delete' || key === 'Backspace') return 'clear';
  const from = shiftKey && key !== 'Enter' ? selected.head : selected.anchor;
  if (step) return stepped(shape, from, step, merges);
  if (key === 'Enter') return stepped(shape, from, [shiftKey ? -1 : 1, 0], merges);
  if (key === 'Home') return { row: ctrl ? 1 : from.row, column: 1 };
  if (key === 'End' && ctrl) return { row: shape.rows.count, column: shape.columns.count };
  if (key === 'PageDown' && !ctrl) return { row: Math.min(from.row + page, shape.rows.count), column: from.column };
  if (key === 'PageUp' && !ctrl) return { row: Math.max(from.row - page, 1), column: from.column };
  return null;
}

const steps: Record<string, [number, number]> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };

/** One cell on, over what is hidden and out of a merged block. */
function stepped({ rows, columns }: Shape, from: Position, [down, right]: [number, number], merges: Range[]): Position {
  const block = blockOf({ anchor: from, head: from }, merges);
  const next = {
    row: down === 0 ? from.row : nextShown(rows, down > 0 ? block.bottom : block.top, down > 0 ? 1 : -1),
    column: right === 0 ? from.column : nextShown(columns, right > 0 ? block.right : block.left, right > 0 ? 1 : -1),
  };
  const merge = merges.find((range) => within(range, next));
  return merge ? { row: merge.top, column: merge.left } : next;
}
