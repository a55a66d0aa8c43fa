import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCompany } from '../../src/engine/company.ts';
import { readCriteria } from '../../src/engine/criteria.ts';
import { decimalsOf, round, roundSlowly, shift } from '../../src/engine/decimal.ts';
import { readFigure } from '../../src/engine/figure.ts';
import { complement, holds, mirrored } from '../../src/engine/interval.ts';
import { rateIndicator } from '../../src/engine/rate.ts';
import { colourBy } from '../../src/engine/reading.ts';
import { sameIntervals, sayBands } from '../../src/engine/says.ts';
import type { Bands } from '../../src/engine/says.ts';
import { splitCriteria } from '../../src/engine/split.ts';
import { defaults } from '../../src/engine/terms.ts';
import type { Colour, Criteria, Interval, Polarity, Unit } from '../../src/engine/terms.ts';
import { readThreshold } from '../../src/engine/threshold.ts';
import { sharedUnit } from '../../src/engine/unit.ts';
import { indicator, number, text } from '../engine/indicator.ts';

const company = readCompany([]);
const rank: Partial<Record<Colour, number>> = { red: 0, amber: 1, green: 2 };

const value = fc.integer({ min: -2000, max: 20_000 }).map((tenths) => tenths / 10);
const positive = fc.integer({ min: 1, max: 5000 }).map((tenths) => tenths / 10);
const unit = fc.constantFrom('', '%', ' weeks', 'd');
const polarity = fc.constantFrom('', 'Higher', 'Lower');

/** Tolerances of every kind that a target can have, as an officer writes them. */
const words = fc.record({ target: positive, sign: fc.constantFrom('', '', '<', '<=', '>', '>='), one: positive, two: positive, width: fc.integer({ min: 0, max: 60 }), unit, polarity, way: fc.nat(13) }).map(({ target, sign, one, two, width, unit: u, polarity: set, way }) => {
  const [low, high] = [Math.min(one, two), Math.max(one, two)];
  const tolerance = [
    '', `${low}${u} – ${high}${u}`, `${low} to ${target}${u}`, `${target}${u} - ${high + target}${u}`, `0 – ${high}${u}`, `${low} – 100${u}`, `>${low}${u}`, `<=${high}${u}`,
    `${one}${u}`, `+${width}%`, `-${width}%`, `±${width}`, `within ${width}%`, `green within ${width}%, amber within ${width + 5}%`,
  ][way] ?? '';
  return { target: `${sign}${target}${u}`, tolerance, polarity: set };
});

/** Reads such a sentence again and gives the same intervals and unit; null where it is no such sentence. */
function readSays(says: string): (Bands & { unit: Unit }) | null {
  const clauses = /^green: (.+); amber: (.+); red: (.+)$/.exec(says);
  if (!clauses) return null;
  let unit: Unit | null = '';
  const read: Interval[][] = [];
  for (const clause of clauses.slice(1, 4)) {
    const threshold = clause === 'nothing' ? { intervals: [], unit: '' } : clause === 'any figure' ? { intervals: complement([]), unit: '' } : readThreshold(clause);
    if (!threshold) return null;
    unit = unit === null ? null : sharedUnit(unit, threshold.unit);
    read.push(threshold.intervals);
  }
  const [green = [], amber = [], red = []] = read;
  return unit === null ? null : { unit, green, amber, red: sameIntervals(red, complement([...green, ...amber])) ? null : red };
}

type Words = { target: string; tolerance: string; polarity: string };

function read({ target, tolerance, polarity: set }: Words) {
  return readCriteria(indicator({ target: text(target), tolerance: text(tolerance), polarity: set, measure: 'Score' }), defaults);
}

function sure(said: Words): Criteria[] {
  const readable = read(said);
  return readable.kind === 'read' ? readable.readings.filter(({ onlyGreen }) => !onlyGreen).map(({ criteria }) => criteria) : [];
}

/** Places where colours may change, and just beside them. */
function places({ green, amber }: Criteria): number[] {
  const ends = [...green, ...amber].flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  return ends.flatMap((end) => [end - 0.01, end, end + 0.01]);
}

function isBetter(way: Polarity, one: number, other: number): boolean {
  return way === 'higher' ? one > other : one < other;
}

