import { expect, test } from 'vitest';
import { headings } from '../../../src/jobs/record/line.ts';
import { readMemory } from '../../../src/jobs/record/read.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';

type Line = Partial<Record<(typeof headings)[number], string>>;

/** What a record with one row gives: the rows that were skipped, and how much each part remembers. */
function read(line: Line) {
  const row: Written[] = headings.map((heading) => line[heading] ?? null);
  const tables = [{ name: 'RAG_record', range: { top: 1, left: 1, bottom: 2, right: headings.length }, header: true, totals: false, columns: [...headings], filtered: false }];
  const { bad, columns, answers, choices } = readMemory(workbookOf({ 'RAG record': { rows: [[...headings], row], tables } }));
  return { skipped: bad.map((each) => each.row), held: [columns.length, answers.length, choices.size] };
}

test.each<[string, Line, keyof Line, number[]]>([
  ['a column', { Kind: 'column', Sheet: 'KPIs', What: 'actual', Value: 'Outturn' }, 'Value', [1, 0, 0]],
  ['an answer', { Kind: 'answer', Sheet: 'KPIs', Reference: 'K1', What: 'polarity', Value: 'lower' }, 'Reference', [0, 1, 0]],
  ['a choice', { Kind: 'choice', What: 'commentary for', Value: 'red' }, 'What', [0, 0, 1]],
])('%s is remembered when its row is whole, and skipped otherwise', (_, line, lacking, held) => {
  expect(read(line)).toEqual({ skipped: [], held });
  expect(read({ ...line, [lacking]: '' })).toEqual({ skipped: [2], held: [0, 0, 0] });
});
