import { readFigure } from '../engine/figure.ts';
import { overlap } from '../workbook/address.ts';
import type { Range } from '../workbook/address.ts';
import { Kind } from '../workbook/snapshot.ts';
import { besideTarget, withTarget } from './aims.ts';
import { besideLabel, byDirection } from './direction.ts';
import { fold } from './fold.ts';
import { readHeading } from './heading.ts';
import { isTime, readWhen } from './months.ts';
import { runsOf } from './runs.ts';
import type { Column, Field, Table } from './table.ts';
import { isFilled, saidAt, serialAt, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** A label at the left and what it says of all the cells of its row. */
interface Label {
  row: number;
  column: number;
  field: Field;
  header: string;
  /** The same, folded: a label that is said again begins another list. */
  said: string;
  certain: boolean;
  period?: string;
}

/** A sheet with more cells than this is no such sheet. */
const mostCells = 40_000;
/** So many labels at least. */
const fewest = 4;
/** Indicators stand beside each other with at most this many empty columns between them. */
const empty = 1;

/**
 * Finds indicators that stand in columns: their labels below each other at the left ('Measure', 'Target', 'Actual', 'RAG') and an indicator in
 * each column right of them. Each is a card. Only what is certain is one: two indicators at least, named apart, with targets and figures
 * that are figures, and a label that says how they are rated. What lies in a table that was found already is left to it.
 */
export function findAcross(view: View, yearStart: number, tables: readonly Table[]): Table[] {
  if (view.sheet.cells.row.length > mostCells) return [];
  const cards: Table[] = [];
  for (const labels of runsOf(view, (place) => labelAt(view, place, yearStart), (one, other) => one.said === other.said)) {
    const found = cardsOf(view, withTarget(labels));
    if (!found.some(({ range }) => [...tables, ...cards].some((table) => overlap(table.range, range)))) cards.push(...found);
  }
  return cards;
}

function labelAt(view: View, place: number, yearStart: number): Label | null {
  const { cells } = view.sheet;
  const kind = (cells.kind[place] ?? 0) & Kind.mask;
  const serial = serialAt(view.sheet, place);
  if (kind !== Kind.text && serial === null) return null;
  const [row, column] = [cells.row[place] ?? 0, cells.column[place] ?? 0];
  const header = wordsAt(view.sheet, place).replace(/\s*[:?]$/, '').replace(/\s+/g, ' ').trim();
  if (header.length > 40) return null;
  const heading = serial === null ? readHeading(header) : null;
  const when = heading ? null : readWhen(header, column, serial, view.date1904, yearStart);
  const own = heading?.field ?? (when?.period ? when.field : null);
  const field = own === 'travel' ? byDirection(own, header, besideLabel(view, row, column)) : own && besideTarget(own, header);
  return field === null ? null : { row, column, field, header, said: fold(header), certain: heading === null || heading.certainty === 1, ...(when?.period ? { period: when.period } : {}) };
}

function cardsOf(view: View, labels: Label[]): Table[] {
  const [first] = labels;
  const target = labels.find(({ field }) => field === 'target' || field === 'criteria');
  const figures = labels.filter(({ field }) => field === 'actual' || field === 'ytd' || field === 'month' || field === 'quarter');
  const isRated = labels.some(({ field }) => ['tolerance', 'criteria', 'floor', 'polarity', 'basis', 'rating'].includes(field));
  if (!first || !target || figures.length === 0 || !isRated) return [];
  const named = [...namesAbove(view, labels), ...labels];
  const name = named.find(({ field }) => field === 'measure') ?? named.find(({ field }) => field === 'ref');
  if (!name || named.length < fewest || named.filter(({ certain }) => certain).length < fewest - 1) return [];
  const columns = columnsRight(view, name);
  const isHeading = (column: number) => labels.some(({ row, field }) => field !== 'rating' && field !== 'polarity' && readHeading(wordsAt(view.sheet, view.place(row, column)))?.certainty === 1);
  if (columns.length < 2 || !areNames(view, name, columns) || columns.some(isHeading)) return [];
  const own = columns.filter((column) => isTarget(view, target, column) && figures.some(({ row }) => readFigure(saidAt(view.sheet, view.place(row, column))).kind !== 'unreadable'));
  // A remark beside the last of them is none; where most have no target it is another kind of table.
  if (own.length < 2 || own.length * 2 < columns.length) return [];
  const rows = named.map(({ row }) => row);
  // 'KPI' over words is what is measured, over codes its reference.
  const isWords = name.field === 'ref' && columns.every((column) => /\p{L}{3}\S* \S/u.test(wordsAt(view.sheet, view.place(name.row, column))));
  return own.map((column, index): Table => {
    const range: Range = { top: Math.min(...rows), left: index === 0 ? first.column : column, bottom: Math.max(...rows), right: column };
    return {
      sheet: view.sheet.name, range, header: { top: range.top, bottom: range.top }, kind: 'card', confidence: 0.9,
      why: ['its labels stand at the left and an indicator in each column'], sure: true, excelTable: null, title: '',
      columns: named.map(({ row, field, header, period }): Column => ({ field: isWords && row === name.row ? 'measure' : field, column, row, header, ...(period === undefined ? {} : { period }) })),
    };
  });
}

/** Where no label says what is measured, the row above the first label does, its corner left empty or headed by what the rows are. */
function namesAbove(view: View, labels: Label[]): Label[] {
  const [first] = labels;
  if (!first || first.row === 1 || labels.some(({ field }) => field === 'measure')) return [];
  const corner = wordsAt(view.sheet, view.place(first.row - 1, first.column));
  return corner.length > 30 ? [] : [{ row: first.row - 1, column: first.column, field: 'measure', header: corner, said: fold(corner), certain: corner === '' }];
}

/** The columns right of a label that its row fills, up to the second that it does not. */
function columnsRight(view: View, { row, column: label }: Label): number[] {
  const columns: number[] = [];
  const right = view.sheet.used?.right ?? 0;
  for (let column = label + 1; column <= right && column - (columns.at(-1) ?? label) <= empty + 1; column++) if (isFilled(view.sheet, view.place(row, column))) columns.push(column);
  return columns;
}

/** Names of indicators are words or references, no two the same, and none is a time, a figure or a body to compare with. */
function areNames(view: View, { row, field }: Label, columns: number[]): boolean {
  const texts = columns.map((column) => wordsAt(view.sheet, view.place(row, column)));
  const isName = (text: string) => (field === 'ref' ? /[a-z0-9]/i.test(text) : /\p{L}{3}/u.test(text)) && !isTime(text) && readWhen(text, 1, null, view.date1904, 4) === null && !(readHeading(text)?.certainty === 1);
  return new Set(texts).size === texts.length && texts.every(isName);
}

function isTarget(view: View, { row }: Label, column: number): boolean {
  const place = view.place(row, column);
  return /\d/.test(wordsAt(view.sheet, place)) && serialAt(view.sheet, place) === null;
}
