import { shift } from '../engine/decimal.ts';
import type { Unit } from '../engine/terms.ts';

/** A number of an indicator as it is read. `told`: its cell says per cent; `share`: a bare number that was read as a share of one, and so multiplied by a hundred. */
export interface Read {
  value: number;
  from: 'told' | 'bare' | 'share';
}

/**
 * What a number may be instead, where it stands a hundred times apart from the others of its indicator and would be one of them on the other scale:
 * 94 for the 0.94 beside 93% and 96%. Null where it is one of them as it is, and where it could be no slip: a count, a per cent that says so.
 * `isShare` is whether the measure is told in per cent, which lets the others lie further off.
 */
export function misfit(read: Read, others: readonly Read[], unit: Unit, isShare: boolean): number | null {
  if (read.value === 0 || (unit !== '%' && unit !== '')) return null;
  const size = Math.abs(read.value);
  const told = others.filter(({ from }) => from === 'told');
  const around = middle((told.length > 0 ? told : others).map(({ value }) => Math.abs(value)), size);
  if (around === null || apart(size, around) <= far) return null;
  const places = size < around ? 2 : -2;
  const other = shift(read.value, places);
  const fits = apart(Math.abs(other), around) <= (isShare ? near.share : near.other);
  return fits && (places > 0 ? isSmall(read, others, unit) : isLarge(read, others, unit)) ? other : null;
}

/** Whether of two figures one is a hundred times too large or too small to stand beside the other. */
export function areUnlike(one: Scaled, other: Scaled): boolean {
  // Asked for every row that is rated, and nearly always so.
  if (one.value === 0 || other.value === 0 || one.unit !== other.unit || apart(Math.abs(one.value), Math.abs(other.value)) <= far) return false;
  const [first, second] = [readOf(one), readOf(other)];
  return misfit(first, [second], one.unit, false) !== null || misfit(second, [first], one.unit, false) !== null;
}

type Scaled = { value: number; unit: Unit };

function readOf({ value, unit }: Scaled): Read {
  return { value, from: unit === '' ? 'bare' : 'told' };
}

/** How many times apart figures of one scale may lie, and how near the other scale must bring one of another. */
export const far = 20;
const near = { share: 10, other: 2 };

/** A bare fraction that nothing leads up to: 0.2 beside 3 and 12 may well be what it says. */
function isSmall({ value, from }: Read, others: readonly Read[], unit: Unit): boolean {
  const size = Math.abs(value);
  if (from !== 'bare' || size >= 2 || (unit === '' && Number.isInteger(value))) return false;
  return !others.some((other) => other.from === 'bare' && Math.abs(other.value) > 2 && Math.abs(other.value) <= far * size);
}

/** Read as a share, or typed beside shares, or into a column of per cents, which makes 9500% of 95. */
function isLarge({ value, from }: Read, others: readonly Read[], unit: Unit): boolean {
  if (from === 'told') return Math.abs(value) >= 1000;
  return from === 'share' || (unit === '' && others.some((other) => Math.abs(other.value) < 1 && !Number.isInteger(other.value)));
}

/** The middle one; of two that one which is nearer. */
function middle(sizes: readonly number[], size: number): number | null {
  const sorted = sizes.filter((each) => each > 0).sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) return null;
  return apart(size, low) < apart(size, high) ? low : high;
}

function apart(one: number, other: number): number {
  return Math.max(one, other) / Math.min(one, other);
}
