import { readBareNumbers } from '../../engine/company.ts';
import { exact, shift } from '../../engine/decimal.ts';
import type { Criteria, Figure, Period, Unit } from '../../engine/terms.ts';
import { sharedUnit } from '../../engine/unit.ts';
import type { Place } from '../../workbook/plan.ts';
import type { Gathered } from '../gather.ts';

/** A figure of a month in the unit of its trend. */
export interface Value {
  period: Period;
  value: number;
  decimals: number;
  place: Place | null;
  approximate: boolean;
  mark: '' | 'p' | 'r';
}

/** The one unit that a trend is drawn in. `read` turns a figure into it: null for what is no number, or in another unit. */
export interface Scale {
  unit: Unit;
  /** Bare numbers are shares of one where the unit is per cent. */
  fractions: boolean;
  read: (figure: Figure) => number | null;
}

/** Finds the unit of an indicator's figures: that of its latest one, with its target's where the figure leaves it out. */
export function scaleOf({ points, judged, bearing: { settings, company } }: Gathered): Scale {
  const criteria = criteriaOf(judged);
  const units = points.flatMap(({ figure }) => (figure.kind === 'number' ? [figure.unit] : []));
  const own = units.findLast((each) => each !== '') ?? '';
  const unit = (criteria && sharedUnit(own, criteria.unit)) ?? sharedUnit(own, '') ?? own;
  const told = company.bareNumbers === 'unsure' ? readBareNumbers(points.flatMap(({ figure }) => (figure.kind === 'number' && figure.unit === '' ? [{ kind: 'number' as const, number: figure.value, format: 'General' }] : []))) : company.bareNumbers;
  const fractions = unit === '%' && (settings.fractions ?? told === 'fractions');
  const adverse = criteria?.polarity === 'lower' ? 1 : -1;
  return {
    unit,
    fractions,
    read(figure) {
      if (figure.kind !== 'number' || sharedUnit(figure.unit, unit) !== unit) return null;
      const way = figure.direction === undefined ? 1 : figure.direction === 'adverse' ? adverse : -adverse;
      const value = figure.unit === '' && fractions ? shift(figure.value, 2) : figure.value;
      return Number.isFinite(value) ? exact(way * value) : null;
    },
  };
}

function criteriaOf({ rated, readable }: Gathered['judged']): Criteria | null {
  return rated.criteria ?? (readable.kind === 'read' ? (readable.readings[0]?.criteria ?? null) : null);
}

/** An indicator's figures in the order of their months, one a month: an exact one goes before an approximate one, else the first counts. */
export function valuesOf({ points }: Gathered, { fractions, read }: Scale): Value[] {
  const byMonth = new Map<Period, Value>();
  for (const { period, figure, place, approximate, mark } of points) {
    const value = read(figure);
    if (value === null || figure.kind !== 'number') continue;
    const before = byMonth.get(period);
    if (before && (!before.approximate || approximate)) continue;
    byMonth.set(period, { period, value, decimals: figure.unit === '' && fractions ? Math.max(0, figure.decimals - 2) : figure.decimals, place, approximate, mark });
  }
  return [...byMonth.values()].sort((one, other) => (one.period < other.period ? -1 : 1));
}

/** Figures counted up from the first of them; a month without a figure ends it, since nobody knows the sum beyond. */
export function runningSum(values: readonly (number | null)[]): (number | null)[] {
  let sum: number | null = 0;
  return values.map((value) => (sum = sum === null || value === null ? null : exact(sum + value)));
}
