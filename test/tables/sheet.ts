import { readRange } from '../../src/workbook/address.ts';
import { Kind } from '../../src/workbook/snapshot.ts';
import type { ExcelTable, Sheet, Snapshot, Style } from '../../src/workbook/snapshot.ts';

/** What a cell is written as in a test: text, a number, a number with its format as `[0.945, '0.0%']`, or nothing. */
export type Written = string | number | [number, string] | null;

export interface Extras {
  merges?: string[];
  hidden?: boolean;
  tables?: ExcelTable[];
}

/** A workbook of sheets written as rows of cells, the first row being row 1. */
export function workbookOf(sheets: Record<string, Written[][] | { rows: Written[][] } & Extras>): Snapshot {
  const texts: string[] = [];
  const styles: Style[] = [styleOf('General')];
  return {
    sheets: Object.entries(sheets).map(([name, sheet]) => sheetOf(name, Array.isArray(sheet) ? { rows: sheet } : sheet, texts, styles)),
    styles, texts, date1904: false, structureLocked: false, remarks: [],
  };
}

function sheetOf(name: string, { rows, merges = [], hidden = false, tables = [] }: { rows: Written[][] } & Extras, texts: string[], styles: Style[]): Sheet {
  const cells = rows.flatMap((row, above) => row.flatMap((written, before) => (written === null || written === '' ? [] : [{ written, row: above + 1, column: before + 1 }])));
  const style = (format: string) => {
    const place = styles.findIndex((each) => each.format === format);
    return place >= 0 ? place : styles.push(styleOf(format)) - 1;
  };
  return {
    name, visibility: hidden ? 'hidden' : 'visible',
    cells: {
      row: Uint32Array.from(cells, ({ row }) => row),
      column: Uint16Array.from(cells, ({ column }) => column),
      kind: Uint8Array.from(cells, ({ written }) => (typeof written === 'string' ? Kind.text : Kind.number)),
      number: Float64Array.from(cells, ({ written }) => (typeof written === 'number' ? written : Array.isArray(written) ? written[0] : 0)),
      text: Int32Array.from(cells, ({ written }) => (typeof written === 'string' ? texts.push(written) - 1 : -1)),
      style: Uint16Array.from(cells, ({ written }) => style(Array.isArray(written) ? written[1] : 'General')),
      texts, styles,
    },
    used: cells.length === 0 ? null : { top: 1, left: 1, bottom: rows.length, right: Math.max(...rows.map((row) => row.length)) },
    merges: merges.flatMap((merge) => readRange(merge) ?? []),
    tables, validations: [], conditional: [], protected: false, filter: null, hiddenRows: [], hiddenColumns: [],
    defaultWidth: 8.43, widths: [], defaultHeight: 15, heights: [], frozen: null, rightToLeft: false,
  };
}

function styleOf(format: string): Style {
  return {
    format, fill: null, ink: null,
    font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: false, strike: false },
    align: { horizontal: null, vertical: null, wrap: false, indent: 0, rotation: 0 },
    lines: { top: null, right: null, bottom: null, left: null },
    locked: true,
  };
}
