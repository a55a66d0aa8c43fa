import { startTransition, useEffect, useRef, useState } from 'react';
import type { Range } from '../../../workbook/address.ts';
import { refused } from '../../../workbook/refusal.ts';
import type { Book, Shown, Tile } from '../book.ts';

/** A sheet is asked for in blocks of this size. */
const size = { rows: 48, columns: 24 };
/** Blocks that are kept; those that were needed longest ago go first. */
const most = 80;

/** What is loaded of a sheet: cells by place, in reading order, and merged blocks. */
export interface Loaded {
  cells: Shown[];
  merges: Range[];
  tileOf(cell: Shown): Tile | undefined;
}

interface Block {
  version: string;
  tile: Tile | null;
}

/** Loads the blocks of a sheet that are in view. While another version of the sheet loads, the old one is shown. */
export function useTiles(book: Book, sheet: string, version: number, views: Range[]): Loaded {
  const [, redraw] = useState(0);
  const kept = useRef({ sheet, blocks: new Map<string, Block>() });
  if (kept.current.sheet !== sheet) kept.current = { sheet, blocks: new Map() };
  const { blocks } = kept.current;
  const wanted = new Map(views.flatMap(blocksOf).map((range) => [`${range.top} ${range.left}`, range]));

  useEffect(() => {
    const mine = kept.current;
    const stamp = `${sheet} ${version}`;
    for (const [name, range] of wanted) {
      const known = blocks.get(name);
      if (known?.version === stamp) continue;
      // Kept in the order of use: a map gives its keys in the order in which they came.
      blocks.delete(name);
      blocks.set(name, { version: stamp, tile: known?.tile ?? null });
      book.tile(sheet, range).then(
        (tile) => {
          if (kept.current !== mine || refused(tile) || blocks.get(name)?.version !== stamp) return;
          blocks.set(name, { version: stamp, tile: known?.tile ? same(known.tile, tile) : tile });
          // Drawn in slices: nothing else on the page waits for it.
          startTransition(() => redraw((count) => count + 1));
        },
        () => blocks.delete(name),
      );
    }
    for (const name of blocks.keys()) {
      if (blocks.size <= most) break;
      if (!wanted.has(name)) blocks.delete(name);
    }
  });

  const cells = new Map<string, Shown>();
  const owners = new Map<Shown, Tile>();
  const merges = new Map<string, Range>();
  for (const name of wanted.keys()) {
    const tile = blocks.get(name)?.tile;
    for (const cell of tile?.cells ?? []) {
      const at = `${cell.row} ${cell.column}`;
      if (cells.has(at) && cell.style < 0) continue;
      cells.set(at, cell);
      if (tile) owners.set(cell, tile);
    }
    for (const merge of tile?.merges ?? []) merges.set(`${merge.top} ${merge.left}`, merge);
  }
  return {
    cells: [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column),
    merges: [...merges.values()],
    tileOf: (cell) => owners.get(cell),
  };
}

/** A newer tile with what did not change taken from the older one: those cells need not be drawn again. */
function same(old: Tile, tile: Tile): Tile {
  const styles = { ...tile.styles };
  const kept = new Set<number>();
  for (const [index, style] of Object.entries(old.styles)) {
    if (JSON.stringify(styles[Number(index)]) !== JSON.stringify(style)) continue;
    styles[Number(index)] = style;
    kept.add(Number(index));
  }
  const cells = new Map(old.cells.map((cell) => [JSON.stringify(cell), cell]));
  return { ...tile, styles, cells: tile.cells.map((cell) => (kept.has(cell.style) ? (cells.get(JSON.stringify(cell)) ?? cell) : cell)) };
}

function blocksOf({ top, left, bottom, right }: Range): Range[] {
  const blocks: Range[] = [];
  for (let row = top - ((top - 1) % size.rows); row <= bottom; row += size.rows) {
    for (let column = left - ((left - 1) % size.columns); column <= right; column += size.columns) {
      blocks.push({ top: row, left: column, bottom: row + size.rows - 1, right: column + size.columns - 1 });
    }
  }
  return blocks;
}
