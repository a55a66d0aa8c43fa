import { expect, test } from 'vitest';
import { startNextYear } from '../../src/jobs/cycle/next-year.ts';
import { stepOptions } from '../../src/jobs/cycle/round.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import type { RateOptions, RateOutcome } from '../../src/jobs/rate.ts';
import { address } from '../../src/workbook/address.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookDrawn } from './written.ts';

const book = workbookDrawn({ Report: `
  Performance report September 2023
  KPI | In month | << | << | Year to date | << | <<
  ^^ | Plan | Actual | RAG | Plan | Actual | RAG
  % of calls answered | 90% | 92% | | 90% | 88% |
  Number of visits | 100 | 90 | Green | 600 | 580 | Green
  Beds in use | 85% | 84% | | 85% | 86% |
` });

function rated(options: Partial<RateOptions> = {}): RateOutcome {
  const outcome = rate(book, { ...rateOptions, ...options });
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome;
}

test('each stretch of time is rated by its own target into its own column, and the plan so far is no plan for the year', () => {
  expect(rated().ratings.map(({ cell, figureCell, target, rating }) => [cell, figureCell, target, rating])).toEqual([
    ['D4', 'C4', '90%', 'green'], ['D5', 'C5', '100', 'red'], ['D6', 'C6', '85%', 'unrated'],
    ['G4', 'F4', '90%', 'red'], ['G5', 'F5', '600', 'red'], ['G6', 'F6', '85%', 'unrated'],
  ]);
});

test('what is said of the second rating names its stretch of time', () => {
  expect(rated().ratings.map(({ stretch }) => stretch)).toEqual(['', '', '', 'year to date', 'year to date', 'year to date']);
  expect(rated().findings.filter(({ rule }) => rule === 'rating-differs').map(({ cell, message }) => [cell, message.split(' says')[0]])).toEqual([['D5', 'Number of visits'], ['G5', 'Number of visits, year to date']]);
});

test('what only an officer knows of an indicator is asked once', () => {
  expect(rated().questions.map(({ measure, cell }) => [measure, cell])).toEqual([['Beds in use', 'B6']]);
});

test.each([
  ['Number of visits', ['D5', 'counted again', false], ['G5', null, true]],
  ['Number of visits, year to date', ['D5', null, true], ['G5', 'counted again', false]],
])('each rating is kept by a name of its own: %s', (name, month, yearToDate) => {
  const { ratings } = rated({ keep: { [name]: 'counted again' } });
  expect(ratings.filter(({ measure }) => measure === 'Number of visits').map(({ cell, kept, changes }) => [cell, kept, changes])).toEqual([month, yearToDate]);
});

test('the next year begins without the figures and ratings of either', () => {
  const proposal = startNextYear(book, { ...stepOptions, retired: [], targets: [], signed: { who: 'A. Officer', date: '2024-04-03' } });
  if (refused(proposal)) throw new Error(proposal.say);
  const emptied = proposal.plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.to.content === null ? [address(edit.at)] : []));
  expect(emptied.filter((cell) => cell.endsWith('5')).sort()).toEqual(['C5', 'D5', 'F5', 'G5']);
});
