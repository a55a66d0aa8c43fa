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
  over: { overflow: 'visible' },
  loose: { minWidth: 'auto', maxWidth: 'none', flexShrink: 0, overflow: 'hidden', '@media (forced-colors: active)': { backgroundImage: 'none !important' } },
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

/** Where a cell or a merged block stands, and how wide its text may be that runs over empty neighbours. */
function boxOf({ rows, columns }: Shape, cell: Shown, merge: Range | undefined): { left: number; top: number; width: number; height: number; reach: number } {
  const range = merge ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  const over = cell.over ?? 0;
  const [left, top] = [offsetOf(columns, range.left), offsetOf(rows, range.top)];
  const width = merge ? offsetOf(columns, Math.min(range.right, columns.count) + 1) - left : sizeOf(columns, cell.column);
  const height = merge ? offsetOf(rows, range.bottom + 1) - top : sizeOf(rows, range.top);
  const reach = offsetOf(columns, Math.min(range.right + Math.max(over, 0), columns.count) + 1) - offsetOf(columns, Math.max(range.left + Math.min(over, 0), 1));
  return { left, top, width, height, reach };
}

interface CellProps {
  cell: Shown;
  style: import('../../../workbook/snapshot.ts').Style | undefined;
  left: number;
  top: number;
  width: number;
  height: number;
  /** How wide its text may be: the cell itself and what it may run over. */
  reach: number;
  merged: boolean;
  /** It stands in this block and does not only reach into it. */
  mine: boolean;
}

const Cell = memo(function Cell({ cell, style, left, top, width, height, reach, merged, mine }: CellProps) {
  const styles = useStyles();
  const look = lookOf(style, cell.kind);
  const over = reach > width;
  const text = cell.kind === 'number' && !style?.align.wrap ? fitted(cell.text, width - 4, look, style?.format ?? 'General') : cell.text;
  const ground: CSSProperties = merged ? { backgroundColor: paper.ground } : {};
  // The paper covers the lines between the neighbours as far as the text goes; the cell's own fill ends with the cell.
  const beyond: CSSProperties = over ? { maxWidth: reach - 4, backgroundImage: `linear-gradient(to ${(cell.over ?? 0) < 0 ? 'left' : 'right'}, transparent ${width - 3}px, ${paper.ground} ${width - 3}px)` } : {};
  const lines: CSSProperties = {
    borderRight: borderOf(cell.right, merged ? `1px solid ${style?.fill ?? paper.line}` : '0 none'),
    borderBottom: borderOf(cell.bottom, merged ? `1px solid ${style?.fill ?? paper.line}` : '0 none'),
  };
  return (
    <div
      {...(mine ? { id: `cell-${address(cell)}`, role: 'gridcell', 'aria-colindex': cell.column } : { 'aria-hidden': true })} className={mergeClasses(styles.cell, over && styles.over)}
      style={{ left, top, width, height, ...ground, ...look, ...lines, ...(cell.ink === undefined ? {} : { color: cell.ink }) }}
    >
      <span className={mergeClasses(styles.text, over && styles.loose)} style={beyond}>{text}</span>
    </div>
  );
});
