import type { NewCell, NewSheet } from './plan.ts';

/** Characters of a column that nobody has set a width for. */
const plainWidth = 8.43;
/** Excel shows no row higher than this many lines. */
const mostLines = 27;

/**
 * How many lines the wrapped words of each row need, for the rows that need more than one.
 * A guess, as wide letters and narrow ones are not told apart.
 */
export function linesOf(cells: readonly NewCell[], widths: NewSheet['widths']): Map<number, number> {
  const wide = new Map(widths.map(({ column, width }) => [column, width]));
  const lines = new Map<number, number>();
  for (const { at, content, wrap } of cells) {
    if (!wrap || typeof content !== 'string') continue;
    const width = Math.max(wide.get(at.column) ?? plainWidth, 2) - 1;
    const needed = content.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0);
    if (needed > 1) lines.set(at.row, Math.max(lines.get(at.row) ?? 1, Math.min(needed, mostLines)));
  }
  return lines;
}
