import { seen } from '../../../engine/figure.ts';
import type { Broken } from './broken.ts';
import { figureOf } from './grid.ts';
import type { Grid } from './grid.ts';

/** Averages below or beside their figures that lie below all or above all of them, which no weight can give: one finding a line, at the first. */
export function brokenAverages({ rows, columns }: Grid): Broken[] {
  return [rows, columns].flatMap((lines) => {
    const at = lines.findIndex(({ name }, index) => index >= 2 && average.test(name.trim()));
    const line = lines[at];
    if (!line || at < lines.length - 2) return [];
    const parts = lines.slice(0, at);
    const outside = line.cells.flatMap((cell, place) => {
      const printed = figureOf(cell);
      const figures = parts.flatMap(({ cells }) => figureOf(cells[place]) ?? []).filter(({ unit }) => unit === printed?.unit);
      if (!printed || figures.length < 2 || figures.length < parts.length) return [];
      const [low, high] = [Math.min(...figures.map(seen)), Math.max(...figures.map(seen))];
      const step = 10 ** -Math.max(0, printed.decimals);
      return seen(printed) < low - step || seen(printed) > high + step ? [{ cell, printed, low, high }] : [];
    });
    const [first] = outside;
    if (!first) return [];
    return [{
      at: first.cell.at, severity: 'error' as const, message: `'${line.name.trim()}' is printed as ${first.printed.text}; the figures that it is the average of lie between ${first.low} and ${first.high}.`,
      todo: 'Correct the average: is it a sum?', figures: outside.flatMap(({ printed, low, high }) => [printed.text, String(low), String(high)]),
    }];
  });
}

const average = /^(?:(?:overall|council|service|total) )?(?:average|avg\.?|mean)$/i;
