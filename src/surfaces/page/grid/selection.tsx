import { makeStyles, tokens } from '@fluentui/react-components';
import { address } from '../../../workbook/address.ts';
import type { Position, Range } from '../../../workbook/address.ts';
import { offsetOf } from '../axis.ts';
import type { Shape, Shown } from '../book.ts';

/** The selected block, from the cell where it began to the cell where it ends. */
export interface Selected {
  anchor: Position;
  head: Position;
}

const useStyles = makeStyles({
  box: { position: 'absolute', boxSizing: 'border-box', border: `2px solid ${tokens.colorBrandStroke1}`, pointerEvents: 'none', '@media (forced-colors: active)': { border: '2px solid Highlight' } },
  ground: { position: 'absolute', backgroundColor: tokens.colorBrandBackground, opacity: 0.1, pointerEvents: 'none' },
});

/** The frame around what is selected, and the cell that a screen reader is told of. */
export function Selection({ shape, selected, merges, first, cells }: { shape: Shape; selected: Selected; merges: Range[]; first: boolean; cells: Shown[] }) {
  const styles = useStyles();
  const { anchor } = selected;
  const block = blockOf(selected, merges);
  const box = {
    left: offsetOf(shape.columns, block.left) - 1,
    top: offsetOf(shape.rows, block.top) - 1,
    width: offsetOf(shape.columns, block.right + 1) - offsetOf(shape.columns, block.left) + 1,
    height: offsetOf(shape.rows, block.bottom + 1) - offsetOf(shape.rows, block.top) + 1,
  };
  const text = first ? (cells.find(({ row, column }) => row === anchor.row && column === anchor.column)?.text ?? '') : '';
  const single = block.top === block.bottom && block.left === block.right;
  return (
    <div role={first ? 'row' : 'presentation'} {...(first ? { 'aria-rowindex': anchor.row } : {})}>
      {!single && <div role="presentation" className={styles.ground} style={box} />}
      <div
        {...(first ? { id: 'active-cell', role: 'gridcell', 'aria-selected': true, 'aria-colindex': anchor.column, 'aria-label': `${address(anchor)} ${text || 'empty'}` } : { role: 'presentation' })}
        className={styles.box} style={box}
      />
    </div>
  );
}

/** The block with every merged block that it touches. */
export function blockOf({ anchor, head }: Selected, merges: Range[]): Range {
  const block = {
    top: Math.min(anchor.row, head.row), left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row), right: Math.max(anchor.column, head.column),
  };
  for (const { top, left, bottom, right } of merges) {
    if (top > block.bottom || bottom < block.top || left > block.right || right < block.left) continue;
    block.top = Math.min(block.top, top);
    block.left = Math.min(block.left, left);
    block.bottom = Math.max(block.bottom, bottom);
    block.right = Math.max(block.right, right);
  }
  return block;
}
