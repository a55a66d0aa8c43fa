import type { Colour } from '../../workbook/snapshot.ts';
import { allOf, childrenOf, numberOf } from './xml.ts';
import type { Element } from './xml.ts';

/** The colours that a workbook may name by number: its theme's twelve and its palette. */
export interface Palette {
  theme: string[];
  indexed: string[];
}

/** What an element such as `<fgColor rgb="…"/>` or `<color theme="4" tint="0.4"/>` means, as '#RRGGBB'; null for automatic or none. */
export function colourOf(element: Element | null, palette: Palette): Colour | null {
  if (!element) return null;
  const base = baseOf(element, palette);
  if (base === null) return null;
  const tint = numberOf(element, 'tint', 0);
  return `#${(tint === 0 ? base : tinted(base, tint)).toUpperCase()}`;
}

function baseOf(element: Element, palette: Palette): string | null {
  const rgb = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(element.attributes['rgb'] ?? '');
  if (rgb) return rgb[1] ?? null;
  const theme = numberOf(element, 'theme', -1);
  if (theme >= 0) return palette.theme[theme] ?? null;
  // 64 and 65 are the system's own text and background.
  return palette.indexed[numberOf(element, 'indexed', -1)] ?? null;
}

/** Reads the palette from the theme and the styles; Office's own where there is none. */
export function paletteOf(theme: Element | null, styles: Element | null): Palette {
  const scheme = allOf(theme, 'clrScheme')[0];
  const own = new Map(childrenOf(scheme).map((slot) => [slot.name, slotColour(slot)]));
  const custom = allOf(allOf(styles, 'indexedColors')[0], 'rgbColor').map(({ attributes }) => (attributes['rgb'] ?? '').slice(-6));
  return {
    theme: slots.map(([name, office]) => own.get(name) ?? office),
    indexed: standard.map((colour, index) => (/^[0-9A-F]{6}$/i.test(custom[index] ?? '') ? (custom[index] ?? colour) : colour)),
  };
}

function slotColour(slot: Element): string | null {
  const [colour] = childrenOf(slot);
  const value = colour?.attributes['lastClr'] ?? colour?.attributes['val'] ?? '';
  return /^[0-9A-F]{6}$/i.test(value) ? value : null;
}

/** In the order that `theme="…"` counts, in which light and dark change places with the theme's own order. */
const slots: [string, string][] = [
  ['lt1', 'FFFFFF'], ['dk1', '000000'], ['lt2', 'E7E6E6'], ['dk2', '44546A'], ['accent1', '4472C4'], ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'], ['accent4', 'FFC000'], ['accent5', '5B9BD5'], ['accent6', '70AD47'], ['hlink', '0563C1'], ['folHlink', '954F72'],
];

/** Excel's 56 colours by number, the first eight twice. */
const basic = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const standard = `${basic} ${basic} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(' ');

/** Lighter (0 to 1) or darker (-1 to 0), by the lightness of hue, saturation and lightness (ECMA-376, 18.8.19). */
function tinted(base: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(base.slice(at, at + 2), 16) / 255) as [number, number, number];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const before = (high + low) / 2;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * before - 1));
  const turn = spread === 0 ? 0 : high === red ? ((green - blue) / spread + 6) % 6 : high === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  const limited = Math.max(-1, Math.min(1, tint));
  const lightness = limited < 0 ? before * (1 + limited) : before * (1 - limited) + limited;
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const side = chroma * (1 - Math.abs((turn % 2) - 1));
  const [one, two, three] = [[chroma, side, 0], [side, chroma, 0], [0, chroma, side], [0, side, chroma], [side, 0, chroma], [chroma, 0, side]][Math.floor(turn) % 6] ?? [0, 0, 0];
  return [one, two, three].map((channel) => Math.round(((channel ?? 0) + lightness - chroma / 2) * 255).toString(16).padStart(2, '0')).join('');
}
