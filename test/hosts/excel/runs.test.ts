import { expect, test } from 'vitest';
import { runs } from '../../../src/hosts/excel/runs.ts';

const wish = (sheet: string, column: number, row: number, value = `${column}:${row}`) => ({ sheet, at: { row, column }, value });

test.each<[string, ReturnType<typeof wish>[], string[][]]>([
  ['below one another', [wish('A', 1, 1), wish('A', 1, 2), wish('A', 1, 3)], [['1:1', '1:2', '1:3']]],
  ['in any order', [wish('A', 1, 3), wish('A', 1, 1), wish('A', 1, 2)], [['1:1', '1:2', '1:3']]],
  ['at most four', [1, 2, 3, 4, 5, 6].map((row) => wish('A', 1, row)), [['1:1', '1:2', '1:3', '1:4'], ['1:5', '1:6']]],
  ['a gap parts them', [wish('A', 1, 1), wish('A', 1, 3)], [['1:1'], ['1:3']]],
  ['a column or a sheet is its own', [wish('A', 1, 1), wish('A', 2, 2), wish('B', 2, 3)], [['1:1'], ['2:2'], ['2:3']]],
  ['the last wish for a cell counts', [wish('A', 1, 1, 'first'), wish('A', 1, 2), wish('A', 1, 1, 'last')], [['last', '1:2']]],
])('cells that cost one request: %s', (_, wanted, made) => {
  expect(runs(wanted, 4).map(({ values }) => values)).toEqual(made);
});
