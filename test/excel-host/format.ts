import type { Range } from '../../src/workbook/address.ts';
import { cellAt, plainLook } from './book.ts';
import type { Border, CellLook, SheetModel } from './book.ts';
import { denied, invalid, lacking, thing } from './thing.ts';
import type { Thing } from './thing.ts';

/** Excel does not tell the pattern of a fill, and a shade only where there is one: https://github.com/OfficeDev/office-js/issues/4900 */
function toldFill({ color, pattern }: CellLook['fill']): Record<string, unknown> {
  return { color: pattern === 'None' ? '#FFFFFF' : color, pattern: pattern === 'Solid' || pattern === 'None' ? null : pattern, tintAndShade: pattern === 'None' ? null : 0 };
}

export function formatOf({ fill, font, align, borders, protection }: CellLook): Record<string, unknown> {
  return { fill: toldFill(fill), font, ...align, borders, protection };
}

export function pick(format: Record<string, unknown>, wanted: Record<string, unknown>): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [key, ask] of Object.entries(wanted)) {
    if (!(key in format)) throw lacking(`the cell property ${key}`);
    // Excel tells what it is asked for alone.
    if (ask === false) continue;
    const value = format[key];
    if (key === 'borders' && typeof ask === 'object') {
      picked[key] = Object.fromEntries(Object.entries(value as Record<string, Record<string, unknown>>).map(([edge, border]) => [edge, pick(border, ask as Record<string, unknown>)]));
    } else picked[key] = typeof ask === 'object' && ask !== null ? pick(value as Record<string, unknown>, ask as Record<string, unknown>) : value;
  }
  return picked;
}

export function dress(look: CellLook, format: Record<string, unknown>): CellLook {
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
export function formatThing(sheet: SheetModel, at: Range, change: Change): Thing {
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
          if (sheet.protected && !sheet.allows['allowFormatColumns']) throw denied();
          for (let column = at.left; column <= at.right; column++) sheet.widths.set(column, Number(width));
        },
      },
      UseStandardWidth: {
        get: () => !sheet.widths.has(at.left),
        set: () => {
          if (sheet.protected && !sheet.allows['allowFormatColumns']) throw denied();
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
