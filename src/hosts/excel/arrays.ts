import { overlap } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import type { Step } from './send.ts';
import { sets } from './sets.ts';

/**
 * The cells that array formulas and spills fill: none of them may be overwritten, and only the first of a spill shows its formula.
 * `mixed` are blocks of which a part is such; they are asked again in smaller parts. An Excel that cannot tell has none.
 */
export interface Arrays {
  steps: Step[];
  found: Range[];
  mixed: { sheet: string; at: Range }[];
}

/** Asks whether blocks of a sheet hold array formulas or spills: one question each, and none where no formula stands. */
export function readingArrays(sheet: string, blocks: readonly Range[]): Arrays {
  const arrays: Arrays = { steps: [], found: [], mixed: [] };
  if (sets.spills()) arrays.steps.push(...blocks.map((block) => asking(sheet, block, arrays)));
  return arrays;
}

/** The next asking, of what was mixed: columns of a block, pieces of a column, cells of a piece. None when all is known. */
export function narrower(arrays: Arrays): Step[] {
  return arrays.mixed.splice(0).flatMap(({ sheet, at }) => parts(at).map((part) => asking(sheet, part, arrays)));
}

const pieceRows = 200;

function parts({ top, left, bottom, right }: Range): Range[] {
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (width > 1) return Array.from({ length: width }, (_, step) => ({ top, bottom, left: left + step, right: left + step }));
  const each = height > pieceRows ? pieceRows : 1;
  return Array.from({ length: Math.ceil(height / each) }, (_, step) => ({ left, right, top: top + step * each, bottom: Math.min(bottom, top + (step + 1) * each - 1) }));
}

function asking(sheet: string, at: Range, arrays: Arrays): Step {
  let range: Excel.Range | null = null;
  return {
    bytes: 900,
    queue: (context) => {
      range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(at.top - 1, at.left - 1, at.bottom - at.top + 1, at.right - at.left + 1);
      range.load('hasSpill,savedAsArray');
    },
    done: () => {
      const told: (boolean | null)[] = range ? [range.hasSpill, range.savedAsArray] : [];
      const single = at.top === at.bottom && at.left === at.right;
      if (told.includes(true)) arrays.found.push(at);
      // Excel says null where some cells are and others are not; of a single cell that means nothing.
      else if (told.includes(null) && !single) arrays.mixed.push({ sheet, at });
    },
  };
}

/** Whether a block holds a cell of an array. */
export function inArray({ found }: Arrays, at: Range): boolean {
  return found.some((each) => overlap(each, at));
}
