import { seen } from '../../../engine/figure.ts';
import { figureOf } from './grid.ts';
import type { Cell, Counted, Grid, Line } from './grid.ts';

/** What two figures give, as a number and whether the printed one may be it. `telling` is false where any two figures would have done: 0% of 0. */
export interface Verdict {
  holds: boolean;
  telling: boolean;
  should: number;
}

/** A line that follows from two others, place by place: a share, a rate, a change. */
export interface Pairing {
  line: Line;
  from: Line;
  to: Line;
  way: 'down' | 'across';
  checks: PairCheck[];
}

export interface PairCheck {
  cell: Cell;
  printed: Counted;
  from: Counted;
  to: Counted;
  verdict: Verdict;
}

/** How to know a line that may follow from two others, and what these two give. Null where the figures are of another kind. */
export interface Seeking {
  /** Whether the line may be one: 'named' where its name says so. */
  line: (line: Line) => 'named' | 'possible' | null;
  /** Whether two lines may be what it follows from; 'named' where their names say so. */
  pair: (from: Line, to: Line, line: Line) => 'named' | 'possible' | null;
  verdict: (printed: Counted, from: Counted, to: Counted, line: Line) => Verdict | null;
}

const mostLines = 40;
const mostNamed = 400;
const sampled = 60;

/**
 * Finds, with no help, the columns that follow from two other columns, and the rows that follow from two rows.
 * Meant is what holds at three places and at most of them, at fewer where the names say so; of several pairs the one that holds most often.
 */
export function findPairings(grid: Grid, seeking: Seeking): Pairing[] {
  const across = pairingsOf(grid.columns, 'across', seeking);
  const done = new Set(across.map(({ line }) => line));
  const cells = new Set(across.flatMap(({ checks }) => checks.map(({ cell }) => cell)));
  const down = grid.mixed || grid.columns.length < 2 || grid.rows.length > mostNamed ? [] : pairingsOf(grid.rows, 'down', seeking);
  return [...across, ...down.filter(({ line, checks }) => !done.has(line) && !checks.some(({ cell }) => cells.has(cell)))];
}

function pairingsOf(lines: readonly Line[], way: Pairing['way'], seeking: Seeking): Pairing[] {
  if (lines.length > mostLines) return [];
  const numeric = lines.filter(({ cells }) => cells.some((cell) => figureOf(cell)));
  return numeric.flatMap((line) => {
    const says = seeking.line(line);
    return says === null ? [] : bestPair(line, numeric, way, seeking, says) ?? [];
  });
}

function bestPair(line: Line, lines: readonly Line[], way: Pairing['way'], seeking: Seeking, says: 'named' | 'possible'): Pairing | null {
  const places = line.cells.flatMap((cell, place) => (figureOf(cell) ? [place] : []));
  const sample = places.slice(0, sampled);
  const own = lines.indexOf(line);
  let best: { from: Line; to: Line; score: number } | null = null;
  for (const [at, from] of lines.entries()) {
    for (const [other, to] of lines.entries()) {
      if (from === line || to === line || from === to) continue;
      const named = seeking.pair(from, to, line);
      if (named === null) continue;
      const { telling, holds, breaks } = tally(checksOf(line, from, to, sample, seeking));
      if (!isMeant(telling, holds, breaks, says === 'named', named === 'named')) continue;
      // Of pairs that hold as often, the nearest is meant, and one that stands before the line.
      const far = Math.abs(own - at) + Math.abs(own - other) + (at > own || other > own ? 0.5 : 0);
      const score = (named === 'named' ? 3 : 0) + telling * 2 + holds - breaks * 2 - far / 1000;
      if (best === null || score > best.score) best = { from, to, score };
    }
  }
  if (!best) return null;
  return { line, from: best.from, to: best.to, way, checks: checksOf(line, best.from, best.to, places, seeking) };
}

function isMeant(telling: number, holds: number, breaks: number, line: boolean, pair: boolean): boolean {
  if (line && pair) return holds >= breaks || breaks === 1;
  if (line) return telling >= 1 && holds >= 2 && holds >= breaks * 2;
  return telling >= (pair ? 2 : 3) && holds >= breaks * 3;
}

function tally(checks: readonly PairCheck[]): { telling: number; holds: number; breaks: number } {
  const holds = checks.filter(({ verdict }) => verdict.holds);
  return { telling: holds.filter(({ verdict }) => verdict.telling).length, holds: holds.length, breaks: checks.length - holds.length };
}

function checksOf(line: Line, from: Line, to: Line, places: readonly number[], { verdict }: Seeking): PairCheck[] {
  return places.flatMap((place) => {
    const cell = line.cells[place];
    const [printed, first, second] = [figureOf(cell), figureOf(from.cells[place]), figureOf(to.cells[place])];
    if (!cell || !printed || !first || !second) return [];
    const found = verdict(printed, first, second, line);
    return found ? [{ cell, printed, from: first, to: second, verdict: found }] : [];
  });
}

/** Whether a figure counts something: a whole number, not below 0, with no unit but a word of its own. */
export function isCount(figure: Counted): boolean {
  return figure.decimals <= 0 && Number.isInteger(seen(figure)) && seen(figure) >= 0 && !money.has(figure.unit) && figure.unit !== '%' && figure.unit !== 'pp';
}

const money = new Set(['£', '€', '$']);
