import { readRatingWord } from '../engine/scheme.ts';
import { firstFrom, Kind } from '../workbook/snapshot.ts';
import type { Band } from './band.ts';
import { fold } from './fold.ts';
import { readHeading } from './heading.ts';
import { isTime } from './months.ts';
import type { Column, Field } from './table.ts';
import { headingAt, isFilled, paintedAt, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** More empty rows than this end a table. */
const gap = 3;

/** The last row of a table below its header: where another header begins, or too many rows are empty, it has ended. Returns the header's own row where there is none. */
export function lastRowOf(view: View, band: Band, columns: Column[]): number {
  const { cells } = view.sheet;
  const mapped = new Set(columns.map(({ column }) => column));
  const times = new Set(columns.flatMap(({ field, column }) => (field === 'month' || field === 'quarter' ? [column] : [])));
  const left = Math.min(...mapped);
  const right = Math.max(...mapped, ...band.columns.map(({ column }) => column));
  let last = band.bottom;
  let lone: number[] = [];
  for (let place = firstFrom(cells, band.bottom + 1); place < cells.row.length;) {
    const row = cells.row[place] ?? 0;
    const filled: number[] = [];
    let known = 0;
    for (place = fromColumn(view, row, left, place); cells.row[place] === row && (cells.column[place] ?? 0) <= right; place++) {
      const column = cells.column[place] ?? 0;
      // Ratings of months may be colours alone.
      if (isFilled(view.sheet, place) || (times.has(column) && paintedAt(view.sheet, place) !== null)) {
        filled.push(column);
        if (mapped.has(column)) known++;
      }
    }
    if (cells.row[place] === row) place = firstFrom(cells, row + 1);
    if (filled.length === 0) continue;
    if (row - (lone.at(-1) ?? last) > gap + 1) break;
    const anew = begunAnew(row, last, lone);
    if (isOtherHeader(view, row, filled, band, anew ? 2 : 3) || (anew && isHeaderAgain(view, row, band))) break;
    // A row with one cell is a section row only if rows with figures follow it; a title or a note at the end is not.
    if (known < 2 || isNote(view, row, columns)) lone.push(row);
    else {
      last = row;
      lone = [];
    }
    if (lone.length > 3) break;
  }
  return last;
}

/** The place of the first cell of a row from a column on: what stands left of a table is passed over at once. */
function fromColumn({ sheet: { cells } }: View, row: number, column: number, place: number): number {
  let low = place;
  let high = (cells.column[place] ?? 0) >= column ? place : Math.min(cells.row.length, place + column);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cells.row[middle] === row && (cells.column[middle] ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A header said again below empty rows and a title of its own begins another table; said again at once, it is the same. */
function begunAnew(row: number, last: number, lone: number[]): boolean {
  const empty = row - last - 1 - lone.length;
  return empty > 1 || (empty === 1 && lone.length > 0);
}

/** Whether a row heads another table: at least so many of its cells are headings, and it is not this header said again. Below a title of its own two will do, where all are. */
function isOtherHeader(view: View, row: number, filled: number[], band: Band, least: number): boolean {
  if (filled.length < least || filled.some((column) => isFigure(view, row, column))) return false;
  const rated = new Set(band.columns.filter(({ heading, when }) => when || heading?.field === 'rating' || heading?.field === 'previousRating').map(({ column }) => column));
  let headings = 0;
  const fields = new Set<Field>();
  for (const column of filled) {
    const text = wordsAt(view.sheet, view.place(row, column));
    // 'Green' below a rating is one; below anything else it may head a threshold.
    if (rated.has(column) && text.length <= 20 && readRatingWord(text) !== null) return false;
    const heading = /^\p{L}|^\d+\p{L}|^[%£#]$/u.test(text) && text.length <= 60 && !/\d{3}/.test(text) ? readHeading(text) : null;
    if (heading) {
      headings++;
      fields.add(heading.field);
    } else if (/^[-<>=≤≥£\d]/.test(text) && !isTime(text)) return false;
  }
  // 'Ofsted rating', 'Good', 'Good' is a measure with its words, and no three headings.
  return fields.size >= least && headings * 2 >= filled.length && (headings >= 3 || headings === filled.length) && !isHeaderAgain(view, row, band);
}

/** Whether a row below an empty one heads a table of its own, or says this one's header again. */
export function headsAnother(view: View, row: number, filled: number[], band: Band): boolean {
  return filled.length > 1 && (isOtherHeader(view, row, filled, band, 2) || isHeaderAgain(view, row, band));
}

/** A number that names no year: no row that holds one heads a table, and most rows are known by it at once. */
function isFigure({ sheet, place }: View, row: number, column: number): boolean {
  const at = place(row, column);
  const number = sheet.cells.number[at] ?? 0;
  return ((sheet.cells.kind[at] ?? 0) & Kind.mask) === Kind.number && !(Number.isInteger(number) && number >= 1900 && number < 2100);
}

/** Whether a row says the header again: the same headings over the same columns, but for the names of its measures. */
export function isHeaderAgain(view: View, row: number, band: { columns: { column: number; texts: string[] }[] }): boolean {
  let same = 0;
  let other = 0;
  for (const { column, texts } of band.columns) {
    const text = headingAt(view, view.place(row, column));
    if (text === '') continue;
    const heading = readHeading(text);
    const own = readHeading(texts.at(-1) ?? '') ?? readHeading(texts.join(' '));
    if (texts.some((each) => fold(each) === fold(text)) || (heading && heading.field === own?.field)) same++;
    else if (heading && own) return false;
    else other++;
  }
  return same >= 2 && same > other * 2;
}

/** Whether a row is a note: one text merged over the measure and what stands beside it. */
export function isNote(view: View, row: number, columns: Column[]): boolean {
  const wide = view.mergesIn(row).filter(({ left, right }) => right > left);
  if (wide.length === 0) return false;
  const figures = columns.filter(({ field }) => field === 'target' || field === 'criteria' || field === 'actual' || field === 'rating' || field === 'month');
  return wide.some(({ left, right }) => figures.filter(({ column }) => column >= left && column <= right).length > 1
    || columns.some(({ field, column }) => field === 'measure' && column >= left && column <= right) && figures.some(({ column }) => column >= left && column <= right));
}

/** What a form says where nobody has chosen yet, or in brackets of what belongs in a column, is neither a section nor a measure. */
export function isPrompt(text: string): boolean {
  return /^(?:<|\[|\()?please (?:select|choose|enter|specify)\b/i.test(text) || /^(?:\([^()]{2,40}\)|\[[^[\]]{2,40}\]|<[^<>]{2,40}>)$/.test(text);
}
