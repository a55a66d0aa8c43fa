import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { rate, rateOptions } from '../../../src/jobs/rate.ts';
import { mappingOf, readMapping } from '../../../src/tables/mapping.ts';
import type { PrintedTable } from '../../../src/tables/mapping.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'mapping-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what --json prints, given back as it is with --map, changes nothing', () => {
  test.each(['performance-2020-21', 'contract-2015-16', 'scrutiny-2018'])('%s', async (name) => {
    const words = ['rate', `assets/samples/${name}.xlsx`, '--json', '--dry-run'];
    const printed = await run(...words);
    writeFileSync(join(folder, name), printed.out);
    expect(await run(...words, '--map', join(folder, name))).toEqual(printed);
  });
});

/** What is rated with what was printed, as an officer edits it. */
function ratedWith(book: Snapshot, edit: (tables: PrintedTable[]) => unknown): [cell: string, rating: string][] {
  const found = rate(book, rateOptions);
  if (refused(found)) throw new Error(found.say);
  const mappings = readMapping(JSON.parse(JSON.stringify(edit(found.tables.map(mappingOf)))));
  if (refused(mappings)) throw new Error(mappings.say);
  const outcome = rate(book, { ...rateOptions, mappings });
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome.ratings.map(({ sheet, cell, rating }) => [`${sheet}!${cell}`, rating]);
}

describe('a table that is not sure', () => {
  const card = [['Ref', 'A1'], ['Measure', '% of calls answered in time'], ['Target', '95%'], ['Tolerance', '85% – 94.9%'], ['Actual', '97%'], ['RAG', '']];
  const table = [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ['B1', '% of bins collected on time', '90%', '85% – 89.9%', '91%', null], ['B2', '% of visits on time', '90%', '85% – 89.9%', '91%', null]];
  const book = workbookOf({ Bins: table, Card: { rows: card, hidden: true }, Old: { rows: table, hidden: true } });
  const bins: [string, string][] = [['Bins!F2', 'green'], ['Bins!F3', 'green']];

  test('is left where all that was printed is given back', () => expect(ratedWith(book, (tables) => ({ tables }))).toEqual(bins));
  test('is rated where it says that it is sure, a card too', () => {
    expect(ratedWith(book, (tables) => ({ tables: tables.map((each) => ({ ...each, sure: true })) }))).toEqual([...bins, ['Card!B6', 'green'], ['Old!F2', 'green'], ['Old!F3', 'green']]);
  });
  test('is rated where it alone is given back, a card too', () => {
    expect(ratedWith(book, (tables) => tables.find(({ sheet }) => sheet === 'Card'))).toEqual([...bins, ['Card!B6', 'green']]);
    expect(ratedWith(book, (tables) => tables.filter(({ sheet }) => sheet === 'Old'))).toEqual([...bins, ['Old!F2', 'green'], ['Old!F3', 'green']]);
  });
  test('is rated where its columns are corrected', () => {
    expect(ratedWith(book, (tables) => ({ tables: tables.map((each) => (each.sheet === 'Old' ? { ...each, columns: { ...each.columns, rating: 'G' } } : each)) }))).toEqual([...bins, ['Old!G2', 'green'], ['Old!G3', 'green']]);
  });
});

test('a correction leaves what else was found: months that are approximate, quarters, and a second column of a field', () => {
  const book = workbookOf({ S: [['Monthly performance, approximate figures'], ['Ref', 'Measure', 'Target', 'Comment', 'Comment 2', 'Apr-20', 'May-20', 'Jun-20', 'Q1 2020/21', 'RAG', 'Our RAG'], ['A1', '% of calls answered in time', '95%', 'Good', 'Very', '90%', '91%', '92%', '93%', null, null], ['A2', '% of visits on time', '95%', 'Good', 'Very', '90%', '91%', '92%', '93%', null, null]] });
  const columnsWith = (rating: string) => {
    const found = rate(book, rateOptions);
    if (refused(found)) throw new Error(found.say);
    const [printed] = found.tables.map(mappingOf);
    const mappings = readMapping({ ...printed, columns: { ...printed!.columns, rating } });
    if (refused(mappings)) throw new Error(mappings.say);
    const outcome = rate(book, { ...rateOptions, mappings });
    if (refused(outcome)) throw new Error(outcome.say);
    return [found.tables[0]!.columns, outcome.tables[0]!.columns].map((columns) => columns.filter(({ field }) => field !== 'rating'));
  };
  const [found, corrected] = columnsWith('K');
  expect(found!.filter(({ approximate }) => approximate).length).toBeGreaterThan(2);
  expect(found!.map(({ field }) => field)).toEqual(expect.arrayContaining(['month', 'quarter', 'commentary']));
  expect(corrected).toEqual(found);
});
