import { lastColumn, lastRow, readRange } from '../../workbook/address.ts';
import type { Position, Range } from '../../workbook/address.ts';
import type { ExcelTable, Sheet } from '../../workbook/snapshot.ts';
import { sets } from './sets.ts';

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
  formulas: Range[] | null;
  validated: Range[];
  merges: Range[];
  tables: ExcelTable[];
  filter: Range | null;
  frozen: Position | null;
  conditional: number;
}

export interface Workbook {
  layouts: Layout[];
  date1904: boolean;
  structureLocked: boolean;
}

/** Reads how the workbook is laid out in two round trips, however many sheets it has: which sheets there are, then what stands where on each. */
export async function readLayout(context: Excel.RequestContext): Promise<Workbook> {
  const { workbook } = context;
  workbook.worksheets.load('items/id,items/name,items/visibility,items/standardWidth,items/standardHeight,items/protection/protected');
  workbook.tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/columns/items/name,items/autoFilter/isDataFiltered');
  workbook.protection.load('protected');
  // No property tells the date system; the serial number of a known day does.
  const firstDay = workbook.functions.date(1904, 1, 1);
  firstDay.load('value');
  await context.sync();

  const asked = workbook.worksheets.items.map((sheet) => ask(sheet, workbook.tables.items.filter((table) => table.worksheet.id === sheet.id)));
  await context.sync();
  return {
    layouts: asked.map((answer) => answer()),
    date1904: firstDay.value === 0,
    structureLocked: workbook.protection.protected,
  };
}

function ask(sheet: Excel.Worksheet, tables: Excel.Table[]): () => Layout {
  const all = sheet.getRange();
  const used = sheet.getUsedRangeOrNullObject(true).load('address');
  const looking = sheet.getUsedRangeOrNullObject(false).load('address');
  const formulas = all.getSpecialCellsOrNullObject('Formulas').load('address,areaCount');
  const validated = all.getSpecialCellsOrNullObject('DataValidations').load('address');
  const merged = sets.merges() ? all.getMergedAreasOrNullObject().load('address') : null;
  const filter = sheet.autoFilter.getRangeOrNullObject().load('address');
  const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
  const conditional = all.conditionalFormats.getCount();
  const ranges = tables.map((table) => table.getRange().load('address'));
  return () => {
    const content = blockOf(used);
    return {
      id: sheet.id,
      name: sheet.name,
      visibility: visibilities[sheet.visibility],
      protected: sheet.protection.protected,
      defaultWidth: sheet.standardWidth,
      defaultHeight: sheet.standardHeight,
      used: content,
      read: margin(content, blockOf(looking)),
      formulas: formulas.isNullObject ? [] : wholeList(blocks(formulas.address), formulas.areaCount),
      validated: blocks(validated.isNullObject ? '' : validated.address),
      merges: blocks(!merged || merged.isNullObject ? '' : merged.address),
      tables: tables.map((table, place) => tableOf(table, readBlock(ranges[place]?.address ?? ''))),
      filter: blockOf(filter),
      frozen: frozenAt(blockOf(frozen)),
      conditional: conditional.value,
    };
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
