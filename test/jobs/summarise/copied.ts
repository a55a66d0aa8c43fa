import { summarise } from '../../../src/jobs/summarise.ts';
import { summariseOptions } from '../../../src/jobs/summarise/outcome.ts';
import type { SummaryKind } from '../../../src/jobs/summarise/outcome.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Extras, Written } from '../../tables/sheet.ts';

/** A summary's rows by heading, as it would be copied. */
export function rowsOf(sheet: Written[][] | { rows: Written[][] } & Extras, kind: SummaryKind): Record<string, string>[] {
  const outcome = summarise(workbookOf({ KPIs: sheet }), { ...summariseOptions, period: '2020-10' });
  if (refused(outcome)) throw new Error(outcome.say);
  const table = outcome.tables.find((each) => each.kind === kind);
  return (table?.rows ?? []).map((row) => Object.fromEntries(row.map(({ text }, index) => [table?.header[index] ?? '', text])));
}
