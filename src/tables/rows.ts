import { saysTolerance, splitCriteria } from '../engine/split.ts';
import { readRatingWord } from '../engine/scheme.ts';
import type { Indicator, Period, Said } from '../engine/terms.ts';
import type { Position } from '../workbook/address.ts';
import { Kind } from '../workbook/snapshot.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { isHeaderAgain, isNote, isPrompt } from './body.ts';
import { limitsOf, spanOf, withSigns } from './bounds.ts';
import { turned } from './card.ts';
import { fold } from './fold.ts';
import { readHeading } from './heading.ts';
import { cardLine, layoutOf, linesOf } from './layout.ts';
import type { Layout, Line } from './layout.ts';
import { hasNoFigure, noneSet, sendsToText } from './narrative.ts';
import type { Field, Row, Table } from './table.ts';
import { isFilled, paintedAt, saidAt, viewOf, wordsAt } from './view.ts';
import type { View } from './view.ts';

/**
 * Reads the indicators of a table, a row each, hidden rows included. Section rows, totals and headers said again are no indicators;
 * a section's words stand in every row below it. A merged cell gives its value to all the rows that it covers.
 */
export function readRows(snapshot: Snapshot, table: Table): Row[] {
  return [...eachRow(snapshot, table)];
}

/** The same, a row at a time: a hundred thousand of them need not be held at once. */
export function* eachRow(snapshot: Snapshot, table: Table): Generator<Row> {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) throw new RangeError(`no sheet '${table.sheet}'`);
  if (table.kind === 'card') {
    const row = readCard(viewOf(snapshot, sheet), table);
    if (row) yield row;
    return;
  }
  const layout = layoutOf(viewOf(snapshot, sheet), table);
  let section = '';
  for (const line of linesOf(layout)) {
    const said = sectionOf(layout, line);
    if (said !== null) section = said;
    else {
      const read = readRow(layout, line, section);
      if (read) yield read;
    }
  }
}

/** A card's one indicator, read as a row of the card turned over; its cells are told as they stand. */
function readCard(view: View, table: Table): Row | null {
  const over = turned(view, table);
  const row = readRow(layoutOf(over.view, over.table), cardLine(over), '');
  const cells = new Map<Field, Position>();
  const positions = table.columns.map(({ row: own, column }) => ({ row: own ?? table.range.top, column }));
  table.columns.forEach(({ field }, index) => {
    const at = positions[index];
    if (at && !cells.has(field)) cells.set(field, at);
  });
  if (!row) return null;
  const months = row.months.map((month) => {
    const rating = table.columns[month.at.column - 1]?.rating;
    return { ...month, at: positions[month.at.column - 1] ?? month.at, ...(rating && { rating }) };
  });
  return { ...row, row: table.range.top, at: (field) => cells.get(field), months, indicator: { ...row.indicator, months: row.indicator.months.map((month) => withTarget(view, table, month)) } };
}

/** A month of a block with the target that was set for it; an empty one is the indicator's. */
function withTarget(view: View, { columns }: Table, month: Indicator['months'][number]): Indicator['months'][number] {
  const at = columns.find(({ period, field }) => period === month.period && (field === 'month' || field === 'quarter'))?.target;
  const target = at ? saidAt(view.sheet, view.place(at.row, at.column)) : empty;
  return target.kind === 'empty' ? month : { ...month, target };
}

/** The fields whose cell shows at a glance that a row may be the header again. */
const telling: Field[] = ['target', 'criteria', 'actual', 'rating', 'basis', 'green'];

/** The words of a section row: one text alone in the table's row, or over all of it; null for any other row. */
function sectionOf({ view: { sheet, mergesIn }, table, columns, times }: Layout, { row, place, filled, first: only }: Line): string | null {
  if (filled !== 1 || (table.kind === 'grid' && times.some((time) => paintedAt(sheet, place(time.column)) !== null))) return null;
  const column = sheet.cells.column[only] ?? 0;
  const text = wordsAt(sheet, only).replace(/\s+/g, ' ');
  // Merged cells above may give this row a measure: then a lone figure or word belongs to it.
  const names = [columns.ref, columns.measure].filter((each) => each !== undefined);
  const named = names.some((each) => each !== column && place(each) >= 0 && isFilled(sheet, place(each)));
  const wide = mergesIn(row).some(({ left, right }) => left <= column && right > left);
  if (named && !wide) return null;
  const isNumber = ((sheet.cells.kind[only] ?? 0) & Kind.mask) === Kind.number;
  const isReference = column === columns.ref && text.length <= 12 && /^[A-Z]{1,6}[ .-]?\d/i.test(text) && !/^(?:page|table|part|theme|goal|aim|q|qtr)[ .-]?\d/i.test(text);
  // A measure alone, with no figure and no target yet, is an indicator where other rows of its kind stand beside it.
  return isNumber || isReference || isPrompt(text) || column > (columns.measure ?? table.range.right) ? null : text;
}

