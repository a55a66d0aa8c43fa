import { expect, test } from 'vitest';
import { headings } from '../../../src/jobs/record/line.ts';
import { readMemory } from '../../../src/jobs/record/read.ts';
import { workbookOf } from '../../tables/sheet.ts';

type Row = [reference: string, period: string, value: string, who: string, date: string];

/** The record of a workbook with these final ratings, in the first row after its headings and those below it. */
function told(...rows: Row[]) {
  const table = { name: 'RAG_record', range: { top: 1, left: 1, bottom: rows.length + 1, right: headings.length }, columns: [...headings], header: true, totals: false, filtered: false };
  return readMemory(workbookOf({ 'RAG record': { rows: [[...headings], ...rows.map(([reference, period, value, who, date]) => ['final rating', 'KPIs', reference, period, 'rating', value, null, who, date, '1'])], tables: [table] } }));
}

const ann: Row = ['K1', '2020-10', 'green | figure 96%', 'Ann', '2020-11-02'];

test.each<[why: string, rows: Row[], rows: number[], counts: string]>([
  ['two people', [ann, ['K1', '2020-10', 'red | figure 60%', 'Bob', '2020-11-05']], [3], 'red'],
  ['the later of them above', [['K1', '2020-10', 'red | figure 60%', 'Bob', '2020-11-05'], ann], [2], 'red'],
  ['of one day the lower row', [ann, ['K1', '2020-10', 'red | figure 60%', 'Ann', '2020-11-02']], [3], 'red'],
  ['three', [ann, ['K1', '2020-10', 'red', 'Bob', '2020-11-05'], ['K1', 'Oct 2020', 'amber', 'Cy', '2020-11-04']], [3], 'red'],
  ['the same twice', [ann, [...ann]], [], 'green'],
  ['the same by another', [ann, ['K1', '2020-10', 'green | figure 96%', 'Bob', '2020-11-05']], [], 'green'],
  ['of another month', [ann, ['K1', '2020-09', 'red', 'Bob', '2020-11-05']], [], 'green'],
])('rows that say different things of one indicator and month are named: %s', (_, rows, named, counts) => {
  const { bad, finals } = told(...rows);
  expect(bad.map(({ row }) => row)).toEqual(named);
  expect(finals.find(({ period }) => period === '2020-10')?.rating).toBe(counts);
});

test('which counts is said in words, and of many only how many there are', () => {
  expect(told(ann, ['K1', '2020-10', 'red | figure 60%', 'Bob', '2020-11-05']).bad[0]?.message)
    .toBe("Rows 2 and 3 of the sheet 'RAG record' say different things of one matter (final rating, K1, 2020-10): row 3 counts, by its date. Delete the row that should not hold");
  const many = Array.from({ length: 9 }, (_, index): Row[] => [[`K${index}`, '2020-10', 'green', 'Ann', '2020-11-02'], [`K${index}`, '2020-10', 'red', 'Bob', '2020-11-05']]).flat();
  expect(told(...many).bad).toEqual([{ row: 3, message: "9 rows of the sheet 'RAG record' take the place of others that say different things of the same matter, as row 3 does that of row 2 (final rating, K0, 2020-10): they count, by their date. Delete the rows that should not hold" }]);
});
