import { readFigure } from '../engine/figure.ts';
import { readRatingWord } from '../engine/scheme.ts';
import { overlap } from '../workbook/address.ts';
import type { Position, Range } from '../workbook/address.ts';
import { Kind } from '../workbook/snapshot.ts';
import { besideTarget, withTarget } from './aims.ts';
import { isPrompt } from './body.ts';
import { byDirection } from './direction.ts';
import { readHeading, readOther } from './heading.ts';
import { readWhen } from './months.ts';
import { gap, runsOf } from './runs.ts';
import type { Column, Field, Table } from './table.ts';
import { isFilled, saidAt, serialAt, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** A label of a card and where its figure stands: in the same row, in the next filled column; `value` is 0 where nothing stands beside it. */
interface Label {
  row: number;
  column: number;
  value: number;
  field: Field;
  header: string;
  certain: boolean;
  /** The column of what is measured, where it stands between the label and its figure. */
  named?: number;
  period?: string;
}

/** A card has at least this many labels, its title among them, none of them twice; and so many of them are certain headings. */
const fewest = 4;
const certainLabels = 3;
/** A sheet with more words than this is no sheet of cards. */
const mostCells = 20_000;

/**
 * Finds cards: one indicator with its labels below each other, or in several columns, and what they label at their right ('Target' beside '95%').
 * Only what is certain is a card: no label stands twice, most are certain headings, the target is a figure, and among them are what is measured
 * (else the title above says it), a figure and how it is rated. What lies in a table that was found already is left to it.
 */
export function findCards(view: View, yearStart: number, tables: readonly Table[]): Table[] {
  if (view.sheet.cells.row.length > mostCells) return [];
  const cards: Table[] = [];
  const isFree = (range: Range) => !tables.some((table) => overlap(table.range, range)) && !cards.some((card) => overlap(card.range, range));
  const take = (labels: Label[]): boolean => {
    const card = cardOf(view, labels);
    if (!card || !isFree(card.range)) return false;
    cards.push(card);
    return true;
  };
  const runs = runsOf(view, (place) => labelAt(view, place, yearStart), (one, other) => one.field === other.field && one.period === other.period);
  const left = runs.flatMap((run) => aligned(withTarget(run))).filter((labels) => !take(labels));
  for (const labels of left) {
    const columns = [labels];
    for (const other of left) if (columns.length < 4 && isBeside(columns, other)) columns.push(other);
    if (columns.length > 1) take(columns.flat());
  }
  return cards;
}

/** Where one column holds most of what is labelled, a label with nothing beside it is one of that column; what stands elsewhere is none of this card. */
function aligned(labels: Label[]): Label[][] {
  const counts = new Map<number, number>();
  for (const { value } of labels) if (value > 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  // What is measured may be said again beside a label that has no figure yet.
  const named = labels.find((label) => label.named !== undefined)?.named ?? 0;
  return most ? [labels.filter(({ value }) => value === most[0] || value === 0 || value === named).map((label) => ({ ...label, value: most[0] }))] : [];
}

/** A text that is a heading, with one filled cell beside it and nothing beyond that but another label. */
function labelAt(view: View, place: number, yearStart: number): Label | null {
  const { cells } = view.sheet;
  if (((cells.kind[place] ?? 0) & Kind.mask) !== Kind.text) return null;
  const [row, column] = [cells.row[place] ?? 0, cells.column[place] ?? 0];
  const header = wordsAt(view.sheet, place).replace(/\s*[:?]$/, '').trim();
  const heading = readHeading(header);
  const when = heading ? null : readWhen(header, column, serialAt(view.sheet, place), view.date1904, yearStart);
  const said = heading?.field ?? (when?.period ? when.field : null);
  // Most cells are no label, and what stands beside them need not be read.
  if (said === null) return null;
  const [first, next] = beside(view, row, column);
  // 'Target', then what is measured, then the figure.
  const isNamed = first !== undefined && next === first + 1 && isMeasure(wordsAt(view.sheet, view.place(row, first))) && readFigure(saidAt(view.sheet, view.place(row, next))).kind === 'number';
  const value = isNamed ? next : first;
  const field = byDirection(besideTarget(said, header), header, value === undefined ? [] : [wordsAt(view.sheet, view.place(row, value))]);
  if (!isNamed && value !== undefined && next === value + 1 && readHeading(wordsAt(view.sheet, view.place(row, next)).replace(/\s*[:?]$/, '')) === null) return null;
  return { row, column, value: value ?? 0, field, header, certain: heading === null || heading.certainty === 1, ...(isNamed ? { named: first } : {}), ...(when?.period ? { period: when.period } : {}) };
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
  const [value] = found;
  if (value === undefined || value > end + 2) return [];
  // A label beyond an empty cell begins another card: this one has nothing beside it yet.
  return value > end + 1 && readHeading(wordsAt(view.sheet, view.place(row, value)))?.certainty === 1 ? [] : found;
}

/** Whether another column of labels stands right of the last one, in the same rows and with other labels than any of them. */
function isBeside(columns: Label[][], other: Label[]): boolean {
  const one = columns.at(-1) ?? [];
  const [first, second] = [one[0], other[0]];
  if (!first || !second || second.column <= first.value || second.column > first.value + 2) return false;
  const rows = new Set(one.map(({ row }) => row));
  return other.some(({ row }) => rows.has(row)) && !other.some(({ field }) => columns.some((labels) => labels.some((label) => label.field === field)));
}

function cardOf(view: View, labels: Label[]): Table | null {
  const said = (label: Label) => wordsAt(view.sheet, view.place(label.row, label.value));
  const own = inWords(view, labels);
  const titled = [...namesOf(view, own), ...own];
  const has = (...fields: Field[]) => titled.some(({ field }) => fields.includes(field));
  if (titled.length < fewest || titled.filter(({ certain }) => certain).length < certainLabels) return null;
  if (!has('measure', 'ref') || !has('target', 'criteria') || !has('actual', 'ytd', 'month', 'quarter') || !has('tolerance', 'criteria', 'floor', 'polarity', 'basis', 'rating')) return null;
  // What is labelled is no label itself, but for a rating such as 'Green': a header row of two columns would look the same turned round.
  // 'Target: 16%. Tolerance: 20%' beside 'Proposed criteria' is no label: it holds their figures.
  if (labels.some((label) => label.field !== 'rating' && !/\d ?%|[<>£±] ?\d/.test(said(label)) && readHeading(said(label))?.certainty === 1)) return null;
  const target = labels.find(({ field }) => field === 'target' || field === 'criteria');
  if (!target || !/\d/.test(said(target))) return null;
  // 'Budget' beside what was spent is an account, and under 'Status' a claim may be paid.
  if (readOther(target.header) !== null && !labels.some(({ field, certain }) => field === 'measure' && certain)) return null;
  if (labels.some((label) => label.field === 'rating' && !label.certain && said(label) !== '' && !isPrompt(said(label)) && readRatingWord(said(label)) === null)) return null;
  const figures = labels.filter(({ field }) => field === 'actual' || field === 'ytd' || field === 'month' || field === 'quarter');
  const read = figures.filter(({ row, value }) => readFigure(saidAt(view.sheet, view.place(row, value))).kind !== 'unreadable');
  if (read.length === 0) return null;
  const rows = labels.map(({ row }) => row);
  const range: Range = { top: Math.min(...rows), left: Math.min(...titled.map(({ column }) => column)), bottom: Math.max(...rows), right: Math.max(...labels.map(({ value }) => value)) };
  const columns = titled.map(({ row, value, field, header, period }): Column => ({ field, column: value, row, header, ...(period === undefined ? {} : { period }) }));
  return {
    sheet: view.sheet.name, range, header: { top: range.top, bottom: range.top }, kind: 'card', confidence: 0.9, why: ['its labels stand left of their figures'],
    columns, sure: true, excelTable: null, title: '',
  };
}

/** 'KPI' beside words is what is measured, beside a code its reference. */
function inWords(view: View, labels: Label[]): Label[] {
  if (labels.some(({ field }) => field === 'measure')) return labels;
  return labels.map((label) => (label.field === 'ref' && /\p{L}{3}\S* \S/u.test(wordsAt(view.sheet, view.place(label.row, label.value))) ? { ...label, field: 'measure' } : label));
}

/** Where no label says what is measured, it stands between a label and its figure, left of the labels, or else directly above the first of them. */
function namesOf(view: View, labels: Label[]): Label[] {
  const [first] = labels;
  if (!first || labels.some(({ field }) => field === 'measure')) return [];
  const between = labels.flatMap(({ row, named }) => (named === undefined ? [] : [{ row, column: named }]));
  if (new Set(between.map(({ row, column }) => wordsAt(view.sheet, view.place(row, column)))).size > 1) return [];
  const name = between[0] ?? nameLeft(view, labels) ?? titleAbove(view, first, labels);
  return name ? [{ ...name, value: name.column, field: 'measure', header: '', certain: true }] : [];
}

/** Words left of the first label, once or in all its rows, and nothing else there: with other words beside each label it is a list. */
function nameLeft(view: View, labels: Label[]): Position | null {
  const [first] = labels;
  for (let column = (first?.column ?? 1) - 1; first && column >= Math.max(1, first.column - 2); column--) {
    const own = view.place(first.row, column);
    const texts = new Set(labels.map(({ row }) => wordsAt(view.sheet, view.place(row, column))).filter((text) => text !== ''));
    if (texts.size === 0) continue;
    return texts.size === 1 && isMeasure(wordsAt(view.sheet, own)) ? { row: view.sheet.cells.row[own] ?? first.row, column: view.sheet.cells.column[own] ?? column } : null;
  }
  return null;
}

function titleAbove(view: View, first: Label, labels: Label[]): Position | null {
  for (let row = first.row - 1; row >= Math.max(1, first.row - gap - 1); row--) {
    const place = view.place(row, first.column);
    const text = wordsAt(view.sheet, place);
    if (text === '') continue;
    const alone = labels.every(({ value }) => [-1, place].includes(view.place(row, value)) || !isFilled(view.sheet, view.place(row, value)));
    return alone && isMeasure(text) ? { row, column: first.column } : null;
  }
  return null;
}

function isMeasure(text: string): boolean {
  return /\p{L}{3}/u.test(text) && text.length <= 200 && readHeading(text)?.certainty !== 1;
}

/** A card's view laid out as a row: each label heads a column, and its one indicator stands in line 2. */
export function turned(view: View, table: Table): { view: View; table: Table; line: number } {
  const columns = table.columns.map((each, index) => ({ ...each, column: index + 1 }));
  const place = (line: number, column: number) => {
    const at = line === 2 ? table.columns[column - 1] : undefined;
    return at === undefined ? -1 : view.place(at.row ?? 0, at.column);
  };
  return { view: { ...view, place, mergesIn: () => [] }, table: { ...table, columns, header: { top: 1, bottom: 1 } }, line: 2 };
}
