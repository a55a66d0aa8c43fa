import { shift } from '../../engine/decimal.ts';
import { readFigure } from '../../engine/figure.ts';
import { readCriteria } from '../../engine/rate.ts';
import type { Readable } from '../../engine/rate.ts';
import { addMonths, periodName, readPeriod, reportingYear } from '../../engine/period.ts';
import type { Period, Said } from '../../engine/terms.ts';
import { address } from '../../workbook/address.ts';
import { difference } from '../../workbook/difference.ts';
import type { CellEdit } from '../../workbook/plan.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { contentAt, find, Mark, marked, styleAt } from '../../workbook/snapshot.ts';
import type { Content, Sheet, Snapshot } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import type { Proposal } from '../proposal.ts';
import type { Decision } from '../record/decision.ts';
import { clean } from '../record/line.ts';
import { nameOf, wordsOf } from '../record/recall.ts';
import { remember } from '../record/remember.ts';
import { propose } from './propose.ts';
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
 * written where the new criteria hold now; a formula, or a cell that holds target and tolerance together, is left and named.
 * Refuses without a reason, without such an indicator, or where `from` is no month.
 */
export function reviseCriteria(snapshot: Snapshot, options: ReviseOptions): Proposal | Refusal {
  if (options.reason.trim() === '') return refuse('no reason');
  if (readPeriod(options.from) !== options.from) return refuse('bad period', { detail: options.from });
  const round = roundOf(snapshot, options);
  if (refused(round)) return round;
  const found = round.rows.filter(({ bearing, judged: { row } }) => nameOf(row.indicator) === clean(options.ref) && (options.sheet === '' || bearing.sheet.name === options.sheet));
  if (found.length === 0) return refuse('no indicator', { detail: options.ref });

  const decisions: Decision[] = [];
  const edits: CellEdit[] = [];
  const findings: Finding[] = [];
  for (const row of found) {
    const contradiction = contradictionOf(row, options);
    if (contradiction) findings.push({ rule: 'criteria-doubt', severity: 'query', sheet: row.bearing.sheet.name, cell: cellOf(row, 'tolerance'), message: `${options.ref}: the new target and tolerance do not fit together: ${contradiction}` });
    decisions.push(...decided(row, round, options));
    if (options.from > round.month) continue;
    for (const field of ['target', 'tolerance'] as const) {
      const text = options[field];
      const wrote = text === null ? null : criteriaEdit(row, field, text);
      if (typeof wrote === 'string') findings.push({ rule: 'criteria-dated', severity: 'query', sheet: row.bearing.sheet.name, cell: cellOf(row, field), message: wrote });
      else if (wrote) edits.push(wrote);
    }
  }
  const remembered = remember(snapshot, decisions);
  if (refused(remembered)) return remembered;
  const words = [options.target === null ? '' : `target ${options.target || 'none'}`, options.tolerance === null ? '' : `tolerance ${options.tolerance || 'none'}`].filter((word) => word !== '');
  const says = [`${options.ref}: ${words.join(', ')} from ${periodName(options.from)}; earlier months keep theirs`];
  return propose(`Revise ${options.ref}`, says, findings, { edits: [...edits, ...remembered.edits], expects: remembered.expects });
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

function cellOf({ judged: { row } }: Round['rows'][number], field: 'target' | 'tolerance'): string {
  const at = row.at(field) ?? row.at('criteria');
  return at ? address(at) : '';
}

/** The edit of a target's or tolerance's cell; null where it says so already, a sentence where it is not ours to write. */
export function criteriaEdit({ bearing: { sheet }, judged: { row } }: Round['rows'][number], field: 'target' | 'tolerance', text: string): CellEdit | string | null {
  const at = row.at(field);
  const name = row.indicator.ref || row.indicator.measure;
  if (!at) return `${name}: the ${field} has no cell of its own, so it stands in the record alone. Change the words in the sheet by hand.`;
  const place = find(sheet.cells, at.row, at.column);
  if (marked(sheet.cells, place, Mark.formula | Mark.array | Mark.rich)) return `${name}: the ${field} is a formula or has several looks, so it was left. The record has the new one.`;
  return difference(sheet, at, { content: contentFor(sheet, place, text) });
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

/** A text as the cell holds its like: a number where a number stood and the text shows as one there. */
function contentFor(sheet: Sheet, place: number, text: string): Content {
  if (text === '') return null;
  if (typeof contentAt(sheet.cells, place) !== 'number') return text;
  const figure = readFigure({ kind: 'text', text });
  if (figure.kind !== 'number') return text;
  const format = styleAt(sheet.cells, place).format;
  const shows = (number: number): boolean => {
    const said: Said = { kind: 'number', number, format };
    const back = readFigure(said);
    return back.kind === 'number' && back.value === figure.value && (back.unit === figure.unit || figure.unit === '');
  };
  return [figure.value, shift(figure.value, -2)].find(shows) ?? text;
}
