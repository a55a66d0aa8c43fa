import { readBasis } from '../../engine/basis.ts';
import { readFigure } from '../../engine/figure.ts';
import { addMonths, periodName, quarterEnd, readPeriod, reportingYear } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import type { Column, Field } from '../../tables/table.ts';
import { saidAt, wordsAt } from '../../tables/view.ts';
import { address } from '../../workbook/address.ts';
import { difference, expectation } from '../../workbook/difference.ts';
import type { CellEdit, Expectation } from '../../workbook/plan.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { contentAt, find, Mark, marked, styleAt } from '../../workbook/snapshot.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import type { Proposal } from '../proposal.ts';
import { remember } from '../record/remember.ts';
import { keepCommentary } from './commentary.ts';
import { writeCriteria } from './criteria-cells.ts';
import { placeIn, previousColumn, sameMonthLastYear } from './earlier.ts';
import { emptiedColumns } from './emptied.ts';
import { turnHeadings } from './headings.ts';
import type { TurnOf } from './headings.ts';
import { namedNow, otherMonth, stillShown } from './named.ts';
import { isOurs } from './ours.ts';
import { count, joinTables, propose } from './propose.ts';
import { renamed } from './rename.ts';
import { restated } from './restated.ts';
import { isFinal, roundOf } from './round.ts';
import type { Round, StepOptions } from './round.ts';

/** What happens to one row: edits, and how many figures moved, were cleared, and made room for those of the same month last year. */
interface Step {
  edits: CellEdit[];
  expects: Expectation[];
  moved: number;
  cleared: number;
  yearAgo: number;
  findings: Finding[];
}

/**
 * Starts the month after this one (the quarter, where the workbook goes by quarters): current figures move to the column for the previous
 * ones, typed figures are cleared, commentary is kept beside an empty cell, and headings and titles name the new month. Formulas, targets
 * and words are never cleared; figures of a quarter or a year stay until theirs has ended. Says so where this month is not final.
 */
export function startNextPeriod(snapshot: Snapshot, options: StepOptions): Proposal | Refusal {
  const round = roundOf(snapshot, options);
  if (refused(round)) return round;
  const { month, settings } = round;
  const length = /\b(?:q|qtr|quarter) ?[1-4]\b/i.test(round.period?.says ?? '') ? 3 : 1;
  const next = addMonths(month, length);
  const steps = round.rows.map((row) => stepOf(row, month, next, settings.yearStart));
  const commentary = keepCommentary(round, periodName(month));
  const headings = turnHeadings(snapshot, round, monthTurn(month, next, settings.yearStart));
  const sum = (of: 'moved' | 'cleared' | 'yearAgo') => steps.reduce((all, step) => all + step[of], 0);
  const says = [
    sum('moved') > 0 ? `${count(sum('moved'), 'figure moves', 'figures move')} to the column for the previous ones` : '',
    `${count(sum('cleared'), 'typed figure is', 'typed figures are')} cleared`,
    commentary.kept > 0 ? `${count(commentary.kept, 'commentary is', 'commentaries are')} kept beside an empty cell` : '',
    sum('yearAgo') > 0 ? `${count(sum('yearAgo'), 'figure', 'figures')} of the same month last year ${sum('yearAgo') === 1 ? 'makes' : 'make'} room for ${periodName(addMonths(next, -12))}` : '',
    headings.count > 0 ? `${count(headings.count, 'heading or title goes', 'headings and titles go')} on to ${periodName(next)}` : '',
  ].filter((say) => say !== '');
  const findings: Finding[] = [
    ...otherMonth(snapshot, round),
    ...(isFinal(round.memory, month) ? [] : [finding('not-final', 'error', '', '', `${periodName(month)} has not been declared final: its ratings are not in the record`)]),
    ...(month === reportingYear(month, settings.yearStart).last ? [finding('not-final', 'query', '', '', `${periodName(month)} ends the reporting year. Starting the next year makes a new workbook and leaves this one as it is`)] : []),
    ...withoutColumn(round, next),
    // A figure that came or changed after the month was declared final would go without having been recorded.
    ...round.rows.flatMap(({ bearing, judged }) => restated(bearing, judged, round.memory)).map((each): Finding => ({ ...each, severity: 'error' })),
    ...steps.flatMap((step) => step.findings), ...commentary.findings, ...headings.findings, ...stillShown(snapshot, periodName(month)),
  ];
  const edits = joinTables([...steps.flatMap((step) => step.edits), ...commentary.edits, ...headings.edits]);
  const remembered = remember(snapshot, [...emptiedColumns(snapshot, round, edits, options.signed), ...namedNow(snapshot, round, next, options.signed)]);
  if (refused(remembered)) return remembered;
  return propose(`Start ${periodName(next)}`, says, findings, { expects: [...steps.flatMap((step) => step.expects), ...remembered.expects], edits: [...edits, ...remembered.edits] });
}

