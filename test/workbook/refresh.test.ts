import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/workbook/address.ts';
import { inverse } from '../../src/workbook/plan.ts';
import type { NewCell } from '../../src/workbook/plan.ts';
import { refresh } from '../../src/workbook/refresh.ts';
import type { OwnSheet } from '../../src/workbook/refresh.ts';
import { Mark } from '../../src/workbook/snapshot.ts';
import type { Content, Snapshot } from '../../src/workbook/snapshot.ts';
import { workbookOf } from '../tables/sheet.ts';
import { applied, shown, withCells } from './applied.ts';

/** A sheet of ours with a title, a line of its period and a table below. */
function detail(rows: Content[][], { title = 'Period: October 2020', headings = ['Ref', 'Rating'], charts = [] }: { title?: string; headings?: string[]; charts?: OwnSheet['sheet']['charts'] } = {}): OwnSheet {
  const cells: NewCell[] = [{ at: { row: 1, column: 1 }, content: 'RAG detail', bold: true }, { at: { row: 2, column: 1 }, content: title }];
  [headings, ...rows].forEach((row, below) => row.forEach((content, before) => {
    if (content !== null) cells.push({ at: { row: 4 + below, column: 1 + before }, content, ...(before === 1 && below > 0 ? { fill: '#C6EFCE' } : {}) });
  }));
  return {
    kind: 'detail', name: 'RAG detail', key: 1,
    sheet: {
      cells, widths: [{ column: 1, width: 9 }], frozen: { row: 5, column: 1 }, tables: [{ name: 'RAG_detail', range: { top: 4, left: 1, bottom: 4 + rows.length, right: headings.length } }],
      landscape: true, printTitles: { top: 4, bottom: 4 }, charts,
    },
  };
}

const after = (snapshot: Snapshot, own: OwnSheet) => applied(snapshot, refresh(snapshot, own).edits);
const table = (snapshot: Snapshot, name = 'RAG detail') => shown(snapshot.sheets.find((sheet) => sheet.name === name)!).slice(3);

/** What a person types into cells, by their addresses. */
function typed(snapshot: Snapshot, words: Record<string, Content>, name = 'RAG detail'): Snapshot {
  const written = Object.entries(words).map(([cell, content]) => ({ at: readAddress(cell)!, state: { content } }));
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? withCells(snapshot, sheet, written) : sheet)) };
}

const begun = () => after(workbookOf({ KPIs: [['a']] }), detail([['A1', 'GREEN'], ['A2', 'RED']]));

