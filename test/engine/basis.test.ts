import { describe, expect, test } from 'vitest';
import { readBasis } from '../../src/engine/basis.ts';
import { readCompany } from '../../src/engine/company.ts';
import { addMonths, dayName, monthsBetween, periodName, periodOfDate, quarterEnd, readPeriod, reportingYear } from '../../src/engine/period.ts';
import { rateIndicator, rateMonth, readCriteria } from '../../src/engine/rate.ts';
import { defaults } from '../../src/engine/terms.ts';
import type { Colour, Company, Indicator, Settings } from '../../src/engine/terms.ts';
import { indicator, text } from './indicator.ts';

const periods: [said: string, period: string | null][] = [
  ['October 2020 position', '2020-10'], ['as at 31 October 2020', '2020-10'], ['performance as at October 2020', '2020-10'], ['Dec-15', '2015-12'], ['Apr-20', '2020-04'], ['2020-04', '2020-04'],
  ['31/10/2020', '2020-10'], ['1/10/20', '2020-10'], ['31.1.2016', '2016-01'], ['31/02/2020', null], ['Q3 2015/16', '2015-12'], ['Quarter 4 2015/16', '2016-03'], ['2015/16 Q1', '2015-06'], ['Q2 2020-21', '2020-09'],
  ['2020/21', null], ['2020', null], ['', null], ['Sept 2020', '2020-09'], ["Sep '20", '2020-09'], ['SUPPORTING INDICATORS 2020/21- performance as at October 2020', '2020-10'], ['10/2020', '2020-10'],
  ['April 2019 and May 2020', null], ['March', null], ['may be late 2020', null], ['2020-13', null], ['2020-10-31', '2020-10'], ['Oct 17 - Sep 18', null], ['__proto__', null],
];

describe('periods', () => {
  test.each(periods)('%j is %s', (said, period) => {
    expect(readPeriod(said)).toBe(period);
  });

  test('months are counted and named', () => {
    expect([addMonths('2020-12', 1), addMonths('2020-01', -1), addMonths('2020-04', 11)]).toEqual(['2021-01', '2019-12', '2021-03']);
    expect([monthsBetween('2020-10', '2020-12'), monthsBetween('2021-01', '2020-12')]).toEqual([2, -1]);
    expect(reportingYear('2021-02', 4)).toEqual({ first: '2020-04', last: '2021-03', gone: 11 });
    expect(reportingYear('2020-10', 9)).toEqual({ first: '2020-09', last: '2021-08', gone: 2 });
    expect([quarterEnd('2020-10', 4), quarterEnd('2020-12', 4), quarterEnd('2021-01', 4)]).toEqual(['2020-12', '2020-12', '2021-03']);
    expect(periodName('2020-10')).toBe('October 2020');
    expect([dayName('2020-11-03'), dayName('2020-11-13'), dayName('soon')]).toEqual(['3 November 2020', '13 November 2020', 'soon']);
    expect([periodOfDate(44_135), periodOfDate(42_673, true), periodOfDate(-1)]).toEqual(['2020-10', '2020-10', null]);
    expect(readPeriod('Q1 2020', 1)).toBe('2020-03');
  });
});

const bases: [said: string, basis: ReturnType<typeof readBasis>][] = [
  ['M', { kind: 'month' }], ['Monthly', { kind: 'month' }], ['YTD', { kind: 'ytd' }], ['Q', { kind: 'quarter', months: 3 }], ['Quarterly', { kind: 'quarter', months: 3 }],
  ['A', { kind: 'year', academic: false }], ['Annually', { kind: 'year', academic: false }], ['Termly', { kind: 'year', academic: true }],
  ['3 M AVG', { kind: 'average', months: [], year: null }], ['Dec – Feb 2020 Average', { kind: 'average', months: [12, 1, 2], year: 2020 }], ['Dec – Feb Average', { kind: 'average', months: [12, 1, 2], year: null }],
  ['Average of December, January and February', { kind: 'average', months: [12, 1, 2], year: null }], ['Cumulative', { kind: 'cumulative' }], ['-', { kind: 'current', known: true }], ['', { kind: 'current', known: true }],
  ['Rolling 12 months', { kind: 'current', known: true }], ['Local', { kind: 'current', known: false }],
];

const company = readCompany([]);

function months(first: string, figures: string[]): Indicator['months'] {
  return figures.map((figure, index) => ({ period: addMonths(first, index), said: text(figure) }));
}

