import { readTarget } from '../../engine/target.ts';
import type { Interval, Said, Unit } from '../../engine/terms.ts';
import { written } from '../../engine/unit.ts';
import type { Judged } from '../judge.ts';
import { wordsOf } from './about.ts';
import type { JudgedTable } from './evidence.ts';

/** A colour with its own threshold, as the sheet writes it. */
export interface Band {
  colour: 'green' | 'amber' | 'red';
  interval: Interval;
  decimals: number;
  unit: Unit;
}

/** Two neighbouring thresholds of a row. */
export interface Seam {
  table: JudgedTable;
  row: Judged;
  lower: Band;
  upper: Band;
}

/** Where the thresholds of a row face each other, in the order of their values. Rows with a threshold that is no comparison and no range are left. */
export function* seamsOf(tables: readonly JudgedTable[]): Generator<Seam> {
  for (const table of tables) {
    for (const row of table.rows) {
      const { thresholds } = row.row.indicator;
      if (!thresholds) continue;
      const bands = (['green', 'amber', 'red'] as const).flatMap((colour) => bandOf(colour, thresholds[colour]) ?? []);
      if (bands.length < 3) continue;
      bands.sort((one, other) => one.interval.low - other.interval.low || one.interval.high - other.interval.high);
      for (const [index, upper] of bands.entries()) {
        const lower = bands[index - 1];
        if (lower) yield { table, row, lower, upper };
      }
    }
  }
}

/** The rows whose red opens to the side on which green lies, and no further than amber: a sign that was turned. What is read from the better colour on goes on beyond amber ('<=24', '<=28', '<=100'). */
export function* sameSides(tables: readonly JudgedTable[]): Generator<{ table: JudgedTable; row: Judged; green: string; red: string }> {
  for (const table of tables) {
    for (const row of table.rows) {
      const { thresholds } = row.row.indicator;
      const [green, amber, red] = thresholds ? [bandOf('green', thresholds.green), bandOf('amber', thresholds.amber), bandOf('red', thresholds.red)] : [];
      if (!thresholds || !green || !amber || !red) continue;
      const up = green.interval.high === Infinity && red.interval.high === Infinity && red.interval.low >= amber.interval.low;
      const down = green.interval.low === -Infinity && red.interval.low === -Infinity && red.interval.high <= amber.interval.high;
      if (up || down) yield { table, row, green: wordsOf(thresholds.green), red: wordsOf(thresholds.red) };
    }
  }
}

function bandOf(colour: Band['colour'], said: Said): Band | null {
  const target = readTarget(said, 'shown');
  if (target.kind === 'range') return { colour, decimals: target.decimals, unit: target.unit, interval: { low: target.low, high: target.high, lowClosed: true, highClosed: true } };
  if (target.kind !== 'value' || target.sign === null) return null;
  const { value, sign, decimals, unit } = target;
  const closed = sign.endsWith('=');
  return { colour, decimals, unit, interval: sign.startsWith('>') ? { low: value, high: Infinity, lowClosed: closed, highClosed: false } : { low: -Infinity, high: value, lowClosed: false, highClosed: closed } };
}

/** Whether one threshold is meant to lie within the other: '<=24%' green and '<=28%' amber are read from the better colour on. */
export function nested({ lower, upper }: Seam): boolean {
  return lower.interval.low === upper.interval.low || lower.interval.high === upper.interval.high;
}

/** A bound as the sheet writes it. */
export function bound(value: number, { unit, decimals }: Band): string {
  return written(value, Math.max(0, decimals), unit);
}