describe('a sheet of ours', () => {
  test('is added where there is none, and then has nothing to change', () => {
    const added = refresh(workbookOf({ KPIs: [['a']] }), detail([['A1', 'GREEN']]));
    expect(added).toMatchObject({ state: 'added', name: 'RAG detail', edits: [{ kind: 'sheet', sheet: 'RAG detail', from: null }] });
    expect(refresh(begun(), detail([['A1', 'GREEN'], ['A2', 'RED']]))).toMatchObject({ state: 'unchanged', edits: [], expects: [] });
  });

  test('holds no text that is longer than Excel allows, and then has nothing to change', () => {
    const long = detail([['A1', 'x'.repeat(40_000)]]);
    const next = after(workbookOf({ KPIs: [['a']] }), long);
    expect(String(table(next)[1]![1])).toMatch(/^x{32766}…$/);
    expect(refresh(next, long)).toMatchObject({ state: 'unchanged', edits: [] });
  });

  test("leaves a person's own sheet of that name alone", () => {
    const workbook = workbookOf({ 'rag DETAIL': [['mine']] });
    const next = after(workbook, detail([['A1', 'GREEN']]));
    expect(next.sheets.map(({ name }) => name)).toEqual(['rag DETAIL', 'RAG detail (2)']);
    expect(shown(next.sheets[0]!)).toEqual([['mine']]);
    expect(refresh(next, detail([['A1', 'GREEN']])).state).toBe('unchanged');
  });

  test('changes only the cells that say something else', () => {
    const { edits, says } = refresh(begun(), detail([['A1', 'GREEN'], ['A2', 'AMBER']], { title: 'Period: November 2020' }));
    expect(says).toBe('RAG detail: 2 cells change');
    expect(edits).toMatchObject([
      { kind: 'cell', at: { row: 2, column: 1 }, to: { content: 'Period: November 2020' } },
      { kind: 'cell', at: { row: 6, column: 2 }, from: { content: 'RED' }, to: { content: 'AMBER' } },
    ]);
  });

  test('is put back by the inverse', () => {
    const before = typed(begun(), { C5: 'mine', A9: 'note' });
    const { edits, expects } = refresh(before, detail([['A3', 'RED'], ['A2', 'AMBER'], ['A1', 'GREEN'], ['A4', 'GREEN']]));
    const back = applied(applied(before, edits), inverse({ edits, expects }).edits);
    expect(back.sheets.map(shown)).toEqual(before.sheets.map(shown));
    expect(back.sheets.map(({ tables }) => tables)).toEqual(before.sheets.map(({ tables }) => tables));
  });

  test('moves words beside a row with it, whether inside the table or beyond', () => {
    const next = after(typed(begun(), { C5: 'about A1', F6: 'about A2' }), detail([['A2', 'RED'], ['A3', 'RED'], ['A1', 'GREEN']]));
    expect(table(next)).toEqual([['Ref', 'Rating'], ['A2', 'RED', '', '', '', 'about A2'], ['A3', 'RED'], ['A1', 'GREEN', 'about A1']]);
  });

  test('keeps the words of a row that is gone, with its key at the foot, and goes on keeping them', () => {
    const next = after(typed(begun(), { C5: 'about A1' }), detail([['A2', 'RED']]));
    expect(table(next)).toEqual([['Ref', 'Rating'], ['A2', 'RED'], ['A1', '', 'about A1']]);
    expect(refresh(next, detail([['A2', 'RED']])).state).toBe('unchanged');
    expect(table(after(next, detail([['A2', 'RED'], ['A1', 'RED']])))).toEqual([['Ref', 'Rating'], ['A2', 'RED'], ['A1', 'RED', 'about A1']]);
  });

  test('moves notes below the table with its foot, down and up', () => {
    const noted = typed(begun(), { A8: 'note', B8: 3 });
    const down = after(noted, detail([['A1', 'GREEN'], ['A2', 'RED'], ['A3', 'RED'], ['A4', 'RED'], ['A5', 'RED']]));
    expect(table(down).slice(5)).toEqual([['A5', 'RED'], [], ['note', '3']]);
    expect(table(after(down, detail([['A1', 'GREEN']])))).toEqual([['Ref', 'Rating'], ['A1', 'GREEN'], [], ['note', '3']]);
  });

  test('keeps columns that people put in between and finds its own by their headings', () => {
    const begunWith = begun();
    const sheet = begunWith.sheets.find(({ name }) => name === 'RAG detail')!;
    const moved = typed({ ...begunWith, sheets: begunWith.sheets.map((each) => (each === sheet ? { ...sheet, tables: [{ ...sheet.tables[0]!, range: { top: 4, left: 1, bottom: 6, right: 3 }, columns: ['Ref', 'Owner', 'Rating'] }] } : each)) },
      { B4: 'Owner', B5: 'Ann', B6: 'Bob', C4: 'Rating', C5: 'GREEN', C6: 'RED' });
    expect(table(after(moved, detail([['A2', 'AMBER'], ['A1', 'GREEN']])))).toEqual([['Ref', 'Owner', 'Rating'], ['A2', 'Bob', 'AMBER'], ['A1', 'Ann', 'GREEN']]);
  });

  test('knows a heading again that differs in its month alone, and adds one that is new', () => {
    const dated = after(workbookOf({}), detail([['A1', 'G']], { headings: ['Ref', 'Apr 2020'] }));
    const next = after(dated, detail([['A1', 'G', 'new']], { headings: ['Ref', 'Apr 2021', 'Why'] }));
    expect(table(next)).toEqual([['Ref', 'Apr 2021', 'Why'], ['A1', 'G', 'new']]);
    expect(next.sheets[0]!.tables[0]).toMatchObject({ range: { right: 3 }, columns: ['Ref', 'Apr 2021', 'Why'] });
  });

  const quarters = (...names: string[]) => detail([['A1', ...names.map((name) => `at ${name}`), 'here']], { headings: ['Ref', ...names, 'From'] });

  test('keeps columns of quarters in the order of time as they roll on', () => {
    const next = after(after(workbookOf({}), quarters('Q2 2020/21', 'Q3 2020/21')), quarters('Q3 2020/21', 'Q4 2020/21'));
    expect(table(next)).toEqual([['Ref', 'Q3 2020/21', 'Q4 2020/21', 'From'], ['A1', 'at Q3 2020/21', 'at Q4 2020/21', 'here']]);
  });

  test('puts a new column where it belongs, with its width and those of the columns after it', () => {
    const begunWith = after(workbookOf({}), { ...quarters('Q2 2020/21'), sheet: { ...quarters('Q2 2020/21').sheet, widths: [{ column: 1, width: 9 }, { column: 2, width: 10 }, { column: 3, width: 24 }] } });
    const own = quarters('Q2 2020/21', 'Q3 2020/21');
    const wide = { ...own, sheet: { ...own.sheet, widths: [{ column: 1, width: 9 }, { column: 2, width: 10 }, { column: 3, width: 11 }, { column: 4, width: 24 }] } };
    const next = after(begunWith, wide);
    expect(table(next)).toEqual([['Ref', 'Q2 2020/21', 'Q3 2020/21', 'From'], ['A1', 'at Q2 2020/21', 'at Q3 2020/21', 'here']]);
    expect([3, 4].map((column) => next.sheets[0]!.widths.find(({ from, to }) => column >= from && column <= to)?.width)).toEqual([11, 24]);
    expect(refresh(next, wide)).toMatchObject({ state: 'unchanged', edits: [] });
  });

  test('puts a new column at the right where people have columns or an order of their own', () => {
    const next = after(typed(after(workbookOf({}), quarters('Q2 2020/21')), { B4: 'From', B5: 'here', C4: 'Q2 2020/21', C5: 'at Q2 2020/21' }), quarters('Q2 2020/21'));
    const swapped = { ...next, sheets: next.sheets.map((sheet) => ({ ...sheet, tables: [{ ...sheet.tables[0]!, columns: ['Ref', 'From', 'Q2 2020/21'] }] })) };
    const turned = typed(swapped, { B4: 'From', B5: 'here', C4: 'Q2 2020/21', C5: 'at Q2 2020/21' });
    expect(table(after(turned, quarters('Q2 2020/21', 'Q3 2020/21')))).toEqual([['Ref', 'From', 'Q2 2020/21', 'Q3 2020/21'], ['A1', 'here', 'at Q2 2020/21', 'at Q3 2020/21']]);
  });

  test('words beside the table stop a column that would cover them', () => {
    const noted = typed(after(workbookOf({}), quarters('Q2 2020/21')), { D5: 'ask Ann' });
    expect(refresh(noted, quarters('Q2 2020/21', 'Q3 2020/21'))).toMatchObject({ state: 'left', says: expect.stringContaining('D5') as string });
  });

  test('finds its lines again where people put rows above the table', () => {
    const begunWith = begun();
    const sheet = begunWith.sheets.find(({ name }) => name === 'RAG detail')!;
    const rows = shown(sheet);
    const pushed = applied(begunWith, [{ kind: 'sheet', sheet: 'RAG detail', from: null, to: null }, { kind: 'sheet', sheet: 'RAG detail', from: null, to: {
      ...detail([]).sheet,
      cells: [rows[0]!, ['agreed on 3 November'], ...rows.slice(1)].flatMap((row, above) => row.flatMap((content, before) => (content === '' ? [] : [{ at: { row: above + 1, column: before + 1 }, content, ...(before === 1 && above > 4 ? { fill: '#C6EFCE' } : {}), ...(above === 0 ? { bold: true } : {}) }]))),
      tables: [{ name: 'RAG_detail', range: { top: 5, left: 1, bottom: 7, right: 2 } }],
    } }]);
    const next = after(pushed, detail([['A1', 'GREEN'], ['A2', 'RED']], { title: 'Period: November 2020' }));
    expect(shown(next.sheets[1]!).slice(0, 3)).toEqual([['RAG detail'], ['agreed on 3 November'], ['Period: November 2020']]);
    expect(refresh(pushed, detail([['A1', 'GREEN'], ['A2', 'RED']])).state).toBe('unchanged');
  });
});

