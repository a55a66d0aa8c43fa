import { overlap } from '../../../workbook/address.ts';
import type { Range } from '../../../workbook/address.ts';
import { contentAt, find, firstFrom, Kind, styleAt } from '../../../workbook/snapshot.ts';
import type { Cells, Line, Sheet, Snapshot, Style } from '../../../workbook/snapshot.ts';
import type { Shown, Tile } from '../book.ts';
import { display, inkOf } from './display.ts';

/** Text runs over at most so many empty neighbours. */
const farthest = 24;

/** What a block of a sheet shows. Corners of merged blocks that reach into it are given too, wherever they stand. */
export function tileOf(snapshot: Snapshot, sheet: Sheet, range: Range): Tile {
  const { cells } = sheet;
  const tile: Tile = { cells: [], merges: sheet.merges.filter((merge) => overlap(merge, range)), styles: {} };
  const edges = new Map<string, { right?: Line; bottom?: Line }>();
  for (let place = firstFrom(cells, range.top); (cells.row[place] ?? Infinity) <= range.bottom + 1; place++) {
    const [row = 0, column = 0] = [cells.row[place], cells.column[place]];
    if (column < range.left || column > range.right + 1) continue;
    const { lines } = styleAt(cells, place);
    // A line between two cells is drawn by the one on the left or above, whichever of them it belongs to.
    if (lines.left && column > range.left) edge(edges, row, column - 1).right = lines.left;
    if (lines.top && row > range.top) edge(edges, row - 1, column).bottom = lines.top;
    if (row > range.bottom || column > range.right) continue;
    if (lines.right) edge(edges, row, column).right ??= lines.right;
    if (lines.bottom) edge(edges, row, column).bottom ??= lines.bottom;
    tile.cells.push(shown(snapshot, sheet, place, tile));
  }
  for (const { top, left } of tile.merges) {
    const place = find(cells, top, left);
    const inside = top >= range.top && top <= range.bottom && left >= range.left && left <= range.right;
    if (place >= 0 && !inside) tile.cells.push(shown(snapshot, sheet, place, tile));
  }
  for (const cell of tile.cells) {
    const own = edges.get(`${cell.row} ${cell.column}`);
    if (!own) continue;
    Object.assign(cell, own);
    edges.delete(`${cell.row} ${cell.column}`);
  }
  for (const [at, lines] of edges) {
    const [row = 0, column = 0] = at.split(' ').map(Number);
    tile.cells.push({ row, column, text: '', style: -1, kind: 'empty', ...lines });
  }
  return tile;
}

function edge(edges: Map<string, { right?: Line; bottom?: Line }>, row: number, column: number): { right?: Line; bottom?: Line } {
  const at = `${row} ${column}`;
  const found = edges.get(at) ?? {};
  edges.set(at, found);
  return found;
}

const kinds: Record<number, Shown['kind']> = { [Kind.number]: 'number', [Kind.text]: 'text', [Kind.boolean]: 'boolean', [Kind.error]: 'error' };

function shown(snapshot: Snapshot, { cells }: Sheet, place: number, { merges, styles }: Tile): Shown {
  const [row = 0, column = 0, index = 0] = [cells.row[place], cells.column[place], cells.style[place]];
  const style = styleAt(cells, place);
  styles[index] = style;
  const content = contentAt(cells, place);
  const kind = kinds[(cells.kind[place] ?? 0) & Kind.mask] ?? 'empty';
  const ink = inkOf(content, style.format);
  const over = kind === 'text' && !style.align.wrap ? overOf(cells, merges, place, style) : 0;
  return {
    row, column, text: display(content, style.format, snapshot.date1904), style: index, kind,
    ...(ink === undefined ? {} : { ink }),
    ...(over === 0 ? {} : { over }),
  };
}

/** How many empty neighbours text may run over: to the right, or to the left where it is aligned there. */
function overOf(cells: Cells, merges: Range[], place: number, { align }: Style): number {
  const [row = 0, column = 0] = [cells.row[place], cells.column[place]];
  if (align.horizontal !== null && !['general', 'left', 'right'].includes(align.horizontal)) return 0;
  if (merges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)) return 0;
  const step = align.horizontal === 'right' ? -1 : 1;
  let next = place + step;
  // Cells that only have a look are empty too.
  while (cells.row[next] === row && ((cells.kind[next] ?? 0) & Kind.mask) === Kind.empty) next += step;
  const wall = cells.row[next] === row ? (cells.column[next] ?? 0) : step > 0 ? Infinity : 0;
  return step * Math.min(farthest, Math.abs(wall - column) - 1);
}
