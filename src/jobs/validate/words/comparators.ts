import { seen } from '../../../engine/figure.ts';
import type { Judged } from '../../judge.ts';
import { gridOfBlock } from '../arithmetic/block-grid.ts';
import { figureOf } from '../arithmetic/grid.ts';
import type { Evidence } from '../evidence.ts';
import type { Held } from './held.ts';

/** What others have, by the heading of their column. */
const others = /^(?:england|national(?: average)?|stat(?:istical)?\.? neighbours?|north (?:east|west)|south (?:east|west)|(?:east|west) midlands|yorkshire\b.*|london|region(?:al)?(?: average)?|comparators?|benchmark)$/i;

/**
 * The comparators of an indicator whose own table has none, from a block elsewhere whose title begins with its reference ('KPI2 Rate of first-time
 * entrants: Sunderland, North East, England'): those that stand beside the indicator's own figure, in the last row that has it.
 */
export function comparatorsElsewhere({ blocks }: Evidence, { row: { indicator: { ref } } }: Judged, current: Held | null): Held[] {
  if (!current || !/^[A-Z]+[\d.]+[a-z]?$/i.test(ref)) return [];
  for (const block of blocks()) {
    if (!block.title.toUpperCase().startsWith(`${ref.toUpperCase()} `)) continue;
    const { rows, columns } = gridOfBlock(block).grid;
    const own = rows.findLast(({ cells }) => cells.some((cell, column) => {
      const figure = figureOf(cell);
      return figure !== null && !others.test(columns[column]?.name ?? '') && seen(figure) === seen(current.figure);
    }));
    return (own?.cells ?? []).flatMap((cell, column): Held[] => {
      const [name, figure] = [columns[column]?.name ?? '', figureOf(cell)];
      return figure && others.test(name) ? [{ is: 'comparator', name, at: cell.at, figure: { ...figure, unit: figure.unit || current.figure.unit }, period: null }] : [];
    });
  }
  return [];
}
