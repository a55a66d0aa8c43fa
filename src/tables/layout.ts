import type { Period } from '../engine/terms.ts';
import { overlap } from '../workbook/address.ts';
import { firstFrom } from '../workbook/snapshot.ts';
import { limitSaid } from './aims.ts';
import { isExtremes } from './bounds.ts';
import type { turned } from './card.ts';
import type { Column, Field, Table } from './table.ts';
import { isFilled, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** A table's columns by field, its months in their order, and its headings as a row would say them again. */
export interface Layout {
  view: View;
  table: Table;
  columns: Partial<Record<Field, number>>;
  times: (Column & { period: Period })[];
  monthsCumulative: boolean;
  repeated: { columns: { column: number; texts: string[] }[] };
  headings: Set<string>;
  /** The length of the longest heading. */
  longest: number;
  /** The ends of a range, 'Min' and 'Max', are the target. */
  isRange: boolean;
  /** What the heading of the targets says of the better side, 'target is a maximum'; '' where it says nothing of it. */
  limit: string;
}

/** Makes a table ready to be read line by line. */
export function layoutOf(view: View, table: Table): Layout {
  const columns: Partial<Record<Field, number>> = {};
  for (const { field, column } of table.columns) columns[field] ??= column;
  const times = table.columns.filter((column): column is Column & { period: Period } => column.period !== undefined && !column.approximate)
    .sort((one, other) => (one.period < other.period ? -1 : 1));
  const own = (column: number) => wordsAt(view.sheet, view.place(table.header.bottom, column));
  const repeated = { columns: table.columns.map(({ column, header }) => ({ column, texts: [header, own(column)] })) };
  const headings = new Set(repeated.columns.flatMap(({ texts }) => texts.map((text) => text.toLowerCase())));
  return {
    view, table, columns, times, monthsCumulative: times.some(({ cumulative }) => cumulative), repeated, headings, longest: Math.max(0, ...[...headings].map(({ length }) => length)),
    isRange: isExtremes(table.columns.filter(({ column }) => column === columns.lower || column === columns.upper)),
    limit: limitSaid(table.columns.find(({ field }) => field === 'target')?.header ?? ''),
  };
}

/** A row of a table: where in `cells` each of its columns is shown, -1 for nothing; `filled` counts the cells that hold something in the row itself, of which `first` is the first. */
export interface Line {
  row: number;
  place: (column: number) => number;
  filled: number;
  first: number;
}

/** The rows below a header, each read once from its cells. The line is reused: it holds until the next is taken. */
export function* linesOf({ view: { sheet, place }, table: { header, range } }: Layout): Generator<Line> {
  const { cells } = sheet;
  const own = new Int32Array(range.right + 2);
  const merged = sheet.merges.some((merge) => overlap(merge, { ...range, top: header.bottom + 1 }));
  const line: Line = { row: 0, place: (column) => (merged || column > range.right ? place(line.row, column) : (own[column] ?? -1)), filled: 0, first: -1 };
  for (let at = firstFrom(cells, header.bottom + 1); (cells.row[at] ?? Infinity) <= range.bottom;) {
    line.row = cells.row[at] ?? 0;
    line.filled = 0;
    own.fill(-1);
    for (; cells.row[at] === line.row; at++) {
      const column = cells.column[at] ?? 0;
      if (column < range.left || column > range.right) continue;
      own[column] = at;
      if (isFilled(sheet, at) && ++line.filled === 1) line.first = at;
    }
    yield line;
  }
}

/** The one line of a card turned over. */
export function cardLine({ view, table, line }: ReturnType<typeof turned>): Line {
  const place = (column: number) => view.place(line, column);
  const filled = table.columns.map(({ column }) => place(column)).filter((at) => at >= 0);
  return { row: line, place, filled: filled.length, first: filled[0] ?? -1 };
}
