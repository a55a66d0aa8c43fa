import { bareScale } from '../engine/company.ts';
import { shift } from '../engine/decimal.ts';
import type { Figure } from '../engine/terms.ts';
import { written } from '../engine/unit.ts';
import type { Bearing, Judged } from './judge.ts';

type Counted = Figure & { kind: 'number' };

/** Bare numbers above this are counts that stand in the column of a percentage. */
const most = 200;

/** A bare number of an indicator that is told in per cent: 92 is 92%, and so is 0.92 where bare numbers are shares of one. Null where nobody can tell. */
export function asPercent(figure: Counted, bearing: Bearing, judged: Judged): Counted | null {
  const { value, decimals } = figure;
  if (value !== 0 && Math.abs(value) <= 1) return isFraction(figure, bearing, judged) ? fromFraction(figure) : null;
  return Math.abs(value) > most ? null : { ...figure, unit: '%', text: written(value, Math.max(0, decimals), '%') };
}

/** Whether a bare number of an indicator is a share of one, as it is where it is rated. */
export function isFraction(figure: Figure, { company, settings }: Bearing, { row, rated }: Judged): boolean {
  return figure.kind === 'number' && bareScale(figure.value, rated.criteria?.target ?? null, row.indicator.months, settings, company) === 'fraction';
}

/** 0.92 as 92%. Any other figure is as it was. */
export function fromFraction<Read extends Figure>(figure: Read): Read {
  if (figure.kind !== 'number' || figure.unit !== '' || Math.abs(figure.value) > 1) return figure;
  const [value, decimals] = [shift(figure.value, 2), Math.max(0, figure.decimals - 2)];
  return { ...figure, value, decimals, unit: '%', text: written(value, decimals, '%') };
}
