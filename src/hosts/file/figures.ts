import type { Position } from '../../workbook/address.ts';
import type { Plan } from '../../workbook/plan.ts';
import { contentAt, find, marked, Mark, styleAt } from '../../workbook/snapshot.ts';
import type { Content } from '../../workbook/snapshot.ts';
import type { Book } from './book.ts';
import { cellsOf } from './check.ts';

/** What a cell will hold when the plan is written, and its number format. Nothing for a formula that waits for Excel. */
export type Figures = (sheet: string, at: Position) => { content: Content; format: string };

/** The cells of the workbook as a plan leaves them, for the values that a chart keeps. Throws for a sheet that is not there. */
export function figuresOf(book: Book, plan: Plan): Figures {
  const written = new Map<string, { content: Content | undefined; format: string | undefined }>();
  const made = new Set<string>();
  for (const edit of plan.edits) {
    if (edit.kind === 'cell') {
      const before = written.get(key(edit.sheet, edit.at));
      written.set(key(edit.sheet, edit.at), { content: edit.to.content === undefined ? before?.content : edit.to.content, format: edit.to.format ?? before?.format });
    } else if (edit.kind === 'sheet' && edit.to) {
      made.add(edit.sheet);
      for (const { at, content, format } of edit.to.cells) written.set(key(edit.sheet, at), { content, format });
    }
  }
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, cellsOf(book, sheet)]));
  return (sheet, at) => {
    const set = written.get(key(sheet, at));
    if (made.has(sheet)) return { content: set?.content ?? null, format: set?.format ?? 'General' };
    const cells = sheets.get(sheet);
    if (!cells) throw new RangeError(`a chart reads the sheet '${sheet}', which is not there`);
    const place = find(cells, at.row, at.column);
    const stands = place < 0 || marked(cells, place, Mark.waiting) ? null : contentAt(cells, place);
    return { content: set?.content === undefined ? stands : set.content, format: set?.format ?? styleAt(cells, place).format };
  };
}

function key(sheet: string, { row, column }: Position): string {
  return `${row},${column},${sheet}`;
}
