import { describe, expect, test } from 'vitest';
import { readCriteria } from '../../src/engine/criteria.ts';
import { rateIndicator } from '../../src/engine/rate.ts';
import { readCompany } from '../../src/engine/company.ts';
import { defaults } from '../../src/engine/terms.ts';
import type { Colour, Indicator, Settings } from '../../src/engine/terms.ts';
import { indicator, text } from './indicator.ts';

const company = readCompany([]);

function row(target: string, tolerance: string, polarity = '', more: Partial<Indicator> = {}): Indicator {
  return indicator({ target: text(target), tolerance: text(tolerance), polarity, ...more });
}

function colour(from: Indicator, figure: string, settings: Partial<Settings> = {}): Colour {
  return rateIndicator({ ...from, current: text(figure) }, { ...defaults, ...settings }, company).rating.colour;
}

/** The table of the rules: tolerance, target, polarity by its column, and the criteria as they are said back. */
const table: [tolerance: string, target: string, polarity: string, says: string][] = [
  ['62 – 64.9', '65', '', 'green: 65 or more; amber: from 62 to below 65; red: below 62'],
  ['16.1 – 20', '16', '', 'green: 16 or less; amber: from above 16 to 20; red: above 20'],
  ['85 – 100', '95%', '', 'green: 95% or more; amber: from 85% to below 95%; red: below 85%'],
  ['95 – 100', '95%', '', 'green: 95% or more; amber: nothing; red: below 95%'],
  ['25 – 27.5', '25', '', 'green: 25 or less; amber: from above 25 to 27.5; red: above 27.5'],
  ['0 – 3.9', '3.9', '', 'green: 3.9 or less; amber: nothing; red: above 3.9'],
  ['0 – 12', '9', '', 'green: 9 or less; amber: from above 9 to 12; red: above 12'],
  ['60 – 65', '65', '', 'green: 65 or more; amber: from 60 to below 65; red: below 60'],
  ['69 – 89', '79', '', 'green: exactly 79; amber: from 69 to below 79 or from above 79 to 89; red: below 69 or above 89'],
  ['69 – 89', '79', 'Higher', 'green: 79 or more; amber: from 69 to below 79; red: below 69'],
  ['Between 5 and 20%', '<15%', '', 'green: below 15%; amber: from 15% to 20%; red: above 20%'],
  ['<30', '<25', '', 'green: below 25; amber: from 25 to below 30; red: 30 or more'],
  ['28', '24', '', 'green: 24 or less; amber: from above 24 to 28; red: above 28'],
  ['£1.21m – £1.3m', '£1.2m', '', 'green: £1,200,000 or less; amber: from above £1,200,000 to £1,300,000; red: above £1,300,000'],
  ['85% – 94.9%', '95% by March 2025', '', 'green: 95% or more; amber: from 85% to below 95%; red: below 85%'],
  ['target +10%', '560', '', 'green: 560 or less; amber: from above 560 to 616; red: above 616'],
  ['+10%', '560', '', 'green: 560 or less; amber: from above 560 to 616; red: above 616'],
  ['-5%', '80', '', 'green: 80 or more; amber: from 76 to below 80; red: below 76'],
  ['within 10%', '90', 'Lower', 'green: 90 or less; amber: from above 90 to 99; red: above 99'],
  ['less than 10% away', '90', 'Higher', 'green: 90 or more; amber: from above 81 to below 90; red: 81 or less'],
  ['±5 pp', '80', '', 'green: exactly 80; amber: from 75 to below 80 or from above 80 to 85; red: below 75 or above 85'],
  ['green within 5%, amber within 10%', '75', 'Higher', 'green: 71.25 or more; amber: from 67.5 to below 71.25; red: below 67.5'],
  ['85%', '95%', '', 'green: 95% or more; amber: from 85% to below 95%; red: below 85%'],
  ['', 'at least 92%', '', 'green: 92% or more; amber: nothing; red: below 92%'],
  ['', 'no more than 5', '', 'green: 5 or less; amber: nothing; red: above 5'],
  ['', 'under 25 days', '', 'green: below 25 days; amber: nothing; red: 25 days or more'],
  ['', '92% or more', '', 'green: 92% or more; amber: nothing; red: below 92%'],
  ['', '92%+', '', 'green: 92% or more; amber: nothing; red: below 92%'],
  ['≥90%', '≥ 95 %', '', 'green: 95% or more; amber: from 90% to below 95%; red: below 90%'],
  ['-£50k', '£1.2m', '', 'green: £1,200,000 or more; amber: from £1,150,000 to below £1,200,000; red: below £1,150,000'],
  ['85% – 94%', '95%', '', 'green: 95% or more; amber: from 85% to below 95%; red: below 85%'],
  ['375.1-402.9', '375', '', 'green: 375 or less; amber: from above 375 to 402.9; red: above 402.9'],
  ['0.1% - 1%', '0%', '', 'green: 0% or less; amber: from above 0% to 1%; red: above 1%'],
  ['within 5 percentage points', '80%', 'Higher', 'green: 80% or more; amber: from 75% to below 80%; red: below 75%'],
  ['-10%', '-5%', '', 'green: -5% or more; amber: from -10% to below -5%; red: below -10%'],
  ['10%', '20 days', 'Lower', 'green: 20 days or less; amber: from above 20 days to 22 days; red: above 22 days'],
  ['missed by up to and including 10% of the target', '90', 'Higher', 'green: 90 or more; amber: from 81 to below 90; red: below 81'],
  ['Green: on, above or within 5% of target; Amber: 5% to 10%; Red: more than 10%', '75', 'Higher', 'green: 71.25 or more; amber: from 67.5 to below 71.25; red: below 67.5'],
  ['1-5% below target', '80', '', 'green: 80 or more; amber: from 76 to below 80; red: below 76'],
  ['5% below', '80', '', 'green: 80 or more; amber: from 76 to below 80; red: below 76'],
  ['85% - <95%', '95%', '', 'green: 95% or more; amber: from 85% to below 95%; red: below 85%'],
  ['85% to 94.9% (amber)', '95%', '', 'green: 95% or more; amber: from 85% to below 95%; red: below 85%'],
  ['within tolerance of 10%', '90', 'Lower', 'green: 90 or less; amber: from above 90 to 99; red: above 99'],
  ['12', '10 complaints or fewer', '', 'green: 10 complaints or less; amber: from above 10 complaints to 12 complaints; red: above 12 complaints'],
  ['00:09:00', '00:08:30', '', 'green: 0:08:30 or less; amber: from above 0:08:30 to 0:09:00; red: above 0:09:00'],
  ['10%', '00:08:30', 'Lower', 'green: 0:08:30 or less; amber: from above 0:08:30 to 0:09:21; red: above 0:09:21'],
  ['R<80 A 80–89 G≥90', '90%', '', 'green: 90% or more; amber: from 80% to 89%; red: below 80%'],
  ['Green 95%+; Amber 90–94.9; Red under 90', '95%', '', 'green: 95% or more; amber: from 90% to 94.9%; red: below 90%'],
  ['Red below 90%', '95%', '', 'green: 95% or more; amber: from 90% to below 95%; red: below 90%'],
  ['Green: on target, Amber: within 5%', '80', 'Higher', 'green: 80 or more; amber: from 76 to below 80; red: below 76'],
  ['+/- 5', '80', 'Higher', 'green: 80 or more; amber: from 75 to below 80; red: below 75'],
];

