import type { Position, Range } from '../../workbook/address.ts';
import type { Content } from '../../workbook/snapshot.ts';
import { isFormula } from './cells.ts';
import { contentOf } from './content.ts';
import type { Step } from './send.ts';

/** What stands in cells now, asked in blocks: `content` and `formula` answer for each cell asked, once the steps are done. */
export interface Standing {
  steps: Step[];
  content(sheet: string, at: Position): Content | undefined;
  formula(sheet: string, at: Position): boolean;
}

/** Rows with nothing to ask between two blocks: more than these are left out. */
const gap = 100;
const cellBytes = 18;
const mostBytes = 1_500_000;

/** Asks for the cells at these places. `formulas` asks, at twice the cost, which of them are formulas. */
export function standing(places: readonly { sheet: string; at: Position }[], formulas: boolean): Standing {
  const contents = new Map<string, { block: Range; values: unknown[][]; formulas: unknown[][] | null }[]>();
  const steps: Step[] = [];
  for (const sheet of new Set(places.map((place) => place.sheet))) {
    const positions = places.filter((place) => place.sheet === sheet);
    const told: NonNullable<ReturnType<typeof contents.get>> = [];
    contents.set(sheet, told);
    for (const block of blocks(positions.map(({ at }) => at))) steps.push(reading(sheet, block, formulas, told));
  }
  const find = (sheet: string, at: Position) => {
    const found = contents.get(sheet)?.find(({ block }) => at.row >= block.top && at.row <= block.bottom && at.column >= block.left && at.column <= block.right);
    const row = at.row - (found?.block.top ?? 0);
    const column = at.column - (found?.block.left ?? 0);
    return found && { value: found.values[row]?.[column], formula: found.formulas?.[row]?.[column] };
  };
  return {
    steps,
    content: (sheet, at) => {
      const found = find(sheet, at);
      return found && contentOf(found.value);
    },
    formula: (sheet, at) => {
      const found = find(sheet, at);
      return found !== undefined && isFormula(found.formula, found.value);
    },
  };
}

/** Blocks that hold all of the positions, each as wide as the positions in it. */
export function blocks(positions: readonly Position[]): Range[] {
  const made: Range[] = [];
  for (const { row, column } of [...positions].sort((one, other) => one.row - other.row)) {
    const last = made.at(-1);
    const wider = last && { top: last.top, bottom: row, left: Math.min(last.left, column), right: Math.max(last.right, column) };
    if (last && wider && row - last.bottom <= gap && (row === last.bottom || size(wider) <= mostBytes / cellBytes)) Object.assign(last, wider);
    else made.push({ top: row, left: column, bottom: row, right: column });
  }
  return made;
}

function size(range: Range): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

function reading(sheet: string, block: Range, formulas: boolean, told: { block: Range; values: unknown[][]; formulas: unknown[][] | null }[]): Step {
  let range: Excel.Range | null = null;
  return {
    bytes: size(block) * cellBytes * (formulas ? 2 : 1) + 1_000,
    queue: (context) => {
      range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(block.top - 1, block.left - 1, block.bottom - block.top + 1, block.right - block.left + 1);
      range.load(formulas ? 'values,formulas' : 'values');
    },
    done: () => {
      if (range) told.push({ block, values: range.values, formulas: formulas ? range.formulas : null });
    },
    halves: () => {
      if (block.bottom === block.top) return [];
      const middle = block.top + ((block.bottom - block.top + 1) >> 1);
      return [reading(sheet, { ...block, bottom: middle - 1 }, formulas, told), reading(sheet, { ...block, top: middle }, formulas, told)];
    },
  };
}
