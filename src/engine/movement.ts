import { exact, round } from './decimal.ts';
import { seen } from './figure.ts';
import type { Figure, Polarity } from './terms.ts';
import { sharedUnit, written } from './unit.ts';

/**
 * How a figure moved against an earlier one. `arrow` is the way that the number moved, `verdict` whether that is better for this polarity
 * (null where the polarity, or for nearest the target, is not known). `change` is in points for percentages, in the unit for counts,
 * or in per cent where asked; null from zero. `text` is arrow and change: '↓ (-20)', '↑ (+2.5 points)'.
 */
export interface Movement {
  arrow: '↑' | '↓' | '→';
  change: number | null;
  text: string;
  verdict: 'better' | 'worse' | 'same' | null;
}

/** Compares two figures as the reader sees them. Null where either is no number, or their units differ. */
export function movement(current: Figure, previous: Figure, polarity: Polarity | null, { target = null, inPercent = false }: { target?: number | null; inPercent?: boolean } = {}): Movement | null {
  if (current.kind !== 'number' || previous.kind !== 'number') return null;
  const unit = sharedUnit(current.unit, previous.unit);
  if (unit === null) return null;
  const [now, before] = [seen(current), seen(previous)];
  const difference = exact(now - before);
  const arrow = difference > 0 ? '↑' : difference < 0 ? '↓' : '→';
  const decimals = Math.max(0, current.decimals, previous.decimals);
  const change = !inPercent ? difference : before === 0 ? null : round(exact((difference / Math.abs(before)) * 100), 1);
  const verdict = difference === 0 ? 'same' : verdictOf(now, before, polarity, target);
  if (change === null) return { arrow, change, text: arrow, verdict };
  const size = inPercent ? written(change, 1, '%') : unit === '%' ? `${written(change, decimals, '')} points` : written(change, decimals, unit);
  return { arrow, change, text: `${arrow} (${change > 0 ? '+' : ''}${size})`, verdict };
}

function verdictOf(now: number, before: number, polarity: Polarity | null, target: number | null): Movement['verdict'] {
  if (polarity === 'higher') return now > before ? 'better' : 'worse';
  if (polarity === 'lower') return now < before ? 'better' : 'worse';
  if (polarity === null || target === null) return null;
  const closer = exact(Math.abs(before - target) - Math.abs(now - target));
  return closer === 0 ? 'same' : closer > 0 ? 'better' : 'worse';
}
