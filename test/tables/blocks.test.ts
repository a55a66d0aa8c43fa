import { expect, test } from 'vitest';
import { startNextPeriod } from '../../src/jobs/cycle/next-period.ts';
import { startNextYear } from '../../src/jobs/cycle/next-year.ts';
import { stepOptions } from '../../src/jobs/cycle/round.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import type { RateOptions } from '../../src/jobs/rate.ts';
import { address } from '../../src/workbook/address.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookDrawn } from './written.ts';

const block = `
  Measure | Good is |  | Apr-20 | May-20 | Jun-20 | Jul-20
  % of repairs on time | High | Target | 90% | 92% | 94% | 96%
  ^^ | ^^ | Actual | 91% | 91% | 95% |
  ^^ | ^^ | RAG | G | | |
  Average days to re-let | Low | Target | 25 | 25 | 25 | 25
  ^^ | ^^ | Actual | 24 | 27 | |
  ^^ | ^^ | RAG | G | | |
`;

function rated(draw: string, options: Partial<RateOptions> = {}) {
  const outcome = rate(workbookDrawn({ Sheet1: draw }), { ...rateOptions, ...options });
  if (refused(outcome)) throw new Error(outcome.say);
  const written = outcome.plan.edits.flatMap((edit) => (edit.kind === 'cell' ? [`${address(edit.at)} ${JSON.stringify(edit.to.content ?? edit.to.fill).replaceAll('"', '')}`] : []));
  return { outcome, written };
}

test('the rating of the reporting month is written in its column of the RAG row, and nowhere else', () => {
  expect(rated(block).written).toEqual(['F4 G', 'F7 B']);
  expect(rated(block, { period: '2020-05' }).written).toEqual(['E4 R', 'E7 R']);
});

test('each month is rated by its own target, and asked to be filled it is coloured in the RAG row', () => {
  const { outcome, written } = rated(block, { months: 'filled' });
  expect(outcome.ratings[0]).toMatchObject({ figure: '95%', target: '94%', months: [{ period: '2020-04', rating: 'green' }, { period: '2020-05', rating: 'red' }, { period: '2020-06', rating: 'green' }] });
  expect(written.filter((each) => /^\w4 /.test(each)).map((each) => each.slice(0, 2))).toEqual(['F4', 'D4', 'E4']);
});

test('a month that has no column has no rating cell', () => {
  const { outcome, written } = rated(block, { period: '2020-12' });
  expect(written).toEqual([]);
  expect(outcome.ratings.map(({ cell }) => cell)).toEqual(['', '']);
});

test('the month that another sheet says decides in which column the rating stands', () => {
  const outcome = rate(workbookDrawn({ Cover: 'Performance report as at May 2020', Blocks: block }), rateOptions);
  if (refused(outcome)) throw new Error(outcome.say);
  expect(outcome.ratings.map(({ cell, figureCell }) => [cell, figureCell])).toEqual([['E4', 'E3'], ['E7', 'E6']]);
});

const cells = (proposal: ReturnType<typeof startNextPeriod>) => (refused(proposal) ? [proposal.say]
  : proposal.plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.sheet === 'Sheet1' ? [`${address(edit.at)} ${JSON.stringify(edit.to.content)}`] : [])));

test('the next month leaves the months of a block with their figures, ratings and headings', () => {
  expect(cells(startNextPeriod(workbookDrawn({ Sheet1: block }), stepOptions))).toEqual([]);
});

test('the next year empties the figures and the ratings of all months, keeps the targets, and its months go on by a year', () => {
  expect(cells(startNextYear(workbookDrawn({ Sheet1: block }), { ...stepOptions, targets: [], retired: [] })).sort()).toEqual([
    'D1 "Apr-21"', 'D3 null', 'D4 null', 'D6 null', 'D7 null', 'E1 "May-21"', 'E3 null', 'E6 null', 'F1 "Jun-21"', 'F3 null', 'G1 "Jul-21"',
  ]);
});

test.each([['written', 'Apr-20', 'May-20', 'Jun-20'], ['dates', '2020-04-01', '2020-05-01', '2020-06-01']])('the next month leaves ratings that stand beside each month, and the months that head them (%s)', (_, april, may, june) => {
  const table = `
    KPI | Target | ${april} | << | ${may} | << | ${june} | <<
    ^^ | ^^ | Actual | RAG | Actual | RAG | Actual | RAG
    % repairs on time | 95% | 94% | A | 95% | G | 96% | G
    % complaints on time | 90% | 91% | G | 85% | A | 88% | R
  `;
  expect(cells(startNextPeriod(workbookDrawn({ Sheet1: table }), stepOptions))).toEqual([]);
});

test('a plan that says what is to be done is shown and not rated', () => {
  const { outcome, written } = rated(`
    | | Apr-23 | May-23 | Jun-23
    Depot | Plan | Survey | Design | Build
     | Actual | 1 | 2 | 2
     | RAG | G | G | A
  `);
  expect(outcome.tables.map(({ kind, sure }) => [kind, sure])).toEqual([['card', false]]);
  expect(written).toEqual([]);
});

test.each([['High', 'green'], ['Low', 'red']])('a line above a block says which way is better: %s', (way, rating) => {
  const { outcome } = rated(`
    Spend on each visitor (£)
    Good is: ${way}
    | Q1 | Q2 | Q3 | Q4
    Target | 10 | 10 | 10 | 10
    Actual | 9 | 12 | |
    RAG | | | |
    Comment: steady
  `);
  expect(outcome.ratings.map(({ measure, cell, rating: colour }) => [measure, cell, colour])).toEqual([['Spend on each visitor (£)', 'C6', rating]]);
});
