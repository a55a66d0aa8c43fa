import { rangeAddress } from '../../workbook/address.ts';
import type { TableEdit } from '../../workbook/plan.ts';
import type { BookTable } from './book.ts';
import { append, cutOut, edit, setAttributes } from './draft.ts';
import type { Draft } from './draft.ts';
import { childOf, childrenOf, escapeAttribute, numberOf, unescapeText } from './xml.ts';

/** Lets an Excel table reach further, or less far, to the right and down: its range, its columns and its filter. A new name of a column must be the only one. */
export function editTable(draft: Draft, { part, table }: BookTable, { to }: TableEdit): void {
  const once = new Set(to.columns.map((name) => name.toLowerCase()));
  if (once.size < to.columns.length && new Set(table.columns.map((name) => name.toLowerCase())).size === table.columns.length) throw new RangeError(`the columns of '${table.name}' must have different names`);
  if (to.columns.length !== to.range.right - to.range.left + 1) throw new RangeError(`'${table.name}' needs a name for each column`);
  edit(draft, part, (root, text) => {
    const filter = childOf(root, 'autoFilter');
    const list = childOf(root, 'tableColumns');
    if (!list) return [];
    const columns = childrenOf(list, 'tableColumn');
    const next = Math.max(0, ...columns.map((column) => numberOf(column, 'id', 0))) + 1;
    const added = to.columns.slice(columns.length).map((name, index) => `<${root.prefix}tableColumn id="${next + index}" name="${columnName(name)}"/>`).join('');
    const last = to.range.bottom - (table.totals ? 1 : 0);
    return [
      setAttributes(root, text, { ref: rangeAddress(to.range) }),
      ...(filter ? [setAttributes(filter, text, { ref: rangeAddress({ ...to.range, bottom: last }) })] : []),
      setAttributes(list, text, { count: String(to.columns.length) }),
      ...columns.slice(0, to.columns.length).flatMap((column, index) => {
        const name = to.columns[index] ?? '';
        return unescapeText(column.attributes['name'] ?? '') === name ? [] : [setAttributes(column, text, { name: columnName(name) })];
      }),
      ...columns.slice(to.columns.length).map(cutOut),
      ...(added === '' ? [] : [append(list, text, added)]),
    ];
  });
}

/** A column's name as a table's part holds it: Excel writes its line breaks as _x000a_. */
export function columnName(name: string): string {
  return escapeAttribute(name.replace(/\r\n?/g, '\n')).replaceAll('&#10;', '_x000a_');
}
