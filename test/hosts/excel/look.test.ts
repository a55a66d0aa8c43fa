import { describe, expect, test } from 'vitest';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { contentAt, find, marked, Mark, styleAt } from '../../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { boot } from '../../excel-host/boot.ts';
import { book, cellKey } from '../../excel-host/book.ts';
import type { CellLook } from '../../excel-host/book.ts';

async function look(): Promise<Snapshot> {
  const snapshot = await hostOfExcel().look();
  if (refused(snapshot)) throw new Error(snapshot.say);
  return snapshot;
}

describe('looking at a workbook in Excel', () => {
  test('values, formats and looks', async () => {
    await boot(book({
      KPIs: [
        [{ value: 'Ref', bold: true, fill: '#002060', ink: '#ffffff' }, 'Actual'],
        ['KPI1', { value: 0.921, format: '0.0%' }],
        ['KPI2', { value: 0.5, formula: '=1/2' }],
        ['KPI3', { value: '#DIV/0!' }],
        [null, true],
      ],
    }));
    const { sheets: [sheet], styles } = await look();
    const { cells } = sheet!;
    expect(sheet!.used).toEqual({ top: 1, left: 1, bottom: 5, right: 2 });
    expect([...cells.row].map((row, place) => [row, cells.column[place], contentAt(cells, place)])).toEqual([
      [1, 1, 'Ref'], [1, 2, 'Actual'], [2, 1, 'KPI1'], [2, 2, 0.921], [3, 1, 'KPI2'], [3, 2, 0.5], [4, 1, 'KPI3'], [4, 2, { error: '#DIV/0!' }], [5, 2, true],
    ]);
    expect(marked(cells, find(cells, 3, 2), Mark.formula)).toBe(true);
    expect(styleAt(cells, 0)).toMatchObject({ fill: '#002060', ink: '#FFFFFF', font: { bold: true } });
    expect(styleAt(cells, find(cells, 2, 2)).format).toBe('0.0%');
    expect(cells.styles).toBe(styles);
  });
});

describe('what a sheet is like', () => {
  test('a protected sheet is looked at as well, its formulas cell by cell', async () => {
    const made = book({ KPIs: [['Ref', 'Actual'], ['KPI1', { value: 0.5, formula: '=1/2' }], ['KPI2', 3]], Other: [['a']] });
    await boot(made);
    const host = hostOfExcel();
    await host.look();
    made.sheets[0]!.protected = true;
    const snapshot = await host.look();
    if (refused(snapshot)) throw new Error(snapshot.say);
    const { cells, protected: locked } = snapshot.sheets[0]!;
    expect(locked).toBe(true);
    expect([2, 3].map((row) => marked(cells, find(cells, row, 2), Mark.formula))).toEqual([true, false]);
  });
});

describe('drop-down lists', () => {
  const made = () => {
    const workbook = book({ KPIs: Array.from({ length: 120 }, (_, row) => [row, row, row, row]), Lists: [['Red'], ['Amber'], ['Green'], [1]] });
    workbook.names.set('Scheme', '=Lists!$A$1:$A$3');
    workbook.sheets[0]!.lists.push(
      { range: { top: 2, left: 1, bottom: 120, right: 1 }, source: 'RED, AMBER,GREEN' },
      { range: { top: 2, left: 2, bottom: 60, right: 2 }, source: '=Lists!$A$1:$A$4' },
      { range: { top: 61, left: 2, bottom: 120, right: 2 }, source: '=Scheme' },
      { range: { top: 2, left: 3, bottom: 40, right: 3 }, source: '=INDIRECT(A1)' },
      { range: { top: 41, left: 3, bottom: 41, right: 3 }, source: '=$A$1:$A$2' },
    );
    return workbook;
  };
  const words = (snapshot: Snapshot, row: number, column: number) => snapshot.sheets[0]!.validations.find(({ ranges }) => ranges.some((range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right))?.words;

  test.each([['open', false], ['protected', true]])('of a sheet that is %s are told with their words, wherever those stand', async (_, locked) => {
    const workbook = made();
    workbook.sheets[0]!.protected = locked;
    await boot(workbook);
    const snapshot = await look();
    const scheme = ['Red', 'Amber', 'Green'];
    expect([[2, 1], [120, 1], [2, 2], [60, 2], [61, 2], [120, 2], [2, 3], [41, 3], [42, 3], [5, 4]].map(([row, column]) => words(snapshot, row!, column!))).toEqual([
      ['RED', 'AMBER', 'GREEN'], ['RED', 'AMBER', 'GREEN'], [...scheme, '1'], [...scheme, '1'], scheme, scheme, null, ['0', '1'], undefined, undefined,
    ]);
  });
});

describe('long columns, asked in pieces', () => {
  test('a line, a fill, a font or a lock of a few cells is found among many', async () => {
    const made = book({ KPIs: Array.from({ length: 1_200 }, (_, row) => [row, row, row, row]) });
    const cells = made.sheets[0]!.cells;
    const change = (row: number, column: number, look: (before: CellLook) => CellLook): void => {
      const cell = cells.get(cellKey(row, column))!;
      cells.set(cellKey(row, column), { ...cell, look: look(cell.look) });
    };
    const line = { style: 'Continuous', weight: 'Thick', color: '#FF0000' };
    change(1_024, 1, (look) => ({ ...look, borders: { ...look.borders, bottom: line } }));
    change(1_200, 1, (look) => ({ ...look, borders: { ...look.borders, bottom: line } }));
    change(700, 2, (look) => ({ ...look, fill: { color: '#C6EFCE', pattern: 'Solid' } }));
    change(701, 3, (look) => ({ ...look, font: { ...look.font, italic: true } }));
    change(702, 4, (look) => ({ ...look, protection: { locked: false }, align: { ...look.align, wrapText: true } }));
    await boot(made);
    const snapshot = await hostOfExcel().look();
    if (refused(snapshot)) throw new Error(snapshot.say);
    const told = snapshot.sheets[0]!.cells;
    const plain = styleAt(told, find(told, 30, 1));
    const own = [...told.row].flatMap((row, place) => (styleAt(told, place) === plain ? [] : [[row, told.column[place], styleAt(told, place)]]));
    expect(own).toMatchObject([
      [700, 2, { fill: '#C6EFCE' }],
      [701, 3, { font: { italic: true } }],
      [702, 4, { locked: false, align: { wrap: true } }],
      [1_024, 1, { lines: { bottom: { style: 'thick', colour: '#FF0000' }, top: null } }],
      [1_200, 1, { lines: { bottom: { style: 'thick', colour: '#FF0000' }, top: null } }],
    ]);
  });
});
