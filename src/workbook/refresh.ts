import { address, lastColumn, lastRow, within } from './address.ts';
import type { Position, Range } from './address.ts';
import { difference, expectation } from './difference.ts';
import { ownSheet } from './own.ts';
import type { OwnKind } from './own.ts';
import type { CellEdit, CellState, Chart, Cut, Edit, Expectation, NewCell, NewSheet, Series } from './plan.ts';
import { settle } from './settle.ts';
import type { Settled } from './settle.ts';
import { contentAt, find, Mark, marked, styleAt } from './snapshot.ts';
import type { Content, ExcelTable, Sheet, Snapshot } from './snapshot.ts';

/**
 * A sheet of ours as it should stand: exactly one Excel table, named `ownTableName(kind)`, all our other words above it, the table last.
 * `key` is the column whose words tell a row of the table from another; of several columns all together, or else the first that says something.
 * Null where rows are told by their order.
 * Headings and the number of rows above the table should not vary from one refresh to the next; a heading may differ in its month or numbers.
 * Above the table only cells that are named change, so a line that may go is named with the content null.
 */
export interface OwnSheet {
  kind: OwnKind;
  name: string;
  sheet: NewSheet;
  key: number | readonly number[] | null;
}

/** What becomes of the sheet; `says` is one line for the officer, and for `left` the reason. `name` is what the sheet is called in this workbook. */
export interface Refreshed {
  name: string;
  state: 'added' | 'refreshed' | 'unchanged' | 'left';
  says: string;
  edits: Edit[];
  expects: Expectation[];
}

/**
 * Adds a sheet of ours, or makes the smallest change to the one that is there. A person's own sheet of that name is never touched.
 * What people typed is kept: words beside a row go where the row goes, and stay with its key at the foot when the row is no longer wanted;
 * notes below the table move with its foot; columns of theirs stay. Where that cannot be done the sheet is left as it is, with the reason.
 * A second refresh has no edits. Whether the structure is locked is for the caller to ask. Throws where `own` does not hold exactly one table.
 */
export function refresh(snapshot: Snapshot, asked: OwnSheet): Refreshed {
  const own = { ...asked, sheet: { ...asked.sheet, cells: asked.sheet.cells.map(fitting) } };
  const wanted = own.sheet.tables[0];
  if (!wanted || own.sheet.tables.length !== 1) throw new RangeError(`the sheet '${own.name}' needs exactly one table`);
  const standing = ownSheet(snapshot, own.kind);
  if (!standing) return add(snapshot, own);
  const { sheet, table } = standing;
  const left = (why: string): Refreshed => ({ name: sheet.name, state: 'left', says: `${sheet.name}: left as it is, because ${why}`, edits: [], expects: [] });
  const hindrance = hinders(sheet, table);
  if (hindrance !== null) return left(hindrance);

  const columns = columnsOf(own, wanted.range, table, sheet);
  if (typeof columns === 'string') return left(columns);
  const rows = aboveOf(own, wanted.range, table, sheet, columns.of);
  if (typeof rows === 'string') return left(rows);
  const settled = settle(sheet, table, { keys: keysOf(own, wanted.range), columns: keyColumns(own).map(columns.of), ours: columns.ours });
  if (typeof settled === 'string') return left(settled);

  const at = ({ row, column }: Position): Position => ({
    row: row < wanted.range.top ? (rows.get(row) ?? row) : table.range.top + row - wanted.range.top,
    column: columns.of(column),
  });
  const edits = cellEdits(own, wanted.range, { sheet, table, at, columns: columns.ours, moved: columns.moved, settled });
  if (typeof edits === 'string') return left(edits);
  const grown = tableEdit(sheet, table, columns.headings, settled.bottom, columns.right);
  const charts = chartEdits(own, sheet, at, { wanted: wanted.range, table, settled, columns, edits });
  const widths = widthEdits(own, sheet, columns);
  const all: Edit[] = [...grown, ...widths, ...edits, ...charts];
  return {
    name: sheet.name,
    state: all.length === 0 ? 'unchanged' : 'refreshed',
    says: `${sheet.name}: ${all.length === 0 ? 'nothing to change' : changes(edits.length, charts.length)}`,
    edits: all,
    expects: all.length === 0 ? [] : settled.relied.map((place) => expectation(sheet, place)),
  };
}

