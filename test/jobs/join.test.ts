import { expect, test } from 'vitest';
import { workbookOf } from '../tables/sheet.ts';
import type { Written } from '../tables/sheet.ts';
import { gathered } from './trends/workbook.ts';

const kpis = (...rows: Written[][]): Written[][] => [['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020 position', 'RAG'], ...rows];
const months = (...rows: Written[][]): Written[][] => [['Ref', 'Measure', 'Target', 'Tolerance', 'Aug-20', 'Sep-20', 'Oct-20'], ...rows];
const criteria: Written[] = ['95%', '85% - 94.9%'];

/** What a workbook holds of its indicators, in short: reference, the rating that is shown, and its ratings by month. */
const held = (sheets: Record<string, Written[][]>) => gathered(workbookOf(sheets), { period: '2020-10' }).gathered.map(({ ref, shown, ratings }) => [ref, shown, ratings.map(({ period, rating }) => `${period} ${rating}`)]);

test('one measure of two references is two indicators', () => {
  expect(held({ KPIs: kpis(['K1', 'Visits made in time', ...criteria, '90%', '']), Monthly: months(['K2', 'Visits made in time', ...criteria, '90%', '96%', '80%']) })).toEqual([
    ['K1', 'amber', []], ['K2', 'red', ['2020-08 amber', '2020-09 green', '2020-10 red']],
  ]);
});

test('a measure without a reference is that of the table that gives it one', () => {
  expect(held({ KPIs: kpis(['K1', 'Visits made in time', ...criteria, '90%', '']), Monthly: months(['', 'Visits made in time', ...criteria, '90%', '96%', '90%']) })).toEqual([['K1', 'amber', ['2020-08 amber', '2020-09 green', '2020-10 amber']]]);
});

test('a list of ratings says what is shown only where the leading table does not', () => {
  const list: Written[][] = [['Ref', 'Measure', 'RAG'], ['K1', 'Visits made in time', 'RED'], ['K2', 'Plans made in time', 'RED']];
  expect(held({ KPIs: kpis(['K1', 'Visits made in time', ...criteria, '90%', 'AMBER'], ['K2', 'Plans made in time', ...criteria, '90%', '']), Ratings: list })).toEqual([['K1', 'amber', []], ['K2', 'red', []]]);
});

test('of two tables of months the first counts, and letters before both', () => {
  const sheets = { KPIs: kpis(['K1', 'Visits made in time', ...criteria, '90%', '']), One: months(['K1', 'Visits made in time', ...criteria, '90%', '96%', '90%']), Two: months(['K1', 'Visits made in time', ...criteria, '50%', '50%', '90%']) };
  expect(held(sheets)).toEqual([['K1', 'amber', ['2020-08 amber', '2020-09 green', '2020-10 amber']]]);
  expect(held({ ...sheets, Grid: [['Ref', 'Measure', 'Aug-20', 'Sep-20', 'Oct-20'], ['K1', 'Visits made in time', 'R', 'R', 'A']] })).toEqual([['K1', 'amber', ['2020-08 red', '2020-09 red', '2020-10 amber']]]);
});

const monthsOf = (names: string[], ...rows: Written[][]): Written[][] => [['Ref', 'Measure', 'Target', 'Tolerance', ...names], ...rows];
const measured = (sheets: Record<string, Written[][]>) => gathered(workbookOf(sheets), { period: '2020-10' }).gathered.map(({ ref, shown, bearing: { table }, ratings }) => `${ref} of ${table.sheet} ${shown}, ${ratings.map(({ rating }) => rating.charAt(0)).join('')}`);
const visits = (...figures: string[]): Written[] => ['K1', 'Visits made in time', ...criteria, ...figures];

test.each<[why: string, last: string[], now: string[]]>([
  ['last year and this', ['Aug-19', 'Sep-19', 'Oct-19'], ['Aug-20', 'Sep-20', 'Oct-20']],
  ['the halves of a year', ['Apr-20', 'May-20', 'Jun-20'], ['Aug-20', 'Sep-20', 'Oct-20']],
  ['with a rating each', ['Aug-19', 'Sep-19', 'Oct-19', 'RAG'], ['Aug-20', 'Sep-20', 'Oct-20', 'RAG']],
])('of two tables of months the one that has the month of the report leads: %s', (_, last, now) => {
  expect(measured({ Before: monthsOf(last, visits('90%', '91%', '80%')), Now: monthsOf(now, visits('96%', '80%', '97%')) })).toEqual(['K1 of Now green, aaagrg'.replace('aaag', 'aarg')]);
});

test('departments that number their own indicators alike have each their own, also where half of the words are the same', () => {
  const adults = monthsOf(['Aug-20', 'Sep-20', 'Oct-20'], ['K1', 'Visits to adults made in time', ...criteria, '90%', '96%', '80%'], ['K2', 'Invoices paid in time', ...criteria, '96%', '97%', '98%']);
  const children = monthsOf(['Aug-20', 'Sep-20', 'Oct-20'], ['K1', 'Visits to children made in time', ...criteria, '97%', '91%', '99%'], ['K2', 'Invoices paid in time', ...criteria, '60%', '61%', '62%']);
  expect(measured({ Adults: adults, Children: children })).toEqual(['K1 of Adults red, agr', 'K2 of Adults green, ggg', 'K1 of Children green, gag', 'K2 of Children red, rrr']);
  // A copy of a table says the same once more, but for a slip.
  const copy = adults.map((row) => row.map((cell) => (cell === '97%' ? '79%' : cell)));
  expect(measured({ Adults: adults, 'Adults (2)': copy })).toEqual(['K1 of Adults red, agr', 'K2 of Adults green, ggg']);
});

test.each<[why: string, sheets: (current: (figure: string) => Written[][], monthly: (...figures: string[]) => Written[][]) => Record<string, Written[][]>]>([
  ['on its own sheet', (current, monthly) => ({ Adults: [...current('90%'), [], [], ...monthly('91%', '80%', '90%')], Children: [...current('96%'), [], [], ...monthly('80%', '92%', '96%')] })],
  ['on a sheet named after its own', (current, monthly) => ({ Adults: current('90%'), Children: current('96%'), 'Children, monthly': monthly('80%', '92%', '95%'), 'Adults, monthly': monthly('91%', '80%', '93%') })],
  ['by its figure of the month', (current, monthly) => ({ Adults: current('90%'), Children: current('96%'), First: monthly('80%', '92%', '96%'), Second: monthly('91%', '80%', '90%') })],
])('months are those of the table %s', (_, sheets) => {
  const current = (figure: string) => kpis(['K1', 'Invoices paid in time', ...criteria, figure, '']);
  const held = measured(sheets(current, (...figures) => months(['K1', 'Invoices paid in time', ...criteria, ...figures])));
  expect(held.map((each) => each.slice(0, -1))).toEqual(['K1 of Adults amber, ar', 'K1 of Children green, ra']);
});
