import { firstFrom } from '../workbook/snapshot.ts';
import type { Band } from './band.ts';
import { fold } from './fold.ts';
import { readHeading } from './heading.ts';
import type { Column } from './table.ts';
import { isFilled, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** More empty rows than this end a table. */
const gap = 3;

/** The last row of a table below its header: where another header begins, or too many rows are empty, it has ended. Returns the header's own row where there is none. */
export function lastRowOf(view: View, band: Band, columns: Column[]): number {
  const { cells } = view.sheet;
  const mapped = new Set(columns.map(({ column }) => column));
  const left = Math.min(...mapped);
  const right = Math.max(...mapped, ...band.columns.map(({ column }) => column));
  let last = band.bottom;
  let lone: number[] = [];
  for (let place = firstFrom(cells, band.bottom + 1); place < cells.row.length;) {
    const row = cells.row[place] ?? 0;
    const filled: number[] = [];
    for (; cells.row[place] === row; place++) {
      const column = cells.column[place] ?? 0;
      if (column >= left && column <= right && isFilled(view.sheet, place)) filled.push(column);
    }
    if (filled.length === 0) continue;
    if (row - (lone.at(-1) ?? last) > gap + 1) break;
    if (isOtherHeader(view, row, filled, band)) break;
    // A row with one cell is a section row only if rows with figures follow it; a title or a note at the end is not.
    if (filled.filter((column) => mapped.has(column)).length < 2) lone.push(row);
    else {
      last = row;
      lone = [];
    }
    if (lone.length > 3) break;
  }
  return last;
}

/** Whether a row heads another table: at least three of its cells are headings, and it is not this header said again. */
function isOtherHeader(view: View, row: number, filled: number[], band: Band): boolean {
  if (filled.length < 3) return false;
  let headings = 0;
  for (const column of filled) {
    const text = wordsAt(view.sheet, view.place(row, column));
    if (/^\p{L}/u.test(text) && text.length <= 60 && !/\d{3}/.test(text) && readHeading(text)) headings++;
    else if (/^[-<>=≤≥£\d]/.test(text)) return false;
  }
  return headings >= 3 && headings * 2 >= filled.length && !isHeaderAgain(view, row, band);
}

/** Whether a row says the header again, word for word but for the names of its measures. */
export function isHeaderAgain(view: View, row: number, band: { columns: { column: number; texts: string[] }[] }): boolean {
  let same = 0;
  let other = 0;
  for (const { column, texts } of band.columns) {
    const text = fold(wordsAt(view.sheet, view.place(row, column)));
    if (text === '') continue;
    if (texts.some((each) => fold(each) === text)) same++;
    else if (readHeading(text)?.field === readHeading(texts.join(' '))?.field && readHeading(text)) same++;
    else other++;
  }
  return same >= 2 && same > other * 2;
}
