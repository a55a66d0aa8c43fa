import { expect, test } from 'vitest';
import { lookOf, styleOf } from '../../../src/hosts/excel/style.ts';
import type { Look } from '../../../src/hosts/excel/style.ts';

/** What Excel says of a fill, by its documentation and by its users' reports. */
const fills: [says: NonNullable<Look['fill']>, means: string | null, source: string][] = [
  [{ color: '#FFFFFF', pattern: 'None' }, null, 'documentation'],
  [{ color: '#ffc000', pattern: 'None' }, null, 'documentation'],
  [{ color: '#FFFFFF', pattern: 'Solid' }, '#FFFFFF', 'documentation'],
  [{ color: '#FFFFFF' }, null, 'office-js issue 6218'],
  [{ color: '#FFFFFF', tintAndShade: 0 }, '#FFFFFF', 'office-js issue 4900'],
  [{ color: '#ffc000' }, '#FFC000', 'documentation'],
  [{ color: '' }, null, 'what differs is told so'],
];

test.each(fills)('a fill told as %j is %s (%s)', (fill, means) => {
  expect(styleOf({ fill }, 'General').fill).toBe(means);
});

const looks: [string, Look][] = [
  ['a plain cell', {}],
  ['turned upwards', { textOrientation: 90 }],
  ['turned downwards', { textOrientation: -45 }],
  ['letters below each other', { textOrientation: 180 }],
  ['across the selection', { horizontalAlignment: 'CenterAcrossSelection', verticalAlignment: 'Top', indentLevel: 2, wrapText: true }],
  ['lines of every kind', { borders: { top: { style: 'Dash', weight: 'Medium', color: '#0F243E' }, bottom: { style: 'Double', weight: 'Thick', color: '#000000' }, left: { style: 'Continuous', weight: 'Hairline', color: '#000000' }, right: { style: 'None' } } }],
  ['letters', { font: { name: 'Arial', size: 9.5, bold: true, italic: true, underline: 'Single', strikethrough: true, color: '#9C0006' }, protection: { locked: false } }],
];

test.each(looks)('a look comes back as it was: %s', (_, look) => {
  const style = styleOf(look, '0.0%');
  expect(styleOf(lookOf(style), style.format)).toEqual(style);
});
