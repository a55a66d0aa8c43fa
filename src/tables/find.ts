import { readFigure } from '../engine/figure.ts';
import { readRatingWord } from '../engine/scheme.ts';
import type { Period } from '../engine/terms.ts';
import { overlap } from '../workbook/address.ts';
import type { Range } from '../workbook/address.ts';
import { ownKind } from '../workbook/own.ts';
import { Kind } from '../workbook/snapshot.ts';
import type { Sheet, Snapshot } from '../workbook/snapshot.ts';
import { bandFrom, isTime } from './band.ts';
import type { Band, Reading } from './band.ts';
import { isPrompt, lastRowOf } from './body.ts';
import { findCards } from './card.ts';
import { columnsOf } from './columns.ts';
import { readHeading } from './heading.ts';
import { mapped } from './mapped.ts';
import { readWhen } from './months.ts';
import { firstPeriod } from './report.ts';
import type { Column, Field, Mapping, Table, TableKind } from './table.ts';
import { monthsHold } from './times.ts';
import { titleOf } from './title.ts';
import { isFilled, saidAt, serialAt, viewOf, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** What the officer has said about the workbook's tables; all of it may be left out. */
export interface Finding {
  mappings?: Mapping[];
  sheets?: string[];
  yearStart?: number;
  period?: Period | null;
}

/** From this confidence on a table is rated without being named. */
const sureFrom = 0.7;
/** Below this confidence a block is no table of indicators and is not shown. */
const shownFrom = 0.5;

/**
 * Finds the tables of indicators of a workbook, sheet by sheet and from the top, with what each column holds and how sure that is.
 * Forms, definitions, budgets, task lists and risk registers are not among them. Tables that a mapping describes are taken as it says.
 */
export function findTables(snapshot: Snapshot, { mappings = [], sheets = [], yearStart = 4, period = null }: Finding = {}): Table[] {
  const reading: Reading = { yearStart, period: period ?? firstPeriod(snapshot, yearStart), asked: period !== null };
  return snapshot.sheets.filter((sheet) => ownKind(sheet) === null).flatMap((sheet) => {
    const view = viewOf(snapshot, sheet);
    // A card is found by its own labels and has no columns to correct.
    const asked = mappings.filter((mapping) => mapping.sheet === sheet.name && mapping.kind !== 'card').map((mapping) => mapped(view, mapping, reading));
    const tables = discover(view, reading);
    const found = [...tables, ...findCards(view, yearStart, tables)]
      .filter(({ range }) => !asked.some((table) => overlap(table.range, range)))
      .map((table) => named(table, sheet, sheets));
    return [...found, ...asked].sort((one, other) => one.range.top - other.range.top || one.range.left - other.range.left);
  });
}

/** A table on a sheet that the officer names is sure; one on a hidden sheet is not, and says so. */
function named(table: Table, { name, visibility }: Sheet, sheets: string[]): Table {
  if (sheets.includes(name)) return { ...table, sure: true };
  return visibility === 'visible' ? table : { ...table, sure: false, why: [...table.why, `its sheet is hidden${visibility === 'very hidden' ? ' so that Excel does not list it' : ''}`] };
}

function discover(view: View, reading: Reading): Table[] {
  const { cells } = view.sheet;
  const tables: Table[] = [];
  let open: Table[] = [];
  for (let place = 0; place < cells.row.length;) {
    const row = cells.row[place] ?? 0;
    const end = endOfRow(view.sheet, place);
    // Rows are taken from the top, so a table that ended above this one is never met again.
    open = open.filter(({ range }) => range.bottom >= row);
    const done = new Set<number>();
    for (const { range } of open) for (let column = range.left; column <= range.right; column++) done.add(column);
    for (const columns of segments(view, row, place, end, (column) => done.has(column), reading)) {
      const band = bandFrom(view, row, columns, reading);
      const table = band && tableOf(view, band, reading);
      if (!table || open.some(({ range }) => overlap(range, table.range))) continue;
      tables.push(table);
      open.push(table);
    }
    // Within a table that fills its rows there is nothing to find: go on below it.
    const whole = open.find(({ range }) => range.left <= (view.sheet.used?.left ?? 1) && range.right >= (view.sheet.used?.right ?? 0));
    place = whole ? placeBelow(view.sheet, end, whole.range.bottom) : end;
  }
  return tables;
}

function endOfRow(sheet: Sheet, place: number): number {
  const row = sheet.cells.row[place];
  let end = place;
  while (sheet.cells.row[end] === row) end++;
  return end;
}

function placeBelow({ cells }: Sheet, place: number, row: number): number {
  let low = place;
  let high = cells.row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells.row[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretches of a row that may head a table: apart by two empty columns, or begun anew by a second reference or measure. */
function segments(view: View, row: number, from: number, to: number, isDone: (column: number) => boolean, reading: Reading): { left: number; right: number }[] {
  const { cells } = view.sheet;
  const headings: { column: number; field: Field | null }[] = [];
  let hits = 0;
  for (let place = from; place < to; place++) {
    const column = cells.column[place] ?? 0;
    const kind = (cells.kind[place] ?? 0) & Kind.mask;
    if (isDone(column) || !isFilled(view.sheet, place)) continue;
    const text = wordsAt(view.sheet, place);
    const field = kind === Kind.text ? (readHeading(text)?.field ?? null) : null;
    if (field !== null || isTime(text) || readWhen(text, column, serialAt(view.sheet, place), view.date1904, reading.yearStart)) hits++;
    headings.push({ column, field });
  }
  if (hits < 2) return [];
  const parts: { column: number; field: Field | null }[][] = [];
  for (const [index, heading] of headings.entries()) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    const isSaidAgain = (rest: typeof headings) => part?.some(({ field }) => (field === 'target' || field === 'rating' || field === 'actual') && rest.some((other) => other.field === field));
    const again = part && (heading.field === 'ref' || heading.field === 'measure') && part.some(({ field }) => field === heading.field) && isSaidAgain(headings.slice(index));
    if (!part || !last || again || heading.column - reachOf(view, row, last.column) > 2) parts.push([heading]);
    else part.push(heading);
  }
  return parts.map((part) => ({ left: part[0]?.column ?? 1, right: reachOf(view, row, part.at(-1)?.column ?? 1) }));
}

/** The last column that a heading covers, with its merge. */
function reachOf(view: View, row: number, column: number): number {
  return view.mergesIn(row).find(({ left, right }) => column >= left && column <= right)?.right ?? column;
}

function tableOf(view: View, band: Band, reading: Reading): Table | null {
  const first = band.columns[0]?.column ?? 1;
  const title = titleOf(view, band.top, first, band.columns.at(-1)?.column ?? first);
  const columns = columnsOf(view, band, title, reading);
  const left = Math.min(first, ...columns.map(({ column }) => column));
  const bottom = lastRowOf(view, band, columns);
  if (bottom === band.bottom) return null;
  const right = Math.max(...band.columns.map(({ column }) => column));
  const excelTable = view.sheet.tables.find(({ range }) => overlap(range, { top: band.bottom, left, bottom, right })) ?? null;
  const range: Range = { top: band.top, left, bottom, right: Math.max(right, excelTable?.range.right ?? 0) };
  return judge(view, { sheet: view.sheet.name, range, header: { top: band.top, bottom: band.bottom }, columns, excelTable: excelTable?.name ?? null, title }, band);
}

/** What kind of table it is and how sure that is; null where it is none of ours. */
function judge(view: View, table: Omit<Table, 'kind' | 'confidence' | 'why' | 'sure'>, band: Band): Table | null {
  const has = (...fields: Field[]) => table.columns.some(({ field }) => fields.includes(field));
  const kind = kindOf(view, table);
  if (kind === null || (kind === 'thresholds' && !evenColours(band))) return null;
  const certainty = (...fields: Field[]) => Math.max(0, ...band.columns.filter(({ heading }) => heading && fields.includes(heading.field)).map(({ heading }) => heading?.certainty ?? 0));
  const why: string[] = [];
  let confidence = 0.35;
  let doubted = false;
  const add = (points: number, sentence: string) => {
    confidence += points;
    doubted ||= points < 0;
    why.push(sentence);
  };
  if (has('measure', 'ref')) add(0.2 * Math.max(certainty('measure', 'ref'), 0.4), `it names ${has('measure') ? 'measures' : 'references'}`);
  if (kind === 'grid') add(0.35, 'its months hold letters of ratings');
  else if (kind === 'thresholds') add(0.25, 'it has thresholds by colour');
  else if (kind === 'ratings') add(0.25 * certainty('rating'), 'it has ratings and no targets');
  else add(0.25 * Math.max(certainty('target', 'criteria'), 0.2), 'it has targets');
  if (has('month', 'quarter') || certainty('actual', 'ytd') >= 0.8) add(0.1, 'it has figures');
  if (has('tolerance', 'criteria', 'polarity', 'basis', 'floor') || (kind !== 'ratings' && has('rating'))) add(0.15, 'it says how they are rated');
  doubtOthers(table, band, add);
  doubtContent(view, table, certainty('rating'), add);
  confidence = Math.round(Math.min(Math.max(confidence, 0), 1) * 100) / 100;
  if (confidence < sureFrom && !doubted && kind !== 'ratings') why.push('its headings could be those of another kind of table');
  const timeless = kind === 'grid' && !table.columns.some(({ period }) => period !== undefined);
  if (timeless) why.push('nothing says of which year its months are; name the reporting month');
  return confidence >= shownFrom ? { ...table, kind, confidence, why, sure: confidence >= sureFrom && !timeless } : null;
}

/** Thresholds say every colour as often as the others; 'Green, Amber, Amber' in a row is what three projects were rated. */
function evenColours({ columns }: Band): boolean {
  const times = new Map<Field, number>();
  for (const { heading } of columns) {
    if (heading && ['green', 'amber', 'red'].includes(heading.field)) times.set(heading.field, (times.get(heading.field) ?? 0) + 1);
  }
  return new Set(times.values()).size === 1;
}

function kindOf(view: View, { columns, header, range }: { columns: Column[]; header: { bottom: number }; range: Range }): TableKind | null {
  const has = (...fields: Field[]) => columns.some(({ field }) => fields.includes(field));
  if (!has('measure', 'ref')) return null;
  const months = monthsHold(view, columns, header.bottom + 1, range.bottom);
  const target = has('target', 'criteria');
  if (months === 'letters' && !has('actual', 'ytd')) return 'grid';
  if (has('green') && has('amber', 'red') && !target) return 'thresholds';
  if (target && has('actual', 'ytd', 'rating')) return 'indicators';
  if (target && months !== 'nothing') return 'months';
  if (target && has('tolerance', 'floor', 'polarity', 'basis')) return 'indicators';
  if (has('rating') && has('measure', 'ref') && !has('month') && !isKey(view, columns, header.bottom, range.bottom)) return 'ratings';
  return null;
}

/** A list of what each rating means, or how many there are, says every rating once and names nothing. */
function isKey(view: View, columns: Column[], header: number, bottom: number): boolean {
  const rating = columns.find(({ field }) => field === 'rating');
  if (!rating || columns.some(({ field }) => field === 'measure') || bottom - header > 8) return false;
  const words = Array.from({ length: bottom - header }, (_, index) => wordsAt(view.sheet, view.place(header + 1 + index, rating.column)).toLowerCase()).filter((word) => word !== '');
  return words.length > 1 && new Set(words).size === words.length;
}

/** Headings that other kinds of table have: one is nothing, two are a doubt, and a heading that only might be ours counts against it. */
function doubtOthers(table: { columns: Column[] }, band: Band, add: (points: number, sentence: string) => void): void {
  const ours = new Set(table.columns.filter(({ field }) => !['commentary', 'travel', 'lead', 'section'].includes(field)).map(({ column }) => column));
  const kinds = new Map<string, number>();
  for (const { other, column, heading } of band.columns) {
    if (other && (!ours.has(column) || (heading?.certainty ?? 0) < 1)) kinds.set(other, (kinds.get(other) ?? 0) + 1);
  }
  const [worst] = [...kinds].sort((one, other) => other[1] - one[1]);
  const rows = band.columns.find(({ column }) => table.columns.some((each) => each.column === column && each.field === 'measure'));
  if (rows?.other && (rows.heading?.certainty ?? 0) < 1) add(-0.4, `its rows are named as in ${rows.other}`);
  else if (worst && worst[1] >= 2) add(-0.4, `some of its headings are those of ${worst[0]}`);
  else if (worst) add(-0.1, `a heading is that of ${worst[0]}`);
}

/** Without targets a rating column must hold ratings: 'Status' and 'Colour' head many other things, and prove nothing where they do. */
function doubtRatings(view: View, columns: Column[], header: number, certainty: number, add: (points: number, sentence: string) => void): void {
  const rating = columns.find(({ field }) => field === 'rating');
  if (!rating) return;
  const texts = Array.from({ length: 40 }, (_, index) => wordsAt(view.sheet, view.place(header + 1 + index, rating.column))).filter((text) => text !== '' && text !== '-' && !isPrompt(text));
  const read = texts.filter((text) => readRatingWord(text) !== null || /^[1-5]$/.test(text)).length;
  if (read === 0 || read * 8 < texts.length) add(-0.5, 'its ratings are no words of ratings');
  else if (certainty >= 0.8 && read >= 3 && read * 5 >= texts.length * 4) add(0.3, 'its ratings are words, letters or numbers of ratings');
}

/** Targets that cannot be read as targets show that the column is something else. */
function doubtContent(view: View, { columns, header, range }: { columns: Column[]; header: { bottom: number }; range: Range }, certainty: number, add: (points: number, sentence: string) => void): void {
  const target = columns.find(({ field }) => field === 'target' || field === 'green');
  if (!target) return doubtRatings(view, columns, header.bottom, certainty, add);
  let read = 0;
  let unread = 0;
  for (let row = header.bottom + 1; row <= Math.min(range.bottom, header.bottom + 40); row++) {
    const place = view.place(row, target.column);
    if (!isFilled(view.sheet, place)) continue;
    if (serialAt(view.sheet, place) !== null) unread++;
    else if (readFigure(saidAt(view.sheet, place)).kind === 'unreadable' && !/\d/.test(wordsAt(view.sheet, place))) unread++;
    else read++;
  }
  if (unread > read) add(-0.4, 'most of its targets are no figures');
  else if (read === 0 && unread === 0) add(-0.3, 'it has no targets yet');
}
