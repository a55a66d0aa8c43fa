import { address } from '../../../workbook/address.ts';
import type { Position } from '../../../workbook/address.ts';
import { Kind, Mark } from '../../../workbook/snapshot.ts';
import type { Block } from '../blocks.ts';
import type { Rule } from '../rule.ts';

/** So many formulas, and so many times as many as numbers among them, make a column of formulas. */
const enough = { formulas: 5, times: 5 };

export const typedOver = {
  id: 'typed-over', group: 'reading', severity: 'query',
  title: 'A number among formulas',
  says: 'Numbers that stand in a column nearly all of whose figures are formulas: a number that was typed over a formula stays as it is when what it rests on changes. One finding a column; text, empty cells and totals below are left.',
  todo: 'Put the formula back, or say why the number was typed.',
  *check({ blocks }) {
    for (const block of blocks()) {
      for (const { column, header } of block.columns) {
        const { formulas, typed } = heldIn(block, column);
        const [first] = typed;
        if (!first || formulas < enough.formulas || formulas < typed.length * enough.times) continue;
        const cells = typed.map(({ row }) => address({ row, column }));
        yield {
          sheet: block.sheet, at: first, figures: cells,
          message: `${formulas} figures under '${header}' are formulas, and ${cells.slice(0, 4).join(', ')}${cells.length > 4 ? ` and ${cells.length - 4} more` : ''} ${cells.length === 1 ? 'holds a number' : 'hold numbers'}`,
        };
      }
    }
  },
} as const satisfies Rule;

/** How many figures of a column are formulas, and where a number stands among them: between the first formula and the last. */
function heldIn({ view, rows }: Block, column: number): { formulas: number; typed: Position[] } {
  const { cells } = view.sheet;
  let formulas = 0;
  const typed: Position[] = [];
  let waiting: Position[] = [];
  for (const row of rows) {
    const kind = cells.kind[view.place(row, column)] ?? 0;
    if ((kind & (Mark.formula | Mark.array)) !== 0) {
      if (formulas > 0) typed.push(...waiting);
      waiting = [];
      formulas++;
    } else if ((kind & Kind.mask) === Kind.number) waiting.push({ row, column });
  }
  return { formulas, typed };
}