function year(basis: string, figures: string[], more: Partial<Indicator> = {}, settings: Partial<Settings> = {}): string {
  const row = indicator({ target: text('95%'), tolerance: text('85% – 94.9%'), basis, months: months('2020-04', figures), ...more });
  const all = { ...defaults, ...settings };
  const readable = readCriteria(row, all);
  const letters: Record<Colour, string> = { green: 'G', amber: 'A', red: 'R', blue: '-', none: 'n', unrated: '?' };
  return figures.map((_, index) => letters[rateMonth(row, addMonths('2020-04', index), all, company, readable).rating.colour]).join('');
}

const twelve = ['96%', '90%', '80%', '96%', '90%', '80%', '96%', '90%', '80%', '96%', '90%', '80%'];

describe('bases', () => {
  test.each(bases)('%j', (said, basis) => {
    expect(readBasis(said)).toEqual(basis);
  });

  test('a grid of months with figures', () => {
    expect(year('M', twelve)).toBe('GARGARGARGAR');
    expect(year('YTD', twelve)).toBe('GARGARGARGAR');
    expect(year('Q', twelve)).toBe('--R--R--R--R');
    expect(year('Q', twelve, {}, { carryQuarter: true })).toBe('--RRRRRRRRRR');
    expect(year('A', twelve)).toBe('-----------R');
    expect(year('M', ['96%', '', 'n/a', '96%'])).toBe('G--G');
    expect(year('M', twelve, {}, { period: '2020-06' })).toBe('GAR---------');
    expect(year('Dec – Feb Average', twelve)).toBe('----------A-');
  });

  test('the mean of named months has the decimals that they show', () => {
    const row = indicator({ target: text('6%'), tolerance: text('6.1% - 10%'), basis: 'Dec – Feb 2020 Average', months: months('2020-12', ['6.1%', '6.0%', '6.0%']) });
    const rated = rateIndicator(row, { ...defaults, period: '2021-02' }, company);
    expect(rated).toMatchObject({ rating: { colour: 'green' }, source: { kind: 'months', periods: ['2020-12', '2021-01', '2021-02'] }, figure: { decimals: 1, text: '6.0%' } });
    expect(rateIndicator(row, { ...defaults, period: '2021-01' }, company).rating.colour).toBe('blue');
  });

  test('a cumulative count stands against the same part of the year', () => {
    const row = indicator({ target: text('300'), polarity: 'Higher', basis: 'Cumulative', months: months('2020-04', ['20', '30', '25']) });
    const at = (period: string, more: Partial<Indicator> = {}) => rateIndicator({ ...row, ...more }, { ...defaults, period }, company);
    expect([at('2020-04').rating.colour, at('2020-05').rating.colour, at('2020-06').rating.colour, at('2020-07').rating.colour]).toEqual(['red', 'green', 'green', 'blue']);
    expect(at('2020-06').rating.reason).toBe('75 is on the target of 75 for 3 of 12 months');
    expect(at('2020-06', { monthsCumulative: true }).rating.colour).toBe('red');
    expect(rateIndicator(row, defaults, company).rating.colour).not.toBe('none');
    expect(at('2020-06', { ytd: text('80') })).toMatchObject({ source: { kind: 'ytd' }, rating: { colour: 'green' } });
  });

  test('the year to date is the column of that name, and blue where it is empty', () => {
    const row = indicator({ target: text('95%'), tolerance: text('85 – 100%'), basis: 'YTD', current: text('80%'), ytd: text('') });
    expect(rateIndicator(row, defaults, company).rating.colour).toBe('blue');
    expect(rateIndicator({ ...row, ytd: null }, defaults, company).rating).toMatchObject({ colour: 'red' });
    expect(rateIndicator({ ...row, basis: 'M', current: text('n/a'), ytd: text('99%') }, defaults, company).rating.colour).toBe('blue');
  });

  test('a year-to-date count against a target that may be annual is rated where both agree', () => {
    const row = indicator({ measure: 'Number of visits', target: text('120'), polarity: 'Higher', basis: 'YTD', ytd: text('60') });
    expect(rateIndicator(row, { ...defaults, period: '2020-09' }, company).rating.colour).toBe('unrated');
    expect(rateIndicator({ ...row, ytd: text('130') }, { ...defaults, period: '2020-09' }, company).rating.colour).toBe('green');
    expect(rateIndicator({ ...row, ytd: text('50') }, { ...defaults, period: '2020-09' }, company).rating.colour).toBe('red');
    expect(rateIndicator({ ...row, basis: '' }, { ...defaults, period: '2020-09' }, company).rating.colour).toBe('unrated');
    expect(rateIndicator({ ...row, basis: '', current: text('60') }, { ...defaults, period: '2020-09' }, company).rating.colour).toBe('red');
  });

  test('a count without a basis beside a target whose heading says that it is for the year is rated where all that may be meant agree', () => {
    const row = indicator({ measure: 'Number of homes built', target: text('400'), polarity: 'Higher', annualTarget: true, months: months('2020-06', ['90']).concat(months('2020-09', ['110'])) });
    const at = (figure: string, more: Partial<Indicator> = {}) => rateIndicator({ ...row, months: months('2020-09', [figure]), ...more }, { ...defaults, period: '2020-09' }, company).rating;
    expect(['20', '110', '210', '400'].map((figure) => at(figure).colour)).toEqual(['red', 'unrated', 'unrated', 'green']);
    expect(at('110').reason).toContain('say Cumulative as its basis if it is for the year');
    expect([at('110', { basis: 'Q' }).colour, at('210', { basis: 'Cumulative', ytd: text('210') }).colour, at('110', { measure: 'Average days to let' }).colour]).toEqual(['red', 'green', 'red']);
    expect(rateIndicator({ ...row, annualTarget: true, current: text('390') }, { ...defaults, period: '2021-03' }, company).rating.colour).toBe('red');
  });

  test('an annual figure is rated once its year has ended', () => {
    const row = indicator({ target: text('85%'), polarity: 'Higher', basis: 'Annually', current: text('90%') });
    expect(['2020-10', '2021-03'].map((period) => rateIndicator(row, { ...defaults, period }, company).rating.colour)).toEqual(['blue', 'green']);
    expect(['2020-07', '2020-08', '2021-02'].map((period) => rateIndicator({ ...row, basis: 'Termly' }, { ...defaults, period }, company).rating.colour)).toEqual(['blue', 'green', 'green']);
  });

  test('bare fractions against a per cent target are told by the column or the row', () => {
    expect(year('M', ['0.96', '0.9', '0.8'])).toBe('GAR');
    expect(year('M', ['96', '90', '80'])).toBe('GAR');
    const row = indicator({ target: text('95%'), tolerance: text('85 – 100%'), current: text('0.96') });
    expect(rateIndicator(row, defaults, { ...company, bareNumbers: 'fractions' })).toMatchObject({ rating: { colour: 'green', reason: '96% is above the target of 95%' } });
  });

  // Of a table in which one cell says 95 all are as written, as far as the table goes.
  test.each<[string, string, string[], string, string]>([
    ['95%', 'Higher', [], '0.93', '?'], ['95%', 'Higher', [], '0.99', '?'], ['95%', 'Higher', ['0.93', '0.96'], '0.96', 'G'], ['95%', 'Higher', ['0.96', '0.93'], '0.93', 'R'],
    ['95%', 'Higher', ['93', '0.93'], '0.93', '?'], ['1%', 'Lower', [], '0.8', 'G'], ['1%', 'Lower', ['0.7', '0.8'], '0.8', 'G'], ['5%', 'Lower', ['0.7', '0.6'], '0.6', 'G'], ['0.5%', 'Lower', [], '0.8', 'R'],
    ['10%', 'Lower', [], '0.3', '?'], ['95%', 'Higher', [], '0', 'R'], ['95%', 'Higher', [], '1', 'R'], ['95%', 'Higher', [], '1.5', 'R'],
  ])('among numbers as written %s %s months %j, %s is %s', (target, polarity, months, current, colour) => {
    const row = indicator({ target: text(target), polarity, current: text(current), months: months.map((said, index) => ({ period: addMonths('2020-04', index), said: text(said) })) });
    const mixed: Company = { ...company, bareNumbers: 'as written' };
    expect(rateIndicator(row, defaults, mixed).rating).toMatchObject({ colour: { G: 'green', R: 'red', '?': 'unrated' }[colour] });
    const last = months.length === 0 ? null : rateMonth(row, addMonths('2020-04', months.length - 1), defaults, mixed).rating.colour;
    if (last !== null) expect(last).toBe({ G: 'green', R: 'red', '?': 'unrated' }[colour]);
  });
});
