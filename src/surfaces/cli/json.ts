import type { RateOutcome } from '../../jobs/rate.ts';
import { mappingOf } from '../../tables/mapping.ts';

/** The outcome as one object for machines; its `tables` can be edited and given back with `--map`. */
export function json({ tables, ratings, findings, questions, plan, period, scheme }: RateOutcome): string {
  return JSON.stringify({ period: period?.period ?? null, scheme, tables: tables.map(mappingOf), ratings, findings, questions, edits: plan.edits.length }, null, 2);
}
