import { address, readAddress } from '../../../src/workbook/address.ts';
import type { Position } from '../../../src/workbook/address.ts';
import { find, Kind } from '../../../src/workbook/snapshot.ts';
import type { Cells, Sheet, Snapshot } from '../../../src/workbook/snapshot.ts';

/** A cell by its sheet and address: 'KPIs!E7'. */
export type Place = string;

export function placeOf(sheet: string, row: number, column: number): Place {
  return `${sheet}!${address({ row, column })}`;
}

export function partsOf(place: Place): { sheet: string; at: Position } {
  const cut = place.lastIndexOf('!');
  return { sheet: place.slice(0, cut), at: readAddress(place.slice(cut + 1))! };
}

/** The cell so many rows or columns away. */
export function beside(place: Place, rows: number, columns: number): Place {
  const { sheet, at } = partsOf(place);
  return placeOf(sheet, at.row + rows, at.column + columns);
}

/** What a mistake leaves in a cell: text or a number, with the format where that changes too, or a fill. */
export interface Put {
  place: Place;
  holds?: string | number;
  format?: string;
  fill?: string;
}

/** The workbook with some of its cells changed; the one given stays as it is. Only cells that are there can be changed. */
export function changed(snapshot: Snapshot, puts: readonly Put[]): Snapshot {
  const texts = [...snapshot.texts];
  const styles = [...snapshot.styles];
  const sheets = snapshot.sheets.map((sheet): Sheet => {
    const mine = puts.filter(({ place }) => partsOf(place).sheet === sheet.name);
    const cells: Cells = { ...sheet.cells, texts, styles };
    if (mine.length === 0) return { ...sheet, cells };
    for (const key of ['kind', 'number', 'text', 'style'] as const) (cells[key] as Uint8Array) = (cells[key] as Uint8Array).slice();
    for (const { place, holds, format, fill } of mine) {
      const { row, column } = partsOf(place).at;
      const at = find(cells, row, column);
      if (at < 0) throw new RangeError(`${place} is no cell of the workbook`);
      if (holds !== undefined) {
        cells.kind[at] = typeof holds === 'string' ? Kind.text : Kind.number;
        cells.number[at] = typeof holds === 'number' ? holds : 0;
        cells.text[at] = typeof holds === 'string' ? texts.push(holds) - 1 : -1;
      }
      const style = styles[cells.style[at]!]!;
      if (format !== undefined || fill !== undefined) cells.style[at] = styles.push({ ...style, format: format ?? style.format, fill: fill ?? style.fill }) - 1;
    }
    return { ...sheet, cells };
  });
  return { ...snapshot, texts, styles, sheets };
}

/** The workbook without a row: what stood below moves up. */
export function withoutRow(snapshot: Snapshot, name: string, row: number): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet): Sheet => {
      if (sheet.name !== name) return sheet;
      const keep = [...sheet.cells.row].flatMap((each, place) => (each === row ? [] : [place]));
      const pick = <List extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(from: List): List => (from.constructor as unknown as { from: (list: number[]) => unknown }).from(keep.map((place) => from[place]!)) as List;
      const { cells } = sheet;
      const rows = pick(cells.row).map((each) => (each > row ? each - 1 : each));
      return {
        ...sheet,
        used: sheet.used && { ...sheet.used, bottom: sheet.used.bottom - 1 },
        merges: sheet.merges.filter(({ top, bottom }) => top !== row || bottom !== row).map((range) => ({ ...range, top: range.top > row ? range.top - 1 : range.top, bottom: range.bottom >= row ? range.bottom - 1 : range.bottom })),
        cells: { ...cells, row: rows, column: pick(cells.column), kind: pick(cells.kind), number: pick(cells.number), text: pick(cells.text), style: pick(cells.style) },
      };
    }),
  };
}

/** A figure as a reader sees it: 92.1 with one decimal for 0.921 as 0.0%. */
export interface Shown {
  value: number;
  decimals: number;
  text: string;
}

/** Reads a cell as a person would: the test's own eyes, not the product's. Null where no figure stands. */
export function shownAt(snapshot: Snapshot, place: Place): Shown | null {
  const content = contentOf(snapshot, place);
  if (content === null) return null;
  if (typeof content.holds === 'string') return shownText(content.holds);
  const decimals = /0\.(0+)/.exec(content.format)?.[1]?.length;
  const percent = content.format.includes('%');
  const value = percent ? Number((content.holds * 100).toFixed(8)) : content.holds;
  const places = decimals ?? (content.format === 'General' ? (/\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0) : 0);
  return { value: Number(value.toFixed(places)), decimals: places, text: `${value.toFixed(places)}${percent ? '%' : ''}` };
}

function shownText(text: string): Shown | null {
  const found = /^[<>=≤≥]*\s*([+-]?)(£?)([\d,]+)(\.\d+)?\s*(%|days?|weeks?|[KM])?$/.exec(text.trim());
  if (!found) return null;
  const [, sign = '', , whole = '', decimals = ''] = found;
  return { value: Number(`${sign}${whole.replaceAll(',', '')}${decimals}`), decimals: Math.max(0, decimals.length - 1), text };
}

/** What a cell holds, with its number format and fill; null where it holds nothing. */
export function contentOf(snapshot: Snapshot, place: Place): { holds: string | number; format: string; fill: string | null } | null {
  const { sheet, at } = partsOf(place);
  const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells;
  const found = cells ? find(cells, at.row, at.column) : -1;
  if (!cells || found < 0) return null;
  const kind = cells.kind[found]! & Kind.mask;
  const { format, fill } = snapshot.styles[cells.style[found]!]!;
  return kind === Kind.text ? { holds: snapshot.texts[cells.text[found]!]!, format, fill } : kind === Kind.number ? { holds: cells.number[found]!, format, fill } : null;
}
