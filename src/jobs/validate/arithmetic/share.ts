import { seen } from '../../../engine/figure.ts';
import { agrees, asPrinted, boundsOf, closer, isCut } from './bounds.ts';
import type { Broken } from './broken.ts';
import { figureOf } from './grid.ts';
import type { Counted, Grid, Line } from './grid.ts';
import { saysPercent, saysTotal, scaleOf } from './names.ts';
import { findPairings, isCount } from './pair.ts';
import type { Seeking, Verdict } from './pair.ts';

/**
 * The percentages that their numerator and denominator do not give, whether these stand in columns of their own or the denominator is the
 * total of the numerator's column; and the shares of one whole whose total is not 100%. Within the printed decimals all is right.
 */
export function brokenShares(grid: Grid): Broken[] {
  const paired = findPairings(grid, seekingShare);
  const told = new Set(paired.flatMap(({ checks }) => checks.map(({ cell }) => cell)));
  const broken = paired.flatMap(({ checks }) => checks.flatMap(({ cell, printed, from, to, verdict }) => (verdict.holds ? [] : sayShare(cell.at, printed, from, to, verdict))));
  for (const [lines, across] of [[grid.columns, grid.rows], [grid.rows, grid.columns]] as const) {
    for (const each of ofTotals(lines, across)) {
      if (each.cells.some((cell) => told.has(cell))) continue;
      for (const cell of each.cells) told.add(cell);
      broken.push(...each.broken);
    }
    broken.push(...swapped(lines));
    // Where a share is known to be wrong, the sum of the shares says nothing more.
    if (broken.length === 0) broken.push(...ofWholes(lines));
  }
  return broken;
}

const seekingShare: Seeking = {
  line: ({ name, cells }) => {
    if (scaleOf(name) !== null || /\b(?:change|variance|target|tolerance|difference|reduction|increase)\b/i.test(name)) return null;
    if (saysPercent(name)) return 'named';
    return cells.some((cell) => figureOf(cell)?.unit === '%') ? 'possible' : null;
  },
  pair: (from, to) => (/\bnumerator\b/i.test(from.name) && /\b(?:denominator|cohort)\b/i.test(to.name) ? 'named' : /\b(?:target|tolerance)\b/i.test(from.name + to.name) ? null : 'possible'),
  verdict: (printed, part, whole, line) => (printed.unit === '%' || saysPercent(line.name) || isAmongPercentages(printed, line) ? shareVerdict(printed, part, whole, line) : null),
};

/** A fraction that lost its format among percentages: 0.45 where the others of its line are 45%. */
function isAmongPercentages({ unit, value, decimals }: Counted, { cells }: Line): boolean {
  return unit === '' && decimals > 0 && value > 0 && value <= 1 && cells.filter((cell) => figureOf(cell)?.unit === '%').length >= 2;
}

function shareVerdict(printed: Counted, part: Counted, whole: Counted, line: Line): Verdict | null {
  if (!isCount(part) || !isCount(whole) || seen(whole) <= 0 || (printed.unit !== '%' && printed.unit !== '')) return null;
  const should = (seen(part) / seen(whole)) * 100;
  const fraction = printed.unit === '' && seen(printed) <= 1 && printed.decimals > 0 && !isAmongPercentages(printed, line);
  const right = agrees(printed, { low: should, high: should }) || (fraction && agrees(printed, { low: should / 100, high: should / 100 }));
  return { holds: right, telling: seen(part) > 0 && seen(part) < seen(whole), should: fraction ? should / 100 : should };
}

function sayShare(at: Broken['at'], printed: Counted, part: Counted, whole: Counted, { should }: Verdict): Broken {
  const cut = isCut(printed, should) ? ': its last digits were cut off, not rounded' : '';
  const like = should > 1 && printed.unit === '' && seen(printed) <= 1 ? { ...printed, unit: '%' as const, decimals: Math.max(0, printed.decimals - 2) } : printed;
  return {
    at,
    severity: 'error',
    message: `${part.text} of ${whole.text} is ${asPrinted(should, like)} (${closer(should, like)}), printed as ${printed.text}${cut}.`,
    todo: 'Correct the percentage, or the count that is wrong.',
    figures: [printed.text, part.text, whole.text],
  };
}

