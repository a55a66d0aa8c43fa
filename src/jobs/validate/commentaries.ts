import type { Table } from '../../tables/table.ts';
import { within } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import { ownKind } from '../../workbook/own.ts';
import { Kind, textAt } from '../../workbook/snapshot.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { bySheet } from '../grouped.ts';
import type { Judged } from '../judge.ts';
import type { JudgedTable } from './evidence.ts';

/** Words that somebody wrote, and the indicator that they are about; null where they stand beside a table and not in it. */
export interface Commentary {
  sheet: string;
  at: Position;
  text: string;
  judged: Judged | null;
  table: JudgedTable | null;
}

/** Sentences are at least this long; a shorter text beside a table is a title or a key. */
const sentence = 40;

/** The words about indicators in the commentary columns of the tables, and the sentences that stand beside tables, in the order of the sheets. */
export function commentariesOf(snapshot: Snapshot, judged: readonly JudgedTable[], tables: readonly Table[]): Commentary[] {
  const rows = judged.flatMap((table) => table.rows.flatMap((row): Commentary[] => {
    const at = row.row.at('commentary');
    return at && row.row.commentary !== '' ? [{ sheet: table.table.sheet, at, text: row.row.commentary, judged: row, table }] : [];
  }));
  return [...rows, ...loose(snapshot, tables)];
}

function loose(snapshot: Snapshot, tables: readonly Table[]): Commentary[] {
  const on = bySheet(tables);
  return snapshot.sheets.filter((sheet) => sheet.visibility === 'visible' && ownKind(sheet) === null).flatMap((sheet) => {
    const ranges = on(sheet.name).map(({ range }) => range);
    const { cells } = sheet;
    const found: Commentary[] = [];
    for (let place = 0; place < cells.row.length; place++) {
      if (((cells.kind[place] ?? 0) & Kind.mask) !== Kind.text) continue;
      const text = textAt(cells, place);
      const at = { row: cells.row[place] ?? 0, column: cells.column[place] ?? 0 };
      if (text.length >= sentence && !ranges.some((range) => within(range, at))) found.push({ sheet: sheet.name, at, text, judged: null, table: null });
    }
    return found;
  });
}
