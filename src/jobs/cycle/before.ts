import { readBasis } from '../../engine/basis.ts';
import { addMonths, readPeriod } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import type { Column, Field, Table } from '../../tables/table.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { elsewhereOf } from '../elsewhere.ts';
import { bearingOf, judge } from '../judge.ts';
import { hasFigures, survey } from '../survey.ts';
import { previousColumn } from './earlier.ts';
import type { Round, StepOptions } from './round.ts';

/**
 * A workbook in the month before its own, where that month is asked for and its figures stand in the column for the previous ones: these are the
 * month's then, so that a late figure can be declared with it. Indicators that go by another figure (a year to date, an average) are left out,
 * since that of the month before is not kept. Null where no such month is asked for.
 */
export function roundBefore(snapshot: Snapshot, options: StepOptions): Round | null {
  const own = options.period === null ? null : survey(snapshot, { ...options, period: null });
  if (!own || refused(own) || options.period === null || !own.period || own.period.period <= options.period) return null;
  const [month, now, settings] = [options.period, own.period.period, { ...own.settings, period: options.period }];
  const turned = own.chosen.filter(({ kind }) => kind !== 'grid').flatMap((table) => turnedBack(table, month, now, settings.yearStart) ?? []);
  if (turned.length === 0) return null;
  const elsewhere = elsewhereOf(snapshot, [...own.chosen, ...turned]);
  const rows = turned.filter(hasFigures).flatMap((table): Round['rows'] => {
    const bearing = bearingOf(snapshot, table, settings, own.memory, elsewhere);
    return bearing ? Array.from(judge(bearing), (judged) => ({ bearing, judged })).filter(({ judged: { row } }) => goesByMonth(row.indicator.basis)) : [];
  });
  return { ...own, settings, month, tables: turned, chosen: turned, period: { period: month, says: 'as asked' }, rows };
}

/** The column that holds the figures of an earlier month, and which: the one that its heading names, else the one before this. Null where none does. */
export function lastFigures(table: Table, now: Period, yearStart: number): { column: Column; period: Period } | null {
  const column = previousColumn(table, 'previous', now, yearStart);
  return column ? { column, period: readPeriod(column.header, yearStart) ?? addMonths(now, /\b(?:quarter|qtr)\b/i.test(column.header) ? -3 : -1) } : null;
}

/** Whether what stands in the column of a month's figures is what such an indicator is rated by. */
export function goesByMonth(basis: string): boolean {
  return ['month', 'current', 'quarter'].includes(readBasis(basis).kind);
}

/** A table whose columns for the previous figure and rating are those of its figure and rating; a table with a column for the month as it is. Null for any other. */
function turnedBack(table: Table, month: Period, now: Period, yearStart: number): Table | null {
  const last = lastFigures(table, now, yearStart);
  if (last?.period !== month) return !table.columns.some(({ field }) => field === 'actual') && table.columns.some(({ period }) => period === month) ? table : null;
  const rating = previousColumn(table, 'previousRating', now, yearStart);
  const kept = table.columns.filter((column) => column !== last.column && column !== rating && !ofNow.includes(column.field));
  return { ...table, columns: [...kept, { ...last.column, field: 'actual' as const }, ...(rating ? [{ ...rating, field: 'rating' as const }] : [])].sort((one, other) => one.column - other.column) };
}

/** What a column says of this month alone. */
const ofNow: readonly Field[] = ['actual', 'ytd', 'numerator', 'denominator', 'rating', 'travel', 'commentary'];
