import type { Position } from '../../../workbook/address.ts';
import { contentAt, find, isError, Mark, marked, styleAt } from '../../../workbook/snapshot.ts';
import type { Sheet, Snapshot } from '../../../workbook/snapshot.ts';
import type { Whole } from '../book.ts';
import { display } from './display.ts';

/** What a cell holds, as an officer would type it: 92.1% and not 0.921, a date and not its number. */
export function wholeOf(snapshot: Snapshot, sheet: Sheet, at: Position): Whole {
  const place = find(sheet.cells, at.row, at.column);
  const content = contentAt(sheet.cells, place);
  const { format, locked } = styleAt(sheet.cells, place);
  const shown = display(content, format, snapshot.date1904);
  const formula = marked(sheet.cells, place, Mark.formula | Mark.array);
  return { text: typeof content === 'number' ? typed(content, format, snapshot.date1904) : content === null || isError(content) ? shown : String(content), shown, formula, locked: lock(sheet, formula, locked) };
}

function lock(sheet: Sheet, formula: boolean, locked: boolean): string | null {
  if (formula) return 'This cell holds a formula. Excel will recalculate it when the workbook is opened there.';
  return sheet.protected && locked ? `The sheet '${sheet.name}' is protected. Unprotect it in Excel (Review, Unprotect Sheet) to change this cell.` : null;
}

function typed(value: number, format: string, date1904: boolean): string {
  const number = Number(value.toPrecision(15));
  if (/%/.test(format)) return `${Number((number * 100).toPrecision(15))}%`;
  const date = display(value, 'dd/mm/yyyy', date1904);
  return /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && format !== 'General' && Number.isInteger(number) ? date : String(number);
}
