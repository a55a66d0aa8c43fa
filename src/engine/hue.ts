import type { Colour } from './terms.ts';

/**
 * Which rating a cell's fill stands for, where a person rated by colour alone: '#FF0000', '#C00000' and '#FFC7CE' are red.
 * Null for white, greys, pale tints of headings and any colour that is no traffic light.
 * `fill` is '#RRGGBB'. The hues are those of Excel's standard, theme and 'Good, Bad, Neutral' palettes.
 */
export function ratingOfFill(fill: string | null): Colour | null {
  const channels = /^#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/i.exec(fill ?? '');
  if (!channels) return null;
  const [red, green, blue] = [1, 2, 3].map((channel) => parseInt(channels[channel] ?? '0', 16) / 255) as [number, number, number];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const saturation = high === 0 ? 0 : (high - low) / high;
  if (saturation < 0.15 || high < 0.25) return null;
  const turn = hue(red, green, blue, high, high - low);
  return hues.find(({ from, to }) => turn >= from && turn < to)?.rating ?? null;
}

/** Degrees on the colour circle, from red at 0 by yellow at 60, green at 120 and blue at 240. */
function hue(red: number, green: number, blue: number, high: number, spread: number): number {
  if (high === red) return (60 * ((green - blue) / spread) + 360) % 360;
  if (high === green) return 60 * ((blue - red) / spread) + 120;
  return 60 * ((red - green) / spread) + 240;
}

/** Amber covers orange (#ED7D31, at 24 degrees) to yellow (#FFFF00, at 60); blue the sky and royal blues. */
const hues: { from: number; to: number; rating: Colour }[] = [
  { from: 0, to: 15, rating: 'red' },
  { from: 15, to: 68, rating: 'amber' },
  { from: 68, to: 165, rating: 'green' },
  { from: 190, to: 255, rating: 'blue' },
  { from: 340, to: 360, rating: 'red' },
];
