import { readBasis } from '../../engine/basis.ts';
import { readFigure } from '../../engine/figure.ts';
import { readPolarity } from '../../engine/polarity.ts';
import type { Indicator, Period, Said, Settings } from '../../engine/terms.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { clean } from './line.ts';
import type { Answer, DatedCriteria, FinalRating, KeptRating, Memory, Named } from './memory.ts';

/** What is remembered of one indicator; criteria and finals in the order of their months. */
export interface Recalled {
  answers: Answer[];
  kept: KeptRating[];
  criteria: DatedCriteria[];
  finals: FinalRating[];
}

/** Finds what is remembered of an indicator, by its sheet and its reference, or its measure where it has none. */
export type Recall = (sheet: string, indicator: { ref: string; measure: string }) => Recalled;

const nothing: Recalled = { answers: [], kept: [], criteria: [], finals: [] };

/**
 * Makes a memory ready to be asked indicator by indicator. A row whose sheet is not in this workbook, as after a copy or a new name,
 * counts for the reference on any sheet.
 */
export function recallFrom(memory: Memory, snapshot: Snapshot): Recall {
  const before = ready.get(memory);
  if (before?.snapshot === snapshot) return before.recall;
  const recall = readied(memory, snapshot);
  ready.set(memory, { snapshot, recall });
  return recall;
}

/** Each table asks: what a year has left in the record of a large workbook is put in order once. */
const ready = new WeakMap<Memory, { snapshot: Snapshot; recall: Recall }>();

function readied(memory: Memory, snapshot: Snapshot): Recall {
  const sheets = new Set(snapshot.sheets.map(({ name }) => clean(name)));
  const byRef = new Map<string, Map<string, Recalled>>();
  const at = ({ ref, sheet }: Named): Recalled => {
    const bySheet = byRef.get(ref) ?? new Map<string, Recalled>();
    byRef.set(ref, bySheet);
    const where = sheets.has(sheet) ? sheet : anywhere;
    const known = bySheet.get(where) ?? { answers: [], kept: [], criteria: [], finals: [] };
    bySheet.set(where, known);
    return known;
  };
  for (const each of memory.answers) at(each).answers.push(each);
  for (const each of memory.kept) at(each).kept.push(each);
  for (const each of memory.criteria) at(each).criteria.push(each);
  for (const each of memory.finals) at(each).finals.push(each);
  if (byRef.size === 0) return () => nothing;
  for (const { criteria, finals } of [...byRef.values()].flatMap((bySheet) => [...bySheet.values()])) {
    criteria.sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
    finals.sort((one, other) => (one.period < other.period ? -1 : one.period > other.period ? 1 : 0));
  }
  return (sheet, indicator) => {
    const bySheet = byRef.get(nameOf(indicator));
    if (!bySheet) return nothing;
    const [own, other] = [bySheet.get(clean(sheet)), bySheet.get(anywhere)];
    if (!own || !other) return own ?? other ?? nothing;
    const here = <Kind extends keyof Recalled>(kind: Kind): Recalled[Kind] => (own[kind].length > 0 ? own[kind] : other[kind]);
    return { answers: here('answers'), kept: here('kept'), criteria: here('criteria'), finals: here('finals') };
  };
}

/** Where a row counts whose sheet is not in the workbook; no sheet has such a name. */
const anywhere = '';

/** An indicator as the record names it; its rating for another stretch of time than its first has a name of its own, 'KPI1, year to date'. */
export function nameOf({ ref, measure, stretch = '' }: { ref: string; measure: string; stretch?: string }): string {
  return clean(`${ref || measure}${stretch === '' ? '' : `, ${stretch}`}`);
}

/** What is remembered of the rating for another stretch of time: the indicator's answers are the same, its targets and its months are not. */
export function recallOf(recall: Recall, stretch: string): Recall {
  return (sheet, indicator) => ({ ...nothing, answers: recall(sheet, indicator).answers, kept: recall(sheet, { ref: nameOf({ ...indicator, stretch }), measure: '' }).kept });
}

/**
 * An indicator as it is meant in a month: with the answers that an officer gave once, and the target and tolerance of that month.
 * The officer's own column goes before an answer; without a month the last criteria hold.
 */
export function asDecided({ answers, criteria }: Recalled, indicator: Indicator, settings: Settings, period: Period | null = settings.period): { indicator: Indicator; settings: Settings } {
  if (answers.length === 0 && criteria.length === 0) return { indicator, settings };
  const polarity = answers.find(({ what }) => what === 'polarity')?.value;
  const width = answers.find(({ what }) => what === 'width')?.value;
  const basis = answers.find(({ what }) => what === 'basis')?.value;
  const held = criteria.findLast(({ from }) => period === null || from <= period);
  return {
    indicator: {
      ...indicator,
      ...(polarity !== undefined && readPolarity(indicator.polarity) === null && { polarity }),
      ...(basis === 'so far' && { targetSoFar: true as const }),
      // A month's figure of the year to date has been counted up already.
      ...(basis === 'year' && { basis: 'Cumulative', monthsCumulative: indicator.monthsCumulative || readBasis(indicator.basis).kind === 'ytd' }),
      ...(held && indicator.thresholds === null && {
        target: saidOf(held.target, indicator.target),
        tolerance: held.tolerance === '' && indicator.tolerance === null ? null : saidOf(held.tolerance, indicator.tolerance),
        months: indicator.months.map(({ period: month, said }) => ({ period: month, said })),
      }),
    },
    settings: width === 'of target' || width === 'points' ? { ...settings, bareWidth: width } : settings,
  };
}

/** A text of the record; the cell itself where it says the same. */
function saidOf(text: string, stands: Said | null): Said {
  if (stands && wordsOf(stands) === text) return stands;
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

/** What a target's or a tolerance's cell says, as the record keeps it. */
export function wordsOf(said: Said | null): string {
  if (said === null || said.kind === 'empty') return '';
  return clean(said.kind === 'text' ? said.text.replace(/\s+/g, ' ') : readFigure(said).text);
}

/** The rating kept for this month and this figure, as shown; null where none is, or where it has lapsed. */
export function keptNow({ kept }: Recalled, period: Period | null, figure: string): KeptRating | null {
  return kept.findLast((each) => each.period === (period ?? '') && each.figure === clean(figure)) ?? null;
}
