import { digits } from '../../../engine/decimal.ts';
import { seen } from '../../../engine/figure.ts';
import { agrees, asPrinted, closer, isCut, roughly } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import type { Broken } from './broken.ts';
import type { Grid, Line } from './grid.ts';
import { scaleOf } from './names.ts';
import { findPairings, isCount } from './pair.ts';
import type { PairCheck, Seeking } from './pair.ts';

/**
 * The rates per 1,000, 10,000 or 100,000 that their count and population cannot give. A rate whose last digits were cut off instead of
 * rounded is said to be. Where the population shows that it was rounded and one that rounds to it would give the rate, it is a query.
 */
export function brokenRates(grid: Grid): Broken[] {
  return scales.flatMap((scale) => findPairings(grid, seekingRate(scale)).flatMap(({ checks }) => checks.flatMap((check) => (check.verdict.holds ? [] : sayRate(check, scale)))));
}

const scales = [1000, 10_000, 100_000, 1_000_000];

function seekingRate(scale: number): Seeking {
  return {
    line: ({ name }) => (scaleOf(name) === scale ? 'named' : scaleOf(name) !== null || /%/.test(name) ? null : /\brate\b/i.test(name) ? 'possible' : null),
    pair: (from, to) => (!isPeople(to) || isRate(from) ? null : says(from, /\bnumerator\b/i) && says(to, /\bdenominator\b|\bpopulation\b/i) ? 'named' : 'possible'),
    verdict: (printed, count, people) => {
      if (printed.unit === '%' || !isCount(count) || !isCount(people) || seen(people) < 100 || seen(count) > seen(people) || seen(people) <= seen(printed)) return null;
      const should = (seen(count) / seen(people)) * scale;
      return { holds: agrees(printed, { low: should, high: should }), telling: seen(count) > 0, should };
    },
  };
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
