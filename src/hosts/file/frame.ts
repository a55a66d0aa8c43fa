import { rangeAddress, readRange } from '../../workbook/address.ts';
import type { WidthEdit } from '../../workbook/plan.ts';
import type { BookSheet } from './book.ts';
import { cutOut, edit, putInOrder, setAttributes, sheetOrder } from './draft.ts';
import type { Draft } from './draft.ts';
import { childOf, childrenOf, escapeAttribute, numberOf } from './xml.ts';
import type { Element } from './xml.ts';

/** Widens what a sheet says of how far its cells reach, where it says so and new cells lie beyond. */
export function growDimension(draft: Draft, sheet: BookSheet, cells: readonly { row: number; column: number }[]): void {
  edit(draft, sheet.frame, (root, text) => {
    const dimension = childOf(root, 'dimension');
    const range = readRange(dimension?.attributes['ref'] ?? '');
    if (!dimension || !range || cells.length === 0) return [];
    const grown = { ...range };
    for (const { row, column } of cells) {
      grown.top = Math.min(grown.top, row);
      grown.left = Math.min(grown.left, column);
      grown.bottom = Math.max(grown.bottom, row);
      grown.right = Math.max(grown.right, column);
    }
    return rangeAddress(grown) === rangeAddress(range) ? [] : [setAttributes(dimension, text, { ref: rangeAddress(grown) })];
  });
}

/** Sets one column's width in characters, null for the sheet's own; its neighbours keep theirs. */
export function setWidth(draft: Draft, sheet: BookSheet, { column, to }: WidthEdit): void {
  edit(draft, sheet.frame, (root, text) => {
    const list = childOf(root, 'cols');
    const columns = split(childrenOf(list, 'col').map(spanOf), column);
    let own = columns.find(({ min, max }) => min === column && max === column);
    if (!own) {
      own = { min: column, max: column, attributes: {} };
      columns.push(own);
    }
    const { width: _width, customWidth: _customWidth, bestFit: _bestFit, ...others } = own.attributes;
    own.attributes = to === null ? others : { ...others, width: String(to), customWidth: '1' };
    const { prefix } = root;
    const written = columns
      .filter(({ attributes }) => Object.keys(attributes).length > 0)
      .sort((one, other) => one.min - other.min)
      .map(({ min, max, attributes }) => `<${prefix}col min="${min}" max="${max}"${Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')}/>`)
      .join('');
    const whole = written === '' ? '' : `<${prefix}cols>${written}</${prefix}cols>`;
    if (list) return [{ ...cutOut(list), by: whole }];
    return whole === '' ? [] : [putInOrder(root, text, sheetOrder, 'cols', whole)];
  });
}

interface ColumnSpan {
  min: number;
  max: number;
  attributes: Record<string, string>;
}

function spanOf(col: Element): ColumnSpan {
  const { min: _min, max: _max, ...attributes } = col.attributes;
  return { min: numberOf(col, 'min', 1), max: numberOf(col, 'max', 1), attributes };
}

/** The same columns, with one of them standing alone. */
function split(spans: ColumnSpan[], column: number): ColumnSpan[] {
  return spans.flatMap((span) => {
    if (column < span.min || column > span.max) return [span];
    const pieces = [{ ...span, max: column - 1 }, { ...span, min: column, max: column }, { ...span, min: column + 1 }];
    return pieces.filter(({ min, max }) => min <= max);
  });
}
