import { readFigure } from '../../engine/figure.ts';
import { ratingOfFill } from '../../engine/hue.ts';
import { addMonths } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import { readRatingWord } from '../../engine/scheme.ts';
import type { Column, Field, Row, Table } from '../../tables/table.ts';
import { saidAt } from '../../tables/view.ts';
import { address } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import { difference } from '../../workbook/difference.ts';
import type { CellEdit, CellState } from '../../workbook/plan.ts';
import { contentAt, find, firstFrom, Mark, marked, styleAt } from '../../workbook/snapshot.ts';
import type { Content, Sheet } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import type { FinalRating } from '../record/memory.ts';
import { placeIn, previousColumn, sameMonthLastYear, shifts } from './earlier.ts';
import { finding } from './propose.ts';
import { isOurs } from './ours.ts';
import { unpainted, unsaid } from './unsaid.ts';

/** What the next year's copy is made of, on its way: edits by their cell, so that what is said of a cell later takes the place of what was said before. */
export interface Work {
  edits: Map<string, CellEdit>;
  findings: Finding[];
}

/** The year that ends, by the month that it ends with, the month of the first report of the next one, and where years begin. */
export interface Ending {
  month: Period;
  opens: Period;
  yearStart: number;
}

/**
 * Plans one indicator's cells for the next year: earlier figures move on by a year, months are emptied or take those of a year later, and
 * current figures and the rating are cleared. Formulas and words stay; words in the place of a figure are named.
 */
export function emptyRow(sheet: Sheet, table: Table, row: Row, ending: Ending, finals: readonly FinalRating[], work: Work): void {
  carryEarlier(sheet, table, row, ending, finals, work);
  for (const field of cleared) {
    const at = row.at(field);
    if (at && contentOf(sheet, at) !== null) take(sheet, at, null, row, work);
  }
  for (const edit of unsaid(sheet, table, row)) put(sheet, edit.at, edit.to, work);
  const rating = row.at('rating');
  if (rating) put(sheet, rating, { content: null, ...unpainted(sheet, rating) }, work);
  // A column's heading goes on by a year, so it takes what stood in the column of that month.
  const times = table.columns.filter(({ field, period }) => (field === 'month' || field === 'quarter') && period !== undefined);
  for (const time of times) {
    const later = times.find((each) => time.period !== undefined && each.period === addMonths(time.period, 12));
    if (time.rating) put(sheet, time.rating, { content: null, ...unpainted(sheet, time.rating) }, work);
    take(sheet, placeIn(table, row.row, time), later ? placeIn(table, row.row, later) : null, row, work, table.kind === 'grid');
  }
}

const cleared: readonly Field[] = ['actual', 'ytd', 'numerator', 'denominator'];

/** A cell that held a figure takes another's, look of the number and all, or is emptied. Words that are no figure stay and are named. */
function take(sheet: Sheet, at: Position, from: Position | null, { indicator }: Row, work: Work, letters = false): void {
  const place = find(sheet.cells, at.row, at.column);
  const figure = readFigure(saidAt(sheet, place));
  if (figure.kind === 'unreadable' && readRatingWord(figure.text) === null) {
    work.findings.push(finding('left', 'query', sheet.name, address(at), `${indicator.ref || indicator.measure}: '${figure.text.slice(0, 60)}' is no figure, so it was left`));
    return;
  }
  if (marked(sheet.cells, place, Mark.rich)) {
    work.findings.push(finding('left', 'query', sheet.name, address(at), `${indicator.ref || indicator.measure}: '${figure.text.slice(0, 60)}' has several looks, so it was left`));
    return;
  }
  const source = from ? find(sheet.cells, from.row, from.column) : -1;
  if (marked(sheet.cells, source, Mark.waiting)) {
    work.findings.push(finding('left', 'query', sheet.name, address(at), `${indicator.ref || indicator.measure}: the later figure waits for Excel to calculate, so it was not moved here`));
    return;
  }
  const content = from ? contentOf(sheet, from) : null;
  const { format, fill, ink } = styleAt(sheet.cells, source);
  put(sheet, at, { content, ...(content !== null && { format }), ...(letters && (content !== null && ratingOfFill(fill) !== null ? { fill, ink } : unpainted(sheet, at))) }, work);
}

