import type { Period } from '../../engine/terms.ts';
import type { Judged } from '../judge.ts';
import type { FinalRating } from '../record/memory.ts';
import type { JudgedTable } from './evidence.ts';

/** Finds the last final rating of an indicator before the report's period, as the record holds it; null where there is none. */
export function lastFinals(finals: readonly FinalRating[], period: Period | null): (table: JudgedTable, judged: Judged) => FinalRating | null {
  const last = new Map<string, FinalRating>();
  for (const final of finals) {
    const key = `${final.sheet}\n${final.ref}`;
    const before = last.get(key);
    if ((period === null || final.period < period) && (!before || before.period <= final.period)) last.set(key, final);
  }
  return ({ table }, { row: { indicator } }) => last.get(`${table.sheet}\n${indicator.ref || indicator.measure}`) ?? null;
}
