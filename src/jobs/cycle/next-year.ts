import { readFigure } from '../../engine/figure.ts';
import { ratingOfFill } from '../../engine/hue.ts';
import { addMonths, periodName, reportingYear } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import { readRows } from '../../tables/rows.ts';
import type { Field, Row, Table } from '../../tables/table.ts';
import { saidAt } from '../../tables/view.ts';
import { address } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import { difference } from '../../workbook/difference.ts';
import type { CellEdit, CellState, Edit } from '../../workbook/plan.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { contentAt, find, firstFrom, Mark, marked, styleAt } from '../../workbook/snapshot.ts';
import type { Content, Sheet, Snapshot } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import type { Proposal } from '../proposal.ts';
import type { Decision } from '../record/decision.ts';
import { clean } from '../record/line.ts';
import { nameOf, wordsOf } from '../record/recall.ts';
import { remember } from '../record/remember.ts';
import { keepCommentary } from './commentary.ts';
import { emptiedColumns } from './emptied.ts';
import { renameYear } from './headings.ts';
import { finding, yearAgo } from './next-period.ts';
import { count, propose } from './propose.ts';
import { contradictionOf, criteriaEdit } from './revise.ts';
import { isFinal, roundOf } from './round.ts';
import type { Round, StepOptions } from './round.ts';
import type { NewTarget } from './target-list.ts';

export interface YearOptions extends StepOptions {
  targets: NewTarget[];
  /** Indicators that are not carried into the new year, by reference or measure. */
  retired: string[];
}

/**
 * Makes a copy of this workbook the next year's: the plan is for the copy, and the workbook itself stays as it is. Months are emptied, or
 * take last year's figures where the table has two years; the outturn goes to the column for last year's figure; figures, ratings and
 * commentary are cleared, the commentary kept beside; headings name the new year; targets follow the officer's list; rows of retired
 * indicators are emptied and named. Formulas stay.
 */
export function startNextYear(snapshot: Snapshot, options: YearOptions): Proposal | Refusal {
  const round = roundOf(snapshot, options);
  if (refused(round)) return round;
  const { month, settings } = round;
  const year = reportingYear(month, settings.yearStart);
  const first = addMonths(year.first, 12);
  const called = namesOf(round);
  const retired = new Set(options.retired.map((ref) => called(ref)).filter((name) => name !== null));
  const targets = options.targets.flatMap((line) => {
    const ref = called(line.ref);
    return ref === null ? [] : [{ ...line, ref }];
  });
  const work: Work = { edits: new Map(), findings: [] };

  for (const table of round.chosen) {
    const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
    if (!sheet) continue;
    for (const row of readRows(snapshot, table)) {
      if (retired.has(nameOf(row.indicator))) retire(sheet, table, row, work);
      else empty(sheet, table, row, month, work);
    }
  }
  const carried = round.rows.filter(({ judged: { row } }) => !retired.has(nameOf(row.indicator)));
  const decisions = carried.flatMap((row) => retarget(row, { ...options, targets }, first, work));
  const commentary = keepCommentary({ ...round, rows: carried }, periodName(month));
  const headings = renameYear(snapshot, round.chosen, month, first, settings.yearStart);
  const cells = [...work.edits.values(), ...commentary.edits, ...headings];
  const remembered = remember(snapshot, [...decisions, ...emptiedColumns(snapshot, round, cells, options.signed)]);
  if (refused(remembered)) return remembered;

  const known = new Set(round.rows.map(({ judged: { row } }) => nameOf(row.indicator)));
  const unknown = [...options.targets.map(({ ref }) => ref), ...options.retired].filter((ref) => called(ref) === null);
  const gone = [...retired];
  const says = [
    `A copy for ${yearName(first)}: ${count(known.size - gone.length, 'indicator', 'indicators')}, months emptied, the outturn kept as the earlier figure`,
    gone.length > 0 ? `Left out: ${gone.join(', ')}` : '',
    targets.length > 0 ? `${count(targets.length, 'indicator has', 'indicators have')} a new target or tolerance` : '',
    commentary.kept > 0 ? `${count(commentary.kept, 'commentary is', 'commentaries are')} kept beside an empty cell` : '',
  ].filter((say) => say !== '');
  const findings: Finding[] = [
    ...(month === year.last ? [] : [finding('not-final', 'query', '', '', `${periodName(month)} does not end the year ${yearName(year.first)}: its last month is ${periodName(year.last)}`)]),
    ...(isFinal(round.memory, month) ? [] : [finding('not-final', 'error', '', '', `${periodName(month)} has not been declared final: its ratings are not in the record`)]),
    ...unknown.map((ref) => finding('left', 'error', '', '', `No indicator is called '${ref}', so this line of the list was left`)),
    ...work.findings, ...commentary.findings,
  ];
  const edits: Edit[] = [...cells, ...remembered.edits];
  return propose(`Start ${yearName(first)}`, says, findings, { expects: remembered.expects, edits });
}

