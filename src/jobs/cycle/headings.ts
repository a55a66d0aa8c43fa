import { addMonths } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import type { Table } from '../../tables/table.ts';
import { serialAt } from '../../tables/view.ts';
import type { Position } from '../../workbook/address.ts';
import { difference } from '../../workbook/difference.ts';
import { ownKind } from '../../workbook/own.ts';
import type { CellEdit } from '../../workbook/plan.ts';
import { find, Kind, Mark, marked, textAt } from '../../workbook/snapshot.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { renamed } from './rename.ts';

/** Titles stand in the first rows of a sheet, and within this many rows above a table. */
const titleRows = 12;

/** The day of a meeting is not the month of the figures. */
const meeting = /committee|cabinet|board|meeting|published|printed|updated|agreed|proposed/i;

/**
 * The month changed in the headings and titles of a workbook: those that name `from` name `to`, and a heading of earlier figures that names
 * the month before names `from`. Headings of months that stand beside one another, formulas and commentary stay as they are.
 */
export function renameHeadings(snapshot: Snapshot, tables: Table[], from: Period, to: Period, before: Period, yearStart: number): CellEdit[] {
  return changed(snapshot, tables, (text, role) => {
    if (role === 'current') return renamed(text, from, to, yearStart);
    return role === 'previous' ? renamed(text, before, from, yearStart) : null;
  });
}

/**
 * The year changed in the headings and titles: '2020/21' becomes '2021/22', months that stand beside one another go on by a year, as text or
 * as dates, and the month of the report becomes the first of the new year.
 */
export function renameYear(snapshot: Snapshot, tables: Table[], month: Period, first: Period, yearStart: number): CellEdit[] {
  const texts = changed(snapshot, tables, (text, role, period) => {
    if (role === 'time') return (period && renamed(text, period, addMonths(period, 12), yearStart)) ?? nextYears(text);
    const next = nextYears(role === 'current' ? (renamed(text, month, first, yearStart) ?? text) : text);
    return next === text ? null : next;
  });
  return [...texts, ...tables.flatMap((table) => dates(snapshot, table))];
}

/** '2020/21' as '2021/22', however it is written; a pair that is no year of two parts stays. */
function nextYears(text: string): string {
  return text.replace(/(?<![\d/.-])((?:19|20)?\d\d)( ?[/\u2010-\u2015-] ?)((?:19|20)?\d\d)(?![\d/])/g, (found, one: string, between: string, two: string) => {
    const year = one.length === 2 ? 2000 + Number(one) : Number(one);
    if ((year + 1) % 100 !== Number(two) % 100) return found;
    const like = (next: number, was: string) => (was.length === 2 ? String(next).slice(2) : String(next));
    return `${like(year + 1, one)}${between}${like(year + 2, two)}`;
  });
}

/** Months that are dates: the same day a year later. */
function dates(snapshot: Snapshot, table: Table): CellEdit[] {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (!sheet || table.kind === 'card') return [];
  return table.columns.flatMap(({ field, column }) => {
    if (field !== 'month' && field !== 'quarter') return [];
    return Array.from({ length: table.header.bottom - table.header.top + 1 }, (_, index) => ({ row: table.header.top + index, column })).flatMap((at) => {
      const place = find(sheet.cells, at.row, at.column);
      const serial = serialAt(sheet, place);
      if (serial === null || marked(sheet.cells, place, Mark.formula | Mark.array)) return [];
      const day = new Date(Math.round((serial - 25_569) * 86_400_000));
      const later = Date.UTC(day.getUTCFullYear() + 1, day.getUTCMonth(), day.getUTCDate()) / 86_400_000 + 25_569;
      return difference(sheet, at, { content: later }) ?? [];
    });
  });
}

type Role = 'current' | 'previous' | 'time';

/** An edit for each heading or title that `change` makes another of. */
function changed(snapshot: Snapshot, tables: Table[], change: (text: string, role: Role, period: Period | null) => string | null): CellEdit[] {
  return snapshot.sheets.filter((sheet) => ownKind(sheet) === null && sheet.visibility === 'visible').flatMap((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet.name);
    const edits: CellEdit[] = [];
    for (let place = 0; place < sheet.cells.row.length; place++) {
      const at: Position = { row: sheet.cells.row[place] ?? 0, column: sheet.cells.column[place] ?? 0 };
      const kind = (sheet.cells.kind[place] ?? 0) & Kind.mask;
      if (kind !== Kind.text || marked(sheet.cells, place, Mark.formula | Mark.array | Mark.rich)) continue;
      const text = textAt(sheet.cells, place);
      if (text.length > 200 || meeting.test(text)) continue;
      const role = roleOf(own, at);
      const next = role && change(text, role.is, role.period);
      const edit = next === null || next === text ? null : difference(sheet, at, { content: next });
      if (edit) edits.push(edit);
    }
    return edits;
  });
}

/** Whether a cell is a heading or title of the current figures, a heading of earlier ones, or one of a time beside others; null for all else. */
function roleOf(tables: Table[], at: Position): { is: Role; period: Period | null } | null {
  for (const { header, range, columns } of tables) {
    if (at.row >= header.top && at.row <= header.bottom && at.column >= range.left && at.column <= range.right) {
      const { field = null, period = null } = columns.find(({ column }) => column === at.column) ?? {};
      if (field === 'previous' || field === 'previousRating') return { is: 'previous', period };
      if (field === 'month' || field === 'quarter') return { is: 'time', period };
      return field === 'comparator' || field === 'baseline' ? null : { is: 'current', period };
    }
  }
  if (tables.some(({ range }) => at.row >= range.top && at.row <= range.bottom)) return null;
  const above = at.row <= titleRows || tables.some(({ header }) => at.row < header.top && at.row >= header.top - titleRows);
  return above ? { is: 'current', period: null } : null;
}
