import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { columnLetters } from '../../../workbook/address.ts';
import type { Position, Range } from '../../../workbook/address.ts';
import { offsetOf, sizeOf } from '../axis.ts';
import type { Shape } from '../book.ts';
import type { Selected } from './selection.tsx';

/** The room for the letters and numbers of columns and rows, in pixels. */
export const head = { width: 52, height: 22 };

const useStyles = makeStyles({
  strip: { gridArea: '1 / 1', position: 'sticky', justifySelf: 'start', alignSelf: 'start', overflow: 'clip', backgroundColor: tokens.colorNeutralBackground3, colorScheme: 'inherit' },
  heading: {
    position: 'absolute', boxSizing: 'border-box', display: 'flex', alignItems: 'center', justifyContent: 'center', userSelect: 'none', cursor: 'default',
    fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflow: 'hidden',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground3Selected, color: tokens.colorNeutralForeground1Selected, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  shape: Shape;
  view: Range;
  frozen: Position;
  still: { width: number; height: number };
  size: { width: number; height: number };
  selected: Selected;
  select: (selected: Selected) => void;
}

/** The letters above the columns and the numbers beside the rows. A screen reader hears the address of the cell instead. */
export function Headings({ shape, view, frozen, still, size, selected, select }: Props) {
  const styles = useStyles();
  const { rows, columns } = shape;
  const [top, bottom] = [Math.min(selected.anchor.row, selected.head.row), Math.max(selected.anchor.row, selected.head.row)];
  const [left, right] = [Math.min(selected.anchor.column, selected.head.column), Math.max(selected.anchor.column, selected.head.column)];
  const column = (index: number) => sizeOf(columns, index) > 0 && (
    <div
      key={index} className={mergeClasses(styles.heading, index >= left && index <= right && styles.chosen)}
      style={{ left: head.width + offsetOf(columns, index), top: 0, width: sizeOf(columns, index), height: head.height }}
      onPointerDown={() => select({ anchor: { row: 1, column: index }, head: { row: rows.count, column: index } })}
    >
      {columnLetters(index)}
    </div>
  );
  const row = (index: number) => sizeOf(rows, index) > 0 && (
    <div
      key={index} className={mergeClasses(styles.heading, index >= top && index <= bottom && styles.chosen)}
      style={{ left: 0, top: head.height + offsetOf(rows, index), width: head.width, height: sizeOf(rows, index) }}
      onPointerDown={() => select({ anchor: { row: index, column: 1 }, head: { row: index, column: columns.count } })}
    >
      {index}
    </div>
  );
  const strips = [
    { key: 'columns', style: { top: 0, height: head.height, width: head.width + size.width, zIndex: 2 }, shown: count(view.left, view.right).map(column) },
    { key: 'rows', style: { left: 0, width: head.width, height: head.height + size.height, zIndex: 2 }, shown: count(view.top, view.bottom).map(row) },
    { key: 'frozen columns', style: { top: 0, left: 0, height: head.height, width: head.width + still.width, zIndex: 3 }, shown: count(1, frozen.column - 1).map(column) },
    { key: 'frozen rows', style: { top: 0, left: 0, width: head.width, height: head.height + still.height, zIndex: 3 }, shown: count(1, frozen.row - 1).map(row) },
    { key: 'corner', style: { top: 0, left: 0, width: head.width, height: head.height, zIndex: 4 }, shown: [<div key="corner" className={styles.heading} style={{ inset: 0 }} />] },
  ];
  return strips.map(({ key, style, shown }) => <div key={key} aria-hidden className={styles.strip} style={style}>{shown}</div>);
}

function count(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
