import { expect, test } from 'vitest';
import { readCompany } from '../../src/engine/company.ts';
import { rateIndicator } from '../../src/engine/rate.ts';
import { defaults } from '../../src/engine/terms.ts';
import type { Indicator, Said } from '../../src/engine/terms.ts';
import { indicator, number, text } from './indicator.ts';

const company = readCompany([]);
const period = { ...defaults, period: '2020-10' };

function reasonOf(parts: Partial<Indicator>): string {
  const { colour, reason } = rateIndicator(indicator(parts), period, company).rating;
  return colour === 'unrated' ? reason : `rated ${colour}`;
}

const error: Said = { kind: 'error', text: '#DIV/0!' };
const waiting: Said = { kind: 'waiting' };
const colours = (green: string, amber: string, red: string) => ({ green: text(green), amber: text(amber), red: text(red) });
const month = (words: string) => [{ period: '2020-09', said: text('5') }, { period: '2020-10', said: text(words) }];

/** Every sentence that the engine has for an indicator that is not rated. */
const reasons: [parts: Partial<Indicator>, says: string][] = [
  [{ target: text('Top quartile'), current: text('5') }, "The target 'Top quartile' cannot be read as a number; write the number behind it as well, such as 'England average (73.4%)'"],
  [{ target: text('20 days'), tolerance: text('1 week'), polarity: 'Lower', current: text('22') }, 'The tolerance of 1 week and the target of 20 days are in different units, so only green is certain; correct the tolerance'],
  [{ target: text('see note 3'), current: text('5') }, "The target 'see note 3' cannot be read as a number; write the number to be reached, or - where there is none"],
  [{ target: text('Reduce by 5% from baseline of 412'), current: text('5') }, "The target 'Reduce by 5% from baseline of 412' cannot be read as a number; write the number that it comes to"],
  [{ target: text('Q1 20, Q2 40'), current: text('5') }, "The target 'Q1 20, Q2 40' cannot be read as a number; it names more than one number: write the one to be reached now"],
  [{ target: text('Sept 2024'), current: text('5') }, "The target 'Sept 2024' cannot be read as a number; write the number to be reached; a date belongs in a column of its own"],
  [{ target: text('3:1'), current: text('5') }, "The target '3:1' cannot be read as a number; write it as one number: a share in per cent, or how many to each one"],
  [{ target: text('8:30'), current: text('5') }, "The target '8:30' cannot be read as a number; write it as hours, minutes and seconds (00:08:30), or with its unit (8.5 minutes)"],
  [{ target: text('95%'), current: text('92% est') }, "The figure '92% est' cannot be read as a number; an estimate is not rated: write the figure when it is known, or TBC"],
  [{ target: text('95%'), current: text('Met') }, "The figure 'Met' cannot be read as a number; a rating or an answer is no figure: write the number that it rests on, or why there is none (n/a, TBC)"],
  [{ target: text('95%'), current: text('92%, 90%') }, "The figure '92%, 90%' cannot be read as a number; it holds more than one number: give each a cell of its own"],
  [{ target: text('5 minutes'), current: text('4:30') }, "The figure '4:30' cannot be read as a number; write it as hours, minutes and seconds (00:08:30), or with its unit (8.5 minutes)"],
  [{ target: text('95%'), tolerance: text('<10%'), polarity: 'Higher', current: text('90%') }, "The tolerance of <10% is no limit beside the target of 95%; write 'within 10%' if it is how far off is amber"],
  [{ target: text('£1.5m'), polarity: 'Lower', current: text('1.4') }, '1.4 may be in pounds, thousands or millions beside the target of £1,500,000; write it with its unit'],
  [{ target: text('5% (lower is better)'), polarity: 'Higher', current: text('4%') }, "The target's cell says that lower is better, and the polarity that higher is better; correct whichever is wrong"],
  [{ target: text('100'), tolerance: text('5 to 10% below target'), current: text('97') }, "The tolerance of 5 to 10% does not say what a figure nearer to the target is; write 'green within 5%, amber within 10%', or 'within 10%'"],
  [{ target: error, current: text('5') }, 'The target is an error (#DIV/0!); correct its formula or the cells that it reads'],
  [{ target: waiting, current: text('5') }, 'The target waits for Excel to calculate; open the workbook in Excel, save it and rate again'],
  [{ target: text('95%'), current: text('nearly') }, "The figure 'nearly' cannot be read as a number; write a number alone, or why there is none (n/a, TBC)"],
  [{ target: text('95%'), current: error }, 'The figure is an error (#DIV/0!); correct its formula or the cells that it reads'],
  [{ target: text('95%'), current: waiting }, 'The figure waits for Excel to calculate; open the workbook in Excel, save it and rate again'],
  [{ target: text('95%'), current: text('12 weeks') }, 'The figure 12 weeks and the target are in different units; write both in one unit'],
  [{ target: text('95%'), polarity: 'Higher', current: text('0.4') }, '0.4 may be 0.4% or a fraction; choose one in the settings'],
  [{ target: text('90%'), polarity: 'Higher', current: text('17 (95%)') }, 'The figure 17 (95%) holds two, and the target of 90% is a percentage: give the percentage a cell of its own'],
  [{ target: text('0.9'), polarity: 'Higher', current: text('80%') }, 'The target of 0.9 may be a fraction or a percentage; write it with its % sign'],
  [{ target: text('0'), polarity: 'Lower', current: text('[low]') }, 'The figure is negligible ([low]), and whether it is 0 decides its rating; write the figure itself'],
  [{ measure: 'Case file audits', target: text('65'), current: text('70') }, 'Nothing says which way is better for this measure; choose its polarity once'],
  [{ target: text('70'), tolerance: text('85 – 100'), current: text('80') }, 'The target of 70 lies outside its own tolerance of 85 to 100; correct whichever is wrong'],
  [{ target: text('70'), tolerance: text('85 – 100'), polarity: 'Higher', current: text('80') }, 'The target of 70 lies outside its own tolerance of 85 to 100; correct whichever is wrong'],
  [{ target: text('>=80%'), polarity: 'Lower', current: text('75%') }, 'The target of at least 80% says that higher is better, and the polarity says otherwise; correct whichever is wrong'],
  [{ target: text('>=80%'), tolerance: text('85%'), current: text('75%') }, 'The tolerance of 85% lies on the better side of the target of at least 80%; correct whichever is wrong'],
  [{ target: text('10'), tolerance: text('12'), polarity: 'Higher', current: text('11') }, 'The tolerance lies on the better side of the target of 10, so it and the polarity contradict each other; correct whichever is wrong'],
  [{ target: text('95%'), tolerance: text('>=97%'), current: text('94%') }, 'The sign of the tolerance (>=97%) points away from the target of 95%; correct whichever is wrong'],
  [{ target: text('95%'), tolerance: text('soon'), polarity: 'Higher', current: text('94%') }, "The tolerance 'soon' cannot be read, so only green is certain; correct the tolerance"],
  [{ target: text('20 days'), tolerance: text('5 weeks'), polarity: 'Lower', current: text('22 days') }, 'The tolerance of 5 weeks and the target of 20 days are in different units, so only green is certain; correct the tolerance'],
  [{ target: text('20'), tolerance: text('10%'), polarity: 'Higher', current: text('15') }, "The tolerance of 10% beside the target of 20 may be 10% of the target, or a limit of 10%; write 'within 10%' for the first, or the target as 20% for the second"],
  [{ target: text('50%'), tolerance: text('5%'), polarity: 'Higher', current: text('46%') }, 'The tolerance of 5% may mean 5% of the target or 5 points; choose one in the settings'],
  [{ target: text('60 – 65%'), tolerance: text('soon'), current: text('70%') }, 'The target is the range of 60% to 65%, and outside it the tolerance or the polarity leaves more than one reading; write Nearest as its polarity, and a tolerance such as ±2'],
  [{ thresholds: colours('>=90', '80-85', '<80'), current: text('87') }, 'The figure fits none of the thresholds; correct them so that every figure fits one'],
  [{ thresholds: colours('good', '80-85', '<80'), current: text('87') }, "The threshold 'good' cannot be read; write a number with its sign, such as >=95%"],
  [{ thresholds: colours('>=90', 'fair', '<80'), current: text('87') }, "The threshold 'fair' cannot be read; write a number with its sign, such as >=95%"],
  [{ thresholds: colours('', '80-85', '<80'), current: text('87') }, 'No threshold is set for green; write one'],
  [{ thresholds: colours('>=90%', '80-85 days', '<80'), current: text('87') }, 'The thresholds are in different units; write them in one unit'],
  [{ target: text('95%'), basis: 'average', months: month('94%') }, 'Which months are averaged is not said; name them in the basis'],
];

