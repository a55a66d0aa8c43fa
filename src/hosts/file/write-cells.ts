import { address } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import type { Link } from '../../workbook/plan.ts';
import { isError } from '../../workbook/snapshot.ts';
import type { Content } from '../../workbook/snapshot.ts';
import type { BookSheet } from './book.ts';
import { readCellMarkup } from './cell-markup.ts';
import type { Part } from './package.ts';
import { outputOf } from './output.ts';
import type { Output } from './output.ts';
import { rowMarkAt } from './row-marks.ts';
import type { RowMark, RowMarks } from './row-marks.ts';
import { childOf, escapeText } from './xml.ts';

/**
 * What becomes of one cell. `place` is its place among the scanned cells, -1 for a new one. `style` is the number of its look;
 * `content` undefined leaves what it holds, `link` where it leads to (links stand in the frame, and are not written here); `stale` takes a formula's kept value away; `remove` takes the cell out.
 */
export interface CellChange {
  row: number;
  column: number;
  place: number;
  style: number;
  content: Content | undefined;
  link: Link | null | undefined;
  stale: boolean;
  remove: boolean;
}

/** The sheet's bytes, in pieces, with the cells changed, all others copied as they are. `frame` is the rest of the sheet; `changes` in the order of rows and columns. */
export function* writeCells(sheet: BookSheet, frame: Part, changes: readonly CellChange[]): Generator<Uint8Array> {
  const { bytes } = sheet.lexer;
  const { open, close } = sheet.scan;
  const data = childOf(frame.root, 'sheetData');
  if (!data) throw new RangeError(`the frame of ${sheet.part} has lost its sheetData`);
  const out = outputOf();
  out.write(frame.text.slice(0, data.start).replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/, '$1UTF-8'));
  out.write(sheet.data.tag);
  let copied = open;
  for (const event of eventsOf(sheet, changes)) {
    // Cells that share a row of our making stand at one place, of which the first has taken the bytes.
    if (event.at > copied) out.copy(bytes, copied, event.at);
    copied = event.write(out, event);
    if (out.full()) yield out.take();
  }
  if (close > copied) out.copy(bytes, copied, close);
  out.write(`</${sheet.data.prefix}sheetData>`);
  out.write(frame.text.slice(data.end));
  yield out.take();
}

/** Something to be written at a place; `write` gives the place from which to copy on. */
interface Event {
  at: number;
  change: CellChange;
  write(out: Output, event: Event): number;
}

function eventsOf(sheet: BookSheet, changes: readonly CellChange[]): Event[] {
  const { scan, lexer, data } = sheet;
  const { prefix } = data;
  const rows = rowFinder(scan.rows);
  const events: Event[] = [];
  // Changes come row by row: the last row that was widened is the only one that can be asked for again.
  let widened = 0;
  let fitted = 0;

  const existing = (out: Output, { at, change }: Event): number => rewriteCell(sheet, out, at, change);
  const inserted = (out: Output, { at, change }: Event): number => {
    out.write(newCell(prefix, change));
    return at;
  };

  changes.forEach((change, index) => {
    if (typeof change.content === 'string' && change.content.length > mostBeside && fitted !== change.row) {
      fitted = change.row;
      const { mark } = rows(change.row);
      const fit = mark && fitEvent(sheet, mark, change);
      if (fit) events.push(fit);
    }
    if (change.place >= 0) {
      events.push({ at: scan.columns.offset[change.place] ?? 0, change, write: existing });
      return;
    }
    if (change.remove) return;
    const { mark, next } = rows(change.row);
    const firstOfRow = changes[index - 1]?.row !== change.row || (changes[index - 1]?.place ?? 0) >= 0 || changes[index - 1]?.remove === true;
    const lastOfRow = changes[index + 1]?.row !== change.row || (changes[index + 1]?.place ?? 0) >= 0 || changes[index + 1]?.remove === true;
    if (mark && mark.close >= 0) events.push({ at: placeInRow(sheet, mark, change), change, write: inserted });
    else {
      // A row that closes itself, or one that is not there: its tags are written with the first and the last of its cells.
      const at = mark ? mark.open - 2 : (next?.start ?? scan.close);
      events.push({
        at,
        change,
        write(out) {
          if (firstOfRow) out.write(mark ? '>' : `<${prefix}row r="${change.row}">`);
          out.write(newCell(prefix, change));
          if (lastOfRow) out.write(mark ? `</${lexer.ascii(mark.start + 1, lexer.nameEnd(mark.start + 1))}>` : `</${prefix}row>`);
          return mark ? mark.open : at;
        },
      });
    }
    if (mark?.spans && widened !== change.row) {
      widened = change.row;
      const spans = spansEvent(sheet, mark, index, changes);
      if (spans) events.push(spans);
    }
  });
  return inOrder(events) ? events : events.sort((one, other) => one.at - other.at || one.change.row - other.change.row || one.change.column - other.change.column);
}

function inOrder(events: Event[]): boolean {
  let last = -1;
  for (const { at } of events) {
    if (at < last) return false;
    last = at;
  }
  return true;
}