/** The name of the indicator that a line of a list means: written alike, else the one that differs in capitals and spaces alone, else by its measure. Null for none, or several. */
function namesOf({ rows }: Round): (said: string) => string | null {
  const bare = (text: string) => text.toLowerCase().replace(/[\s.()-]/g, '');
  const names = new Map(rows.map(({ judged: { written } }) => [nameOf(written), clean(written.measure)]));
  return (said) => {
    if (names.has(clean(said))) return clean(said);
    const like = [...names].filter(([name]) => bare(name) === bare(said));
    const found = like.length > 0 ? like : [...names].filter(([, measure]) => measure !== '' && bare(measure) === bare(said));
    return found.length === 1 ? (found[0]?.[0] ?? null) : null;
  };
}

/** '2021/22' for the year that begins in April 2021. */
function yearName(first: Period): string {
  return `${first.slice(0, 4)}/${String((Number(first.slice(2, 4)) + 1) % 100).padStart(2, '0')}`;
}

/** Edits by their cell: what is said of a cell later takes the place of what was said before. */
interface Work {
  edits: Map<string, CellEdit>;
  findings: Finding[];
}

/** Plans a cell of which nothing is a formula; otherwise it stays. */
function put(sheet: Sheet, at: Position, wanted: Partial<CellState>, { edits }: Work): boolean {
  if (marked(sheet.cells, find(sheet.cells, at.row, at.column), Mark.formula | Mark.array)) return false;
  const edit = difference(sheet, at, wanted);
  if (edit) edits.set(`${sheet.name}!${address(at)}`, edit);
  return true;
}

function contentOf(sheet: Sheet, at: Position): Content {
  return contentAt(sheet.cells, find(sheet.cells, at.row, at.column));
}

const cleared: readonly Field[] = ['actual', 'ytd', 'numerator', 'denominator'];

function empty(sheet: Sheet, table: Table, row: Row, month: Period, work: Work): void {
  if (table.kind === 'card') return;
  carryOutturn(sheet, table, row, month, work);
  for (const field of cleared) {
    const at = row.at(field);
    if (!at || contentOf(sheet, at) === null) continue;
    const figure = readFigure(saidAt(sheet, find(sheet.cells, at.row, at.column)));
    if (figure.kind !== 'unreadable') put(sheet, at, { content: null }, work);
    else work.findings.push(finding('left', 'query', sheet.name, address(at), `${row.indicator.ref || row.indicator.measure}: '${figure.text.slice(0, 60)}' is no figure, so it was left`));
  }
  const rating = row.at('rating');
  if (rating) put(sheet, rating, { content: null, ...unpainted(sheet, rating) }, work);
  // A column's heading goes on by a year, so it takes what stood in the column of that month.
  const times = table.columns.filter(({ field, period }) => (field === 'month' || field === 'quarter') && period !== undefined);
  for (const { column, period } of times) {
    const at = { row: row.row, column };
    const later = times.find((each) => period !== undefined && each.period === addMonths(period, 12));
    const content = later ? contentOf(sheet, { row: row.row, column: later.column }) : null;
    const { format } = styleAt(sheet.cells, find(sheet.cells, row.row, later?.column ?? column));
    put(sheet, at, { content, ...(content !== null && { format }), ...(table.kind === 'grid' && unpainted(sheet, at)) }, work);
  }
}

