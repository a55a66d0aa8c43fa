import { readCompany } from '../engine/company.ts';
import { splitCriteria } from '../engine/split.ts';
import { readRatingWord } from '../engine/scheme.ts';
import type { Company, Indicator, Period, Said } from '../engine/terms.ts';
import type { Position } from '../workbook/address.ts';
import { firstFrom, Kind, textAt } from '../workbook/snapshot.ts';
import type { Sheet, Snapshot } from '../workbook/snapshot.ts';
import { isHeaderAgain, isNote } from './body.ts';
import { fold } from './fold.ts';
import type { Column, Field, Row, Table } from './table.ts';
import { isFilled, saidAt, viewOf, wordsAt } from './view.ts';
import type { View } from './view.ts';

/**
 * Reads the indicators of a table, a row each, hidden rows included. Section rows, totals and headers said again are no indicators;
 * a section's words stand in every row below it. A merged cell gives its value to all the rows that it covers.
 */
export function readRows(snapshot: Snapshot, table: Table): Row[] {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) throw new RangeError(`no sheet '${table.sheet}'`);
  const layout = layoutOf(viewOf(snapshot, sheet), table);
  const rows: Row[] = [];
  let section = '';
  for (const row of rowNumbers(sheet, table)) {
    const said = sectionOf(layout, row);
    if (said !== null) section = said;
    else {
      const read = readRow(layout, row, section);
      if (read) rows.push(read);
    }
  }
  return rows;
}

/** A table's columns by field, and its months in their order. */
interface Layout {
  view: View;
  table: Table;
  columns: Partial<Record<Field, number>>;
  times: (Column & { period: Period })[];
  monthsCumulative: boolean;
  repeated: { columns: { column: number; texts: string[] }[] };
}

function layoutOf(view: View, table: Table): Layout {
  const columns: Partial<Record<Field, number>> = {};
  for (const { field, column } of table.columns) columns[field] ??= column;
  const times = table.columns.filter((column): column is Column & { period: Period } => column.period !== undefined && !column.approximate)
    .sort((one, other) => (one.period < other.period ? -1 : 1));
  const repeated = { columns: table.columns.map(({ column, header }) => ({ column, texts: [header, wordsAt(view.sheet, view.place(table.header.bottom, column))] })) };
  return { view, table, columns, times, monthsCumulative: times.some(({ cumulative }) => cumulative), repeated };
}

function rowNumbers(sheet: Sheet, { header, range }: Table): number[] {
  const rows: number[] = [];
  for (let place = firstFrom(sheet.cells, header.bottom + 1); (sheet.cells.row[place] ?? Infinity) <= range.bottom; place++) {
    const row = sheet.cells.row[place] ?? 0;
    if (row !== rows.at(-1)) rows.push(row);
  }
  return rows;
}

/** The words of a section row: one text alone in the table's row, or over all of it; null for any other row. */
function sectionOf({ view, table, columns }: Layout, row: number): string | null {
  const { cells } = view.sheet;
  let only: string | null = null;
  let column = 0;
  for (let place = firstFrom(cells, row); cells.row[place] === row; place++) {
    const at = cells.column[place] ?? 0;
    if (at < table.range.left || at > table.range.right || !isFilled(view.sheet, place)) continue;
    if (only !== null) return null;
    only = ((cells.kind[place] ?? 0) & Kind.mask) === Kind.text ? textAt(cells, place).replace(/\s+/g, ' ').trim() : '';
    column = at;
  }
  if (only === null || only === '') return only;
  // Merged cells above may give this row a measure: then a lone figure or word belongs to it.
  const names = [columns.ref, columns.measure].filter((each) => each !== undefined);
  const merged = names.some((each) => each !== column && isFilled(view.sheet, view.place(row, each)));
  if (merged && !isWide(view, row, column)) return null;
  return column === columns.ref && /^[A-Z]{1,6}[ .-]?\d/i.test(only) && only.length <= 12 ? null : only;
}

function isWide(view: View, row: number, column: number): boolean {
  return view.sheet.merges.some(({ top, bottom, left, right }) => row >= top && row <= bottom && left <= column && right > left);
}

