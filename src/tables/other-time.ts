import { readPeriod } from '../engine/period.ts';
import { readYear } from './months.ts';
import { spanOf } from './spans.ts';
import type { Column } from './table.ts';

/**
 * Says that a table's target is of another time than its figures: of a later year ('2025 target' beside '2022/23'), of the year before where that
 * has its figure too, or of the whole of a project. A rating by it says little of now. '' where both are of one time, and where the headings name none.
 */
export function otherTime(columns: readonly Column[], yearStart: number): string {
  const target = columns.find(({ field }) => field === 'target');
  const figures = columns.filter(({ field }) => field === 'actual' || field === 'ytd' || field === 'month' || field === 'quarter');
  const [figure] = figures;
  if (!target || !figure) return '';
  const isPart = figures.every(({ header }) => toDate.test(header));
  if (atTheEnd.test(target.header) || (laterYear.test(target.header) && !laterYear.test(figure.header)) || (isPart && promised.test(target.header))) return `its target '${target.header}' may be for longer than its figures, '${figure.header}': say which target counts now`;
  const [due, done] = [spanOf(target.header), spanOf((columns.find(({ field }) => field === 'actual') ?? figure).header)];
  if (due !== null && done !== null && due !== done && figure.period === undefined && [due, done].every((span) => span !== 'year')) return `its target '${target.header}' and its figure '${figure.header}' are of different stretches of time: say which belong together`;
  const aim = yearOf(target, yearStart);
  const dated = figures.map((column) => ({ column, of: yearOf(column, yearStart) }));
  // A figure that names no year may be of any.
  if (aim === null || dated.some(({ of }) => of === null)) return '';
  const [last] = dated.sort((one, other) => (other.of?.year ?? 0) - (one.of?.year ?? 0));
  if (!last?.of) return '';
  if (dated.every(({ of }) => of !== null && isLater(aim, of))) return `its target '${target.header}' is for a later year than its figures, '${last.column.header}': say which target counts now`;
  const then = columns.find((column) => column.field === 'previous' && yearOf(column, yearStart)?.year === aim.year);
  return then && isLater(last.of, aim) ? `its target '${target.header}' is of the same year as '${then.header}', and '${last.column.header}' has none: say which target counts now` : '';
}

/** Says that a target is for the year and the figures are for a part of it that no month tells, where the officer has named none either. '' for any other table. */
export function unknownPart(columns: readonly Column[], yearStart: number): string {
  const target = columns.find(({ field }) => field === 'target');
  const figure = columns.find(({ field }) => field === 'actual') ?? columns.find(({ field }) => field === 'ytd');
  if (!target || !figure || spanOf(target.header) !== 'year' || columns.some(({ period }) => period !== undefined) || readPeriod(figure.header, yearStart) !== null) return '';
  const span = spanOf(figure.header);
  return span === null || span === 'year' ? '' : `its target '${target.header}' is for the year and its figure '${figure.header}' for a part of it, and nothing says which month the report is for: name the reporting month`;
}

const atTheEnd = /(?<!(?:year|yr|quarter|month)[- ]?)\b(?:end|final|lifetime|overall|ultimate|(?:long|medium)[- ]term|(?:\d+|three|five|ten)[- ]year|programme|project|scheme|total|end of (?:project|programme|contract|plan)) (?:target|goal)\b/i;
const laterYear = /\b(?:y(?:ea)?r?) ?(?:[2-9]|1\d)\b/i;
const promised = /\b(?:committed|commitment|contracted|total|target benefits?)\b/i;
const toDate = /\bto date\b/i;

interface Year {
  year: number;
  /** A bare 2024 may also be the year that ends in it. */
  isBare: boolean;
}

function isLater(one: Year, other: Year): boolean {
  return one.year - (one.isBare && !other.isBare ? 1 : 0) > other.year;
}

/** The reporting year that a column names, by the year in which it begins. */
function yearOf({ header, period }: Column, yearStart: number): Year | null {
  const month = period ?? readPeriod(header, yearStart);
  if (month !== null) return { year: Number(month.slice(0, 4)) - Number(Number(month.slice(5)) < yearStart), isBare: false };
  const year = readYear(header, yearStart);
  return year === null ? null : { year: Number(year.slice(0, 4)), isBare: !/\d\s?[/\u2010-\u2015-]\s?\d/.test(header) };
}
