import { periodName } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import { readReportPeriod } from '../../tables/report.ts';
import { ownKind } from '../../workbook/own.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import type { Decision } from '../record/decision.ts';
import type { Round } from './round.ts';

/** Remembers the new month where the workbook itself names none that could be turned: else the next click would be for the old one. */
export function namedNow(snapshot: Snapshot, { chosen, settings }: Round, next: Period, signed: { who: string; date: string }): Decision[] {
  const said = readReportPeriod(snapshot, chosen, settings.yearStart);
  return said === null ? [{ kind: 'setting', what: 'period', value: next, ...signed }] : [];
}

/** Where the workbook says another month than was asked for: its current figures would go for those of a month that they are not of. */
export function otherMonth(snapshot: Snapshot, { chosen, settings, month, rows }: Round): Finding[] {
  const said = readReportPeriod(snapshot, chosen, settings.yearStart);
  const current = rows.some(({ judged: { rated: { source } } }) => source.kind === 'current' || source.kind === 'ytd');
  if (said === null || said.period === month || !current) return [];
  return [{ rule: 'not-final', severity: 'error', sheet: said.sheet, cell: said.cell, message: `'${said.says.slice(0, 60)}' says ${periodName(said.period)}: these figures would go for those of ${periodName(month)}` }];
}

/** Says that sheets of our making still show the time before: they are made anew when the summaries are refreshed. */
export function stillShown({ sheets }: Snapshot, before: string): Finding[] {
  const made = sheets.filter((sheet) => !['record', 'handover', null].includes(ownKind(sheet)));
  const [first] = made;
  if (!first) return [];
  return [{ rule: 'left', severity: 'query', sheet: first.name, cell: '', message: `${made.map(({ name }) => `'${name}'`).join(', ')} still ${made.length === 1 ? 'shows' : 'show'} ${before}, until the summaries are refreshed` }];
}
