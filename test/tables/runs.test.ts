import { expect, test } from 'vitest';
import { runsOf } from '../../src/tables/runs.ts';
import { viewOf } from '../../src/tables/view.ts';
import { textAt } from '../../src/workbook/snapshot.ts';
import { workbookOf } from './sheet.ts';

/** The runs of the texts in a column, a cell a row; '' is an empty cell and '-' a cell that is no label. */
function runs(column: string[]): string[][] {
  const snapshot = workbookOf({ Sheet1: column.map((text) => [text]) });
  const view = viewOf(snapshot, snapshot.sheets[0]!);
  const { cells } = view.sheet;
  const labelAt = (place: number) => ({ row: cells.row[place]!, column: cells.column[place]!, text: textAt(cells, place) });
  return runsOf(view, (place) => (textAt(cells, place) === '-' ? null : labelAt(place)), (one, other) => one.text === other.text).map((run) => run.map(({ text }) => text));
}

const many = Array.from({ length: 45 }, (_, index) => `label ${index}`);

test.each<[string, string[], string[][]]>([
  ['below one another', ['Target', 'Actual', 'RAG'], [['Target', 'Actual', 'RAG']]],
  ['one row empty between them', ['Target', '', 'Actual'], [['Target', 'Actual']]],
  ['one row saying something else', ['Target', '-', 'Actual'], [['Target', 'Actual']]],
  ['two rows empty', ['Target', '', '', 'Actual'], [['Target'], ['Actual']]],
  ['a label said again begins another', ['Target', 'Actual', 'Target', 'Actual'], [['Target', 'Actual'], ['Target', 'Actual']]],
  ['forty at most', many, [many.slice(0, 40), many.slice(40)]],
])('labels make a run: %s', (_, column, wanted) => {
  expect(runs(column)).toEqual(wanted);
});