describe('laws of rating', () => {
  test('a better figure never rates worse', () => {
    fc.assert(fc.property(words, fc.array(value, { maxLength: 6 }), (said, figures) => {
      for (const criteria of sure(said)) {
        if (criteria.polarity === 'nearest') continue;
        const all = [...figures, ...places(criteria)];
        const rated = (figure: number) => rank[colourBy({ criteria, onlyGreen: false }, figure) ?? 'red'] ?? -1;
        for (const one of all) for (const other of all) if (isBetter(criteria.polarity, one, other)) expect(rated(one)).toBeGreaterThanOrEqual(rated(other));
      }
    }), { numRuns: 1500 });
  });

  test('where nearest is better, a figure nearer on the same side never rates worse', () => {
    fc.assert(fc.property(words, fc.array(value, { maxLength: 6 }), (said, figures) => {
      for (const criteria of sure({ ...said, polarity: '' })) {
        const { target } = criteria;
        if (criteria.polarity !== 'nearest' || target === null) continue;
        const rated = (figure: number) => rank[colourBy({ criteria, onlyGreen: false }, figure) ?? 'red'] ?? -1;
        for (const one of [...figures, ...places(criteria)]) {
          const half = target + (one - target) / 2;
          expect(rated(half)).toBeGreaterThanOrEqual(rated(one));
        }
      }
    }), { numRuns: 1500 });
  });

  test('mirrored criteria rate the mirrored figure the same', () => {
    fc.assert(fc.property(words, value, (said, figure) => {
      for (const criteria of sure(said)) {
        const mirror: Criteria = { ...criteria, green: mirrored(criteria.green), amber: mirrored(criteria.amber), red: criteria.red && mirrored(criteria.red) };
        for (const one of [figure, ...places(criteria)]) expect(colourBy({ criteria: mirror, onlyGreen: false }, -one + 0)).toBe(colourBy({ criteria, onlyGreen: false }, one));
      }
    }));
  });

  test('mirrored words rate the mirrored figure the same', () => {
    fc.assert(fc.property(positive, positive, positive, (target, width, figure) => {
      const rated = (goal: number, bound: number, way: string, said: number) =>
        rateIndicator(indicator({ target: number(goal), tolerance: text(`${way === 'Higher' ? '>=' : '<='}${bound}`), polarity: way, current: number(said) }), defaults, company).rating.colour;
      const bound = Number((target - width).toFixed(1));
      expect(rated(-target, -bound, 'Lower', -figure)).toBe(rated(target, bound, 'Higher', figure));
    }));
  });

  test('on target is green, unless its sign is strict', () => {
    fc.assert(fc.property(words, (said) => {
      const readable = read(said);
      if (readable.kind !== 'read') return;
      const figure = said.target.replace(/^[<>=]+/, '');
      const { rating } = rateIndicator(indicator({ target: text(said.target), tolerance: text(said.tolerance), polarity: said.polarity, measure: 'Score', current: text(figure) }), defaults, company);
      // A green band beyond the target holds the target whatever its sign.
      if (/^[<>](?!=)/.test(said.target) && said.tolerance.startsWith('green')) return;
      if (/^[<>](?!=)/.test(said.target)) expect(rating.colour).not.toBe('green');
      else if (readable.readings.length === 1) expect(rating.colour).toBe('green');
    }), { numRuns: 1500 });
  });

  test('no figure falls between amber and green', () => {
    fc.assert(fc.property(words, (said) => {
      for (const criteria of sure(said)) {
        if (criteria.amber.length === 0) continue;
        const red = complement([...criteria.green, ...criteria.amber]);
        expect(red.length).toBeLessThanOrEqual(criteria.polarity === 'nearest' ? 2 : 1);
      }
    }), { numRuns: 1500 });
  });

  test('a bound without a strict sign is the better colour', () => {
    fc.assert(fc.property(positive, positive, (target, width) => {
      const bound = Number((target + width).toFixed(1));
      const rated = (figure: number) => rateIndicator(indicator({ target: number(target), tolerance: text(`<=${bound}`), current: number(figure) }), defaults, company).rating.colour;
      expect([rated(target), rated(bound)]).toEqual(['green', 'amber']);
    }));
  });

  test('what the criteria say, read again, gives the same criteria', () => {
    fc.assert(fc.property(words, (said) => {
      for (const { says, unit: its, green, amber, red } of sure(said)) {
        const again = readSays(says);
        expect(again).not.toBeNull();
        expect(sayBands(again!, again!.unit)).toBe(says);
        expect([sameIntervals(again!.green, green), sameIntervals(again!.amber, amber), again!.red]).toEqual([true, true, red]);
        expect(again!.unit).toBe(its);
      }
    }), { numRuns: 1500 });
  });

  test('any thresholds, said and read again, are the same', () => {
    const interval = fc.tuple(value, value, fc.boolean(), fc.boolean(), fc.nat(3)).map(([a, b, lowClosed, highClosed, kind]): Interval => {
      const [low, high] = [Math.min(a, b), Number((Math.max(a, b) + 0.1).toFixed(1))];
      return kind === 0 ? { low, high: Infinity, lowClosed, highClosed: false } : kind === 1 ? { low: -Infinity, high, lowClosed: false, highClosed } : { low, high, lowClosed, highClosed };
    });
    fc.assert(fc.property(interval, interval, interval, fc.constantFrom('', '%', '£', 'weeks', 'working days', 'per 10,000', 'complaints'), (green, amber, red, its) => {
      const bands = { green: [green], amber: [amber], red: [red] };
      const again = readSays(sayBands(bands, its));
      expect(again).toEqual({ ...bands, unit: its, red: sameIntervals([red], complement([green, amber])) ? null : [red] });
    }), { numRuns: 1000 });
  });

  test('a value lies in the intervals or in what they leave', () => {
    const some = fc.tuple(value, value, fc.boolean(), fc.boolean()).map(([a, b, lowClosed, highClosed]): Interval => ({ low: Math.min(a, b), high: Math.max(a, b), lowClosed, highClosed }));
    fc.assert(fc.property(fc.array(some, { maxLength: 4 }), value, (intervals, at) => {
      for (const place of [at, ...intervals.flatMap(({ low, high }) => [low, high])]) expect(holds(complement(intervals), place)).toBe(!holds(intervals, place));
    }));
  });
});

