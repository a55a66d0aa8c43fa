import { readCriteria } from '../../engine/rate.ts';
import type { Readable } from '../../engine/rate.ts';
import { addMonths, periodName, readPeriod, reportingYear } from '../../engine/period.ts';
import type { Period, Said } from '../../engine/terms.ts';
import type { CellEdit } from '../../workbook/plan.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import type { Proposal } from '../proposal.ts';
import type { Decision } from '../record/decision.ts';
import { called } from '../record/called.ts';
import { nameOf, wordsOf } from '../record/recall.ts';
import { remember } from '../record/remember.ts';
import { goingOn } from '../words.ts';
import { criteriaCell, writeCriteria } from './criteria-cells.ts';
import { clashing, propose } from './propose.ts';
import { roundOf } from './round.ts';
import type { Round, StepOptions } from './round.ts';

export interface ReviseOptions extends StepOptions {
  /** The indicator, by its reference, or by its measure where it has none; `sheet` '' is any. */
  ref: string;
  sheet: string;
  /** The first month for which the new criteria hold. */
  from: Period;
  /** As an officer writes them: '95%', '85% – 94.9%'; null leaves it as it is. */
  target: string | null;
  tolerance: string | null;
  reason: string;
}

/**
 * Changes a target or a tolerance from a month on. The months before keep theirs: what stood goes into the record too. The cells are
 * written where the new criteria hold now; a formula is left and named.
 * Refuses without a reason or a change, without such an indicator, or where `from` is no month.
 */
export function reviseCriteria(snapshot: Snapshot, options: ReviseOptions): Proposal | Refusal {
  if (options.reason.trim() === '') return refuse('no reason');
  if (options.target === null && options.tolerance === null) return refuse('no change');
  if (readPeriod(options.from) !== options.from) return refuse('bad period', { detail: options.from });
  const round = roundOf(snapshot, options);
  if (refused(round)) return round;
  const name = called(round.rows.map(({ judged: { row } }) => nameOf(row.indicator)))(options.ref);
  const found = round.rows.filter(({ bearing, judged: { row } }) => nameOf(row.indicator) === name && (options.sheet === '' || bearing.sheet.name === options.sheet));
  if (found.length === 0) return refuse('no indicator', { detail: options.ref });

  const named = name ?? options.ref;
  const decisions: Decision[] = [];
  const edits: CellEdit[] = [];
  const findings: Finding[] = [];
  for (const row of found) {
    const contradiction = contradictionOf(row, options);
    if (contradiction) findings.push({ rule: 'criteria-doubt', severity: 'query', sheet: row.bearing.sheet.name, cell: criteriaCell(row, 'tolerance'), message: `${named}: the new target and tolerance do not fit together: ${goingOn(contradiction)}` });
    decisions.push(...decided(row, round, options));
    if (options.from > round.month) continue;
    const written = writeCriteria(row, options);
    edits.push(...written.edits);
    findings.push(...written.findings);
  }
  const remembered = remember(snapshot, decisions);
  if (refused(remembered)) return remembered;
  const words = [options.target === null ? '' : `target ${options.target || 'none'}`, options.tolerance === null ? '' : `tolerance ${options.tolerance || 'none'}`].filter((word) => word !== '');
  const says = [`${named}: ${words.join(', ')} from ${periodName(options.from)}; earlier months keep theirs`];
  return propose(`Revise ${named}`, says, [...findings, ...clashing(remembered.clashes)], { edits: [...edits, ...remembered.edits], expects: remembered.expects });
}

/** What held before, where the record does not say so yet, and what holds from now on. */
function decided({ bearing, judged: { row, written, recalled } }: Round['rows'][number], { settings }: Round, { from, target, tolerance, reason, signed }: ReviseOptions): Decision[] {
  const named = { kind: 'criteria' as const, sheet: bearing.sheet.name, ref: nameOf(written), ...signed };
  const held = recalled.criteria.findLast((each) => each.from < from);
  const stood = held ?? { target: wordsOf(written.target), tolerance: wordsOf(written.tolerance) };
  const first = [reportingYear(from, settings.yearStart).first, ...row.months.map(({ period }) => period)].sort()[0] ?? from;
  const before = first < from ? first : addMonths(from, -1);
  return [
    ...(held ? [] : [{ ...named, from: before, target: stood.target, tolerance: stood.tolerance, reason: 'as it stood before it was revised' }]),
    { ...named, from, target: target ?? stood.target, tolerance: tolerance ?? stood.tolerance, reason },
  ];
}

/** Why an indicator could not be rated with these criteria, where it could be with those that stand; null where it can, or where the reason is another. */
export function contradictionOf({ bearing: { settings }, judged: { row: { indicator }, readable } }: Round['rows'][number], { target, tolerance }: Pick<ReviseOptions, 'target' | 'tolerance'>): string | null {
  const said = (text: string): Said => (text === '' ? { kind: 'empty' } : { kind: 'text', text });
  const read = readCriteria({ ...indicator, ...(target !== null && { target: said(target) }), ...(tolerance !== null && { tolerance: said(tolerance) }) }, settings);
  const why = undecided(read);
  return why !== '' && undecided(readable) === '' ? why : null;
}

function undecided(read: Readable): string {
  return read.kind === 'unrated' ? read.reason : read.kind === 'read' && read.readings[0]?.criteria.polarityFrom !== 'either' ? read.undecided : '';
}
