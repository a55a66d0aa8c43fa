import { useEffect, useRef, useState } from 'react';
import type { Listed } from './desk.ts';

/** Rows are asked for in lots of this many. */
const lot = 50;

/** The loaded rows of a long list. `total` is null until the first lot is there. */
export interface Parts<Item> {
  total: number | null;
  item(index: number): Item | undefined;
  /** Loads what these rows need and is not there yet. */
  need(indexes: number[]): void;
}

/** Loads a list lot by lot as it is scrolled through; another `version` begins anew, and late answers of an old one are dropped. */
export function useParts<Item>(version: string, load: (from: number, to: number) => Promise<Listed<Item>>): Parts<Item> {
  const [, redraw] = useState(0);
  const kept = useRef<{ version: string; total: number | null; lots: Map<number, Item[] | null> }>({ version, total: null, lots: new Map() });
  if (kept.current.version !== version) kept.current = { version, total: null, lots: new Map() };
  const mine = kept.current;

  const fetchLot = (number: number) => {
    if (mine.lots.has(number)) return;
    mine.lots.set(number, null);
    load(number * lot, (number + 1) * lot).then(
      ({ total, items }) => {
        mine.total = total;
        mine.lots.set(number, items);
        if (kept.current === mine) redraw((count) => count + 1);
      },
      // Asked for again when it comes into view the next time.
      () => mine.lots.delete(number),
    );
  };
  useEffect(() => fetchLot(0), [version]);

  return {
    total: mine.total,
    item: (index) => mine.lots.get(Math.floor(index / lot))?.[index % lot],
    need: (indexes) => new Set(indexes.map((index) => Math.floor(index / lot))).forEach(fetchLot),
  };
}
