import { lastColumn, lastRow, readRange } from '../../workbook/address.ts';
import type { Position, Range } from '../../workbook/address.ts';
import type { ExcelTable, Sheet } from '../../workbook/snapshot.ts';
import { sets } from './sets.ts';
import { codeOf } from './trouble.ts';

/** The sheets and tables of an earlier look, which are asked along with what there is now. */
export interface Before {
  sheets: { id: string; protected: boolean }[];
  tables: string[];
}

/** What stands where on a sheet, before its cells are read. */
export interface Layout {
  id: string;
  name: string;
  visibility: Sheet['visibility'];
  protected: boolean;
  defaultWidth: number;
  defaultHeight: number;
  /** The block with content; null for an empty sheet. */
  used: Range | null;
  /** The block to read: what is used, and a margin that has a look. */
  read: Range | null;
  /** Where formulas are; null where Excel does not list them, so that they are asked cell by cell. */
  formulas: Range[] | null;
  validated: Range[];
  merged: boolean;
  tables: ExcelTable[];
  filter: Range | null;
  frozen: Position | null;
  conditional: number;
  /** The names of the charts that are drawn on it. */
  charts: string[];
}

export interface Workbook {
  layouts: Layout[];
  date1904: boolean;
  structureLocked: boolean;
  /** For the next look. */
  now: Before;
}

/**
 * Reads how the workbook is laid out. Which sheets and tables there are must be known before they are asked, so the first look takes two
 * round trips, however many there are; after it those of the last look are asked along, and where they are still the same, one is enough.
 */
export async function readLayout(context: Excel.RequestContext, before: Before): Promise<Workbook> {
  const { workbook } = context;
  workbook.worksheets.load('items/id,items/name,items/visibility,items/standardWidth,items/standardHeight,items/protection/protected');
  workbook.tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/columns/items/name,items/autoFilter/isDataFiltered,items/id');
  workbook.protection.load('protected');
  // No property tells the date system; the serial number of a known day does.
  const firstDay = workbook.functions.date(1904, 1, 1);
  firstDay.load('value');
  const hoped = before.sheets.map((sheet) => ask(workbook.worksheets.getItem(sheet.id), sheet.protected));
  const hopedTables = before.tables.map((id) => workbook.tables.getItem(id).getRange().load('address'));
  try {
    await context.sync();
  } catch (error) {
    // A sheet or table of the last look is gone, or a sheet has been protected since.
    if (codeOf(error) === null || before.sheets.length === 0) throw error;
    return readLayout(context, nothing);
  }
  const sheets = workbook.worksheets.items;
  const tables = workbook.tables.items;
  const now: Before = { sheets: sheets.map(({ id, protection }) => ({ id, protected: protection.protected })), tables: tables.map(({ id }) => id) };
  const same = JSON.stringify(now) === JSON.stringify(before);
  const asked = same ? hoped : sheets.map((sheet) => ask(sheet, sheet.protection.protected));
  const ranges = same ? hopedTables : tables.map((table) => table.getRange().load('address'));
  if (!same) await context.sync();
  return {
    layouts: sheets.map((sheet, place) => layoutOf(sheet, asked[place], tables.flatMap((table, each) => (table.worksheet.id === sheet.id ? [tableOf(table, readBlock(ranges[each]?.address ?? ''))] : [])))),
    date1904: firstDay.value === 0,
    structureLocked: workbook.protection.protected,
    now,
  };
}

/** What a host knows before its first look. */
export const nothing: Before = { sheets: [], tables: [] };

type Asked = ReturnType<typeof ask>;

