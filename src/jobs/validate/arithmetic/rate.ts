import { digits } from '../../../engine/decimal.ts';
import { seen } from '../../../engine/figure.ts';
import { agrees, asPrinted, closer, isCut, roughly } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import type { Broken } from './broken.ts';
import { figureOf } from './grid.ts';
import type { Counted, Grid, Line } from './grid.ts';
import { scaleOf } from './names.ts';
import { findPairings, isCount } from './pair.ts';
import type { PairCheck, Seeking } from './pair.ts';

/**
 * The rates per 1,000, 10,000 or 100,000 that their count and population cannot give. A rate whose last digits were cut off instead of
 * rounded is said to be. Where the population shows that it was rounded and one that rounds to it would give the rate, it is a query.
 */
export function brokenRates(grid: Grid): Broken[] {
  const paired = scales.flatMap((scale) => findPairings(grid, seekingRate(scale)).flatMap(({ checks }) => checks.flatMap((check) => (check.verdict.holds ? [] : sayRate(check, scale)))));
  return paired.length > 0 ? paired : ofRows(grid);
}

const scales = [1000, 10_000, 100_000, 1_000_000];

function seekingRate(scale: number): Seeking {
  return {
    line: ({ name }) => (scaleOf(name) === scale ? 'named' : scaleOf(name) !== null || /%/.test(name) ? null : /\brate\b/i.test(name) ? 'possible' : null),
    pair: (from, to) => (!isPeople(to) || isRate(from) ? null : says(from, /\bnumerator\b/i) && says(to, /\bdenominator\b|\bpopulation\b/i) ? 'named' : 'possible'),
    verdict: (printed, count, people) => {
      if (printed.unit === '%' || !isCount(count) || !isCount(people) || seen(people) <= 0 || seen(count) === seen(people)) return null;
      const should = (seen(count) / seen(people)) * scale;
      return { holds: isAsPrinted(printed, should), telling: seen(count) > 0, should };
    },
  };
}

/** Whether a rate is what it should be as printed. A rate without decimals is rounded, unlike a count: 15 may be 14.98. */
function isAsPrinted(printed: Counted, should: number): boolean {
  const half = printed.decimals <= 0 ? 0.5 : 0;
  return agrees(printed, { low: should - half, high: should + half });
}

function says({ name }: Line, word: RegExp): boolean {
  return word.test(name);
}

function isRate({ name }: Line): boolean {
  return scaleOf(name) !== null || /%|\brate\b/i.test(name);
}

/** A line may be of people where it names no rate, no change and no target. */
function isPeople(line: Line): boolean {
  return !isRate(line) && !/\b(?:change|variance|target|tolerance)\b/i.test(line.name);
}

/**
 * Rows of indicators that say each what they are per, beside a numerator and a denominator: 'Rate of entrants per 100,000' among percentages.
 * The column is meant that these two give in most rows, percentages counted as well.
 */
function ofRows({ columns, rows }: Grid): Broken[] {
  const from = columns.find(({ name }) => /^num(?:erator)?\b/i.test(name.trim()));
  const to = columns.find(({ name }) => /^denom(?:inator)?\b|^population\b/i.test(name.trim()));
  if (!from || !to || !rows.some(({ name }) => scaleOf(name) !== null)) return [];
  return columns.flatMap((line) => {
    const checks = line === from || line === to ? [] : rows.flatMap(({ name }, place) => {
      const [cell, printed, count, people] = [line.cells[place], figureOf(line.cells[place]), figureOf(from.cells[place]), figureOf(to.cells[place])];
      const per = printed?.unit === '%' ? 100 : scaleOf(name);
      if (!cell || !printed || !count || !people || per === null || !isCount(count) || !isCount(people) || seen(people) <= 0) return [];
      const should = (seen(count) / seen(people)) * per;
      return [{ check: { cell, printed, from: count, to: people, verdict: { holds: isAsPrinted(printed, should), telling: seen(count) > 0, should } }, per }];
    });
    const holds = checks.filter(({ check }) => check.verdict.holds && check.verdict.telling).length;
    const wrong = checks.filter(({ check }) => !check.verdict.holds);
    // Percentages are told by their own check.
    return holds >= 2 && holds >= wrong.length * 2 ? wrong.filter(({ per }) => per !== 100).map(({ check, per }) => sayRate(check, per)) : [];
  });
}

function sayRate({ cell, printed, from: count, to: people, verdict: { should } }: PairCheck, scale: number): Broken {
  const rough = rateBetween(roughly(count), roughly(people), scale);
  const mayBe = agrees(printed, rough);
  const per = digits(scale, 0);
  const cut = isCut(printed, should) ? ': its last digits were cut off, not rounded' : '';
  const why = mayBe ? `; with a rounded population of ${people.text} it may be right` : cut;
  return {
    at: cell.at,
    severity: mayBe ? 'query' : 'error',
    message: `${count.text} of ${people.text} is ${asPrinted(should, printed)} per ${per} (${closer(should, printed, 2)}), printed as ${printed.text}${why}.`,
    todo: mayBe ? 'Check it against the unrounded population.' : 'Correct the rate, or the count or population that is wrong.',
    figures: [printed.text, count.text, people.text],
  };
}

function rateBetween(count: Bounds, people: Bounds, scale: number): Bounds {
  return { low: (count.low / people.high) * scale, high: (count.high / people.low) * scale };
}
