import { lastRow } from '../../workbook/address.ts';

/**
 * The rows of a sheet as they stand in the XML, in its order: the number of each, the places where its tag begins and ends and of its closing tag (-1 where the row closes itself),
 * and whether it says from where to where its cells reach. In columns, because a million rows as objects take more memory than the sheet itself.
 */
export interface RowMarks {
  row: Uint32Array;
  start: Uint32Array;
  open: Uint32Array;
  close: Int32Array;
  spans: Uint8Array;
  /** The rows with a look, a height or a hiding of their own. */
  styles: { row: number; style: number }[];
  heights: { row: number; height: number }[];
  hidden: number[];
}

/** Gathers the rows of a sheet of so many bytes. `add` gives false where they are more than a sheet can have; `closing` is told where the last one added closes. */
export function rowMarksOf(bytes: number): {
  add(row: number, start: number, open: number, spans: boolean): boolean;
  closing(at: number): void;
  finish(): Pick<RowMarks, 'row' | 'start' | 'open' | 'close' | 'spans'>;
} {
  // No row takes fewer bytes than `<row/>`. Memory that is not filled is not resident.
  const most = Math.min(lastRow, Math.ceil(bytes / 6));
  const marks = { row: new Uint32Array(most), start: new Uint32Array(most), open: new Uint32Array(most), close: new Int32Array(most), spans: new Uint8Array(most) };
  let count = 0;
  return {
    add(row, start, open, spans) {
      if (count === most) return false;
      marks.row[count] = row;
      marks.start[count] = start;
      marks.open[count] = open;
      marks.close[count] = -1;
      marks.spans[count] = spans ? 1 : 0;
      count++;
      return true;
    },
    closing(at) {
      marks.close[count - 1] = at;
    },
    finish: () => ({ row: marks.row.subarray(0, count), start: marks.start.subarray(0, count), open: marks.open.subarray(0, count), close: marks.close.subarray(0, count), spans: marks.spans.subarray(0, count) }),
  };
}

/** One row of them; null where there is none at that place. */
export interface RowMark {
  row: number;
  start: number;
  open: number;
  close: number;
  spans: boolean;
}

export function rowMarkAt(marks: RowMarks, place: number): RowMark | null {
  const row = marks.row[place];
  return row === undefined ? null : { row, start: marks.start[place] ?? 0, open: marks.open[place] ?? 0, close: marks.close[place] ?? -1, spans: marks.spans[place] === 1 };
}
