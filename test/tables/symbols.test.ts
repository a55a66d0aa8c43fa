import { expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookOf } from './sheet.ts';
import type { Written } from './sheet.ts';

/** A square of Wingdings, which is the letter n. */
const square: Written = { holds: 'n', font: 'Wingdings' };

test.each<[what: string, heading: string, sign: Written]>([
  ['under RAG', 'RAG', square],
  ['under Status', 'Status', { holds: 'l', font: 'Wingdings 2' }],
  ['letters of ratings', 'Rating', { holds: 'G', font: 'Webdings' }],
  ['cells that wait for a sign', 'RAG', { holds: null, font: 'Wingdings' }],
])('words are written beside signs of another font and in the letters of the table: %s', (_, heading, sign) => {
  const book = workbookOf({ KPIs: [['Measure', 'Target', 'Actual', heading], ['% of calls answered', '90%', '92%', sign], ['% of letters answered', '90%', '88%', sign], ['% of visits made on time', '90%', '81%', sign]] });
  const outcome = rate(book, rateOptions);
  if (refused(outcome)) throw new Error(outcome.say);
  expect(outcome.ratings.map(({ cell, rating }) => [cell, rating])).toEqual([['E2', 'green'], ['E3', 'red'], ['E4', 'red']]);
  const looks = outcome.plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.at.row > 1 ? [book.styles[edit.to.look ?? 0]?.font.name] : []));
  expect(looks).toEqual(['Calibri', 'Calibri', 'Calibri']);
});
