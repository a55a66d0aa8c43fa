import { addMonths } from '../../../engine/period.ts';
import { polarityFromMeasure, readPolarity } from '../../../engine/polarity.ts';
import type { Period } from '../../../engine/terms.ts';
import type { Judged } from '../../judge.ts';
import type { Doing } from './direction.ts';
import { boundsOf } from './held.ts';
import type { Held } from './held.ts';

/** How an indicator does, with what it is compared with: for the words that say so. */
export function doingOf(judged: Judged, held: readonly Held[], period: Period | null): Doing & { comparators: Held[] } {
  const { indicator } = judged.row;
  const { rated } = judged;
  const of = (is: Held['is']) => held.find((each) => each.is === is) ?? null;
  const month = (wanted: Period | null) => held.find((each) => (each.is === 'month' || each.is === 'figure') && wanted !== null && each.period === wanted) ?? null;
  const source = rated.source;
  const current = source.kind === 'ytd' ? of('ytd') : source.kind === 'month' ? month(source.period) : of('figure') ?? (period === null ? null : month(period));
  const previous = held.find((each) => each.is === 'previous' && /\b(?:previous|prior|last)\b/i.test(each.name) && !/\byear\b/i.test(each.name)) ?? (period === null ? null : month(addMonths(period, -1)));
  const polarity = rated.criteria?.polarity ?? readPolarity(indicator.polarity) ?? polarityFromMeasure(indicator.measure);
  return { measure: indicator.measure, colour: rated.rating.colour, polarity, current, previous, target: of('target'), period, held, bounds: boundsOf(judged), comparators: held.filter(({ is }) => is === 'comparator') };
}
