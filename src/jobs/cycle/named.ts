import type { Period } from '../../engine/terms.ts';
import { readReportPeriod } from '../../tables/report.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Decision } from '../record/decision.ts';
import type { Round } from './round.ts';

/** Remembers the new month where the workbook itself names none that could be turned: else the next click would be for the old one. */
export function namedNow(snapshot: Snapshot, { chosen, settings }: Round, next: Period, signed: { who: string; date: string }): Decision[] {
  const said = readReportPeriod(snapshot, chosen, settings.yearStart);
  return said === null ? [{ kind: 'setting', what: 'period', value: next, ...signed }] : [];
}
