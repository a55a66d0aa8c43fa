import { readBareNumbers } from '../../engine/company.ts';
import { decimalsOf, exact, shift } from '../../engine/decimal.ts';
import type { Criteria, Figure, Period, Unit } from '../../engine/terms.ts';
import { sharedUnit, written } from '../../engine/unit.ts';
import type { Place } from '../../workbook/plan.ts';
import type { Gathered } from '../gather.ts';
import { far, misfit } from '../misfit.ts';
import type { Read } from '../misfit.ts';

/** A figure of a month in the unit of its trend. */
export interface Value {
  period: Period;
  value: number;
  decimals: number;
  place: Place | null;
  approximate: boolean;
  mark: '' | 'p' | 'r';
  /** Of a figure that is left out, since nobody can tell its scale: '0.94 may be 94%'; '' draws it. */
  doubt: string;
}

/** The one unit that a trend is drawn in. */
export interface Scale {
  unit: Unit;
  /** Bare numbers are shares of one where the unit is per cent. */
  fractions: boolean;
  /** A figure in the unit: null for what is no number, or in another unit. */
  read: (figure: Figure) => number | null;
  /** What a number may be instead, where nobody can tell on which scale it stands: '0.94 may be 94%', which is not drawn; '' where it is sure. */
  doubt: (figure: Counted) => string;
  /** The same of a target, which is never read as a share. */
  doubtTarget: (target: Counted) => string;
}

type Counted = Pick<Figure & { kind: 'number' }, 'value' | 'unit' | 'text'>;

/** Finds the unit of an indicator's figures: that of its latest one, with its target's where the figure leaves it out. */
export function scaleOf({ points, judged, measure, bearing: { settings, company } }: Gathered): Scale {
  const criteria = criteriaOf(judged);
  const units = points.flatMap(({ figure }) => (figure.kind === 'number' ? [figure.unit] : []));
  const own = units.findLast((each) => each !== '') ?? '';
  const unit = (criteria && sharedUnit(own, criteria.unit)) ?? sharedUnit(own, '') ?? own;
  const told = company.bareNumbers === 'unsure' ? readBareNumbers(points.flatMap(({ figure }) => (figure.kind === 'number' && figure.unit === '' ? [{ kind: 'number' as const, number: figure.value, format: 'General' }] : []))) : company.bareNumbers;
  const fractions = unit === '%' && (settings.fractions ?? told === 'fractions');
  const adverse = criteria?.polarity === 'lower' ? 1 : -1;
  const readable = (figure: Counted): Read | null => {
    if (sharedUnit(figure.unit, unit) !== unit) return null;
    if (figure.unit !== '') return { value: figure.value, from: 'told' };
    return fractions ? { value: shift(figure.value, 2), from: 'share' } : { value: figure.value, from: 'bare' };
  };
  const figures = points.flatMap(({ figure }) => (figure.kind === 'number' ? [readable(figure) ?? []].flat() : []));
  const target = criteria && criteria.target !== null && sharedUnit(criteria.unit, unit) === unit ? [{ value: criteria.target, from: criteria.unit === '' ? 'bare' as const : 'told' as const }] : [];
  const saysShare = unit === '%' || /%|\bper ?cent(?:age)?\b|\bproportion\b/i.test(measure);
  const all = [...figures, ...target];
  const sizes = all.map(({ value }) => Math.abs(value)).filter((size) => size > 0);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const doubtOf = (figure: Counted, read: Read | null): string => {
    if (!read || settings.fractions !== null) return '';
    const itself = all.findIndex(({ value, from }) => value === read.value && from === read.from);
    // A fraction that stands alone among per cents is asked about when it is rated, too.
    const asks = unit === '%' && read.from === 'bare' && told === 'unsure' && read.value !== 0 && Math.abs(read.value) <= 1;
    // Nearly always all are of one size, and nothing needs to be held against the others one by one.
    const alike = Math.max(most, Math.abs(read.value)) <= far * Math.min(least, Math.abs(read.value));
    const other = asks ? shift(read.value, 2) : alike ? null : misfit(read, all.filter((_, index) => index !== itself), unit, saysShare);
    if (other === null) return '';
    return `${figure.text} may be ${sayNumber(read.from === 'share' ? figure.value : other, unit)}`;
  };
  return {
    unit,
    fractions,
    read(figure) {
      const read = figure.kind === 'number' ? readable(figure) : null;
      if (figure.kind !== 'number' || !read) return null;
      const way = figure.direction === undefined ? 1 : figure.direction === 'adverse' ? adverse : -adverse;
      return Number.isFinite(read.value) ? exact(way * read.value) : null;
    },
    doubt: (figure) => doubtOf(figure, readable(figure)),
    doubtTarget: (goal) => doubtOf(goal, { value: goal.value, from: goal.unit === '' ? 'bare' : 'told' }),
  };
}

function sayNumber(value: number, unit: Unit): string {
  return written(value, decimalsOf(value), unit);
}

function criteriaOf({ rated, readable }: Gathered['judged']): Criteria | null {
  return rated.criteria ?? (readable.kind === 'read' ? (readable.readings[0]?.criteria ?? null) : null);
}

/** An indicator's figures in the order of their months, one a month: an exact one goes before an approximate one, else the first counts. */
export function valuesOf({ points }: Gathered, { fractions, read, doubt }: Scale): Value[] {
  const byMonth = new Map<Period, Value>();
  for (const { period, figure, place, approximate, mark } of points) {
    const value = read(figure);
    if (value === null || figure.kind !== 'number') continue;
    const before = byMonth.get(period);
    if (before && (!before.approximate || approximate)) continue;
    byMonth.set(period, { period, value, decimals: figure.unit === '' && fractions ? Math.max(0, figure.decimals - 2) : figure.decimals, place, approximate, mark, doubt: doubt(figure) });
  }
  return [...byMonth.values()].sort((one, other) => (one.period < other.period ? -1 : 1));
}

/** Figures counted up from the first of them; a month without a figure ends it, since nobody knows the sum beyond. */
export function runningSum(values: readonly (number | null)[]): (number | null)[] {
  let sum: number | null = 0;
  return values.map((value) => (sum = sum === null || value === null ? null : exact(sum + value)));
}
