import type { Receipt } from '../../workbook/host.ts';
import { back } from '../../workbook/plan.ts';
import type { CellEdit, CellState, Edit, Plan } from '../../workbook/plan.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { contentAt, find, Kind, Mark } from '../../workbook/snapshot.ts';
import type { Cells } from '../../workbook/snapshot.ts';
import type { Book, BookSheet } from './book.ts';
import { cellsOf, check, noCell } from './check.ts';
import type { Draft } from './draft.ts';
import { growDimension, setWidth } from './frame.ts';
import { encodePart, relationsName } from './package.ts';
import { askToCalculate, putStyles } from './parts.ts';
import type { Ledgers } from './parts.ts';
import { withPlaces } from './places.ts';
import { tablesOf } from './resolve.ts';
import type { Tables } from './resolve.ts';
import { restylerOf } from './restyle.ts';
import type { Change, Restyler } from './restyle.ts';
import { nameOf, staleFormulas } from './stale.ts';
import { writeCells } from './write-cells.ts';
import type { CellChange } from './write-cells.ts';
import { addSheet, removeSheet } from './write-sheet.ts';
import { editTable } from './write-table.ts';
import { childOf, childrenOf, numberOf } from './xml.ts';
import { pack, writeZip } from './zip.ts';
import type { Packed } from './zip.ts';

/**
 * The bytes of the workbook with all of a plan written, and the receipt; or a refusal, if the workbook says no.
 * Parts that the plan does not name keep their bytes; the book itself stays as it was.
 */
export async function applyPlan(book: Book, plan: Plan): Promise<{ bytes: Uint8Array; receipt: Receipt } | Refusal> {
  const refusal = check(book, plan);
  if (refusal) return refusal;
  if (plan.edits.length === 0) return { bytes: book.package.zip.bytes, receipt: { inverse: { expects: [], edits: [] }, edits: 0, stale: [] } };
  const ledgers = await readLedgers(book);
  if (refused(ledgers)) return ledgers;
  const draft: Draft = new Map();
  const restyler = restylerOf(book);
  const changes = cellChanges(book, plan, restyler);
  const structure = plan.edits.filter((edit) => edit.kind !== 'cell');
  let full = changes === null;
  for (const edit of structure) {
    apply(book, draft, ledgers, edit, (change) => {
      const look = restyler.look(0, change);
      full ||= look < 0;
      return Math.max(0, look);
    });
  }
  if (changes === null || full) return refuse('styles full');
  const inverse = inverseOf(book, changes, structure);
  const stale = markStale(book, changes, plan);
  if (stale.length > 0) askToCalculate(book, draft);
  const styles = restyler.part();
  if (styles) putStyles(book, draft, ledgers, styles);
  const bytes = await write(book, draft, changes);
  return { bytes, receipt: { inverse, edits: plan.edits.length, stale } };
}

/** By the place of the sheet and then by the cell, in the order of rows and columns. */
type Changes = Map<BookSheet, CellChange[]>;

async function readLedgers(book: Book): Promise<Ledgers | Refusal> {
  const types = await book.package.part('[Content_Types].xml');
  if (refused(types)) return types;
  const relations = await book.package.part(relationsName(book.workbook.name));
  if (refused(relations)) return relations;
  return types && relations ? { types, relations } : refuse('damaged', { detail: 'a part is missing' });
}

/** What becomes of each cell that the plan names; null when the workbook can hold no more looks. */
function cellChanges(book: Book, plan: Plan, restyler: Restyler): Changes | null {
  const bySheet = new Map<string, Map<number, CellChange>>();
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, { sheet, cells: cellsOf(book, sheet), plain: plainLook(sheet) }]));
  for (const edit of plan.edits) {
    if (edit.kind !== 'cell') continue;
    const known = sheets.get(edit.sheet);
    if (!known) continue;
    const { row, column } = edit.at;
    const own = bySheet.get(edit.sheet) ?? new Map<number, CellChange>();
    bySheet.set(edit.sheet, own);
    const key = row * 16_384 + column;
    let change = own.get(key);
    if (!change) {
      const place = find(known.cells, row, column);
      change = { row, column, place, style: place < 0 ? known.plain(row, column) : (known.cells.style[place] ?? 0), content: undefined, stale: false, remove: place < 0 };
      own.set(key, change);
    }
    const { content: _content, ...looks } = edit.to;
    if (Object.keys(looks).length > 0) change.remove = looks.look === noCell;
    change.style = lookOf(book, restyler, edit.to.look === noCell ? known.plain(row, column) : (edit.to.look ?? change.style), edit.to);
    if (change.style < 0) return null;
    if (edit.to.content !== undefined) change.content = edit.to.content;
  }
  return new Map([...bySheet].map(([name, own]) => {
    const known = sheets.get(name);
    if (!known) throw new RangeError(`there is no sheet '${name}'`);
    const sorted = [...own.values()].sort((one, other) => one.row - other.row || one.column - other.column);
    for (const change of sorted) change.remove &&= isNothing(known.cells, change) && change.style === known.plain(change.row, change.column);
    return [known.sheet, sorted];
  }));
}

/** Whether nothing will stand in a cell, no formula either. */
function isNothing(cells: Cells, { content, place }: CellChange): boolean {
  const kind = cells.kind[place] ?? 0;
  if (kind & (Mark.formula | Mark.array | Mark.rich)) return false;
  return content === undefined ? (kind & Kind.mask) === Kind.empty : content === null;
}

