import { readFigure } from '../engine/figure.ts';
import { readPeriod } from '../engine/period.ts';
import type { Figure, Period, Said } from '../engine/terms.ts';
import { saidAt } from '../tables/view.ts';
import type { Position } from '../workbook/address.ts';
import type { Place } from '../workbook/plan.ts';
import { find } from '../workbook/snapshot.ts';
import type { Gathered } from './gather.ts';
import type { Bearing, Judged } from './judge.ts';
import { fromFraction, isFraction } from './percent.ts';

/** A figure of a month, a quarter (by its last month) or a year (by its last month), with the cell that it stands in; null where only the record holds it. */
export interface Point {
  period: Period;
  figure: Figure;
  place: Place | null;
  /** Estimated or approximate: drawn, never rated. */
  approximate: boolean;
  mark: '' | 'p' | 'r';
}

/**
 * All figures in time that a row holds: its months and quarters, approximate ones too, columns for an earlier figure whose heading names
 * the month, the current figure, and what the record holds where no cell does. In the order of their months, one a month; a cell goes before the record,
 * and a rated figure before an approximate one.
 */
export function pointsOf(bearing: Bearing, judged: Judged): Point[] {
  const { table, settings } = bearing;
  const { row, rated, recalled } = judged;
  const points: Point[] = [];
  for (const { period, column, field, header, approximate } of table.kind === 'card' ? [] : table.columns) {
    const month = period ?? (field === 'previous' ? readPeriod(header, settings.yearStart) : null);
    if (month === null || !['month', 'quarter', 'previous'].includes(field)) continue;
    points.push({ period: month, ...figureAt(bearing, judged, { row: row.row, column }), approximate: approximate === true });
  }
  if (table.kind === 'card') for (const { period, at } of row.months) points.push({ period, ...figureAt(bearing, judged, at), approximate: false });
  const current = row.at(rated.source.kind === 'ytd' ? 'ytd' : 'actual');
  if (settings.period !== null && rated.figure && current && (rated.source.kind === 'current' || rated.source.kind === 'ytd')) {
    points.push({ period: settings.period, ...figureAt(bearing, judged, current), figure: rated.figure, approximate: false });
  }
  for (const { period, figure, mark } of recalled.finals) points.push({ period, figure: readFigure({ kind: 'text', text: figure }), place: null, approximate: false, mark });
  return inTime(points);
}

/** Points of several tables together, one a month; of two the first that is no approximation. */
export function inTime(points: readonly Point[]): Point[] {
  const months = new Map<string, Point>();
  for (const point of points) {
    const stands = months.get(point.period);
    if (point.figure.kind === 'number' && (!stands || (stands.approximate && !point.approximate))) months.set(point.period, point);
  }
  return [...months.values()].sort((one, other) => (one.period < other.period ? -1 : 1));
}

/** A figure beside the current one, by the column's field: baselines and what others have. Cards have none. */
export function besides({ bearing, judged }: { bearing: Bearing; judged: Judged }): Pick<Gathered, 'baseline' | 'comparators'> {
  const { table } = bearing;
  const of = (field: 'baseline' | 'comparator') => (table.kind === 'card' ? [] : table.columns.filter((column) => column.field === field)).flatMap(({ column, header }) => {
    const { figure, place } = figureAt(bearing, judged, { row: judged.row.row, column });
    return figure.kind === 'number' && !/\brank\b/i.test(header) ? [{ header, figure, place }] : [];
  });
  const [baseline = null] = of('baseline');
  return { baseline, comparators: of('comparator').map(({ header, figure, place }) => ({ name: header.replace(/^comparators?\b[\s:–-]*/i, '') || header, figure, place })) };
}

function figureAt(bearing: Bearing, judged: Judged, at: Position): Pick<Point, 'figure' | 'mark'> & { place: NonNullable<Point['place']> } {
  const { sheet, company } = bearing;
  const { criteria, figure: rated } = judged.rated;
  const said = saidAt(sheet, find(sheet.cells, at.row, at.column));
  const figure = readFigure(said, company);
  const unit = criteria?.unit ?? (rated?.kind === 'number' ? rated.unit : '');
  return { figure: unit === '%' && isFraction(figure, bearing, judged) ? fromFraction(figure) : figure, place: { sheet: sheet.name, at }, mark: markOf(said) };
}

/** Whether a figure says that it is provisional or revised: '89.1% (p)', '12r'. */
function markOf(said: Said): Point['mark'] {
  if (said.kind !== 'text') return '';
  const [, mark] = /\d ?%? ?[([]?(p|r|prov(?:isional)?|rev(?:ised)?)[)\]]?$/i.exec(said.text.trim()) ?? [];
  return mark === undefined ? '' : mark.toLowerCase().startsWith('p') ? 'p' : 'r';
}