describe('a sheet of ours is left as it is, with the reason,', () => {
  const withMarks = (cell: string, marks: number): Snapshot => {
    const snapshot = typed(begun(), { [cell]: 'theirs' });
    const { row, column } = readAddress(cell)!;
    for (const { cells } of snapshot.sheets.slice(1)) cells.row.forEach((each, place) => { if (each === row && cells.column[place] === column) cells.kind[place]! |= marks; });
    return snapshot;
  };
  const changed = (each: Partial<Snapshot['sheets'][number]>): Snapshot => {
    const snapshot = begun();
    return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === 'RAG detail' ? { ...sheet, ...each } : sheet)) };
  };
  const cases: [string, Snapshot, RegExp][] = [
    ['where a formula would have to move', withMarks('C5', Mark.formula), /C5 holds a formula/],
    ['where a formula stands below', withMarks('A9', Mark.formula), /A9 holds a formula/],
    ['where a formula stands in a cell of ours', withMarks('B5', Mark.formula), /B5 holds a formula/],
    ['where merged cells stand below', changed({ merges: [{ top: 9, left: 1, bottom: 9, right: 3 }] }), /merged cells/],
    ['where the sheet is protected', changed({ protected: true }), /protected/],
    ['where the table has totals', changed({ tables: [{ ...begun().sheets[1]!.tables[0]!, totals: true }] }), /row of totals/],
  ];
  test.each(cases)('%s', (_, snapshot, why) => {
    const left = refresh(snapshot, detail([['A3', 'RED'], ['A2', 'RED'], ['A1', 'GREEN']]));
    expect(left).toMatchObject({ state: 'left', edits: [] });
    expect(left.says).toMatch(why);
  });

  test('and a formula that need not move does no harm', () => {
    expect(refresh(withMarks('C5', Mark.formula), detail([['A1', 'GREEN'], ['A2', 'AMBER']])).state).toBe('refreshed');
  });
});