describe('tolerances', () => {
  test.each(table)('%j beside %j, polarity %j', (tolerance, target, polarity, says) => {
    const read = readCriteria(row(target, tolerance, polarity), defaults);
    expect(read.kind === 'read' ? read.readings.map(({ criteria }) => criteria.says) : read).toEqual([says]);
  });

  test('the end on the better side of a signed target is reported', () => {
    const read = readCriteria(row('<15%', 'Between 5 and 20%'), defaults);
    expect(read.kind === 'read' && read.doubts[0]?.says).toContain('5%');
  });

  test('a floor standard is where amber ends, by the side on which it stands', () => {
    const floored = indicator({ target: text('95'), floor: text('88') });
    expect(['95', '88', '87.9'].map((figure) => colour(floored, figure))).toEqual(['green', 'amber', 'red']);
    expect(colour(indicator({ target: text('95'), floor: text('100') }), '97')).toBe('amber');
  });
});

/** Target, tolerance, polarity, measure, and figures with their colours. */
const verdicts: [what: string, target: string, tolerance: string, polarity: string, measure: string, figures: Record<string, Colour>][] = [
  ['a bare width against a per cent target is rated where both readings agree', '95%', '5%', 'Higher', '', { '95%': 'green', '92%': 'amber', '90.1%': 'unrated', '89.9%': 'red' }],
  ['a target outside its tolerance', '70', '85 – 100', '', '', { '89': 'unrated', '50': 'unrated' }],
  ['a target outside its tolerance, polarity known', '70%', '85 – 100%', 'Higher', '', { '100%': 'green', '90%': 'unrated', '60%': 'unrated' }],
  ['signs that point apart', '>30d', '<15d', '', '', { '55d': 'green', '20d': 'unrated', '30d': 'unrated' }],
  ['a tolerance wholly on the better side', '95%', '85% – 94.9%', 'Lower', '', { '95%': 'green', '90%': 'unrated', '97%': 'unrated' }],
  ['a sign against the polarity', '<95%', '', 'Higher', '', { '90%': 'unrated', '97%': 'unrated' }],
  ['an unreadable tolerance', '95%', 'as agreed with partners', 'Higher', '', { '96%': 'green', '90%': 'unrated' }],
  ['no polarity and no tolerance', '95', '', '', 'Score', { '95': 'green', '96': 'unrated', '94': 'unrated' }],
  ['the measure says which way', '95', '', '', 'Number of complaints', { '95': 'green', '96': 'red', '94': 'green' }],
  ['no polarity beside a width', '90', 'within 10%', '', 'Score', { '90': 'green', '95': 'unrated' }],
  ['a target in words', 'Top quartile', '', 'Higher', '', { '95': 'unrated', 'n/a': 'blue' }],
  ['no target', 'No target or tolerance set', '', '', '', { '95': 'none', 'n/a': 'none' }],
  ['a unit in the target alone', '<26 weeks', '<30 weeks', '', '', { '23': 'green', '28': 'amber', '30': 'red', '23 days': 'unrated' }],
  ['a figure in another unit', '95%', '85 – 100%', '', '', { '£96': 'unrated' }],
  ['negligible', '5', '', 'Lower', '', { '[low]': 'green' }],
  ['negligible where 0 decides', '0', '', 'Lower', '', { '[low]': 'unrated' }],
  ['an error', '95%', '', 'Higher', '', { '#DIV/0!': 'unrated', 'x': 'blue', 'TBC': 'blue' }],
  ['a single bare number against a per cent target', '95%', '85 – 100%', '', '', { '0.96': 'unrated', '0.4': 'unrated', '0': 'red', '96': 'green', '92.1': 'amber' }],
  ['adverse is on the worse side', '>0', '', '', '', { '£0.35M Adverse': 'red', '£0.35M Favourable': 'green' }],
  ['a target that is a range', '60 – 65%', '', '', '', { '62%': 'green', '66%': 'red' }],
  ['thresholds in the tolerance have the unit of the target', '90%', 'G≥90 A80–89 R<80', '', '', { '0.85': 'unrated', '85': 'amber', '£85': 'unrated' }],
  ['a count with its share in brackets is rated where both agree', '80%', '', 'Higher', '', { '17 (85%)': 'unrated', '90 (85%)': 'green', '17 (60%)': 'red', '85% (17)': 'green', '84.6% (242/286)': 'green' }],
  ['bands with no polarity', '75', 'green within 5%, amber within 10%', '', 'Score', { '75': 'green', '72': 'green', '70': 'unrated' }],
];

