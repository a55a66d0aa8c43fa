import { expect, test } from 'vitest';
import { valueOf } from '../../../src/hosts/excel/content.ts';
import { linking } from '../../../src/hosts/excel/links.ts';
import { refusalOf } from '../../../src/hosts/excel/trouble.ts';
import type { CellEdit } from '../../../src/workbook/plan.ts';
import type { Content } from '../../../src/workbook/snapshot.ts';

test.each<[Content, boolean, string | number | boolean]>([
  ['10%', false, "'10%"], ['=A1', false, "'=A1"], ["'quoted", false, "''quoted"], ['10%', true, '10%'], [0.1, false, 0.1], [null, false, ''], [{ error: '#N/A' }, false, '#N/A'],
])('%j, in a cell of the format Text: %s, goes as %j', (content, literal, value) => {
  expect(valueOf(content, literal)).toBe(value);
});

test.each([['AccessDenied', 'not allowed'], ['NeverHeardOf', 'Excel refused'], ['constructor', 'Excel refused'], ['__proto__', 'Excel refused']])("Excel's %s is told as '%s'", (code, told) => {
  expect(refusalOf({ name: 'RichApi.Error', code })).toMatchObject({ code: told });
});

test('a link leads to a sheet by its name in quotation marks, those within it doubled', () => {
  const range: { hyperlink?: unknown } = {};
  const context = { workbook: { worksheets: { getItem: () => ({ getRangeByIndexes: () => range }) } } } as unknown as Excel.RequestContext;
  const link = { sheet: "Children's KPIs", at: { row: 7, column: 3 } };
  const edit: CellEdit = { kind: 'cell', sheet: 'RAG summary', at: { row: 2, column: 1 }, from: { link: null }, to: { link } };
  for (const { queue } of linking([{ sheet: 'RAG summary', at: edit.at, link, edit }])) queue(context);
  expect(range.hyperlink).toEqual({ documentReference: "'Children''s KPIs'!C7" });
});
