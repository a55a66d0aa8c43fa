import { decimalsOf } from '../../engine/decimal.ts';
import { time } from '../../engine/unit.ts';

/** The figures along the side of a chart, from low to high: round ones, at even steps. */
export interface Axis {
  low: number;
  high: number;
  ticks: number[];
  step: number;
  /** Decimals that a step needs. */
  decimals: number;
}

/**
 * Chooses the side of a chart for its values: four to six round steps, round by the clock for lengths of time. It begins at zero where the values reach near it, as counts mostly do,
 * and per cents end at 100. A single value gets room on both sides.
 */
export function axisOf(values: readonly number[], unit: string): Axis {
  const known = values.filter(Number.isFinite);
  let [low, high] = [Math.min(...known), Math.max(...known)];
  if (known.length === 0) [low, high] = [0, 1];
  if (low >= 0 && low <= (high - low) * 1.5) low = 0;
  if (high <= 0 && -high <= (high - low) * 1.5) high = 0;
  if (low === high) {
    const room = Math.abs(low) * 0.1 || 1;
    [low, high] = [low - room, high + room];
  }
  const step = unit === time ? clockStep((high - low) / 4) : roundStep((high - low) / 4);
  const from = Math.floor(low / step + 1e-9);
  let to = Math.ceil(high / step - 1e-9);
  if (unit === '%' && high <= 100 && to * step > 100) to = Math.max(from + 1, Math.floor(100 / step));
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
  return { low: ticks[0] ?? 0, high: Math.max(ticks.at(-1) ?? 1, high), ticks, step, decimals: decimalsOf(step) };
}

/** The next of 1, 2, 2.5, 5 and 10 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const [step = 10] = [1, 2, 2.5, 5, 10].filter((each) => each * power >= rough * (1 - 1e-9));
  return step * power;
}

/** Seconds, minutes and hours that a clock's face is parted by; beyond a day, and below a second, tens as for any number. */
function clockStep(rough: number): number {
  if (rough <= 1) return roundStep(rough);
  return [2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200].find((each) => each >= rough) ?? roundStep(rough / 86_400) * 86_400;
}
