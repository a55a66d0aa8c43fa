import { readFigure } from '../../engine/figure.ts';
import { mappingOf } from '../../tables/mapping.ts';
import { readRows } from '../../tables/rows.ts';
import type { Table } from '../../tables/table.ts';
import { isFinal, nextOf } from '../../jobs/cycle/round.ts';
import type { RateOptions } from '../../jobs/rate.ts';
import { stoppedSays, survey } from '../../jobs/survey.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { columnLetters, lastColumn, rangeAddress } from '../../workbook/address.ts';
import { contentAt, find, isError, styleAt } from '../../workbook/snapshot.ts';
import type { Sheet, Snapshot } from '../../workbook/snapshot.ts';
import type { FoundTable, Looked, SheetColumn } from './desk.ts';

/** Finds the tables of a workbook as the pane shows them, with the month and the scheme that the workbook speaks of. */
export function lookAt(snapshot: Snapshot, options: RateOptions): Looked | Refusal {
  const looked = survey(snapshot, options);
  if (refused(looked)) return looked;
  const { tables, period, scheme, memory } = looked;
  return {
    sheets: snapshot.sheets.map(({ name }) => name),
    tables: tables.map((table) => found(snapshot, table)),
    period: period && { period: period.period, says: period.says },
    scheme,
    final: period !== null && isFinal(memory, period.period),
    next: period && nextOf(looked, period.period),
    remarks: [...snapshot.remarks, ...looked.stopped.map(stoppedSays)],
  };
}

function found(snapshot: Snapshot, table: Table): FoundTable {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) throw new RangeError('a table on a sheet that is not there');
  const months = table.columns.flatMap(({ field, period }) => (field === 'month' && period !== undefined ? [period] : [])).sort();
  const [first, last] = [months[0], months.at(-1)];
  return {
    sheet: table.sheet,
    range: rangeAddress(table.range),
    title: table.title,
    kind: table.kind,
    rows: readRows(snapshot, table).length,
    sure: table.sure,
    why: table.why,
    mapping: mappingOf(table),
    known: table.columns.map(({ field, column, header }) => ({ ...columnOf(sheet, table, column), field, header })),
    columns: columnsOf(sheet, table),
    months: first === undefined || last === undefined ? null : { first, last, count: months.length },
  };
}

/** The table's columns, and one more on its right where a rating may go. */
function columnsOf(sheet: Sheet, table: Table): SheetColumn[] {
  const right = Math.min(table.range.right + 1, lastColumn);
  return Array.from({ length: right - table.range.left + 1 }, (_, index) => columnOf(sheet, table, table.range.left + index));
}

function columnOf(sheet: Sheet, { header, range }: Table, column: number): SheetColumn {
  const words: string[] = [];
  for (let row = header.top; row <= header.bottom; row++) {
    const text = shownAt(sheet, row, column);
    if (text !== '' && !words.includes(text)) words.push(text);
  }
  let sample = '';
  for (let row = header.bottom + 1; row <= Math.min(range.bottom, header.bottom + 12) && sample === ''; row++) sample = shownAt(sheet, row, column);
  return { letters: columnLetters(column), header: words.join(' '), sample };
}

/** A cell as shown, on one line. */
function shownAt({ cells }: Sheet, row: number, column: number): string {
  const place = find(cells, row, column);
  const content = contentAt(cells, place);
  if (content === null) return '';
  if (isError(content)) return content.error;
  if (typeof content !== 'number') return String(content).replace(/\s+/g, ' ').trim();
  return readFigure({ kind: 'number', number: content, format: styleAt(cells, place).format }).text;
}
