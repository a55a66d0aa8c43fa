import { readFigure } from '../../engine/figure.ts';
import { periodOfDate, readPeriod } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import { saidAt, serialAt } from '../../tables/view.ts';
import { ownSheet } from '../../workbook/own.ts';
import { find } from '../../workbook/snapshot.ts';
import type { ExcelTable, Sheet, Snapshot } from '../../workbook/snapshot.ts';

/** The columns of the record, as their headings say. People may move them, and add columns of their own. */
export const headings = ['Kind', 'Sheet', 'Reference', 'Period', 'What', 'Value', 'Reason', 'Who', 'Date', 'Format'] as const;
export type Heading = (typeof headings)[number];

/** A row of the record as texts, one for each column; '' where nothing stands. */
export type Line = Record<Heading, string>;

/** The number of the format that is written. Rows of a higher one are read as far as they are understood, and the record is then not written. */
export const format = 1;

/** Makes a row of an older format one of the format after it, by the older one's number. The first format has none before it. */
export type Migrations = Readonly<Record<number, (line: Line) => Line>>;
export const migrations: Migrations = {};

/** The longest text of a cell that is read or written; what is beyond is cut off. */
const longest = 2000;

/** The record as it stands: its sheet and table, where each heading stands (null where somebody took it out), and its rows that hold something. */
export interface Standing {
  sheet: Sheet;
  table: ExcelTable;
  column: Record<Heading, number | null>;
  /** `older` is a row that was written in an older format, and is told as one of this. */
  lines: { row: number; line: Line; older: boolean }[];
}

/** Looks at the record's sheet; null where the workbook has none. */
export function standing(snapshot: Snapshot, from: Migrations = migrations): Standing | null {
  const own = ownSheet(snapshot, 'record');
  if (!own) return null;
  const { sheet, table } = own;
  const { top, left, bottom } = table.range;
  const column = eachHeading((heading) => {
    const index = table.columns.findIndex((text) => text.trim().toLowerCase() === heading.toLowerCase());
    return index < 0 ? null : left + index;
  });
  const lines: Standing['lines'] = [];
  for (let row = top + 1; row <= bottom - (table.totals ? 1 : 0); row++) {
    const stands = eachHeading((heading) => (column[heading] === null ? '' : textOf(snapshot, sheet, find(sheet.cells, row, column[heading]), heading)));
    if (!headings.some((heading) => heading !== 'Format' && stands[heading] !== '')) continue;
    const line = migrated(stands, from);
    lines.push({ row, line, older: line !== stands });
  }
  return { sheet, table, column, lines };
}

/** A row as the format that is written has it. A row without a number, typed by a person, is of this format. */
function migrated(line: Line, from: Migrations): Line {
  let now = line;
  for (let number = /^\d{1,9}$/.test(line.Format) ? Number(line.Format) : format; number < format; number++) now = { ...(from[number]?.(now) ?? now), Format: String(number + 1) };
  return now;
}

/** Makes a value for each heading. */
export function eachHeading<Value>(make: (heading: Heading) => Value): Record<Heading, Value> {
  return {
    Kind: make('Kind'), Sheet: make('Sheet'), Reference: make('Reference'), Period: make('Period'), What: make('What'),
    Value: make('Value'), Reason: make('Reason'), Who: make('Who'), Date: make('Date'), Format: make('Format'),
  };
}

/** What a cell says as text: Excel makes a number of a typed 95% and a date of a typed 2020-10, and these are turned back. */
function textOf({ date1904 }: Snapshot, sheet: Sheet, place: number, heading: Heading): string {
  const serial = serialAt(sheet, place);
  if (serial !== null) return heading === 'Date' ? dayOf(serial, date1904) : (periodOfDate(serial, date1904) ?? '');
  const said = saidAt(sheet, place);
  return clean(said.kind === 'text' ? said.text : said.kind === 'number' ? readFigure(said).text : '');
}

function dayOf(serial: number, date1904: boolean): string {
  const day = new Date(Math.floor(serial + (date1904 ? 1462 : 0) - 25_569) * 86_400_000);
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
}

/** A text as a cell of the record may hold it: on one line, of a decent length, and nothing that a file cannot hold. */
export function clean(text: string): string {
  if (text.length < longest && simple.test(text)) return text;
  return text.slice(0, longest).replace(/[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u2028\u2029]+/gu, ' ').trim();
}

/** Most texts: printable ASCII without a space at either end. */
const simple = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

/** A month of the record, however a person wrote it; null where it is none. */
export function monthOf(text: string): Period | null {
  return readPeriod(text);
}

/** A day as '2020-11-03', also from '3/11/2020'; '' where it is none. */
export function dateOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  // 31 February is read as 2 March.
  return read && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : '';
}
