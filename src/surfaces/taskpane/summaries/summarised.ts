import type { Colour, Period, SchemeId } from '../../../engine/terms.ts';
import type { Finding } from '../../../jobs/finding.ts';
import type { SheetOutcome, SummariseOutcome, SummaryKind } from '../../../jobs/summarise/outcome.ts';

/** Summaries that wait to be written, or were found to be up to date, as the pane tells of them. */
export interface Summarised {
  period: { period: Period; says: string } | null;
  scheme: SchemeId;
  sheets: SheetOutcome[];
  /** The sentence that reports print. */
  sentence: string;
  counts: Record<Colour, number>;
  /** Commentary cells beside a red or amber that are empty and about which nobody has decided. */
  emptyCommentary: number;
  /** Cells, widths, tables and charts that would be written; 0 is nothing to do. */
  edits: number;
  /** The summaries that can be copied as a table. */
  copies: SummaryKind[];
  /** What a reader of the summaries should know, the first of it, and how much there is. */
  findings: Finding[];
  found: number;
}

/** What the pane tells of a plan of summaries. */
export function summarisedOf({ period, scheme, sheets, sentence, counts, emptyCommentary, plan, tables, findings }: SummariseOutcome): Summarised {
  return { period, scheme, sheets, sentence, counts, emptyCommentary, edits: plan.edits.length, copies: tables.map(({ kind }) => kind), findings: findings.slice(0, 50), found: findings.length };
}
