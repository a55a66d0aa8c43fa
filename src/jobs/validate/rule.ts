import type { Position } from '../../workbook/address.ts';
import type { Plan } from '../../workbook/plan.ts';
import type { Evidence } from './evidence.ts';
import type { Severity } from './outcome.ts';

/** What a group of checks looks at, in the order of the catalogue. */
export const groups = ['reading', 'criteria', 'rating', 'arithmetic', 'consistency', 'series', 'commentary', 'actions', 'publishing', 'sheet'] as const;
export type Group = (typeof groups)[number];

/**
 * A check: what it finds, what to do about it, and the test. `severity` is what it is unless an officer says otherwise;
 * 'off' is only looked for where it is turned on. A rule is a file in `rules/` and a line in `rules.ts`.
 */
export interface Rule {
  id: string;
  group: Group;
  severity: Severity | 'off';
  /** A few words, for the heading of a group: 'Total does not add up'. */
  title: string;
  /** What it finds and what it leaves alone, for the documentation. */
  says: string;
  /** What to do, unless a finding says it better. */
  todo: string;
  /** The rules that are silent about a row of which this one speaks: one fact, one finding. */
  silences?: readonly string[];
  /** What is said once where it holds for most rows of a table, in place of a finding a row. `{count}` and `{rows}` are filled in. */
  together?: string;
  /** The share of a table's rows from which that is so; half where left out. */
  togetherFrom?: number;
  /** The same thing found in many cells of one column is said once, at the first of them. */
  onceAColumn?: true;
  check(evidence: Evidence): Iterable<Found>;
}

/** What a rule found. `at` is null where the whole sheet is meant. */
export interface Found {
  sheet: string;
  at: Position | null;
  message: string;
  /** The indicator, where it is about one: its row, the table that it stands in (`listOf`), and how many indicators that has. */
  about?: { ref: string; measure: string; row: number; table: number; rows: number };
  todo?: string;
  /** Where this one is a query although the rule is an error, or the other way round. */
  severity?: Severity;
  /** The figures that it rests on; a finding that was accepted comes back when they differ. The message where left out. */
  figures?: readonly string[];
  /** What makes findings in one column the same thing for a rule that says them once; the figures where left out. */
  alike?: string;
  quote?: { text: string; from: number; to: number };
  fix?: { says: string; plan: Plan };
}
