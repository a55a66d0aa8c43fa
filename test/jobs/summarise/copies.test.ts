import { expect, test } from 'vitest';
import { summarise } from '../../../src/jobs/summarise.ts';
import { summariseOptions } from '../../../src/jobs/summarise/outcome.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { workbookOf } from '../../tables/sheet.ts';

const book = workbookOf({ KPIs: [['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020 position', 'Polarity', 'September 2020'], ['K1', 'Visits made in time', [0.95, '0%'], '85% - 94.9%', [0.885, '0.0%'], 'Higher', [0.9, '0.0%']]] });

function made(copies: boolean) {
  const outcome = summarise(book, { ...summariseOptions, copies });
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome;
}

test('a copy tells which of its cells are numbers, which are ratings and which are better or worse', () => {
  const detail = made(true).tables.find(({ kind }) => kind === 'detail');
  const cell = (heading: string) => detail?.rows[0]?.[detail.header.indexOf(heading)];
  expect(cell('Figure')).toEqual({ text: '88.5%', colour: null, number: true });
  expect(cell('Reference')).toEqual({ text: 'K1', colour: null, number: false });
  expect(cell('Rating')).toEqual({ text: 'AMBER', colour: 'amber', number: false });
  expect(cell('Against the previous period')).toEqual({ text: '↓ (-1.5 points), worse', colour: null, number: false, verdict: 'worse' });
  expect(cell('Against last year')).toEqual({ text: '', colour: null, number: false });
});

test('copies are made where they are asked for, and the sheets are the same without', () => {
  expect(made(false).tables).toEqual([]);
  expect(made(false).plan).toEqual(made(true).plan);
});
