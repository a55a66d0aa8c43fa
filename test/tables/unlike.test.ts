import { expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { findTables as lookForTables } from '../../src/tables/find.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { findTables } from './found.ts';
import { workbookOf } from './sheet.ts';
import type { Written } from './sheet.ts';

const words = ['Commentary', 'Frequency', 'Lead officer', 'Outturn'];

/** Rows whose every cell reads like a heading, and no two alike; no measure is among them. */
function unlike(rows: number, columns: number): Written[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => `${words[(row + column) % words.length]!} ${(row * columns + column).toString(36)}`));
}

const table: Written[][] = [
  ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'],
  ['A1', '% of calls answered', '95%', '90% - 94.9%', '96%', ''],
  ['A2', '% of bills paid on time', '90%', '85% - 89.9%', '84%', ''],
];

test('a table is found below many rows that read like headings', () => {
  const book = workbookOf({ Sheet1: [...unlike(500, 10), [], [], [], [], [], ...table] });
  expect(findTables(book).filter(({ sure }) => sure).map(({ range }) => range)).toEqual([expect.objectContaining({ top: 506, bottom: 508 })]);
});

test('wide rows of unlike headings head nothing, and are not looked through to their end', () => {
  const { tables, stopped } = lookForTables(workbookOf({ Sheet1: unlike(4, 16_000) }));
  expect(tables.filter(({ sure }) => sure)).toEqual([]);
  expect(stopped).toEqual(['Sheet1']);
}, 60_000);

test('where looking stopped, that is said: among the findings, and where nothing else was found in the refusal', () => {
  const headings = unlike(3900, 10);
  const says = expect.stringContaining("'Sheet1' was not looked through to its end") as string;
  expect(rate(workbookOf({ Sheet1: headings }), rateOptions)).toMatchObject({ code: 'no table so far', say: says });
  const beside = rate(workbookOf({ Sheet1: headings, Sheet2: table }), rateOptions);
  expect(refused(beside) ? [] : beside.findings.filter(({ sheet }) => sheet === 'Sheet1')).toMatchObject([{ rule: 'remark', message: says }]);
});
