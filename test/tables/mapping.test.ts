import { describe, expect, test } from 'vitest';
import { findTables } from './found.ts';
import { mappingOf, readMapping } from '../../src/tables/mapping.ts';
import { readRows } from '../../src/tables/rows.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookOf } from './sheet.ts';

const good = { sheet: 'S', headerRow: 1, columns: { ref: 'A', measure: 'B', target: 'C', actual: 'D' } };

describe('what an officer wrote', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a sentence', 'ref is in A'],
    ['a list in a list', [[good]]],
    ['no sheet', { ...good, sheet: undefined }],
    ['no columns', { sheet: 'S' }],
    ['neither measure nor reference', { sheet: 'S', columns: { target: 'C' } }],
    ['an unknown field', { ...good, columns: { ...good.columns, colour: 'E' } }],
    ['a field called as an inherited one', { ...good, columns: { ...good.columns, constructor: 'E' } }],
    ['a prototype', JSON.parse('{"sheet":"S","columns":{"measure":"A","__proto__":{"polluted":"B"}}}')],
    ['a column beyond the last', { ...good, columns: { ...good.columns, target: 'XFE' } }],
    ['a column by number', { ...good, columns: { ...good.columns, target: 3 } }],
    ['a range that is none', { ...good, range: 'A1' + ':'.repeat(3) }],
    ['row 0', { ...good, headerRow: 0 }],
    ['a row that is a text', { ...good, headerRow: '1' }],
    ['a kind that is none', { ...good, kind: 'toString' }],
    ['a month that is none', { ...good, columns: { ...good.columns, months: { '2020-13': 'E' } } }],
    ['more tables than a workbook has', Array.from({ length: 1001 }, () => good)],
  ])('is refused with a sentence: %s', (_, json) => {
    expect(readMapping(json)).toMatchObject({ kind: 'refusal', code: 'bad mapping', say: expect.stringMatching(/^The mapping cannot be used: .{10,}\.$/) as string });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('is one table, several, or all that was printed', () => {
    expect(readMapping(good)).toEqual([good]);
    expect(readMapping([good, good])).toEqual([good, good]);
    expect(readMapping({ tables: [{ ...good, confidence: 0.4, why: [], headers: {} }], ratings: [] })).toEqual([good]);
  });
});

describe('a mapping', () => {
  const book = workbookOf({
    S: [['', 'What', 'Aimed for', 'Got', 'Sep', 'Oct'], ['A1', '% of calls', '95%', '92%', '90%', '92%'], ['A2', '% of bills', '90%', '95%', '91%', '95%']],
    Found: [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'Apr-20', 'May-20', 'Jun-20', 'RAG'], ['B1', '% of visits', '75%', '70% – 74.9%', '80%', '79%', '78%', '80%', 'GREEN']],
  });

  test('names the columns of a table that was not found, and it is sure', () => {
    expect(findTables(book).map(({ sheet }) => sheet)).toEqual(['Found']);
    const mappings = readMapping({ ...good, columns: { ...good.columns, months: { '2020-09': 'E', '2020-10': 'F' } } });
    if (refused(mappings)) throw new Error(mappings.say);
    const [table] = findTables(book, { mappings });
    expect(table).toMatchObject({ sheet: 'S', sure: true, kind: 'indicators', range: { top: 1, left: 1, bottom: 3 } });
    expect(readRows(book, table!).map(({ indicator, months }) => [indicator.ref, indicator.target, months.length])).toEqual([['A1', { kind: 'text', text: '95%' }, 2], ['A2', { kind: 'text', text: '90%' }, 2]]);
  });

  test('that was printed finds the same when it is given back', () => {
    const printed = findTables(book).map(mappingOf);
    const mappings = readMapping(JSON.parse(JSON.stringify({ tables: printed })));
    if (refused(mappings)) throw new Error(mappings.say);
    const again = findTables(book, { mappings });
    expect(again.map(mappingOf).map(({ range, headerRow, kind, columns }) => ({ range, headerRow, kind, columns })))
      .toEqual(printed.map(({ range, headerRow, kind, columns }) => ({ range, headerRow, kind, columns })));
    expect(again.map((table) => readRows(book, table).map(({ indicator }) => indicator))).toEqual(findTables(book).map((table) => readRows(book, table).map(({ indicator }) => indicator)));
  });
});
