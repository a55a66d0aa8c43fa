import type { Range } from '../../workbook/address.ts';

/** Where each chart of the page stands, and how many rows the page takes, a blank one at its foot included. */
export interface Grid {
  rows: number;
  at: (place: number) => Range;
}

/** The columns under each of the three charts that stand side by side; all three are as wide. */
const across: readonly { left: number; right: number }[] = [{ left: 1, right: 3 }, { left: 4, right: 9 }, { left: 10, right: 14 }];
/** Three rows of charts and what stands above them fill a page of A4 landscape. */
const tall = 12;
const least = 9;

/**
 * A fixed grid, three charts in a row. Where the sheet stands already its rows are kept, since its table must not move:
 * more charts are made less tall, and where that is too little they go on at the right.
 */
export function gridOf(count: number, top: number, reserve: number | null): Grid {
  const wanted = Math.max(1, Math.ceil(count / across.length));
  const rows = reserve ?? wanted * tall + 1;
  const height = Math.max(Math.min(least, rows - 1), Math.min(tall, Math.floor((rows - 1) / wanted)));
  const down = Math.max(1, Math.floor((rows - 1) / Math.max(1, height)));
  return {
    rows,
    at(place) {
      const inside = place < down * across.length;
      const rest = place - down * across.length;
      const [line, column] = inside ? [Math.floor(place / across.length), place % across.length] : [rest % down, across.length + Math.floor(rest / down)];
      const begins = top + line * Math.max(1, height);
      return { top: begins, bottom: Math.max(begins, begins + height - 1), ...columnsAt(column) };
    },
  };
}

/** Beyond the three the columns are of the sheet's own width. */
function columnsAt(column: number): { left: number; right: number } {
  const known = across[column];
  if (known) return known;
  const left = 15 + (column - across.length) * 6;
  return { left, right: left + 5 };
}
