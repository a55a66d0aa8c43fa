import { periodOfDate } from '../../engine/period.ts';
import type { Period } from '../../engine/terms.ts';
import type { Column, Table } from '../../tables/table.ts';
import { serialAt } from '../../tables/view.ts';
import { address, within } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import { difference } from '../../workbook/difference.ts';
import { ownKind } from '../../workbook/own.ts';
import type { CellEdit, Edit } from '../../workbook/plan.ts';
import { firstFrom, Kind, Mark, marked, textAt } from '../../workbook/snapshot.ts';
import type { Content, Sheet, Snapshot } from '../../workbook/snapshot.ts';
import type { Finding } from '../finding.ts';
import { dateIn } from './rename.ts';
import type { Round } from './round.ts';

/** What becomes of a heading or title: the same text for the new time, or null to leave it; and the month that a date in it becomes. */
export interface Turn {
  text: (text: string) => string | null;
  date: (of: Period) => Period | null;
}

/** The turn of a column's headings, or of the titles where no column is given; null leaves them. */
export type TurnOf = (column: Column | null, table: Table | null) => Turn | null;

/** Titles stand in the first rows of a sheet, and within this many rows above a table. */
const titleRows = 12;

/** The day of a meeting is not the month of the figures. */
const meeting = /committee|cabinet|board|meeting/i;
const done = /published|printed|updated|agreed|proposed/i;

/** A month by its name, or a day in figures. 'Board scorecard 2024/25' says a year alone, which is the figures' own. */
const day = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\d-\d\d-\d\d/i;

/**
 * Turns the headings and titles of a workbook to a new time: those of the tables' columns as `turnOf` says, and the titles above them.
 * Headings of columns that nobody knows, formulas, commentary and figures stay. A sheet whose figures are in no table keeps its titles too,
 * since its figures stay: it is named, and so are sheets that are called by the time.
 */
export function turnHeadings(snapshot: Snapshot, { tables, chosen }: Pick<Round, 'tables' | 'chosen'>, turnOf: TurnOf): { edits: Edit[]; findings: Finding[]; count: number } {
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  let count = 0;
  const titles = turnOf(null, null);
  for (const sheet of snapshot.sheets) {
    if (ownKind(sheet) !== null || sheet.visibility !== 'visible') continue;
    const own = chosen.filter((table) => table.sheet === sheet.name);
    const turned = [...new Map(own.flatMap((table) => columnsTurned(snapshot, sheet, table, turnOf)).map((edit) => [address(edit.at), edit])).values()];
    const above = titles === null ? [] : titlesTurned(snapshot, sheet, own, tables.filter((table) => table.sheet === sheet.name), titles);
    const stays = own.length === 0 && holdsFigures(sheet);
    const [firstStays] = above;
    if (stays && firstStays) {
      const others = above.slice(1).map(({ at }) => address(at));
      findings.push(left(sheet, address(firstStays.at), `'${shown(firstStays.from.content)}' stays${others.length > 0 ? ` (and what stands at ${others.join(', ')})` : ''}, since the figures of this sheet are in no table that is known. Change both by hand`));
    } else if (!stays) {
      const named = renamedColumns(sheet, [...turned, ...above]);
      findings.push(...named.findings);
      edits.push(...named.edits);
      count += named.edits.filter(({ kind }) => kind === 'cell').length;
    }
    if (titles?.text(sheet.name)) findings.push(left(sheet, '', `The sheet '${sheet.name}' is called by the time before. Rename it in Excel, where formulas follow`));
  }
  return { edits, findings, count };
}

function left(sheet: Sheet, cell: string, message: string): Finding {
  return { rule: 'left', severity: 'query', sheet: sheet.name, cell, message };
}

function shown(content: Content | undefined): string {
  return typeof content === 'string' ? content.slice(0, 60) : '';
}

/** The headings of a table, each turned with its column; a merged heading with the first of its columns that turns. */
function columnsTurned(snapshot: Snapshot, sheet: Sheet, table: Table, turnOf: TurnOf): CellEdit[] {
  const { header, range } = table;
  const isCard = table.kind === 'card';
  if (isCard && header.top === range.top) return labelsTurned(snapshot, sheet, table, turnOf);
  // A block's months stand in a header that it shares with others, and its labels at their left.
  const labels = isCard ? labelsTurned(snapshot, sheet, table, turnOf) : [];
  const heads = isCard ? table.columns.filter(({ field }) => field === 'month' || field === 'quarter') : table.columns;
  const turned = places(sheet, header.top, header.bottom).flatMap(({ place, at }) => {
    if (at.column < range.left || at.column > range.right) return [];
    const right = sheet.merges.find((merge) => within(merge, at))?.right ?? at.column;
    const turn = heads.filter(({ column }) => column >= at.column && column <= right).map((column) => turnOf(column, table)).find((each) => each !== null);
    return (turn && turnedCell(snapshot, sheet, place, at, turn)) ?? [];
  });
  return [...labels, ...turned];
}