/** A protected sheet does not let its special cells be found: its formulas are asked cell by cell, its lists column by column. */
function ask(sheet: Excel.Worksheet, locked: boolean) {
  // Special cells of a whole sheet take Excel minutes: https://github.com/OfficeDev/office-js/issues/4245. A blank sheet gives its first cell.
  const held = sheet.getUsedRange(true);
  return {
    used: sheet.getUsedRangeOrNullObject(true).load('address'),
    looking: sheet.getUsedRangeOrNullObject(false).load('address'),
    formulas: locked ? null : held.getSpecialCellsOrNullObject('Formulas').load('address,areaCount'),
    validated: locked ? null : held.getSpecialCellsOrNullObject('DataValidations').load('address'),
    merged: sets.merges() ? sheet.getUsedRange(false).getMergedAreasOrNullObject().load('areaCount') : null,
    filter: sheet.autoFilter.getRangeOrNullObject().load('address'),
    frozen: sheet.freezePanes.getLocationOrNullObject().load('address'),
    conditional: held.conditionalFormats.getCount(),
    charts: sheet.charts.load('items/name'),
  };
}

function layoutOf(sheet: Excel.Worksheet, asked: Asked | undefined, tables: ExcelTable[]): Layout {
  if (!asked) throw new RangeError(`the sheet ${sheet.name} was not asked`);
  const { formulas, validated, merged } = asked;
  const used = blockOf(asked.used);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibilities[sheet.visibility],
    protected: sheet.protection.protected,
    defaultWidth: sheet.standardWidth,
    defaultHeight: sheet.standardHeight,
    used,
    read: margin(used, blockOf(asked.looking)),
    formulas: formulas && (formulas.isNullObject ? [] : wholeList(blocks(formulas.address), formulas.areaCount)),
    // Of a protected sheet any column may have a list.
    validated: validated ? blocks(validated.isNullObject ? '' : validated.address) : used ? [used] : [],
    merged: merged !== null && !merged.isNullObject,
    tables,
    filter: blockOf(asked.filter),
    frozen: frozenAt(blockOf(asked.frozen)),
    conditional: asked.conditional.value,
    charts: asked.charts.items.map(({ name }) => name),
  };
}

const visibilities: Record<Excel.Worksheet['visibility'], Sheet['visibility']> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very hidden' };

function blockOf(range: Excel.Range): Range | null {
  return range.isNullObject ? null : readRange(local(range.address));
}

function readBlock(address: string): Range {
  return readRange(local(address)) ?? { top: 1, left: 1, bottom: 1, right: 1 };
}

/** An address without its sheet: 'A1:B5' of "'My, sheet'!A1:B5". */
function local(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** The blocks of a list of addresses. A sheet's name may hold commas and quotes, but no block without a sheet does. */
export function blocks(addresses: string): Range[] {
  return addresses
    .replace(/'(?:[^']|'')*'!/g, '')
    .split(',')
    .flatMap((each) => readRange(local(each.trim())) ?? []);
}

/** Null where Excel told fewer blocks than it counted, so that nothing is taken for a plain cell that is a formula. */
function wholeList(found: Range[], count: number): Range[] | null {
  return found.length === count ? found : null;
}

/** Cells without content are read for their look up to here beyond the last one with content; whole columns of colour are not. */
const spare = { rows: 60, columns: 12 };

function margin(used: Range | null, looking: Range | null): Range | null {
  if (!used) return looking && looking.bottom - looking.top < spare.rows && looking.right - looking.left < spare.columns ? looking : null;
  if (!looking) return used;
  return {
    top: Math.min(used.top, looking.top),
    left: Math.min(used.left, looking.left),
    bottom: Math.max(used.bottom, Math.min(looking.bottom, used.bottom + spare.rows, lastRow)),
    right: Math.max(used.right, Math.min(looking.right, used.right + spare.columns, lastColumn)),
  };
}

function tableOf(table: Excel.Table, range: Range): ExcelTable {
  return {
    name: table.name,
    range,
    header: table.showHeaders,
    totals: table.showTotals,
    columns: table.columns.items.map((column) => column.name),
    filtered: table.autoFilter.isDataFiltered,
  };
}

/** The first cell that scrolls; Excel tells the rows and columns that do not. */
function frozenAt(block: Range | null): Position | null {
  if (!block) return null;
  return { row: block.bottom >= lastRow ? 1 : block.bottom + 1, column: block.right >= lastColumn ? 1 : block.right + 1 };
}
