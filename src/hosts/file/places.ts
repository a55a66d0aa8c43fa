import { address } from '../../workbook/address.ts';
import type { BookSheet } from './book.ts';
import { readCellMarkup } from './cell-markup.ts';
import { lexerOf } from './lexer.ts';
import { outputOf } from './output.ts';
import type { Part } from './package.ts';
import type { CellChange } from './write-cells.ts';

/**
 * Makes a sheet fit to be written in: where its rows or cells do not say where they stand, because each stands next to the one before,
 * a new one between them would move the rest. They are made to say so, and the places in the bytes moved along.
 */
export function withPlaces(sheet: BookSheet, frame: Part, changes: readonly CellChange[]): [BookSheet, Part, readonly CellChange[]] {
  if (!sheet.scan.implicit) return [sheet, frame, changes];
  const { lexer, scan } = sheet;
  const { columns, rows } = scan;
  const tags = [
    ...Array.from(rows.start, (start, place) => ({ start, place })).filter(({ start }) => !hasPlace(sheet, start)).map(({ start, place }) => ({ at: lexer.nameEnd(start + 1), written: ` r="${rows.row[place] ?? 0}"` })),
    ...Array.from(columns.offset, (start, place) => ({ start, place })).filter(({ start }) => !hasPlace(sheet, start)).map(({ start, place }) => ({
      at: readCellMarkup(lexer, start).name.until,
      written: ` r="${address({ row: columns.row[place] ?? 0, column: columns.column[place] ?? 0 })}"`,
    })),
  ].sort((one, other) => one.at - other.at);
  const out = outputOf(lexer.bytes.length + tags.length * 14);
  const shifts: { at: number; by: number }[] = [];
  let copied = 0;
  let shift = 0;
  for (const { at, written } of tags) {
    out.copy(lexer.bytes, copied, at);
    out.write(written);
    copied = at;
    shift += written.length;
    shifts.push({ at, by: shift });
  }
  out.copy(lexer.bytes, copied, lexer.bytes.length);
  const move = (place: number): number => place + shiftAt(shifts, place);
  const placed: BookSheet = {
    ...sheet,
    lexer: lexerOf(out.take()),
    scan: {
      ...scan,
      implicit: false,
      open: move(scan.open),
      close: move(scan.close),
      columns: { ...columns, offset: columns.offset.map(move) },
      rows: { ...rows, start: rows.start.map(move), open: rows.open.map(move), close: rows.close.map((place) => (place < 0 ? place : move(place))) },
    },
  };
  return [placed, frame, changes];
}

function hasPlace({ lexer }: BookSheet, start: number): boolean {
  let found = false;
  lexer.tagEnd(lexer.nameEnd(start + 1), (from, until) => {
    found ||= until - from === 1 && lexer.bytes[from] === 114;
  });
  return found;
}

/** By how much a place has moved: by all that was put in before it. */
function shiftAt(shifts: { at: number; by: number }[], place: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.at ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1]?.by ?? 0;
}
