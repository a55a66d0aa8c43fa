import type { workbookOf, Written } from '../../../tables/sheet.ts';

/** A finding that is expected: its rule, its severity, its cell, and why it is worth saying. */
export type Expected = readonly [rule: string, severity: 'error' | 'query', cell: string, why: string];

/** Tables of the reports as a workbook would hold them, with what checking must say of them and nothing else. */
export interface Document {
  name: string;
  /** The report that the figures come from. The words are our own, with the report's figures and directions. */
  source: string;
  /** The sheets, or the name of a sample workbook in assets/samples. */
  sheets: Parameters<typeof workbookOf>[0] | string;
  /** The defects of the reports that the workbook holds. */
  defects: readonly Expected[];
  /** What else is worth saying. */
  others: readonly Expected[];
  /** What nobody would act on. */
  idle: readonly Expected[];
  /** How many rows hold a measure or an action. */
  indicators: number;
}

/** Rows whose percentages and counts are numbers that look as the report prints them, as a workbook keeps them; all other text stays. */
export function kept(rows: readonly Written[][]): Written[][] {
  return rows.map((row) => row.map((written) => (typeof written === 'string' ? number(written) ?? written : written)));
}

function number(text: string): [number, string] | null {
  const [, sign = '', whole = '', decimals = '', percent = ''] = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)$/.exec(text) ?? [];
  if (whole === '') return null;
  const value = Number(`${sign}${whole.replaceAll(',', '')}${decimals}`);
  const format = `${whole.includes(',') ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length - 1)}`}${percent}`;
  return [percent === '' ? value : Number((value / 100).toPrecision(12)), format];
}
