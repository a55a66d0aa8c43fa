import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { address, within } from '../../../workbook/address.ts';
import type { Position, Range } from '../../../workbook/address.ts';
import { indexAt, offsetOf, sizeOf } from '../axis.ts';
import type { Book, Shape } from '../book.ts';
import { Cells } from './cells.tsx';
import { Editor } from './editor.tsx';
import { head, Headings } from './headings.tsx';
import { moveOf } from './keys.ts';
import { paper } from './look.ts';
import { Selection } from './selection.tsx';
import type { Selected } from './selection.tsx';
import { useTiles } from './tiles.ts';

const useStyles = makeStyles({
  scroller: {
    position: 'relative', height: '100%', width: '100%', overflow: 'auto', backgroundColor: paper.ground, color: paper.ink, colorScheme: 'light', contain: 'strict',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  canvas: { display: 'grid', position: 'relative' },
  layer: { gridArea: '1 / 1', position: 'sticky', justifySelf: 'start', alignSelf: 'start', overflow: 'clip' },
  ground: { backgroundColor: paper.ground },
  row: { position: 'absolute', left: 0, borderBottom: `1px solid ${paper.line}`, boxSizing: 'border-box', pointerEvents: 'none' },
  column: { position: 'absolute', top: 0, borderRight: `1px solid ${paper.line}`, boxSizing: 'border-box', pointerEvents: 'none' },
});

export interface GridProps {
  shape: Shape;
  /** Counts the changes of the workbook: another version is loaded again. */
  version: number;
  book: Book;
  selected: Selected;
  select: (selected: Selected) => void;
  /** What is being typed into the selected cell, or null. */
  typing: string | null;
  setTyping: (text: string | null) => void;
  commit: (text: string, then: Position) => void;
  /** Begins to edit the selected cell, with what was typed or with what it holds. */
  edit: (typed: string | null) => void;
}

/** A sheet as Excel shows it: only what is in view is drawn, frozen rows and columns stay, one cell is selected. */
export function Grid({ shape, version, book, selected, select, typing, setTyping, commit, edit }: GridProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [port, setPort] = useState({ x: 0, y: 0, width: 800, height: 600 });
  const { rows, columns } = shape;
  const frozen = frozenOf(shape, port);
  const size = { width: offsetOf(columns, columns.count + 1), height: offsetOf(rows, rows.count + 1) };
  const still = { width: offsetOf(columns, frozen.column), height: offsetOf(rows, frozen.row) };
  const view = viewOf(shape, port, frozen);
  const bands = bandsOf(view, frozen);
  const loaded = useTiles(book, shape.name, version, bands.map(({ range }) => range));

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => setPort({ x: element.scrollLeft, y: element.scrollTop, width: element.clientWidth, height: element.clientHeight });
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);

  // Another sheet begins at its corner; the selected cell is brought into view.
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [shape.name]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const { row, column } = selected.head;
    element.scrollTo(
      reach(element.scrollLeft, element.clientWidth - head.width - still.width, column < frozen.column ? null : offsetOf(columns, column) - still.width, sizeOf(columns, column)),
      reach(element.scrollTop, element.clientHeight - head.height - still.height, row < frozen.row ? null : offsetOf(rows, row) - still.height, sizeOf(rows, row)),
    );
  }, [shape.name, selected]);

  /** The cell under the pointer. */
  const cellAt = (event: PointerEvent): Position | 'heading' => {
    const box = scroller.current?.getBoundingClientRect();
    if (!box) return 'heading';
    const x = event.clientX - box.left - head.width;
    const y = event.clientY - box.top - head.height;
    if (x < 0 || y < 0) return 'heading';
    return { row: indexAt(rows, y < still.height ? y : y + port.y), column: indexAt(columns, x < still.width ? x : x + port.x) };
  };
  const merged = (at: Position): Position => {
    const merge = loaded.merges.find((range) => within(range, at));
    return merge ? { row: merge.top, column: merge.left } : at;
  };
  const press = (event: PointerEvent<HTMLDivElement>) => {
    const at = cellAt(event);
    // The scroll bars are not cells.
    if (at === 'heading' || event.button !== 0 || event.nativeEvent.offsetX < 0 || !onSheet(event, scroller.current)) return;
    if (typing !== null) commit(typing, merged(at));
    else select(event.shiftKey ? { anchor: selected.anchor, head: at } : { anchor: merged(at), head: merged(at) });
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const at = cellAt(event);
    if (at !== 'heading' && (at.row !== selected.head.row || at.column !== selected.head.column) && !sameMerge(loaded.merges, selected.anchor, at)) select({ anchor: selected.anchor, head: at });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((port.height - head.height) / rows.size) - 1);
    const move = moveOf(event, shape, selected, loaded.merges, page);
    if (move === 'edit') {
      event.preventDefault();
      edit(null);
    } else if (move === 'clear') {
      event.preventDefault();
      commit('', selected.anchor);
    } else if (move && 'down' in move) {
      event.preventDefault();
      void book.jump(shape.name, selected.head, move.down, move.right).then((at) => {
        if ('row' in at) select(event.shiftKey ? { anchor: selected.anchor, head: at } : { anchor: at, head: at });
      });
    } else if (move) {
      event.preventDefault();
      select(event.shiftKey && event.key !== 'Enter' ? { anchor: selected.anchor, head: move } : { anchor: move, head: move });
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      edit(event.key);
    }
  };

  return (
    <div
      ref={scroller} className={styles.scroller} role="grid" tabIndex={0} aria-label={`Sheet ${shape.name}`} aria-rowcount={rows.count} aria-colcount={columns.count}
      aria-activedescendant="active-cell" onPointerDown={press} onPointerMove={drag} onDoubleClick={() => edit(null)} onKeyDown={keys}
    >
      <div className={styles.canvas} role="presentation" style={{ width: head.width + size.width, height: head.height + size.height }}>
        {bands.map(({ name, range, top, left }) => (
          <div
            key={name} role="rowgroup" className={`${styles.layer} ${name === 'moving' ? '' : styles.ground}`}
            style={{
              ...(top ? { top: 0, height: head.height + still.height } : { height: head.height + size.height }),
              ...(left ? { left: 0, width: head.width + still.width } : { width: head.width + size.width }),
              ...(!top && !left ? { position: 'relative' } : {}),
            }}
          >
            <div role="presentation" style={{ position: 'absolute', left: head.width, top: head.height, width: size.width, height: size.height }}>
              <Lines shape={shape} range={range} />
              <Cells shape={shape} loaded={loaded} view={range} />
              <Selection shape={shape} selected={selected} merges={loaded.merges} first={name === activeBand(selected.anchor, frozen)} cells={loaded.cells} />
              {typing !== null && name === activeBand(selected.anchor, frozen) && (
                <Editor shape={shape} at={selected.anchor} merges={loaded.merges} text={typing} change={setTyping} commit={commit} leave={() => { setTyping(null); scroller.current?.focus(); }} />
              )}
            </div>
          </div>
        ))}
        <Headings shape={shape} view={view} frozen={frozen} still={still} size={size} selected={selected} select={select} />
      </div>
    </div>
  );
}

