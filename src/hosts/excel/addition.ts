import { address, rangeAddress } from '../../workbook/address.ts';
import type { NewCell, NewSheet, SheetEdit } from '../../workbook/plan.ts';
import { filling, formatting, looking } from './writing.ts';
import type { WantedLook, Writing } from './writing.ts';
import type { Look } from './style.ts';
import { points } from './width.ts';

/** Steps that add a sheet of our making: links before words, since a link brings words and a look of its own. */
export function addition(edit: SheetEdit, sheet: NewSheet): Writing[] {
  const cells = sheet.cells.map((cell) => ({ sheet: edit.sheet, at: cell.at, cell }));
  const step = (bytes: number, queue: Writing['queue']): Writing => ({ bytes, queue, edits: [edit], where: `the sheet ${edit.sheet}` });
  const written = [
    ...looking(cells.flatMap(({ cell, ...at }) => (dressed(cell) ? [{ ...at, value: wantedLook(cell) }] : []))),
    ...formatting(cells.flatMap(({ cell, ...at }) => (cell.format === undefined ? [] : [{ ...at, value: cell.format }]))),
    ...filling(cells.flatMap(({ cell, ...at }) => (cell.content === null ? [] : [{ ...at, value: cell.content }]))),
  ];
  return [
    step(500, (context) => void context.workbook.worksheets.add(edit.sheet)),
    ...cells.flatMap(({ cell }) => (cell.link ? [step(900, (context) => link(context, edit.sheet, cell))] : [])),
    ...written.map((writing) => ({ ...writing, edits: [edit], where: `the sheet ${edit.sheet}` })),
    ...sheet.tables.map((table) => step(1_200, (context) => {
      const added = context.workbook.worksheets.getItem(edit.sheet).tables.add(rangeAddress(table.range), true);
      added.name = table.name;
    })),
    step(2_000 + sheet.widths.length * 700, (context) => arrange(context.workbook.worksheets.getItem(edit.sheet), sheet)),
  ];
}

function dressed(cell: NewCell): boolean {
  return cell.fill !== undefined || cell.ink !== undefined || cell.bold !== undefined || cell.wrap !== undefined;
}

function wantedLook(cell: NewCell): WantedLook {
  const properties: Look = {};
  if (cell.fill !== undefined) properties.fill = { color: cell.fill };
  if (cell.ink !== undefined || cell.bold !== undefined) {
    properties.font = { ...(cell.ink === undefined ? {} : { color: cell.ink }), ...(cell.bold === undefined ? {} : { bold: cell.bold }) };
  }
  if (cell.wrap !== undefined) properties.wrapText = cell.wrap;
  return { properties, bare: false };
}

function link(context: Excel.RequestContext, sheet: string, cell: NewCell): void {
  if (!cell.link) return;
  const documentReference = `'${cell.link.sheet.replaceAll("'", "''")}'!${address(cell.link.at)}`;
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(cell.at.row - 1, cell.at.column - 1, 1, 1).hyperlink = { documentReference };
}

function arrange(sheet: Excel.Worksheet, wanted: NewSheet): void {
  for (const { column, width } of wanted.widths) sheet.getRangeByIndexes(0, column - 1, 1, 1).getEntireColumn().format.columnWidth = points(width);
  const { frozen } = wanted;
  if (frozen && frozen.row > 1 && frozen.column > 1) sheet.freezePanes.freezeAt(rangeAddress({ top: 1, left: 1, bottom: frozen.row - 1, right: frozen.column - 1 }));
  else if (frozen && frozen.row > 1) sheet.freezePanes.freezeRows(frozen.row - 1);
  else if (frozen && frozen.column > 1) sheet.freezePanes.freezeColumns(frozen.column - 1);
  if (wanted.landscape) sheet.pageLayout.orientation = 'Landscape';
  if (wanted.printTitles) sheet.pageLayout.setPrintTitleRows(`$${wanted.printTitles.top}:$${wanted.printTitles.bottom}`);
}
