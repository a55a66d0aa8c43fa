import { dayName, periodName } from '../../engine/period.ts';
import { labelOf } from '../../engine/scheme.ts';
import { ownTableName } from '../../workbook/own.ts';
import type { NewSheet } from '../../workbook/plan.ts';
import { refresh } from '../../workbook/refresh.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Proposal } from '../proposal.ts';
import type { Answer, FinalRating, KeptRating, Memory, PeriodState, Signed } from '../record/memory.ts';
import { keptNow } from '../record/recall.ts';
import { writeSetting } from '../record/settings.ts';
import { survey } from '../survey.ts';
import type { Survey } from '../survey.ts';
import { count, propose } from './propose.ts';
import { isFinal, roundOf } from './round.ts';
import type { Round, StepOptions } from './round.ts';

const headings = ['What', 'Indicator', 'Month', 'In words', 'Reason', 'Who', 'Date'] as const;
const widths = [20, 18, 18, 60, 44, 18, 18];

/**
 * Makes the hand-over sheet, to be printed: what the next officer must know of this workbook, in words, from the record. Final ratings are
 * told by their months and not one by one. A second time it is brought up to date, and what people wrote beside it stays.
 */
export function handover(snapshot: Snapshot, options: StepOptions): Proposal | Refusal {
  const round = roundOf(snapshot, options);
  // A workbook without tables or without a month has a record all the same.
  const found = refused(round) ? survey(snapshot, options) : round;
  if (refused(found)) return found;
  if (snapshot.structureLocked) return refuse('structure locked');
  const lines = linesOf(found, refused(round) ? () => false : lapsedIn(round));
  const refreshed = refresh(snapshot, { kind: 'handover', name: 'RAG hand-over', sheet: sheetOf(found, lines, options), key: null });
  return propose('Make the hand-over sheet', [refreshed.says], [], { edits: refreshed.edits, expects: refreshed.expects });
}

type Line = readonly [what: string, indicator: string, month: string, words: string, reason: string, who: string, date: string];

function linesOf({ memory, scheme, settings }: Survey, lapsed: (kept: KeptRating) => boolean): Line[] {
  const label = (colour: Parameters<typeof labelOf>[1]) => labelOf(scheme, colour);
  const month = (period: string) => (period === '' ? '' : periodName(period));
  const by = ({ reason, who, date }: Signed) => [reason, who, dayName(date)] as const;
  const lines: Line[] = [
    ...Object.entries(memory.settings).flatMap(([key, value]): Line[] => {
      const said = writeSetting(key, String(value === true ? 'yes' : value === false ? 'no' : value));
      return said ? [['Setting', '', '', `${capital(said.what)}: ${said.value}`, '', '', '']] : [];
    }),
    ...[...memory.choices].map(([what, value]): Line => ['Choice', '', '', `${capital(what)}: ${value}`, '', '', '']),
    ...memory.columns.map(({ sheet, field, header }): Line => ['Column', '', '', `On ${sheet || 'every sheet'} the column '${header}' holds the ${field}`, '', '', '']),
    ...memory.answers.map(({ ref, what, value }): Line => ['Answer', ref, '', answered[what](value), '', '', '']),
    ...memory.criteria.map((each): Line => ['Target', each.ref, `from ${month(each.from)}`, `Target ${each.target || 'none'}, tolerance ${each.tolerance || 'none'}`, ...by(each)]),
    ...memory.kept.map((each): Line => ['Kept rating', each.ref, month(each.period), `${label(each.kept)} ${lapsed(each) ? 'was' : 'is'} kept where the rule ${lapsed(each) ? 'gave' : 'gives'} ${label(each.rule)}, ${each.figure === '' ? 'while there is no figure' : `for the figure ${each.figure}`}${lapsed(each) ? '; it has lapsed' : ''}`, ...by(each)]),
    ...memory.accepted.map((each): Line => ['Accepted finding', each.ref, '', `${each.rule} at ${each.cell ? `${each.sheet}!${each.cell}` : each.sheet}${each.figures ? `, for ${each.figures}` : ''}`, ...by(each)]),
    ...periodLines(memory, month),
  ];
  if (lines.length === 0) lines.push(['Nothing', '', settings.period ? month(settings.period) : '', 'Nothing has been decided in this workbook yet', '', '', '']);
  return lines;
}

