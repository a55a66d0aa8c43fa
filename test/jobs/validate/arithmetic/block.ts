import { gridOf, readCell } from '../../../../src/jobs/validate/arithmetic/grid.ts';
import type { Grid } from '../../../../src/jobs/validate/arithmetic/grid.ts';
import type { Broken } from '../../../../src/jobs/validate/arithmetic/broken.ts';
import { address } from '../../../../src/workbook/address.ts';

/** A block as a test writes it: the headings in row 1, the labels in column A, figures as text or numbers, null for an empty cell. */
export type Block = readonly (readonly (string | number | null)[])[];

export function grid(block: Block): Grid {
  const [headings = [], ...rows] = block;
  return gridOf(headings.slice(1).map((heading) => String(heading ?? '')), rows.map((cells, above) => ({
    label: String(cells[0] ?? ''),
    cells: headings.slice(1).map((_, before) => {
      const holds = cells[before + 1] ?? null;
      const said = holds === null ? { kind: 'empty' as const } : typeof holds === 'number' ? { kind: 'number' as const, number: holds, format: 'General' } : { kind: 'text' as const, text: holds };
      return readCell(said, { row: above + 2, column: before + 2 });
    }),
  })));
}

/** A block with one cell changed. */
export function withCell(block: Block, row: number, column: number, holds: string | number | null): Block {
  return block.map((cells, at) => (at === row ? cells.map((cell, place) => (place === column ? holds : cell)) : cells));
}

/** Findings as a table can compare them: 'E5 error'. */
export function told(broken: readonly Broken[]): string[] {
  return broken.map(({ at, severity }) => `${address(at)} ${severity}`).sort();
}
