import { addMonths, periodName, reportingYear } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import { fold } from '../../tables/fold.ts';
import { readRows } from '../../tables/rows.ts';
import type { Table } from '../../tables/table.ts';
import { address } from '../../workbook/address.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import type { Proposal } from '../proposal.ts';
import type { Decision } from '../record/decision.ts';
import { called } from '../record/called.ts';
import { nameOf, recallFrom, wordsOf } from '../record/recall.ts';
import { remember } from '../record/remember.ts';
import { goingOn } from '../words.ts';
import { keepCommentary } from './commentary.ts';
import { criteriaCell, writeCriteria } from './criteria-cells.ts';
import { previousColumn, sameMonthLastYear, shifts } from './earlier.ts';
import { emptiedColumns } from './emptied.ts';
import { turnHeadings } from './headings.ts';
import type { TurnOf } from './headings.ts';
import { namedNow, otherMonth, stillShown } from './named.ts';
import { addRows } from './new-rows.ts';
import { takes } from './next-period.ts';
import { clashing, count, finding, joinTables, propose } from './propose.ts';
import { nextCalendarYear, nextYears, renamed } from './rename.ts';
import { contradictionOf } from './revise.ts';
import { isFinal, isQuarterly, roundOf } from './round.ts';
import type { Round, StepOptions } from './round.ts';
import type { NewTarget } from './target-list.ts';
import { emptyRow, retireRow } from './year-rows.ts';
import type { Ending, Work } from './year-rows.ts';

export interface YearOptions extends StepOptions {
  targets: NewTarget[];
  /** Indicators that are not carried into the new year, by reference or measure. */
  retired: string[];
}

/**
 * Makes a copy of this workbook the next year's: the plan is for the copy, and the workbook itself stays as it is. Months are emptied, or
 * take last year's figures where the table has two years; the outturn goes to the column for last year's figure; figures, ratings and
 * commentary are cleared, the commentary kept beside; headings name the new year; targets follow the officer's list, which
 * may bring new indicators; rows of retired ones are emptied and named. Formulas stay.
 */
export function startNextYear(snapshot: Snapshot, options: YearOptions): Proposal | Refusal {
  const round = roundOf(snapshot, options);
  if (refused(round)) return round;
  const { month, settings } = round;
  const year = reportingYear(month, settings.yearStart);
  const first = addMonths(year.first, 12);
  const meant = namesOf(round);
  const retired = new Set(options.retired.map((ref) => meant(ref)).filter((name) => name !== null));
  const targets = options.targets.flatMap((line) => {
    const ref = meant(line.ref);
    return ref === null ? [] : [{ ...line, ref }];
  });
  const work: Work = { edits: new Map(), findings: [] };
  // The first report is for the first month, or for the quarter that ends two months later.
  const opens = isQuarterly(round) ? addMonths(first, 2) : first;
  const ending = { month, opens, yearStart: settings.yearStart };
  const recall = recallFrom(round.memory, snapshot);

  const emptied = new Map<Table, number[]>();
  for (const table of round.chosen) {
    const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
    if (!sheet) continue;
    for (const row of readRows(snapshot, table)) {
      if (retired.has(nameOf(row.indicator))) {
        if (retireRow(sheet, table, row, work)) emptied.set(table, [...(emptied.get(table) ?? []), row.row]);
      } else emptyRow(sheet, table, row, ending, recall(sheet.name, row.indicator).finals, work);
    }
  }
  const carried = round.rows.filter(({ judged: { row } }) => !retired.has(nameOf(row.indicator)));
  const decisions = carried.flatMap((row) => retarget(row, { ...options, targets }, first, work));
  const commentary = keepCommentary({ ...round, rows: carried }, periodName(month));
  const { fresh, alike } = newIn(options.targets, round, meant);
  const rows = addRows(snapshot, round, fresh, emptied, work);
  const headings = turnHeadings(snapshot, round, yearTurn(ending));
  const cells = joinTables([...work.edits.values(), ...commentary.edits, ...rows.grown, ...headings.edits]);
  const remembered = remember(snapshot, [...decisions, ...emptiedColumns(snapshot, round, cells, options), ...namedNow(snapshot, round, opens, options.signed)]);
  if (refused(remembered)) return remembered;

  const known = new Set(round.rows.map(({ judged: { row } }) => nameOf(row.indicator)));
  const taken = new Set([...fresh, ...alike.map(({ line }) => line)].map(({ ref }) => ref));
  const unknown = [...options.targets.map(({ ref }) => ref), ...options.retired].filter((ref) => meant(ref) === null && !taken.has(ref));
  const gone = [...retired];
  const says = [
    `A copy for ${yearName(first)}: ${count(known.size - gone.length, 'indicator', 'indicators')}, months emptied, the outturn kept as the earlier figure`,
    gone.length > 0 ? `Left out: ${gone.join(', ')}` : '',
    targets.length > 0 ? `${count(targets.length, 'indicator has', 'indicators have')} a new target or tolerance` : '',
    rows.added.length > 0 ? `New: ${rows.added.join(', ')}` : '',
    commentary.kept > 0 ? `${count(commentary.kept, 'commentary is', 'commentaries are')} kept beside an empty cell` : '',
  ].filter((say) => say !== '');
  const findings: Finding[] = [
    ...otherMonth(snapshot, round),
    ...(month === year.last ? [] : [finding('not-final', 'query', '', '', `${periodName(month)} does not end the year ${yearName(year.first)}: its last month is ${periodName(year.last)}`)]),
    ...(isFinal(round.memory, month) ? [] : [finding('not-final', 'error', '', '', `${periodName(month)} has not been declared final: its ratings are not in the record`)]),
    ...unknown.map((ref) => finding('left', 'error', '', '', `No indicator is called '${ref}', so this line of the list was left`)),
    ...alike.map(({ line, known: name }) => finding('left', 'error', '', '', `'${line.ref}' has the measure of ${name} and another reference. Write ${name} if that is meant; or change the measure's words if it is new`)),
    ...work.findings, ...commentary.findings, ...headings.findings, ...stillShown(snapshot, periodName(month)), ...clashing(remembered.clashes, 'query'),
  ];
  return propose(`Start ${yearName(first)}`, says, findings, { expects: remembered.expects, edits: [...cells, ...remembered.edits] });
}

