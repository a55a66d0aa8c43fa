import { address } from '../../workbook/address.ts';
import type { CellState, Link, Plan } from '../../workbook/plan.ts';
import { find, Kind, Mark } from '../../workbook/snapshot.ts';
import type { Cells } from '../../workbook/snapshot.ts';
import type { Book, BookSheet } from './book.ts';
import { cellsOf, noCell } from './check.ts';
import { isShared, linksOf } from './links.ts';
import type { Change, Restyler } from './restyle.ts';
import { plainLook } from './styles.ts';
import type { CellChange } from './write-cells.ts';

/** By sheet and then by the cell, in the order of rows and columns. */
export type Changes = Map<BookSheet, CellChange[]>;

/** What becomes of each cell that the plan names; null when the workbook can hold no more looks. */
export function cellChanges(book: Book, plan: Plan, restyler: Restyler): Changes | null {
  const bySheet = new Map<string, Map<number, CellChange>>();
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, { sheet, cells: cellsOf(book, sheet), plain: plainLook(sheet), links: linksOf(sheet.frame.root) }]));
  const lookFor = looksOf(book, restyler);
  for (const edit of plan.edits) {
    if (edit.kind !== 'cell') continue;
    const known = sheets.get(edit.sheet);
    if (!known) continue;
    const { row, column } = edit.at;
    const own = bySheet.get(edit.sheet) ?? new Map<number, CellChange>();
    bySheet.set(edit.sheet, own);
    const key = row * 16_384 + column;
    let change = own.get(key);
    if (!change) {
      const place = find(known.cells, row, column);
      change = { row, column, place, style: place < 0 ? known.plain(row, column) : (known.cells.style[place] ?? 0), content: undefined, link: undefined, stale: false, remove: place < 0 };
      own.set(key, change);
    }
    if (setsLook(edit.to)) change.remove = edit.to.look === noCell;
    // A link of several cells is a person's, and one that is not there need not go.
    const asked = edit.to.link === undefined || isShared(known.links, edit.at) ? undefined : edit.to.link;
    const link = asked === null && !known.links.has(address(edit.at)) ? undefined : asked;
    change.style = lookFor(edit.to.look === noCell ? known.plain(row, column) : (edit.to.look ?? change.style), edit.to, link);
    if (change.style < 0) return null;
    if (edit.to.content !== undefined) change.content = edit.to.content;
    if (link !== undefined) change.link = link;
  }
  return new Map([...bySheet].map(([name, own]) => {
    const known = sheets.get(name);
    if (!known) throw new RangeError(`there is no sheet '${name}'`);
    const sorted = [...own.values()].sort((one, other) => one.row - other.row || one.column - other.column);
    for (const change of sorted) change.remove &&= isNothing(known.cells, change) && change.style === known.plain(change.row, change.column);
    return [known.sheet, sorted];
  }));
}

/** Whether nothing will stand in a cell, no formula either. */
function isNothing(cells: Cells, { content, place }: CellChange): boolean {
  const kind = cells.kind[place] ?? 0;
  if (kind & (Mark.formula | Mark.array | Mark.rich)) return false;
  return content === undefined ? (kind & Kind.mask) === Kind.empty : content === null;
}

/** Whether an edit asks for any look; one that sets a value alone leaves what a cell that is not there looks like. */
function setsLook(to: Partial<CellState>): boolean {
  for (const key in to) if (key !== 'content') return true;
  return false;
}

/** Gives the look that an edit asks for. Thousands of cells ask for the same few, so that each is made once. */
function looksOf(book: Book, restyler: Restyler): (style: number, to: Partial<CellState>, link: Link | null | undefined) => number {
  const known = new Map<number, { to: Partial<CellState>; underline: boolean | undefined; look: number }[]>();
  return (style, to, link) => {
    // A cell that leads somewhere is underlined, unless a whole look is asked for.
    const underline = link === undefined || to.look !== undefined ? undefined : link !== null;
    let made = known.get(style);
    if (!made) known.set(style, (made = []));
    for (const each of made) if (each.underline === underline && sameLook(each.to, to)) return each.look;
    const look = lookOf(book, restyler, style, to, underline);
    made.push({ to, underline, look });
    return look;
  };
}

function sameLook(one: Partial<CellState>, other: Partial<CellState>): boolean {
  return one.fill === other.fill && one.ink === other.ink && one.bold === other.bold && one.wrap === other.wrap && one.format === other.format;
}

/** What is so already needs no look of its own. */
function lookOf(book: Book, restyler: Restyler, style: number, to: Partial<CellState>, underline: boolean | undefined): number {
  const stands = book.styles[style];
  const change: Change = {
    ...(to.format === undefined || to.format === stands?.format ? {} : { format: to.format }),
    ...(to.fill === undefined || to.fill === stands?.fill ? {} : { fill: to.fill }),
    ...(to.ink === undefined || to.ink === stands?.ink ? {} : { ink: to.ink }),
    ...(to.bold === undefined || to.bold === stands?.font.bold ? {} : { bold: to.bold }),
    ...(to.wrap === undefined || to.wrap === stands?.align.wrap ? {} : { wrap: to.wrap }),
    ...(underline === undefined || underline === stands?.font.underline ? {} : { underline }),
  };
  return Object.keys(change).length === 0 ? style : restyler.look(style, change);
}

