import { addMonths, periodName, quarterEnd, readPeriod, reportingYear } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import type { Column, Field } from '../../tables/table.ts';
import { address } from '../../workbook/address.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import type { Proposal } from '../proposal.ts';
import { remember } from '../record/remember.ts';
import { keepCommentary } from './commentary.ts';
import { awaits, previousColumn, ratesEachMonth, sameMonthLastYear } from './earlier.ts';
import { emptiedColumns } from './emptied.ts';
import { turnHeadings } from './headings.ts';
import type { TurnOf } from './headings.ts';
import { namedNow, otherMonth, stillShown } from './named.ts';
import { stepOf } from './period-rows.ts';
import { count, finding, joinTables, propose } from './propose.ts';
import { renamed } from './rename.ts';
import { restated } from './restated.ts';
import { isFinal, isQuarterly, nextOf, roundOf } from './round.ts';
import type { Round, StepOptions } from './round.ts';

/**
 * Starts the month after this one (the quarter, where the workbook goes by quarters): current figures move to the column for the previous
 * ones with their ratings, typed figures are cleared, commentary is kept beside an empty cell, and headings and titles name the new month. Formulas, targets
 * and words are never cleared; figures of a quarter or a year stay until theirs has ended. Says so where this month is not final.
 */
export function startNextPeriod(snapshot: Snapshot, options: StepOptions): Proposal | Refusal {
  const round = roundOf(snapshot, options);
  if (refused(round)) return round;
  const { month, settings } = round;
  const next = nextOf(round, month);
  const named = isQuarterly(round) ? `the quarter to ${periodName(next)}` : periodName(next);
  const steps = round.rows.map((row) => stepOf(row, month, next, settings.yearStart));
  const commentary = keepCommentary(round, periodName(month));
  const headings = turnHeadings(snapshot, round, monthTurn(month, next, settings.yearStart));
  const sum = (of: 'moved' | 'cleared' | 'stale' | 'yearAgo') => steps.reduce((all, step) => all + step[of], 0);
  const says = [
    sum('moved') > 0 ? `${count(sum('moved'), 'figure moves', 'figures move')} to the column for the previous ones` : '',
    sum('cleared') > 0 ? `${count(sum('cleared'), 'typed figure is', 'typed figures are')} cleared` : '',
    sum('stale') > 0 ? `${count(sum('stale'), 'rating or arrow still says', 'ratings and arrows still say')} ${periodName(month)}: Rate indicators writes the ratings anew` : '',
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
  const remembered = remember(snapshot, [...emptiedColumns(snapshot, round, edits, options), ...namedNow(snapshot, round, next, options.signed)]);
  if (refused(remembered)) return remembered;
  return propose(`Start ${named}`, says, findings, { expects: [...steps.flatMap((step) => step.expects), ...remembered.expects], edits: [...edits, ...remembered.edits] });
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
    if ((column.field === 'rating' || column.field === 'previousRating') && ratesEachMonth(table, yearStart)) return null;
    if ((column.field === 'actual' || column.field === 'previous') && awaits(table, next, yearStart)) return null;
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
