import { addMonths } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import type { Field } from '../../tables/table.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { bearingOf, judge } from '../judge.ts';
import type { Bearing, Judged } from '../judge.ts';
import type { Memory } from '../record/memory.ts';
import { hasFigures, noTable, survey } from '../survey.ts';
import type { Survey, SurveyOptions } from '../survey.ts';

/** Who decides and when, for every step of the year; the date as '2020-11-03', '' for none of both. */
export interface StepOptions extends SurveyOptions {
  signed: { who: string; date: string };
}

export const stepOptions: StepOptions = { period: null, scheme: null, sheets: [], mappings: [], settings: {}, signed: { who: '', date: '' } };

/** A workbook in its month: what a step of the year begins with. */
export interface Round extends Survey {
  month: Period;
  tables: Survey['tables'];
  rows: { bearing: Bearing; judged: Judged }[];
}

/** Looks at a workbook and rates its indicators, nothing written. Refuses where there is no table, none that is sure, or no month. */
export function roundOf(snapshot: Snapshot, options: SurveyOptions): Round | Refusal {
  const found = survey(snapshot, options);
  if (refused(found)) return found;
  if (found.tables.length === 0) return noTable(found);
  if (found.chosen.length === 0) return refuse('none sure', { list: [...new Set(found.tables.map(({ sheet }) => sheet))].join(', ') });
  if (!found.period) return refuse('no period');
  const rows: Round['rows'] = [];
  for (const table of found.chosen) {
    const bearing = hasFigures(table) && table.kind !== 'grid' ? bearingOf(snapshot, table, found.settings, found.memory, found.elsewhere) : null;
    if (bearing) for (const judged of judge(bearing)) rows.push({ bearing, judged });
  }
  return { ...found, month: found.period.period, rows };
}

/** The month with which the next step begins: the one after this, or the end of the next quarter. */
export function nextOf(found: Pick<Survey, 'period' | 'chosen'>, month: Period): Period {
  return addMonths(month, isQuarterly(found) ? 3 : 1);
}

/** Whether a workbook goes by quarters: it says a quarter as its time, or has columns for quarters and no figure of a month. */
export function isQuarterly({ period, chosen }: Pick<Survey, 'period' | 'chosen'>): boolean {
  const has = (field: Field) => chosen.some(({ columns }) => columns.some((column) => column.field === field));
  return /\b(?:q|qtr|quarter) ?[1-4]\b/i.test(period?.says ?? '') || (has('quarter') && !has('month') && !has('actual'));
}

/**
 * Whether a month stands declared final: the last day on which something was said of it counts. It is declared and opened in turns, so that
 * of one day the rows tell in any order, as after somebody sorted them: as many of both leave it as it was before.
 */
export function isFinal({ periods }: Memory, month: Period): boolean {
  const days = new Map<string, number>();
  for (const { period, state, date } of periods) if (period === month) days.set(date, (days.get(date) ?? 0) + (state === 'final' ? 1 : -1));
  const lasting = [...days].sort(([one], [other]) => (one < other ? -1 : 1)).findLast(([, more]) => more !== 0);
  return lasting !== undefined && lasting[1] > 0;
}