describe('verdicts', () => {
  test.each(verdicts)('%s: %s, %s', (_, target, tolerance, polarity, measure, figures) => {
    const from = row(target, tolerance, polarity, { measure });
    expect(Object.fromEntries(Object.keys(figures).map((figure) => [figure, colour(from, figure)]))).toEqual(figures);
  });

  test('settings decide what is open', () => {
    expect(colour(row('95%', '5%', 'Higher'), '90.1%', { bareWidth: 'points' })).toBe('amber');
    expect(colour(row('95%', '5%', 'Higher'), '90.1%', { bareWidth: 'of target' })).toBe('red');
    expect(colour(row('95%', '-5%'), '90.1%', { percentWidth: 'points' })).toBe('amber');
    expect(colour(row('<15', ''), '15', { onStrictBound: 'meets' })).toBe('green');
    expect(colour(row('79', '69 – 89'), '75', { nearestGreen: 'range' })).toBe('green');
    expect(colour(row('95%', '85 – 100%'), '0.96', { fractions: true })).toBe('green');
    expect(colour(row('95%', '85 – 100%'), '0.96', { fractions: false })).toBe('red');
  });

  test('a figure on a strict bound does not meet it, and that is said', () => {
    const rated = rateIndicator({ ...row('<15', ''), current: text('15') }, defaults, company);
    expect(rated).toMatchObject({ rating: { colour: 'red' }, doubts: [{ about: 'target' }] });
  });

  test('what the reader sees is rated, and both figures are said where the rounding decides', () => {
    const figure = { ...row('95%', '85 – 100%'), current: { kind: 'number' as const, number: 0.9496, format: '0.0%' } };
    expect(rateIndicator(figure, defaults, company).rating).toEqual({ colour: 'green', reason: '95.0% (94.96% before rounding) is on the target of 95%' });
    expect(rateIndicator(figure, { ...defaults, compare: 'unrounded' }, company).rating).toEqual({ colour: 'amber', reason: '94.96% is below the target of 95% and within tolerance (85% and above)' });
  });

  test.each<[figure: string, target: string, tolerance: string, polarity: string, measure: string, reason: string]>([
    ['92.1%', '95%', '85 – 100%', '', '', '92.1% is below the target of 95% and within tolerance (85% and above)'],
    ['96%', '95%', '85 – 100%', '', '', '96% is above the target of 95%'],
    ['96%', 'at least 95%', '', '', '', '96% meets the target of at least 95%'],
    ['15', '<15', '<20', '', '', '15 is on the limit of the target of under 15, which it does not meet, and within tolerance (below 20)'],
    ['31 wks', '≤26wks', '≤30wks', '', '', '31 wks is above the target of at most 26 weeks and outside tolerance (30 weeks and below)'],
    ['3', '5', '3-7', 'Lower', '', '3 is below the target of 5, and lower is better'],
    ['4', '5', '', '', 'Number of complaints', '4 is below the target of 5, taking lower as better from the measure\'s wording'],
    ['101%', '95%', '±5 pp', '', '', '101% is off the target of 95% and outside tolerance (90% to 100%)'],
    ['73', '75', 'green within 5%, amber within 10%', 'Higher', '', '73 is below the target of 75 and within the range for green (71.25 or more)'],
    ['62', '40-60', '35-65', '', '', '62 is outside the target of 40 to 60 and within tolerance (35 to 65)'],
    ['66', '40-60', '', '', '', '66 is outside the target of 40 to 60 and there is no tolerance beyond it'],
    ['00:08:45', '00:08:30', '00:09:00', '', '', '00:08:45 is above the target of 0:08:30 and within tolerance (0:09:00 and below)'],
    ['82%', '', 'Green ≥90%, Amber 80-89.9%, Red <80%', '', '', '82% is within the threshold for amber (from 80% to 89.9%)'],
    ['17 (85%)', '80%', '', 'Higher', '', 'The figure 17 (85%) holds two, and the target of 80% is a percentage: give the percentage a cell of its own'],
    ['87%', '95%', '85–90%', 'Higher', '', 'The target of 95% lies outside its own tolerance of 85% to 90%; correct whichever is wrong'],
    ['22', '20 working days', '5 days', 'Lower', '', 'The tolerance of 5 days and the target of 20 working days are in different units, so only green is certain; correct the tolerance'],
  ])('%s beside %s, %s: the reason is the sentence that an officer would write', (figure, target, tolerance, polarity, measure, reason) => {
    expect(rateIndicator({ ...row(target, tolerance, polarity, { measure }), current: text(figure) }, defaults, company).rating.reason).toBe(reason);
  });

  test('thresholds are used as they are written', () => {
    const incidents = indicator({ thresholds: { green: text('0'), amber: text('1'), red: text('2 or more') } });
    expect(['0', '1', '2', '7', '0.5'].map((figure) => colour(incidents, figure))).toEqual(['green', 'amber', 'red', 'red', 'unrated']);
    const regulator = indicator({ thresholds: { green: text('>=99%'), amber: text('>98% and <99%'), red: text('<=98') } });
    expect(['99%', '98.5%', '98%'].map((figure) => colour(regulator, figure))).toEqual(['green', 'amber', 'red']);
    const gap = indicator({ thresholds: { green: text('>97.5%'), amber: text('95% to 97.5%'), red: text('<94%') } });
    expect(['98%', '95%', '94.5%', '93%'].map((figure) => colour(gap, figure))).toEqual(['green', 'amber', 'unrated', 'red']);
  });

  test('a hostile polarity or scheme is no key of ours', () => {
    expect(colour(row('95', '', '__proto__', { measure: 'Score' }), '96')).toBe('unrated');
    expect(() => rateIndicator(row('95', ''), { ...defaults, scheme: '__proto__' as 'action plan' }, company)).toThrow(RangeError);
  });
});
