import { exact, shift } from '../../engine/decimal.ts';
import type { Unit } from '../../engine/terms.ts';
import { time } from '../../engine/unit.ts';
import type { Range } from '../../workbook/address.ts';
import type { Chart, Cut, Place, Series } from '../../workbook/plan.ts';
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
    format: formatOf(trend.unit, Math.min(trend.decimals, decimalsAlong(trend))),
  };
}

/** How many decimals the steps along the side need, by how far the figures lie apart. */
function decimalsAlong({ lines, target, band }: Trend): number {
  const values = [...lines.flatMap((line) => line.values), ...target, ...band.low].filter((value) => value !== null);
  const spread = Math.max(...values) - Math.min(...values);
  return spread >= 10 ? 0 : spread >= 1 ? 1 : 6;
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
