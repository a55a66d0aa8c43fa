import type { SummariseOutcome, SummaryKind } from '../../../jobs/summarise/outcome.ts';
import { clip } from '../../report/clip.ts';
import { csv } from '../../report/csv.ts';
import type { Copied } from '../desk.ts';

/** A summary for the clipboard and for a file; null where there is none of this kind. */
export function copyOf({ tables, scheme }: SummariseOutcome, kind: SummaryKind): Copied | null {
  const table = tables.find((each) => each.kind === kind);
  return table ? { title: table.title, ...clip(table, scheme), csv: csv(table) } : null;
}