/** Excel's longest text; a file with a longer one is damaged to it. */
const longest = 32_767;

function fitting(cell: NewCell): NewCell {
  return typeof cell.content === 'string' && cell.content.length > longest ? { ...cell, content: `${cell.content.slice(0, longest - 1)}…` } : cell;
}

function changes(cells: number, charts: number): string {
  const counted = (count: number, noun: string): string[] => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]);
  const said = [...counted(cells, 'cell'), ...counted(charts, 'chart')];
  return said.length === 0 ? 'the table changes its size' : `${said.join(' and ')} change${cells + charts === 1 ? 's' : ''}`;
}

/** The sheet under a name that nobody has; what it says of its own cells says that name. */
function add(snapshot: Snapshot, own: OwnSheet): Refreshed {
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  let name = own.name;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${own.name} (${count})`;
  const cells = own.sheet.cells.map((cell) => (cell.link?.sheet === own.name ? { ...cell, link: { ...cell.link, sheet: name } } : cell)).filter((cell) => !isBlank(cell));
  const charts = own.sheet.charts.map((each) => ({ ...each, chart: placed(each.chart, own.name, name, (at) => at) }));
  return { name, state: 'added', says: `${name}: added`, edits: [{ kind: 'sheet', sheet: name, from: null, to: { ...own.sheet, cells, charts } }], expects: [] };
}

function hinders(sheet: Sheet, table: ExcelTable): string | null {
  if (sheet.protected) return 'the sheet is protected; unprotect it (Review, Unprotect Sheet)';
  if (table.totals) return 'its table has a row of totals; take that away (Table Design, Total Row)';
  if (!table.header) return 'its table has no header row; switch it on (Table Design, Header Row)';
  return null;
}

interface Columns {
  of: (column: number) => number;
  /** The columns of the sheet that are ours. */
  ours: Set<number>;
  headings: string[];
  right: number;
  added: { from: number; to: number }[];
  /** Columns of the sheet that stood elsewhere, so that a new one has its place. */
  moved: { from: number; to: number }[];
}

/**
 * Where each of our columns stands: known by its heading, or by one that differs in its month or numbers alone. What is missing comes where it belongs,
 * and at the right where people have columns or an order of their own.
 */
function columnsOf(own: OwnSheet, wanted: Range, table: ExcelTable, sheet: Sheet): Columns | string {
  const names = headingsOf(own, wanted);
  const headings = [...table.columns];
  const free = new Set(headings.keys());
  const found = new Map<number, number>();
  const take = (index: number, place: number) => {
    free.delete(place);
    found.set(index, place);
    headings[place] = names[index] ?? '';
  };
  for (const [index, place] of rolling(names, headings)) take(index, place);
  for (const shape of [plainly, shapeOf]) {
    names.forEach((name, index) => {
      const match = found.has(index) ? undefined : [...free].find((place) => shape(headings[place] ?? '') === shape(name));
      if (match !== undefined) take(index, match);
    });
  }
  const added: Columns['added'] = [];
  const moved: Columns['moved'] = [];
  const places = names.flatMap((_, index) => found.get(index) ?? []);
  const inOrder = free.size === 0 && places.every((place, turn) => turn === 0 || place > (places[turn - 1] ?? -1));
  if (inOrder && found.size < names.length && keyColumns(own).every((column) => found.get(column - wanted.left) === column - wanted.left)) {
    for (const [index, place] of found) if (index !== place) moved.push({ from: table.range.left + place, to: table.range.left + index });
    names.forEach((_, index) => {
      if (!found.has(index)) added.push({ from: wanted.left + index, to: table.range.left + index });
      found.set(index, index);
    });
    headings.splice(0, headings.length, ...names);
  }
  names.forEach((name, index) => {
    if (found.has(index)) return;
    found.set(index, headings.length);
    added.push({ from: wanted.left + index, to: table.range.left + headings.length });
    headings.push(name);
  });
  const shift = table.range.left - wanted.left;
  const of = (column: number) => {
    const place = found.get(column - wanted.left);
    return place === undefined ? column + shift + (column > wanted.right ? headings.length - names.length : 0) : table.range.left + place;
  };
  if (new Set(headings.map((heading) => heading.toLowerCase())).size < headings.length) return 'two columns of its table have the same heading; rename one of them';
  const right = table.range.left + headings.length - 1;
  if (right > lastColumn) return 'there is no column left for its table';
  for (const { to } of [...added, ...moved].filter((each) => each.to > table.range.right)) {
    const taken = filledIn(sheet, { top: table.range.top, left: to, bottom: lastRow, right: to });
    if (taken) return `something stands at ${address(taken)}, where a new column of the table is needed; move it`;
  }
  return { of, ours: new Set([...found.values()].map((place) => table.range.left + place)), headings, right, added, moved };
}

/** Columns that differ in their months or numbers alone, as quarters do, each in its turn: as they roll on none may take the place of one that went before it. */
function rolling(names: readonly string[], headings: readonly string[]): [index: number, place: number][] {
  const alike = (texts: readonly string[], shape: string) => texts.flatMap((text, place) => (shapeOf(text) === shape ? [place] : []));
  return [...new Set(names.map(shapeOf))].flatMap((shape): [number, number][] => {
    const [wanted, standing] = [alike(names, shape), alike(headings, shape)];
    const known = wanted.every((index) => standing.some((place) => plainly(headings[place] ?? '') === plainly(names[index] ?? '')));
    if (known || wanted.length < 2 || standing.length > wanted.length) return [];
    return standing.flatMap((place, turn): [number, number][] => (wanted[turn] === undefined ? [] : [[wanted[turn], place]]));
  });
}

function plainly(heading: string): string {
  return heading.trim().toLowerCase();
}

/** A heading without its months and numbers: 'Apr 2020' and 'May 2021' head the same column of two refreshes. */
function shapeOf(heading: string): string {
  return heading.toLowerCase()
    .replace(/\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/g, '~')
    .replace(/\d+/g, '#').trim();
}

function filledIn({ cells }: Sheet, { top, left, bottom, right }: Range): Position | null {
  for (let place = 0; place < cells.row.length; place++) {
    const [row, column] = [cells.row[place] ?? 0, cells.column[place] ?? 0];
    if (row >= top && row <= bottom && column >= left && column <= right && contentAt(cells, place) !== null) return { row, column };
  }
  return null;
}

function headingsOf(own: OwnSheet, { top, left, right }: Range): string[] {
  const names = Array.from({ length: right - left + 1 }, () => '');
  for (const { at, content } of own.sheet.cells) if (at.row === top && at.column >= left && at.column <= right && typeof content === 'string') names[at.column - left] = content;
  return names;
}

function keyColumns({ key }: OwnSheet): readonly number[] {
  return key === null ? [] : typeof key === 'number' ? [key] : key;
}

/** What the key columns of each row of the table say. */
function keysOf(own: OwnSheet, { top, bottom }: Range): string[][] {
  const columns = keyColumns(own);
  const keys = Array.from({ length: bottom - top }, () => columns.map(() => ''));
  for (const { at, content } of own.sheet.cells) {
    const [key, index] = [keys[at.row - top - 1], columns.indexOf(at.column)];
    if (key && index >= 0) key[index] = textOf(content);
  }
  return keys;
}

function textOf(content: Content): string {
  return content === null || typeof content === 'object' ? '' : String(content);
}

/**
 * Where each of our rows above the table stands. Where people put rows in between, a row of ours is the next that begins like it;
 * what they wrote there stays. Where rows were taken away there is no room for what we say.
 */
function aboveOf(own: OwnSheet, wanted: Range, table: ExcelTable, sheet: Sheet, columnOf: (column: number) => number): Map<number, number> | string {
  let slack = table.range.top - wanted.top;
  if (slack < 0) return `rows above its table were deleted; delete the sheet and it is made anew`;
  const rows = new Map<number, number>();
  const first = new Map<number, NewCell>();
  for (const cell of own.sheet.cells) if (cell.at.row < wanted.top && cell.at.column <= (first.get(cell.at.row)?.at.column ?? Infinity)) first.set(cell.at.row, cell);
  let passed = 0;
  for (let row = 1; row < wanted.top; row++) {
    const cell = first.get(row);
    for (let skip = 0; cell && skip <= slack; skip++) {
      const stands = contentAt(sheet.cells, find(sheet.cells, row + passed + skip, columnOf(cell.at.column)));
      if (beginning(stands) !== beginning(cell.content)) continue;
      passed += skip;
      slack -= skip;
      break;
    }
    rows.set(row, row + passed);
  }
  return rows;
}

/** What a line of ours is known by: the words before its colon, or its first words. */
function beginning(content: Content): string {
  return textOf(content).split(':')[0]?.slice(0, 12).toLowerCase() ?? '';
}

interface Place {
  sheet: Sheet;
  table: ExcelTable;
  at: (at: Position) => Position;
  columns: Set<number>;
  moved: Columns['moved'];
  settled: Settled;
}

/** Every cell that should say something else, once each; a sentence where one of them may not be written. */
function cellEdits(own: OwnSheet, wanted: Range, { sheet, table, at, columns, moved, settled }: Place): CellEdit[] | string {
  const states = new Map<string, { at: Position; state: Partial<CellState> }>();
  const put = (place: Position, state: Partial<CellState>) => states.set(`${place.row}:${place.column}`, { at: place, state });
  const linked = new Set(own.sheet.cells.flatMap(({ at: { row, column }, link }) => (link && row > wanted.top ? [column] : [])).map((column) => at({ row: wanted.top, column }).column));
  for (const { from } of moved) linked.add(from);

  for (let row = table.range.top + 1; row <= Math.max(table.range.bottom, settled.bottom); row++) {
    for (const column of columns) if (find(sheet.cells, row, column) >= 0) put({ row, column }, { ...empty, ...(linked.has(column) ? { link: null } : {}) });
  }
  for (const { from, to } of settled.moves) {
    put(from, states.get(`${from.row}:${from.column}`)?.state ?? { content: null, look: 0 });
    const place = find(sheet.cells, from.row, from.column);
    put(to, { content: contentAt(sheet.cells, place), look: sheet.cells.style[place] ?? 0 });
  }
  // Two moves may cross: what arrives stands over what left.
  for (const { from, to } of settled.moves) {
    const place = find(sheet.cells, from.row, from.column);
    put(to, { content: contentAt(sheet.cells, place), look: sheet.cells.style[place] ?? 0 });
  }
  for (const { at: place, key } of settled.kept) put(place, { content: key });
  for (const cell of own.sheet.cells) {
    if (cell.at.row > wanted.bottom) throw new RangeError(`the sheet '${own.name}' has words below its table`);
    const place = at(cell.at);
    if (isBlank(cell) && find(sheet.cells, place.row, place.column) < 0 && !states.has(`${place.row}:${place.column}`)) continue;
    const { content, format = 'General', fill = null, ink = null, bold = false, wrap = false } = cell;
    const link = cell.link ? { link: { ...cell.link, sheet: cell.link.sheet === own.name ? sheet.name : cell.link.sheet } } : linked.has(place.column) && cell.at.row > wanted.top ? { link: null } : {};
    put(place, { content, format, fill, ink, bold, wrap, ...link });
  }

  const edits: CellEdit[] = [];
  for (const { at: place, state } of states.values()) {
    const edit = difference(sheet, place, withoutInk(sheet, place, state));
    if (!edit) continue;
    if (edit.to.content !== undefined && marked(sheet.cells, find(sheet.cells, place.row, place.column), Mark.formula | Mark.array | Mark.rich)) {
      return `${address(place)} holds a formula or text of several looks, which is never overwritten; delete it or make it plain`;
    }
    edits.push(edit);
  }
  return edits.sort((one, other) => one.at.row - other.at.row || one.at.column - other.at.column);
}

/** Whether nothing is to be seen of a cell: where it is not there already, it need not be. */
function isBlank({ content, fill }: NewCell): boolean {
  return content === null && fill === undefined;
}

const empty: Partial<CellState> = { content: null, format: 'General', fill: null, ink: null, bold: false, wrap: false };

/** A new column is as wide as we make it; one that made room for it is as wide as it was. */
function widthEdits(own: OwnSheet, sheet: Sheet, { added, moved }: Columns): Edit[] {
  const standing = (column: number) => sheet.widths.find((each) => column >= each.from && column <= each.to)?.width ?? null;
  const wanted = [
    ...added.map(({ from, to }) => ({ column: to, width: own.sheet.widths.find(({ column }) => column === from)?.width ?? null })),
    ...moved.map(({ from, to }) => ({ column: to, width: standing(from) })),
  ];
  return wanted.flatMap(({ column, width }): Edit[] => (width === null || standing(column) === width ? [] : [{ kind: 'width', sheet: sheet.name, column, from: standing(column), to: width }]));
}

/** The font's own colour may be a theme's, so no ink is asked for where the ink is already the workbook's own. */
function withoutInk({ cells }: Sheet, { row, column }: Position, state: Partial<CellState>): Partial<CellState> {
  if (state.ink !== null || styleAt(cells, find(cells, row, column)).ink !== styleAt(cells, -1).ink) return state;
  const { ink: _, ...rest } = state;
  return rest;
}

function tableEdit(sheet: Sheet, { name, range, columns }: ExcelTable, headings: string[], bottom: number, right: number): Edit[] {
  const same = bottom === range.bottom && headings.length === columns.length && headings.every((heading, index) => heading === columns[index]);
  return same ? [] : [{ kind: 'table', sheet: sheet.name, name, from: { range, columns }, to: { range: { ...range, bottom, right }, columns: headings } }];
}

/** Charts that are new, say something else, or read rows that have moved. A chart of ours that is no longer wanted is told by its name's beginning. */
function chartEdits(own: OwnSheet, sheet: Sheet, at: (at: Position) => Position, { wanted, table, settled, columns, edits: cells }: { wanted: Range; table: ExcelTable; settled: Settled; columns: Columns; edits: readonly CellEdit[] }): Edit[] {
  const before = (place: Position): Position => {
    const to = at(place);
    const column = place.row < wanted.top ? to.column : (columns.moved.find((each) => each.to === to.column)?.from ?? to.column);
    return { row: place.row <= wanted.top ? to.row : (settled.before(place.row - wanted.top - 1) ?? Math.min(to.row, table.range.bottom)), column };
  };
  // A line of a new column was not drawn before.
  const stood = ({ values: { sheet: other, range } }: Series) => other !== own.name || !columns.added.some(({ to }) => to === at({ row: range.top, column: range.left }).column);
  const edits: Edit[] = own.sheet.charts.flatMap(({ name, chart }): Edit[] => {
    const stands = sheet.charts.find((each) => each.name === name);
    const to = placed(chart, own.name, sheet.name, at);
    const from = stands ? { ...placed({ ...chart, series: chart.series.filter(stood) }, own.name, sheet.name, before), at: to.at, title: stands.title } : null;
    return from && JSON.stringify(from) === JSON.stringify(to) && !(to.axis && reads(to, sheet.name, cells)) ? [] : [{ kind: 'chart', sheet: sheet.name, name, from, to }];
  });
  const gone = sheet.charts.filter(({ name }) => /^RAG[ _]/.test(name) && !own.sheet.charts.some((each) => each.name === name));
  return [...edits, ...gone.map(({ name, title }): Edit => ({ kind: 'chart', sheet: sheet.name, name, from: nothing(sheet.name, title, table), to: null }))];
}

/** Whether a chart reads a cell that changes. */
function reads({ series }: Chart, sheet: string, cells: readonly CellEdit[]): boolean {
  const cuts = series.flatMap((each) => (each.kind === 'band' ? [each.values, each.height] : [each.values])).filter((cut) => cut.sheet === sheet);
  return cells.some(({ at, to }) => to.content !== undefined && cuts.some(({ range }) => within(range, at)));
}

/** What is known of a chart that goes: a snapshot holds its name and its title alone. */
function nothing(sheet: string, title: string, { range }: ExcelTable): Chart {
  const head = { ...range, bottom: range.top };
  return { title, alt: title, at: head, categories: { sheet, range: head }, series: [], format: 'General' };
}

/** A chart with its cells where they stand in this workbook. */
function placed(chart: Chart, called: string, name: string, at: (at: Position) => Position): Chart {
  const range = ({ top, left, bottom, right }: Range): Range => {
    const [first, last] = [at({ row: top, column: left }), at({ row: bottom, column: right })];
    return { top: first.row, left: first.column, bottom: last.row, right: last.column };
  };
  const cut = (each: Cut): Cut => (each.sheet === called ? { sheet: name, range: range(each.range) } : each);
  return {
    ...chart,
    categories: cut(chart.categories),
    series: chart.series.map((each) => {
      const shared = { name: each.name.sheet === called ? { sheet: name, at: at(each.name.at) } : each.name, values: cut(each.values) };
      return each.kind === 'band' ? { ...each, ...shared, height: cut(each.height) } : { ...each, ...shared };
    }),
  };
}
