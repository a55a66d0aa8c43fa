import { readBasis } from '../../engine/basis.ts';
import { readFigure } from '../../engine/figure.ts';
import { addMonths, quarterEnd, reportingYear } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import type { Column, Field } from '../../tables/table.ts';
import { saidAt, wordsAt } from '../../tables/view.ts';
import { address } from '../../workbook/address.ts';
import { difference, expectation } from '../../workbook/difference.ts';
import type { CellEdit, Expectation } from '../../workbook/plan.ts';
import { contentAt, find, Mark, marked, styleAt } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import { writeCriteria } from './criteria-cells.ts';
import { awaits, placeIn, previousColumn, ratesEachMonth, sameMonthLastYear } from './earlier.ts';
import { isOurs } from './ours.ts';
import { finding } from './propose.ts';
import type { Round } from './round.ts';
import { unsaid } from './unsaid.ts';

/** What happens to one row: edits, and how many figures moved, were cleared, and made room for those of the same month last year. */
export interface Step {
  edits: CellEdit[];
  expects: Expectation[];
  moved: number;
  cleared: number;
  /** Ratings and arrows in words that still say what the figure was that went. */
  stale: number;
  yearAgo: number;
  findings: Finding[];
}

/** The fields that hold what was typed for the month. */
const typed: readonly Field[] = ['actual', 'ytd', 'numerator', 'denominator'];

/**
 * Plans one indicator's cells for the next month: its figure and rating move to the columns for the previous ones, typed figures are cleared,
 * and criteria that hold from then on are written. Words stay.
 */
export function stepOf(row: Round['rows'][number], month: Period, next: Period, yearStart: number): Step {
  const { bearing: { sheet, table }, judged: { row: read } } = row;
  const step: Step = { edits: [], expects: [], moved: 0, cleared: 0, stale: 0, yearAgo: 0, findings: [] };
  const stays = staysUntil(read.indicator.basis, month, yearStart);
  if (ratesEachMonth(table, yearStart)) return begun(row, step, next);
  // Beside columns for each month the figures stay, and the next one's is awaited.
  const monthly = table.columns.some(({ field }) => field === 'month' || field === 'quarter') && !table.columns.some(({ field }) => field === 'actual');
  if (monthly || awaits(table, next, yearStart)) return begun(row, stays ? step : without(row, step, false), next);
  const name = read.indicator.ref || read.indicator.measure;
  let left = stays !== null;
  let hasMoved = false;
  if (!stays) {
    moveOne(row, 'actual', previousColumn(table, 'previous', month, yearStart), step);
    hasMoved = moveOne(row, 'rating', previousColumn(table, 'previousRating', month, yearStart), step);
    lastYears(row, month, next, yearStart, step);
  }
  for (const field of typed) {
    const at = read.at(field);
    const place = at ? find(sheet.cells, at.row, at.column) : -1;
    if (!at || contentAt(sheet.cells, place) === null) continue;
    if (marked(sheet.cells, place, Mark.formula | Mark.array)) {
      left ||= field === 'actual';
      continue;
    }
    const cell = address(at);
    const figure = readFigure(saidAt(sheet, place));
    if (stays) {
      if (field === 'actual' && figure.kind === 'number') step.findings.push(finding('left', 'query', sheet.name, cell, `${name}: ${figure.text} stays, since it is of the ${stays}`));
    } else if (figure.kind === 'unreadable' || marked(sheet.cells, place, Mark.rich)) {
      left = true;
      step.findings.push(finding('left', 'query', sheet.name, cell, `${name}: '${figure.text.slice(0, 60)}' is no figure, so it was left`));
    } else {
      const edit = difference(sheet, at, { content: null });
      if (edit) step.edits.push(edit);
      step.cleared++;
    }
  }
  return begun(row, left ? step : without(row, step, hasMoved), next);
}

/** A rating goes where it has moved, and a typed change goes with its figure; words of a rating or an arrow stay, as all words do, and are counted. */
function without({ bearing: { sheet, table }, judged: { row } }: Round['rows'][number], step: Step, hasMoved: boolean): Step {
  const rating = row.at('rating');
  for (const edit of unsaid(sheet, table, row)) {
    const isRating = edit.at.row === rating?.row && edit.at.column === rating.column;
    if (isRating ? hasMoved : readFigure(saidAt(sheet, find(sheet.cells, edit.at.row, edit.at.column))).kind === 'number') step.edits.push(edit);
    else if (edit.from.content !== undefined) step.stale++;
  }
  return step;
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

/** Copies what a field shows to the column for the earlier one, look of the number and all. A formula there stays. Whether it stands there then. */
function moveOne({ bearing: { sheet, table }, judged: { row } }: Round['rows'][number], from: 'actual' | 'rating', to: Column | undefined, step: Step): boolean {
  const at = row.at(from);
  if (!at || to === undefined) return false;
  const target = placeIn(table, at.row, to);
  const source = find(sheet.cells, at.row, at.column);
  if (marked(sheet.cells, find(sheet.cells, target.row, target.column), Mark.formula | Mark.array)) return false;
  if (!isOurs(sheet, target)) {
    step.findings.push(finding('left', 'query', sheet.name, address(target), `${row.indicator.ref || row.indicator.measure}: nothing was moved here, since the cell is merged or has several looks`));
    return false;
  }
  if (marked(sheet.cells, source, Mark.waiting)) {
    step.findings.push(finding('left', 'query', sheet.name, address(target), `${row.indicator.ref || row.indicator.measure}: the figure waits for Excel to calculate, so it was not moved`));
    return false;
  }
  const { format, fill, ink } = styleAt(sheet.cells, source);
  const edit = difference(sheet, target, { content: contentAt(sheet.cells, source), ...(from === 'rating' ? { fill, ink } : { format }) });
  if (wordsAt(sheet, source) !== '' && from === 'actual') step.moved++;
  if (edit) step.edits.push(edit);
  if (edit) step.expects.push(expectation(sheet, at));
  return true;
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
