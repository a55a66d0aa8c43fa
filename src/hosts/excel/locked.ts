import type { Edit } from '../../workbook/plan.ts';
import { refuse } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { send } from './send.ts';
import type { Step } from './send.ts';
import { blocks } from './standing.ts';
import { asked as parts } from './style.ts';

/** A protected sheet and what it allows all the same. */
export type Protected = { sheet: string } & Excel.WorksheetProtectionOptions;

/**
 * Whether protected sheets let all of these edits be made: values in cells that are not locked, and looks, links and widths where the
 * protection allows them. Null where they do; a sheet's table, its charts and the sheet itself are never changed while it is protected.
 */
export async function locked(context: Excel.RequestContext, sheets: readonly Protected[], edits: readonly Edit[]): Promise<Refusal | null> {
  for (const { sheet, allowFormatCells = false, allowFormatColumns = false, allowInsertHyperlinks = false } of sheets) {
    const own = edits.filter((edit) => edit.sheet === sheet);
    const allowed = own.every((edit) => {
      if (edit.kind === 'width') return allowFormatColumns;
      if (edit.kind !== 'cell') return false;
      const { content: _, link, ...look } = edit.to;
      return (allowFormatCells || Object.keys(look).length === 0) && (allowInsertHyperlinks || link === undefined);
    });
    if (!allowed || !(await unlocked(context, sheet, own))) return refuse('protected', { detail: sheet });
  }
  return null;
}

async function unlocked(context: Excel.RequestContext, sheet: string, edits: readonly Edit[]): Promise<boolean> {
  const cells = edits.filter((edit) => edit.kind === 'cell').filter(({ to }) => to.content !== undefined || to.link !== undefined);
  const open = new Set<string>();
  const steps = blocks(cells.map(({ at }) => at)).map((block): Step => {
    let answer: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null = null;
    return {
      bytes: (block.bottom - block.top + 1) * (block.right - block.left + 1) * 50 + 1_000,
      queue: (request) => {
        const range = request.workbook.worksheets.getItem(sheet).getRangeByIndexes(block.top - 1, block.left - 1, block.bottom - block.top + 1, block.right - block.left + 1);
        answer = range.getCellProperties(parts.locked);
      },
      done: () => answer?.value.forEach((line, row) => line.forEach(({ format }, column) => {
        if (format?.protection?.locked === false) open.add(`${block.top + row}:${block.left + column}`);
      })),
    };
  });
  await send(context, steps);
  return cells.every(({ at }) => open.has(`${at.row}:${at.column}`));
}
