import { address, lastColumn, lastRow, overlap, rangeAddress, within } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import type { CellEdit, ChartEdit, Plan, SheetEdit, TableEdit } from '../../workbook/plan.ts';
import { refuse } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { contentAt, find, Mark, sameContent } from '../../workbook/snapshot.ts';
import type { Cells, Content } from '../../workbook/snapshot.ts';
import type { Book, BookSheet } from './book.ts';
import { plainLook } from './styles.ts';
import { childOf, childrenOf, says } from './xml.ts';

/**
 * Whether a plan may be written as the workbook stands: every cell that it relies on says what it said, and nothing is protected.
 * Throws a RangeError for a plan that no job may make: a cell beyond the last, text over a formula or over text of several looks.
 */
export function check(book: Book, plan: Plan): Refusal | null {
  const listed = new Map(book.sheets.map((sheet) => [sheet.name, { sheet, cells: cellsOf(book, sheet), plain: isProtected(sheet) ? plainLook(sheet) : null }]));
  for (const { sheet, at, content } of plan.expects) {
    const known = listed.get(sheet);
    if (!known || !sameContent(contentAt(known.cells, find(known.cells, at.row, at.column)), content)) return changed(sheet, at);
  }
  for (const edit of plan.edits) {
    if (edit.kind === 'sheet') {
      const refusal = checkSheet(book, edit);
      if (refusal) return refusal;
      continue;
    }
    const known = listed.get(edit.sheet);
    if (!known) return refuse('no sheet', { detail: edit.sheet, list: book.sheets.map(({ name }) => name).join(', ') });
    const { sheet } = known;
    const refusal = edit.kind === 'cell' ? checkCell(book, known, edit) : edit.kind === 'table' ? checkTable(sheet, edit) : edit.kind === 'chart' ? checkChart(sheet, edit) : locked(sheet);
    if (refusal) return refusal;
  }
  return null;
}

/** In an inverse, the look of a cell that was not there: it shows its row's or column's, and undo takes it out. */
export const noCell = -1;

/** The scanned cells of a sheet as the functions of `snapshot.ts` take them. */
export function cellsOf(book: Book, sheet: BookSheet): Cells {
  const { row, column, kind, number, text, style } = sheet.scan.columns;
  return { row, column, kind, number, text, style, texts: book.texts.list, styles: book.styles };
}

function changed(sheet: string, at: Position): Refusal {
  return refuse('changed', { cell: `${sheet}!${address(at)}` });
}

function isProtected(sheet: BookSheet): boolean {
  return says(childOf(sheet.frame.root, 'sheetProtection'), 'sheet');
}

function locked(sheet: BookSheet): Refusal | null {
  return isProtected(sheet) ? refuse('protected', { detail: sheet.name }) : null;
}

/** `plain` is how cells look that are not there, of a protected sheet alone. */
function checkCell(book: Book, { sheet, cells, plain }: { sheet: BookSheet; cells: Cells; plain: ReturnType<typeof plainLook> | null }, edit: CellEdit): Refusal | null {
  const { row, column } = edit.at;
  if (!Number.isInteger(row) || !Number.isInteger(column) || row < 1 || column < 1 || row > lastRow || column > lastColumn) throw new RangeError(`there is no cell in row ${row}, column ${column}`);
  const place = find(cells, row, column);
  if (plain) {
    const style = place < 0 ? plain(row, column) : (cells.style[place] ?? 0);
    if ((book.styles[style] ?? book.styles[0])?.locked !== false) return refuse('protected', { detail: sheet.name });
  }
  if (edit.to.look !== undefined && edit.to.look !== noCell && !(edit.to.look in book.styles)) throw new RangeError(`the workbook has no look ${edit.to.look}`);
  if (edit.to.content === undefined) return null;
  const stands: Content = contentAt(cells, place);
  if (edit.from.content !== undefined && !sameContent(stands, edit.from.content)) return changed(edit.sheet, edit.at);
  const marks = cells.kind[place] ?? 0;
  const filled = sheet.scan.arrays.some((range) => within(range, edit.at));
  // A cell that an array fills may be left out of the file, so that a job need not know of it.
  if (filled && place < 0) return refuse('formula', { cell: `${sheet.name}!${address(edit.at)}` });
  if (filled || marks & (Mark.formula | Mark.array | Mark.rich)) {
    throw new RangeError(`${edit.sheet}!${address(edit.at)} holds a formula or text of several looks, which is never overwritten`);
  }
  return null;
}

function checkTable(sheet: BookSheet, edit: TableEdit): Refusal | null {
  const known = sheet.tables.find(({ table }) => table.name === edit.name)?.table;
  if (!known || rangeAddress(known.range) !== rangeAddress(edit.from.range) || known.columns.join('\n') !== edit.from.columns.join('\n')) {
    return changed(sheet.name, { row: edit.from.range.top, column: edit.from.range.left });
  }
  const { range } = edit.to;
  if (range.top !== known.range.top || range.left !== known.range.left || range.bottom <= range.top) throw new RangeError(`'${edit.name}' can grow at its right and at its foot alone`);
  const other = sheet.tables.find(({ table }) => table.name !== edit.name && overlap(table.range, range));
  return other ? changed(sheet.name, { row: other.table.range.top, column: other.table.range.left }) : locked(sheet);
}

function checkChart(sheet: BookSheet, { name, from, to }: ChartEdit): Refusal | null {
  const stands = sheet.drawing?.charts.some((chart) => chart.name === name) ?? false;
  if (stands !== (from !== null)) return changed(sheet.name, { row: (to ?? from)?.at.top ?? 1, column: (to ?? from)?.at.left ?? 1 });
  if (to !== null && (name === '' || to.title === '' || to.series.length === 0)) throw new RangeError(`the chart '${name}' needs a name, a title and a series`);
  return locked(sheet);
}

function checkSheet(book: Book, { sheet, to }: SheetEdit): Refusal | null {
  const listed = childrenOf(childOf(book.workbook.root, 'sheets'), 'sheet').some(({ attributes }) => attributes['name']?.toLowerCase() === sheet.toLowerCase());
  if (listed === (to !== null)) return refuse('changed', { cell: sheet });
  if (to !== null && (sheet.length === 0 || sheet.length > 31 || /[[\]:*?/\\]|^'|'$/.test(sheet))) throw new RangeError(`'${sheet}' cannot be a sheet's name`);
  return book.structureLocked ? refuse('structure locked') : null;
}