/** Months and years go on by a year, the month of the report to the first of the new year; earlier figures are named by what they take, and others' figures stay. */
function yearTurn({ month, opens, yearStart }: Ending): TurnOf {
  const years = (text: string): string | null => {
    const next = yearStart === 1 ? nextCalendarYear(text, Number(opens.slice(0, 4)) - 1) : nextYears(text);
    return next === text ? null : next;
  };
  // Of a quarter its year has gone on with it already.
  const both = (text: string): string | null => {
    const turned = renamed(text, month, opens, yearStart);
    return turned !== null && nextYears(text) !== text && pairs(turned) !== pairs(text) ? turned : (years(turned ?? text) ?? turned);
  };
  return (column, table) => {
    if (column === null || table === null) return { text: both, date: (of) => (of === month ? opens : null) };
    const { field, period } = column;
    if (field === 'month' || field === 'quarter') return period === undefined ? null : { text: (text) => renamed(text, period, addMonths(period, 12), yearStart) ?? years(text), date: (of) => addMonths(of, 12) };
    if (field === 'comparator' || field === 'baseline') return null;
    if (field !== 'previous' && field !== 'previousRating') return yearTurn({ month, opens, yearStart })(null, null);
    const shifted = shifts(table, month, yearStart).find((each) => each.column === column);
    if (sameMonthLastYear(table, month, yearStart).includes(column)) return { text: (text) => renamed(text, addMonths(month, -12), addMonths(opens, -12), yearStart), date: () => null };
    if (shifted && shifted.from !== 'outturn') return { text: years, date: () => null };
    const taken = shifted || column === previousColumn(table, field, month, yearStart) ? takes(column, month, yearStart) : null;
    return taken && { text: (text) => taken.text(text) ?? (shifted ? years(text) : null), date: taken.date };
  };
}

function pairs(text: string): string {
  return (text.match(/\d\d ?[/\u2010-\u2015-] ?\d\d/g) ?? []).join(' ');
}

/** Lines of indicators that the workbook does not have: new where they come with a measure and a target, doubtful where the measure is that of another. */
function newIn(targets: readonly NewTarget[], { rows }: Round, meant: (said: string) => string | null): { fresh: NewTarget[]; alike: { line: NewTarget; known: string }[] } {
  const unknown = targets.filter(({ ref, measure, target }) => meant(ref) === null && measure !== undefined && target !== null);
  const named = unknown.map((line) => ({ line, known: rows.find(({ judged: { written } }) => fold(written.measure) === fold(line.measure ?? '')) }));
  return {
    fresh: named.filter(({ known }) => !known).map(({ line }) => line),
    alike: named.flatMap(({ line, known }) => (known ? [{ line, known: nameOf(known.judged.written) }] : [])),
  };
}

/** The name of the indicator that a line of a list means, by its reference or else by its measure. Null for none, or several. */
function namesOf({ rows }: Round): (said: string) => string | null {
  const names = new Map(rows.map(({ judged: { written } }) => [nameOf(written), written.measure]));
  const byName = called([...names.keys()]);
  return (said) => {
    const name = byName(said);
    if (name !== null) return name;
    const found = [...names].filter(([, measure]) => measure !== '' && fold(measure) === fold(said));
    return found.length === 1 ? (found[0]?.[0] ?? null) : null;
  };
}

/** '2021/22' for the year that begins in April 2021, '2021' for a calendar year. */
function yearName(first: Period): string {
  if (first.endsWith('-01')) return first.slice(0, 4);
  return `${first.slice(0, 4)}/${String((Number(first.slice(2, 4)) + 1) % 100).padStart(2, '0')}`;
}

/** Writes the officer's new target and tolerance; where the record dates older ones, they end with the old year. */
function retarget(row: Round['rows'][number], { targets, signed }: YearOptions, first: Period, work: Work): Decision[] {
  const { written, recalled } = row.judged;
  const line = targets.find(({ ref }) => ref === nameOf(written));
  if (!line) return [];
  const { sheet } = row.bearing;
  const contradiction = contradictionOf(row, line);
  if (contradiction) work.findings.push(finding('criteria-doubt', 'query', sheet.name, criteriaCell(row, 'tolerance'), `${written.ref || written.measure}: the new target and tolerance do not fit together: ${goingOn(contradiction)}`));
  const wrote = writeCriteria(row, line);
  for (const edit of wrote.edits) work.edits.set(`${sheet.name}!${address(edit.at)}`, edit);
  work.findings.push(...wrote.findings);
  const stood = recalled.criteria.at(-1) ?? { target: wordsOf(written.target), tolerance: wordsOf(written.tolerance) };
  // Where the cells say it all, nothing has to be dated: the new workbook has no earlier months.
  if (recalled.criteria.length === 0 && wrote.findings.length === 0) return [];
  return [{ kind: 'criteria', sheet: sheet.name, ref: nameOf(written), from: first, target: line.target ?? stood.target, tolerance: line.tolerance ?? stood.tolerance, reason: `for ${yearName(first)}`, ...signed }];
}
