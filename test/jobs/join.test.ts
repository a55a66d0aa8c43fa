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
