import { readPeriod } from '../engine/period.ts';
import { columnNumber, rangeAddress, readRange } from '../workbook/address.ts';
import type { Band, Reading } from './band.ts';
import { lastRowOf } from './body.ts';
import { mappingOf } from './mapping.ts';
import type { Column, Field, Mapping, Table, TableKind } from './table.ts';
import { monthsHold } from './times.ts';
import { titleOf } from './title.ts';
import { wordsAt } from './view.ts';
import type { View } from './view.ts';

/**
 * The table that an officer's mapping describes, surely one. `found` are those of the sheet that were found without it: of the same table a mapping
 * changes only what it says otherwise, and what it leaves out is found: the last row, the title, the kind. Null for one that is left as it
 * was found, and for a card that was not found: its labels name its figures, and it has no columns to correct.
 */
export function mapped(view: View, mapping: Mapping, { yearStart }: Reading, found: readonly Table[]): Table | null {
  const same = found.find((table) => isSame(mapping, table));
  if (same) return mapping.sure === false ? null : same.sure ? same : { ...same, sure: true, why: ['an officer named it'] };
  if (mapping.kind === 'card') return null;
  const asked = mapping.range === undefined ? null : readRange(mapping.range);
  const headerRow = mapping.headerRow ?? asked?.top ?? 1;
  const named = columnsAsked(view, mapping, headerRow, yearStart);
  const corrected = found.find(({ kind, header, columns }) => kind !== 'card' && header.bottom === headerRow && columns.some(({ column }) => named.some((each) => each.column === column)));
  const columns = corrected ? asFound(named, corrected) : named;
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

/** Whether a mapping says of a table what was found of it. */
function isSame({ range, headerRow, kind, columns }: Mapping, table: Table): boolean {
  if (range !== rangeAddress(table.range) || kind !== table.kind || headerRow !== table.header.bottom) return false;
  return said(columns) === said(mappingOf(table).columns);
}

function said({ months, ...columns }: Mapping['columns']): string {
  return [...Object.entries(columns), ...Object.entries(months ?? {})].map((each) => each.join(' ')).sort().join();
}

/** Columns as they were found where that is what the officer says, with what their headings say of the figures; and with those of the same field or time that are not printed. */
function asFound(named: Column[], { columns }: Table): Column[] {
  const isTime = ({ field }: Column) => field === 'month' || field === 'quarter';
  const alike = (one: Column, other: Column) => (isTime(one) ? isTime(other) && one.period === other.period : one.field === other.field);
  const known = named.map((each) => columns.find((column) => column.column === each.column && alike(column, each)) ?? each);
  const others = columns.filter((each) => known.some((other) => columns.includes(other) && alike(each, other)) && !known.some(({ column }) => column === each.column));
  return [...known, ...others].sort((one, other) => one.column - other.column);
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