/** Percentages beside counts whose whole is the total of the counts. */
function ofTotals(lines: readonly Line[], across: readonly Line[]): { cells: Line['cells']; broken: Broken[] }[] {
  if (lines.length > 40) return [];
  const whole = across.findLastIndex(({ name }) => saysTotal(name) !== null);
  return lines.flatMap((line) => {
    const says = seekingShare.line(line);
    if (says === null || whole < 0) return [];
    return lines.flatMap((counts) => {
      const total = figureOf(counts.cells[whole]);
      if (counts === line || !total || saysPercent(counts.name)) return [];
      const checks = line.cells.flatMap((cell, place) => {
        const [printed, part] = [figureOf(cell), figureOf(counts.cells[place])];
        const verdict = printed && part && place !== whole && (printed.unit === '%' || isAmongPercentages(printed, line)) ? shareVerdict(printed, part, total, line) : null;
        return printed && part && verdict ? [{ cell, printed, part, verdict }] : [];
      });
      const right = checks.filter(({ verdict }) => verdict.holds && verdict.telling).length;
      const wrong = checks.filter(({ verdict }) => !verdict.holds);
      if (right < 2 || right < wrong.length * 2) return [];
      return [{ cells: line.cells, broken: wrong.map(({ cell, printed, part, verdict }) => sayShare(cell.at, printed, part, total, verdict)) }];
    });
  });
}

/** Shares of one whole above a total of 100% that they do not give. Where a part lies in another part they give more, and nothing is said. */
function ofWholes(lines: readonly Line[]): Broken[] {
  const first = lines[0];
  if (!first) return [];
  const end = lines.findLastIndex(({ name }) => saysTotal(name) !== null);
  const total = lines[end];
  if (!total || end < 3) return [];
  return total.cells.flatMap((cell, place) => {
    const printed = figureOf(cell);
    if (printed?.unit !== '%' || seen(printed) !== 100) return [];
    const parts = lines.slice(0, end).flatMap((line) => figureOf(line.cells[place]) ?? []);
    if (parts.length !== end || parts.some(({ unit }) => unit !== '%')) return [];
    const bounds = parts.map(boundsOf).reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });
    const sum = parts.reduce((all, part) => all + seen(part), 0);
    // Percentages of different things often stand above an overall one: only a sum that is nearly the whole was meant to be it.
    if (agrees({ ...printed, decimals: 9 }, bounds) || Math.abs(sum - 100) > 10) return [];
    // Without one of the parts the others may give the whole: it is then a part of another part.
    if (parts.some((part) => Math.abs(sum - seen(part) - 100) <= 0.05 * parts.length + 0.5 && seen(part) > 0.5)) return [];
    return [{
      at: cell.at, severity: 'error', message: `The shares add up to ${asPrinted(sum, parts[0] ?? printed)} and not to ${printed.text}.`,
      todo: 'Correct the share that is wrong.', figures: [printed.text, ...parts.map(({ text }) => text)],
    }];
  });
}

/** A count among percentages with a percentage among the counts beside it: the two stand in each other's place. */
function swapped(lines: readonly Line[]): Broken[] {
  if (lines.length > 40) return [];
  const shares = lines.flatMap((line) => odd(line, true));
  const counts = lines.flatMap((line) => odd(line, false));
  return shares.flatMap((share) => counts.flatMap((count): Broken[] => (share.place !== count.place || share.figure.unit === '%' || count.figure.unit !== '%' ? [] : [{
    at: share.at, severity: 'error', message: `${share.figure.text} stands among percentages and ${count.figure.text} among the counts beside it.`,
    todo: 'Put the two where they belong.', figures: [share.figure.text, count.figure.text],
  }])));
}

/** The one figure of a line that is no percentage where three others at least are, or is one where none is. */
function odd({ cells }: Line, percent: boolean): { at: Broken['at']; place: number; figure: Counted }[] {
  const figures = cells.flatMap((cell, place) => {
    const figure = figureOf(cell);
    return figure ? [{ at: cell.at, place, figure }] : [];
  });
  const others = figures.filter(({ figure }) => (figure.unit === '%') !== percent);
  return others.length === 1 && figures.length >= 4 ? others : [];
}