/** Takes the colour of a rating away, and no other. */
function unpainted(sheet: Sheet, at: Position): Partial<CellState> {
  return ratingOfFill(styleAt(sheet.cells, find(sheet.cells, at.row, at.column)).fill) === null ? {} : { fill: null, ink: null };
}

/** The year's last figure, in the column for last year's or else for the previous one. */
function carryOutturn(sheet: Sheet, table: Table, row: Row, month: Period, work: Work): void {
  const columns = table.columns.filter(({ field, approximate }) => field === 'previous' && !approximate);
  const column = (columns.find(({ header }) => yearAgo.test(header)) ?? columns[0])?.column;
  const from = row.at('ytd') ?? row.at('actual') ?? row.months.findLast(({ period, text }) => period <= month && text !== '')?.at;
  const source = from ? find(sheet.cells, from.row, from.column) : -1;
  if (column === undefined || source < 0 || contentAt(sheet.cells, source) === null || marked(sheet.cells, source, Mark.waiting)) return;
  put(sheet, { row: row.row, column }, { content: contentAt(sheet.cells, source), format: styleAt(sheet.cells, source).format }, work);
}

/** Empties the row of an indicator that is not carried on; a formula in it stays and is named. */
function retire(sheet: Sheet, table: Table, row: Row, work: Work): void {
  if (table.kind === 'card') return;
  for (let place = firstFrom(sheet.cells, row.row); sheet.cells.row[place] === row.row; place++) {
    const at = { row: row.row, column: sheet.cells.column[place] ?? 0 };
    if (at.column < table.range.left || at.column > table.range.right || contentAt(sheet.cells, place) === null) continue;
    if (!put(sheet, at, { content: null, ...unpainted(sheet, at) }, work)) work.findings.push(finding('left', 'query', sheet.name, address(at), `${row.indicator.ref || row.indicator.measure} is left out, and its formula stays`));
  }
}

/** Writes the officer's new target and tolerance; where the record dates older ones, they end with the old year. */
function retarget(row: Round['rows'][number], { targets, signed }: YearOptions, first: Period, work: Work): Decision[] {
  const { written, recalled } = row.judged;
  const line = targets.find(({ ref }) => ref === nameOf(written));
  if (!line) return [];
  const { sheet } = row.bearing;
  const contradiction = contradictionOf(row, line);
  if (contradiction) work.findings.push(finding('criteria-doubt', 'query', sheet.name, '', `${written.ref || written.measure}: the new target and tolerance do not fit together: ${contradiction}`));
  for (const field of ['target', 'tolerance'] as const) {
    const text = line[field];
    const edit = text === null ? null : criteriaEdit(row, field, text);
    if (typeof edit === 'string') work.findings.push(finding('left', 'query', sheet.name, '', edit));
    else if (edit) work.edits.set(`${sheet.name}!${address(edit.at)}`, edit);
  }
  const stood = recalled.criteria.at(-1) ?? { target: wordsOf(written.target), tolerance: wordsOf(written.tolerance) };
  const ownCell = row.judged.row.at('target') !== undefined;
  if (recalled.criteria.length === 0 && ownCell) return [];
  return [{ kind: 'criteria', sheet: sheet.name, ref: nameOf(written), from: first, target: line.target ?? stood.target, tolerance: line.tolerance ?? stood.tolerance, reason: `for ${yearName(first)}`, ...signed }];
}
