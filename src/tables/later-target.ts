import { readPeriod } from '../engine/period.ts';
import { readYear } from './months.ts';
import type { Column } from './table.ts';

/**
 * Says that a table's target is for a later year than its figures: '2025 target' beside '2022/23' is what should be reached in the end, and a
 * rating by it says little of now. '' where both are of one year, and where the headings name none.
 */
export function laterTarget(columns: readonly Column[], yearStart: number): string {
  const target = columns.find(({ field }) => field === 'target');
  const aim = target && yearOf(target, yearStart);
  if (!target || !aim) return '';
  const figures = columns.filter(({ field }) => field === 'actual' || field === 'ytd' || field === 'month' || field === 'quarter');
  const dated = figures.map((column) => ({ column, of: yearOf(column, yearStart) }));
  // A figure that names no year may be of any.
  if (dated.length === 0 || dated.some(({ of }) => of === null)) return '';
  const isLater = dated.every(({ of }) => of !== null && aim.year - (aim.isBare && !of.isBare ? 1 : 0) > of.year);
  const [last] = dated.sort((one, other) => (other.of?.year ?? 0) - (one.of?.year ?? 0));
  return isLater && last ? `its target '${target.header}' is for a later year than its figures, '${last.column.header}': say which target counts now` : '';
}

/** The reporting year that a column names, by the year in which it begins. A bare 2024 may also be the year that ends in it. */
function yearOf({ header, period }: Column, yearStart: number): { year: number; isBare: boolean } | null {
  const month = period ?? readPeriod(header, yearStart);
  if (month !== null) return { year: Number(month.slice(0, 4)) - Number(Number(month.slice(5)) < yearStart), isBare: false };
  const year = readYear(header, yearStart);
  return year === null ? null : { year: Number(year.slice(0, 4)), isBare: !/\d\s?[/\u2010-\u2015-]\s?\d/.test(header) };
}
