import { dayName } from '../../engine/period.ts';
import { address, overlap } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import { difference } from '../../workbook/difference.ts';
import { ownTableName } from '../../workbook/own.ts';
import type { CellEdit, Edit, Expectation, NewSheet } from '../../workbook/plan.ts';
import { refuse } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { find, firstFrom, Kind, Mark, marked } from '../../workbook/snapshot.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Decision } from './decision.ts';
import { keyOf, lineOf } from './kinds.ts';
import { headings, migrations, standing } from './line.ts';
import type { Line, Migrations, Standing } from './line.ts';
import { isNewer } from './read.ts';

/** What writing decisions into the record takes. `clashes` name rows in which another person decided the same on the same day or later. */
export interface Remembered {
  edits: Edit[];
  expects: Expectation[];
  clashes: string[];
}

/**
 * Plans the rows of the record that hold these decisions: the sheet RAG record is added at the first, a row about the same thing is
 * changed in place, any other goes below. What is recorded already plans nothing. A row that another person wrote on the same day or
 * later is left, ours goes below it, and both are named. Rows of an older format are written anew in this one. Refuses where a newer
 * version has written the record, where the table has no room to grow or lacks a heading, and where a decision cannot be one.
 */
export function remember(snapshot: Snapshot, decisions: readonly Decision[], from: Migrations = migrations): Remembered | Refusal {
  const lines: Line[] = [];
  for (const decision of decisions) {
    const line = lineOf(decision);
    if (!line) return refuse('bad decision', { detail: `${decision.kind} ${'what' in decision ? `${decision.what} ` : ''}${'value' in decision ? `'${decision.value.slice(0, 60)}'` : ''}`.trim() });
    lines.push(line);
  }
  if (lines.length === 0) return { edits: [], expects: [], clashes: [] };
  const record = standing(snapshot, from);
  if (!record) return begin(snapshot, latest(lines));
  const { sheet } = record;
  if (record.lines.some(({ line }) => isNewer(line))) return refuse('newer record', { detail: sheet.name });
  const missing = headings.filter((heading) => record.column[heading] === null);
  if (missing.length > 0) return refuse('record blocked', { detail: sheet.name, list: `it has no column headed ${missing.join(', ')}` });

  const clashes: string[] = [];
  const changed = new Map<number, CellEdit[]>();
  const added: Line[] = [];
  // Who writes at all writes the whole record in this format.
  for (const { row, line, older } of record.lines) if (older && isPlain(record, row)) changed.set(row, written(record, row, line));
  for (const line of latest(lines)) {
    const stands = lastOf(record, line);
    if (stands && same(stands.line, line)) continue;
    // A month's declarations and reopenings are a history; no row of it is changed.
    const replaces = stands && keyOf(line) !== null && isPlain(record, stands.row);
    if (replaces && !isClash(stands.line, line)) changed.set(stands.row, written(record, stands.row, line));
    else added.push(line);
    if (replaces && isClash(stands.line, line)) {
      clashes.push(`${stands.line.Who} decided on ${dayName(stands.line.Date)} about ${subject(line)}: ${stands.line.Value}. ${line.Who} now says ${line.Value}. Both stand in '${sheet.name}'; delete the row that should not hold.`);
    }
  }
  const room = roomFor(record, added.length);
  if (typeof room === 'string') return refuse('record blocked', { detail: sheet.name, list: room });
  return { edits: [...room.grown, ...[...changed.values()].flat(), ...added.flatMap((line, index) => written(record, room.rows[index] ?? 0, line))], expects: [], clashes };
}

/** Of several decisions about the same thing the last; in the order given. */
function latest(lines: Line[]): Line[] {
  const byKey = new Map(lines.map((line, index) => [keyOf(line) ?? `line ${index}`, line]));
  return lines.filter((line, index) => byKey.get(keyOf(line) ?? `line ${index}`) === line);
}

/** The row about the same thing that counts: the one with the latest date, and of these the lowest. */
function lastOf({ lines }: Standing, line: Line): Standing['lines'][number] | undefined {
  const key = keyOf(line);
  const about = lines.filter((each) => (key === null ? each.line.Kind.toLowerCase() === line.Kind && each.line.Period === line.Period : keyOf(each.line) === key));
  return about.reduce<Standing['lines'][number] | undefined>((last, each) => (last && last.line.Date > each.line.Date ? last : each), undefined);
}

/** Nothing new was decided: the same value with the same reason. */
function same(one: Line, other: Line): boolean {
  return one.Value === other.Value && one.Reason === other.Reason;
}

function isClash(theirs: Line, ours: Line): boolean {
  return theirs.Who !== '' && ours.Who !== '' && theirs.Who.toLowerCase() !== ours.Who.toLowerCase() && theirs.Date >= ours.Date;
}

