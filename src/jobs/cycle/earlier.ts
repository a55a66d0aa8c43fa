import { addMonths, readPeriod, reportingYear } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import { readYear } from '../../tables/months.ts';
import type { Column, Table } from '../../tables/table.ts';
import type { Position } from '../../workbook/address.ts';

/** Headings of a figure of last year, or of a year to date: no month's figure moves there. */
const yearAgo = /\b(last|previous|prior) (financial )?(year|yr)\b|\bsame (period|month|quarter)\b|\byear[- ]end\b|\boutturn\b|\bytd\b|\byear to date\b/i;

/** Headings of a figure of a month or a quarter. */
const ofAMonth = /\b(?:month|quarter|qtr|q ?[1-4])\b|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;

/** The column that takes this month's figure (or its rating) when the next one starts: 'Previous month', 'September 2020'. Undefined where there is none. */
export function previousColumn(table: Table, field: 'previous' | 'previousRating', month: Period, yearStart: number): Column | undefined {
  const found = table.columns.filter((each) => each.field === field && !each.approximate && !yearAgo.test(each.header));
  const dated = found.map((column) => ({ column, said: readPeriod(column.header, yearStart), year: readYear(column.header, yearStart) }))
    // A month of a year ago, or the outturn of a year, is no figure of the month before.
    .filter(({ said, year }) => (said === null ? year === null : said > addMonths(month, -12)));
  return (dated.find(({ said }) => said === null) ?? dated.sort((one, other) => (`${one.said}` > `${other.said}` ? -1 : 1))[0])?.column;
}

/** Whether a table has a column for the figure of a month to come: then this month's stays in its own. */
export function awaits({ columns }: Table, next: Period, yearStart: number): boolean {
  return columns.some(({ field, header }) => field === 'previous' && readPeriod(header, yearStart) === next);
}

/** Whether a table has a rating beside each of its months, or in each month of a block: they stay with their figures, and their headings with them. */
export function ratesEachMonth({ columns }: Table, yearStart: number): boolean {
  const rating = columns.find(({ field }) => field === 'rating');
  const said = rating && readPeriod(rating.header, yearStart);
  return columns.some((column) => column.rating) || (said ? columns.some(({ field, period }) => (field === 'month' || field === 'quarter') && period === said) : false);
}

/** Where a column of an indicator's row stands; in a card each has a row of its own. */
export function placeIn({ kind }: Table, row: number, { column, row: own }: Column): Position {
  return { row: kind === 'card' ? (own ?? row) : row, column };
}

/** Columns for the figure of the same month last year, by their words or by the month that they name: they hold another month's when the next one starts. */
export function sameMonthLastYear(table: Table, month: Period, yearStart: number): Column[] {
  return table.columns.filter(({ field, header }) => field === 'previous' && (/\bsame (?:period|month|quarter)\b/i.test(header) || readPeriod(header, yearStart) === addMonths(month, -12)));
}

/** A column of earlier figures in the next year, and what it takes: this year's outturn, or what stands in the column of the year after its own. */
export interface Shift {
  column: Column;
  from: Column | 'outturn';
}

/**
 * What the columns of earlier figures take when the next year starts. Where they name years, each takes the figures of the year after its
 * own and the latest the outturn; where none does, the one for last year's figure, or else the first, takes the outturn. A column that names a
 * year that none follows keeps its heading and its figures.
 */
export function shifts(table: Table, month: Period, yearStart: number): Shift[] {
  const months = new Set(sameMonthLastYear(table, month, yearStart));
  const found = table.columns.filter((column) => column.field === 'previous' && !column.approximate && !months.has(column));
  const { first } = reportingYear(month, yearStart);
  const dated = found.map((column) => ({ column, year: readPeriod(column.header, yearStart) === null ? readYear(column.header, yearStart) : null }));
  const shifted = dated.flatMap(({ column, year }): Shift[] => {
    if (year === null) return [];
    if (addMonths(year, 12) === first) return [{ column, from: 'outturn' }];
    const after = dated.find((other) => other.year === addMonths(year, 12));
    return after ? [{ column, from: after.column }] : [];
  });
  if (shifted.some(({ from }) => from === 'outturn')) return shifted;
  const undated = dated.filter(({ year }) => year === null).map(({ column }) => column);
  // A column for the month before takes the month's figure, and no year's.
  const taking = undated.find(({ header }) => yearAgo.test(header)) ?? undated.find(({ header }) => !ofAMonth.test(header));
  return taking ? [...shifted, { column: taking, from: 'outturn' }] : shifted;
}
