import { readRange } from '../../src/workbook/address.ts';
import { Kind } from '../../src/workbook/snapshot.ts';
import type { ExcelTable, Sheet, Snapshot, Style } from '../../src/workbook/snapshot.ts';

/** What a cell is written as in a test: text, a number, a number with its format as `[0.945, '0.0%']`, nothing, or any of these with its marks and fill. */
export type Written = string | number | [number, string] | null | Marked;

export interface Marked {
  holds: string | number | null;
  marks?: number;
  fill?: string;
  font?: string;
}

export interface Extras {
  merges?: string[];
  hidden?: boolean;
  tables?: ExcelTable[];
  conditional?: string[];
  list?: { range: string; words: string[] };
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

function sheetOf(name: string, { rows, merges = [], hidden = false, tables = [], conditional = [], list }: { rows: Written[][] } & Extras, texts: string[], styles: Style[]): Sheet {
  const cells = rows.flatMap((row, above) => row.flatMap((written, before) => (written === null || written === '' ? [] : [{ ...spread(written), row: above + 1, column: before + 1 }])));
  const style = (format: string, fill: string | null, font: string) => {
    const place = styles.findIndex((each) => each.format === format && each.fill === fill && each.font.name === font);
    const plain = styleOf(format);
    return place >= 0 ? place : styles.push({ ...plain, fill, font: { ...plain.font, name: font } }) - 1;
  };
  return {
    name, visibility: hidden ? 'hidden' : 'visible',
    cells: {
      row: Uint32Array.from(cells, ({ row }) => row),
      column: Uint16Array.from(cells, ({ column }) => column),
      kind: Uint8Array.from(cells, ({ holds, marks }) => (holds === null ? Kind.empty : typeof holds === 'string' ? Kind.text : Kind.number) | marks),
      number: Float64Array.from(cells, ({ holds }) => (typeof holds === 'number' ? holds : 0)),
      text: Int32Array.from(cells, ({ holds }) => (typeof holds === 'string' ? texts.push(holds) - 1 : -1)),
      style: Uint16Array.from(cells, ({ format, fill, font }) => style(format, fill, font)),
    texts, styles,
    },
    used: cells.length === 0 ? null : { top: 1, left: 1, bottom: rows.length, right: Math.max(...rows.map((row) => row.length)) },
    merges: merges.flatMap((merge) => readRange(merge) ?? []),
    tables, conditional: conditional.flatMap((range) => readRange(range) ?? []),
    validations: list ? [{ ranges: [readRange(list.range) ?? { top: 1, left: 1, bottom: 1, right: 1 }], words: list.words }] : [], protected: false, filter: null, hiddenRows: [], hiddenColumns: [],
    defaultWidth: 8.43, widths: [], defaultHeight: 15, heights: [], frozen: null, rightToLeft: false, charts: [],
  };
}

function spread(written: string | number | [number, string] | Marked): { holds: string | number | null; format: string; marks: number; fill: string | null; font: string } {
  if (Array.isArray(written)) return { holds: written[0], format: written[1], marks: 0, fill: null, font: 'Calibri' };
  if (typeof written === 'object') return { holds: written.holds, format: 'General', marks: written.marks ?? 0, fill: written.fill ?? null, font: written.font ?? 'Calibri' };
  return { holds: written, format: 'General', marks: 0, fill: null, font: 'Calibri' };
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
