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

/** The colour by its own value, the theme's or the palette's. */
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

/**
 * Lighter (0 to 1) or darker (-1 to 0), as Excel shows it: hue, lightness and saturation in whole steps of 240 (ECMA-376, 18.8.19, leaves the steps open).
 * With fractions instead, the 'Blue, Accent 1, Lighter 40%' of the menu would be #8FAADC and not #8EA9DB.
 */
function tinted(base: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(base.slice(at, at + 2), 16)) as [number, number, number];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const [sum, spread] = [high + low, high - low];
  const before = whole((sum * steps + 255) / 510);
  const rest = before <= steps / 2 ? sum : 510 - sum;
  const saturation = spread === 0 ? 0 : whole((spread * steps + whole(rest / 2)) / rest);
  const distance = (channel: number): number => whole(((high - channel) * (steps / 6) + whole(spread / 2)) / spread);
  const turn = spread === 0 ? 0 : high === red ? distance(blue) - distance(green) : high === green ? steps / 3 + distance(red) - distance(blue) : (2 * steps) / 3 + distance(green) - distance(red);
  const limited = Math.max(-1, Math.min(1, tint));
  // Excel writes a tint of 0.4 as 0.3999755851924192: what falls short of a step by so little is the step.
  const lightness = whole((limited < 0 ? before * (1 + limited) : before * (1 - limited) + steps * limited) + 0.01);
  const most = lightness <= steps / 2 ? whole((lightness * (steps + saturation) + steps / 2) / steps) : lightness + saturation - whole((lightness * saturation + steps / 2) / steps);
  const least = 2 * lightness - most;
  const channels = saturation === 0 ? [lightness, lightness, lightness] : [steps / 3, 0, -steps / 3].map((offset) => channelAt(least, most, (turn + offset + steps) % steps));
  return channels.map((channel) => Math.max(0, Math.min(255, whole((channel * 255 + steps / 2) / steps))).toString(16).padStart(2, '0')).join('');
}

const steps = 240;

function channelAt(least: number, most: number, turn: number): number {
  const rise = (way: number): number => least + whole(((most - least) * way + steps / 12) / (steps / 6));
  if (turn < steps / 6) return rise(turn);
  if (turn < steps / 2) return most;
  return turn < (2 * steps) / 3 ? rise((2 * steps) / 3 - turn) : least;
}

function whole(value: number): number {
  return Math.trunc(value);
}