/** Tables of months in which the next one has no column: there is no place to type its figures yet. */
function withoutColumn({ chosen, month, settings }: Round, next: Period): Finding[] {
  return chosen.flatMap((table) => {
    const times = table.columns.filter(({ field, period }) => (field === 'month' || field === 'quarter') && period !== undefined);
    const awaited = times.some(({ field }) => field === 'quarter') ? quarterEnd(next, settings.yearStart) : next;
    if (!times.some(({ period }) => period === month) || times.some(({ period }) => period === awaited || period === next)) return [];
    return [finding('left', 'query', table.sheet, address({ row: table.header.bottom, column: times.at(-1)?.column ?? 1 }), `This table has no column for ${periodName(awaited)}. Add one beside the last`)];
  });
}

/** Headings of the month's figures name the next one; those of earlier figures the month whose figures they take. */
function monthTurn(month: Period, next: Period, yearStart: number): TurnOf {
  const to = (from: Period, then: Period) => ({ text: (text: string) => renamed(text, from, then, yearStart), date: (of: Period) => (of === from ? then : null) });
  return (column, table) => {
    if (column === null || table === null) return to(month, next);
    if (column.field === 'previous' || column.field === 'previousRating') {
      if (column === previousColumn(table, column.field, month, yearStart)) return takes(column, month, yearStart);
      return sameMonthLastYear(table, month, yearStart).includes(column) ? to(addMonths(month, -12), addMonths(next, -12)) : null;
    }
    return still.includes(column.field) ? null : to(month, next);
  };
}

/** The turn of a column that takes the figures of this month, whichever of the twelve before it names, also without its year. */
export function takes({ header }: Column, month: Period, yearStart: number): ReturnType<TurnOf> {
  const named = readPeriod(header, yearStart);
  const before = named === null ? Array.from({ length: 12 }, (_, index) => addMonths(month, -1 - index)) : [named];
  return { text: (text) => before.map((of) => renamed(text, of, month, yearStart)).find((next) => next !== null) ?? null, date: () => month };
}

/** Columns whose figures stay as the months go by. */
const still: readonly Field[] = ['month', 'quarter', 'comparator', 'baseline'];

/** The fields that hold what was typed for the month. */
const typed: readonly Field[] = ['actual', 'ytd', 'numerator', 'denominator'];

function stepOf(row: Round['rows'][number], month: Period, next: Period, yearStart: number): Step {
  const { bearing: { sheet, table }, judged: { row: read } } = row;
  const step: Step = { edits: [], expects: [], moved: 0, cleared: 0, yearAgo: 0, findings: [] };
  if (table.columns.some(({ field }) => field === 'month' || field === 'quarter') && !table.columns.some(({ field }) => field === 'actual')) return begun(row, step, next);
  const name = read.indicator.ref || read.indicator.measure;
  const stays = staysUntil(read.indicator.basis, month, yearStart);
  if (!stays) {
    for (const [from, to] of [['actual', 'previous'], ['rating', 'previousRating']] as const) moveOne(row, from, previousColumn(table, to, month, yearStart), step);
    lastYears(row, month, next, yearStart, step);
  }
  for (const field of typed) {
    const at = read.at(field);
    const place = at ? find(sheet.cells, at.row, at.column) : -1;
    if (!at || contentAt(sheet.cells, place) === null || marked(sheet.cells, place, Mark.formula | Mark.array)) continue;
    const cell = address(at);
    const figure = readFigure(saidAt(sheet, place));
    if (stays) {
      if (field === 'actual') step.findings.push(finding('left', 'query', sheet.name, cell, `${name}: ${figure.text} stays, since it is of the ${stays}`));
    } else if (figure.kind === 'unreadable' || marked(sheet.cells, place, Mark.rich)) {
      step.findings.push(finding('left', 'query', sheet.name, cell, `${name}: '${figure.text.slice(0, 60)}' is no figure, so it was left`));
    } else {
      const edit = difference(sheet, at, { content: null });
      if (edit) step.edits.push(edit);
      step.cleared++;
    }
  }
  return begun(row, step, next);
}

