import { readFigure } from '../../../engine/figure.ts';
import { plain } from '../../../engine/plain.ts';
import type { Company, Figure, Said } from '../../../engine/terms.ts';
import type { Position } from '../../../workbook/address.ts';

/** A cell of a block with figures: what it says, and the arrow in it or beside its figure ('66.7% ↑', '↓ (-20)'). */
export interface Cell {
  at: Position;
  figure: Figure;
  arrow: Arrow | null;
}

export type Arrow = 'up' | 'down' | 'level';

/** A column or a row of a block: its heading or label, and its cells in the order of the lines across it. */
export interface Line {
  name: string;
  cells: readonly Cell[];
}

/** A block of figures seen both ways: each row has a cell for each column, and each column one for each row. */
export interface Grid {
  columns: Line[];
  rows: Line[];
  /** The rows are indicators of different kinds: no row follows from two others. */
  mixed?: boolean;
  /** The title says that the rows are some of more: the five largest, a sample. Their total may be of all. */
  partial?: boolean;
}

/** Makes a grid of the cells below the headings and right of the labels, a list for each row. All rows have a cell for each heading. */
export function gridOf(headings: readonly string[], rows: readonly { label: string; cells: readonly Cell[] }[]): Grid {
  const columns = headings.map((name, column) => ({ name, cells: rows.flatMap(({ cells }) => cells.slice(column, column + 1)) }));
  return { columns, rows: rows.map(({ label, cells }) => ({ name: label, cells })) };
}

/** Reads a cell: its figure, and its arrow where it has one. A change in brackets behind an arrow keeps its sign: '↓ (-20)' is -20. */
export function readCell(said: Said, at: Position, company?: Company): Cell {
  if (said.kind !== 'text') return { at, figure: readFigure(said, company), arrow: null };
  const found = signs.exec(said.text);
  if (!found) return { at, figure: readFigure(said, company), arrow: null };
  const text = plain(said.text.replace(signs, ' ').replace(/\ufe0f/g, ''));
  const bare = /^\(([+-][^()]+)\)$/.exec(text)?.[1] ?? text;
  return { at, figure: readFigure(bare === '' ? { kind: 'empty' } : { kind: 'text', text: bare }, company), arrow: arrows.get(found[0]) ?? null };
}

const arrows = new Map<string, Arrow>([
  ...[...'↑⬆▲△⇧⇑🠅🡅⮝🔺🔼'].map((sign): [string, Arrow] => [sign, 'up']),
  ...[...'↓⬇▼▽⇩⇓🠇🡇⮟🔻🔽'].map((sign): [string, Arrow] => [sign, 'down']),
  ...[...'→↔➡⇔⇒⬌►▶◄⇨⭤'].map((sign): [string, Arrow] => [sign, 'level']),
]);
const signs = new RegExp(`[${[...arrows.keys()].join('')}]`, 'u');

export type Counted = Figure & { kind: 'number' };

/** The figure of a cell, null where it has none. */
export function figureOf(cell: Cell | undefined): Counted | null {
  return cell?.figure.kind === 'number' ? cell.figure : null;
}

/** Whether the cell is empty or a dash, which in a sum is nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.figure.kind === 'missing' && (cell.figure.why === 'empty' || cell.figure.text === '-'));
}
