import { columnNumber, lastColumn, lastRow } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import type { Book, DefinedName } from './book.ts';
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
  column: number;
  rows: number;
  columns: number;
}

/** An Excel table by its name, in lower case. */
export type Tables = ReadonlyMap<string, { sheet: number; range: Range; columns: string[] }>;

export function tablesOf(book: Book): Tables {
  return new Map(book.sheets.flatMap(({ tables }, sheet) => tables.map(({ table }) => [table.name.toLowerCase(), { sheet, range: table.range, columns: table.columns }] as const)));
}

/** The cells that a reference means; 'anything' where it cannot be told. Names lead on to what they stand for. */
export function blocksOf(book: Book, tables: Tables, reference: Reference, reader: Reader): Block[] | 'anything' {
  switch (reference.kind) {
    case 'anything':
      return 'anything';
    case 'range': {
      const range = moved(reference.text, reader.rows, reader.columns);
      return range ? sheetsOf(book, reference.sheets, reader.sheet).map((sheet) => ({ sheet, range })) : [];
    }
    case 'table': {
      const table = tables.get(reference.table.toLowerCase());
      return table ? [{ sheet: table.sheet, range: tablePart(table, reference.part, reader.row) }] : [];
    }
    case 'between':
      return between(together(reference.ends.map((end) => blocksOf(book, tables, end, reader))));
    case 'call':
    case 'name': {
      const table = reference.kind === 'name' ? tables.get(reference.name.toLowerCase()) : undefined;
      if (table) return [{ sheet: table.sheet, range: table.range }];
      const meant = nameMeant(book, reference, reader.sheet);
      if (!meant) return [];
      // What a name says without a $ counts from the reader's cell, as if it had been written in A1.
      const moves: Reader = { ...reader, rows: reader.row - 1, columns: reader.column - 1 };
      return together(leavesOf(book, tables, meant, reader.sheet).map((leaf) => blocksOf(book, tables, leaf, moves)));
    }
  }
}

function together(all: (Block[] | 'anything')[]): Block[] | 'anything' {
  const found: Block[] = [];
  for (const blocks of all) {
    if (blocks === 'anything') return 'anything';
    for (const block of blocks) found.push(block);
  }
  return found;
}

/** On each sheet all from its first block to its last. */
function between(blocks: Block[] | 'anything'): Block[] | 'anything' {
  if (blocks === 'anything') return 'anything';
  const bySheet = new Map<number, Range>();
  for (const { sheet, range } of blocks) {
    const known = bySheet.get(sheet) ?? range;
    bySheet.set(sheet, { top: Math.min(known.top, range.top), left: Math.min(known.left, range.left), bottom: Math.max(known.bottom, range.bottom), right: Math.max(known.right, range.right) });
  }
  return [...bySheet].map(([sheet, range]) => ({ sheet, range }));
}

function nameMeant(book: Book, { kind, name, sheets }: Reference & { kind: 'name' | 'call' }, sheet: number): DefinedName | null {
  const [own = sheet] = sheetsOf(book, sheets, sheet);
  const place = book.sheets[own]?.place;
  const known = indexOf(book).names.get(name.toLowerCase()) ?? [];
  const meant = known.find((each) => each.sheet === place) ?? known.find((each) => each.sheet === null) ?? null;
  // RATE(…) is Excel's own function, whatever is called Rate.
  return kind === 'call' && !/LAMBDA\(/i.test(meant?.formula ?? '') ? null : meant;
}

/** Names deeper than that, or that lead to more than so many references, are taken to read anything. */
const deepest = 100;
const mostLeaves = 500;

/** What a name stands for in the end: names that lead to names are followed, each once. */
function leavesOf(book: Book, tables: Tables, name: DefinedName, sheet: number): Reference[] {
  const { leaves } = indexOf(book);
  const key = `${sheet} ${name.sheet} ${name.name.toLowerCase()}`;
  const known = leaves.get(key);
  if (known) return known;
  const found: Reference[] = [];
  const followed = new Set<DefinedName>();
  const follow = (each: DefinedName, depth: number): void => {
    if (followed.has(each)) return;
    followed.add(each);
    for (const reference of referencesOf(each.formula)) {
      const named = reference.kind === 'call' || (reference.kind === 'name' && !tables.has(reference.name.toLowerCase()));
      const next = named ? nameMeant(book, reference, sheet) : null;
      if (found.length > mostLeaves || (next && depth >= deepest)) {
        found.push({ kind: 'anything' });
        return;
      }
      if (next) follow(next, depth + 1);
      else if (!named) found.push(reference);
    }
  };
  follow(name, 0);
  leaves.set(key, found);
  return found;
}

/** What is asked of a book's names again and again, worked out once. */
const indexes = new WeakMap<Book, { names: Map<string, DefinedName[]>; leaves: Map<string, Reference[]> }>();

function indexOf(book: Book): { names: Map<string, DefinedName[]>; leaves: Map<string, Reference[]> } {
  const known = indexes.get(book);
  if (known) return known;
  const names = new Map<string, DefinedName[]>();
  for (const each of book.names) {
    const same = names.get(each.name.toLowerCase());
    if (same) same.push(each);
    else names.set(each.name.toLowerCase(), [each]);
  }
  const index = { names, leaves: new Map<string, Reference[]>() };
  indexes.set(book, index);
  return index;
}

function sheetsOf(book: Book, span: SheetSpan | null, own: number): number[] {
  if (span === null) return [own];
  const placeOf = (name: string): number => book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const [first, last] = [placeOf(span.first), placeOf(span.last)];
  if (first < 0 || last < 0) return [];
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, step) => Math.min(first, last) + step);
}

/** A block as written, moved: what has a $ stays, what leaves the sheet comes in again at its other side. Null where it is none. */
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
    row: digits === undefined ? null : fixedRow ? Number(digits) : wrapped(Number(digits) + rows, lastRow),
    column: column === null || first === '$' ? column : wrapped(column + columns, lastColumn),
  };
}

function wrapped(place: number, last: number): number {
  return ((((place - 1) % last) + last) % last) + 1;
}

/** The columns of a table that brackets name, its whole height, or the reader's own row. */
function tablePart({ range, columns }: { range: Range; columns: string[] }, part: string, row: number): Range {
  const names = [...`[${part}]`.matchAll(/\[@?((?:'.|[^'[\]])+)\]|@((?:'.|[^'[\],:\s])+)/g)].map((match) => (match[1] ?? match[2] ?? '').replace(/'(.)/g, '$1').toLowerCase());
  const places = names.map((name) => columns.findIndex((column) => column.toLowerCase() === name)).filter((place) => place >= 0);
  const wide = places.length === 0 ? range : { left: range.left + Math.min(...places), right: range.left + Math.max(...places) };
  const own = /^\s*(\[?\s*#This Row|@)/i.test(part);
  return { top: own ? row : range.top, bottom: own ? row : range.bottom, left: wide.left, right: wide.right };
}
