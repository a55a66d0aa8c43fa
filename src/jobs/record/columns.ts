import { readPeriod } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import { fold } from '../../tables/fold.ts';
import type { Column, Field, Table } from '../../tables/table.ts';
import { viewOf, wordsAt } from '../../tables/view.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { clean } from './line.ts';
import type { ColumnAnswer } from './memory.ts';

/** A table has any number of these, and one of each other field. */
const several: readonly Field[] = ['month', 'quarter', 'previous', 'previousRating', 'comparator', 'baseline', 'commentary', 'travel'];

/**
 * Tables with the columns that an officer has named by their headings. A heading that no table has changes nothing, nor does the heading of one
 * month where another is asked for: 'Nov 2024' holds no figure of October.
 */
export function answered(snapshot: Snapshot, tables: Table[], all: readonly ColumnAnswer[], asked: Period | null = null): Table[] {
  const answers = asked === null ? all : all.filter(({ header }) => [null, asked].includes(readPeriod(header)));
  if (answers.length === 0) return tables;
  const sheets = new Set(snapshot.sheets.map(({ name }) => clean(name)));
  return tables.map((table) => {
    const mine = answers.filter(({ sheet, table: kind }) => (sheet === clean(table.sheet) || !sheets.has(sheet)) && (kind === null || kind === table.kind));
    return table.kind === 'card' ? table : mine.reduce((changed, answer) => withColumn(snapshot, changed, answer), table);
  });
}

function withColumn(snapshot: Snapshot, table: Table, { field, header }: ColumnAnswer): Table {
  const column = columnHeaded(snapshot, table, header);
  if (column === null) return table;
  const stood = table.columns.find((each) => each.column === column);
  const why = [...table.why, `an officer named the column '${header}'`];
  // Who names a column says that the table is one, also while it stands empty.
  if (stood?.field === field) return table.sure ? table : { ...table, sure: true, why };
  const taken: Column = { field, column, header, ...((field === 'month' || field === 'quarter') && stood?.period !== undefined && { period: stood.period }) };
  const others = table.columns.filter((each) => each.column !== column && (several.includes(field) || each.field !== field));
  return { ...table, sure: true, columns: [...others, taken].sort((one, other) => one.column - other.column), why };
}

function columnHeaded(snapshot: Snapshot, table: Table, header: string): number | null {
  const known = table.columns.find((each) => fold(each.header) === fold(header) && each.header !== '');
  if (known) return known.column;
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) return null;
  for (let column = table.range.left; column <= table.range.right; column++) if (fold(headingOf(snapshot, table, column)) === fold(header)) return column;
  const view = viewOf(snapshot, sheet);
  for (let row = table.header.bottom; row >= table.header.top; row--) {
    for (let column = table.range.left; column <= table.range.right; column++) {
      if (fold(wordsAt(sheet, view.place(row, column))) === fold(header)) return column;
    }
  }
  return null;
}

/**
 * What stands over a column in all rows of its header, from above: 'Q3 2020/21 Value'. Where another column's is the same, what stands nearest on
 * the left above it counts too: 'Feb 2024' over 'Achieved' and 'RAG'. '' where nothing does.
 */
export function headingOf(snapshot: Snapshot, { sheet: name, header, range }: Table, column: number): string {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (!sheet) return '';
  const view = viewOf(snapshot, sheet);
  const words = (row: number, at: number) => wordsAt(sheet, view.place(row, at)).replace(/\s+/g, ' ').trim();
  const over = (at: number, filled: boolean): string => {
    const texts: string[] = [];
    for (let row = header.top; row <= header.bottom; row++) {
      let text = words(row, at);
      for (let left = at - 1; filled && row < header.bottom && text === '' && left >= range.left; left--) text = words(row, left);
      if (text !== '' && !texts.includes(text)) texts.push(text);
    }
    return texts.join(' ');
  };
  const own = over(column, false);
  for (let other = range.left; header.top < header.bottom && other <= range.right; other++) if (other !== column && over(other, false) === own) return over(column, true);
  return own;
}
