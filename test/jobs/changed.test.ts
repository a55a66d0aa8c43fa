import { expect, test } from 'vitest';
import { changedCells } from '../../src/jobs/changed.ts';
import type { CellEdit } from '../../src/workbook/plan.ts';
import type { Content } from '../../src/workbook/snapshot.ts';
import { workbookOf } from '../tables/sheet.ts';

const own = [{ name: 'RAG_record', range: { top: 1, left: 1, bottom: 2, right: 1 }, header: true, totals: false, columns: ['Kind'], filtered: false }];
const snapshot = workbookOf({ KPIs: [['Actual'], [[0.885, '0.0%']], ['91.5%']], 'RAG record': { rows: [['Kind'], ['choice']], tables: own } });
const edit = (row: number, from: Content, to: Content, sheet = 'KPIs'): CellEdit => ({ kind: 'cell', sheet, at: { row, column: 1 }, from: { content: from }, to: { content: to } });

test.each<[string, CellEdit, string[]]>([
  ['a figure is cleared', edit(2, 0.885, null), ['88.5% is cleared']],
  ['also by an empty text', edit(2, 0.885, ''), ['88.5% is cleared']],
  ['a text becomes a figure', edit(3, '91.5%', 0.915), ["'91.5%' becomes 0.915"]],
  ['words are written', edit(4, null, 'RED'), ["'RED' is written"]],
  ['also where an empty text stood', edit(4, '', 'RED'), ["'RED' is written"]],
  ['an empty cell', edit(4, '', null), ['stays empty']],
  ['an error', edit(2, { error: '#N/A' }, 5), ['#N/A becomes 500.0%']],
  ['a sheet that we keep is left out', edit(2, 'choice', 'column', 'RAG record'), []],
  ['a look alone is left out', { ...edit(2, null, null), from: { fill: null }, to: { fill: '#FF0000' } }, []],
])('a change in words: %s', (_, each, says) => {
  expect(changedCells({ expects: [], edits: [each] }, snapshot).map((cell) => cell.says)).toEqual(says);
});

const title = 'SUPPORTING INDICATORS 2020/21 - performance as at';
test.each<[string, string, string, string]>([
  ['which differ early', `October: ${title}`, `November: ${title}`, "'October: SUPPORTING INDICATORS 2020/21 …' becomes 'November: SUPPORTING INDICATORS 2020/21…'"],
  ['which differ late', `${title} October 2020`, `${title} November 2020`, "'…performance as at October 2020' becomes '…performance as at November 2020'"],
  ['which differ late, and go on', `${title} October 2020, ${title}`, `${title} November 2020, ${title}`, "'…performance as at October 2020, SUPPORT…' becomes '…performance as at November 2020, SUPPOR…'"],
  ['of one word', `${'x'.repeat(60)}1`, `${'x'.repeat(60)}2`, `'…${'x'.repeat(20)}1' becomes '…${'x'.repeat(20)}2'`],
  ['of which one goes on', title, `${title} October 2020`, "'…- performance as at' becomes '…- performance as at October 2020'"],
])('of long texts what differs is seen: %s', (_, from, to, says) => {
  expect(changedCells({ expects: [], edits: [edit(3, from, to)] }, snapshot, 40).map((cell) => cell.says)).toEqual([says]);
});