function readRow(layout: Layout, line: Line, section: string): Row | null {
  const { view: { sheet }, columns, table } = layout;
  const text = (field: Field): string => {
    const column = columns[field];
    return column === undefined ? '' : oneLine(wordsAt(sheet, line.place(column)));
  };
  const name = named(layout, text('ref'), text('measure'));
  // 'Planning applications decided in time:' over the measures that say which, with nothing of its own.
  if (name.measure.endsWith(':') && !telling.some((field) => text(field) !== '') && !layout.times.some(({ column }) => isFilled(sheet, line.place(column)))) return null;
  if ((name.ref === '' && name.measure === '') || isTotal(name.measure || name.ref) || isPrompt(name.measure || name.ref)) return null;
  if (telling.some((field) => saysHeading(layout, line, field)) && isHeaderAgain(layout.view, line.row, layout.repeated)) return null;
  if (sheet.merges.length > 0 && isNote(layout.view, line.row, table.columns)) return null;
  const said = (field: Field): Said | null => {
    const column = columns[field];
    return column === undefined ? null : saidAt(sheet, line.place(column));
  };
  const months = monthsOf(layout, line);
  const criteria = said('criteria');
  const [target, tolerance] = [said('target') ?? (layout.isRange ? spanOf(said('lower'), said('upper')) : null), said('tolerance') ?? (columns.target === undefined ? null : spanOf(said('lower'), said('upper')))];
  // Some write the tolerance into the target's own cell.
  const within = (tolerance === null || tolerance.kind === 'empty') && target?.kind === 'text' && saysTolerance(target.text) ? target : null;
  const both = criteria ?? within;
  const split = both?.kind === 'text' ? splitCriteria(both.text) : null;
  const polarity = answered(layout, text('polarity')) || layout.limit;
  const narrative = sendsToText(target) && hasNoFigure([said('actual'), said('ytd'), ...months.map((month) => month.said)]);
  return {
    row: line.row,
    section: text('section') || section,
    indicator: {
      // Field by field: an object that begins with a spread costs ten times as much, and there may be a hundred thousand.
      ref: name.ref,
      measure: name.measure,
      target: narrative ? noneSet : (within ? null : target) ?? split?.target ?? criteria ?? empty,
      tolerance: (within ? null : tolerance) ?? split?.tolerance ?? null,
      thresholds: thresholdsOf(layout, said) ?? (columns.target === undefined && !layout.isRange ? limitsOf(said('lower'), said('upper'), polarity) : null),
      floor: said('floor'),
      polarity,
      basis: text('basis'),
      current: said('actual'),
      ytd: said('ytd'),
      months: figuresIn(months),
      monthsCumulative: layout.monthsCumulative,
    },
    at: positions(layout, line),
    months: months.map(({ period, at, text: shown }) => ({ period, at, text: shown })),
    rating: text('rating'),
    commentary: text('commentary'),
  };
}

const empty: Said = { kind: 'empty' };

/** 'Yes' under 'Lower is better?' is 'lower', and 'No' the other way. */
function answered({ table: { columns } }: Layout, text: string): string {
  if (text === '' || text.length > 3 || !/^(?:y|yes|n|no)$/i.test(text)) return text;
  const header = columns.find(({ field }) => field === 'polarity')?.header ?? '';
  const [low, high] = [/\b(?:low|lower|small|smaller)\b/i.test(header), /\b(?:high|higher|big|bigger)\b/i.test(header)];
  return low === high ? text : low === /^y/i.test(text) ? 'lower' : 'higher';
}

/** Whether a row's cell says one of the headings; a figure, as most rows have, is none. */
function saysHeading({ view: { sheet }, columns, headings, longest }: Layout, line: Line, field: Field): boolean {
  const column = columns[field];
  const place = column === undefined ? -1 : line.place(column);
  if (place < 0 || ((sheet.cells.kind[place] ?? 0) & Kind.mask) !== Kind.text) return false;
  const text = oneLine(wordsAt(sheet, place));
  if (text === '' || text.length > longest) return false;
  // In other words than above: 'Goal' below 'Target'.
  return headings.has(text.toLowerCase()) || ((field === 'target' || field === 'actual') && !/\d/.test(text) && readHeading(text)?.field === field);
}

/** The months that have a figure. */
function figuresIn(months: ReturnType<typeof monthsOf>): Indicator['months'] {
  const figures: Indicator['months'] = [];
  for (const { period, said } of months) if (said) figures.push({ period, said });
  return figures;
}

function oneLine(text: string): string {
  return broken.test(text) ? text.replace(/\s+/g, ' ') : text;
}

