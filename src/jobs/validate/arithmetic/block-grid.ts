import { polarityFromMeasure, readPolarity } from '../../../engine/polarity.ts';
import type { Field } from '../../../tables/table.ts';
import { saidAt, serialAt, wordsAt } from '../../../tables/view.ts';
import { Kind } from '../../../workbook/snapshot.ts';
import type { Block, ColumnHolds } from '../blocks.ts';
import type { Evidence } from '../evidence.ts';
import type { Found } from '../rule.ts';
import type { Broken } from './broken.ts';
import { gridOf, readCell } from './grid.ts';
import type { Cell, Grid } from './grid.ts';

/**
 * Looks for broken arithmetic in every block of the workbook, whether or not it is rated. `search` is told whether lower is better in a row
 * of the grid. A finding in a table of indicators is about its indicator.
 */
export function* searchBlocks(evidence: Evidence, search: (grid: Grid, isLower: (row: number) => boolean) => Iterable<Broken>): Iterable<Found> {
  for (const block of evidence.blocks()) {
    const { grid, lower } = gridOfBlock(block);
    if (grid.columns.length === 0) continue;
    for (const { at, severity, message, todo, figures } of search(grid, (row) => lower[row] === true)) {
      const indicator = evidence.indicatorAt(block.table, at.row);
      const found: Found = { sheet: block.sheet, at, message, todo, severity, figures };
      yield indicator ? { ...found, about: { ref: indicator.row.row.indicator.ref, measure: indicator.row.row.indicator.measure, row: at.row, table: indicator.table.table.header.top, rows: indicator.table.rows.length } } : found;
    }
  }
}

interface Prepared {
  grid: Grid;
  lower: boolean[];
}

/** Several rules look at each block; it is read once. */
const prepared = new WeakMap<Block, Prepared>();

export function gridOfBlock(block: Block): Prepared {
  const known = prepared.get(block);
  if (known) return known;
  const made = prepare(block);
  prepared.set(block, made);
  return made;
}

/** Columns of a table whose figures stand for no measurement. */
const left: ReadonlySet<Field> = new Set<Field>(['ref', 'measure', 'section', 'lead', 'tolerance', 'criteria', 'floor', 'green', 'amber', 'red', 'polarity', 'basis', 'rating', 'previousRating', 'commentary']);

/** Headings of columns that number or date the rows. */
const numbering = /^(?:no|nr|#|ref(?:erence)?|id|item|row|year|financial year|month|period|date|number|rank|ward no|code)\.?$/i;

/** Headings that number the rows at the left of their names and count something at the right: 'Rating', 'Number', '%'. */
const counting = /^(?:no|nr|#|number)\.?$/i;

const some = /\b(?:top|largest|biggest|main|selected|selection|sample|highest|lowest|most common|examples?)\b/i;

function prepare({ view, table, columns, rows, title }: Block): Prepared {
  const fields = new Map(table?.columns.map(({ column, field, approximate }) => [column, approximate ? 'measure' : field] as const));
  const first = columns.find(({ holds }) => holds === 'words')?.column;
  const isNumbering = (column: number, header: string) => numbering.test(header) && !(first !== undefined && column > first && counting.test(header));
  const measured = columns.filter(({ column, header, holds }) => !left.has(fields.get(column) ?? 'actual') && !isNumbering(column, header.trim()) && holds !== 'dates');
  const read = rows.map((row) => measured.map(({ column }): Cell => {
    const at = { row, column };
    const place = view.place(row, column);
    // A merged cell is read once, where it begins; a date is no figure.
    const covered = place >= 0 && (view.sheet.cells.row[place] !== row || view.sheet.cells.column[place] !== column);
    return covered || serialAt(view.sheet, place) !== null ? { at, figure: { kind: 'missing', why: 'empty', text: '' }, arrow: null } : readCell(saidAt(view.sheet, place), at);
  }));
  const used = measured.flatMap((column, index) => (read.some((cells) => hasFigure(cells[index], column.holds)) || (column.holds === 'words' && column.column !== first && rows.some((row) => isNumber(view, row, column.column))) ? [{ ...column, index }] : []));
  const name = table?.columns.find(({ field }) => field === 'measure')?.column ?? columns.find(({ column, holds }) => holds === 'words' && !used.some((each) => each.column === column))?.column ?? columns[0]?.column ?? 0;
  const polarity = table?.columns.find(({ field }) => field === 'polarity')?.column;
  const labels = rows.map((row) => (used.some(({ column }) => column === name) ? '' : wordsAt(view.sheet, view.place(row, name))));
  const grid = gridOf(used.map(({ header }) => header), rows.map((_, index) => ({ label: labels[index] ?? '', cells: used.flatMap((column) => read[index]?.[column.index] ?? []) })));
  const lower = rows.map((row, index) => {
    const said = polarity === undefined ? null : readPolarity(wordsAt(view.sheet, view.place(row, polarity)));
    return (said ?? polarityFromMeasure(labels[index] ?? '')) === 'lower';
  });
  const said = `${title} ${columns.find(({ column }) => column === name)?.header ?? ''}`;
  return { grid: { ...grid, mixed: table !== null, partial: some.test(said) }, lower };
}

/** A number as such: among headings that are repeated and remarks it is still a figure. */
function isNumber({ sheet, place }: Block['view'], row: number, column: number): boolean {
  return ((sheet.cells.kind[place(row, column)] ?? 0) & Kind.mask) === Kind.number;
}

/** A column of words may hold arrows; a name in it that is a number or a 'C' is no figure. */
function hasFigure(cell: Cell | undefined, holds: ColumnHolds): boolean {
  if (cell === undefined || cell.arrow !== null) return cell !== undefined;
  return holds !== 'words' && (cell.figure.kind === 'number' || (cell.figure.kind === 'missing' && cell.figure.why === 'suppressed'));
}
