import { readRatingWord } from '../../engine/scheme.ts';
import type { Colour } from '../../engine/terms.ts';
import type { Finding } from '../../jobs/finding.ts';
import type { RatedIndicator, RateOutcome } from '../../jobs/rate.ts';
import { nameOf } from '../../jobs/record/recall.ts';
import { address } from '../../workbook/address.ts';
import type { Plan } from '../../workbook/plan.ts';
import type { Content } from '../../workbook/snapshot.ts';
import type { Drafted, FindingKind, Listed, ListedIndicator, View } from './desk.ts';

/** A rating that is kept behind the desk: its counts, its plan, and its indicators and findings in parts. */
export interface Draft {
  says: Drafted;
  plan: Plan;
  indicators(view: View, from: number, to: number): Listed<ListedIndicator>;
  findings(kind: FindingKind, from: number, to: number): Listed<Finding>;
}

/** Makes what the pane shows out of what the job gave. */
export function draftOf({ ratings, findings, questions, plan, period, scheme }: RateOutcome): Draft {
  const touched = new Map<string, Content | undefined>(plan.edits.flatMap((edit) => (edit.kind === 'cell' ? [[`${edit.sheet}!${address(edit.at)}`, edit.to.content] as const] : [])));
  const indicators = ratings.map((rated): ListedIndicator => {
    const place = `${rated.sheet}!${rated.cell}`;
    const word = touched.get(place) ?? (readRatingWord(rated.stood) === rated.rating ? rated.stood : null);
    return { ...rated, label: typeof word === 'string' && word !== '' ? word : rated.label, name: nameOf(rated), written: rated.cell !== '' && touched.has(place) };
  });
  const sorted: Record<FindingKind, Finding[]> = {
    'not rated': findings.filter(({ rule }) => notRated.has(rule)),
    'to look at': findings.filter(({ rule }) => !notRated.has(rule) && rule !== 'rating-differs'),
  };
  const letters = new Set(ratings.flatMap(({ sheet, months }) => months.map(({ cell }) => (cell.includes('!') ? cell : `${sheet}!${cell}`))));
  let last: { view: string; items: ListedIndicator[] } = { view: '', items: [] };
  return {
    says: {
      counts: countOf(indicators),
      total: indicators.filter(({ stretch }) => stretch === '').length,
      period,
      scheme,
      written: indicators.filter((each) => each.written).length,
      differ: indicators.filter((each) => each.changes).length,
      kept: indicators.filter((each) => each.kept !== null).length,
      doubtful: indicators.filter(({ doubts }) => doubts.length > 0).length,
      months: [...touched.keys()].filter((cell) => letters.has(cell)).length,
      edits: plan.edits.length,
      questions: { first: questions.slice(0, 20), count: questions.length },
      findings: { 'not rated': sorted['not rated'].length, 'to look at': sorted['to look at'].length },
    },
    plan,
    indicators(view, from, to) {
      const name = JSON.stringify(view);
      if (last.view !== name) last = { view: name, items: indicators.filter(shownIn(view)) };
      return { total: last.items.length, items: last.items.slice(from, to) };
    },
    findings: (kind, from, to) => ({ total: sorted[kind].length, items: sorted[kind].slice(from, to) }),
  };
}

/** Ratings that differ have the preview and a filter of their own, so they are in neither list. */
const notRated = new Set<Finding['rule']>(['not-rated', 'waiting-for-excel', 'no-room']);

function countOf(ratings: RatedIndicator[]): Record<Colour, number> {
  const counts: Record<Colour, number> = { green: 0, amber: 0, red: 0, blue: 0, none: 0, unrated: 0 };
  for (const { rating } of ratings) counts[rating]++;
  return counts;
}

const only: Record<View['only'], (indicator: ListedIndicator) => boolean> = {
  all: () => true,
  written: ({ written }) => written,
  differ: ({ changes, kept }) => changes || kept !== null,
  doubtful: ({ doubts }) => doubts.length > 0,
  kept: ({ kept }) => kept !== null,
};

function shownIn(view: View): (indicator: ListedIndicator) => boolean {
  const words = view.find.toLowerCase().split(/\s+/).filter(Boolean);
  return (indicator) => {
    if (view.colour !== null && indicator.rating !== view.colour) return false;
    if (!only[view.only](indicator)) return false;
    const text = `${indicator.ref} ${indicator.measure}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