/** Finds a row by its number, and the row before which it would have to be put. */
function rowFinder(marks: RowMarks): (row: number) => { mark: RowMark | null; next: RowMark | null } {
  const rows = marks.row;
  if (!rising(rows)) return (row) => ({ mark: rowMarkAt(marks, rows.indexOf(row)), next: rowMarkAt(marks, rows.findIndex((each) => each > row)) });
  let next = 0;
  return (row) => {
    // Asked row by row, it is nearly always the one after the last.
    if ((rows[next + 1] ?? 0) === row) next++;
    else {
      let low = 0;
      let high = rows.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((rows[middle] ?? 0) < row) low = middle + 1;
        else high = middle;
      }
      next = low;
    }
    const found = rowMarkAt(marks, next);
    return found?.row === row ? { mark: found, next: null } : { mark: null, next: found };
  };
}

function rising(rows: Uint32Array): boolean {
  for (let place = 1; place < rows.length; place++) if ((rows[place] ?? 0) <= (rows[place - 1] ?? 0)) return false;
  return true;
}

/** Before the first cell of the row that stands further right, else at the row's end. */
function placeInRow({ scan }: BookSheet, mark: RowMark, { row, column }: CellChange): number {
  const { row: rows, column: columns, offset } = scan.columns;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = (rows[middle] ?? 0) - row || (columns[middle] ?? 0) - column;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  const at = offset[low] ?? 0;
  return rows[low] === row && at >= mark.open && at < mark.close ? at : mark.close;
}

/** Words no longer than this are taken to fit into the line that is there. */
const mostBeside = 20;

/** A row whose height no person chose is fitted again by whoever opens the file: what stands in it is the height of other words. */
function fitEvent({ lexer }: BookSheet, mark: RowMark, change: CellChange): Event | null {
  let height: { from: number; until: number } | null = null;
  let chosen = false;
  lexer.tagEnd(lexer.nameEnd(mark.start + 1), (nameFrom, nameUntil, from, until) => {
    const name = lexer.ascii(nameFrom, nameUntil);
    if (name === 'ht') height = { from: nameFrom, until: until + 1 };
    if (name === 'customHeight') chosen = ['1', 'true'].includes(lexer.ascii(from, until));
  });
  const stands = height as { from: number; until: number } | null;
  return stands && !chosen ? { at: stands.from, change, write: () => stands.until } : null;
}

/** A row that says from where to where its cells reach must say so of the new ones. */
function spansEvent({ lexer }: BookSheet, mark: RowMark, first: number, changes: readonly CellChange[]): Event | null {
  const change = changes[first];
  let found: { from: number; until: number; low: number; high: number } | null = null;
  lexer.tagEnd(lexer.nameEnd(mark.start + 1), (nameFrom, nameUntil, from, until) => {
    const span = nameUntil - nameFrom === 5 && lexer.ascii(nameFrom, nameUntil) === 'spans' ? /^(\d+):(\d+)$/.exec(lexer.ascii(from, until)) : null;
    if (span) found = { from, until, low: Number(span[1]), high: Number(span[2]) };
  });
  const spans = found as { from: number; until: number; low: number; high: number } | null;
  if (!spans || !change) return null;
  let { low, high } = spans;
  for (let index = first; changes[index]?.row === change.row; index++) {
    const column = changes[index]?.column ?? low;
    low = Math.min(low, column);
    high = Math.max(high, column);
  }
  if (low === spans.low && high === spans.high) return null;
  return {
    at: spans.from,
    change,
    write(out) {
      out.write(`${low}:${high}`);
      return spans.until;
    },
  };
}

/** Writes a cell that is there, changed; the place after it. */
function rewriteCell({ lexer }: BookSheet, out: Output, at: number, change: CellChange): number {
  const markup = readCellMarkup(lexer, at);
  if (change.remove) return markup.end;
  const name = lexer.ascii(markup.name.from, markup.name.until);
  if (change.content !== undefined) {
    out.write(writeCell(name, change, change.style, change.content));
    return markup.end;
  }
  const kept = markup.attributes.filter((each) => each.name !== 's' && !(change.stale && each.name === 't'));
  out.write(`<${name}`);
  for (const { place } of kept) {
    out.write(' ');
    out.copy(lexer.bytes, place.from, place.until);
  }
  if (change.style !== 0) out.write(` s="${change.style}"`);
  if (lexer.closesItself(markup.open)) {
    out.write('/>');
    return markup.end;
  }
  out.write('>');
  if (!change.stale || !markup.value) return markup.open;
  out.copy(lexer.bytes, markup.open, markup.value.from);
  return markup.value.until;
}

function newCell(prefix: string, change: CellChange): string {
  return writeCell(`${prefix}c`, change, change.style, change.content ?? null);
}

/** One cell's XML. `name` is that of the element with its prefix, `style` the number of its look. */
export function writeCell(name: string, at: Position, style: number, content: Content): string {
  const prefix = name.slice(0, -1);
  const start = `<${name} r="${address(at)}"${style === 0 ? '' : ` s="${style}"`}`;
  if (content === null) return `${start}/>`;
  if (typeof content === 'number') {
    if (!Number.isFinite(content)) throw new RangeError(`${content} cannot stand in a cell`);
    return `${start}><${prefix}v>${content}</${prefix}v></${name}>`;
  }
  if (typeof content === 'boolean') return `${start} t="b"><${prefix}v>${content ? 1 : 0}</${prefix}v></${name}>`;
  if (isError(content)) return `${start} t="e"><${prefix}v>${escapeText(content.error)}</${prefix}v></${name}>`;
  return `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeText(content)}</${prefix}t></${prefix}is></${name}>`;
}
