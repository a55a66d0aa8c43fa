/**
 * Where the rows (or columns) of a sheet stand, in pixels: a size for all, and runs of others. Counted from 1 to `count`.
 * Typed arrays, so that a hundred thousand heights cross from the worker at once. `start` is where a run begins, in pixels.
 * A size of 0 is hidden.
 */
export interface Axis {
  count: number;
  size: number;
  from: Uint32Array;
  to: Uint32Array;
  sizes: Float32Array;
  start: Float64Array;
}

/** Makes an axis of runs in any order that do not overlap; neighbours of one size become one run. */
export function axisOf(count: number, size: number, runs: { from: number; to: number; size: number }[]): Axis {
  const sorted: typeof runs = [];
  for (const run of runs.filter(({ from, to }) => from <= to && from <= count).sort((one, other) => one.from - other.from)) {
    const before = sorted.at(-1);
    if (before && before.size === run.size && before.to + 1 === run.from) before.to = run.to;
    else sorted.push({ ...run });
  }
  let pixels = 0;
  let next = 1;
  const start = sorted.map((run) => {
    pixels += (run.from - next) * size;
    const here = pixels;
    pixels += (run.to - run.from + 1) * run.size;
    next = run.to + 1;
    return here;
  });
  return {
    count,
    size,
    from: Uint32Array.from(sorted, ({ from }) => from),
    to: Uint32Array.from(sorted, ({ to }) => to),
    sizes: Float32Array.from(sorted, (run) => run.size),
    start: Float64Array.from(start),
  };
}

/** Where a row begins; `count + 1` gives where the last one ends. */
export function offsetOf(axis: Axis, index: number): number {
  const run = runAt(axis, axis.from, index);
  if (run < 0) return (index - 1) * axis.size;
  const [from = 0, to = 0, size = 0, start = 0] = [axis.from[run], axis.to[run], axis.sizes[run], axis.start[run]];
  return index <= to ? start + (index - from) * size : start + (to - from + 1) * size + (index - to - 1) * axis.size;
}

/** How tall a row is, 0 where it is hidden. */
export function sizeOf(axis: Axis, index: number): number {
  const run = runAt(axis, axis.from, index);
  return run >= 0 && index <= (axis.to[run] ?? 0) ? (axis.sizes[run] ?? 0) : axis.size;
}

/** The row at a place in pixels, from 1 to `count`; a hidden row is never the answer unless all are hidden. */
export function indexAt(axis: Axis, pixels: number): number {
  const run = runAt(axis, axis.start, Math.max(pixels, 0));
  let index: number;
  if (run < 0) {
    index = 1 + Math.floor(Math.max(pixels, 0) / axis.size);
  } else {
    const [from = 0, to = 0, size = 0, start = 0] = [axis.from[run], axis.to[run], axis.sizes[run], axis.start[run]];
    const inside = size > 0 ? from + Math.floor((pixels - start) / size) : to + 1;
    const after = start + (to - from + 1) * size;
    index = pixels < after ? inside : to + 1 + Math.floor((pixels - after) / axis.size);
  }
  return Math.min(Math.max(index, 1), axis.count);
}

/** The next row that is not hidden, from `index` on in steps of 1 or -1; `index` itself where there is none. */
export function nextShown(axis: Axis, index: number, step: 1 | -1): number {
  for (let next = index + step; next >= 1 && next <= axis.count; ) {
    if (sizeOf(axis, next) > 0) return next;
    const run = runAt(axis, axis.from, next);
    next = step === 1 ? (axis.to[run] ?? next) + 1 : (axis.from[run] ?? next) - 1;
  }
  return index;
}

/** The last run that begins at or before a value, by binary search; -1 where none does. */
function runAt(axis: Axis, keys: Uint32Array | Float64Array, value: number): number {
  let low = 0;
  let high = axis.from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
