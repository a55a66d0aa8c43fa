import type { Position } from '../../workbook/address.ts';
import { difference, expectation } from '../../workbook/difference.ts';
import type { Plan } from '../../workbook/plan.ts';
import type { Sheet } from '../../workbook/snapshot.ts';
import type { Found } from './rule.ts';

/** Turns a text into the date that it means: '2020-12-25' is written as a date of Excel's that shows 25/12/2020. */
export function asDate(sheet: Sheet, at: Position, day: string, date1904: boolean): NonNullable<Found['fix']> {
  const edit = difference(sheet, at, { content: serialOf(day, date1904), format: 'dd/mm/yyyy' });
  const plan: Plan = { edits: edit ? [edit] : [], expects: [expectation(sheet, at)] };
  return { says: `Turn it into the date ${day.split('-').reverse().join('/')}`, plan };
}

/** A day as Excel counts it, from 1900 or from 1904. */
function serialOf(day: string, date1904: boolean): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + (date1904 ? 24_107 : 25_569);
}
