import { columnLetters, overlap, rangeAddress, readRange, within } from '../../src/workbook/address.ts';
import type { Range } from '../../src/workbook/address.ts';
import { cellAt, cellKey } from './book.ts';
import type { Book, Cell, SheetModel } from './book.ts';
import { dress, formatOf, formatThing, pick } from './format.ts';
import { Refused, denied, invalid, lacking, thing } from './thing.ts';
import type { Thing } from './thing.ts';
import { typed } from './typed.ts';

/** What the objects of the simulated Excel share: the workbook, and what happened to it. */
export interface World {
  book: Book;
  suspended: number;
  /** Workbooks that were opened beside this one, as files. */
  opened: Uint8Array[];
  /** Tells what an add-in's call changed, for Excel's change events. */
  changed(sheet: SheetModel, at: Range): void;
  areas(sheet: SheetModel, blocks: Range[]): Thing;
}

/** The block that an argument names: an address or a range of the wire. */
export function blockOf(address: unknown): Range {
  if (typeof address === 'object' && address !== null && 'block' in address) return address.block as Range;
  const block = typeof address === 'string' ? readRange(address.slice(address.lastIndexOf('!') + 1)) : null;
  if (!block) throw invalid();
  return block;
}

const mostCells = 5_000_000;

export function rangeThing(world: World, sheet: SheetModel, at: Range): Thing & { block: Range; sheet: SheetModel } {
  const rows = at.bottom - at.top + 1;
  const columns = at.right - at.left + 1;
  const grid = (tell: (cell: Cell) => unknown): unknown[][] => {
    if (rows * columns > mostCells) throw new Refused('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
    return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => tell(cellAt(sheet, at.top + row, at.left + column))));
  };
  const guard = (allowed: string): void => {
    if (sheet.protected && !sheet.allows[allowed]) throw denied();
  };
  const put = (values: unknown, change: (cell: Cell, value: unknown) => Cell): void => {
    const matrix = Array.isArray(values) ? (values as unknown[][]) : null;
    if (matrix && (matrix.length !== rows || matrix.some((line) => line.length !== columns))) throw invalid();
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const value = matrix ? matrix[row]?.[column] : values;
        const [r, c] = [at.top + row, at.left + column];
        const merge = sheet.merges.find((each) => within(each, { row: r, column: c }));
        if (value === null || (merge && (merge.top !== r || merge.left !== c))) continue;
        sheet.cells.set(cellKey(r, c), change(cellAt(sheet, r, c), value));
      }
    }
    world.changed(sheet, at);
  };
  /** Values go into cells that are not locked, and never into a part of an array; in a spill they break it. */
  const fill = (values: unknown, change: (cell: Cell, value: unknown) => Cell): void => {
    if (sheet.protected) each(at, (row, column) => {
      if (cellAt(sheet, row, column).look.protection.locked) throw denied();
    });
    for (const { range, spill } of sheet.arrays.filter((array) => overlap(array.range, at))) {
      if (!spill) throw new Refused('InvalidOperation', 'You cannot change part of an array.');
      const first = cellKey(range.top, range.left);
      sheet.cells.set(first, { ...cellAt(sheet, range.top, range.left), value: '#SPILL!' });
    }
    put(values, change);
  };
  const made = thing('Range', {
    scalars: {
      Address: { get: () => `${quoted(sheet.name)}!${toldAddress(at)}` },
      RowIndex: { get: () => at.top - 1 },
      ColumnIndex: { get: () => at.left - 1 },
      RowCount: { get: () => rows },
      ColumnCount: { get: () => columns },
      Values: { get: () => grid((cell) => cell.value), set: (values) => fill(values, write) },
      Formulas: { get: () => grid((cell) => cell.formula ?? cell.value) },
      NumberFormat: {
        get: () => grid((cell) => cell.format),
        set: (values) => {
          guard('allowFormatCells');
          put(values, (cell, format) => ({ ...cell, format: String(format) }));
        },
      },
      HasSpill: { get: () => covered(sheet.arrays.filter(({ spill }) => spill).map(({ range }) => range), at) },
      SavedAsArray: { get: () => covered(sheet.arrays.map(({ range }) => range), at) },
      Hyperlink: { get: () => cellAt(sheet, at.top, at.left).link, set: (link) => {
        guard('allowInsertHyperlinks');
        fill(link, (cell, value) => linked(cell, value as NonNullable<Cell['link']>));
      } },
      _ReferenceId: { get: () => '' },
    },
    navigation: {
      Format: () => formatThing(sheet, at, (change) => {
        guard('allowFormatCells');
        each(at, (row, column) => {
          const cell = cellAt(sheet, row, column);
          sheet.cells.set(cellKey(row, column), { ...cell, look: change(cell.look) });
        });
      }),
      DataValidation: () => validationThing(sheet, at),
      ConditionalFormats: () => thing('ConditionalFormatCollection', {
        methods: { GetCount: () => ({ answer: sheet.conditional.filter((block) => overlap(block, at)).length }) },
      }),
    },
    methods: {
      Clear: (what) => {
        if (what !== 'Hyperlinks') throw lacking(`clearing ${String(what)}`);
        guard('allowInsertHyperlinks');
        put('', (cell) => ({ ...cell, link: null }));
      },
      GetRow: (row) => rangeThing(world, sheet, { ...at, top: at.top + Number(row), bottom: at.top + Number(row) }),
      GetBoundingRect: (other) => {
        const block = blockOf(other);
        return rangeThing(world, sheet, { top: Math.min(at.top, block.top), left: Math.min(at.left, block.left), bottom: Math.max(at.bottom, block.bottom), right: Math.max(at.right, block.right) });
      },
      GetEntireRow: () => rangeThing(world, sheet, { ...at, left: 1, right: 16_384 }),
      GetEntireColumn: () => rangeThing(world, sheet, { ...at, top: 1, bottom: 1_048_576 }),
      _ValidateArraySize: (tall, wide) => {
        if (tall !== rows || wide !== columns) throw invalid();
      },
      Select: () => void (world.book.selected = { sheet: sheet.name, address: rangeAddress(at) }),
      // Only merges that begin within are told: https://github.com/OfficeDev/office-js/issues/3611
      GetMergedAreasOrNullObject: () => {
        const merges = sheet.merges.filter(({ top, left }) => within(at, { row: top, column: left }));
        return merges.length === 0 ? null : areasThing(world, sheet, merges, true);
      },
      GetSpecialCellsOrNullObject: (kind) => {
        if (sheet.protected) throw denied();
        // https://github.com/OfficeDev/office-js/issues/4245
        if (rows === 1_048_576) throw lacking('special cells of a whole sheet, which take minutes');
        return listed(world, sheet, special(sheet, at, String(kind)));
      },
      GetCellProperties: (asked) => {
        const wanted = asked as { format?: Record<string, unknown> };
        return { answer: grid((cell) => ({ format: pick(formatOf(cell.look), wanted.format ?? {}) })) };
      },
      SetCellProperties: (values) => {
        if (rows * columns > 60_000) throw new Refused('GeneralException', 'There was an internal error while processing the request.');
        guard('allowFormatCells');
        put(values, (cell, value) => ({ ...cell, look: dress(cell.look, (value as { format?: Record<string, unknown> }).format ?? {}) }));
      },
      GetRowProperties: () => ({
        answer: Array.from({ length: rows }, (_, place) => ({ rowHidden: sheet.hiddenRows.has(at.top + place), format: { rowHeight: sheet.heights.get(at.top + place) ?? 15 } })),
      }),
      GetColumnProperties: () => ({
        answer: Array.from({ length: columns }, (_, place) => ({ columnHidden: sheet.hiddenColumns.has(at.left + place), format: { columnWidth: sheet.widths.get(at.left + place) ?? 48 } })),
      }),
    },
  });
  return { ...made, block: at, sheet };
}

