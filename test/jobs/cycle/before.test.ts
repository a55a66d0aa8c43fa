import { expect, test } from 'vitest';
import { declareFinal } from '../../../src/jobs/cycle/final.ts';
import { startNextPeriod } from '../../../src/jobs/cycle/next-period.ts';
import { stepOptions } from '../../../src/jobs/cycle/round.ts';
import { rate, rateOptions } from '../../../src/jobs/rate.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';
import { sure } from '../record/sample.ts';

const options = { ...stepOptions, signed: { who: 'A. Officer', date: '2021-01-12' } };

/** A workbook with two indicators, the first by its month and the second by the year to date; the columns beside their criteria by their headings. */
function bookOf(title: string, columns: [heading: string, ...cells: Written[]][]): Snapshot {
  const row = (ref: string, measure: string, basis: string, index: number): Written[] => [ref, measure, '95%', '85% – 94.9%', basis, ...columns.map(([, ...cells]) => cells[index] ?? null)];
  return workbookOf({ KPIs: [[title], [], ['Ref', 'Measure', 'Target', 'Tolerance', 'Basis', ...columns.map(([heading]) => heading)], row('A1', '% of calls answered', 'Month', 0), row('A2', '% of letters answered', 'Year to date', 1)] });
}

/** What goes into the record as final ratings: the references with their figures. */
function declared(snapshot: Snapshot, period: string) {
  const { plan, says } = sure(declareFinal(snapshot, { ...options, period }));
  const cells = plan.edits.flatMap((edit) => (edit.kind === 'sheet' ? (edit.to?.cells ?? []) : []));
  const inRow = (row: number) => cells.filter(({ at }) => at.row === row).map(({ content }) => (typeof content === 'string' ? content : ''));
  const rows = [...new Set(cells.map(({ at }) => at.row))].map(inRow).filter((each) => each.includes('final rating'));
  return { rows, says };
}

test('of the month before go those that are rated by their month, with the figures of its column', () => {
  const { rows, says } = declared(bookOf('Performance as at December 2020', [['Previous month', '90%', '89%'], ['Actual', '92%', '93%']]), '2020-11');
  expect(rows.map((row) => row.find((each) => /^A\d$/.test(each)))).toEqual(['A1']);
  expect(rows[0]?.join(' ')).toContain('90%');
  expect(says).toContain("Its figures are those of the column 'Previous month'. What goes by the year to date or an average keeps what the record has");
});

test('of its own month go all, also where that month is asked for and has a column of its own', () => {
  const months = bookOf('Performance as at October 2020', [['Aug-20', '90%', '91%'], ['Sep-20', '91%', '91%'], ['Oct-20', '92%', '93%']]);
  expect(declared(months, '2020-10').rows).toHaveLength(2);
});

test('figures in a column of their own month go for no other, whatever the title says', () => {
  const wrong = (columns: [string, ...Written[]][]) => sure(declareFinal(bookOf('Performance as at October 2020', columns), { ...options, period: '2020-11' })).findings.filter(({ rule }) => rule === 'not-final');
  expect(wrong([['Sep-20', '90%', '91%'], ['Oct-20', '91%', '91%'], ['Nov-20', '92%', '93%']])).toEqual([]);
  expect(wrong([['Actual', '92%', '93%']])).toHaveLength(1);
});

test('a column for the quarter before is of three months earlier', () => {
  const quarters = bookOf('Performance as at December 2020', [['Previous quarter', '90%', '89%'], ['Actual', '92%', '93%']]);
  expect(declared(quarters, '2020-09').says.join(' ')).toContain("'Previous quarter'");
  expect(declared(quarters, '2020-11').says.join(' ')).not.toContain("'Previous quarter'");
});

test.each<[string, [string, ...Written[]][], Record<string, unknown>]>([
  ['the latest of the columns for earlier months', [['Previous (July 2020)', '88%', null], ['Previous (August 2020)', '90%', null], ['October 2020', '92%', null]], { F4: undefined, G3: 'Previous (October 2020)', G4: '92%' }],
  ['the same, the latest first', [['Previous (August 2020)', '90%', null], ['Previous (July 2020)', '88%', null], ['October 2020', '92%', null]], { F3: 'Previous (October 2020)', F4: '92%', G4: undefined }],
])('this month\'s figure goes to %s', (_, columns, wanted) => {
  const { changes } = sure(startNextPeriod(bookOf('Performance as at October 2020', columns), options));
  const to = Object.fromEntries(changes.map(({ cell, to: content }) => [cell, content]));
  expect(Object.fromEntries(Object.keys(wanted).map((cell) => [cell, to[cell]]))).toEqual(wanted);
});

test('where the month to come has a column of its own already, figures and headings stay and the figures of that column are the next', () => {
  const book = bookOf('Performance as at October 2020', [['October 2020', '92%', '93%'], ['November 2020', null, null], ['RAG', 'AMBER', 'AMBER']]);
  const { plan, says } = sure(startNextPeriod(book, options));
  const kpis = plan.edits.flatMap((edit) => (edit.kind === 'cell' && edit.sheet === 'KPIs' ? [[edit.at.row, edit.at.column, edit.to.content]] : []));
  expect(kpis.sort()).toEqual([[1, 1, 'Performance as at November 2020']]);
  expect(says.join(' ')).not.toContain('moves');
  const after = bookOf('Performance as at November 2020', [['October 2020', '92%', '93%'], ['November 2020', '96%', null], ['RAG', null, null]]);
  expect(sure(rate(after, rateOptions)).ratings.map(({ figure, rating }) => [figure, rating])).toEqual([['96%', 'green'], ['', 'blue']]);
});

test('the month before takes a tolerance that only another table has, as this month does', () => {
  const head = ['Ref', 'Measure', 'Target'];
  const book = workbookOf({
    KPIs: [['Performance as at December 2020'], [], [...head, 'Previous month', 'Actual', 'RAG'], ['A1', '% of calls answered', '95%', '90%', '92%', null], ['A2', '% of letters answered', '95%', '96%', '97%', null]],
    All: [[...head, 'Tolerance', 'Actual', 'RAG'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', null], ['A2', '% of letters answered', '95%', '85% – 94.9%', '97%', null]],
  });
  expect(declared(book, '2020-11').rows.map((row) => row.filter((each) => /^(?:A\d|AMBER|GREEN|RED|amber|green|red)/.test(each)).join(' '))).toEqual([expect.stringMatching(/^A1 .*amber/i), expect.stringMatching(/^A2 .*green/i)]);
});
