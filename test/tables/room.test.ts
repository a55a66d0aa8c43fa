import { expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { refused } from '../../src/workbook/refusal.ts';
import type { Extras } from './sheet.ts';
import { workbookDrawn } from './written.ts';

const table = (beside: string) => `
  Ref | Measure | Polarity | Target | Actual |
  A1 | % of calls answered | High | 95% | 96% | ${beside}`;

test.each<[string, { draw: string } & Extras, string]>([
  ['a note', { draw: table('checked~by finance') }, "F2 holds 'checked by finance'"],
  ['a long note', { draw: table('agreed by the committee in October and signed') }, "F2 holds 'agreed by the committee in Oc…'"],
  ['a figure', { draw: table('12') }, 'F2 holds a figure'],
  ['a merged cell', { draw: table(''), merges: ['F2:G3'] }, 'the merged cells F2:G3 reach into it'],
  ['another table', { draw: table(''), tables: [{ name: 'Other', range: { top: 1, left: 6, bottom: 9, right: 7 }, header: true, totals: false, columns: ['a', 'b'], filtered: false }] }, "the table 'Other' stands there"],
  ['a card without a row for it', { draw: 'Measure | % of calls answered\nTarget | 95%\nPolarity | High\nActual | 96%' }, 'Add a row labelled RAG below its other labels'],
])('where there is no room for the ratings, the message names %s', (_, sheet, words) => {
  const outcome = rate(workbookDrawn({ Sheet1: sheet }), rateOptions);
  if (refused(outcome)) throw new Error(outcome.say);
  expect(outcome.plan.edits).toEqual([]);
  expect(outcome.findings.filter(({ rule }) => rule === 'no-room').map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
});

test('a hidden column of ratings is filled, and said to be hidden', () => {
  const book = workbookDrawn({ Sheet1: 'Ref | Measure | Polarity | Target | Actual | RAG\nA1 | % of calls answered | High | 95% | 96% |' });
  for (const sheet of book.sheets) sheet.hiddenColumns = [6];
  const outcome = rate(book, rateOptions);
  if (refused(outcome)) throw new Error(outcome.say);
  expect(outcome.ratings).toMatchObject([{ cell: 'F2', rating: 'green' }]);
  expect(outcome.findings).toMatchObject([{ rule: 'remark', cell: 'F1', message: expect.stringContaining('Column F') as string }]);
});
