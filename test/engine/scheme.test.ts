import { describe, expect, test } from 'vitest';
import { movement } from '../../src/engine/movement.ts';
import { readFigure } from '../../src/engine/figure.ts';
import { polarityFromMeasure, readPolarity } from '../../src/engine/polarity.ts';
import { labelOf, letterOf, pairOf, readRatingWord, schemeIds, schemes } from '../../src/engine/scheme.ts';
import type { Colour, Polarity } from '../../src/engine/terms.ts';
import { ratingCases } from './cases.ts';
import { text } from './indicator.ts';

const colours: Colour[] = ['green', 'amber', 'red', 'blue', 'none', 'unrated'];

describe('schemes', () => {
  test('every pair of colours has a contrast of at least 4.5 to 1', () => {
    const light = (channel: number) => (channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
    const luminance = (hex: string) => [1, 3, 5].map((at) => light(parseInt(hex.slice(at, at + 2), 16) / 255)).reduce((sum, each, index) => sum + each * [0.2126, 0.7152, 0.0722][index]!, 0);
    for (const scheme of schemeIds) {
      for (const colour of colours) {
        const pair = pairOf(scheme, colour);
        if (!pair) continue;
        const [dark, bright] = [luminance(pair.ink), luminance(pair.fill)].sort((one, other) => one - other);
        expect((bright! + 0.05) / (dark! + 0.05)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('not rated is so called in every scheme, and has no colour', () => {
    for (const scheme of schemeIds) expect([labelOf(scheme, 'unrated'), pairOf(scheme, 'unrated')]).toEqual(['NOT RATED', null]);
  });

  test('every label is read as its own rating', () => {
    for (const scheme of schemeIds) for (const colour of colours) if (schemes[scheme][colour].label !== '-') expect(readRatingWord(labelOf(scheme, colour))).toBe(colour === 'none' ? 'none' : colour);
    for (const colour of colours) if (letterOf(colour)) expect(readRatingWord(letterOf(colour)!)).toBe(colour);
  });

  test.each([
    ['G', 'green'], ['Green', 'green'], ['On target', 'green'], ['IN TOLERANCE', 'amber'], ['In tolerance', 'amber'], ['OFF TARGET', 'red'], ['NO DATA', 'blue'], ['NO TARGET SET', 'none'], ['-', 'none'], ['–', 'none'],
    ['A/R', 'amber'], ['A/G', 'amber'], ['Amber/Green', 'amber'], ['Red-Amber', 'amber'], ['Good', 'green'], ['Approaching target', 'amber'], ['Requires improvement', 'red'], ['Inadequate', 'red'], ['COMPLETED', 'completed'],
    ['A-G', 'amber'], ['RA', 'amber'], ['Amber / Green', 'amber'], ['Amber – Green', 'amber'], ['Dark green', 'green'], ['Light red', 'red'], ['● Green', 'green'], ['🟢 Green', 'green'], ['↑ Green', 'green'], ['Red ▼', 'red'], ['R↑', 'red'],
    ['Target exceeded', 'green'], ['Fully met', 'green'], ['On or above target', 'green'], ['Partially met', 'amber'], ['Narrowly missed', 'amber'], ['Close to target', 'amber'], ['At risk', 'amber'], ['Behind schedule', 'red'], ['Needs improvement', 'red'],
    ['Above target', null], ['Below target', null], ['Within 5%', null], ['Improving', null], ['Satisfactory', null], ['Other', null], ['↑', null], ['🟢🔴', null], ['Yes', null], ['2', null], ['Green 95%', null],
    ['GREEN: on target', 'green'], ['NOT RATED', 'unrated'], ['', null], ['92.1%', null], ['3', null], ['__proto__', null], ['constructor', null], ['Greenwich', null], ['x'.repeat(100_000), null],
  ] as const)('%.40j is %s', (word, colour) => {
    expect(readRatingWord(word)).toBe(colour);
  });

  test('grades are read only where told so', () => {
    expect([readRatingWord('1', true), readRatingWord('4', true), readRatingWord('1')]).toEqual(['green', 'red', null]);
  });
});

describe('polarity', () => {
  test.each([
    ['Higher', 'higher'], ['bigger is better', 'higher'], ['Good is: High', 'higher'], ['Aim to Max', 'higher'], ['Goldilocks', 'nearest'], ['↑', 'higher'], ['Lower', 'lower'], ['decrease', 'lower'], ['Smaller is better', 'lower'],
    ['Good is: Low', 'lower'], ['Aim to Min', 'lower'], ['↓', 'lower'], ['▲', 'higher'], ['', null], ['-', null], ['n/a', null], ['higher or lower', null], ['constructor', null], ['Increase', 'higher'], ['H', 'higher'], ['L', 'lower'],
  ] as const)('%j is %s', (words, polarity) => {
    expect(readPolarity(words)).toBe(polarity);
  });

  /** What the reports' own targets and tolerances say, where the wording says anything. */
  const byReport: Record<string, Polarity> = {
    SM4: 'lower', SM7: 'higher', SM10: 'higher', SM11: 'lower', SM13: 'lower', SM16: 'higher', SM17: 'lower', SM22: 'lower', SM23: 'lower', KPI9: 'lower', 'SM7.1': 'lower', 'SM6.2': 'higher', A1: 'lower', B8: 'lower', B10: 'lower', B11: 'higher',
  };

  test.each(ratingCases.filter(({ ref }) => ref in byReport))('$ref: $measure', ({ ref, measure }) => {
    expect(polarityFromMeasure(measure)).toBe(byReport[ref]);
  });
});

describe("a measure's own words", () => {
  /** As councils, health bodies, police and housing write them. */
  test.each<[string, Polarity | null]>([
    ['% invoices paid in 30 days', 'higher'], ['Calls answered in 60 secs', 'higher'], ['% of complaints responded to within 10 working days', 'higher'], ['Missing children interviewed within 72 hours of return', 'higher'],
    ['Major planning applications determined within 13 weeks', 'higher'], ['Fly tips removed in 24h', 'higher'], ['Graffiti incidents removed', 'higher'], ['Fly tips removed', null], ['Fly-tips removed within 2 days', 'higher'], ['% appliances arriving within 8 minutes', 'higher'], ['% of cases of homelessness prevented or relieved', 'higher'],
    ['Carbon reduction (%)', 'higher'], ['Empty homes brought back into use', 'higher'], ['Care leavers in employment', 'higher'], ['Affordable homes delivered', 'higher'], ['FOI response rate', 'higher'], ['% gas safety compliance', 'higher'],
    ['Days to process new claims', 'lower'], ['Average call wait (secs)', 'lower'], ['Average re-let time (days)', 'lower'], ['Never events', 'lower'], ['Households in temporary accommodation', 'lower'], ['Accidental dwelling fires', 'lower'], ['Void loss %', 'lower'],
    ['% calls abandoned', 'lower'], ['Permanent admissions to care homes aged 65+', 'lower'], ['Permanent exclusions', 'lower'], ['Complaints upheld', 'lower'], ['Re-referrals within 12 months', 'lower'], ['Reviews not completed within 28 days', 'lower'], ['Time taken to process a change', 'lower'], ['Number of households', null], ['Children in care', null], ['Library visitors', null],
  ])('%j is %s', (measure, polarity) => {
    expect(polarityFromMeasure(measure)).toBe(polarity);
  });
});

describe('movement', () => {
  test.each<[now: string, before: string, polarity: Polarity | null, words: string, verdict: string | null]>([
    ['12', '32', 'lower', '↓ (-20)', 'better'], ['12', '32', 'higher', '↓ (-20)', 'worse'], ['92.1%', '89.6%', 'higher', '↑ (+2.5 points)', 'better'], ['5', '5', 'higher', '→ (0)', 'same'], ['5', '3', null, '↑ (+2)', null],
  ])('%s after %s, %s', (now, before, polarity, words, verdict) => {
    expect(movement(readFigure(text(now)), readFigure(text(before)), polarity)).toMatchObject({ text: words, verdict });
  });

  test('in per cent, from zero, and nearest to a target', () => {
    expect(movement(readFigure(text('12')), readFigure(text('32')), 'lower', { inPercent: true })).toMatchObject({ change: -62.5, text: '↓ (-62.5%)' });
    expect(movement(readFigure(text('12')), readFigure(text('0')), 'lower', { inPercent: true })).toEqual({ arrow: '↑', change: null, text: '↑', verdict: 'worse' });
    expect(movement(readFigure(text('78')), readFigure(text('85')), 'nearest', { target: 79 })).toMatchObject({ verdict: 'better' });
    expect(movement(readFigure(text('n/a')), readFigure(text('85')), 'higher')).toBeNull();
    expect(movement(readFigure(text('£5')), readFigure(text('85%')), 'higher')).toBeNull();
  });
});
