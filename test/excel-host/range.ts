import { columnLetters, overlap, rangeAddress, readRange, within } from '../../src/workbook/address.ts';
import type { Range } from '../../src/workbook/address.ts';
import { cellAt, cellKey, plainLook } from './book.ts';
import type { Book, Border, Cell, CellLook, SheetModel } from './book.ts';
import { Refused, denied, invalid, lacking, thing } from './thing.ts';
import type { Thing } from './thing.ts';
import { typed } from './typed.ts';

/** What the objects of the simulated Excel share: the workbook, and what happened to it. */
export interface World {
  book: Book;
  suspended: number;
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
  const put = (values: unknown, change: (cell: Cell, value: unknown) => Cell): void => {
    if (sheet.protected) throw denied();
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
  const made = thing('Range', {
    scalars: {
      Address: { get: () => `${quoted(sheet.name)}!${toldAddress(at)}` },
      RowIndex: { get: () => at.top - 1 },
      ColumnIndex: { get: () => at.left - 1 },
      RowCount: { get: () => rows },
      ColumnCount: { get: () => columns },
      Values: { get: () => grid((cell) => cell.value), set: (values) => put(values, write) },
      Formulas: { get: () => grid((cell) => cell.formula ?? cell.value) },
      NumberFormat: { get: () => grid((cell) => cell.format), set: (values) => put(values, (cell, format) => ({ ...cell, format: String(format) })) },
      Hyperlink: { get: () => cellAt(sheet, at.top, at.left).link, set: (link) => put(link, (cell, value) => linked(cell, value as NonNullable<Cell['link']>)) },
      _ReferenceId: { get: () => '' },
    },
    navigation: {
      Format: () => formatThing(sheet, at, (change) => {
        if (sheet.protected) throw denied();
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

function write(cell: Cell, value: unknown): Cell {
  if (value === '') return { ...cell, value: '', formula: null };
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

function validationThing(sheet: SheetModel, at: Range): Thing {
  const own = sheet.lists.filter(({ range }) => overlap(range, at));
  return thing('DataValidation', {
    scalars: { Type: { get: () => (own.length === 0 ? 'None' : 'List') }, Rule: { get: () => (own[0] ? { list: { inCellDropDown: true, source: own[0].source } } : {}) } },
  });
}

/** Excel does not tell the pattern of a fill, and a shade only where there is one: https://github.com/OfficeDev/office-js/issues/4900 */
function toldFill({ color, pattern }: CellLook['fill']): Record<string, unknown> {
  return { color: pattern === 'None' ? '#FFFFFF' : color, pattern: pattern === 'Solid' || pattern === 'None' ? null : pattern, tintAndShade: pattern === 'None' ? null : 0 };
}

function formatOf({ fill, font, align, borders, protection }: CellLook): Record<string, unknown> {
  return { fill: toldFill(fill), font, ...align, borders, protection };
}

function pick(format: Record<string, unknown>, wanted: Record<string, unknown>): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [key, ask] of Object.entries(wanted)) {
    if (!(key in format)) throw lacking(`the cell property ${key}`);
    const value = format[key];
    if (key === 'borders' && typeof ask === 'object') {
      picked[key] = Object.fromEntries(Object.entries(value as Record<string, Record<string, unknown>>).map(([edge, border]) => [edge, pick(border, ask as Record<string, unknown>)]));
    } else picked[key] = typeof ask === 'object' && ask !== null ? pick(value as Record<string, unknown>, ask as Record<string, unknown>) : value;
  }
  return picked;
}

function dress(look: CellLook, format: Record<string, unknown>): CellLook {
  let dressed = look;
  for (const [key, value] of Object.entries(format)) {
    if (key === 'fill') dressed = { ...dressed, fill: { ...dressed.fill, pattern: 'Solid', ...(value as object) } };
    else if (key === 'font') dressed = { ...dressed, font: { ...dressed.font, ...(value as object) } };
    else if (key === 'protection') dressed = { ...dressed, protection: { ...dressed.protection, ...(value as object) } };
    else if (key === 'borders') {
      const edges = Object.entries(value as Record<string, Partial<Border>>).map(([edge, border]) => [edge, border.style === 'None' ? plainLook.borders.top : { ...dressed.borders[edge as keyof CellLook['borders']], ...border }]);
      dressed = { ...dressed, borders: { ...dressed.borders, ...(Object.fromEntries(edges) as Partial<CellLook['borders']>) } };
    } else if (key in dressed.align) dressed = { ...dressed, align: { ...dressed.align, [key]: value } };
    else throw lacking(`setting the cell property ${key}`);
  }
  return dressed;
}

type Change = (change: (look: CellLook) => CellLook) => void;

/** What a block has in common; null where its cells differ, as Excel says it. */
function formatThing(sheet: SheetModel, at: Range, change: Change): Thing {
  const common = (tell: (look: CellLook) => unknown): unknown => {
    let first: unknown;
    for (let row = at.top; row <= at.bottom; row++) {
      for (let column = at.left; column <= at.right; column++) {
        const told = tell(cellAt(sheet, row, column).look);
        if (row === at.top && column === at.left) first = told;
        else if (told !== first) return null;
      }
    }
    return first;
  };
  const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
  const scalars = <Part extends 'fill' | 'font' | 'align' | 'protection'>(part: Part): Thing['scalars'] => Object.fromEntries(
    Object.keys(plainLook[part]).map((key) => [capital(key), {
      get: () => common((look) => (look[part] as Record<string, unknown>)[key]),
      set: (value: unknown) => change((look) => ({ ...look, [part]: { ...look[part], ...(part === 'fill' ? { pattern: 'Solid' } : {}), [key]: value } })),
    }]),
  );
  return thing('RangeFormat', {
    scalars: {
      ...scalars('align'),
      ColumnWidth: {
        get: () => sheet.widths.get(at.left) ?? 48,
        set: (width) => {
          if (sheet.protected) throw denied();
          for (let column = at.left; column <= at.right; column++) sheet.widths.set(column, Number(width));
        },
      },
      UseStandardWidth: {
        get: () => !sheet.widths.has(at.left),
        set: () => {
          if (sheet.protected) throw denied();
          for (let column = at.left; column <= at.right; column++) sheet.widths.delete(column);
        },
      },
    },
    methods: {
      AutofitRows: () => {
        if (sheet.protected) throw denied();
        for (let row = at.top; row <= at.bottom; row++) fit(sheet, row);
      },
    },
    navigation: {
      Fill: () => thing('RangeFill', { scalars: { ...scalars('fill'), ...Object.fromEntries(['color', 'pattern', 'tintAndShade'].map((key) => [capital(key), { ...scalars('fill')[capital(key)], get: () => common((look) => toldFill(look.fill)[key]) }])) }, methods: { Clear: () => change((look) => ({ ...look, fill: plainLook.fill })) } }),
      Font: () => thing('RangeFont', { scalars: scalars('font') }),
      Protection: () => thing('FormatProtection', { scalars: scalars('protection') }),
      Borders: () => bordersThing(sheet, at, common),
    },
  });
}

/** A row as high as its highest words: wrapped ones in lines of as many letters as their column is wide. */
function fit(sheet: SheetModel, row: number): void {
  let lines = 1;
  for (const [key, { value, look }] of sheet.cells) {
    if (Math.floor(key / 16_384) !== row || typeof value !== 'string' || !look.align.wrapText) continue;
    const letters = Math.max(1, Math.floor(((sheet.widths.get((key % 16_384) + 1) ?? 48) / 0.75 - 5) / 7));
    lines = Math.max(lines, value.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / letters)), 0));
  }
  if (lines > 1) sheet.heights.set(row, Math.min(409, lines * 15));
  else sheet.heights.delete(row);
}

/** An edge is one line where a block's cells agree on it; within a single row there is no line between rows. */
function bordersThing(sheet: SheetModel, at: Range, common: (tell: (look: CellLook) => unknown) => unknown): Thing {
  const sides: Record<string, (key: keyof Border) => unknown> = {
    EdgeTop: (key) => cellAt(sheet, at.top, at.left).look.borders.top[key],
    EdgeBottom: (key) => cellAt(sheet, at.bottom, at.left).look.borders.bottom[key],
    EdgeLeft: (key) => common((look) => look.borders.left[key]),
    EdgeRight: (key) => common((look) => look.borders.right[key]),
    InsideHorizontal: (key) => (at.top === at.bottom ? null : inside(sheet, at, key)),
  };
  return thing('RangeBorderCollection', {
    index: (edge) => {
      const side = sides[String(edge)];
      if (!side) throw invalid();
      return thing('RangeBorder', {
        id: { key: 'Id', value: String(edge) },
        scalars: { Style: { get: () => side('style') }, Weight: { get: () => side('weight') }, Color: { get: () => side('color') } },
      });
    },
  });
}

function inside(sheet: SheetModel, at: Range, key: keyof Border): unknown {
  const seen = new Set<unknown>();
  for (let row = at.top; row < at.bottom; row++) {
    seen.add(cellAt(sheet, row, at.left).look.borders.bottom[key]).add(cellAt(sheet, row + 1, at.left).look.borders.top[key]);
  }
  return seen.size === 1 ? [...seen][0] : null;
}
