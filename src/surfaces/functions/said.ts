import { decimalsOf, shift } from '../../engine/decimal.ts';
import type { Said } from '../../engine/terms.ts';

/**
 * What a value in a formula says. A formula hands over Excel's raw numbers and no formats: where target or tolerance is text
 * with a per cent sign (`shares`), a number is a fraction, and 0.885 says 88.5%. It shows all the decimals that it holds, to 15 digits.
 */
export function saidOf(value: unknown, shares: boolean): Said {
  if (typeof value === 'number') return { kind: 'number', number: value, format: shares ? percentFormat(value) : 'General' };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string' && value.trim() !== '') return { kind: 'text', text: value };
  if (typeof value === 'object' && value !== null) return { kind: 'error', text: 'code' in value ? String(value.code) : '#VALUE!' };
  return { kind: 'empty' };
}

/** Whether numbers beside these values are fractions of a hundred. */
export function sharesOf(...values: unknown[]): boolean {
  return values.some((value) => typeof value === 'string' && value.includes('%'));
}

function percentFormat(value: number): string {
  const decimals = Math.min(12, decimalsOf(shift(value, 2)));
  return decimals > 0 ? `0.${'0'.repeat(decimals)}%` : '0%';
}
