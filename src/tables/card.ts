import { overlap } from '../workbook/address.ts';
import type { Range } from '../workbook/address.ts';
import { Kind } from '../workbook/snapshot.ts';
import { readHeading } from './heading.ts';
import { readWhen } from './months.ts';
import type { Column, Field, Table } from './table.ts';
import { isFilled, serialAt, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** A label of a card and where its figure stands: in the same row, in the next filled column. */
interface Label {
  row: number;
  column: number;
  value: number;
  field: Field;
  header: string;
  period?: string;
}

/** A card has at least this many labels, none of them twice. */
const fewest = 4;
/** Between two labels of one card at most this many empty rows. */
const gap = 1;
/** A sheet with more words than this is no sheet of cards. */
const mostCells = 20_000;

/**
 * Finds cards: one indicator with its labels below each other and what they label at their right ('Target' beside '95%').
 * Only what is certain is a card: every label is a certain heading, none stands twice, and among them are what is measured,
 * a target, a figure and how it is rated. What lies in a table that was found already is left to it.
 */
export function findCards(view: View, yearStart: number, tables: readonly Table[]): Table[] {
  const { sheet } = view;
  if (sheet.cells.row.length > mostCells) return [];
  const open = new Map<string, Label[]>();
  const cards: Table[] = [];
  const close = (labels: Label[]) => {
    const card = cardOf(view, labels);
    if (card && !tables.some(({ range }) => overlap(range, card.range)) && !cards.some(({ range }) => overlap(range, card.range))) cards.push(card);
  };
  for (let place = 0; place < sheet.cells.row.length; place++) {
    const label = labelAt(view, place, yearStart);
    if (!label) continue;
    const key = `${label.column} ${label.value}`;
    const labels = open.get(key) ?? [];
    const last = labels.at(-1);
    const goesOn = last !== undefined && label.row - last.row <= gap + 1 && !labels.some(({ field, period }) => field === label.field && period === label.period);
    if (last && !goesOn) close(labels);
    open.set(key, goesOn ? [...labels, label] : [label]);
  }
  for (const labels of open.values()) close(labels);
  return cards;
}

/** A text that is a heading for certain, with one filled cell beside it and nothing beyond that. */
function labelAt(view: View, place: number, yearStart: number): Label | null {
  const { cells } = view.sheet;
  if (((cells.kind[place] ?? 0) & Kind.mask) !== Kind.text) return null;
  const [row, column] = [cells.row[place] ?? 0, cells.column[place] ?? 0];
  const header = wordsAt(view.sheet, place).replace(/\s*:$/, '').trim();
  const heading = readHeading(header);
  const when = heading ? null : readWhen(header, column, serialAt(view.sheet, place), view.date1904, yearStart);
  const field = heading && heading.certainty === 1 ? heading.field : when?.period ? when.field : null;
  if (field === null) return null;
  const [value, next] = beside(view, row, column);
  if (value === undefined || next === value + 1) return null;
  return { row, column, value, field, header, ...(when?.period ? { period: when.period } : {}) };
}

/** The first two filled columns right of a label, no further than the cells of a card reach. */
function beside(view: View, row: number, column: number): number[] {
  const end = view.mergesIn(row).find(({ left, right }) => column >= left && column <= right)?.right ?? column;
  const found: number[] = [];
  for (let next = end + 1; next <= end + 4 && found.length < 2; next++) {
    const merge = view.mergesIn(row).find(({ left, right }) => next >= left && next <= right);
    if (isFilled(view.sheet, view.place(row, next))) found.push(merge?.left ?? next);
    next = merge?.right ?? next;
  }
  return found[0] !== undefined && found[0] <= end + 2 ? found : [];
}

function cardOf(view: View, labels: Label[]): Table | null {
  const [first] = labels;
  const last = labels.at(-1);
  const has = (...fields: Field[]) => labels.some(({ field }) => fields.includes(field));
  if (!first || !last || labels.length < fewest) return null;
  if (!has('measure', 'ref') || !has('target', 'criteria') || !has('actual', 'ytd', 'month', 'quarter') || !has('tolerance', 'criteria', 'floor', 'polarity', 'basis', 'rating')) return null;
  // What is labelled is no label itself, but for a rating such as 'Green': a header row of two columns would look the same turned round.
  if (labels.some(({ row, value, field }) => field !== 'rating' && readHeading(wordsAt(view.sheet, view.place(row, value)))?.certainty === 1)) return null;
  const range: Range = { top: first.row, left: first.column, bottom: last.row, right: first.value };
  const columns = labels.map(({ row, value, field, header, period }): Column => ({ field, column: value, row, header, ...(period === undefined ? {} : { period }) }));
  return {
    sheet: view.sheet.name, range, header: { top: first.row, bottom: first.row }, kind: 'card', confidence: 0.9, why: ['its labels stand left of their figures'],
    columns, sure: true, excelTable: null, title: '',
  };
}

/** A card's view turned over its diagonal, so that its labels head columns and its one indicator is a row. */
export function turned(view: View, table: Table): { view: View; table: Table; line: number } {
  const columns = table.columns.map((each) => ({ ...each, column: each.row ?? 0 }));
  const line = table.columns[0]?.column ?? 0;
  return { view: { ...view, place: (row, column) => view.place(column, row), mergesIn: () => [] }, table: { ...table, columns, header: { top: table.range.left, bottom: table.range.left } }, line };
}
