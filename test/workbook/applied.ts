import type { Position } from '../../src/workbook/address.ts';
import type { CellState, Edit, NewSheet } from '../../src/workbook/plan.ts';
import { contentAt, isError, Kind } from '../../src/workbook/snapshot.ts';
import type { Content, Sheet, Snapshot, Style } from '../../src/workbook/snapshot.ts';

/** A snapshot after a plan, as a host would show it on its next look. Links are not seen, as in a real one. */
export function applied(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  return edits.reduce((now, edit) => {
    if (edit.kind === 'sheet') return edit.to ? { ...now, sheets: [...now.sheets, addedSheet(now, edit.sheet, edit.to)] } : { ...now, sheets: now.sheets.filter(({ name }) => name !== edit.sheet) };
    return { ...now, sheets: now.sheets.map((sheet) => (sheet.name === edit.sheet ? changed(now, sheet, edit) : sheet)) };
  }, snapshot);
}

function changed(snapshot: Snapshot, sheet: Sheet, edit: Exclude<Edit, { kind: 'sheet' }>): Sheet {
  const { to } = edit;
  if (edit.kind === 'table') return { ...sheet, tables: sheet.tables.map((table) => (table.name === edit.name ? { ...table, ...edit.to } : table)) };
  if (edit.kind === 'chart') {
    const others = sheet.charts.filter(({ name }) => name !== edit.name);
    return { ...sheet, charts: edit.to ? [...others, { name: edit.name, title: edit.to.title }] : others };
  }
  if (edit.kind === 'width') return { ...sheet, widths: [...sheet.widths.filter(({ from }) => from !== edit.column), ...(edit.to === null ? [] : [{ from: edit.column, to: edit.column, width: edit.to }])] };
  return withCells(snapshot, sheet, [{ at: edit.at, state: to as Partial<CellState> }]);
}

/** Writes cells into a sheet, and what they hold alone where no look is given. */
export function withCells(snapshot: Snapshot, sheet: Sheet, written: { at: Position; state: Partial<CellState> }[]): Sheet {
  const { cells } = sheet;
  const all = new Map(Array.from(cells.row, (row, place) => [`${row}:${cells.column[place] ?? 0}`, { row, column: cells.column[place] ?? 0, content: contentAt(cells, place), style: cells.style[place] ?? 0, marks: (cells.kind[place] ?? 0) & ~Kind.mask }]));
  for (const { at, state } of written) {
    const stood = all.get(`${at.row}:${at.column}`) ?? { ...at, content: null, style: 0, marks: 0 };
    all.set(`${at.row}:${at.column}`, { ...stood, content: state.content === undefined ? stood.content : state.content, style: styled(snapshot.styles, stood.style, state) });
  }
  const rest = [...all.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  const filled = rest.filter(({ content }) => content !== null);
  const text = (content: Content) => (typeof content === 'string' ? snapshot.texts.push(content) - 1 : isError(content) ? snapshot.texts.push(content.error) - 1 : -1);
  return {
    ...sheet,
    used: filled.length === 0 ? null : { top: Math.min(...filled.map(({ row }) => row)), left: Math.min(...filled.map(({ column }) => column)), bottom: Math.max(...filled.map(({ row }) => row)), right: Math.max(...filled.map(({ column }) => column)) },
    cells: {
      row: Uint32Array.from(rest, ({ row }) => row),
      column: Uint16Array.from(rest, ({ column }) => column),
      kind: Uint8Array.from(rest, ({ content, marks }) => marks | (content === null ? Kind.empty : typeof content === 'number' ? Kind.number : typeof content === 'boolean' ? Kind.boolean : isError(content) ? Kind.error : Kind.text)),
      number: Float64Array.from(rest, ({ content }) => Number(typeof content === 'number' || typeof content === 'boolean' ? content : 0)),
      text: Int32Array.from(rest, ({ content }) => text(content)),
      style: Uint16Array.from(rest, ({ style }) => style),
      texts: snapshot.texts,
      styles: snapshot.styles,
    },
  };
}

function styled(styles: Style[], from: number, { look, format, fill, ink, bold, wrap }: Partial<CellState>): number {
  const stood = styles[look ?? from] ?? styles[0];
  if (!stood) throw new RangeError('no styles');
  const wanted: Style = {
    ...stood,
    format: format ?? stood.format,
    fill: fill === undefined ? stood.fill : fill,
    ink: ink === undefined ? stood.ink : ink,
    font: { ...stood.font, bold: bold ?? stood.font.bold },
    align: { ...stood.align, wrap: wrap ?? stood.align.wrap },
  };
  const text = JSON.stringify(wanted);
  const place = styles.findIndex((style) => JSON.stringify(style) === text);
  return place >= 0 ? place : styles.push(wanted) - 1;
}

function addedSheet(snapshot: Snapshot, name: string, { cells, widths, frozen, tables, charts }: NewSheet): Sheet {
  const blank: Sheet = {
    name, visibility: 'visible', used: null, merges: [], validations: [], conditional: [], protected: false, filter: null, hiddenRows: [], hiddenColumns: [],
    cells: { row: new Uint32Array(), column: new Uint16Array(), kind: new Uint8Array(), number: new Float64Array(), text: new Int32Array(), style: new Uint16Array(), texts: snapshot.texts, styles: snapshot.styles },
    defaultWidth: 8.43, widths: widths.map(({ column, width }) => ({ from: column, to: column, width })), defaultHeight: 15, heights: [], frozen, rightToLeft: false,
    charts: charts.map(({ name: called, chart }) => ({ name: called, title: chart.title })),
    tables: tables.map(({ name: called, range }) => ({
      name: called, range, header: true, totals: false, filtered: false,
      columns: Array.from({ length: range.right - range.left + 1 }, (_, index) => {
        const heading = cells.find(({ at }) => at.row === range.top && at.column === range.left + index)?.content;
        return typeof heading === 'string' ? heading : '';
      }),
    })),
  };
  return withCells(snapshot, blank, cells.map(({ at, link: _, ...state }) => ({ at, state })));
}

/** What stands on a sheet, row by row from the first, as text. */
export function shown(sheet: Sheet): string[][] {
  const rows: string[][] = Array.from({ length: sheet.used?.bottom ?? 0 }, () => []);
  sheet.cells.row.forEach((row, place) => {
    const content = contentAt(sheet.cells, place);
    const line = rows[row - 1];
    if (content === null || !line) return;
    const column = sheet.cells.column[place] ?? 0;
    while (line.length < column) line.push('');
    line[column - 1] = isError(content) ? content.error : String(content);
  });
  return rows;
}
