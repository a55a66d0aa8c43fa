import { rangeAddress } from '../../workbook/address.ts';
import type { TableEdit } from '../../workbook/plan.ts';
import type { BookTable } from './book.ts';
import { append, cutOut, edit, setAttributes } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Part } from './package.ts';
import { childOf, childrenOf, escapeAttribute, numberOf, unescapeText } from './xml.ts';

/** Lets an Excel table reach further, or less far, to the right and down: its range, its columns and its filter. A new name of a column must be the only one. */
export function editTable(draft: Draft, { part, table, query }: BookTable, { to }: TableEdit): void {
  const once = new Set(to.columns.map((name) => name.toLowerCase()));
  if (once.size < to.columns.length && new Set(table.columns.map((name) => name.toLowerCase())).size === table.columns.length) throw new RangeError(`the columns of '${table.name}' must have different names`);
  if (to.columns.length !== to.range.right - to.range.left + 1) throw new RangeError(`'${table.name}' needs a name for each column`);
  edit(draft, part, (root, text) => {
    const filter = childOf(root, 'autoFilter');
    const list = childOf(root, 'tableColumns');
    if (!list) return [];
    const columns = childrenOf(list, 'tableColumn');
    const next = Math.max(0, ...columns.map((column) => numberOf(column, 'id', 0))) + 1;
    const gone = columns.slice(to.columns.length);
    const fields = query ? editQuery(draft, query, to.columns.slice(columns.length).map((_, index) => next + index), gone.map((column) => numberOf(column, 'id', 0))) : null;
    const added = to.columns.slice(columns.length).map((name, index) => {
      const id = next + index;
      return fields ? `<${root.prefix}tableColumn id="${id}" uniqueName="${id}" name="${columnName(name)}" queryTableFieldId="${fields + index}"/>` : `<${root.prefix}tableColumn id="${id}" name="${columnName(name)}"/>`;
    }).join('');
    const last = to.range.bottom - (table.totals ? 1 : 0);
    return [
      setAttributes(root, text, { ref: rangeAddress(to.range) }),
      ...(filter ? [setAttributes(filter, text, { ref: rangeAddress({ ...to.range, bottom: last }) })] : []),
      setAttributes(list, text, { count: String(to.columns.length) }),
      ...columns.slice(0, to.columns.length).flatMap((column, index) => {
        const name = to.columns[index] ?? '';
        return unescapeText(column.attributes['name'] ?? '') === name ? [] : [setAttributes(column, text, { name: columnName(name) })];
      }),
      ...gone.map(cutOut),
      ...(added === '' ? [] : [append(list, text, added)]),
    ];
  });
}

/** Says of columns that a query does not fill them, or of some that they are gone; both by their ids. The id of the first new field, null where the query has no list of them. */
function editQuery(draft: Draft, query: Part, added: number[], gone: number[]): number | null {
  let first: number | null = null;
  edit(draft, query, (root, text) => {
    const refresh = childOf(root, 'queryTableRefresh');
    const list = childOf(refresh, 'queryTableFields');
    if (!refresh || !list || added.length + gone.length === 0) return [];
    const fields = childrenOf(list, 'queryTableField');
    const cut = fields.filter((field) => gone.includes(numberOf(field, 'tableColumnId', 0)));
    const next = Math.max(numberOf(refresh, 'nextId', 1), ...fields.map((field) => numberOf(field, 'id', 0) + 1));
    const unbound = numberOf(refresh, 'unboundColumnsRight', 0) + added.length - cut.length;
    first = next;
    return [
      setAttributes(refresh, text, { nextId: String(next + added.length), unboundColumnsRight: unbound > 0 ? String(unbound) : null }),
      setAttributes(list, text, { count: String(fields.length + added.length - cut.length) }),
      ...cut.map(cutOut),
      ...(added.length === 0 ? [] : [append(list, text, added.map((column, index) => `<${root.prefix}queryTableField id="${next + index}" dataBound="0" tableColumnId="${column}"/>`).join(''))]),
    ];
  });
  return first;
}

/** A column's name as a table's part holds it: Excel writes its line breaks as _x000a_. */
export function columnName(name: string): string {
  return escapeAttribute(name.replace(/\r\n?/g, '\n')).replaceAll('&#10;', '_x000a_');
}
