import type { CSSProperties } from 'react';
import type { Line, Style } from '../../../workbook/snapshot.ts';
import type { Shown } from '../book.ts';

/** The sheet is white paper in every theme, as in Excel: its colours were chosen for it. */
export const paper = { ground: '#FFFFFF', ink: '#000000', line: '#D9D9D9' };

/** How a cell looks, as CSS. Made once for each style. */
export function lookOf(style: Style | undefined, kind: Shown['kind']): CSSProperties {
  if (!style) return {};
  const known = looks.get(style) ?? {};
  const look = known[kind] ?? made(style, kind);
  looks.set(style, { ...known, [kind]: look });
  return look;
}

const looks = new WeakMap<Style, Partial<Record<Shown['kind'], CSSProperties>>>();

function made({ font, fill, ink, align }: Style, kind: Shown['kind']): CSSProperties {
  const lines = [font.underline ? 'underline' : '', font.strike ? 'line-through' : ''].join(' ').trim();
  return {
    ...(fill === null ? {} : { backgroundColor: fill }),
    color: ink ?? paper.ink,
    fontFamily: `${JSON.stringify(font.name)}, ${fallback(font.name)}`,
    fontSize: `${Math.round(font.size * 133.33) / 100}px`,
    ...(font.bold ? { fontWeight: 700 } : {}),
    ...(font.italic ? { fontStyle: 'italic' } : {}),
    ...(lines === '' ? {} : { textDecoration: lines }),
    justifyContent: across[align.horizontal ?? 'general'] ?? byKind[kind],
    textAlign: textAlign[across[align.horizontal ?? 'general'] ?? byKind[kind]] ?? 'left',
    alignItems: down[align.vertical ?? 'bottom'] ?? 'flex-end',
    whiteSpace: align.wrap ? 'pre-wrap' : 'pre',
    ...(align.wrap ? { overflowWrap: 'anywhere' } : {}),
    ...(align.indent > 0 ? { [align.horizontal === 'right' ? 'paddingRight' : 'paddingLeft']: `${2 + align.indent * 9}px` } : {}),
    ...(align.rotation !== 0 ? turned(align.rotation) : {}),
  };
}

/** Fonts of the same widths that a machine without Office may have. */
function fallback(name: string): string {
  const same: Record<string, string> = { Calibri: 'Carlito', Cambria: 'Caladea', Arial: 'Arimo', 'Times New Roman': 'Tinos', 'Courier New': 'Cousine' };
  return `${same[name] ?? 'Calibri, Carlito'}, 'Segoe UI', sans-serif`;
}

const across: Record<string, string> = { left: 'flex-start', center: 'center', centerContinuous: 'center', right: 'flex-end', justify: 'flex-start', fill: 'flex-start', distributed: 'center' };
const byKind: Record<Shown['kind'], string> = { empty: 'flex-start', text: 'flex-start', number: 'flex-end', boolean: 'center', error: 'center' };
const textAlign: Record<string, CSSProperties['textAlign']> = { 'flex-start': 'left', center: 'center', 'flex-end': 'right' };
const down: Record<string, string> = { top: 'flex-start', center: 'center', justify: 'flex-start', distributed: 'center', bottom: 'flex-end' };

/** Excel counts 1 to 90 upwards, 91 to 180 downwards, and 255 as letters on top of each other. */
function turned(rotation: number): CSSProperties {
  if (rotation === 255) return { writingMode: 'vertical-rl', textOrientation: 'upright' };
  const degrees = rotation > 90 ? rotation - 90 : -rotation;
  return Math.abs(degrees) === 90 ? { writingMode: 'vertical-rl', ...(degrees < 0 ? { rotate: '180deg' } : {}) } : {};
}

/** A line as a CSS border. */
export function borderOf(line: Line | undefined, otherwise: string): string {
  if (!line) return otherwise;
  const [width = 1, style = 'solid'] = strokes[line.style] ?? [];
  return `${width}px ${style} ${line.colour ?? paper.ink}`;
}

const strokes: Record<string, [number, string]> = {
  thin: [1, 'solid'], hair: [1, 'dotted'], dotted: [1, 'dotted'], dashed: [1, 'dashed'], dashDot: [1, 'dashed'], dashDotDot: [1, 'dashed'], slantDashDot: [2, 'dashed'],
  medium: [2, 'solid'], mediumDashed: [2, 'dashed'], mediumDashDot: [2, 'dashed'], mediumDashDotDot: [2, 'dashed'], thick: [3, 'solid'], double: [3, 'double'],
};
