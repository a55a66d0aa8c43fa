import { periodName, readPeriod } from '../engine/period.ts';
import type { Period } from '../engine/terms.ts';
import { address } from '../workbook/address.ts';
import { ownKind } from '../workbook/own.ts';
import { find, firstFrom, Kind, textAt } from '../workbook/snapshot.ts';
import type { Sheet, Snapshot } from '../workbook/snapshot.ts';
import type { Table } from './table.ts';
import { isFilled, paintedAt } from './view.ts';

/** The month that the workbook is for, where it says so, in its own words. */
export interface ReportPeriod {
  period: Period;
  says: string;
  sheet: string;
  cell: string;
}

/**
 * Reads the month of the report: from the heading of the figures ('October 2020 position'), else from the titles of the tables,
 * else from the first rows of the sheets ('performance as at October 2020'). The first sheet that says one decides. Null where none does.
 */
export function readReportPeriod(snapshot: Snapshot, tables: Table[], yearStart = 4): ReportPeriod | null {
  const rated = tables.filter(({ sure, columns }) => sure && columns.some(({ field }) => field === 'actual' || field === 'ytd' || field === 'month' || field === 'quarter'));
  for (const { sheet, columns, header } of rated) {
    for (const { field, header: says, column } of columns) {
      const period = field === 'actual' || field === 'ytd' ? readPeriod(says, yearStart) : null;
      if (period) return { period, says, sheet, cell: address({ row: header.bottom, column }) };
    }
  }
  for (const { sheet, title, header, range } of rated) {
    const period = readPeriod(title, yearStart);
    if (period && !meeting.test(title)) return { period, says: title, sheet, cell: address({ row: Math.max(1, header.top - 1), column: range.left }) };
  }
  for (const sheet of snapshot.sheets) {
    const found = speaks(sheet) ? inFirstRows(sheet, yearStart) : null;
    if (found) return found;
  }
  return lastFilled(rated, snapshot);
}

/** The month that the first rows of any sheet say, before any table is known. */
export function firstPeriod(snapshot: Snapshot, yearStart: number): Period | null {
  for (const sheet of snapshot.sheets) {
    const found = speaks(sheet) ? inFirstRows(sheet, yearStart) : null;
    if (found) return found.period;
  }
  return null;
}

/** What our own sheets say of the month was true when they were made. */
function speaks(sheet: Sheet): boolean {
  return sheet.visibility === 'visible' && ownKind(sheet) === null;
}

/** The day of a meeting, or of an agreement, is not the month of the figures. */
const meeting = /committee|cabinet|board|meeting|\bfrom\b|\bsince\b|published|printed|updated|agreed|proposed|due/i;

/** Titles stand in the first rows; a month in a heading of months or in commentary is not the report's. */
const titleRows = 12;

function inFirstRows(sheet: Sheet, yearStart: number): ReportPeriod | null {
  const { cells } = sheet;
  let weak: ReportPeriod | null = null;
  for (let place = 0; (cells.row[place] ?? Infinity) <= titleRows; place++) {
    if (((cells.kind[place] ?? 0) & Kind.mask) !== Kind.text) continue;
    const text = textAt(cells, place);
    const period = text.length <= 160 && text.length >= 6 ? readPeriod(text, yearStart) : null;
    if (!period || meeting.test(text)) continue;
    if (hasOtherTime(sheet, place, period, yearStart)) continue;
    const found = { period, says: text.replace(/\s+/g, ' ').trim(), sheet: sheet.name, cell: address({ row: cells.row[place] ?? 1, column: cells.column[place] ?? 1 }) };
    if (/as at|as of|position|period|month|report|performance|quarter|scorecard|dashboard|data/i.test(text)) return found;
    if (isTitle(sheet, place)) weak ??= found;
  }
  return weak;
}

/** Headings of several months stand in one row: none of them is the report's. */
function hasOtherTime({ cells }: Sheet, place: number, period: Period, yearStart: number): boolean {
  const row = cells.row[place];
  let from = place;
  while (cells.row[from - 1] === row) from--;
  for (let at = from; cells.row[at] === row; at++) {
    if (((cells.kind[at] ?? 0) & Kind.mask) !== Kind.text) continue;
    const other = readPeriod(textAt(cells, at), yearStart);
    if (other !== null && other !== period) return true;
  }
  return false;
}

/** A title has its row to itself; a heading of months has company. */
function isTitle({ cells }: Sheet, place: number): boolean {
  const row = cells.row[place];
  const filled = (at: number) => cells.row[at] === row && ((cells.kind[at] ?? 0) & Kind.mask) !== Kind.empty;
  return !filled(place - 1) && !filled(place + 1);
}

/** Months that hold figures or letters up to one month say that month; of several tables the latest: last year's sheet may stand before this year's. */
function lastFilled(tables: Table[], snapshot: Snapshot): ReportPeriod | null {
  const found: ReportPeriod[] = [];
  const cards = new Map<string, Table[]>();
  for (const table of tables) {
    const { sheet: name, columns, header, range, kind } = table;
    const sheet = snapshot.sheets.find((each) => each.name === name);
    const timed = columns.filter(({ field, period, approximate }) => (field === 'month' || field === 'quarter') && period && !approximate);
    const months = timed.some(({ field }) => field === 'month') ? timed.filter(({ field }) => field === 'month') : timed;
    if (kind === 'card') {
      const own = cards.get(name);
      if (own) own.push(table);
      else cards.set(name, [table]);
    }
    if (!sheet || months.length < 3 || kind === 'card') continue;
    const filled = new Set<number>();
    const { cells } = sheet;
    for (let place = firstFrom(cells, header.bottom + 1); (cells.row[place] ?? Infinity) <= range.bottom; place++) {
      if (((cells.kind[place] ?? 0) & Kind.mask) !== Kind.empty || (kind === 'grid' && paintedAt(sheet, place) !== null)) filled.add(cells.column[place] ?? 0);
    }
    const [last] = months.filter(({ column }) => filled.has(column)).sort((one, other) => ((one.period ?? '') < (other.period ?? '') ? 1 : -1));
    if (last?.period) found.push({ period: last.period, says: `the last month with figures is ${periodName(last.period)}`, sheet: name, cell: address({ row: header.bottom, column: last.column }) });
  }
  for (const [name, own] of cards) {
    const sheet = snapshot.sheets.find((each) => each.name === name);
    const last = sheet && own.some(({ columns }) => columns.filter(({ period, approximate }) => period && !approximate).length > 2) ? lastOfCards(own, sheet) : null;
    if (last) found.push(last);
  }
  return found.reduce<ReportPeriod | null>((latest, each) => (latest === null || each.period > latest.period ? each : latest), null);
}

/** The latest month for which any card of a sheet has a figure: each figure of a card has a row of its own. */
function lastOfCards(cards: Table[], sheet: Sheet): ReportPeriod | null {
  const filled = cards.flatMap(({ columns }) => columns).filter(({ field, row, column, period, approximate }) =>
    (field === 'month' || field === 'quarter') && period && !approximate && isFilled(sheet, find(sheet.cells, row ?? 0, column)));
  const [last] = filled.sort((one, other) => ((one.period ?? '') < (other.period ?? '') ? 1 : -1));
  return last?.period ? { period: last.period, says: `the last month with figures is ${periodName(last.period)}`, sheet: sheet.name, cell: address({ row: last.row ?? 1, column: last.column }) } : null;
}
