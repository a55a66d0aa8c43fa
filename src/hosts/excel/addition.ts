import { address, rangeAddress } from '../../workbook/address.ts';
import { linesOf } from '../../workbook/lines.ts';
import type { NewCell, NewSheet, Place, SheetEdit } from '../../workbook/plan.ts';
import { drawing } from './charts.ts';
import { valueOf } from './content.ts';
import { linking } from './links.ts';
import { filling, formatting, looking, text } from './writing.ts';
import type { WantedLook, Writing } from './writing.ts';
import type { Look } from './style.ts';
import { points } from './width.ts';

/** Steps that add a sheet of our making: links before words, since a link brings words and a look of its own; charts when their figures stand. */
export function addition(edit: SheetEdit, sheet: NewSheet, nameOf: (place: Place) => string): Writing[] {
  const cells = sheet.cells.map((cell) => ({ sheet: edit.sheet, at: cell.at, cell }));
  const formats = cells.flatMap(({ cell, ...at }) => (cell.format === undefined ? [] : [{ ...at, value: cell.format }]));
  const tall = linesOf(sheet.cells, sheet.widths);
  const step = (bytes: number, queue: Writing['queue']): Writing => ({ bytes, queue, edits: [edit], where: `the sheet ${edit.sheet}` });
  const written = [
    ...linking(cells.flatMap(({ cell: { link }, ...place }) => (link ? [{ ...place, link, edit }] : []))),
    ...looking(cells.flatMap(({ cell, ...at }) => (dressed(cell, tall) ? [{ ...at, value: wantedLook(cell, tall) }] : []))),
    ...formatting(formats.filter(({ value }) => value !== text)),
    ...filling(cells.flatMap(({ cell, ...at }) => (cell.content === null ? [] : [{ ...at, value: valueOf(cell.content, false) }]))),
    ...formatting(formats.filter(({ value }) => value === text)),
  ];
  const called = naming(edit.sheet, sheet, nameOf);
  return [
    step(500, (context) => void context.workbook.worksheets.add(edit.sheet)),
    step(1_000 + sheet.widths.length * 700, (context) => widen(context.workbook.worksheets.getItem(edit.sheet), sheet)),
    ...written.map((writing) => ({ ...writing, edits: [edit], where: `the sheet ${edit.sheet}` })),
    ...sheet.tables.map((table) => step(1_800, (context) => {
      const added = context.workbook.worksheets.getItem(edit.sheet).tables.add(rangeAddress(table.range), true);
      added.name = table.name;
      added.style = 'TableStyleLight1';
      added.showBandedRows = false;
    })),
    step(4_000, (context) => arrange(context.workbook.worksheets.getItem(edit.sheet), sheet, tall)),
    ...sheet.charts.map(({ name, chart }) => ({ ...drawing(edit.sheet, name, chart, called, [edit]), where: `the sheet ${edit.sheet}` })),
  ];
}

/** The words of a cell of the new sheet, or of another. */
function naming(name: string, { cells }: NewSheet, nameOf: (place: Place) => string): (place: Place) => string {
  const words = new Map(cells.map(({ at, content }) => [address(at), content]));
  return (place) => {
    const content = place.sheet === name ? words.get(address(place.at)) : undefined;
    return content === undefined || content === null || typeof content === 'object' ? nameOf(place) : String(content);
  };
}

function dressed(cell: NewCell, tall: ReadonlyMap<number, number>): boolean {
  return cell.fill !== undefined || cell.ink !== undefined || cell.bold !== undefined || cell.wrap !== undefined || cell.link !== undefined || tall.has(cell.at.row);
}

/** Beside words of several lines, short ones are read from the top as well; a cell that leads somewhere is underlined, in the ink of the others. */
function wantedLook({ at, fill, ink, bold, wrap, link }: NewCell, tall: ReadonlyMap<number, number>): WantedLook {
  const properties: Look = {};
  if (fill !== undefined) properties.fill = { color: fill };
  if (ink !== undefined || bold !== undefined || link) {
    properties.font = { ...(ink === undefined && !link ? {} : { color: ink ?? '#000000' }), ...(bold === undefined ? {} : { bold }), ...(link ? { underline: 'Single' } : {}) };
  }
  if (wrap !== undefined) properties.wrapText = wrap;
  if (wrap || tall.has(at.row)) properties.verticalAlignment = 'Top';
  return { properties, bare: false };
}

function widen(sheet: Excel.Worksheet, { widths }: NewSheet): void {
  for (const { column, width } of widths) sheet.getRangeByIndexes(0, column - 1, 1, 1).getEntireColumn().format.columnWidth = points(width);
}

/** The rows fit their words when the columns are as wide as they shall be and the words stand. */
function arrange(sheet: Excel.Worksheet, wanted: NewSheet, tall: ReadonlyMap<number, number>): void {
  const rows = [...tall.keys()];
  if (rows.length > 0) {
    const [first, last] = [rows.reduce((one, other) => Math.min(one, other)), rows.reduce((one, other) => Math.max(one, other))];
    sheet.getRangeByIndexes(first - 1, 0, last - first + 1, 1).getEntireRow().format.autofitRows();
  }
  const { frozen } = wanted;
  if (frozen && frozen.row > 1 && frozen.column > 1) sheet.freezePanes.freezeAt(rangeAddress({ top: 1, left: 1, bottom: frozen.row - 1, right: frozen.column - 1 }));
  else if (frozen && frozen.row > 1) sheet.freezePanes.freezeRows(frozen.row - 1);
  else if (frozen && frozen.column > 1) sheet.freezePanes.freezeColumns(frozen.column - 1);
}
