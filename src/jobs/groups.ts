import { readHeading } from '../tables/heading.ts';
import { viewOf, wordsAt } from '../tables/view.ts';
import type { Bearing } from './judge.ts';

/** One thing that an indicator is grouped by: what the column is called, 'Directorate', and what it says there, 'Children'. */
export interface Grouping {
  by: string;
  name: string;
}

/**
 * What the columns of a table say of who and what each of its rows belongs to: every column whose heading is a word for a group or a lead,
 * in the order of the sheet. A table may have several, of which its reader takes one. Merged cells count for all the rows that they cover.
 */
export function groupsOf({ snapshot, sheet, table }: Bearing): (row: number) => Grouping[] {
  if (table.kind === 'card') return () => [];
  const view = viewOf(snapshot, sheet);
  const words = (row: number, column: number): string => wordsAt(sheet, view.place(row, column)).trim();
  const { left, right } = table.range;
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index).flatMap((column) => {
    const known = table.columns.find((each) => each.column === column);
    const by = words(table.header.bottom, column);
    const field = known ? known.field : readHeading(by)?.field;
    return by !== '' && (field === 'section' || field === 'lead') ? [{ column, by }] : [];
  });
  return (row) => columns.flatMap(({ column, by }) => {
    const name = words(row, column);
    return name === '' ? [] : [{ by, name }];
  });
}
