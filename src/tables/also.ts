import type { Band, Headed } from './band.ts';
import { below, holdsFigures } from './below.ts';
import { ratedStretches, spanOf, stretches, stretchNames } from './spans.ts';
import type { Column, Field, Table } from './table.ts';
import { headerOf } from './times.ts';
import type { View } from './view.ts';

/**
 * A table whose rows are rated more than once: 'In month' and 'Year to date', each with its plan, its actual and its RAG. It is rated as it
 * was found, and `also` by the target, the figure and the rating of each other stretch of time, beside the names that they share. A stretch
 * that lacks one of the three, or has one twice, is left.
 */
export function withAlso(view: View, band: Band, table: Table): Table {
  const of = stretches(band);
  const [main, ...others] = ratedStretches(band, of);
  if (others.length === 0 || !(['target', 'rating'] as const).every((field) => of.get(table.columns.find((column) => column.field === field)?.column ?? 0) === main)) return table;
  const also = others.flatMap((stretch) => partOf(view, band, { ...table, stretch: stretchNames[stretch] }, ({ column }) => of.get(column) === stretch) ?? []);
  // Where each stretch is rated, no word is needed for which of them counts.
  return also.length === 0 ? table : { ...table, columns: table.columns.filter(({ field }) => field !== 'basis'), also };
}

/** What all stretches share. */
const shared: readonly Field[] = ['ref', 'measure', 'section', 'lead', 'tolerance', 'polarity'];

function partOf(view: View, band: Band, table: Table, isOfStretch: (headed: Headed) => boolean): Table | null {
  const of = (...fields: Field[]) => band.columns.filter((headed) => headed.when === null && headed.heading !== null && fields.includes(headed.heading.field) && isOfStretch(headed));
  const [targets, figures, ratings] = [of('target'), of('actual', 'ytd'), of('rating')];
  const [[target], [figure], [rating]] = [targets, figures, ratings];
  if (!target || !figure || !rating || targets.length + figures.length + ratings.length > 3) return null;
  if (![target, figure].every(({ column }) => holdsFigures(view, band, column) && below(view, band, column).length > 0)) return null;
  const column = (field: Field, headed: Headed): Column => ({ field, column: headed.column, header: headerOf(headed) });
  const names = table.columns.filter(({ field, header }) => shared.includes(field) && spanOf(header) === null);
  return { ...table, columns: [...names, column('target', target), column('actual', figure), column('rating', rating)].sort((one, other) => one.column - other.column) };
}