/** Columns of earlier figures: the outturn and what moves on by a year, the last month's figure and rating, and the same month last year as the record has it. */
function carryEarlier(sheet: Sheet, table: Table, row: Row, { month, opens, yearStart }: Ending, finals: readonly FinalRating[], work: Work): void {
  const copy = (from: Position | undefined, to: Column | undefined, painted = false) => {
    const source = from ? find(sheet.cells, from.row, from.column) : -1;
    if (!to || source < 0 || contentAt(sheet.cells, source) === null) return;
    if (marked(sheet.cells, source, Mark.waiting)) {
      work.findings.push(finding('left', 'query', sheet.name, address(placeIn(table, row.row, to)), `${row.indicator.ref || row.indicator.measure}: the figure waits for Excel to calculate, so it was not moved`));
      return;
    }
    const { format, fill, ink } = styleAt(sheet.cells, source);
    put(sheet, placeIn(table, row.row, to), { content: contentAt(sheet.cells, source), ...(painted ? { fill, ink } : { format }) }, work);
  };
  const said = (at: Position | undefined) => (at && contentOf(sheet, at) !== null ? at : undefined);
  const outturn = said(row.at('ytd')) ?? said(row.at('actual')) ?? row.months.findLast(({ period, text }) => period <= month && text !== '')?.at;
  const shifted = shifts(table, month, yearStart);
  for (const { column, from } of shifted) copy(from === 'outturn' ? outturn : placeIn(table, row.row, from), column);
  const previous = previousColumn(table, 'previous', month, yearStart);
  if (!shifted.some(({ column }) => column === previous)) copy(row.at('actual'), previous);
  copy(row.at('rating'), previousColumn(table, 'previousRating', month, yearStart), true);
  const known = finals.find(({ period }) => period === addMonths(opens, -12))?.figure ?? null;
  for (const column of sameMonthLastYear(table, month, yearStart)) {
    const at = placeIn(table, row.row, column);
    if (contentOf(sheet, at) !== null && readFigure(saidAt(sheet, find(sheet.cells, at.row, at.column))).kind !== 'unreadable') put(sheet, at, { content: known }, work);
  }
}

/** Empties the row of an indicator that is not carried on; what is not ours to write stays and is named. Returns whether the row is empty now. */
export function retireRow(sheet: Sheet, table: Table, row: Row, work: Work): boolean {
  let emptied = table.kind !== 'card';
  for (const at of cellsOf(sheet, table, row)) {
    if (contentOf(sheet, at) === null) continue;
    if (put(sheet, at, { content: null, ...unpainted(sheet, at) }, work)) continue;
    emptied = false;
    work.findings.push(finding('left', 'query', sheet.name, address(at), `${row.indicator.ref || row.indicator.measure} is left out, and this cell stays, since it is a formula, merged or of several looks`));
  }
  return emptied;
}

/** The cells of an indicator's row; of a card what is labelled, since its labels stay. */
function cellsOf(sheet: Sheet, table: Table, { row }: Row): Position[] {
  if (table.kind === 'card') return table.columns.map((column) => placeIn(table, row, column));
  const cells: Position[] = [];
  for (let place = firstFrom(sheet.cells, row); sheet.cells.row[place] === row; place++) {
    const column = sheet.cells.column[place] ?? 0;
    if (column >= table.range.left && column <= table.range.right) cells.push({ row, column });
  }
  return cells;
}

/** Plans a cell that is ours to write; any other stays. */
export function put(sheet: Sheet, at: Position, wanted: Partial<CellState>, { edits }: Work): boolean {
  if (!isOurs(sheet, at)) return false;
  const edit = difference(sheet, at, wanted);
  if (edit) edits.set(`${sheet.name}!${address(at)}`, edit);
  return true;
}

function contentOf(sheet: Sheet, at: Position): Content {
  return contentAt(sheet.cells, find(sheet.cells, at.row, at.column));
}
