import { gather } from '../../../src/jobs/gather.ts';
import type { Gathered } from '../../../src/jobs/gather.ts';
import { survey } from '../../../src/jobs/survey.ts';
import type { Survey, SurveyOptions } from '../../../src/jobs/survey.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';

/** What a workbook holds of its indicators, as every summary begins. Throws where the survey refuses. */
export function gathered(snapshot: Snapshot, options: Partial<SurveyOptions> = {}): { gathered: Gathered[]; survey: Survey } {
  const found = survey(snapshot, { period: null, scheme: null, sheets: [], mappings: [], settings: {}, ...options });
  if (refused(found)) throw new Error(found.say);
  return { gathered: gather(snapshot, found), survey: found };
}

export const percent = (...values: (number | null)[]): Written[] => values.map((value) => (value === null ? null : [value / 100, '0.0%']));

const months = ['Apr-20', 'May-20', 'Jun-20', 'Jul-20', 'Aug-20', 'Sep-20', 'Oct-20'];

/** A table by month: reference, measure, target, tolerance, basis, and as many months from April 2020 as the rows have. */
export function monthly(rows: Written[][], extra: string[] = []): Snapshot {
  const width = Math.max(...rows.map((row) => row.length)) - 5 - extra.length;
  return workbookOf({ Monthly: [['KEY PERFORMANCE INDICATORS 2020/21'], [], ['Ref', 'Measure', 'Target', 'Tolerance', 'Frequency', ...months.slice(0, width), ...extra], ...rows] });
}
