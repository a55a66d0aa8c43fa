import { addMonths } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import { today } from './today.ts';

/** The months to choose from: three years back and one ahead of `period`, the latest first; around today where it is ''. */
export function monthsAround(period: Period): Period[] {
  const middle = period === '' ? today().slice(0, 7) : period;
  return Array.from({ length: 49 }, (_, index) => addMonths(middle, 12 - index));
}