const broken = /[\n\t\r\u00a0]| {2}/;

/** Where each field stands; a merged cell's own place is its first cell. Looked up when asked: most rows are never asked for most fields. */
function positions({ view: { sheet, place }, columns }: Layout, { row }: Line): Row['at'] {
  return (field) => {
    const column = columns[field];
    if (column === undefined) return undefined;
    const at = sheet.merges.length > 0 ? place(row, column) : -1;
    return at < 0 ? { row, column } : { row: sheet.cells.row[at] ?? row, column: sheet.cells.column[at] ?? column };
  };
}

const afterCode = '(?:\\s*[:.)\\u2010-\\u2015-]?\\s+|:)(?=\\S*[\\p{L}%£#0-9])(.+)$';
/** What bodies call their indicators, with a number. */
const known = new RegExp(`^((?:KPI|KPM|PI|SM|SI|MI|LPI|NI|BVPI|BV|CPI|OPI|SPI|HPI|API|PM|CP|CS|EX|HR|IT)\\s?\\d+(?:[.\\-/]\\d+)*[a-z]?)${afterCode}`, 'su');
/** Any letters with a number, but for those that are the beginning of many a measure: 'CO2 emissions', 'KS2 attainment'. */
const anyCode = new RegExp(`^((?!Q[1-4]\\b|(?:CO2e?|NO2|SO2|PM10|PM2[.]5|KS[1-5])\\b)[A-Z]{1,4}[-.]?\\d+(?:[.\\-/]\\d+)*[a-z]?)${afterCode}`, 'su');

/** A reference before the measure in one cell: 'KPI1 % of Early Help cases that were closed', 'A2:Timeliness'. */
function named(layout: Layout, ref: string, measure: string): { ref: string; measure: string } {
  if (ref !== '') return { ref, measure };
  const [, first, rest] = known.exec(measure) ?? (isCoded(layout) ? anyCode.exec(measure) : null) ?? [];
  return first !== undefined && rest !== undefined ? { ref: first, measure: rest } : { ref: '', measure };
}

const codedBefore = new WeakMap<Table, boolean>();

/** Whether the measures of a table begin with codes: most of the first ones do, and no two with the same. */
function isCoded({ view, table, columns: { measure } }: Layout): boolean {
  const before = codedBefore.get(table);
  if (before !== undefined) return before;
  const texts = measure === undefined ? [] : Array.from({ length: 30 }, (_, index) => wordsAt(view.sheet, view.place(table.header.bottom + 1 + index, measure))).filter((text) => text !== '');
  const codes = texts.flatMap((text) => anyCode.exec(text)?.[1] ?? []);
  const coded = codes.length * 2 >= texts.length && new Set(codes).size === codes.length;
  codedBefore.set(table, coded);
  return coded;
}

const totals = new Set(['total', 'grand total', 'overall total', 'sub total', 'subtotal', 'overall', 'sum', 'average', 'count']);

function isTotal(text: string): boolean {
  return text.length <= 20 && totals.has(fold(text));
}

function thresholdsOf({ table: { columns }, columns: { green: has } }: Layout, said: (field: Field) => Said | null): Indicator['thresholds'] {
  if (has === undefined) return null;
  const [green, amber, red] = [said('green'), said('amber'), said('red')];
  if (green === null || (amber === null && red === null)) return null;
  const cells = { green, amber: amber ?? empty, red: red ?? empty };
  const header = (colour: Field) => columns.find(({ field }) => field === colour)?.header ?? '';
  return Object.values(cells).every(({ kind }) => kind === 'empty') ? null : withSigns(cells, { green: header('green'), amber: header('amber'), red: header('red') });
}

/** The months of a row that hold something; letters of ratings have no figure. */
function monthsOf({ view: { sheet }, times, table: { kind } }: Layout, { row, place }: Line): { period: Period; at: Position; text: string; said: Said | null }[] {
  if (times.length === 0) return noMonths;
  const months: ReturnType<typeof monthsOf> = [];
  const isGrid = kind === 'grid';
  for (const { column, period } of times) {
    const at = place(column);
    if (!isFilled(sheet, at)) {
      const painted = isGrid ? paintedAt(sheet, at) : null;
      if (painted !== null) months.push({ period, at: { row, column }, text: painted, said: null });
      continue;
    }
    const text = wordsAt(sheet, at);
    const isNumber = ((sheet.cells.kind[at] ?? 0) & Kind.mask) === Kind.number;
    const isLetter = !isNumber && text !== '-' && !/\d/.test(text) && readRatingWord(text) !== null;
    months.push({ period, at: { row, column }, text, said: isLetter ? null : saidAt(sheet, at) });
  }
  return months;
}

const noMonths: ReturnType<typeof monthsOf> = [];
