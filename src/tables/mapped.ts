import { readPeriod } from '../engine/period.ts';
import { columnNumber, readRange } from '../workbook/address.ts';
import type { Band, Reading } from './band.ts';
import { lastRowOf } from './body.ts';
import type { Column, Field, Mapping, Table, TableKind } from './table.ts';
import { monthsHold } from './times.ts';
import { titleOf } from './title.ts';
import { wordsAt } from './view.ts';
import type { View } from './view.ts';

/** The table that an officer's mapping describes. What it leaves out is found: the last row, the title, the kind. It is always sure. */
export function mapped(view: View, mapping: Mapping, { yearStart }: Reading): Table {
  const asked = mapping.range === undefined ? null : readRange(mapping.range);
  const headerRow = mapping.headerRow ?? asked?.top ?? 1;
  const columns = columnsAsked(view, mapping, headerRow, yearStart);
  const places = columns.map(({ column }) => column);
  const left = asked?.left ?? Math.min(...places);
  const right = Math.max(asked?.right ?? 0, ...places.filter((column) => !isNewRating(view, columns, column, headerRow, asked?.right)));
  const band: Band = { top: asked?.top ?? headerRow, bottom: headerRow, columns: columns.map(({ column, header }) => ({ column, texts: header === '' ? [] : [header], heading: null, when: null, other: null })), score: 0 };
  const bottom = Math.max(asked?.bottom ?? lastRowOf(view, band, columns), headerRow);
  const range = { top: Math.min(asked?.top ?? headerRow, headerRow), left: Math.min(left, ...places), bottom, right };
  const excelTable = view.sheet.tables.find((table) => table.range.top <= bottom && table.range.bottom >= headerRow && table.range.left <= right && table.range.right >= left);
  return {
    sheet: view.sheet.name,
    range,
    header: { top: range.top, bottom: headerRow },
    kind: mapping.kind ?? kindOf(view, columns, headerRow, bottom),
    confidence: 1,
    why: ['an officer named its columns'],
    columns,
    sure: true,
    excelTable: excelTable?.name ?? null,
    title: titleOf(view, range.top, left, right),
  };
}

/** A rating column named beyond the table, where nothing stands yet, does not widen the table. */
function isNewRating(view: View, columns: Column[], column: number, headerRow: number, right: number | undefined): boolean {
  const isRating = columns.some((each) => each.column === column && each.field === 'rating');
  return isRating && (right === undefined || column > right) && wordsAt(view.sheet, view.place(headerRow, column)) === '';
}

function columnsAsked(view: View, { columns }: Mapping, headerRow: number, yearStart: number): Column[] {
  const headerAt = (column: number) => wordsAt(view.sheet, view.place(headerRow, column)).replace(/\s+/g, ' ');
  const asked: Column[] = [];
  for (const [field, letters] of Object.entries(columns)) {
    if (field === 'months' || typeof letters !== 'string') continue;
    const column = columnNumber(letters);
    if (column !== null) asked.push({ field: field as Field, column, header: headerAt(column) });
  }
  for (const [period, letters] of Object.entries(columns.months ?? {})) {
    const column = columnNumber(letters);
    if (column !== null) asked.push({ field: 'month', column, header: headerAt(column), period: readPeriod(period, yearStart) ?? period });
  }
  return asked.sort((one, other) => one.column - other.column);
}

function kindOf(view: View, columns: Column[], headerRow: number, bottom: number): TableKind {
  const has = (...fields: Field[]) => columns.some(({ field }) => fields.includes(field));
  if (has('target', 'criteria')) return has('actual', 'ytd') || !has('month') ? 'indicators' : 'months';
  if (has('green', 'amber', 'red')) return 'thresholds';
  const held = monthsHold(view, columns, headerRow + 1, bottom);
  return held === 'letters' || held === 'colours' ? 'grid' : has('month') ? 'months' : 'ratings';
}
