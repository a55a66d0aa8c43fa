import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCompany } from '../../src/engine/company.ts';
import { rateIndicator } from '../../src/engine/rate.ts';
import { defaults } from '../../src/engine/terms.ts';
import type { Colour, Indicator } from '../../src/engine/terms.ts';
import { indicator, number, text } from '../engine/indicator.ts';

const company = readCompany([]);

function rated(parts: Partial<Indicator>): Colour {
  return rateIndicator(indicator(parts), { ...defaults, period: '2020-10' }, company).rating.colour;
}

/** Where a figure lies: anywhere, or on an end of the band or beside it, where the colours change. */
const places = fc.oneof(fc.record({ from: fc.constant('nought' as const), by: fc.integer({ min: 10, max: 1200 }) }), fc.record({ from: fc.constantFrom('target', 'below', 'above'), by: fc.integer({ min: -1, max: 1 }) }));

/** A target, a width beyond it and a figure, all in tenths; the width is below half of the target, and neither end is 0 or 100. */
const band = fc.record({ target: fc.integer({ min: 200, max: 990 }), width: fc.integer({ min: 2, max: 90 }), place: places, unit: fc.constantFrom('', '%', ' weeks', ' days') })
  .map(({ target, width, place: { from, by }, unit }) => ({
    target, width, unit, figure: { nought: 0, target, below: target - width, above: target + width }[from] + by, say: (tenths: number) => `${tenths / 10}${unit}`,
  }));

type Band = typeof band extends fc.Arbitrary<infer Value> ? Value : never;

/** The colour that the rules give a figure beyond a bound: the bound is amber, and what lies between it and the target. */
function expected({ target, width, figure }: Band, polarity: 'higher' | 'lower'): Colour {
  const missed = polarity === 'higher' ? target - figure : figure - target;
  return missed <= 0 ? 'green' : missed <= width ? 'amber' : 'red';
}

/** One tolerance below the target in the ways that officers write it; each is read against the bare target, without a polarity. */
const below: ((of: Band) => string)[] = [
  ({ target, width, say }) => `${say(target - width)} – ${say(target - 1)}`,
  ({ target, width, say }) => `${say(target - width)}-${say(target)}`,
  ({ target, width, say }) => `${say(target - 1)} down to ${say(target - width)}`,
  ({ target, width, say }) => `between ${say(target - width)} and ${say(target - 1)}`,
  ({ target, width, say }) => `Between ${say(target - width)} & ${say(target)}`,
  ({ target, width, say }) => `from ${say(target - width)} to below ${say(target)}`,
  ({ target, width, say }) => `≥${say(target - width)}`,
  ({ target, width, say }) => `>= ${say(target - width)}`,
  ({ target, width, say }) => `at least ${say(target - width)}`,
  ({ target, width, say }) => `no less than ${say(target - width)}`,
  ({ target, width, say }) => `${say(target - width)} or more`,
  ({ target, width, say }) => `${say(target - width)} and above`,
  ({ target, width, say }) => `Tolerance: ${say(target - width)} – ${say(target - 1)}`,
  ({ target, width, say }) => `(${say(target - width)} − ${say(target - 1)})`,
  ({ target, width, say }) => `Amber ${say(target - width)} to ${say(target - 1)}`,
  ({ target, width, say }) => `Amber = ${say(target - width)} to ${say(target - 1)}, Red = below ${say(target - width)}`,
  ({ target, width, say }) => `Red: below ${say(target - width)}`,
  ({ target, width, say }) => `Green: ${say(target)} or more; Amber: from ${say(target - width)} to below ${say(target)}; Red: below ${say(target - width)}`,
  ({ target, width, say }) => `<${say(target - width)} red, ≥${say(target - width)} <${say(target)} amber, ≥${say(target)} green`,
];

/** The same above it. */
const above: ((of: Band) => string)[] = [
  ({ target, width, say }) => `${say(target + 1)} – ${say(target + width)}`,
  ({ target, width, say }) => `${say(target)} to ${say(target + width)}`,
  ({ target, width, say }) => `between ${say(target + 1)} and ${say(target + width)}`,
  ({ target, width, say }) => `≤${say(target + width)}`,
  ({ target, width, say }) => `up to ${say(target + width)}`,
  ({ target, width, say }) => `no more than ${say(target + width)}`,
  ({ target, width, say }) => `${say(target + width)} or less`,
  ({ target, width, say }) => `max ${say(target + width)}`,
  ({ target, width, say }) => `at most ${say(target + width)}`,
  ({ target, width, say }) => `not to exceed ${say(target + width)}`,
  ({ target, width, say }) => `Red if over ${say(target + width)}`,
  ({ target, width, say }) => `G ≤${say(target)}, A ≤${say(target + width)}, R >${say(target + width)}`,
];

