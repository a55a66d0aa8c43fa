import type { Field, Table } from '../../tables/table.ts';
import { address, overlap } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import { difference } from '../../workbook/difference.ts';
import type { CellEdit, CellState, TableEdit } from '../../workbook/plan.ts';
import { find, firstFrom, Kind, Mark, marked, styleAt } from '../../workbook/snapshot.ts';
import type { ExcelTable, Sheet, Snapshot } from '../../workbook/snapshot.ts';
import { hasFigures } from '../survey.ts';
import { contentFor } from './criteria-cells.ts';
import { finding } from './propose.ts';
import type { Round } from './round.ts';
import type { NewTarget } from './target-list.ts';
import type { Work } from './year-rows.ts';

/**
 * Gives the indicators that are new in the officer's list a row each: in the table whose references begin alike (or the only one), in rows that
 * retired indicators leave, else right below the table in the look of its last row. Nothing is moved: where something stands below, or no
 * table is known to be theirs, they are named as errors. Returns where each was put.
 */
export function addRows(snapshot: Snapshot, round: Round, lines: readonly NewTarget[], emptied: ReadonlyMap<Table, number[]>, work: Work): { added: string[]; grown: TableEdit[] } {
  const added: string[] = [];
  const rooms = new Map<Table, Room>();
  for (const line of lines) {
    const table = tableFor(round, line);
    const sheet = snapshot.sheets.find(({ name }) => name === table?.sheet);
    if (!table || !sheet) {
      work.findings.push(finding('left', 'error', '', '', `'${line.ref}' is new, and several tables could take it. Add its row by hand, where it belongs`));
      continue;
    }
    const room = rooms.get(table) ?? { table, sheet, free: [...(emptied.get(table) ?? [])], bottom: table.range.bottom };
    rooms.set(table, room);
    const row = nextRow(room);
    if (row === null) {
      work.findings.push(finding('left', 'error', sheet.name, address({ row: room.bottom + 1, column: table.range.left }), `'${line.ref}' is new, and there is no room below the table. Insert a row for it in Excel and try again`));
      continue;
    }
    writeRow(room, row, line, work);
    added.push(`${line.ref} (${sheet.name}!${address({ row, column: table.range.left })})`);
  }
  return { added, grown: [...rooms.values()].flatMap(grownTable) };
}

/** A table with rows to spare: those that were emptied, and how far down it reaches by now. */
interface Room {
  table: Table;
  sheet: Sheet;
  free: number[];
  bottom: number;
}

/** The table whose references begin with the same letters as this one, or the only one that lists indicators with targets. */
function tableFor({ chosen, rows }: Round, { ref }: NewTarget): Table | null {
  const tables = chosen.filter((table) => hasFigures(table) && (table.kind === 'indicators' || table.kind === 'months') && table.columns.some(({ field }) => field === 'measure') && table.columns.some(({ field }) => field === 'target' || field === 'criteria'));
  const letters = (text: string) => /^[a-z]+/i.exec(text)?.[0].toLowerCase() ?? '';
  const alike = tables.map((table) => ({ table, count: rows.filter(({ bearing, judged: { row } }) => bearing.table === table && letters(ref) !== '' && letters(row.indicator.ref) === letters(ref)).length })).filter(({ count }) => count > 0);
  // Months of the same indicators stand beside their current figures: the current ones lead.
  const first = alike.find(({ table }) => table.kind === 'indicators') ?? alike[0];
  return first?.table ?? (tables.length === 1 ? (tables[0] ?? null) : null);
}

function nextRow(room: Room): number | null {
  const emptied = room.free.shift();
  if (emptied !== undefined) return emptied;
  const { sheet, table: { range }, bottom } = room;
  const strip: Range = { top: bottom + 1, bottom: bottom + 1, left: range.left, right: range.right };
  const own = tableOf(room);
  if (own && (own.totals || own.range.bottom !== range.bottom)) return null;
  if (sheet.merges.some((merge) => overlap(merge, strip)) || sheet.tables.some((other) => other !== own && overlap(other.range, strip))) return null;
  for (let place = firstFrom(sheet.cells, strip.top); sheet.cells.row[place] === strip.top; place++) {
    const column = sheet.cells.column[place] ?? 0;
    if (column >= strip.left && column <= strip.right && ((sheet.cells.kind[place] ?? 0) & Kind.mask) !== Kind.empty) return null;
  }
  return ++room.bottom;
}

function tableOf({ sheet, table }: Room): ExcelTable | undefined {
  return sheet.tables.find(({ name }) => name === table.excelTable);
}

/** Writes reference, measure, target and tolerance as the table holds its like, and below the table the looks of its last row. */
function writeRow({ sheet, table }: Room, row: number, { ref, measure = '', target, tolerance }: NewTarget, work: Work): void {
  const { range } = table;
  const hasRef = table.columns.some(({ field }) => field === 'ref');
  const texts: Partial<Record<Field, string>> = {
    ref, measure: hasRef || ref === measure ? measure : `${ref} ${measure}`, target: target ?? '', tolerance: tolerance ?? '',
    criteria: [target, tolerance].filter((text) => text !== null).join('\n'),
  };
  const below = row > range.bottom;
  // The row of another indicator was made for its figures: days, pounds. Ours take the format of the table's last row where its target is of their kind, else none.
  const kind = table.columns.find(({ field }) => field === 'target')?.column;
  const alike = kind !== undefined && typeof contentFor(sheet, find(sheet.cells, range.bottom, kind), target ?? '') === 'number';
  for (let column = range.left; column <= range.right; column++) {
    const at = { row, column };
    const like = find(sheet.cells, range.bottom, column);
    const field = table.columns.find((each) => each.column === column)?.field;
    const text = field === undefined ? undefined : texts[field];
    const format = !below && field !== undefined && numeric.includes(field) ? (alike ? styleAt(sheet.cells, like).format : 'General') : undefined;
    const wanted: Partial<CellState> = {
      ...(below && { look: sheet.cells.style[like] ?? 0 }), ...(format !== undefined && { format }),
      ...(text !== undefined && { content: below || alike ? contentFor(sheet, like, text) : text === '' ? null : text }),
    };
    const key = `${sheet.name}!${address(at)}`;
    const edit = difference(sheet, at, wanted);
    if (text !== undefined && !edit) work.edits.delete(key);
    else if (edit) work.edits.set(key, merged(work.edits.get(key), edit));
    if (below && marked(sheet.cells, like, Mark.formula)) work.findings.push(finding('left', 'query', sheet.name, address(at), `${ref}: the row above has a formula here. Copy it down in Excel`));
  }
}

/** A cell that is emptied and given another format is both. */
function merged(before: CellEdit | undefined, edit: CellEdit): CellEdit {
  return before ? { ...edit, from: { ...before.from, ...edit.from }, to: { ...before.to, ...edit.to } } : edit;
}

const numeric: readonly Field[] = ['target', 'actual', 'ytd', 'month', 'quarter', 'previous'];

function grownTable(room: Room): TableEdit[] {
  const own = tableOf(room);
  if (!own || room.bottom <= own.range.bottom) return [];
  const { name, range, columns } = own;
  return [{ kind: 'table', sheet: room.sheet.name, name, from: { range, columns }, to: { range: { ...range, bottom: room.bottom }, columns } }];
}