/** The labels of a card, each turned with what it labels. */
function labelsTurned(snapshot: Snapshot, sheet: Sheet, table: Table, turnOf: TurnOf): CellEdit[] {
  return table.columns.flatMap((column) => {
    const turn = turnOf(column, table);
    const row = column.row ?? 0;
    const label = places(sheet, row, row).find(({ place, at }) => at.column < column.column && at.column >= table.range.left && textAt(sheet.cells, place).replace(/\s*[:?]$/, '').trim() === column.header);
    return (turn && label && turnedCell(snapshot, sheet, label.place, label.at, turn)) ?? [];
  });
}

/** The titles: cells above the tables of a sheet, or in the first rows of a sheet that has none, in rows that hold no figure. */
function titlesTurned(snapshot: Snapshot, sheet: Sheet, own: Table[], all: Table[], turn: Turn): CellEdit[] {
  const lowest = Math.max(titleRows, ...own.map(({ header }) => header.top - 1));
  return places(sheet, 1, lowest).flatMap(({ place, at }) => {
    if (all.some(({ range, header }) => at.row >= Math.min(range.top, header.top) && at.row <= range.bottom)) return [];
    const first = own.length === 0 ? at.row <= titleRows : own.every(({ range }) => at.row < range.top);
    const text = textAt(sheet.cells, place);
    // Between tables stand notes as well as titles: a title is short and no sentence.
    const between = own.some(({ header }) => at.row < header.top && at.row >= header.top - titleRows) && text.length <= 100 && !/[.!?](?: |$)/.test(text);
    if (!(first && at.row <= lowest) && !between) return [];
    const turned = turnedCell(snapshot, sheet, place, at, turn);
    // Asked of the few cells that would change: a row may have sixteen thousand.
    const ofFigures = (): boolean => places(sheet, at.row, at.row).some((other) => (sheet.cells.kind[other.place] ?? 0) === Kind.number && serialAt(sheet, other.place) === null);
    return turned === null || ofFigures() ? [] : turned;
  });
}

function turnedCell({ date1904 }: Snapshot, sheet: Sheet, place: number, at: Position, turn: Turn): CellEdit | null {
  const kind = (sheet.cells.kind[place] ?? 0) & Kind.mask;
  if (marked(sheet.cells, place, Mark.formula | Mark.array | Mark.rich)) return null;
  const serial = serialAt(sheet, place);
  if (serial !== null) {
    const of = periodOfDate(serial, date1904);
    const to = of && turn.date(of);
    return to ? difference(sheet, at, { content: dateIn(serial, to, date1904) }) : null;
  }
  if (kind !== Kind.text) return null;
  const text = textAt(sheet.cells, place);
  if (text.length > 200 || done.test(text) || (meeting.test(text) && day.test(text))) return null;
  const next = turn.text(text);
  return next === null ? null : difference(sheet, at, { content: next });
}

/** Headings of Excel tables are the names of their columns, which change too. Where formulas may read them by name they stay, and are named. */
function renamedColumns(sheet: Sheet, edits: CellEdit[]): { edits: Edit[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const renamed: Edit[] = [];
  let rest = edits;
  for (const { name, range, columns, header, readByName } of sheet.tables) {
    const heads = rest.filter(({ at }) => header && at.row === range.top && at.column >= range.left && at.column <= range.right);
    if (heads.length === 0) continue;
    const to = columns.map((text, index) => {
      const edit = heads.find(({ at }) => at.column === range.left + index);
      return typeof edit?.to.content === 'string' ? edit.to.content : text;
    });
    const unique = new Set(to.map((text) => text.toLowerCase())).size === to.length;
    if (readByName || !unique) {
      const [first, ...others] = heads.map(({ at, to: next }) => ({ cell: address(at), says: `'${shown(next.content)}'` }));
      const all = others.length === 0 ? 'This heading of an Excel table stays' : `This heading and ${others.length} more of an Excel table stay (up to ${others.at(-1)?.cell ?? ''})`;
      const types = others.length === 0 ? first?.says : `${first?.says ?? ''}, ${others[0]?.says ?? ''}${others.length > 1 ? ' and so on' : ''}`;
      findings.push(left(sheet, first?.cell ?? '', `${all}, since ${readByName ? 'formulas or pivot tables read its columns by name' : 'two of its columns would be called alike'}. Type ${types ?? ''} in Excel${readByName ? ', where formulas follow' : ''}, before any figure`));
      rest = rest.filter((edit) => !heads.includes(edit));
    } else renamed.push({ kind: 'table', sheet: sheet.name, name, from: { range, columns }, to: { range, columns: to } });
  }
  return { edits: [...rest, ...renamed], findings };
}

/** Whether a sheet holds numbers other than dates. */
function holdsFigures(sheet: Sheet): boolean {
  return sheet.cells.kind.some((kind, place) => (kind & Kind.mask) === Kind.number && serialAt(sheet, place) === null);
}

function places(sheet: Sheet, top: number, bottom: number): { place: number; at: Position }[] {
  const found: { place: number; at: Position }[] = [];
  for (let place = firstFrom(sheet.cells, top); (sheet.cells.row[place] ?? Infinity) <= bottom; place++) {
    if (((sheet.cells.kind[place] ?? 0) & Kind.mask) !== Kind.empty) found.push({ place, at: { row: sheet.cells.row[place] ?? 0, column: sheet.cells.column[place] ?? 0 } });
  }
  return found;
}