describe('laws of figures', () => {
  test('rounding in a hurry agrees with decimal arithmetic', () => {
    const near = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 })).map(([whole, places]) => (whole + 0.5) / 10 ** places);
    fc.assert(fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), near), fc.integer({ min: -3, max: 8 }), (figure, decimals) => {
      expect(round(figure, decimals)).toBe(roundSlowly(figure, decimals));
    }), { numRuns: 5000 });
  });

  test('moving the point there and back changes nothing that Excel shows', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (whole, places) => {
      expect(shift(shift(whole, -places), places)).toBe(whole);
      expect(decimalsOf(shift(whole, -places))).toBeLessThanOrEqual(places);
    }));
  });

  test('a figure written with its unit is read again', () => {
    fc.assert(fc.property(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom('0', '#,##0', '0.0%', '£#,##0.00', '0" weeks"', '0.00'), (whole, places, format) => {
      const first = readFigure(number(whole / 10 ** places, format));
      const again = readFigure(text(first.text));
      expect(again).toMatchObject({ kind: 'number', unit: first.kind === 'number' ? first.unit : '', text: first.text });
    }));
  });

  test('no text makes it throw, and none takes long', () => {
    const pieces = fc.constantFrom('<', '>', '=', '≤', '-', '–', '±', '+', '%', '£', '1', '95', '.5', ',', ' ', 'to', 'and', 'or', 'more', 'within', 'target', 'green', 'amber', 'away', 'between', '(', ')', 'M', 'k', 'weeks', 'n/a', '__proto__', '\n', '\u00a0', 'é', '🟢');
    const hostile = fc.oneof(fc.string({ maxLength: 300 }), fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')), fc.array(pieces, { maxLength: 40 }).map((all) => all.join(' ')));
    fc.assert(fc.property(hostile, hostile, hostile, hostile, (target, tolerance, figure, basis) => {
      const row = indicator({ target: text(target), tolerance: text(tolerance), current: text(figure), basis, polarity: basis, measure: tolerance });
      const { rating } = rateIndicator(row, { ...defaults, period: '2020-10' }, company);
      expect(rating.reason.length).toBeGreaterThan(5);
      splitCriteria(target);
    }), { numRuns: 3000 });
  });
});