/** The lines between cells, under everything else. */
function Lines({ shape: { rows, columns }, range }: { shape: Shape; range: Range }) {
  const styles = useStyles();
  const left = offsetOf(columns, range.left);
  const top = offsetOf(rows, range.top);
  const width = offsetOf(columns, range.right + 1) - left;
  const height = offsetOf(rows, range.bottom + 1) - top;
  const count = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return (
    <div role="presentation">
      {count(range.top, range.bottom).filter((row) => sizeOf(rows, row) > 0).map((row) => <div key={row} className={styles.row} style={{ left, width, top: offsetOf(rows, row), height: sizeOf(rows, row) }} />)}
      {count(range.left, range.right).filter((column) => sizeOf(columns, column) > 0).map((column) => <div key={column} className={styles.column} style={{ top, height, left: offsetOf(columns, column), width: sizeOf(columns, column) }} />)}
    </div>
  );
}

/** Frozen panes that would leave no room for the rest are let go. */
function frozenOf({ rows, columns, frozen }: Shape, port: { width: number; height: number }): Position {
  const fits = offsetOf(rows, frozen.row) < port.height * 0.7 && offsetOf(columns, frozen.column) < port.width * 0.7;
  return fits ? frozen : { row: 1, column: 1 };
}

/** The rows and columns in view that move, a few more than can be seen. */
function viewOf({ rows, columns }: Shape, port: { x: number; y: number; width: number; height: number }, frozen: Position): Range {
  const x = port.x + offsetOf(columns, frozen.column);
  const y = port.y + offsetOf(rows, frozen.row);
  return {
    top: Math.max(frozen.row, indexAt(rows, y) - 4),
    left: Math.max(frozen.column, indexAt(columns, x) - 2),
    bottom: Math.min(rows.count, indexAt(rows, port.y + port.height) + 6),
    right: Math.min(columns.count, indexAt(columns, port.x + port.width) + 2),
  };
}

interface Band {
  name: 'moving' | 'top' | 'left' | 'corner';
  range: Range;
  top: boolean;
  left: boolean;
}

/** The moving block, and those that are frozen above it, left of it, and in the corner. */
function bandsOf(view: Range, frozen: Position): Band[] {
  const [above, beside] = [frozen.row - 1, frozen.column - 1];
  return [
    { name: 'moving', range: view, top: false, left: false },
    ...(above > 0 ? [{ name: 'top' as const, range: { ...view, top: 1, bottom: above }, top: true, left: false }] : []),
    ...(beside > 0 ? [{ name: 'left' as const, range: { ...view, left: 1, right: beside }, top: false, left: true }] : []),
    ...(above > 0 && beside > 0 ? [{ name: 'corner' as const, range: { top: 1, left: 1, bottom: above, right: beside }, top: true, left: true }] : []),
  ];
}

function activeBand(at: Position, frozen: Position): Band['name'] {
  if (at.row < frozen.row) return at.column < frozen.column ? 'corner' : 'top';
  return at.column < frozen.column ? 'left' : 'moving';
}

/** How far to scroll so that a cell is in view; `start` null is always in view. */
function reach(scroll: number, room: number, start: number | null, size: number): number {
  if (start === null) return scroll;
  if (start < scroll) return start;
  return start + size > scroll + room ? Math.min(start, start + size - room) : scroll;
}

function sameMerge(merges: Range[], one: Position, other: Position): boolean {
  return merges.some((range) => within(range, one) && within(range, other));
}

function onSheet(event: PointerEvent, element: HTMLElement | null): boolean {
  const box = element?.getBoundingClientRect();
  return !!element && !!box && event.clientX - box.left < element.clientWidth && event.clientY - box.top < element.clientHeight;
}

/** The name of the selected cell for tests and for people who cannot see it. */
export function nameOf({ anchor, head: end }: Selected): string {
  return anchor.row === end.row && anchor.column === end.column ? address(anchor) : `${address(anchor)}:${address(end)}`;
}