function readRow(layout: Layout, row: number, section: string): Row | null {
  const { view, columns } = layout;
  const text = (field: Field) => textOf(layout, row, field);
  const name = named(text('ref'), text('measure'));
  if ((name.ref === '' && name.measure === '') || isTotal(name.measure || name.ref)) return null;
  if (isHeaderAgain(view, row, layout.repeated) || isNote(view, row, layout.table.columns)) return null;
  const said = (field: Field): Said | null => {
    const column = columns[field];
    return column === undefined ? null : saidAt(view.sheet, view.place(row, column));
  };
  const at: Row['at'] = {};
  for (const [field, column] of Object.entries(columns) as [Field, number][]) at[field] = positionOf(view, row, column);
  const months = monthsOf(layout, row);
  const criteria = said('criteria');
  const split = criteria?.kind === 'text' ? splitCriteria(criteria.text) : null;
  const target = said('target') ?? split?.target ?? criteria ?? empty;
  const thresholds = thresholdsOf(said);
  const indicator: Indicator = {
    ...name,
    target,
    tolerance: said('tolerance') ?? split?.tolerance ?? null,
    thresholds,
    floor: said('floor'),
    polarity: text('polarity'),
    basis: text('basis'),
    current: said('actual'),
    ytd: said('ytd'),
    months: months.flatMap(({ period, said: figure }) => (figure ? [{ period, said: figure }] : [])),
    monthsCumulative: layout.monthsCumulative,
  };
  return {
    row,
    section: text('section') || section,
    indicator,
    at,
    months: months.map(({ period, at: cell, text: shown }) => ({ period, at: cell, text: shown })),
    rating: text('rating'),
    commentary: text('commentary'),
  };
}

const empty: Said = { kind: 'empty' };

function textOf({ view, columns }: Layout, row: number, field: Field): string {
  const column = columns[field];
  return column === undefined ? '' : wordsAt(view.sheet, view.place(row, column)).replace(/\s+/g, ' ');
}

/** Where a field stands: a merged cell's own place is its first cell. */
function positionOf({ sheet, place }: View, row: number, column: number): Position {
  const at = place(row, column);
  const shows = at >= 0 ? { row: sheet.cells.row[at] ?? row, column: sheet.cells.column[at] ?? column } : { row, column };
  return shows;
}

const reference = /^((?:KPI|KPM|PI|SM|SI|MI|LPI|NI|BVPI|BV|CPI|OPI|SPI|HPI|API|PM|CP|CS|EX|HR|IT)\s?\d+(?:[.\-/]\d+)*[a-z]?|(?!Q[1-4]\b)[A-Z]{1,4}[-.]?\d+(?:[.\-/]\d+)*[a-z]?)\s*[:.)\u2010-\u2015-]?\s+(?=\S*[\p{L}%£#0-9])(.+)$/su;

/** A reference before the measure in one cell: 'KPI1 % of Early Help cases that were closed'. */
function named(ref: string, measure: string): { ref: string; measure: string } {
  if (ref !== '') return { ref, measure };
  const [, first, rest] = reference.exec(measure) ?? [];
  return first !== undefined && rest !== undefined ? { ref: first, measure: rest } : { ref: '', measure };
}

const totals = new Set(['total', 'grand total', 'overall total', 'sub total', 'subtotal', 'overall', 'sum', 'average', 'count']);

function isTotal(text: string): boolean {
  return totals.has(fold(text));
}

function thresholdsOf(said: (field: Field) => Said | null): Indicator['thresholds'] {
  const [green, amber, red] = [said('green'), said('amber'), said('red')];
  if (green === null || (amber === null && red === null)) return null;
  const cells = { green, amber: amber ?? empty, red: red ?? empty };
  return Object.values(cells).every(({ kind }) => kind === 'empty') ? null : cells;
}

/** The months of a row that hold something; letters of ratings have no figure. */
function monthsOf({ view, times }: Layout, row: number): { period: Period; at: Position; text: string; said: Said | null }[] {
  return times.flatMap(({ column, period }) => {
    const place = view.place(row, column);
    if (!isFilled(view.sheet, place)) return [];
    const text = wordsAt(view.sheet, place);
    const isLetter = readRatingWord(text) !== null && !/\d/.test(text) && text !== '-';
    return [{ period, at: { row, column }, text, said: isLetter ? null : saidAt(view.sheet, place) }];
  });
}

/** What the rows of a table, and the key below it, say about one another: see `Company`. */
export function readTableCompany(snapshot: Snapshot, table: Table, rows: Row[]): Company {
  return readCompany(rows.flatMap(figuresOf), keyOf(snapshot, table));
}

/** The figures of a row; those against a target that is no per cent say nothing of fractions, and only their words count. */
function figuresOf({ indicator }: Row): Said[] {
  const { target, tolerance, current, ytd, months } = indicator;
  const said = [current ?? empty, ytd ?? empty, ...months.map((month) => month.said)];
  return isShare(target) || (tolerance !== null && isShare(tolerance)) ? said : said.filter(({ kind }) => kind === 'text');
}

function isShare(said: Said): boolean {
  return said.kind === 'text' ? said.text.includes('%') : said.kind === 'number' && said.format.includes('%');
}

/** The notes in the rows after a table, where its symbols are explained. */
function keyOf(snapshot: Snapshot, { sheet: name, range }: Table): string {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (!sheet) return '';
  const texts: string[] = [];
  for (let place = firstFrom(sheet.cells, range.bottom + 1); (sheet.cells.row[place] ?? Infinity) <= range.bottom + 15; place++) {
    if (((sheet.cells.kind[place] ?? 0) & Kind.mask) === Kind.text) texts.push(textAt(sheet.cells, place));
  }
  return texts.join('\n').slice(0, 5000);
}
