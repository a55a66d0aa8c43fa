import { readFormat } from '../engine/format.ts';
import { ratingOfFill } from '../engine/hue.ts';
import { periodName, periodOfDate } from '../engine/period.ts';
import type { Colour, Said } from '../engine/terms.ts';
import { lastColumn } from '../workbook/address.ts';
import type { Range } from '../workbook/address.ts';
import { find, Kind, Mark, styleAt, textAt } from '../workbook/snapshot.ts';
import type { Sheet, Snapshot } from '../workbook/snapshot.ts';

/** A sheet with its merged cells looked up: every covered cell says what the merge says. */
export interface View {
  sheet: Sheet;
  date1904: boolean;
  /** The place in `sheet.cells` of what a cell shows, -1 for nothing. */
  place: (row: number, column: number) => number;
  /** The merged ranges that cover some of a row. */
  mergesIn: (row: number) => readonly Range[];
}

/** Merges cover at most this many cells in a view; what lies beyond is read as it stands. */
const mostCovered = 500_000;

/** Looks at a sheet so that merged cells give their value to all that they cover. */
export function viewOf(snapshot: Snapshot, sheet: Sheet): View {
  const covered = new Map<number, number>();
  let room = mostCovered;
  for (const { top, left, bottom, right } of sheet.merges) {
    const size = (bottom - top + 1) * (right - left + 1);
    if (size > room || size > 20_000) continue;
    room -= size;
    const anchor = find(sheet.cells, top, left);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) covered.set(row * (lastColumn + 1) + column, anchor);
    }
  }
  const place = (row: number, column: number) => (covered.size > 0 ? covered.get(row * (lastColumn + 1) + column) : undefined) ?? find(sheet.cells, row, column);
  return { sheet, date1904: snapshot.date1904, place, mergesIn: mergesByRow(sheet.merges) };
}

/** A merge that covers more rows than this is looked at for every row; there is room for few of these beside one another. */
const tall = 100;

/** Merges by the rows that they cover, so that a hundred thousand of them cost no more than a few. */
function mergesByRow(merges: Range[]): View['mergesIn'] {
  if (merges.length === 0) return () => none;
  const byRow = new Map<number, Range[]>();
  const long = merges.filter(({ top, bottom }) => bottom - top >= tall);
  for (const merge of merges) {
    if (merge.bottom - merge.top >= tall) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      const others = byRow.get(row);
      if (others) others.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (row) => {
    const short = byRow.get(row) ?? none;
    return long.length === 0 ? short : [...short, ...long.filter(({ top, bottom }) => row >= top && row <= bottom)];
  };
}

const none: readonly Range[] = [];

/** What the cell at a place says, for the engine. */
export function saidAt(sheet: Sheet, place: number): Said {
  const { cells } = sheet;
  const kind = cells.kind[place] ?? 0;
  if (place < 0) return nothing;
  if (kind & Mark.waiting) return { kind: 'waiting' };
  switch (kind & Kind.mask) {
    case Kind.number: return { kind: 'number', number: cells.number[place] ?? 0, format: styleAt(cells, place).format };
    case Kind.text: return { kind: 'text', text: textAt(cells, place) };
    case Kind.boolean: return { kind: 'text', text: cells.number[place] === 1 ? 'TRUE' : 'FALSE' };
    case Kind.error: return { kind: 'error', text: textAt(cells, place) };
    default: return nothing;
  }
}

const nothing: Said = { kind: 'empty' };

/** Whether the cell at a place holds anything. */
export function isFilled(sheet: Sheet, place: number): boolean {
  if (place < 0) return false;
  const kind = (sheet.cells.kind[place] ?? 0) & Kind.mask;
  return kind !== Kind.empty && (kind !== Kind.text || textAt(sheet.cells, place).trim() !== '');
}

/** The rating that a cell shows by its colour alone: it holds nothing and is filled red, amber, green or blue. Null for any other. */
export function paintedAt(sheet: Sheet, place: number): Colour | null {
  return place < 0 || isFilled(sheet, place) ? null : ratingOfFill(styleAt(sheet.cells, place).fill);
}

/** A cell's words: its text, or its number in plain digits; '' for nothing. Dates are left to `serialAt`. */
export function wordsAt(sheet: Sheet, place: number): string {
  if (place < 0) return '';
  const kind = (sheet.cells.kind[place] ?? 0) & Kind.mask;
  if (kind === Kind.text || kind === Kind.error) return textAt(sheet.cells, place).trim();
  return kind === Kind.number ? String(sheet.cells.number[place]) : '';
}

/** The words of a heading: a date says its month, so that what stands beside it may be told by it. */
export function headingAt({ sheet, date1904 }: View, place: number): string {
  const serial = serialAt(sheet, place);
  const period = serial === null ? null : periodOfDate(serial, date1904);
  return period === null ? wordsAt(sheet, place) : periodName(period);
}

/** The serial number of a cell that shows a date, else null. */
export function serialAt(sheet: Sheet, place: number): number | null {
  if (place < 0 || ((sheet.cells.kind[place] ?? 0) & Kind.mask) !== Kind.number) return null;
  const number = sheet.cells.number[place] ?? 0;
  return readFormat(styleAt(sheet.cells, place).format, number < 0).kind === 'date' ? number : null;
}
