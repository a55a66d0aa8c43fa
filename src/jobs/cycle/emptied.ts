import { readFigure } from '../../engine/figure.ts';
import type { Period } from '../../engine/terms.ts';
import type { Column, Field, Table } from '../../tables/table.ts';
import { saidAt } from '../../tables/view.ts';
import type { Edit } from '../../workbook/plan.ts';
import { refused } from '../../workbook/refusal.ts';
import { contentAt, find } from '../../workbook/snapshot.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { headingOf } from '../record/columns.ts';
import type { Decision } from '../record/decision.ts';
import { survey } from '../survey.ts';
import { afterwards } from './afterwards.ts';
import { previousColumn } from './earlier.ts';
import type { Round, StepOptions } from './round.ts';

/**
 * Columns that these edits leave so that nobody could tell what they hold, to be remembered by their headings as they will be: a column of
 * figures without any, and those of this time and the one before that the next look would take for others.
 */
export function emptiedColumns(snapshot: Snapshot, { chosen, month, settings }: Round, edits: readonly Edit[], options: StepOptions): Decision[] {
  const after = afterwards(snapshot, edits);
  const next = survey(after, { ...options, period: null });
  const seen = refused(next) ? [] : next.tables;
  return chosen.filter(({ kind }) => kind !== 'card').flatMap((table) => {
    const found = seen.find((each) => each.sheet === table.sheet && each.header.bottom === table.header.bottom && each.range.left === table.range.left);
    return columnsOfTime(table, month, settings.yearStart)
      .filter((column) => isEmptied(snapshot, after, table, column) || !found?.columns.some((each) => each.column === column.column && each.field === column.field))
      .flatMap(({ field, column }): Decision[] => {
        const header = headingOf(after, table, column);
        return header === '' ? [] : [{ kind: 'column', sheet: table.sheet, table: table.kind, field, header, ...options.signed }];
      });
  });
}

const ofTime: readonly Field[] = ['actual', 'ytd', 'target', 'tolerance', 'criteria', 'rating'];

/** The columns of this month's figures, criteria and rating, and those that take them. */
function columnsOfTime(table: Table, month: Period, yearStart: number): Column[] {
  const now = table.columns.filter(({ field }) => ofTime.includes(field));
  return [...now, ...(['previous', 'previousRating'] as const).flatMap((field) => previousColumn(table, field, month, yearStart) ?? [])];
}

function isEmptied(before: Snapshot, after: Snapshot, table: Table, { field, column }: Column): boolean {
  if (field !== 'actual' && field !== 'ytd') return false;
  const [stood, stands] = [before, after].map(({ sheets }) => sheets.find(({ name }) => name === table.sheet));
  if (!stood || !stands) return false;
  let had = false;
  for (let row = table.header.bottom + 1; row <= table.range.bottom; row++) {
    const figure = readFigure(saidAt(stood, find(stood.cells, row, column)));
    if (figure.kind === 'unreadable' || (figure.kind === 'missing' && figure.why === 'empty')) continue;
    if (contentAt(stands.cells, find(stands.cells, row, column)) !== null) return false;
    had = true;
  }
  return had;
}
