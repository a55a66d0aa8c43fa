import { address, rangeAddress, readRange, within } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import type { Link } from '../../workbook/plan.ts';
import type { BookSheet } from './book.ts';
import { append, cutOut, edit, putInOrder, sheetOrder } from './draft.ts';
import type { Draft } from './draft.ts';
import { childOf, childrenOf, escapeAttribute } from './xml.ts';
import type { Element } from './xml.ts';

/** Lets cells of a sheet lead somewhere, or nowhere where the link is null. One that stands for several cells is a person's, and stays. */
export function setLinks(draft: Draft, sheet: BookSheet, links: readonly { at: Position; to: Link | null }[]): void {
  edit(draft, sheet.frame, (root, text) => {
    const list = childOf(root, 'hyperlinks');
    const known = linksOf(root);
    const gone = links.flatMap(({ at }) => known.get(address(at)) ?? []);
    const written = links.map(({ at, to }) => (to === null ? '' : (to.written ?? linkText(root.prefix, at, to)))).join('');
    if (list === null) return written === '' ? [] : [putInOrder(root, text, sheetOrder, 'hyperlinks', `<${root.prefix}hyperlinks>${written}</${root.prefix}hyperlinks>`)];
    if (written === '' && gone.length === childrenOf(list).length) return [cutOut(list)];
    return [...gone.map(cutOut), ...(written === '' ? [] : [append(list, text, written)])];
  });
}

/** How links stand in a sheet, each by the cell that leads somewhere; those that people put on several cells at once, by their range. */
export function linksOf(root: Element): Map<string, Element> {
  return new Map(childrenOf(childOf(root, 'hyperlinks'), 'hyperlink').map((link) => {
    const range = readRange(link.attributes['ref'] ?? '');
    return [range === null ? '' : range.top === range.bottom && range.left === range.right ? address({ row: range.top, column: range.left }) : rangeAddress(range), link];
  }));
}

/** Whether a link of several cells covers this one. */
export function isShared(links: ReadonlyMap<string, Element>, at: Position): boolean {
  return [...links.keys()].some((ref) => {
    const range = ref.includes(':') ? readRange(ref) : null;
    return range !== null && within(range, at);
  });
}

/** A link's XML. `prefix` is that of the sheet's elements. */
export function linkText(prefix: string, at: Position, { sheet, at: there }: Link): string {
  return `<${prefix}hyperlink ref="${address(at)}" location="${escapeAttribute(`${quoted(sheet)}!${address(there)}`)}"/>`;
}

/** A sheet's name as formulas write it. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
