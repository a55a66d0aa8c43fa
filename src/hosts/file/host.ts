import { address, rangeAddress } from '../../workbook/address.ts';
import type { Host } from '../../workbook/host.ts';
import type { CellEdit, Edit, NewSheet, Plan } from '../../workbook/plan.ts';
import { refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { contentAt, find, sameContent } from '../../workbook/snapshot.ts';
import { applyPlan } from './apply.ts';
import type { Book } from './book.ts';
import { cellsOf, noCell } from './check.ts';
import type { Codec } from './codec.ts';
import { openWorkbook } from './open.ts';
import { snapshot } from './snapshot.ts';

/** A workbook file that is open as Excel would hold one: look, apply, undo. `bytes` is the file as it stands, to be saved. */
export interface FileHost extends Host {
  bytes(): Uint8Array;
}

/** Opens a workbook file to be worked in. Only we change it, so that `watch` never calls, and `select` is the surface's own matter. */
export async function hostOfFile(bytes: Uint8Array, codec: Codec): Promise<FileHost | Refusal> {
  const opened = await openWorkbook(bytes, codec);
  if (refused(opened)) return opened;
  let book: Book = opened;

  const apply: Host['apply'] = async (plan) => {
    const written = await applyPlan(book, plan);
    if (refused(written)) return written;
    const again = await openWorkbook(written.bytes, codec);
    if (refused(again)) throw new Error('the workbook that was written cannot be opened');
    book = again;
    // The way back is worked out now, so that the book that was need not be kept.
    return { ...written.receipt };
  };

  return {
    look: () => Promise.resolve(snapshot(book)),
    apply,
    async undo(receipt) {
      const left = receipt.inverse.edits.flatMap((edit) => (stands(book, edit) ? [] : [nameOf(edit)]));
      const edits = receipt.inverse.edits.filter((edit) => stands(book, edit));
      const plan: Plan = { expects: [], edits };
      const done = await apply(plan);
      return refused(done) ? done : { restored: edits.length, left, receipt: done };
    },
    select: () => Promise.resolve(),
    watch: () => () => undefined,
    bytes: () => book.package.zip.bytes,
  };
}

/** Whether what an edit would undo still stands as we left it. */
function stands(book: Book, edit: Edit): boolean {
  const sheet = book.sheets.find(({ name }) => name === edit.sheet);
  if (edit.kind === 'sheet') return edit.to !== null ? sheet === undefined : edit.from !== null && holds(book, edit.sheet, edit.from);
  if (!sheet) return false;
  if (edit.kind === 'cell') return cellStands(book, edit);
  if (edit.kind === 'width') return true;
  if (edit.kind === 'chart') return (sheet.drawing?.charts.find(({ name }) => name === edit.name)?.title ?? null) === (edit.from?.title ?? null);
  const table = sheet.tables.find(({ table: { name } }) => name === edit.name)?.table;
  return table !== undefined && rangeAddress(table.range) === rangeAddress(edit.from.range);
}

function cellStands(book: Book, { sheet: name, at, from }: CellEdit): boolean {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) return false;
  const cells = cellsOf(book, sheet);
  const place = find(cells, at.row, at.column);
  return (from.content === undefined || sameContent(contentAt(cells, place), from.content)) && (from.look === undefined || (place < 0 ? noCell : (cells.style[place] ?? 0)) === from.look);
}

/** Whether a sheet of our own making still holds what we put there, and nothing else. */
function holds(book: Book, name: string, made: NewSheet): boolean {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) return false;
  const cells = cellsOf(book, sheet);
  const filled = made.cells.filter(({ content }) => content !== null);
  const count = cells.row.reduce((sum, _, place) => sum + (contentAt(cells, place) === null ? 0 : 1), 0);
  return count === filled.length && filled.every(({ at, content }) => sameContent(contentAt(cells, find(cells, at.row, at.column)), content));
}

function nameOf(edit: Edit): string {
  return edit.kind === 'cell' ? `${edit.sheet}!${address(edit.at)}` : edit.kind === 'chart' ? `${edit.sheet}, the chart '${edit.name}'` : edit.sheet;
}
