import type { Line, Style } from '../../workbook/snapshot.ts';

/** The parts of a look that Excel is asked for at once; `all` is asked cell by cell, the others only where a column differs in them. */
export const asked = {
  fill: { format: { fill: { color: true, pattern: true, tintAndShade: true } } },
  font: { format: { font: { color: true, name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true } } },
  align: { format: { horizontalAlignment: true, verticalAlignment: true, wrapText: true, indentLevel: true, textOrientation: true } },
  lines: { format: { borders: { style: true, weight: true, color: true } } },
  locked: { format: { protection: true } },
} satisfies Record<string, Excel.CellPropertiesLoadOptions>;

export type Part = keyof typeof asked;
export const parts: readonly Part[] = ['fill', 'font', 'align', 'lines', 'locked'];

/** How many bytes Excel answers for each part of a cell's look, measured on the wire and rounded up. */
export const bytes: Record<Part, number> = { fill: 90, font: 150, align: 140, lines: 260, locked: 45 };

/** What Excel says of a cell's look, or of many cells' that look the same. */
export type Look = Excel.CellPropertiesFormat;

/** The look of a cell in our words. What Excel does not say is the plain look. Black ink is the font's own colour: Excel says no more. */
export function styleOf(look: Look, format: string): Style {
  const { font, fill, borders } = look;
  return {
    format,
    fill: bare(fill) ? null : (fill?.color ?? '').toUpperCase(),
    ink: !font?.color || font.color === '#000000' ? null : font.color.toUpperCase(),
    font: {
      name: font?.name ?? 'Calibri',
      size: font?.size ?? 11,
      bold: font?.bold ?? false,
      italic: font?.italic ?? false,
      underline: (font?.underline ?? 'None') !== 'None',
      strike: font?.strikethrough ?? false,
    },
    align: {
      horizontal: wordOf(look.horizontalAlignment, 'General'),
      vertical: wordOf(look.verticalAlignment, 'Bottom'),
      wrap: look.wrapText ?? false,
      indent: look.indentLevel ?? 0,
      rotation: rotationOf(look.textOrientation ?? 0),
    },
    lines: { top: lineOf(borders?.top), right: lineOf(borders?.right), bottom: lineOf(borders?.bottom), left: lineOf(borders?.left) },
    locked: look.protection?.locked ?? true,
  };
}

/** Excel's words are the file's with a capital, but for one. */
const across = ['CenterAcrossSelection', 'centerContinuous'] as const;

/**
 * Whether a fill is none. Excel says white for it, and not always the pattern 'None'; white without a shade is none, white with one is white.
 * https://github.com/OfficeDev/office-js/issues/4900
 */
export function bare(fill: Excel.CellPropertiesFill | undefined): boolean {
  if (!fill?.color || fill.pattern === 'None') return true;
  return fill.color.toUpperCase() === '#FFFFFF' && !fill.pattern && typeof fill.tintAndShade !== 'number';
}

function wordOf(word: string | undefined, plain: string): string | null {
  if (word === across[0]) return across[1];
  return word === undefined || word === plain ? null : word.charAt(0).toLowerCase() + word.slice(1);
}

/** A file counts 91 to 180 for a turn downwards and 255 for letters below each other; Excel counts -1 to -90, and 180. */
function rotationOf(orientation: number): number {
  if (orientation === 180) return 255;
  return orientation < 0 ? 90 - orientation : orientation;
}

function orientationOf(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

type BorderStyle = NonNullable<Excel.CellBorder['style']>;
type BorderWeight = NonNullable<Excel.CellBorder['weight']>;

/** The lines as a file names them, and as Excel's style and weight. */
const borders: readonly (readonly [string, BorderStyle, BorderWeight])[] = [
  ['hair', 'Continuous', 'Hairline'],
  ['thin', 'Continuous', 'Thin'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['double', 'Double', 'Thick'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
];

/** A line of a cell's edge; null for none, and for what Excel does not say. */
export function lineOf(border: Excel.CellBorder | undefined): Line | null {
  if (!border?.style || border.style === 'None') return null;
  const row = borders.find(([, style, weight]) => style === border.style && weight === border.weight) ?? borders.find(([, style]) => style === border.style);
  const black = !border.color || border.color === '#000000';
  return { style: row?.[0] ?? 'thin', colour: black ? null : (border.color ?? '').toUpperCase() };
}

function borderOf(line: Line | null): Excel.CellBorder {
  if (!line) return { style: 'None' };
  const [, style, weight] = borders.find(([name]) => name === line.style) ?? ['thin', 'Continuous' as const, 'Thin' as const];
  return { style, weight, color: line.colour ?? '#000000' };
}

/** A whole look as Excel takes it, the number format and an absent fill left out: those are set by calls of their own. */
export function lookOf(style: Style): Look {
  const { font, align, lines } = style;
  return {
    ...(style.fill ? { fill: { color: style.fill } } : {}),
    font: {
      color: style.ink ?? '#000000',
      name: font.name,
      size: font.size,
      bold: font.bold,
      italic: font.italic,
      underline: font.underline ? 'Single' : 'None',
      strikethrough: font.strike,
    },
    horizontalAlignment: (align.horizontal ? capital(align.horizontal) : 'General') as NonNullable<Look['horizontalAlignment']>,
    verticalAlignment: (align.vertical ? capital(align.vertical) : 'Bottom') as NonNullable<Look['verticalAlignment']>,
    wrapText: align.wrap,
    indentLevel: align.indent,
    textOrientation: orientationOf(align.rotation),
    borders: { top: borderOf(lines.top), right: borderOf(lines.right), bottom: borderOf(lines.bottom), left: borderOf(lines.left) },
    protection: { locked: style.locked },
  };
}

function capital(word: string): string {
  if (word === across[1]) return across[0];
  return word.charAt(0).toUpperCase() + word.slice(1);
}
