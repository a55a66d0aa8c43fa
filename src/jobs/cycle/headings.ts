import type { Period } from '../../engine/terms.ts';
import type { Table } from '../../tables/table.ts';
import type { Position } from '../../workbook/address.ts';
import { difference } from '../../workbook/difference.ts';
import { ownKind } from '../../workbook/own.ts';
import type { CellEdit } from '../../workbook/plan.ts';
import { Kind, Mark, marked, textAt } from '../../workbook/snapshot.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { renamed } from './rename.ts';

/** Titles stand in the first rows of a sheet, and within this many rows above a table. */
const titleRows = 12;

/** The day of a meeting is not the month of the figures. */
const meeting = /committee|cabinet|board|meeting|published|printed|updated|agreed|proposed/i;

/**
 * The month changed in the headings and titles of a workbook: those that name `from` name `to`, and a heading of earlier figures that names
 * the month before names `from`. Headings of months that stand beside one another, formulas and commentary stay as they are.
 */
export function renameHeadings(snapshot: Snapshot, tables: Table[], from: Period, to: Period, before: Period, yearStart: number): CellEdit[] {
  return snapshot.sheets.filter((sheet) => ownKind(sheet) === null && sheet.visibility === 'visible').flatMap((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet.name);
    const edits: CellEdit[] = [];
    for (let place = 0; place < sheet.cells.row.length; place++) {
      const at: Position = { row: sheet.cells.row[place] ?? 0, column: sheet.cells.column[place] ?? 0 };
      const kind = (sheet.cells.kind[place] ?? 0) & Kind.mask;
      if (kind !== Kind.text || marked(sheet.cells, place, Mark.formula | Mark.array | Mark.rich)) continue;
      const text = textAt(sheet.cells, place);
      if (text.length > 200 || meeting.test(text)) continue;
      const role = roleOf(own, at);
      const next = role === 'current' ? renamed(text, from, to, yearStart) : role === 'previous' ? renamed(text, before, from, yearStart) : null;
      const edit = next === null ? null : difference(sheet, at, { content: next });
      if (edit) edits.push(edit);
    }
    return edits;
  });
}

/** Whether a cell is a heading or title of the current figures, or a heading of earlier ones; null for all else. */
function roleOf(tables: Table[], at: Position): 'current' | 'previous' | null {
  for (const { header, range, columns } of tables) {
    if (at.row >= header.top && at.row <= header.bottom && at.column >= range.left && at.column <= range.right) {
      const field = columns.find(({ column }) => column === at.column)?.field;
      if (field === 'previous' || field === 'previousRating') return 'previous';
      return field === 'month' || field === 'quarter' || field === 'comparator' || field === 'baseline' ? null : 'current';
    }
    if (at.row > header.bottom && at.row <= range.bottom && at.column >= range.left && at.column <= range.right) return null;
  }
  const above = tables.some(({ header }) => at.row < header.top && at.row >= header.top - titleRows);
  return (above || at.row <= titleRows) && !tables.some(({ range }) => at.row >= range.top && at.row <= range.bottom) ? 'current' : null;
}
