import { readFigure, seen } from '../../../engine/figure.ts';
import { readTarget } from '../../../engine/target.ts';
import type { Figure, Period } from '../../../engine/terms.ts';
import type { Field } from '../../../tables/table.ts';
import { saidAt, serialAt } from '../../../tables/view.ts';
import type { Position } from '../../../workbook/address.ts';
import { find } from '../../../workbook/snapshot.ts';
import type { Judged } from '../../judge.ts';
import type { JudgedTable } from '../evidence.ts';
import { sameFigure, slipOf } from './mention.ts';
import type { Mention } from './mention.ts';

type Counted = Figure & { kind: 'number' };

/** A figure of an indicator that words may speak of, with its cell and what its column is. */
export interface Held {
  is: 'target' | 'figure' | 'ytd' | 'previous' | 'comparator' | 'month' | 'other';
  name: string;
  at: Position;
  figure: Counted;
  period: Period | null;
}

/** Every figure that the row of an indicator holds, approximate ones left out. */
export function heldOf({ table, bearing }: JudgedTable, { row, rated }: Judged): Held[] {
  const held: Held[] = [];
  for (const { field, column, header, period, approximate, row: line } of table.columns) {
    if (approximate || unsaid.has(field)) continue;
    const at = { row: line ?? row.row, column };
    const place = find(bearing.sheet.cells, at.row, at.column);
    if (place < 0 || serialAt(bearing.sheet, place) !== null) continue;
    const figure = field === 'target' || field === 'criteria' ? targetOf(row.indicator.target) : readFigure(saidAt(bearing.sheet, place), bearing.company);
    if (figure?.kind === 'number') held.push({ is: fields[field] ?? 'other', name: header, at, figure, period: period ?? null });
  }
  // Where months stand and no current figure, the month that is rated is the figure now.
  const { source, criteria } = rated;
  const now = source.kind === 'month' && !held.some(({ is }) => is === 'figure') ? held.find(({ is, period }) => is === 'month' && period === source.period) : undefined;
  if (now) now.is = 'figure';
  const target = held.find(({ is }) => is === 'target');
  if (target && criteria && target.figure.unit === '' && criteria.target === target.figure.value) target.figure = { ...target.figure, unit: criteria.unit };
  // A figure without a sign beside a target with one is in the target's unit.
  return held.map((each) => (each.figure.unit === '' && target?.figure.unit === '%' && each.is !== 'other' ? { ...each, figure: { ...each.figure, unit: '%' } } : each));
}

const unsaid: ReadonlySet<Field> = new Set<Field>(['ref', 'measure', 'section', 'lead', 'polarity', 'basis', 'rating', 'previousRating', 'commentary', 'tolerance', 'green', 'amber', 'red']);

const fields: Partial<Record<Field, Held['is']>> = { target: 'target', criteria: 'target', actual: 'figure', ytd: 'ytd', previous: 'previous', baseline: 'previous', comparator: 'comparator', month: 'month', quarter: 'month' };

function targetOf(said: Parameters<typeof readTarget>[0]): Counted | null {
  const target = readTarget(said, 'shown');
  return target.kind === 'value' ? { kind: 'number', value: target.value, unit: target.unit, decimals: target.decimals, text: readFigure(said).text } : null;
}

/** The held figures that a mention may be. */
export function matching(mention: Mention, held: readonly Held[]): Held[] {
  return held.filter(({ figure }) => sameFigure(mention, figure));
}

/** Whether a mention is one of the ends of a tolerance, or a difference between two figures held. */
export function isBetween(mention: Mention, held: readonly Held[], bounds: readonly number[]): boolean {
  const value = Math.abs(mention.value);
  if (bounds.some((bound) => Math.abs(bound - value) < 1e-9)) return true;
  const step = 0.5 * 10 ** -mention.decimals + 1e-9;
  return held.some((one) => held.some((other) => one !== other && Math.abs(Math.abs(seen(one.figure) - seen(other.figure)) - value) <= step));
}

/** The ends of the intervals that a rating rests on. */
export function boundsOf({ rated: { criteria } }: Judged): number[] {
  return criteria ? [...criteria.green, ...criteria.amber, ...(criteria.red ?? [])].flatMap(({ low, high }) => [low, high]).filter(Number.isFinite) : [];
}

/** Whether a mention may be held in this cell at all: 5 teams are no percentage, and £31,400 is no number of days. */
export function isSameKind(mention: Mention, { figure, is }: Held): boolean {
  if (figure.unit === mention.unit) return true;
  if (figure.unit === '%' || mention.unit === '%') return is === 'target' && (mention.unit === '' || figure.unit === '');
  if (money.has(mention.unit)) return false;
  return figure.unit === '' || mention.unit === '';
}

const money = new Set(['£', '€', '$']);

/** Whether a mention is a figure of the indicator's kind that its row does not hold, nor by a slip: the sentence then speaks of something else. */
export function isOther(mention: Mention, held: readonly Held[], bounds: readonly number[]): boolean {
  const alike = held.filter((each) => (each.is === 'figure' || each.is === 'previous' || each.is === 'target') && isSameKind(mention, each));
  return alike.length > 0 && matching(mention, held).length === 0 && !isBetween(mention, held, bounds) && !alike.some(({ figure }) => slipOf(mention, figure) !== null || isReversed(mention, figure));
}

/** Whether two digits stand the other way round: 74 for 47. */
export function isReversed(mention: Mention, figure: Counted): boolean {
  const [one, other] = [Math.abs(mention.value).toFixed(Math.max(0, mention.decimals)), Math.abs(seen(figure)).toFixed(Math.max(0, figure.decimals))].map((each) => each.replace('.', ''));
  return one?.length === 2 && mention.decimals === figure.decimals && one !== other && one === [...(other ?? '')].reverse().join('');
}
