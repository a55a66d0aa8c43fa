import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import type { Listed } from './desk.ts';
import { useParts } from './parts.ts';

const useStyles = makeStyles({
  list: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%', boxSizing: 'border-box' },
  empty: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2 },
});

/** Goes a row forward or back from the one that was last gone to, and puts the focus there; from the first to the first row. */
export type Steer = (by: 1 | -1) => void;

interface Props<Item> {
  label: string;
  /** Another version is another list: it is loaded again from the top. */
  version: string;
  load: (from: number, to: number) => Promise<Listed<Item>>;
  /** The one element that scrolls; the list is as tall as it is long. */
  scroller: RefObject<HTMLElement | null>;
  /** The height of a closed row in pixels, until it is measured. */
  estimate: number;
  empty: string;
  /** Where the list puts what steers it from outside. */
  steer?: RefObject<Steer | null>;
  /** The row's button takes `tabIndex` and `data-row`: arrows go from row to row, Tab leaves the list. */
  render: (item: Item, tabIndex: 0 | -1) => ReactNode;
}

/** A list of any length of which only the rows in view are loaded and drawn. */
export function LongList<Item>({ label, version, load, scroller, estimate, empty, steer, render }: Props<Item>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [active, setActive] = useState(0);
  const [held, setHeld] = useState(false);
  const walked = useRef<number | null>(null);
  const parts = useParts(version, load);
  const total = parts.total ?? 0;

  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 6,
    scrollMargin: margin,
    // The row with the focus stays, however far it is scrolled away.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return held && active < total && !seen.includes(active) ? [...seen, active].sort((one, other) => one - other) : seen;
    },
  });
  const drawn = rows.getVirtualItems();
  useEffect(() => parts.need(drawn.map(({ index }) => index)));

  // What stands above the list grows and shrinks; the list follows.
  useLayoutEffect(() => {
    const content = scroller.current?.firstElementChild;
    if (!content) return undefined;
    const place = () => {
      if (!list.current || !scroller.current) return;
      setMargin(Math.round(list.current.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top + scroller.current.scrollTop));
    };
    place();
    const watcher = new ResizeObserver(place);
    watcher.observe(content);
    return () => watcher.disconnect();
  }, [scroller]);

  const go = (index: number) => {
    setActive(index);
    rows.scrollToIndex(index, { align: 'auto' });
    // The row may not be there yet: it is drawn after the scroll.
    const focus = (tries: number) => {
      const button = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`);
      if (button) button.focus({ preventScroll: true });
      else if (tries > 0) requestAnimationFrame(() => focus(tries - 1));
    };
    requestAnimationFrame(() => focus(20));
  };
  useEffect(() => {
    if (!steer) return undefined;
    steer.current = (by) => {
      const next = walked.current === null ? (by > 0 ? 0 : total - 1) : Math.min(Math.max(walked.current + by, 0), total - 1);
      if (total > 0) go(next);
      walked.current = next;
    };
    return () => {
      steer.current = null;
    };
  });
  // Another list is walked through from its beginning.
  useEffect(() => {
    walked.current = null;
    setActive(0);
  }, [version]);
  const keys = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: total - 1, PageDown: active + 8, PageUp: active - 8 };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    go(Math.min(Math.max(next, 0), total - 1));
  };

  if (parts.total === 0) return <div className={styles.empty}>{empty}</div>;
  const entry = drawn.some(({ index }) => index === active) ? active : (drawn[0]?.index ?? 0);
  return (
    <div
      ref={list} className={styles.list} style={{ height: rows.getTotalSize() }} onKeyDown={keys}
      {...(drawn.length > 0 ? { role: 'list', 'aria-label': label } : {})}
      onFocus={({ target }) => {
        setHeld(true);
        const index = Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1);
        if (index >= 0) setActive((walked.current = index));
      }}
      onBlur={() => setHeld(false)}
    >
      {drawn.map(({ index, start }) => {
        const item = parts.item(index);
        return (
          <div
            key={index} ref={rows.measureElement} data-index={index} role="listitem" aria-setsize={total} aria-posinset={index + 1}
            className={styles.row} style={{ transform: `translateY(${start - margin}px)`, ...(item === undefined ? { height: estimate } : {}) }}
          >
            {item !== undefined && render(item, index === entry ? 0 : -1)}
          </div>
        );
      })}
    </div>
  );
}
