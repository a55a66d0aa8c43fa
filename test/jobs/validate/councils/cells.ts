import type { workbookOf, Written } from '../../../tables/sheet.ts';

export type Books = Record<string, Parameters<typeof workbookOf>[0]>;

/** 97.8 as Excel keeps 97.8%. */
export function percent(value: number, decimals = 1): Written {
  return [Number((value / 100).toPrecision(12)), decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`];
}

/** A count with commas. */
export function whole(value: number): Written {
  return [value, '#,##0'];
}

/** A day by its number in Excel. */
export function day(serial: number): Written {
  return [serial, 'dd/mm/yyyy'];
}
