import { readBasis } from '../engine/basis.ts';
import { addMonths, monthsBetween } from '../engine/period.ts';
import { rateIndicator, readCriteria } from '../engine/rate.ts';
import type { Colour, Figure, Period } from '../engine/terms.ts';
import type { Gathered } from './gather.ts';
import type { Bearing, Judged } from './judge.ts';
import { asDecided } from './record/recall.ts';
import { figureBefore } from './travel.ts';

/**
 * The rating of the period before: of the month before, or for a quarter of the last three months; else what the criteria of that time give the earlier figure.
 * Null where the workbook does not hold such a figure, or it cannot be rated.
 */
export function previousRating(each: Gathered): Colour | null {
  const { bearing, ratings, judged, basis } = each;
  const { period } = bearing.settings;
  const reach = /^(q|quarter)/i.test(basis.trim()) ? 3 : 1;
  if (period !== null) {
    const before = ratings.findLast((one) => one.period < period && monthsBetween(one.period, period) <= reach && one.rating !== 'blue')
      ?? ratings.findLast((one) => monthsBetween(one.period, period) === 1);
    if (before) return before.rating;
  }
  const figure = earlierFigure(each);
  if (!figure || judged.readable.kind !== 'read' || (figure.period !== null && period !== null && monthsBetween(figure.period, period) >= 12)) return null;
  // What is rated once a year would be blue in any other month.
  const asItStands = yearly.includes(readBasis(judged.row.indicator.basis).kind) ? '' : undefined;
  const colour = ratedIn(figure.period ?? (period && addMonths(period, -reach)), figure.figure, bearing, judged, asItStands);
  return colour === 'unrated' || colour === 'blue' ? null : colour;
}

/** The figure that this one is compared with; where there is none of this period yet, the one that it would be. What is rated once a year has none of a month before. */
function earlierFigure({ travel: { previous }, judged, bearing }: Gathered): { figure: Figure; period: Period | null } | null {
  if (previous || judged.rated.figure?.kind === 'number') return previous;
  return yearly.includes(readBasis(judged.row.indicator.basis).kind) ? null : figureBefore(bearing, judged);
}

const yearly: readonly string[] = ['year', 'average'];

/** Rates a figure as that of a month: with the target that held then, and of a count so far with the part of it that was due. */
export function ratedIn(month: Period | null, figure: Figure, { settings, company }: Bearing, { recalled, written, readable }: Judged, basis = written.basis): Colour {
  const then = asDecided(recalled, written, settings, month);
  const indicator = { ...then.indicator, current: { kind: 'text' as const, text: figure.text }, ytd: null, months: [], ...(basis !== written.basis && { basis }) };
  return rateIndicator(indicator, { ...then.settings, period: month }, company, recalled.criteria.length === 0 ? readable : readCriteria(indicator, then.settings)).rating.colour;
}