/** How a cell that is not there looks: as its row or its column says. */
function plainLook({ scan, frame }: BookSheet): (row: number, column: number) => number {
  const rows = new Map(scan.rows.flatMap(({ row, style }) => (style < 0 ? [] : [[row, style] as const])));
  const columns = childrenOf(childOf(frame.root, 'cols'), 'col').map((col) => ({ from: numberOf(col, 'min', 0), to: numberOf(col, 'max', 0), style: numberOf(col, 'style', 0) }));
  return (row, column) => rows.get(row) ?? columns.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
}

/** The look that an edit asks for. What is so already needs no look of its own. */
function lookOf(book: Book, restyler: Restyler, style: number, to: Partial<CellState>): number {
  const stands = book.styles[style];
  const change: Change = {
    ...(to.format === undefined || to.format === stands?.format ? {} : { format: to.format }),
    ...(to.fill === undefined || to.fill === stands?.fill ? {} : { fill: to.fill }),
    ...(to.ink === undefined || to.ink === stands?.ink ? {} : { ink: to.ink }),
  };
  return Object.keys(change).length === 0 ? style : restyler.look(style, change);
}

function apply(book: Book, draft: Draft, ledgers: Ledgers, edit: Exclude<Edit, CellEdit>, look: (change: Change) => number): void {
  const sheet = book.sheets.find(({ name }) => name === edit.sheet);
  if (edit.kind === 'sheet') {
    if (edit.to) addSheet(book, draft, ledgers, edit.sheet, edit.to, look);
    else if (sheet) removeSheet(book, draft, ledgers, sheet);
    return;
  }
  if (!sheet) return;
  if (edit.kind === 'width') setWidth(draft, sheet, edit);
  else if (edit.kind === 'chart') throw new RangeError('charts are not written yet');
  else {
    const table = sheet.tables.find((each) => each.table.name === edit.name);
    if (table) editTable(draft, table, edit);
  }
}

/** Undo: what each cell held and the number of its look, and the other edits turned round. */
function inverseOf(book: Book, changes: Changes, structure: Exclude<Edit, CellEdit>[]): Plan {
  const inverse: Plan = { expects: [], edits: [...structure].reverse().map(back) };
  for (const [sheet, own] of changes) {
    const cells = cellsOf(book, sheet);
    const plain = plainLook(sheet);
    for (const { row, column, place, style, content } of own) {
      const at = { row, column };
      const before = place < 0 ? plain(row, column) : (cells.style[place] ?? 0);
      const same = place >= 0 && style === before;
      // A look beyond the list is the plain one to Excel.
      const look = place < 0 ? noCell : before < book.styles.length ? before : 0;
      const from: Partial<CellState> = { ...(content === undefined ? {} : { content }), ...(same ? {} : { look: style }) };
      const to: Partial<CellState> = { ...(content === undefined ? {} : { content: contentAt(cells, place) }), ...(same ? {} : { look }) };
      if (Object.keys(to).length === 0) continue;
      inverse.edits.push({ kind: 'cell', sheet: sheet.name, at, from, to });
      if (content !== undefined) inverse.expects.push({ sheet: sheet.name, at, content });
    }
  }
  return inverse;
}

/** Takes the kept values of formulas that read what was written; names them all. */
function markStale(book: Book, changes: Changes, plan: Plan): string[] {
  const written = [...changes].flatMap(([sheet, own]) => own.filter(({ content }) => content !== undefined).map(({ row, column }) => ({ sheet: book.sheets.indexOf(sheet), row, column })));
  const stale = staleFormulas(book, grownTables(book, plan), written);
  const byPlace = new Map([...changes].map(([sheet, own]) => [sheet, new Map(own.map((change) => [change.place, change]))]));
  for (const { sheet: index, row, column, place } of stale) {
    const sheet = book.sheets[index];
    if (!sheet) continue;
    const own = changes.get(sheet) ?? [];
    changes.set(sheet, own);
    const change = byPlace.get(sheet)?.get(place);
    if (change) change.stale = true;
    else if (((sheet.scan.columns.kind[place] ?? 0) & Mark.waiting) === 0) own.push({ row, column, place, style: sheet.scan.columns.style[place] ?? 0, content: undefined, stale: true, remove: false });
  }
  for (const own of changes.values()) own.sort((one, other) => one.row - other.row || one.column - other.column);
  return stale.map((each) => nameOf(book, each));
}

/** Tables as the plan leaves them, so that what reads a whole table reads its new column. */
function grownTables(book: Book, plan: Plan): Tables {
  const tables = new Map(tablesOf(book));
  for (const edit of plan.edits) {
    if (edit.kind === 'table') tables.set(edit.name.toLowerCase(), { sheet: book.sheets.findIndex(({ name }) => name === edit.sheet), range: edit.to.range, columns: edit.to.columns });
  }
  return tables;
}

async function write(book: Book, draft: Draft, changes: Changes): Promise<Uint8Array> {
  const packed = new Map<string, Packed | null>();
  for (const sheet of book.sheets) {
    const own = changes.get(sheet) ?? [];
    growDimension(draft, sheet, own.filter(({ place, remove }) => place < 0 && !remove));
    const frame = draft.get(sheet.part);
    if (frame === null || (own.length === 0 && frame === undefined)) continue;
    packed.set(sheet.part, await pack(writeCells(...withPlaces(sheet, frame ?? sheet.frame, own)), book.package.codec));
    draft.delete(sheet.part);
  }
  for (const [name, part] of draft) packed.set(name, part === null ? null : await pack([encodePart(part.text)], book.package.codec));
  return writeZip(book.package.zip, packed);
}
