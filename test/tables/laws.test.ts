import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTables } from './found.ts';
import { readRows } from '../../src/tables/rows.ts';
import type { Field } from '../../src/tables/table.ts';
import { workbookOf } from './sheet.ts';
import type { Written } from './sheet.ts';

/** How bodies head the columns of one table, and what stands in them. */
const headings: Partial<Record<Field, string[]>> = {
  ref: ['Ref', 'REF NO', 'PI Ref', 'Indicator\nReference', 'KPI code'],
  measure: ['Measure', 'Performance Indicator', 'Indicators', 'KEY PERFORMANCE\nINDICATOR', 'Measure description'],
  target: ['Target', 'Annual Target', 'TARGET 2020/21', 'Year-end target', 'Targets'],
  tolerance: ['Tolerance', 'Tolerances', 'Tolerance range', 'TOLERENCE'],
  polarity: ['Polarity', 'Good is', 'Good performance is', 'Aim'],
  actual: ['Actual', 'Current Position', 'Latest performance', 'Outturn', 'October 2020 position', 'Curent performance'],
  rating: ['RAG', 'RAG Status', 'R.A.G.', 'Rating', 'RAG rating'],
  commentary: ['Commentary', 'Performance commentary', 'Narrative'],
};
const fields = Object.keys(headings) as Field[];
const cells = (index: number): Partial<Record<Field, Written>> => ({
  ref: `SM${index + 1}`, measure: `% of cases in service ${index + 1} closed in time`, target: '90%', tolerance: '80% – 89.9%', polarity: 'Higher',
  actual: [0.85 + index / 100, '0.0%'], rating: 'AMBER', commentary: 'Staff have joined the team since the last report.',
});

/** A table with its columns in any order and words, anywhere on its sheet, with empty rows and columns in it. */
const laid = fc.record({
  order: fc.shuffledSubarray(fields, { minLength: fields.length }),
  words: fc.array(fc.nat(99), { minLength: fields.length, maxLength: fields.length }),
  down: fc.nat(20),
  right: fc.nat(20),
  banner: fc.boolean(),
  emptyColumn: fc.option(fc.integer({ min: 1, max: fields.length - 1 })),
  emptyRow: fc.option(fc.integer({ min: 1, max: 4 })),
});

function lay({ order, words, down, right, banner, emptyColumn, emptyRow }: typeof laid extends fc.Arbitrary<infer T> ? T : never): { sheet: Written[][]; at: Map<Field, number> } {
  const spread = (row: Written[]): Written[] => [...Array<null>(right).fill(null), ...(emptyColumn === null ? row : [...row.slice(0, emptyColumn), null, ...row.slice(emptyColumn)])];
  const at = new Map(order.map((field, index) => [field, right + 1 + index + (emptyColumn !== null && index >= emptyColumn ? 1 : 0)]));
  const header = order.map((field, index) => { const each = headings[field]!; return each[words[index]! % each.length]!; });
  const body = Array.from({ length: 5 }, (_, index) => spread(order.map((field) => cells(index)[field]!)));
  if (emptyRow !== null) body.splice(emptyRow, 0, []);
  const above: Written[][] = banner ? [spread(['Performance report 2020/21']), []] : [];
  return { sheet: [...Array.from({ length: down }, () => []), ...above, spread(header), ...body], at };
}

test('a table is found wherever it stands, in whatever order and words, with empty rows and columns in it', () => {
  fc.assert(fc.property(laid, (how) => {
    const { sheet, at } = lay(how);
    const book = workbookOf({ Sheet1: sheet });
    const tables = findTables(book);
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ kind: 'indicators', sure: true });
    expect(new Map(tables[0]!.columns.map(({ field, column }) => [field, column]))).toEqual(new Map([...at].sort((one, other) => one[1] - other[1])));
    expect(readRows(book, tables[0]!).map(({ indicator }) => [indicator.ref, indicator.current])).toEqual(
      Array.from({ length: 5 }, (_, index) => [`SM${index + 1}`, { kind: 'number', number: 0.85 + index / 100, format: '0.0%' }]));
  }), { numRuns: 300, seed: 20201031 });
});

test('nothing that a sheet may hold makes the look fail or take long', () => {
  const word = fc.oneof(fc.constantFrom('Ref', 'Measure', 'Target', 'Actual', 'RAG', 'Green', 'Amber', 'Red', 'Apr', 'A', 'Q1', '2020/21', 'Total', '__proto__', 'constructor', '-', '95%', '='), fc.string({ maxLength: 12 }), fc.integer({ min: -3, max: 50_000 }), fc.constant(null));
  fc.assert(fc.property(fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 20 }), fc.array(fc.tuple(fc.nat(11), fc.nat(19), fc.nat(4), fc.nat(3)), { maxLength: 4 }), (rows, merges) => {
    const letters = 'ABCDEFGHIJKLMNOPQRST';
    const book = workbookOf({ 'Sheet 1': { rows, merges: merges.map(([left, top, wide, high]) => `${letters[left]}${top + 1}:${letters[left + wide]}${top + 1 + high}`) } });
    for (const table of findTables(book)) {
      const { range, header, confidence } = table;
      expect(header.top).toBe(range.top);
      expect(header.bottom).toBeLessThan(range.bottom);
      expect(confidence).toBeGreaterThanOrEqual(0.5);
      for (const { row, indicator } of readRows(book, table)) {
        expect(row > header.bottom && row <= range.bottom).toBe(true);
        expect(indicator.ref + indicator.measure).not.toBe('');
      }
    }
  }), { numRuns: 1000, seed: 7 });
});
