import type { Range } from '../../workbook/address.ts';
import { Kind, Mark, isError } from '../../workbook/snapshot.ts';
import type { Cells, Content } from '../../workbook/snapshot.ts';
import { contentOf } from './content.ts';
import type { Layout } from './layout.ts';
import type { Met } from './look.ts';
import { lookAt } from './looks.ts';
import type { Looks } from './looks.ts';
import { styleOf } from './style.ts';
import type { Look } from './style.ts';
import type { Values } from './values.ts';

/** Puts what Excel told of a sheet into columns: every cell that holds something or has a look of its own. */
export function cellsOf(layout: Layout, values: Values, looks: Looks, arrays: readonly Range[], met: Met): Cells {
  const { top = 1, left = 1 } = layout.read ?? {};
  const found: { row: number; column: number; kind: number; number: number; text: number; style: number }[] = [];
  const plain = intern(met.styles, met.styleAt, styleOf({}, 'General'));
  const styleAt = interning(met);
  const formulasOf = sweep(layout.formulas ?? []);
  const arraysOf = sweep(arrays);
  values.rows.forEach((line, rowPlace) => {
    const row = top + rowPlace;
    const formulas = formulasOf(row);
    const filled = arraysOf(row);
    line.values.forEach((value, columnPlace) => {
      const column = left + columnPlace;
      const style = styleAt(lookAt(looks, row, column), line.formats[columnPlace] ?? 'General');
      const array = filled.some((at) => column >= at.left && column <= at.right);
      const formula = line.formulas ? isFormula(line.formulas[columnPlace], value) : formulas.some((at) => column >= at.left && column <= at.right);
      // A formula that shows nothing holds an empty text.
      const content = formula && value === '' ? '' : contentOf(value);
      if (content === null && style === plain && !formula && !array) return;
      const text = typeof content === 'string' ? content : isError(content) ? content.error : null;
      found.push({
        row,
        column,
        kind: kindOf(content) | (formula ? Mark.formula : 0) | (array ? Mark.array : 0),
        number: typeof content === 'number' || typeof content === 'boolean' ? Number(content) : 0,
        text: text === null ? -1 : intern(met.texts, met.textAt, text),
        style,
      });
    });
  });
  return {
    row: Uint32Array.from(found, (cell) => cell.row),
    column: Uint16Array.from(found, (cell) => cell.column),
    kind: Uint8Array.from(found, (cell) => cell.kind),
    number: Float64Array.from(found, (cell) => cell.number),
    text: Int32Array.from(found, (cell) => cell.text),
    style: Uint16Array.from(found, (cell) => cell.style),
    texts: met.texts,
    styles: met.styles,
  };
}

/** The number of a look with its format. Whole columns share one object, which is known again without being spelt out. */
function interning(met: Met): (look: Look, format: string) => number {
  const known = new Map<Look, Map<string, number>>();
  const spelt = new Map<string, number>();
  return (look, format) => {
    const same = known.get(look)?.get(format);
    if (same !== undefined) return same;
    const told = JSON.stringify([look, format]);
    const style = spelt.get(told) ?? intern(met.styles, met.styleAt, styleOf(look, format));
    spelt.set(told, style);
    known.set(look, (known.get(look) ?? new Map<string, number>()).set(format, style));
    return style;
  };
}

/** Gives, for rows asked in their order, the blocks that cross each. */
function sweep(blocks: readonly Range[]): (row: number) => readonly Range[] {
  const waiting = [...blocks].sort((one, other) => one.top - other.top);
  let begun = 0;
  let crossing: Range[] = [];
  return (row) => {
    crossing = crossing.filter(({ bottom }) => bottom >= row);
    for (let next = waiting[begun]; next && next.top <= row; next = waiting[++begun]) if (next.bottom >= row) crossing.push(next);
    return crossing;
  };
}

/** Excel gives a constant's value in place of its formula, so only a formula begins with '=' and differs from its value. */
export function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function kindOf(content: Content): number {
  if (content === null) return Kind.empty;
  if (isError(content)) return Kind.error;
  if (typeof content === 'number') return Kind.number;
  return typeof content === 'boolean' ? Kind.boolean : Kind.text;
}

/** The place of a thing in a list that holds each thing once. */
function intern<Thing>(list: Thing[], places: Map<string, number>, thing: Thing): number {
  const name = typeof thing === 'string' ? thing : JSON.stringify(thing);
  const place = places.get(name);
  if (place !== undefined) return place;
  places.set(name, list.length);
  list.push(thing);
  return list.length - 1;
}
