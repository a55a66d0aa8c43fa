import { seen } from '../../../engine/figure.ts';
import { asPrinted } from './bounds.ts';
import type { Broken } from './broken.ts';
import { figureOf } from './grid.ts';
import type { Cell, Grid } from './grid.ts';
import { findSums } from './total.ts';

/** The suppressed cells that a total gives away: the only one in its row or column whose figure is missing. Nothing where two are suppressed. */
export function givenAway(grid: Grid): Broken[] {
  const broken = new Map<Cell, Broken>();
  for (const { total, parts, way, says } of findSums(grid)) {
    if (says === null) continue;
    for (const [place, cell] of total.cells.entries()) {
      const printed = figureOf(cell);
      if (!printed || printed.unit === '%') continue;
      const cells = parts.flatMap((line) => line.cells[place] ?? []);
      const hidden = cells.filter(({ figure }) => figure.kind === 'missing' && figure.why === 'suppressed');
      const [only] = hidden;
      const others = cells.filter((each) => !hidden.includes(each));
      const figures = others.flatMap((each) => figureOf(each) ?? []);
      if (!only || hidden.length !== 1 || figures.length !== others.length || figures.length === 0 || broken.has(only)) continue;
      const given = figures.reduce((rest, figure) => rest - seen(figure), seen(printed));
      if (given < 0) continue;
      const line = way === 'across' ? 'row' : 'column';
      broken.set(only, {
        at: only.at,
        severity: 'error',
        message: `This figure is suppressed, but its ${line} gives it away: ${printed.text} less ${figures.length <= 6 ? figures.map(({ text }) => text).join(' less ') : `the ${figures.length} others`} is ${asPrinted(given, printed)}.`,
        todo: `Suppress a second figure of the ${line}, or round the total.`,
        figures: [printed.text, ...figures.map(({ text }) => text)],
      });
    }
  }
  return [...broken.values()];
}