/** An answer in words. */
const answered: Record<Answer['what'], (value: string) => string> = {
  polarity: (value) => `${capital(value)} is better`,
  width: (value) => `A bare percentage as tolerance means ${value === 'points' ? 'points' : 'a share of the target'}`,
  basis: (value) => `The target is for ${value === 'year' ? 'the whole year, and in part for the months so far' : 'the months so far'}`,
};

/** Whether a kept rating holds no longer: another month is reported on, or its figure has changed. */
function lapsedIn({ rows, month }: Round): (kept: KeptRating) => boolean {
  const holding = new Set(rows.map(({ judged: { recalled, rated } }) => keptNow(recalled, month, rated.figure?.text ?? '')));
  return (kept) => !holding.has(kept);
}

/** Each time that a month was declared or opened; the last declaration with how many ratings it ended with, since the record holds no earlier ones. A provisional figure is still to be confirmed. */
function periodLines(memory: Memory, month: (period: string) => string): Line[] {
  return memory.periods.map((each): Line => {
    const words = each.state === 'reopened' ? 'Opened again' : each === lastDeclared(memory, each.period) ? endedWith(memory, each) : 'Declared final';
    return ['Month', '', month(each.period), words, each.reason, each.who, dayName(each.date)];
  });
}

function lastDeclared({ periods }: Memory, month: string): PeriodState | null {
  return periods.filter(({ period, state }) => period === month && state === 'final').reduce<PeriodState | null>((last, each) => (last && last.date > each.date ? last : each), null);
}

function endedWith(memory: Memory, { period: month, unrated }: PeriodState): string {
  const own = memory.finals.filter(({ period }) => period === month);
  const marked = (word: string, mark: FinalRating['mark']) => {
    const refs = own.filter((each) => each.mark === mark).map(({ ref }) => ref);
    return refs.length > 0 ? `; ${word}: ${refs.join(', ')}` : '';
  };
  return `Declared final with ${count(own.length, 'rating', 'ratings')}${unrated > 0 ? `, ${unrated} of them not rated` : ''}${marked('provisional', 'p')}${marked('revised', 'r')}${isFinal(memory, month) ? '' : '; opened again since'}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sheetOf({ period, memory }: Survey, lines: Line[], { signed }: StepOptions): NewSheet {
  const top = 5;
  const about = [
    period ? `The workbook is for ${periodName(period.period)}.` : 'The workbook names no month.',
    [memory.sheet ? `Everything here stands in the sheet '${memory.sheet}', where it can be changed.` : 'The workbook has no record yet.', signed.date ? `Printed on ${dayName(signed.date)}${signed.who ? ` by ${signed.who}` : ''}.` : ''].join(' ').trim(),
  ];
  return {
    cells: [
      { at: { row: 1, column: 1 }, content: 'Hand-over: what was decided about the ratings of this workbook', bold: true },
      ...about.map((content, index) => ({ at: { row: index + 2, column: 1 }, content })),
      ...headings.map((content, index) => ({ at: { row: top, column: index + 1 }, content, bold: true })),
      ...lines.flatMap((line, below) => line.flatMap((content, index) => (content === '' ? [] : [{ at: { row: top + 1 + below, column: index + 1 }, content, format: '@', wrap: true }]))),
    ],
    widths: widths.map((width, index) => ({ column: index + 1, width })),
    frozen: { row: top + 1, column: 1 },
    tables: [{ name: ownTableName('handover'), range: { top, left: 1, bottom: top + lines.length, right: headings.length } }],
    landscape: true,
    printTitles: { top, bottom: top },
    charts: [],
  };
}