/** Whether a row of the record can be changed: what a person wrote there as a formula or in several looks stays, and ours goes below. */
function isPlain({ sheet: { cells }, column }: Standing, row: number): boolean {
  return headings.every((heading) => !marked(cells, find(cells, row, column[heading] ?? 0), Mark.formula | Mark.array | Mark.rich));
}

function subject({ Kind: kind, Reference: ref, Period: period, What: what }: Line): string {
  return [kind === 'choice' ? '' : kind, ref, period, what === 'rating' ? '' : what].filter((word) => word !== '').join(' ');
}

/** The edits that make a row of the table say a line. Cells are text, so that Excel makes no date of '2020-10'. */
function written({ sheet, column }: Standing, row: number, line: Line): CellEdit[] {
  return headings.flatMap((heading) => {
    const at = { row, column: column[heading] ?? 0 };
    const content = line[heading] === '' ? null : line[heading];
    if (difference(sheet, at, { content }) === null) return [];
    return difference(sheet, at, content === null ? { content } : { content, format: '@' }) ?? [];
  });
}

/** Rows for so many lines: first those of the table that hold nothing, then new ones at its foot. A sentence where something is in the way. */
function roomFor({ sheet, table }: Standing, count: number): { rows: number[]; grown: Edit[] } | string {
  const { range, columns, name } = table;
  const last = range.bottom - (table.totals ? 1 : 0);
  const filled = filledRows(sheet.cells, { ...range, top: range.top + 1, bottom: last });
  const rows: number[] = [];
  for (let row = range.top + 1; row <= last && rows.length < count; row++) if (!filled.has(row)) rows.push(row);
  const more = count - rows.length;
  if (more === 0) return { rows, grown: [] };
  if (table.totals) return 'it has a row of totals; take that away (Table Design, Total Row)';
  const below: Range = { ...range, top: range.bottom + 1, bottom: range.bottom + more };
  const taken = [...filledRows(sheet.cells, below)][0];
  if (taken !== undefined) return `something stands below it, at ${address({ row: taken, column: range.left })}`;
  if (sheet.merges.some((merge) => overlap(merge, below)) || sheet.tables.some((other) => other.name !== name && overlap(other.range, below))) return 'a merged cell or another table stands below it';
  for (let row = below.top; row <= below.bottom; row++) rows.push(row);
  return { rows, grown: [{ kind: 'table', sheet: sheet.name, name, from: { range, columns }, to: { range: { ...range, bottom: below.bottom }, columns } }] };
}

function filledRows(cells: Standing['sheet']['cells'], { top, left, bottom, right }: Range): Set<number> {
  const rows = new Set<number>();
  for (let place = firstFrom(cells, top); (cells.row[place] ?? Infinity) <= bottom; place++) {
    const column = cells.column[place] ?? 0;
    if (column >= left && column <= right && ((cells.kind[place] ?? 0) & Kind.mask) !== Kind.empty) rows.add(cells.row[place] ?? 0);
  }
  return rows;
}

const widths: Record<keyof Line, number> = { Kind: 16, Sheet: 16, Reference: 18, Period: 10, What: 18, Value: 48, Reason: 40, Who: 18, Date: 12, Format: 8 };

const introduction = [
  'What people decided about the ratings of this workbook: a row for each decision, with the reason, who made it and when.',
  'You may sort, edit and delete rows, and add columns of your own. The next rating goes by what stands here. Delete the sheet and it is forgotten.',
];

/** The sheet as it is added with the first decisions. */
function begin(snapshot: Snapshot, lines: Line[]): Remembered | Refusal {
  if (snapshot.structureLocked) return refuse('structure locked');
  const top = introduction.length + 3;
  const sheet: NewSheet = {
    cells: [
      { at: { row: 1, column: 1 }, content: 'RAG record', bold: true },
      ...introduction.map((content, index) => ({ at: { row: index + 2, column: 1 }, content })),
      ...headings.map((content, index) => ({ at: { row: top, column: index + 1 }, content, bold: true })),
      ...lines.flatMap((line, below) => headings.flatMap((heading, index) => (line[heading] === '' ? [] : [{ at: { row: top + 1 + below, column: index + 1 }, content: line[heading], format: '@' }]))),
    ],
    widths: headings.map((heading, index) => ({ column: index + 1, width: widths[heading] })),
    frozen: { row: top + 1, column: 1 },
    tables: [{ name: ownTableName('record'), range: { top, left: 1, bottom: top + lines.length, right: headings.length } }],
    landscape: true,
    printTitles: { top, bottom: top },
    charts: [],
  };
  return { edits: [{ kind: 'sheet', sheet: freeName(snapshot), from: null, to: sheet }], expects: [], clashes: [] };
}

/** 'RAG record', or with a number where a person has a sheet of that name. */
function freeName({ sheets }: Snapshot): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = 'RAG record';
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `RAG record ${count}`;
  return name;
}
