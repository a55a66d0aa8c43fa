import { seen } from '../../../engine/figure.ts';
import { agrees, asPrinted, boundsOf } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { figureOf, isBlank } from './grid.ts';
import type { Cell, Counted, Grid, Line } from './grid.ts';
import { isChange, isNoPart, isNoSum, saysTotal } from './names.ts';
import type { SaysTotal } from './names.ts';
import { isSlip } from './slip.ts';
import { isDoubled, leftOut } from './total-off.ts';

/** A line that is the total of other lines. `holds` counts the places at which the parts give it. */
export interface Sum {
  total: Line;
  parts: Line[];
  way: 'down' | 'across';
  says: SaysTotal;
  checks: Check[];
}

/** A total beside what its parts give. `off` is by how much the printed total is too large, 0 where it is right. */
export interface Check {
  cell: Cell;
  parts: Cell[];
  should: number;
  off: number;
  blanks: number;
}

/**
 * Finds the totals of a block with no help: columns that add up columns, rows that add up rows, with subtotals and sections.
 * A line counts as a total where its parts give it at most places, or where its name says so and nothing else can be meant.
 * Of a row that is a part of another row ('of which') one reading without it is tried too, so that nothing is added twice.
 */
export function findSums(grid: Grid): Sum[] {
  return [...sumsOf(grid.columns, grid.rows, 'across'), ...sumsOf(grid.rows, grid.columns, 'down')].filter((sum) => !grid.partial || sum.checks.some(({ off }) => off === 0));
}

/** Blocks beyond this size are searched for totals only where a name says so. */
const mostUnnamed = 40;
const mostNamed = 200;
const longestSum = 2000;

function sumsOf(lines: readonly Line[], across: readonly Line[], way: Sum['way']): Sum[] {
  const addable = lines.map((line) => (way === 'down' || !isNoSum(line.name)) && line.cells.some((cell) => figureOf(cell)));
  const places = across.map(({ name }, place) => (way === 'down' ? !isNoSum(name) || isChange(name) : !isNoSum(name)) ? place : -1).filter((place) => place >= 0);
  const named = lines.map(({ name }) => saysTotal(name));
  const sums: Sum[] = [];
  let count = 0;
  for (const [index, total] of lines.entries()) {
    const says = named[index] ?? null;
    const unnamed = says === null && (lines.length > mostUnnamed || (way === 'down' && index !== lines.length - 1));
    if (!addable[index] || unnamed || (says !== null && ++count > mostNamed)) continue;
    const best = bestSum(candidates(lines, addable, named, index, says), total, places, way, says);
    if (best) sums.push(best);
  }
  return sums.filter((sum, index) => !sums.some((other, at) => at < index && other.parts.includes(sum.total) && sum.says === null));
}

/** The lines that a line may be the total of, the likeliest first. */
function candidates(lines: readonly Line[], addable: readonly boolean[], named: readonly SaysTotal[], index: number, says: SaysTotal): Line[][] {
  const isPart = (at: number) => addable[at] === true && named[at] !== 'alone' && named[at] !== 'end' && !isNoPart(lines[at]?.name ?? '');
  const pick = (from: number, to: number, wanted: (at: number) => boolean) => {
    const picked: Line[] = [];
    for (let at = Math.max(from, to - longestSum); at < to; at++) {
      const line = lines[at];
      if (line && wanted(at)) picked.push(line);
    }
    return picked;
  };
  let since = index;
  while (since > 0 && isPart(since - 1)) since--;
  let until = index + 1;
  while (until < lines.length && isPart(until)) until++;
  const all = pick(0, index, isPart);
  const found = [pick(since, index, isPart), all];
  if (says !== null) {
    const totals = pick(0, index, (at) => addable[at] === true && (named[at] === 'alone' || named[at] === 'end'));
    found.push(totals, pick(index + 1, until, isPart), pick(0, index, (at) => addable[at] === true && named[at] === 'begins'));
    if (all.length > 2 && all.length <= 60) found.push(...all.filter((left) => all.some((whole) => isWithin(left, whole))).map((left) => all.filter((line) => line !== left)));
  }
  for (let size = 2; size <= Math.min(13, index - since); size++) found.push(pick(index - size, index, isPart));
  for (let size = 2; size <= Math.min(13, until - index - 1); size++) found.push(pick(index + 1, index + 1 + size, isPart));
  return found.filter(({ length }) => length >= 2);
}

/** Whether one line may be a part of another: nowhere more than it. A row that is more somewhere was left out of the total, and not by right. */
function isWithin(part: Line, whole: Line): boolean {
  return part !== whole && part.cells.every((cell, place) => {
    const [some, all] = [figureOf(cell), figureOf(whole.cells[place])];
    return !some || !all || some.unit !== all.unit || seen(some) <= seen(all);
  });
}

