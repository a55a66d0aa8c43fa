import { lastColumn, lastRow, readRange } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import { refuse } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { Kind, Mark } from '../../workbook/snapshot.ts';
import { columnsOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { byte } from './lexer.ts';
import type { Lexer } from './lexer.ts';
import { readNumber, serialOfDate } from './number.ts';
import { readRich } from './rich.ts';
import { rowMarksOf } from './row-marks.ts';
import type { RowMarks } from './row-marks.ts';
import { addText, memoryOf } from './texts.ts';
import type { Texts } from './texts.ts';

/** The cells of a sheet, each with the place of its tag, and what is needed to write among them. */
export interface Scan {
  columns: Columns;
  rows: RowMarks;
  /** Array formulas and spills, and data tables, of several cells once the sheet is open: none of their cells can be written alone. */
  arrays: Range[];
  /** Rows or cells say nothing of where they stand. */
  implicit: boolean;
  /** The places after `<sheetData>` and of `</sheetData>`. */
  open: number;
  close: number;
}

/** What each `t` of a cell says its value is. */
const type = { number: 0, shared: 1, text: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;
const types = new Map<string, number>([['n', type.number], ['s', type.shared], ['str', type.text], ['inlineStr', type.inline], ['b', type.boolean], ['e', type.error], ['d', type.date]]);

/** Reads the cells from `at`, the place after `<sheetData>`, to its end. Texts of their own are added to `texts`. At most `room` cells. */
export function scanCells(lexer: Lexer, at: number, nameFrom: number, nameUntil: number, texts: Texts, room: number, date1904: boolean, part: string): Scan | Refusal {
  const { bytes } = lexer;
  const first = at;
  const remember = memoryOf(lexer, texts);
  const columns = columnsOf(Math.min(room, Math.ceil((bytes.length - at) / 24)));
  const rows = rowMarksOf(bytes.length - at);
  const [styles, heights, hidden]: [RowMarks['styles'], RowMarks['heights'], RowMarks['hidden']] = [[], [], []];
  const arrays: Range[] = [];
  let implicit = false;
  let row = 0;
  let column = 0;
  // The row being read.
  let rowSaid = 0;
  let rowBefore = 0;
  let rowStyle = -1;
  let rowHeight = NaN;
  let isCustom = false;
  let isHidden = false;
  let hasSpans = false;
  // The cell being read.
  let cellStyle = 0;
  let cellType = 0;
  let marks = 0;
  let kind: number = Kind.empty;
  let number = 0;
  let text = -1;

  /** The attributes of a cell from the end of its name, as nearly every program writes them: ` r="D5" s="7" t="s"`. The place after its tag, or -2 for any other way of writing. */
  function readHead(place: number): number {
    let toRow = row;
    let toColumn = 0;
    let style = 0;
    let said: number = type.number;
    let seen = 0;
    while (bytes[place] !== byte.greater) {
      if (bytes[place] === byte.slash && bytes[place + 1] === byte.greater) {
        place++;
        break;
      }
      const name = bytes[place + 1] ?? 0;
      if (bytes[place] !== byte.space || bytes[place + 2] !== byte.equals || bytes[place + 3] !== byte.quote) return -2;
      const bit = name === letter.r ? 1 : name === letter.s ? 2 : name === letter.t ? 4 : 0;
      if (bit === 0 || seen & bit) return -2;
      seen |= bit;
      place += 4;
      const from = place;
      let one = bytes[place] ?? 0;
      if (bit === 1) {
        for (; one >= 65 && one <= 90; one = bytes[++place] ?? 0) toColumn = toColumn * 26 + one - 64;
        for (toRow = 0; one >= byte.zero && one <= byte.nine; one = bytes[++place] ?? 0) toRow = toRow * 10 + one - byte.zero;
        if (toColumn === 0 || toRow === 0) return -2;
      } else if (bit === 2) {
        for (style = 0; one >= byte.zero && one <= byte.nine; one = bytes[++place] ?? 0) style = style * 10 + one - byte.zero;
      } else {
        while (one >= 97 && one <= 122 || one === 83) one = bytes[++place] ?? 0;
        said = place - from === 1 ? oneLetterType(bytes[from] ?? 0) : lexer.isNamed(from, place, 'inlineStr') ? type.inline : (types.get(lexer.ascii(from, place)) ?? -1);
      }
      if (one !== byte.quote || said < 0 || place === from) return -2;
      place++;
    }
    take(toRow, toColumn, style, said, 0);
    return place + 1;
  }

  function take(toRow: number, toColumn: number, style: number, said: number, mark: number): void {
    if (toColumn === 0) {
      implicit = true;
      column++;
    } else {
      row = toRow;
      column = toColumn;
    }
    cellStyle = style;
    cellType = said;
    marks = mark;
  }

  /** The same for any order, spacing and further attributes. */
  function readHeadSlowly(place: number): number {
    let toRow = row;
    let toColumn = 0;
    let style = 0;
    let said: number = type.number;
    let mark = 0;
    let sound = true;
    const end = lexer.tagEnd(place, (from, until, valueFrom, valueUntil) => {
      const name = lexer.ascii(from, until);
      const value = valueText(valueFrom, valueUntil);
      if (name === 'r') {
        const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,10})$/.exec(value);
        if (!found) sound = false;
        for (const each of (found?.[1] ?? '').toUpperCase()) toColumn = toColumn * 26 + each.charCodeAt(0) - 64;
        toRow = Number(found?.[2] ?? 0);
        if (toRow === 0) sound = false;
      } else if (name === 's') {
        if (/^\d*$/.test(value)) style = Number(value);
        else sound = false;
      } else if (name === 't') said = types.get(value) ?? -1;
      // A value with metadata of its own is a picture or a data type in the cell; text over it would lose that.
      else if (name === 'vm') mark = Mark.rich;
    });
    if (end < 0 || !sound || said < 0) return -1;
    take(toRow, toColumn, style, said, mark);
    return end;
  }

  /** What an attribute says, its entities read and the spaces round it left out. */
  function valueText(from: number, until: number): string {
    return (lexer.text(from, until) ?? '').trim();
  }

  /** The inside of a cell from the end of its tag to past its closing tag. */
  function readInside(place: number, cellFrom: number, cellUntil: number): number {
    let valued = false;
    for (;;) {
      if (bytes[place] !== byte.less) {
        place = lexer.skipSpace(place);
        if (bytes[place] !== byte.less) return -1;
      }
      const next = bytes[place + 1];
      if (next === byte.slash) break;
      if (next === byte.bang || next === byte.question) place = lexer.skipAside(place);
      else {
        const from = place + 1;
        const until = lexer.nameEnd(from);
        if (lexer.isNamed(from, until, 'v')) {
          valued = true;
          place = readValue(from, until);
        } else if (lexer.isNamed(from, until, 'is')) {
          valued = true;
          place = readInline(from, until);
        } else if (lexer.isNamed(from, until, 'f')) place = readFormula(from, until);
        else place = lexer.skipElement(place);
      }
      if (place < 0) return -1;
    }
    if (marks & Mark.formula && (!valued || (kind === Kind.empty && cellType !== type.text))) marks |= Mark.waiting;
    return lexer.closing(place, cellFrom, cellUntil);
  }

  function readValue(from: number, until: number): number {
    const open = bytes[until] === byte.greater ? until + 1 : lexer.tagEnd(until);
    if (open < 0 || lexer.closesItself(open)) return open;
    const end = lexer.textEnd(open);
    if (end < 0 || !setValue(open, end)) return -1;
    return lexer.closing(end, from, until);
  }

  /** Sets the value that stands between two places, by the cell's type. False where it is not sound. */
  function setValue(from: number, until: number): boolean {
    if (cellType === type.number) {
      number = readNumber(bytes, from, until);
      kind = Kind.number;
      if (number === number) return true;
    }
    if (cellType === type.shared && setShared(readNumber(bytes, from, until))) return true;
    if (cellType === type.text || cellType === type.inline || cellType === type.error) {
      if (cellType === type.inline && text >= 0) return true;
      text = remember(from, until);
      kind = cellType === type.error ? Kind.error : Kind.text;
      return text >= 0;
    }
    return setRareValue(lexer.text(from, until));
  }

  /** False where there is no such shared string. */
  function setShared(place: number): boolean {
    if (!(place >= 0 && place < texts.shared && Number.isInteger(place))) return false;
    text = place;
    kind = Kind.text;
    if (texts.rich[place]) marks |= Mark.rich;
    return true;
  }

  function setRareValue(said: string | null): boolean {
    if (said === null) return false;
    const value = said.trim();
    kind = Kind.empty;
    number = 0;
    if (value === '' || (cellType === type.shared && setShared(Number(value)))) return true;
    if (cellType === type.boolean) {
      kind = Kind.boolean;
      number = value === '1' || value.toLowerCase() === 'true' ? 1 : 0;
      return true;
    }
    const found = cellType === type.date ? serialOfDate(value, date1904) : cellType === type.number && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value) ? Number(value) : NaN;
    if (Number.isFinite(found)) {
      kind = Kind.number;
      number = found;
    } else if (cellType === type.shared) texts.lost = true;
    else {
      kind = Kind.text;
      text = addText(texts, said);
    }
    return kind !== Kind.text || text >= 0;
  }

  function readInline(from: number, until: number): number {
    const open = bytes[until] === byte.greater ? until + 1 : lexer.tagEnd(until);
    if (open < 0 || lexer.closesItself(open)) return open;
    const found = readRich(lexer, open, from, until);
    if (!found) return -1;
    if (cellType !== type.inline) return found.end;
    if (found.rich) marks |= Mark.rich;
    text = found.text === null ? remember(found.from, found.until) : addText(texts, found.text);
    kind = Kind.text;
    return text < 0 ? -1 : found.end;
  }

  function readFormula(from: number, until: number): number {
    marks |= Mark.formula;
    let grouped = false;
    let reach: Range | null = null;
    const open = lexer.tagEnd(until, (nameFrom, nameUntil, valueFrom, valueUntil) => {
      const name = lexer.ascii(nameFrom, nameUntil);
      if (name === 't') grouped = /^(array|dataTable)$/.test(valueText(valueFrom, valueUntil));
      if (name === 'ref') reach = readRange(valueText(valueFrom, valueUntil));
    });
    if (grouped) {
      marks |= Mark.array;
      if (reach) arrays.push(reach);
    }
    if (open < 0 || lexer.closesItself(open)) return open;
    const end = lexer.textEnd(open);
    return end < 0 || lexer.text(open, end) === null ? -1 : lexer.closing(end, from, until);
  }

  function numberIn(from: number, until: number): number {
    const read = readNumber(bytes, from, until);
    return Number.isNaN(read) ? Number(valueText(from, until)) : read;
  }

  /** The place after a row's tag; -1 where it is not sound, -2 where there are more rows than a sheet can have. */
  function readRow(start: number, until: number): number {
    rowSaid = 0;
    rowStyle = -1;
    rowHeight = NaN;
    isCustom = false;
    isHidden = false;
    hasSpans = false;
    const open = lexer.tagEnd(until, takeOfRow);
    if (rowSaid === 0) {
      implicit = true;
      rowSaid = rowBefore + 1;
    }
    if (open < 0 || !Number.isInteger(rowSaid) || rowSaid < 1) return -1;
    if (rowSaid > lastRow || !rows.add(rowSaid, start, open, hasSpans)) return -2;
    if (isCustom && rowStyle >= 0 && rowStyle <= 65_535) styles.push({ row: rowSaid, style: Math.floor(rowStyle) });
    if (Number.isFinite(rowHeight)) heights.push({ row: rowSaid, height: rowHeight });
    if (isHidden) hidden.push(rowSaid);
    rowBefore = rowSaid;
    return open;
  }

  function takeOfRow(from: number, nameUntil: number, valueFrom: number, valueUntil: number): void {
    if (lexer.says(from, nameUntil, 'r')) rowSaid = numberIn(valueFrom, valueUntil);
    else if (lexer.says(from, nameUntil, 's')) rowStyle = numberIn(valueFrom, valueUntil);
    else if (lexer.says(from, nameUntil, 'spans')) hasSpans = true;
    else if (lexer.says(from, nameUntil, 'customFormat')) isCustom = isYes(valueText(valueFrom, valueUntil));
    else if (lexer.says(from, nameUntil, 'hidden')) isHidden = isYes(valueText(valueFrom, valueUntil));
    else if (lexer.says(from, nameUntil, 'ht') && valueUntil > valueFrom) rowHeight = numberIn(valueFrom, valueUntil);
  }

  const damaged = (): Refusal => refuse('damaged', { detail: `${part} is not sound XML` });
  for (let inRow = false, rowFrom = 0, rowUntil = 0; ; ) {
    if (bytes[at] !== byte.less) at = lexer.skipSpace(at);
    if (bytes[at] !== byte.less) return damaged();
    const next = bytes[at + 1];
    if (next === byte.bang || next === byte.question) {
      at = lexer.skipAside(at);
      if (at < 0) return damaged();
      continue;
    }
    if (next === byte.slash) {
      const end: number = inRow ? lexer.closing(at, rowFrom, rowUntil) : lexer.closing(at, nameFrom, nameUntil);
      if (end < 0) return damaged();
      if (!inRow) return { columns: columns.finish(), rows: { ...rows.finish(), styles, heights, hidden }, arrays, implicit, open: first, close: at };
      rows.closing(at);
      inRow = false;
      at = end;
      continue;
    }
    const from: number = at + 1;
    const until: number = lexer.nameEnd(from);
    if (inRow && lexer.isNamed(from, until, 'c')) {
      const start = at;
      kind = Kind.empty;
      number = 0;
      text = -1;
      const open = readHead(until);
      at = open === -2 ? readHeadSlowly(until) : open;
      if (at < 0) return damaged();
      if (row > lastRow || column > lastColumn) return refuse('too large', { detail: `${part} has cells beyond the last row or column` });
      if (!lexer.closesItself(at)) at = readInside(at, from, until);
      if (at < 0) return damaged();
      if (columns.count() >= room) return refuse('too large', { detail: 'too many cells' });
      columns.add(row, column, kind | marks, number, text, cellStyle, start);
    } else if (!inRow && lexer.isNamed(from, until, 'row')) {
      at = readRow(at, until);
      if (at === -2) return refuse('too large', { detail: `${part} has rows beyond the last` });
      if (at < 0) return damaged();
      row = rowSaid;
      column = 0;
      rowFrom = from;
      rowUntil = until;
      inRow = !lexer.closesItself(at);
    } else {
      at = lexer.skipElement(at);
      if (at < 0) return damaged();
    }
  }
}

const letter = { r: 114, s: 115, t: 116 } as const;

function oneLetterType(one: number): number {
  return one === letter.s ? type.shared : (types.get(String.fromCharCode(one)) ?? -1);
}

function isYes(value: string): boolean {
  return value === '1' || value === 'true';
}
