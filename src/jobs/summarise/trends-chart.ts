import { decimalsOf, exact, shift } from '../../engine/decimal.ts';
import type { Unit } from '../../engine/terms.ts';
import { time } from '../../engine/unit.ts';
import type { Range } from '../../workbook/address.ts';
import type { Chart, Cut, Place, Series } from '../../workbook/plan.ts';
import { axisOf } from './trends-axis.ts';
import type { Trend } from './trends-data.ts';

/** The colours of the lines, told apart by lightness and by their marks as well; comparators take turns. */
export const lineColours = { 'This year': '#1F3864', 'Over time': '#1F3864', 'Last year': '#7F7F7F', target: '#00713C', band: '#FFE699' } as const;
export const comparatorColours = ['#7030A0', '#C55A11', '#00747A', '#A5004A'] as const;

/** Where the columns of a trend stand: each by its heading's place, with the rows of the trend below. */
export interface Columns {
  sheet: string;
  top: number;
  bottom: number;
  heading: number;
  column: (name: string) => number | null;
}

/** A trend as a native chart over the cells of its rows: the band first, since it lies behind the lines. */
export function chartOf(trend: Trend, columns: Columns, at: Range): Chart {
  const column = (name: string): { name: Place; values: Cut } | null => {
    const number = columns.column(name);
    if (number === null) return null;
    const { sheet, top, bottom, heading } = columns;
    return { name: { sheet, at: { row: heading, column: number } }, values: { sheet, range: { top, left: number, bottom, right: number } } };
  };
  const line = (kind: 'line' | 'dashes', name: string, colour: string): Series[] => {
    const cells = column(name);
    return cells ? [{ kind, ...cells, colour }] : [];
  };
  const [low, height, months] = [column('Tolerance from'), column('Tolerance band'), column('Month')];
  // Near enough to the figures that they can be told from the target: a side from nought to 120% makes one line of them.
  const { low: lowest, high: highest, step } = axisOf(drawnValues(trend), trend.unit);
  const side = (value: number) => contentOf(trend.unit, value);
  const banded = trend.band.low.some((value) => value !== null);
  return {
    title: trend.title,
    alt: trend.alt,
    at,
    categories: months?.values ?? { sheet: columns.sheet, range: at },
    series: [
      ...(banded && low && height ? [{ kind: 'band' as const, name: height.name, values: low.values, height: height.values, colour: lineColours.band }] : []),
      ...trend.lines.flatMap(({ name }) => line('line', name, lineColours[name])),
      ...(trend.target.some((value) => value !== null) ? line('dashes', 'Target', lineColours.target) : []),
      ...trend.comparators.flatMap(({ name }, index) => line('dashes', name, comparatorColours[index % comparatorColours.length] ?? lineColours.target)),
    ],
    format: formatOf(trend.unit, decimalsAlong(step, trend.decimals)),
    axis: { low: side(lowest), high: side(highest), step: side(step) },
  };
}

/** Everything that a trend draws: its lines, target, tolerance and comparators. */
export function drawnValues({ lines, target, band, comparators }: Trend): number[] {
  return [...lines.flatMap(({ values }) => values), ...target, ...band.low, ...band.high, ...comparators.map(({ value }) => value)].filter((value) => value !== null);
}

/** Decimals that the steps along the side need; where figures are written in millions, so many of a million's. */
function decimalsAlong(step: number, decimals: number): number {
  if (decimals >= 0) return decimalsOf(step);
  const [, zeros = ''] = /(0*)$/.exec(String(step)) ?? [];
  return Math.max(decimals, -zeros.length);
}

/** A value as Excel keeps it in a cell: per cents a hundredth each, lengths of time in days. */
export function contentOf(unit: Unit, value: number): number {
  if (unit === time) return exact(value / 86_400);
  return unit === '%' ? shift(value, -2) : exact(value);
}

/** The number format of a unit with so many decimals, for what `contentOf` gives. */
export function formatOf(unit: Unit, decimals: number): string {
  const places = (count: number) => (count > 0 ? `.${'0'.repeat(Math.min(count, 6))}` : '');
  if (unit === time) return `[h]:mm:ss${places(Math.min(decimals, 3))}`;
  if (unit === '%') return `0${places(decimals)}%`;
  const sign = unit === '£' || unit === '€' || unit === '$' ? unit : '';
  // Millions are shown as they are written; a scale of Excel's is two commas.
  if (decimals <= -4) return `${sign}0${places(6 + decimals)},,"M"`;
  return `${sign}#,##0${places(decimals)}`;
}
