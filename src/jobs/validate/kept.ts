import { shown } from '../../engine/figure.ts';
import type { Judged } from '../judge.ts';
import type { KeptRating, Memory } from '../record/memory.ts';
import { nameOf } from '../record/recall.ts';
import type { JudgedTable } from './evidence.ts';

/** The rating that a person keeps against the rule, while month and figure are those that it was kept for; null where there is none, or it has lapsed. */
export function keptOf({ row, rated }: Judged, { table, bearing: { settings } }: JudgedTable, { kept }: Memory): KeptRating | null {
  if (kept.length === 0) return null;
  const { ref, measure } = row.indicator;
  const name = nameOf({ ref, measure, stretch: table.stretch ?? '' });
  const figure = rated.figure?.kind === 'number' ? shown(rated.figure, rated.criteria?.unit ?? '') : (rated.figure?.text ?? '');
  return kept.find((each) => each.sheet === table.sheet && each.ref === name && each.period === (settings.period ?? '') && (each.figure === figure || each.figure === rated.figure?.text)) ?? null;
}
