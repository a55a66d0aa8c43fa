import type { Range } from '../../workbook/address.ts';
import type { Layout } from './layout.ts';
import type { Step } from './send.ts';
import { asked, bytes, parts } from './style.ts';
import type { Look, Part } from './style.ts';

/** The looks of a sheet's block. `of` gives a cell's, once the steps are done. */
export interface Looks {
  steps: Step[];
  mixed: { at: Range; part: Part }[];
  sheet: string;
  /** By column and then row, counted within the block: what was told cell by cell. */
  cells: Map<number, Look>;
  /** What whole pieces of a column have in common, each of `pieceRows` rows from `below` on. */
  runs: Look[][];
  left: number;
  below: number;
}

/** The head of a sheet is asked cell by cell: titles and headers differ from one another. Below it, a column is asked in pieces, and only what differs within one cell by cell. */
const head = 24;
const smallSheet = 2_000;
const pieceRows = 1_000;
const pieceBytes = 3_000;
const cellsAtOnce = 5_000;

/** Asks how a sheet's cells look, at a cost that follows the number of columns rather than that of cells. */
export function readingLooks(layout: Layout): Looks {
  const looks: Looks = { steps: [], mixed: [], sheet: layout.id, cells: new Map(), runs: [], left: layout.read?.left ?? 1, below: 1 };
  if (!layout.read) return looks;
  const { top, bottom, left, right } = layout.read;
  const width = right - left + 1;
  const small = (bottom - top + 1) * width <= smallSheet;
  const headBottom = small ? bottom : Math.min(bottom, top + head - 1);
  looks.below = headBottom + 1;
  looks.steps.push(...cellByCell({ ...layout.read, bottom: headBottom }, parts, looks));
  for (let column = left; column <= right; column++) {
    const runs: Look[] = [];
    looks.runs.push(runs);
    for (let first = headBottom + 1; first <= bottom; first += pieceRows) {
      looks.steps.push(piece({ top: first, bottom: Math.min(bottom, first + pieceRows - 1), left: column, right: column }, looks, runs));
    }
  }
  return looks;
}

/** The second asking: cell by cell where the cells of a piece differ, and only for that in which they differ. */
export function needsCells(looks: Looks): Step[] {
  return looks.mixed.flatMap(({ at, part }) => cellByCell(at, [part], looks));
}

/** How one cell looks: what its piece has in common, and what was told of the cell itself. */
export function lookAt(looks: Looks, row: number, column: number): Look {
  const run = row < looks.below ? undefined : looks.runs[column - looks.left]?.[Math.floor((row - looks.below) / pieceRows)];
  const own = looks.cells.get(key(row, column));
  return run && own ? { ...run, ...own } : (own ?? run ?? {});
}

function key(row: number, column: number): number {
  return row * 16_384 + column - 1;
}

function cellByCell(at: Range, wanted: readonly Part[], looks: Looks): Step[] {
  const width = at.right - at.left + 1;
  const each = Math.max(1, Math.floor(cellsAtOnce / width));
  const steps: Step[] = [];
  for (let top = at.top; top <= at.bottom; top += each) steps.push(cells({ ...at, top, bottom: Math.min(at.bottom, top + each - 1) }, wanted, looks));
  return steps;
}

function cells(at: Range, wanted: readonly Part[], looks: Looks): Step {
  const height = at.bottom - at.top + 1;
  const width = at.right - at.left + 1;
  let answer: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null = null;
  return {
    bytes: height * width * wanted.reduce((sum, part) => sum + bytes[part], 15) + 1500,
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(looks.sheet).getRangeByIndexes(at.top - 1, at.left - 1, height, width);
      answer = range.getCellProperties({ format: Object.assign({}, ...wanted.map((part) => asked[part].format)) as Excel.CellPropertiesFormatLoadOptions });
    },
    done: () => answer?.value.forEach((line, row) => line.forEach(({ format }, column) => {
      const place = key(at.top + row, at.left + column);
      const known = looks.cells.get(place);
      if (format) looks.cells.set(place, known ? { ...known, ...format } : format);
    })),
    halves: () => {
      if (height < 2) return [];
      const middle = at.top + (height >> 1);
      return [cells({ ...at, bottom: middle - 1 }, wanted, looks), cells({ ...at, top: middle }, wanted, looks)];
    },
  };
}

const edges = ['EdgeTop', 'EdgeRight', 'EdgeBottom', 'EdgeLeft', 'InsideHorizontal'] as const;

function piece(at: Range, looks: Looks, runs: Looks['runs'][number]): Step {
  let range: Excel.Range | null = null;
  let sides: Excel.RangeBorder[] = [];
  return {
    bytes: pieceBytes,
    queue: (context) => {
      range = context.workbook.worksheets.getItem(looks.sheet).getRangeByIndexes(at.top - 1, at.left - 1, at.bottom - at.top + 1, 1);
      const { format } = range;
      format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel,textOrientation');
      format.fill.load('color,pattern,tintAndShade');
      format.font.load('color,name,size,bold,italic,underline,strikethrough');
      format.protection.load('locked');
      sides = edges.map((edge) => format.borders.getItem(edge).load('style,weight,color'));
    },
    done: () => {
      if (!range) return;
      const { format } = range;
      const common = together(format, sides);
      runs.push(Object.assign({}, ...parts.map((part) => common[part] ?? {})) as Look);
      for (const part of parts) if (!common[part]) looks.mixed.push({ at, part });
    },
  };
}

/** What all cells of a piece have in common, part by part; null for a part in which they differ. Excel says null or an empty text for what differs. */
function together(format: Excel.RangeFormat, sides: Excel.RangeBorder[]): Record<Part, Look | null> {
  const { fill, font } = format;
  const [top, right, bottom, left, inside] = sides.map((side) => ({ style: side.style, weight: side.weight, color: side.color }) satisfies Excel.CellBorder);
  const align: Look = {
    horizontalAlignment: format.horizontalAlignment,
    verticalAlignment: format.verticalAlignment,
    wrapText: format.wrapText,
    indentLevel: format.indentLevel,
    textOrientation: format.textOrientation,
  };
  const letters = {
    color: font.color, name: font.name, size: font.size, bold: font.bold, italic: font.italic, underline: font.underline, strikethrough: font.strikethrough,
  };
  const filled: Excel.CellPropertiesFill = { color: fill.color, pattern: fill.pattern, tintAndShade: fill.tintAndShade };
  // A column of boxes has the same line above, between and below its cells; a single cell has nothing between.
  const oneLine = same(top, bottom) && (same(top, inside) || !inside?.style) && [top, right, left].every((side) => side?.style);
  return {
    // A pattern and a shade may be unsaid where the fills are the same; a colour is not. White beside none is taken for none:
    // Excel tells them apart only cell by cell, which would cost a request for every 4 MB of cells without any fill.
    fill: filled.color ? { fill: filled } : null,
    font: whole(letters) ? { font: letters } : null,
    align: whole(align) ? align : null,
    lines: oneLine && top && right && bottom && left ? { borders: { top, right, bottom, left } } : null,
    locked: format.protection.locked === null ? null : { protection: { locked: format.protection.locked } },
  };
}

function whole(values: object): boolean {
  return Object.values(values).every((value) => value !== null && value !== undefined && value !== '');
}

function same(one: Excel.CellBorder | undefined, other: Excel.CellBorder | undefined): boolean {
  return one?.style === other?.style && (one?.style === 'None' || (one?.weight === other?.weight && one?.color === other?.color));
}