describe('a chart', () => {
  const cut = (row: number) => ({ sheet: 'RAG detail', range: { top: row, left: 2, bottom: row, right: 2 } });
  const charts = (title: string, row: number) => [{ name: 'RAG A1', chart: {
    title, alt: title, at: { top: 10, left: 1, bottom: 20, right: 4 }, categories: cut(4), format: '0',
    series: [{ kind: 'line' as const, name: { sheet: 'RAG detail', at: { row, column: 1 } }, values: cut(row), colour: '#000000' }],
  } }];
  const drawn = () => after(workbookOf({}), detail([['A1', 'GREEN'], ['A2', 'RED']], { charts: charts('A1', 5) }));

  test('stays where nothing of it has changed', () => {
    expect(refresh(drawn(), detail([['A1', 'GREEN'], ['A2', 'RED']], { charts: charts('A1', 5) })).edits).toEqual([]);
  });
  test('is made anew where its title or its row changes', () => {
    expect(refresh(drawn(), detail([['A1', 'GREEN'], ['A2', 'RED']], { charts: charts('A1 falls', 5) })).edits).toMatchObject([{ kind: 'chart', from: { title: 'A1' }, to: { title: 'A1 falls' } }]);
    const { edits } = refresh(drawn(), detail([['A2', 'RED'], ['A1', 'GREEN']], { charts: charts('A1', 6) }));
    expect(edits.find(({ kind }) => kind === 'chart')).toMatchObject({ from: { series: [{ values: cut(5) }] }, to: { series: [{ values: cut(6) }] } });
  });
  test('is made anew where a new column comes before its own, and where it has a new line', () => {
    const before = detail([['A1', 'GREEN']], { headings: ['Ref', 'Line'], charts: charts('A1', 5) });
    const moved = detail([['A1', 1, 'GREEN']], { headings: ['Ref', 'New', 'Line'], charts: charts('A1', 5) });
    const at = (column: number) => ({ sheet: 'RAG detail', range: { top: 5, left: column, bottom: 5, right: column } });
    const reading = (own: OwnSheet, columns: number[]): OwnSheet => ({ ...own, sheet: { ...own.sheet, charts: own.sheet.charts.map((each) => ({ ...each, chart: { ...each.chart, series: columns.flatMap((column) => each.chart.series.map((series) => ({ ...series, values: at(column) }))) } })) } });
    const standing = after(workbookOf({}), reading(before, [2]));
    const chartOf = (own: OwnSheet) => refresh(standing, own).edits.find(({ kind }) => kind === 'chart');
    expect(chartOf(reading(moved, [3]))).toMatchObject({ from: { series: [{ values: at(2) }] }, to: { series: [{ values: at(3) }] } });
    expect(chartOf(reading(detail([['A1', 'GREEN', 1]], { headings: ['Ref', 'Line', 'New'], charts: charts('A1', 5) }), [2, 3]))).toMatchObject({ from: { series: [{}] }, to: { series: [{}, {}] } });
  });
  test('whose side is given is made anew where a figure of it changes, which may lie beyond the side that stands', () => {
    const sided = (figure: number, title = 'A1') => detail([['A1', figure]], { charts: charts(title, 5).map((each) => ({ ...each, chart: { ...each.chart, axis: { low: 0, high: figure, step: 1 } } })) });
    const standing = after(workbookOf({}), sided(5));
    expect(refresh(standing, sided(5)).edits).toEqual([]);
    expect(refresh(standing, sided(50)).edits.find(({ kind }) => kind === 'chart')).toMatchObject({ to: { axis: { high: 50 } } });
  });
  test('goes when it is no longer wanted', () => {
    expect(refresh(drawn(), detail([['A1', 'GREEN'], ['A2', 'RED']])).edits).toMatchObject([{ kind: 'chart', name: 'RAG A1', to: null }]);
  });
});
