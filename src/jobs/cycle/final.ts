import { periodName } from '../../engine/period.ts';
import { readFigure } from '../../engine/figure.ts';
import { address } from '../../workbook/address.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { expectation } from '../../workbook/difference.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import type { Proposal } from '../proposal.ts';
import type { Decision } from '../record/decision.ts';
import { clean } from '../record/line.ts';
import { keptNow, nameOf, wordsOf } from '../record/recall.ts';
import { remember } from '../record/remember.ts';
import { goingOn } from '../words.ts';
import { roundBefore } from './before.ts';
import { markOf } from './mark.ts';
import { otherMonth } from './named.ts';
import { clashing, count, propose } from './propose.ts';
import { restatedIn } from './restated.ts';
import { isFinal, roundOf } from './round.ts';
import type { Round, StepOptions } from './round.ts';

/**
 * Declares the month final: each indicator's rating, as it is kept or as the rule gives it, goes into the record with its figure, target,
 * tolerance and the figure's mark; of the month before this one as it stands in the column for the previous figures. What could not be rated is named, and counted in the record; so is what a month that is declared again says otherwise than before. Refuses where the month is final already.
 */
export function declareFinal(snapshot: Snapshot, options: StepOptions): Proposal | Refusal {
  const before = roundBefore(snapshot, options);
  const round = before ?? roundOf(snapshot, options);
  if (refused(round)) return round;
  if (round.rows.length === 0) return refuse('no table');
  const name = periodName(round.month);
  if (isFinal(round.memory, round.month)) return refuse('already final', { detail: name });
  const ratings = round.rows.map((row) => finalOf(row, round, options));
  const unrated = ratings.filter(({ rating }) => rating === 'unrated').length;
  const remembered = remember(snapshot, [...ratings, { kind: 'period', period: round.month, state: 'final', unrated, reason: '', ...options.signed }]);
  if (refused(remembered)) return remembered;
  const provisional = ratings.filter(({ mark }) => mark === 'p').length;
  const says = [`${count(ratings.length, 'rating', 'ratings')} of ${name} ${ratings.length === 1 ? 'goes' : 'go'} into the record, with figure, target and tolerance`];
  const [column] = before?.chosen.flatMap(({ columns }) => columns.filter(({ field }) => field === 'actual')) ?? [];
  if (column) says.push(`Its figures are those of the column '${column.header}'. What goes by the year to date or an average keeps what the record has`);
  if (provisional > 0) says.push(`${count(provisional, 'figure is', 'figures are')} provisional and marked p`);
  if (unrated > 0) says.push(`${count(unrated, 'indicator has', 'indicators have')} no rating, which the record says too`);
  const again = round.rows.flatMap(({ bearing, judged }) => restatedIn(round.month, bearing, judged, round.memory));
  const expects = round.rows.flatMap(({ bearing, judged: { row } }) => ['actual' as const, 'ytd' as const].flatMap((field) => row.at(field) ?? []).map((at) => expectation(bearing.sheet, at)));
  return propose(`Declare ${name} final`, says, [...(before ? [] : otherMonth(snapshot, round)), ...unsettled(round), ...again, ...clashing(remembered.clashes)], { edits: remembered.edits, expects: [...remembered.expects, ...expects] });
}

/** Opens a final month again. The ratings that it had stay in the record until it is declared final once more. Refuses without a reason, or where it is not final. */
export function reopen(snapshot: Snapshot, options: StepOptions & { reason: string }): Proposal | Refusal {
  if (options.reason.trim() === '') return refuse('no reason');
  const round = roundOf(snapshot, options);
  if (refused(round)) return round;
  const name = periodName(round.month);
  if (!isFinal(round.memory, round.month)) return refuse('not final', { detail: name });
  const remembered = remember(snapshot, [{ kind: 'period', period: round.month, state: 'reopened', unrated: 0, reason: options.reason, ...options.signed }]);
  if (refused(remembered)) return remembered;
  return propose(`Reopen ${name}`, [`${name} is open again: ${options.reason}`], clashing(remembered.clashes), { edits: remembered.edits, expects: remembered.expects });
}

/** What a row goes into the record as. */
function finalOf({ bearing, judged }: Round['rows'][number], { month }: Round, { signed }: StepOptions): Extract<Decision, { kind: 'final rating' }> {
  const { row, rated, recalled } = judged;
  const { indicator } = row;
  const figure = rated.figure?.text ?? '';
  const asWritten = [indicator.current, indicator.ytd, ...indicator.months.filter(({ period }) => period === month).map(({ said }) => said)];
  const mark = asWritten.map((said) => (said ? readFigure(said) : null)).find((each) => each?.text === figure);
  const before = recalled.finals.find(({ period }) => period === month);
  // A figure that was final before and is another now has been revised, whether or not it says so.
  const revised = before !== undefined && /\d/.test(before.figure) && before.figure !== clean(figure) ? 'r' : before?.mark === 'r' ? 'r' : '';
  return {
    kind: 'final rating', sheet: bearing.sheet.name, ref: nameOf(indicator), period: month,
    rating: keptNow(recalled, month, figure)?.kept ?? rated.rating.colour, figure,
    target: wordsOf(indicator.target), tolerance: wordsOf(indicator.tolerance), mark: (mark && markOf(mark)) || revised, ...signed,
  };
}

function unsettled({ rows, month }: Round): Finding[] {
  return rows.filter(({ judged: { rated, recalled } }) => rated.rating.colour === 'unrated' && !keptNow(recalled, month, rated.figure?.text ?? '')).map(({ bearing, judged: { row, rated, at } }) => ({
    rule: 'not-rated', severity: 'error', sheet: bearing.sheet.name, cell: at ? address(at) : '',
    message: `${row.indicator.ref || row.indicator.measure} has no rating for ${periodName(month)}: ${goingOn(rated.rating.reason)}`,
  }));
}