/** Criteria that hold from the new month on are written into their cells. */
function begun(row: Round['rows'][number], step: Step, next: Period): Step {
  const held = row.judged.recalled.criteria.find(({ from }) => from === next);
  if (!held) return step;
  const written = writeCriteria(row, held);
  step.edits.push(...written.edits);
  step.findings.push(...written.findings);
  return step;
}

/** What a figure is of, where it stays beyond this month; null where it does not. */
function staysUntil(basis: string, month: Period, yearStart: number): 'quarter' | 'year' | null {
  const { kind } = readBasis(basis);
  if (kind === 'quarter') return month === quarterEnd(month, yearStart) ? null : 'quarter';
  return kind === 'year' && month !== reportingYear(month, yearStart).last ? 'year' : null;
}

/** Copies what a field shows to the column for the earlier one, look of the number and all. A formula there stays. */
function moveOne({ bearing: { sheet, table }, judged: { row } }: Round['rows'][number], from: 'actual' | 'rating', to: Column | undefined, step: Step): void {
  const at = row.at(from);
  if (!at || to === undefined) return;
  const target = placeIn(table, at.row, to);
  const source = find(sheet.cells, at.row, at.column);
  if (marked(sheet.cells, find(sheet.cells, target.row, target.column), Mark.formula | Mark.array)) return;
  if (!isOurs(sheet, target)) {
    step.findings.push(finding('left', 'query', sheet.name, address(target), `${row.indicator.ref || row.indicator.measure}: nothing was moved here, since the cell is merged or has several looks`));
    return;
  }
  if (marked(sheet.cells, source, Mark.waiting)) {
    step.findings.push(finding('left', 'query', sheet.name, address(target), `${row.indicator.ref || row.indicator.measure}: the figure waits for Excel to calculate, so it was not moved`));
    return;
  }
  const { format, fill, ink } = styleAt(sheet.cells, source);
  const edit = difference(sheet, target, { content: contentAt(sheet.cells, source), ...(from === 'rating' ? { fill, ink } : { format }) });
  if (wordsAt(sheet, source) !== '' && from === 'actual') step.moved++;
  if (edit) step.edits.push(edit);
  if (edit) step.expects.push(expectation(sheet, at));
}

/** The figure of the same month last year becomes that of the next month, from the record's final ratings; where the record has none, a typed one is cleared. */
function lastYears({ bearing: { sheet, table }, judged: { row, recalled } }: Round['rows'][number], month: Period, next: Period, yearStart: number, step: Step): void {
  const known = recalled.finals.find(({ period }) => period === addMonths(next, -12))?.figure ?? null;
  for (const column of sameMonthLastYear(table, month, yearStart)) {
    const at = placeIn(table, row.row, column);
    const place = find(sheet.cells, at.row, at.column);
    const figure = readFigure(saidAt(sheet, place));
    if (contentAt(sheet.cells, place) === null || !isOurs(sheet, at) || figure.kind === 'unreadable') continue;
    const edit = difference(sheet, at, { content: known });
    if (edit) step.edits.push(edit);
    if (edit) step.yearAgo++;
  }
}

/** A finding of a step of the year. */
export function finding(rule: Finding['rule'], severity: Finding['severity'], sheet: string, cell: string, message: string): Finding {
  return { rule, severity, sheet, cell, message };
}
