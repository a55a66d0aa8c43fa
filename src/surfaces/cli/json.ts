import type { RateOutcome } from '../../jobs/rate.ts';
import { mappingOf } from '../../tables/mapping.ts';

/** The outcome as one object for machines; its `tables` can be edited and given back with `--map`. */
export function json({ tables, ratings, findings, questions, plan, period, scheme }: RateOutcome): string {
  return oneObject({ period: period?.period ?? null, scheme, tables: tables.map(mappingOf), ratings, findings, questions, edits: plan.edits.length });
}

/** An object as `--json` prints it: in ASCII alone, since a console may save what goes through it in another code. */
export function oneObject(outcome: object): string {
  return JSON.stringify(outcome, null, 2).replace(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
