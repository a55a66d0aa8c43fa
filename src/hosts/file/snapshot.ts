import { lastColumn, readRange } from '../../workbook/address.ts';
import type { Range } from '../../workbook/address.ts';
import { Kind, Mark } from '../../workbook/snapshot.ts';
import type { Cells, Sheet, Snapshot } from '../../workbook/snapshot.ts';
import { withArrays } from './array-cells.ts';
import type { Book, BookSheet } from './book.ts';
import { readsByName } from './by-name.ts';
import { validationsOf } from './validations.ts';
import { allOf, childOf, childrenOf, numberOf, says } from './xml.ts';

/** The whole workbook as plain data. Styles are those of the file by their number, so that a `look` is a number of the file's own. */
export function snapshot(book: Book): Snapshot {
  const byName = readsByName(book);
  return {
    sheets: book.sheets.map((sheet) => sheetOf(book, sheet, byName)),
    styles: book.styles,
    texts: book.texts.list,
    date1904: book.date1904,
    structureLocked: book.structureLocked,
    remarks: book.remarks,
  };
}

function sheetOf(book: Book, sheet: BookSheet, byName: (table: string) => boolean): Sheet {
  const { root } = sheet.frame;
  const format = childOf(root, 'sheetFormatPr');
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  const columns = childrenOf(childOf(root, 'cols'), 'col').map((col) => ({
    from: Math.max(1, numberOf(col, 'min', 1)),
    to: Math.min(16_384, numberOf(col, 'max', 1)),
    width: numberOf(col, 'width', null),
    hidden: says(col, 'hidden'),
  }));
  const cells = cellsOf(book, sheet);
  const { rows } = sheet.scan;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    used: usedOf(cells),
    merges: allOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => readRange(attributes['ref'] ?? '') ?? []),
    tables: sheet.tables.map(({ table }) => ({ ...table, ...(byName(table.name) && { readByName: true }) })),
    validations: validationsOf(book, sheet),
    conditional: allOf(root, 'conditionalFormatting').flatMap((rule) => rangesOf(rule.attributes['sqref'] ?? childOf(rule, 'sqref')?.text ?? '')),
    protected: says(childOf(root, 'sheetProtection'), 'sheet'),
    filter: readRange(childOf(root, 'autoFilter')?.attributes['ref'] ?? ''),
    hiddenRows: [...rows.hidden],
    hiddenColumns: hiddenOf(columns),
    defaultWidth: numberOf(format, 'defaultColWidth', null) ?? numberOf(format, 'baseColWidth', 8) + 0.43,
    widths: columns.flatMap(({ from, to, width }) => (width === null ? [] : [{ from, to, width }])),
    defaultHeight: numberOf(format, 'defaultRowHeight', 15),
    heights: rows.heights.slice(),
    frozen: frozenOf(view),
    rightToLeft: says(view, 'rightToLeft'),
    charts: (sheet.drawing?.charts ?? []).filter(({ name, title }) => name !== '' && title !== '').map(({ name, title }) => ({ name, title })),
  };
}

/** Several ranges as the file writes them, with spaces between. */
export function rangesOf(text: string): Range[] {
  return text.trim().split(/\s+/).flatMap((each) => readRange(each) ?? []);
}

function cellsOf(book: Book, { scan }: BookSheet): Cells {
  const { row, column, number, text } = scan.columns;
  const cells: Cells = { row, column, kind: scan.columns.kind.slice(), number, text, style: scan.columns.style.slice(), texts: book.texts.list, styles: book.styles };
  // A number beyond the list of looks is shown by Excel in the plain one.
  for (let place = 0; place < cells.style.length; place++) if ((cells.style[place] ?? 0) >= book.styles.length) cells.style[place] = 0;
  return scan.arrays.length === 0 ? cells : withArrays(cells, scan.arrays);
}

/** The hidden columns, each once, however often the file says so. */
function hiddenOf(columns: { from: number; to: number; hidden: boolean }[]): number[] {
  const hidden = new Uint8Array(lastColumn + 1);
  for (const column of columns) if (column.hidden) hidden.fill(1, column.from, column.to + 1);
  const found: number[] = [];
  for (let column = hidden.indexOf(1); column >= 0; column = hidden.indexOf(1, column + 1)) found.push(column);
  return found;
}

function usedOf(cells: Cells): Range | null {
  let used: Range | null = null;
  for (let place = 0; place < cells.row.length; place++) {
    const kind = cells.kind[place] ?? 0;
    if ((kind & Kind.mask) === Kind.empty && (kind & Mark.formula) === 0) continue;
    const row = cells.row[place] ?? 0;
    const column = cells.column[place] ?? 0;
    if (used === null) used = { top: row, left: column, bottom: row, right: column };
    else {
      if (column < used.left) used.left = column;
      if (column > used.right) used.right = column;
      used.bottom = row;
    }
  }
  return used;
}

function frozenOf(view: Parameters<typeof childOf>[0]): Sheet['frozen'] {
  const pane = childOf(view, 'pane');
  if (!pane || !/^frozen/.test(pane.attributes['state'] ?? '')) return null;
  return { row: numberOf(pane, 'ySplit', 0) + 1, column: numberOf(pane, 'xSplit', 0) + 1 };
}
