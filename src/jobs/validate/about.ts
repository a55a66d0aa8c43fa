import { readFigure } from '../../engine/figure.ts';
import { readPeriod } from '../../engine/period.ts';
import type { Company, Figure, Period, Said } from '../../engine/terms.ts';
import type { Field, Table } from '../../tables/table.ts';
import type { Position } from '../../workbook/address.ts';
import type { Judged } from '../judge.ts';
import type { JudgedTable } from './evidence.ts';
import type { Found } from './rule.ts';

/** A finding about one indicator: at a cell, or in the first of the fields that its table has; where it has none of them, at its rating or in its first cell. */
export function aboutRow({ table, together, bearing }: JudgedTable, { row, at: rating }: Judged, where: Position | readonly Field[], message: string, more: Partial<Found> = {}): Found {
  const { ref, measure } = row.indicator;
  const at = 'row' in where ? where : (where.map((field) => row.at(field)).find((each) => each !== undefined) ?? rating ?? { row: row.row, column: table.range.left });
  return { sheet: bearing.sheet.name, at, message: `${nameOf(ref, measure)}: ${message}`, about: { ref, measure, row: row.row, table: listOf(table), rows: together }, ...more };
}

/** What a finding's table is known by on its sheet: the row of its header, 0 for all cards together. */
export function listOf({ kind, header }: Table): number {
  return kind === 'card' ? 0 : header.top;
}

/** The month that a table is of, by the heading of its figures, its title or its sheet; null where none of them says one. */
export function monthOf({ title, sheet, columns }: Table, yearStart: number): Period | null {
  const heading = columns.find(({ field }) => field === 'actual')?.header ?? '';
  return readPeriod(heading, yearStart) ?? readPeriod(title, yearStart) ?? readPeriod(sheet, yearStart);
}

/** The indicators of each table, and those of all cards of a sheet as one list: what is said once a table is said once for them. */
export function listsOf(tables: readonly JudgedTable[]): { table: JudgedTable; row: Judged }[][] {
  const lists = new Map<string, { table: JudgedTable; row: Judged }[]>();
  for (const table of tables) {
    const key = `${listOf(table.table)} ${table.table.sheet}`;
    const rows = table.rows.map((row) => ({ table, row }));
    const before = lists.get(key);
    if (before && table.table.kind === 'card') before.push(...rows);
    else lists.set(before ? `${key} ${table.table.range.left}` : key, rows);
  }
  return [...lists.values()];
}

/** An indicator as a sentence names it: by its reference, or by the beginning of its measure. */
export function nameOf(ref: string, measure: string): string {
  if (ref !== '') return ref;
  return measure.length > 60 ? `'${measure.slice(0, 57)}…'` : `'${measure}'`;
}

/** What a cell says, as an officer reads it; '' for nothing. */
export function wordsOf(said: Said | null): string {
  if (said === null || said.kind === 'empty' || said.kind === 'waiting') return '';
  return said.kind === 'text' ? said.text.replace(/\s+/g, ' ').trim() : readFigure(said).text;
}

/** A figure with its cell and what the cell says. */
export interface Held {
  at: Position;
  said: Said;
  figure: Figure;
}

/** Several rules look at each figure; it is read once. */
const read = new WeakMap<Judged, Held[]>();

/** Each figure that an indicator holds with its cell: the current one, the year to date and the months. */
export function figuresOf(judged: Judged, company: Company): Held[] {
  const known = read.get(judged);
  if (known) return known;
  const held = heldBy(judged, company);
  read.set(judged, held);
  return held;
}

function heldBy({ row }: Judged, company: Company): Held[] {
  const { current, ytd, months } = row.indicator;
  const single = ([['actual', current], ['ytd', ytd]] as const).flatMap(([field, said]) => {
    const at = row.at(field);
    return said && at ? [{ at, said }] : [];
  });
  const cells = new Map(row.months.map(({ period, at }) => [period, at]));
  const timed = months.flatMap(({ period, said }) => {
    const at = cells.get(period);
    return at ? [{ at, said }] : [];
  });
  return [...single, ...timed].map(({ at, said }) => ({ at, said, figure: readFigure(said, company) }));
}
