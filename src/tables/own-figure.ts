import { readFigure } from '../engine/figure.ts';
import type { Band, Headed } from './band.ts';
import { readOther } from './heading.ts';
import { isTime, readYear } from './months.ts';
import type { Column, Field } from './table.ts';
import { headerOf } from './times.ts';
import { isFilled, saidAt, serialAt } from './view.ts';
import type { View } from './view.ts';

/** Rows below a header whose cells show what a column holds. */
const sample = 30;

/** What figures beside a target may be besides the body's own: a count behind it, a place among others. */
const notOwn = /\b(?:numbers?|no|count|total|rank|ranking|quartile|decile|population|base|sample|size|weight|weighting|points?|score|units?|year|years|age|rate per|confidence|limit|forecast|projected|expected|estimate|next|future|stretch|max(?:imum)?|min(?:imum)?|low|high|lower|upper|cost|cases|value|cohort|budget|best|worst|mean|median|average|max|all)\b|%$|^\W*$/i;

/**
 * Beside a target and what others have ('England', 'Statistical neighbours') a body's own figure may stand under its own name, 'Trust' or
 * 'Anytown'. It is the current figure only where one column alone can be meant; `ownFigures` are all that can.
 */
export function withOwnFigure(view: View, band: Band, columns: Column[]): Column[] {
  const found = ownFigures(view, band, columns);
  const dated = found.map((headed) => ({ headed, year: readYear(headerOf(headed), 4) ?? '' })).sort((one, other) => (one.year < other.year ? 1 : -1));
  const isOne = new Set(found.map(bareName)).size === 1 && new Set(dated.map(({ year }) => year)).size === found.length;
  const [own, before] = isOne ? dated : [];
  const column = (field: Field, { column, texts }: Headed): Column => ({ field, column, header: headerOf({ texts }) });
  return own ? [...columns, column('actual', own.headed), ...(before ? [column('previous', before.headed)] : [])] : columns;
}

/** 'Council' for 'Council 2022/23': years of one body are one figure. */
function bareName(headed: Headed): string {
  const name = headerOf(headed);
  return readYear(name, 4) === null ? name : name.replace(/\b(?:(?:19|20)?\d\d ?[/\u2010-\u2015-] ?(?:19|20)?\d\d|(?:19|20)\d\d)\b/g, '').trim();
}

/** What bodies call themselves: such a name heads their own figure also where no other body stands beside it. */
const body = /^(?:our |the )?(?:trust|council|borough|county|district|city|school|academy|authority|local authority|la|force|service|organisation|group|company|contractor|provider|us|ours|own|local|borough council|county council|city council)(?:'s)?(?: figures?)?$/i;

/** The columns of figures that no word explains, in a table with a target and no current figure, beside comparators or under what a body calls itself; none in any other. */
export function ownFigures(view: View, band: Band, columns: readonly Column[]): Headed[] {
  const has = (...fields: Field[]) => columns.some(({ field }) => fields.includes(field));
  if (!has('target', 'criteria') || has('actual', 'ytd', 'month', 'quarter')) return [];
  const used = new Set(columns.map(({ column }) => column));
  const found = band.columns.filter((headed) => {
    const name = bareName(headed);
    const isName = /\p{L}{2}/u.test(name) && name.length <= 40 && !isTime(name) && !notOwn.test(name) && readOther(name) === null;
    return (has('comparator') || body.test(name)) && !used.has(headed.column) && headed.when === null && headed.heading === null && isName && holdsFigures(view, band.bottom, headed.column);
  });
  // 'Our school' beside 'FFT 50' is ours.
  const ours = found.filter((headed) => body.test(bareName(headed)));
  return new Set(ours.map(bareName)).size === 1 ? ours : found;
}

function holdsFigures(view: View, bottom: number, column: number): boolean {
  let [figures, others] = [0, 0];
  for (let row = bottom + 1; row <= bottom + sample; row++) {
    const place = view.place(row, column);
    if (!isFilled(view.sheet, place)) continue;
    if (serialAt(view.sheet, place) === null && readFigure(saidAt(view.sheet, place)).kind === 'number') figures++;
    else if (readFigure(saidAt(view.sheet, place)).kind === 'unreadable') others++;
  }
  return figures > 0 && others === 0;
}
