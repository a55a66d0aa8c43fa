import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { CSSProperties } from 'react';
import { address, overlap, within } from '../../../workbook/address.ts';
import type { Range } from '../../../workbook/address.ts';
import { offsetOf, sizeOf } from '../axis.ts';
import type { Shape, Shown } from '../book.ts';
import { fitted } from './fitted.ts';
import { borderOf, lookOf, paper } from './look.ts';
import type { Loaded } from './tiles.ts';

const useStyles = makeStyles({
  cell: { position: 'absolute', boxSizing: 'border-box', display: 'flex', overflow: 'hidden', padding: '0 2px', lineHeight: 1.2, userSelect: 'none', pointerEvents: 'none', '@media (forced-colors: active)': { color: 'CanvasText !important', backgroundColor: 'Canvas !important' } },
  text: { minWidth: 0, maxWidth: '100%' },
  loose: { minWidth: 'auto', maxWidth: 'none' },
});

/** The cells of a block of the sheet, placed from the sheet's own corner. What reaches out of the block is cut off by its layer. */
export function Cells({ shape, loaded, view }: { shape: Shape; loaded: Loaded; view: Range }) {
  const rows = new Map<number, Shown[]>();
  for (const cell of loaded.cells) {
    const merge = loaded.merges.find(({ top, left }) => top === cell.row && left === cell.column);
    const over = cell.over ?? 0;
    const reach = merge ?? { top: cell.row, bottom: cell.row, left: cell.column + Math.min(over, 0), right: cell.column + Math.max(over, 0) };
    if (!overlap(reach, view)) continue;
    // Within a merged block only its corner is shown, with the block's own lines.
    if (!merge && loaded.merges.some((each) => within(each, cell))) continue;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  return [...rows].map(([row, cells]) => (
    <div key={row} {...(cells.some((cell) => within(view, cell)) ? { role: 'row', 'aria-rowindex': row } : { 'aria-hidden': true })}>
      {cells.map((cell) => {
        const merge = loaded.merges.find(({ top, left }) => top === cell.row && left === cell.column);
        const box = boxOf(shape, cell, merge);
        if (box.width <= 0 || box.height <= 0) return null;
        return <Cell key={cell.column} cell={cell} style={loaded.tileOf(cell)?.styles[cell.style]} {...box} merged={merge !== undefined} mine={within(view, cell)} />;
      })}
    </div>
  ));
}

/** Where a cell or a merged block stands. Text that runs over makes it wider. */
function boxOf({ rows, columns }: Shape, cell: Shown, merge: Range | undefined): { left: number; top: number; width: number; height: number; own: number } {
  const range = merge ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  const over = cell.over ?? 0;
  const left = offsetOf(columns, Math.max(range.left + Math.min(over, 0), 1));
  const right = offsetOf(columns, Math.min(range.right + Math.max(over, 0), columns.count) + 1);
  const top = offsetOf(rows, range.top);
  const height = merge ? offsetOf(rows, range.bottom + 1) - top : sizeOf(rows, range.top);
  const own = merge ? right - left : sizeOf(columns, cell.column);
  return { left, top, width: own === 0 ? 0 : right - left, height, own };
}

interface CellProps {
  cell: Shown;
  style: import('../../../workbook/snapshot.ts').Style | undefined;
  left: number;
  top: number;
  width: number;
  height: number;
  /** The width of the cell itself, without what it runs over. */
  own: number;
  merged: boolean;
  /** It stands in this block and does not only reach into it. */
  mine: boolean;
}

const Cell = memo(function Cell({ cell, style, left, top, width, height, own, merged, mine }: CellProps) {
  const styles = useStyles();
  const look = lookOf(style, cell.kind);
  const over = width > own;
  const text = cell.kind === 'number' && !style?.align.wrap ? fitted(cell.text, own - 4, look, style?.format ?? 'General') : cell.text;
  const ground: CSSProperties = over || merged ? { backgroundColor: paper.ground } : {};
  const lines: CSSProperties = {
    borderRight: borderOf(cell.right, merged || over ? `1px solid ${style?.fill ?? paper.line}` : '0 none'),
    borderBottom: borderOf(cell.bottom, merged ? `1px solid ${style?.fill ?? paper.line}` : '0 none'),
  };
  return (
    <div
      {...(mine ? { id: `cell-${address(cell)}`, role: 'gridcell', 'aria-colindex': cell.column } : { 'aria-hidden': true })} className={styles.cell}
      style={{ left, top, width: over && text === '' ? own : width, height, ...ground, ...look, ...lines, ...(cell.ink === undefined ? {} : { color: cell.ink }) }}
    >
      <span className={mergeClasses(styles.text, over && styles.loose)}>{text}</span>
    </div>
  );
});
