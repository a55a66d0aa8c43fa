import { expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { address } from '../../src/workbook/address.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookDrawn } from '../tables/written.ts';

test('a rating column beside a merged heading takes the look of its first cell, and the merged heading stays', () => {
  const book = workbookDrawn({ Sheet1: `
    {grey} Ref | {grey} Measure | {grey} 2020/21 | <<
    ^^ | ^^ | {grey} Target | {grey} Actual
    A1 | % of calls answered | 95% | 96%
    A2 | % of bills paid on time | 90% | 84%
  ` });
  const outcome = rate(book, rateOptions);
  if (refused(outcome)) throw new Error(outcome.say);
  const looks = outcome.plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.at.row <= 2 ? [[address(edit.at), edit.to.content ?? null, book.styles[edit.to.look ?? -1]?.fill]] : []));
  expect(looks).toEqual([['E1', null, '#D9D9D9'], ['E2', 'RAG', '#D9D9D9']]);
  expect(outcome.plan.edits.some((edit) => edit.kind === 'cell' && edit.at.column < 5)).toBe(false);
});