/** Of the candidates the one that gives the total at most places, if it is meant. */
function bestSum(candidates: Line[][], total: Line, places: readonly number[], way: Sum['way'], says: SaysTotal): Sum | null {
  let best: { sum: Sum; holds: number; breaks: number } | null = null;
  const sample = places.length > 60 ? places.slice(0, 60) : places;
  for (const [order, parts] of candidates.entries()) {
    const checks = sample.flatMap((place) => checkAt(total, parts, place) ?? []);
    const holds = checks.filter(({ off, parts: cells }) => off === 0 && isTelling(cells)).length;
    const breaks = checks.filter(({ off }) => off !== 0).length;
    if (best !== null && (holds < best.holds || (holds === best.holds && (breaks >= best.breaks || order > 1)))) continue;
    best = { sum: { total, parts, way, says, checks }, holds, breaks };
  }
  if (!best) return null;
  const sum = sample === places ? best.sum : { ...best.sum, checks: places.flatMap((place) => checkAt(total, best.sum.parts, place) ?? []) };
  const right = sum.checks.filter(({ off, parts }) => off === 0 && isTelling(parts)).length;
  const wrong = sum.checks.filter(({ off }) => off !== 0).length;
  return isMeant(sum, right, wrong) ? sum : null;
}

/** A sum that shows something: of nothing but zeros, or of one figure and zeros, any line is the total. */
function isTelling(parts: readonly Cell[]): boolean {
  return parts.filter((cell) => (figureOf(cell)?.value ?? 0) !== 0).length >= 2;
}

function isMeant({ total, parts, says, checks }: Sum, right: number, wrong: number): boolean {
  if (says === null) return right >= 3 && right >= wrong * 2;
  if (says === 'alone' && (leftOut({ parts, checks }) !== null || isDoubled(checks))) return true;
  // Totals that are far out, and not by a slip of the keys, are of something else where as many are right as wrong.
  const far = checks.filter(({ off, should, cell }) => Math.abs(off) > Math.abs(should) * 0.6 && !isSlipped(cell, should)).length;
  if (right > 0) return right >= far * 3 && (says === 'begins' ? right >= wrong && right >= 2 : right >= wrong || (right >= 2 && right * 2 >= wrong));
  if (says === 'begins') return false;
  // Nothing holds. A name that says total and nothing else is believed where one row or column seems to be missing, or one figure wrong.
  if (says !== 'alone' || checks.length === 0) return checks.length === 0 && total.cells.length > 0;
  if (parts.some(({ name }) => /\b(?:population|cohort|number of children aged)\b/i.test(name))) return false;
  const near = checks.every(({ should, off }) => Math.abs(off) <= Math.abs(should) * 0.6);
  if (checks.length === 1) return parts.length >= 2 && checks.every((check) => check.blanks === 0 && (near || isSlipped(check.cell, check.should) || isTurned(check)));
  return parts.length >= 3 && checks.filter((check) => isOneShort(check, 1.5)).length * 3 >= checks.length * 2 && checks.every((check) => isOneShort(check, 4) || check.off < 0);
}

/** What one row left out would do: the total has as many too many as a part may have, so many times the largest at most. */
function isOneShort({ off, parts }: Check, times: number): boolean {
  const sizes = parts.map((cell) => figureOf(cell)?.value ?? 0);
  const largest = Math.max(...sizes.map(Math.abs));
  return Math.abs(off) <= largest * times && (off >= 0 || sizes.some((size) => size < 0));
}

/** Whether the total is right but for the sign of one part. */
function isTurned({ off, parts }: Check): boolean {
  const below = parts.flatMap((cell) => figureOf(cell)?.value ?? 0).filter((value) => value < 0);
  return below.length === 1 && Math.abs(off + 2 * (below[0] ?? 0)) < 1e-9 * Math.max(1, Math.abs(off));
}

function isSlipped(cell: Cell, should: number): boolean {
  const printed = figureOf(cell);
  return printed !== null && isSlip(printed, should);
}

/** The total at one place beside what its parts give; null where one of them is no figure or of another unit. */
function checkAt(total: Line, lines: readonly Line[], place: number): Check | null {
  const cell = total.cells[place];
  const printed = figureOf(cell);
  if (!cell || !printed || printed.unit === '%' || printed.unit === 'pp') return null;
  const parts: Cell[] = [];
  const figures: Counted[] = [];
  let blanks = 0;
  for (const line of lines) {
    const part = line.cells[place];
    const figure = figureOf(part);
    if (!part || isBlank(part)) blanks++;
    else if (!figure || figure.unit !== printed.unit || figure.second !== undefined) return null;
    else {
      parts.push(part);
      figures.push(figure);
    }
  }
  if (figures.length < 2) return null;
  const should = added(figures.map((figure) => ({ low: seen(figure), high: seen(figure) }))).low;
  const right = agrees(printed, added(figures.map(boundsOf))) || agrees(printed, added(figures.map(({ value }) => ({ low: value, high: value }))));
  return { cell, parts, should, off: right ? 0 : seen(printed) - should, blanks };
}

function added(bounds: readonly Bounds[]): Bounds {
  let [low, high] = [0, 0];
  for (const each of bounds) {
    low += each.low;
    high += each.high;
  }
  return { low, high };
}

/** What a total should be, as it would be printed. */
export function saidSum({ cell, should }: Check): string {
  const printed = figureOf(cell);
  return printed ? asPrinted(should, printed) : String(should);
}
