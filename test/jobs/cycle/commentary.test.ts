import { expect, test } from 'vitest';
import { startNextPeriod } from '../../../src/jobs/cycle/next-period.ts';
import { stepOptions } from '../../../src/jobs/cycle/round.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Extras, Written } from '../../tables/sheet.ts';
import { sure } from '../record/sample.ts';

const options = { ...stepOptions, signed: { who: 'A. Officer', date: '2020-11-03' } };

/** A workbook with one indicator and its commentary; the columns beside its criteria by their headings. */
function bookOf(columns: [heading: string, cell: Written][], extras: Extras = {}): Snapshot {
  return workbookOf({ KPIs: { rows: [['Performance as at October 2020'], ['Ref', 'Measure', 'Target', 'Tolerance', ...columns.map(([heading]) => heading)], ['A1', '% of calls answered', '95%', '85% – 94.9%', ...columns.map(([, cell]) => cell)]], ...extras } });
}

function stepOf(snapshot: Snapshot) {
  const { plan, changes, findings } = sure(startNextPeriod(snapshot, options));
  return { to: Object.fromEntries(changes.map(({ cell, to }) => [cell, to])), widths: plan.edits.flatMap((edit) => (edit.kind === 'width' ? [[edit.column, edit.to]] : [])), left: findings.filter(({ rule }) => rule === 'left') };
}

test('a column stays free for the ratings where the table has none yet', () => {
  expect(stepOf(bookOf([['Actual', '92%'], ['Commentary', 'Better.'], ['RAG', 'AMBER']])).to).toMatchObject({ H2: 'Earlier commentary', H3: 'October 2020: Better.' });
  const { to } = stepOf(bookOf([['Actual', '92%'], ['Commentary', 'Better.']]));
  expect(to).toMatchObject({ H2: 'Earlier commentary', H3: 'October 2020: Better.', F3: null });
  expect(to['G2']).toBeUndefined();
});

test.each([[null, 50], [30, 50], [80, 80], [200, 100]])('a commentary %s wide is kept in a column %s wide', (own, kept) => {
  const snapshot = bookOf([['Actual', '92%'], ['RAG', 'AMBER'], ['Commentary', 'Better.']]);
  const wide = { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, widths: own === null ? [] : [{ from: 7, to: 7, width: own }] })) };
  expect(stepOf(wide).widths).toEqual([[8, kept]]);
});

test('a commentary that its cell would not hold with what was kept before stays, and is named', () => {
  const kept = (length: number) => stepOf(bookOf([['Actual', '92%'], ['RAG', 'AMBER'], ['Commentary', 'Better.'], ['Earlier commentary', 'x'.repeat(length)]]));
  // 'October 2020: Better.' and an empty line are 23 characters.
  expect(kept(32_744).to['H3']).toHaveLength(32_767);
  expect(kept(32_745).to).not.toHaveProperty('H3');
  expect(kept(32_745).left).toMatchObject([{ cell: 'G3', message: expect.stringContaining('the commentary stays where it is') as string }]);
});

test('an Excel table does not grow over what stands beside its empty rows', () => {
  const names = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG', 'Commentary'];
  const table = { name: 'KPIs', range: { top: 2, left: 1, bottom: 20, right: 7 }, columns: names, header: true, totals: false, filtered: false };
  const stepBeside = (below: Written) => stepOf(workbookOf({ KPIs: { rows: [['Performance as at October 2020'], names, ['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', 'AMBER', 'Better.'], ...Array.from({ length: 8 }, () => []), [null, null, null, null, null, null, null, below]], tables: [table] } }));
  expect(stepBeside(null).to).toMatchObject({ H2: 'Earlier commentary', H3: 'October 2020: Better.' });
  expect(stepBeside('Signed off by the board').to).not.toHaveProperty('H3');
});
