import { readPeriod } from '../engine/period.ts';
import { schemeIds } from '../engine/scheme.ts';
import { defaults } from '../engine/terms.ts';
import type { Period, SchemeId, Settings } from '../engine/terms.ts';
import { findTables } from '../tables/find.ts';
import { readReportPeriod } from '../tables/report.ts';
import { guessScheme } from '../tables/scheme.ts';
import type { Mapping, Table } from '../tables/table.ts';
import { refuse } from '../workbook/refusal.ts';
import type { Refusal } from '../workbook/refusal.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { elsewhereOf } from './elsewhere.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Finding } from './finding.ts';
import { otherYears } from './other-years.ts';
import { answered } from './record/columns.ts';
import type { Memory } from './record/memory.ts';
import { readMemory } from './record/read.ts';

/** What every job may be told. What is null or left out is remembered by the workbook, else read from it, else the default. */
export interface SurveyOptions {
  /** The month that the report is for. */
  period: Period | null;
  scheme: SchemeId | null;
  /** Only the tables on these sheets, sure or not; an empty list is every sheet. */
  sheets: string[];
  mappings: Mapping[];
  settings: Partial<Settings>;
}

/** What a job finds before it begins: the tables, the month, the scheme, the settings and what the workbook remembers. `chosen` are the tables that may be rated. */
export interface Survey {
  tables: Table[];
  chosen: Table[];
  /** Tables of another year beside the chosen ones: their figures are compared with, and nothing of theirs is rated. */
  otherYears: Table[];
  period: { period: Period; says: string } | null;
  scheme: SchemeId;
  settings: Settings;
  memory: Memory;
  /** What other tables say of an indicator whose own table has no column for it. */
  elsewhere: Elsewhere;
  /** The sheets that were not looked through to their end. */
  stopped: string[];
}

/** Why a sheet was not looked through to its end, and what the officer can do. */
export function stoppedSays(sheet: string): string {
  return `The sheet '${sheet}' was not looked through to its end: it holds more than 25,000 cells that read like headings and lead to no table. If a table of indicators stands further down, say in which row its headings are (--map, or its columns in the pane), or move it to a sheet of its own.`;
}

/** What every job says of the sheets that were not looked through to their end. */
export function stoppedFindings({ stopped }: Pick<Survey, 'stopped'>): Finding[] {
  return stopped.map((sheet) => ({ rule: 'remark', severity: 'query', sheet, cell: '', message: stoppedSays(sheet) }));
}

/** No table of indicators was found; where a sheet was not looked through to its end, that too. */
export function noTable({ stopped }: Pick<Survey, 'stopped'>): Refusal {
  const [sheet] = stopped;
  return sheet === undefined ? refuse('no table') : refuse('no table so far', { detail: stoppedSays(sheet) });
}

/** Told after every thousand indicators: how many of how many, and what is being done. */
export type Progress = (done: number, total: number, what: string) => void;

/**
 * Looks at a workbook as every job does first. Refuses where a sheet, a scheme or a month that was named does not exist.
 * A workbook without tables is no refusal here: only some jobs need them.
 */
export function survey(snapshot: Snapshot, options: SurveyOptions, memory: Memory = readMemory(snapshot)): Survey | Refusal {
  const refusal = check(snapshot, options);
  if (refusal) return refusal;
  const asked = { ...memory.settings, ...options.settings };
  const yearStart = asked.yearStart ?? defaults.yearStart;
  const stopped = new Set<string>();
  const look = (month: Period | null) => {
    const looked = findTables(snapshot, { ...options, period: month, yearStart });
    for (const sheet of looked.stopped) stopped.add(sheet);
    return answered(snapshot, looked.tables, memory.columns, options.period);
  };
  const first = look(options.period);
  // A month that the workbook itself says goes before the one that was once chosen.
  const period = options.period !== null ? { period: options.period, says: 'as asked' }
    : readReportPeriod(snapshot, first, yearStart) ?? (asked.period ? { period: asked.period, says: 'as the workbook remembers' } : null);
  // A block was found for the latest month of its own: its target and its rating stand in the column of the report's.
  const tables = period !== null && options.period === null && first.some(({ columns }) => columns.some(({ rating, target }) => rating ?? target)) ? look(period.period) : first;
  const scheme = options.scheme ?? memory.settings.scheme ?? guessScheme(snapshot, tables);
  const sure = tables.filter((table) => table.sure && (options.sheets.length === 0 || options.sheets.includes(table.sheet)));
  const others = new Map(period === null ? [] : otherYears(sure, period.period, yearStart, options).map((table) => [table, { ...table, sure: false, why: [...table.why, 'its months are all of another year'] }]));
  const chosen = sure.filter((table) => !others.has(table));
  return {
    tables: tables.map((table) => others.get(table) ?? table), chosen, otherYears: [...others.values()], period, scheme,
    settings: { ...defaults, ...asked, scheme, period: period?.period ?? null }, memory, elsewhere: elsewhereOf(snapshot, chosen), stopped: [...stopped],
  };
}

function check(snapshot: Snapshot, options: SurveyOptions): Refusal | null {
  const names = snapshot.sheets.map(({ name }) => name);
  const missing = [...options.sheets, ...options.mappings.map(({ sheet }) => sheet)].find((name) => !names.includes(name));
  if (missing !== undefined) return refuse('no sheet', { detail: missing, list: names.join(', ') });
  if (options.scheme !== null && !schemeIds.includes(options.scheme)) return refuse('no scheme', { detail: options.scheme, list: schemeIds.join(', ') });
  if (options.period !== null && readPeriod(options.period) !== options.period) return refuse('bad period', { detail: options.period });
  return null;
}

/** Whether a table has figures to judge: one that lists targets or thresholds alone has none. */
export function hasFigures(table: Table): boolean {
  return table.columns.some(({ field, approximate }) => !approximate && (field === 'actual' || field === 'ytd' || field === 'month' || field === 'quarter'))
    && table.kind !== 'ratings';
}
