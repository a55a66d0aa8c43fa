import { address, readRange } from '../../workbook/address.ts';
import { Mark } from '../../workbook/snapshot.ts';
import type { Book } from './book.ts';
import { readCellMarkup } from './cell-markup.ts';
import { referencesOf } from './references.ts';
import type { Reference } from './references.ts';
import { blocksOf } from './resolve.ts';
import type { Block, Tables } from './resolve.ts';

/** A cell by the place of its sheet in the book's list; `place` is its place among the scanned cells. */
export interface FormulaCell {
  sheet: number;
  row: number;
  column: number;
  place: number;
}

/** The formulas that read one of the cells written, directly or through other formulas: their kept values are old. In the order of the sheets. */
export function staleFormulas(book: Book, tables: Tables, written: Iterable<{ sheet: number; row: number; column: number }>): FormulaCell[] {
  const formulas = formulasOf(book);
  if (formulas.length === 0) return [];
  const readers = indexReaders(book, tables, formulas);
  const fired = new Set<number>(readers.always);
  const fresh = Array.from(written, ({ sheet, row, column }) => key(sheet, row, column));
  if (fresh.length === 0) return [];
  const spread = (formula: number): void => {
    for (const cell of reachOf(formulas[formula])) fresh.push(cell);
  };
  fired.forEach(spread);
  const fire = (formula: number): void => {
    if (fired.has(formula)) return;
    fired.add(formula);
    spread(formula);
  };
  // Single cells lead on at once; large blocks are asked when nothing else is left, and all new cells of a round together.
  for (let from = 0, tests = 0; from < fresh.length; ) {
    const start = from;
    for (; from < fresh.length; from++) readers.small.get(fresh[from] ?? 0)?.forEach(fire);
    const round = byColumn(fresh.slice(start));
    tests += readers.large.length;
    for (const { block, formula } of readers.large) {
      // A chain of a great many large blocks is taken as stale whole: recalculating too much does no harm.
      if (!fired.has(formula) && (tests > 20_000_000 || touches(round, block))) fire(formula);
    }
  }
  return [...fired].sort((one, other) => one - other).flatMap((place) => formulas[place]?.cell ?? []);
}

/** How a receipt names a formula: 'Supporting!D14'. */
export function nameOf(book: Book, { sheet, row, column }: FormulaCell): string {
  return `${book.sheets[sheet]?.name ?? ''}!${address({ row, column })}`;
}

interface Formula {
  cell: FormulaCell;
  references: Reference[];
  rows: number;
  columns: number;
  /** The block that the formula fills, where that is more than its own cell. */
  reach: Block['range'] | null;
}

function formulasOf(book: Book): Formula[] {
  return book.sheets.flatMap(({ scan, lexer }, sheet) => {
    const { kind, row, column, offset } = scan.columns;
    const places: number[] = [];
    for (let place = 0; place < kind.length; place++) if ((kind[place] ?? 0) & Mark.formula) places.push(place);
    // The first cell of a shared formula holds its text, wherever it stands.
    const shared = new Map<string, { references: Reference[]; row: number; column: number }>();
    const read = places.map((place) => {
      const cell = { sheet, place, row: row[place] ?? 0, column: column[place] ?? 0 };
      const markup = readCellMarkup(lexer, offset[place] ?? 0).formula;
      const group = markup?.attributes.get('t') === 'shared' ? (markup.attributes.get('si') ?? '') : null;
      // A table of what-ifs has no text: it tries its own inputs, wherever they are read.
      const references: Reference[] = markup?.attributes.get('t') === 'dataTable' ? [{ kind: 'anything' }] : markup && markup.text !== '' ? referencesOf(markup.text) : [];
      if (group !== null && markup && markup.text !== '') shared.set(group, { references, row: cell.row, column: cell.column });
      return { cell, references, group, own: markup?.text !== '', range: markup?.attributes.get('ref') ?? null, kind: markup?.attributes.get('t') };
    });
    return read.map(({ cell, references, group, own, range, kind: type }): Formula => {
      const first = group === null || own ? null : shared.get(group);
      const reach = range !== null && (type === 'array' || type === 'dataTable') ? readRange(range) : null;
      return { cell, reach, references: first?.references ?? references, rows: first ? cell.row - first.row : 0, columns: first ? cell.column - first.column : 0 };
    });
  });
}

/** Blocks of up to so many cells are kept cell by cell. */
const smallBlock = 48;

function indexReaders(book: Book, tables: Tables, formulas: Formula[]): { small: Map<number, number[]>; large: { block: Block; formula: number }[]; always: number[] } {
  const small = new Map<number, number[]>();
  const large: { block: Block; formula: number }[] = [];
  const always: number[] = [];
  formulas.forEach(({ cell, references, rows, columns }, formula) => {
    for (const reference of references) {
      const blocks = blocksOf(book, tables, reference, { ...cell, rows, columns });
      if (blocks === 'anything') {
        always.push(formula);
        continue;
      }
      for (const block of blocks) {
        const { top, left, bottom, right } = block.range;
        if ((bottom - top + 1) * (right - left + 1) > smallBlock) {
          large.push({ block, formula });
          continue;
        }
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column <= right; column++) {
            const place = key(block.sheet, row, column);
            const known = small.get(place);
            if (known) known.push(formula);
            else small.set(place, [formula]);
          }
        }
      }
    }
  });
  return { small, large, always };
}

function key(sheet: number, row: number, column: number): number {
  return (sheet * 2_097_152 + row) * 16_384 + column - 1;
}

/** The cells whose values a formula gives; of a block beyond all use its own cell alone. */
function reachOf(formula: Formula | undefined): number[] {
  if (!formula) return [];
  const { cell, reach } = formula;
  if (!reach || (reach.bottom - reach.top + 1) * (reach.right - reach.left + 1) > 100_000) return [key(cell.sheet, cell.row, cell.column)];
  const cells: number[] = [];
  for (let row = reach.top; row <= reach.bottom; row++) for (let column = reach.left; column <= reach.right; column++) cells.push(key(cell.sheet, row, column));
  return cells;
}

/** Cells by sheet and column, their rows in order. */
function byColumn(cells: number[]): Map<number, Map<number, number[]>> {
  const sheets = new Map<number, Map<number, number[]>>();
  for (const cell of cells) {
    const column = (cell % 16_384) + 1;
    const rest = Math.floor(cell / 16_384);
    const sheet = Math.floor(rest / 2_097_152);
    const columns = sheets.get(sheet) ?? new Map<number, number[]>();
    sheets.set(sheet, columns);
    const rows = columns.get(column);
    if (rows) rows.push(rest % 2_097_152);
    else columns.set(column, [rest % 2_097_152]);
  }
  for (const columns of sheets.values()) for (const rows of columns.values()) rows.sort((one, other) => one - other);
  return sheets;
}

function touches(cells: Map<number, Map<number, number[]>>, { sheet, range }: Block): boolean {
  const columns = cells.get(sheet);
  if (!columns) return false;
  for (const [column, rows] of columns) {
    if (column < range.left || column > range.right) continue;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle] ?? 0) < range.top) low = middle + 1;
      else high = middle;
    }
    if ((rows[low] ?? Infinity) <= range.bottom) return true;
  }
  return false;
}
