import type { Line, Style } from '../../workbook/snapshot.ts';
import type { BookSheet } from './book.ts';
import { colourOf } from './colours.ts';
import type { Palette } from './colours.ts';
import { formats } from './formats.ts';
import { childOf, childrenOf, numberOf, says } from './xml.ts';
import type { Element } from './xml.ts';

/** Every look of a workbook, by the number that cells carry (the index of cellXfs). At least one: a workbook without styles has the plain look. */
export function readStyles(root: Element | null, palette: Palette): Style[] {
  const custom = customFormats(root);
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map((font) => readFont(font, palette));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((fill) => readFill(fill, palette));
  const borders = childrenOf(childOf(root, 'borders'), 'border').map((border) => readLines(border, palette));
  const made = childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf): Style => {
    const number = numberOf(xf, 'numFmtId', 0);
    const font = fonts[numberOf(xf, 'fontId', 0)] ?? plainFont;
    return {
      format: custom.get(number) ?? formats.get(number) ?? 'General',
      fill: fills[numberOf(xf, 'fillId', 0)] ?? null,
      ink: font.ink,
      font: font.font,
      align: readAlign(childOf(xf, 'alignment')),
      lines: borders[numberOf(xf, 'borderId', 0)] ?? noLines,
      locked: says(childOf(xf, 'protection'), 'locked', true),
    };
  });
  return made.length > 0 ? made : [{ format: 'General', fill: null, ink: plainFont.ink, font: plainFont.font, align: readAlign(null), lines: noLines, locked: true }];
}

/** How a cell that is not there looks: as its row or its column says. */
export function plainLook({ scan, frame }: BookSheet): (row: number, column: number) => number {
  const rows = new Map(scan.rows.styles.map(({ row, style }) => [row, style]));
  const columns = childrenOf(childOf(frame.root, 'cols'), 'col').map((col) => ({ from: numberOf(col, 'min', 0), to: numberOf(col, 'max', 0), style: columnLook(col) }));
  return (row, column) => rows.get(row) ?? columns.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
}

/** The number of a column's look (`<col>`); the plain one where it is no number that a cell could carry. */
export function columnLook(col: Element): number {
  const look = numberOf(col, 'style', 0);
  return Number.isInteger(look) && look >= 0 && look <= 65_535 ? look : 0;
}

/** The number formats that a workbook makes itself, by their numbers; some programs give a number of Excel's own to another format, leave it empty, or write its name in capitals. */
export function customFormats(root: Element | null): Map<number, string> {
  return new Map(childrenOf(childOf(root, 'numFmts'), 'numFmt').map((each) => [numberOf(each, 'numFmtId', -1), (each.attributes['formatCode'] || 'General').replace(/^general$/i, 'General')]));
}

type Font = { ink: Style['ink']; font: Style['font'] };

/** What Excel takes where a workbook says nothing: black, by its first theme colour. */
const plainFont: Font = { ink: '#000000', font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: false, strike: false } };
const noLines: Style['lines'] = { top: null, right: null, bottom: null, left: null };

function readFont(font: Element, palette: Palette): Font {
  const on = (name: string): boolean => {
    const element = childOf(font, name);
    return element !== null && says(element, 'val', true);
  };
  const underline = childOf(font, 'u');
  return {
    ink: colourOf(childOf(font, 'color'), palette),
    font: {
      name: childOf(font, 'name')?.attributes['val'] ?? plainFont.font.name,
      size: numberOf(childOf(font, 'sz'), 'val', plainFont.font.size),
      bold: on('b'),
      italic: on('i'),
      underline: underline !== null && underline.attributes['val'] !== 'none',
      strike: on('strike'),
    },
  };
}

/** Only a solid fill is a colour to the eye; patterns and gradients are none of the ratings'. */
function readFill(fill: Element, palette: Palette): Style['fill'] {
  const pattern = childOf(fill, 'patternFill');
  return pattern?.attributes['patternType'] === 'solid' ? colourOf(childOf(pattern, 'fgColor'), palette) : null;
}

function readLines(border: Element, palette: Palette): Style['lines'] {
  const line = (...names: string[]): Line | null => {
    const element = names.map((name) => childOf(border, name)).find((each) => each !== null) ?? null;
    const style = element?.attributes['style'];
    return style === undefined || style === 'none' ? null : { style, colour: colourOf(childOf(element, 'color'), palette) };
  };
  return { top: line('top'), right: line('right', 'end'), bottom: line('bottom'), left: line('left', 'start') };
}

function readAlign(alignment: Element | null): Style['align'] {
  return {
    horizontal: alignment?.attributes['horizontal'] ?? null,
    vertical: alignment?.attributes['vertical'] ?? null,
    wrap: says(alignment, 'wrapText'),
    indent: numberOf(alignment, 'indent', 0),
    rotation: numberOf(alignment, 'textRotation', 0),
  };
}
