import type { Receipt } from '../../workbook/host.ts';
import type { CellEdit, Edit, Plan } from '../../workbook/plan.ts';
import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { Mark } from '../../workbook/snapshot.ts';
import type { Book } from './book.ts';
import { cellChanges } from './changes.ts';
import type { Changes } from './changes.ts';
import { check } from './check.ts';
import type { Draft } from './draft.ts';
import { growDimension, setWidth } from './frame.ts';
import { figuresOf } from './figures.ts';
import type { Figures } from './figures.ts';
import { inverseOf } from './inverse.ts';
import { setLinks } from './links.ts';
import { encodePart, relationsName } from './package.ts';
import type { Part } from './package.ts';
import { askToCalculate, putStyles } from './parts.ts';
import type { Ledgers } from './parts.ts';
import { withPlaces } from './places.ts';
import { tablesOf } from './resolve.ts';
import type { Tables } from './resolve.ts';
import { restylerOf } from './restyle.ts';
import type { Change } from './restyle.ts';
import { nameOf, staleFormulas } from './stale.ts';
import { writeCells } from './write-cells.ts';
import { editChart, tidyDrawing } from './write-drawing.ts';
import { addSheet, removeSheet } from './write-sheet.ts';
import { editTable } from './write-table.ts';
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
  const ledgers = await readLedgers(book, plan);
  if (refused(ledgers)) return ledgers;
  const draft: Draft = new Map();
  const restyler = restylerOf(book);
  const changes = cellChanges(book, plan, restyler);
  const structure = plan.edits.filter((edit) => edit.kind !== 'cell');
  let full = changes === null;
  const figures = figuresOf(book, { expects: [], edits: structure.some(draws) ? plan.edits : [] });
  for (const edit of structure) {
    apply(book, draft, ledgers, edit, (change) => {
      const look = restyler.look(0, change);
      full ||= look < 0;
      return Math.max(0, look);
    }, figures);
  }
  for (const sheet of book.sheets) if (structure.some((edit) => edit.kind === 'chart' && edit.sheet === sheet.name)) tidyDrawing(book, draft, ledgers, sheet);
  if (changes === null || full) return refuse('styles full');
  const stale = markStale(book, changes, plan);
  if (stale.length > 0) askToCalculate(book, draft);
  const styles = restyler.part();
  if (styles) putStyles(book, draft, ledgers, styles);
  const bytes = await write(book, draft, changes);
  return { bytes, receipt: receiptOf(() => inverseOf(book, changes, structure), plan.edits.length, stale) };
}

/** A receipt whose way back is worked out when it is asked for: a file that is written and closed never asks. Until then it holds the book that was. */
function receiptOf(work: () => Plan, edits: number, stale: string[]): Receipt {
  let inverse: Plan | null = null;
  return {
    get inverse() {
      return (inverse ??= work());
    },
    edits,
    stale,
  };
}

/** Whether an edit draws a chart, which keeps the values of the cells that it reads. */
function draws(edit: Edit): boolean {
  return (edit.kind === 'chart' && edit.to !== null) || (edit.kind === 'sheet' && edit.to !== null && edit.to.charts.length > 0);
}

async function readLedgers(book: Book, plan: Plan): Promise<Ledgers | Refusal> {
  const types = await book.package.part('[Content_Types].xml');
  if (refused(types)) return types;
  const relations = await book.package.part(relationsName(book.workbook.name));
  if (refused(relations)) return relations;
  const charted = new Set(plan.edits.filter((edit) => edit.kind === 'chart').map(({ sheet }) => sheet));
  const lists = new Map<string, Part>();
  for (const { part, drawing } of book.sheets.filter(({ name }) => charted.has(name))) {
    for (const of of [part, ...(drawing ? [drawing.part.name] : [])]) {
      const list = await book.package.part(relationsName(of));
      if (refused(list)) return list;
      if (list) lists.set(relationsName(of), list);
    }
  }
  return types && relations ? { types, relations, lists } : refuse('damaged', { detail: 'a part is missing' });
}

function apply(book: Book, draft: Draft, ledgers: Ledgers, edit: Exclude<Edit, CellEdit>, look: (change: Change) => number, figures: Figures): void {
  const sheet = book.sheets.find(({ name }) => name === edit.sheet);
  if (edit.kind === 'sheet') {
    if (edit.to) addSheet(book, draft, ledgers, edit.sheet, edit.to, look, figures);
    else if (sheet) removeSheet(book, draft, ledgers, sheet);
    return;
  }
  if (!sheet) return;
  if (edit.kind === 'width') setWidth(draft, sheet, edit);
  else if (edit.kind === 'chart') editChart(book, draft, ledgers, sheet, edit, figures);
  else {
    const table = sheet.tables.find((each) => each.table.name === edit.name);
    if (table) editTable(draft, table, edit);
  }
}

/** Takes the kept values of formulas that read what was written; names them all. */
function markStale(book: Book, changes: Changes, plan: Plan): string[] {
  const stale = staleFormulas(book, grownTables(book, plan), written(book, changes));
  if (stale.length === 0) return [];
  const byPlace = new Map([...changes].map(([sheet, own]) => [sheet, new Map(own.map((change) => [change.place, change]))]));
  for (const { sheet: index, row, column, place } of stale) {
    const sheet = book.sheets[index];
    if (!sheet) continue;
    const own = changes.get(sheet) ?? [];
    changes.set(sheet, own);
    const change = byPlace.get(sheet)?.get(place);
    if (change) change.stale = true;
    else if (((sheet.scan.columns.kind[place] ?? 0) & Mark.waiting) === 0) own.push({ row, column, place, style: sheet.scan.columns.style[place] ?? 0, content: undefined, link: undefined, stale: true, remove: false });
  }
  for (const own of changes.values()) own.sort((one, other) => one.row - other.row || one.column - other.column);
  return stale.map((each) => nameOf(book, each));
}

/** The cells whose value a plan sets; asked for only where the workbook has formulas. */
function* written(book: Book, changes: Changes): Generator<{ sheet: number; row: number; column: number }> {
  for (const [sheet, own] of changes) {
    const place = book.sheets.indexOf(sheet);
    for (const { row, column, content } of own) if (content !== undefined) yield { sheet: place, row, column };
  }
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
    const links = own.flatMap(({ row, column, link }) => (link === undefined ? [] : [{ at: { row, column }, to: link }]));
    if (links.length > 0) setLinks(draft, sheet, links);
    growDimension(draft, sheet, own.filter(({ place, remove }) => place < 0 && !remove));
    const frame = draft.get(sheet.part);
    if (frame === null || (own.length === 0 && frame === undefined)) continue;
    packed.set(sheet.part, await pack(writeCells(...withPlaces(sheet, frame ?? sheet.frame, own)), book.package.codec));
    draft.delete(sheet.part);
  }
  for (const [name, part] of draft) packed.set(name, part === null ? null : await pack([encodePart(part.text)], book.package.codec));
  return writeZip(book.package.zip, packed);
}
