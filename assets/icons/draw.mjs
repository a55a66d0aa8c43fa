// Draws the add-in's icons: a table of three indicators with their ratings. Run with `node assets/icons/draw.mjs`; the PNG files are committed.
// The bars differ in length as well as in colour, and the plate has its own edge, so that it reads in high contrast and without colour.
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const sizes = [16, 32, 64, 80];
const edge = [31, 41, 55];
const white = [255, 255, 255];
const line = [107, 114, 128];

/** Rectangles on a plate of 16 by 16: left, top, width, height, colour. The later covers the earlier. */
const shapes = [
  [0, 1, 16, 14, edge],
  [1, 2, 14, 12, white],
  ...[[3, 9, [0, 112, 60]], [7, 6, [255, 178, 0]], [11, 3, [192, 0, 0]]].flatMap(([top, length, colour]) => [
    [2, top, 2, 2, line],
    [5, top, length, 2, colour],
  ]),
];

/** Corners of the plate are taken off, so that it does not look like a cell. */
const corners = [[0, 1], [15, 1], [0, 14], [15, 14]];

function colourAt(x, y) {
  if (corners.some(([left, top]) => Math.floor(x) === left && Math.floor(y) === top)) return null;
  return shapes.findLast(([left, top, width, height]) => x >= left && x < left + width && y >= top && y < top + height)?.[4] ?? null;
}

/** The mean of 8 by 8 points in a pixel, so that 80 pixels, which 16 does not make whole, have no jagged edges. */
function pixel(column, row, scale) {
  const sum = [0, 0, 0, 0];
  const points = 8;
  for (let i = 0; i < points; i++) {
    for (let j = 0; j < points; j++) {
      const colour = colourAt((column + (i + 0.5) / points) / scale, (row + (j + 0.5) / points) / scale);
      if (!colour) continue;
      colour.forEach((value, channel) => { sum[channel] += value; });
      sum[3]++;
    }
  }
  const seen = sum[3];
  return seen === 0 ? [0, 0, 0, 0] : [...sum.slice(0, 3).map((value) => Math.round(value / seen)), Math.round((seen / points ** 2) * 255)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function png(size) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) => [0, ...Array.from({ length: size }, (__, column) => pixel(column, row, size / 16)).flat()]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

for (const size of sizes) writeFileSync(new URL(`icon-${size}.png`, import.meta.url), png(size));