/** A width in the target's own unit, points for a per cent, with the side that it says or the polarity. */
const widths: { polarity: string; says: (width: string) => string; only?: 'higher' | 'lower' }[] = [
  { polarity: 'Higher', says: (width) => `within ${width}` }, { polarity: 'Aim to maximise', says: (width) => `+/- ${width}` }, { polarity: '↑', says: (width) => `± ${width}` }, { polarity: 'Low is bad', says: (width) => `within ${width} of target` },
  { polarity: '', says: (width) => `up to ${width} below target`, only: 'higher' }, { polarity: '', says: (width) => `no more than ${width} below`, only: 'higher' }, { polarity: '', says: (width) => `-${width}`, only: 'higher' },
  { polarity: 'Lower', says: (width) => `within ${width}` }, { polarity: 'Smaller is better', says: (width) => `within ${width} of the target` }, { polarity: 'High is bad', says: (width) => `+/-${width}` },
  { polarity: '', says: (width) => `+${width}`, only: 'lower' }, { polarity: '', says: (width) => `${width} above target`, only: 'lower' }, { polarity: '', says: (width) => `up to ${width} over`, only: 'lower' },
];

const figureOf = ({ figure, say }: Band): Partial<Indicator> => ({ measure: 'Score', current: text(say(figure)) });

describe('one tolerance in many spellings', () => {
  test.each(below.map((spell): [string, (of: Band) => string] => [spell({ target: 950, width: 50, figure: 0, unit: '%', say: (tenths) => `${tenths / 10}%` }), spell]))('below: %s', (_, spell) => {
    fc.assert(fc.property(band, (of) => {
      expect(rated({ ...figureOf(of), target: text(of.say(of.target)), tolerance: text(spell(of)) })).toBe(expected(of, 'higher'));
    }), { numRuns: 150 });
  });

  test.each(above.map((spell): [string, (of: Band) => string] => [spell({ target: 160, width: 40, figure: 0, unit: '', say: (tenths) => `${tenths / 10}` }), spell]))('above: %s', (_, spell) => {
    fc.assert(fc.property(band.filter(({ target, width, unit }) => unit !== '%' || target + width < 1000), (of) => {
      expect(rated({ ...figureOf(of), target: text(of.say(of.target)), tolerance: text(spell(of)) })).toBe(expected(of, 'lower'));
    }), { numRuns: 150 });
  });

  test.each(widths.map((each): [string, string, (typeof widths)[number]] => [each.says('5'), each.polarity, each]))('a width: %s, %s', (_, polarity, { says, only }) => {
    fc.assert(fc.property(band, (of) => {
      const width = of.unit === '%' ? `${of.width / 10} pp` : of.say(of.width);
      const way = only ?? (/lower|smaller|high is/i.test(polarity) ? 'lower' : 'higher');
      expect(rated({ ...figureOf(of), target: text(of.say(of.target)), tolerance: text(says(width)), polarity })).toBe(expected(of, way));
    }), { numRuns: 150 });
  });

  test('by the clock as in seconds', () => {
    fc.assert(fc.property(band, (of) => {
      const [target, width, figure] = [of.target * 11, of.width * 11, of.figure * 11];
      const clock = (seconds: number) => `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
      const [words, numbers] = [clock, (seconds: number) => String(seconds)].map((say) => rated({ measure: 'Score', target: text(say(target)), tolerance: text(`≤${say(target + width)}`), current: text(say(figure)) }));
      expect(words).toBe(numbers);
      expect(rated({ measure: 'Score', target: text(clock(target)), tolerance: text(`≤${clock(target + width)}`), current: number((figure - 0.4) / 86_400, 'hh:mm:ss') })).toBe(words);
    }), { numRuns: 300 });
  });
});

describe('hostile words', () => {
  const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'];
  test.each(keys)('%s is no word of ours in any cell', (key) => {
    const said = text(key);
    const sound: Partial<Indicator> = { measure: 'Score', target: text('95'), tolerance: text('90 – 94.9'), current: text('92') };
    expect(rated(sound)).toBe('amber');
    expect([rated({ ...sound, polarity: key }), rated({ ...sound, basis: key }), rated({ ...sound, measure: key }), rated({ ...sound, ref: key })]).toEqual(['amber', 'amber', 'amber', 'amber']);
    expect([rated({ ...sound, target: said }), rated({ ...sound, tolerance: said }), rated({ ...sound, current: said }), rated({ ...sound, thresholds: { green: said, amber: said, red: said } })]).toEqual(['unrated', 'unrated', 'unrated', 'unrated']);
    expect([rated({ ...sound, target: text(`Green ${key} Amber ${key}`) }), rated({ ...sound, tolerance: text(`${key} 90%`) })]).toEqual(['unrated', 'unrated']);
  });

  test('no number of many digits makes it throw', () => {
    const many = fc.integer({ min: 1, max: 195 }).map((length) => '9'.repeat(length));
    fc.assert(fc.property(many, many, many, fc.constantFrom('+', '±', '-', '', '0 – '), (target, tolerance, figure, opens) => {
      expect(['red', 'amber', 'green', 'unrated']).toContain(rated({ measure: 'Score', target: text(target), tolerance: text(`${opens}${tolerance}%`), polarity: 'Lower', current: text(figure) }));
    }), { numRuns: 400 });
  });

  test('no number and no format makes it throw', () => {
    const format = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('[h]:mm', 'mm:ss', 'h:mm:ss', '0.0%', '[$-F400]h:mm:ss', '[h', '"', '0.00E+00', '# ?/?', ';;;', '@'));
    fc.assert(fc.property(fc.double(), format, fc.double({ noNaN: true }), (held, code, target) => {
      expect(['red', 'amber', 'green', 'unrated', 'blue']).toContain(rated({ measure: 'Score', target: number(target, code), polarity: 'Higher', current: number(held, code) }));
    }), { numRuns: 1500 });
  });
});