/** True where all cells of a block are among others, false where none is, null in between. */
function covered(ranges: readonly Range[], at: Range): boolean | null {
  const own = ranges.filter((range) => overlap(range, at));
  if (own.length === 0) return false;
  let all = true;
  each(at, (row, column) => void (all &&= own.some((range) => within(range, { row, column }))));
  return all ? true : null;
}

function write(cell: Cell, value: unknown): Cell {
  if (value === '') return { ...cell, value: '', formula: null };
  // A cell whose format is Text takes everything as words, an apostrophe too.
  if (cell.format === '@') return { ...cell, value: String(value), formula: null };
  const read = typed(value);
  return { ...cell, value: read.value, formula: read.formula, format: read.format && cell.format === 'General' ? read.format : cell.format };
}

/** A link brings a look of its own, and words where there are none. */
function linked(cell: Cell, link: NonNullable<Cell['link']>): Cell {
  if (typeof link.documentReference !== 'string' && typeof link.address !== 'string') throw invalid();
  const value = cell.value === '' ? (link.documentReference ?? link.address ?? '') : cell.value;
  return { ...cell, value, link, look: { ...cell.look, font: { ...cell.look.font, color: '#0563C1', underline: 'Single' } } };
}

export function quoted(name: string): string {
  return /^\w+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Whole rows and columns are told without their other half, as Excel does. */
function toldAddress(at: Range): string {
  if (at.left === 1 && at.right === 16_384) return `${at.top}:${at.bottom}`;
  if (at.top === 1 && at.bottom === 1_048_576) return `${columnLetters(at.left)}:${columnLetters(at.right)}`;
  return rangeAddress(at);
}

function each(at: Range, act: (row: number, column: number) => void): void {
  for (let row = at.top; row <= at.bottom; row++) for (let column = at.left; column <= at.right; column++) act(row, column);
}

function listed(world: World, sheet: SheetModel, blocks: Range[]): Thing | null {
  return blocks.length === 0 ? null : world.areas(sheet, blocks);
}

/** Several blocks at once, as Excel lists special cells, merged ones, and those of `getRanges`. The address of merged ones names their first cells: https://github.com/OfficeDev/office-js/issues/1590 */
export function areasThing(world: World, sheet: SheetModel, blocks: Range[], merged = false): Thing {
  const formats = blocks.map((block) => rangeThing(world, sheet, block).navigation['Format']!());
  return thing('RangeAreas', {
    scalars: { Address: { get: () => blocks.map((whole) => (merged ? { ...whole, bottom: whole.top, right: whole.left } : whole)).map((block) => `${quoted(sheet.name)}!${rangeAddress(block)}`).join(',') }, AreaCount: { get: () => blocks.length } },
    methods: {
      Clear: (what) => blocks.forEach((block) => void rangeThing(world, sheet, block).methods['Clear']!(what)),
    },
    navigation: {
      Areas: () => thing('RangeCollection', { items: () => blocks.map((block) => rangeThing(world, sheet, block)) }),
      Format: () => thing('RangeFormat', {
        navigation: { Fill: () => thing('RangeFill', { methods: { Clear: () => formats.forEach((format) => void format.navigation['Fill']!().methods['Clear']!()) } }) },
      }),
    },
  });
}

/** Formulas, put together as Excel does, down a column; or the cells that have a list. */
function special(sheet: SheetModel, at: Range, kind: string): Range[] {
  if (kind === 'DataValidations') return sheet.lists.map(({ range }) => range).filter((range) => overlap(range, at));
  if (kind !== 'Formulas') throw lacking(`special cells of ${kind}`);
  const found: Range[] = [];
  const keys = [...sheet.cells].filter(([, cell]) => cell.formula !== null).map(([key]) => ({ row: Math.floor(key / 16_384), column: (key % 16_384) + 1 }));
  for (const { row, column } of keys.sort((one, other) => one.column - other.column || one.row - other.row)) {
    const last = found.at(-1);
    if (last && last.left === column && last.bottom === row - 1) last.bottom = row;
    else found.push({ top: row, left: column, bottom: row, right: column });
  }
  return found;
}

/** Cells of which some have a list are mixed; cells with different lists are inconsistent. */
function validationThing(sheet: SheetModel, at: Range): Thing {
  const own = sheet.lists.filter(({ range }) => overlap(range, at));
  const sources = new Set(own.map(({ source }) => source));
  const type = own.length === 0 ? 'None' : covered(own.map(({ range }) => range), at) !== true ? 'MixedCriteria' : sources.size > 1 ? 'Inconsistent' : 'List';
  return thing('DataValidation', {
    scalars: { Type: { get: () => type }, Rule: { get: () => (type === 'List' ? { list: { inCellDropDown: true, source: [...sources][0] } } : {}) } },
  });
}