test.each(reasons)('%o is not rated, and why', (parts, says) => {
  expect(reasonOf(parts)).toBe(says);
});

test('says which thresholds a red figure is outside of', () => {
  const say = (amber: string) => rateIndicator(indicator({ thresholds: colours('>=95%', amber, ''), current: text('80%') }), period, company).rating.reason;
  expect(['', '>=90%'].map(say)).toEqual(['80% is outside the threshold for green (95% or more)', '80% is outside the thresholds for green (95% or more) and amber (90% or more)']);
});

test('asks for the month where nothing is rated without one', () => {
  const without = (basis: string) => rateIndicator(indicator({ target: text('95'), basis, current: text('94') }), defaults, company).rating.reason;
  expect(['Annual', 'Cumulative', 'Dec – Feb average'].map(without)).toEqual([
    'It is rated once the year has ended; choose the reporting month',
    'A cumulative target is reduced to the months gone; choose the reporting month',
    'It is rated on an average of named months; choose the reporting month',
  ]);
});

test('what each sentence tells an officer to do works', () => {
  const colourOf = (parts: Partial<Indicator>) => rateIndicator(indicator(parts), period, company).rating.colour;
  expect(colourOf({ target: text('20'), tolerance: text('within 10%'), polarity: 'Higher', current: text('15') })).toBe('red');
  expect(colourOf({ target: text('20%'), tolerance: text('10%'), polarity: 'Higher', current: text('15%') })).toBe('amber');
  expect(colourOf({ target: text('60 – 65%'), tolerance: text('±2'), polarity: 'Nearest', current: text('66%') })).toBe('amber');
  expect(colourOf({ target: text('-'), current: text('5') })).toBe('none');
  expect(colourOf({ target: text('90%'), polarity: 'Higher', current: text('80%') })).toBe('red');
});

/** What an officer does stands after a semicolon or a colon, as an instruction. */
const toDo = /[;:] (?:write|correct|choose|open|say|name|give) [^;:]+$/;

test('however the words fall together, a reason ends with what to do', () => {
  const words = ['', '95%', '<25%', '>=80', '20', '0.9', '0', '10 weeks', '£5m', '60 – 65%', 'Top', '±5', 'within 5%', '10%', '-5%', '85 – 100', 'target +10%', 'G>=90 A 80-85 R<80'];
  const figures = [text('0.4'), text('17 (85%)'), text('15'), text('91%'), text('[low]'), text('2 days'), number(0.5), error, waiting];
  let unrated = 0;
  for (const target of words) for (const tolerance of words) for (const polarity of ['', 'Higher', 'Lower']) for (const current of figures) {
    const reason = reasonOf({ measure: 'Number of visits', target: text(target), tolerance: text(tolerance), polarity, basis: 'YTD', current });
    if (reason.startsWith('rated ')) continue;
    unrated++;
    expect(reason.replace(/ \(there is no year-to-date column[^)]*\)$/, '')).toMatch(toDo);
  }
  expect(unrated).toBeGreaterThan(1000);
});
