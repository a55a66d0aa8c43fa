import { columnNumber, lastColumn, lastRow } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import type { Book } from './book.ts';
import { referencesOf } from './references.ts';
import type { Reference, SheetSpan } from './references.ts';

/** A block of cells of a sheet, by the sheet's place in the book's list. */
export interface Block {
  sheet: number;
  range: Range;
}

/** Where a formula stands that reads something, and how far it was moved from where its text was written (shared formulas). */
export interface Reader {
  sheet: number;
  row: number;
  rows: number;
  columns: number;
}

/** An Excel table by its name, in lower case. */
export type Tables = ReadonlyMap<string, { sheet: number; range: Range; columns: string[] }>;

export function tablesOf(book: Book): Tables {
  return new Map(book.sheets.flatMap(({ tables }, sheet) => tables.map(({ table }) => [table.name.toLowerCase(), { sheet, range: table.range, columns: table.columns }] as const)));
}

/** The cells that a reference means; 'anything' where it cannot be told. Names lead on to what they stand for, at most eight deep. */
export function blocksOf(book: Book, tables: Tables, reference: Reference, reader: Reader, depth = 0): Block[] | 'anything' {
  if (reference.kind === 'anything') return 'anything';
  if (reference.kind === 'range') {
    const range = moved(reference.text, reader.rows, reader.columns);
    return range ? sheetsOf(book, reference.sheets, reader.sheet).map((sheet) => ({ sheet, range })) : [];
  }
  if (reference.kind === 'table') {
    const table = tables.get(reference.table.toLowerCase());
    return table ? [{ sheet: table.sheet, range: tablePart(table, reference.part, reader.row) }] : [];
  }
  const table = tables.get(reference.name.toLowerCase());
  if (table) return [{ sheet: table.sheet, range: table.range }];
  if (depth > 8) return 'anything';
  const [own = reader.sheet] = sheetsOf(book, reference.sheets, reader.sheet);
  const place = book.sheets[own]?.place;
  const known = book.names.filter(({ name }) => name.toLowerCase() === reference.name.toLowerCase());
  const meant = known.find(({ sheet }) => sheet === place) ?? known.find(({ sheet }) => sheet === null);
  if (!meant) return [];
  const found: Block[] = [];
  for (const each of referencesOf(meant.formula)) {
    const blocks = blocksOf(book, tables, each, { ...reader, rows: 0, columns: 0 }, depth + 1);
    if (blocks === 'anything') return 'anything';
    found.push(...blocks);
  }
  return found;
}

function sheetsOf(book: Book, span: SheetSpan | null, own: number): number[] {
  if (span === null) return [own];
  const placeOf = (name: string): number => book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const [first, last] = [placeOf(span.first), placeOf(span.last)];
  if (first < 0 || last < 0) return [];
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, step) => Math.min(first, last) + step);
}

/** A block as written, moved: what has a $ stays. Null where it leaves the sheet. */
function moved(text: string, rows: number, columns: number): Range | null {
  const [first = '', last = first] = text.split(':');
  const [one, other] = [corner(first, rows, columns), corner(last, rows, columns)];
  if (!one || !other) return null;
  const range = {
    top: Math.min(one.row ?? 1, other.row ?? 1),
    left: Math.min(one.column ?? 1, other.column ?? 1),
    bottom: Math.max(one.row ?? lastRow, other.row ?? lastRow),
    right: Math.max(one.column ?? lastColumn, other.column ?? lastColumn),
  };
  return range.top >= 1 && range.left >= 1 && range.bottom <= lastRow && range.right <= lastColumn ? range : null;
}

/** A corner, where whole columns have no row and whole rows no column. */
function corner(text: string, rows: number, columns: number): { row: number | null; column: number | null } | null {
  const found = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/.exec(text);
  if (!found) return null;
  const [, first, letters, second, digits] = found;
  const fixedRow = letters === undefined ? first === '$' || second === '$' : second === '$';
  const column = letters === undefined ? null : columnNumber(letters);
  if (letters !== undefined && column === null) return null;
  return {
    row: digits === undefined ? null : Number(digits) + (fixedRow ? 0 : rows),
    column: column === null ? null : column + (first === '$' ? 0 : columns),
  };
}

/** The columns of a table that brackets name, its whole height, or the reader's own row. */
function tablePart({ range, columns }: { range: Range; columns: string[] }, part: string, row: number): Range {
  const names = [...`[${part}]`.matchAll(/\[@?((?:'.|[^'[\]])+)\]|@((?:'.|[^'[\],:\s])+)/g)].map((match) => (match[1] ?? match[2] ?? '').replace(/'(.)/g, '$1').toLowerCase());
  const places = names.map((name) => columns.findIndex((column) => column.toLowerCase() === name)).filter((place) => place >= 0);
  const wide = places.length === 0 ? range : { left: range.left + Math.min(...places), right: range.left + Math.max(...places) };
  const own = /#This Row|@/i.test(part);
  return { top: own ? row : range.top, bottom: own ? row : range.bottom, left: wide.left, right: wide.right };
}
