import { refuse } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Codec } from './codec.ts';
import { limits } from './limits.ts';

/** One file of the container. `start` and `packed` say where its bytes lie, `size` what they unpack to; `time` is date and time as DOS writes them. */
export interface Entry {
  name: string;
  nameBytes: Uint8Array;
  flags: number;
  method: number;
  time: number;
  crc: number;
  packed: number;
  size: number;
  start: number;
  madeBy: number;
  attributes: number;
}

export interface Zip {
  bytes: Uint8Array;
  entries: Entry[];
  comment: Uint8Array;
}

/** A part to be written instead of an entry, or as a new one: already packed. */
export interface Packed {
  bytes: Uint8Array;
  method: number;
  size: number;
  crc: number;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 } as const;
const stored = 0;
const deflated = 8;
/** Other ways of packing, which zip knows and Excel does not write, by what people may have seen them called. */
const otherWays = new Map([[1, 'Shrink'], [6, 'Implode'], [9, 'Deflate64'], [12, 'bzip2'], [14, 'LZMA'], [93, 'Zstandard'], [95, 'XZ'], [98, 'PPMd']]);

/** Reads the list of what a zip file holds; nothing is unpacked yet. Refuses what is cut short, overlaps or contradicts itself. */
export function readZip(bytes: Uint8Array): Zip | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return damaged('it is cut short');
  // Bytes put before the container shift every place in it.
  const shift = end.at - end.size - end.offset;
  if (shift < 0) return damaged('its list of parts is cut short');
  if (end.count > limits.parts) return refuse('too large', { detail: `${end.count} parts` });
  const entries: Entry[] = [];
  for (let at = end.offset + shift, count = 0; count < end.count; count++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.central) return damaged('its list of parts is broken');
    const read = readEntry(view, bytes, at, shift);
    if (typeof read === 'string') return damaged(read);
    entries.push(read.entry);
    at = read.next;
  }
  const fault = clash(entries);
  return fault ? damaged(fault) : { bytes, entries, comment: end.comment };
}

function damaged(detail: string): Refusal {
  return refuse('damaged', { detail });
}

/** Where the list of parts lies. A comment may hold what looks like the record that says so: the one whose list is there counts. */
function findEnd(view: DataView): End | null {
  let first: End | null = null;
  const until = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= until; at--) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    const end = readEnd(view, at);
    if (end && holdsList(view, end)) return end;
    first ??= end;
  }
  return first;
}

interface End {
  at: number;
  count: number;
  size: number;
  offset: number;
  comment: Uint8Array;
}

function holdsList(view: DataView, { at, count, size }: End): boolean {
  const list = at - size;
  return count > 0 && list >= 0 && list + 4 <= view.byteLength && view.getUint32(list, true) === signatures.central;
}

function readEnd(view: DataView, at: number): End | null {
  const length = view.byteLength;
  const commentLength = view.getUint16(at + 20, true);
  if (at + 22 + commentLength > length) return null;
  const comment = new Uint8Array(view.buffer, view.byteOffset + at + 22, commentLength);
  const short = { at, count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), offset: view.getUint32(at + 16, true), comment };
  if (short.count !== 0xffff && short.size !== 0xffffffff && short.offset !== 0xffffffff) return short;
  const long = at >= 20 && view.getUint32(at - 20, true) === signatures.locator64 ? Number(view.getBigUint64(at - 12, true)) : -1;
  if (long < 0 || long + 56 > length || view.getUint32(long, true) !== signatures.end64) return short;
  return { at: long, count: Number(view.getBigUint64(long + 32, true)), size: Number(view.getBigUint64(long + 40, true)), offset: Number(view.getBigUint64(long + 48, true)), comment };
}

/** A place in the list of parts read, or the words for what is wrong with it. */
function readEntry(view: DataView, bytes: Uint8Array, at: number, shift: number): { entry: Entry; next: number } | string {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) return 'its list of parts is cut short';
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const wide = readWide(view, nameEnd, extraEnd, [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]);
  const [size = 0, packed = 0, offset = 0] = wide;
  const local = offset + shift;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== signatures.local) return 'a part is not where the list says';
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return 'a part is cut short';
  const entry: Entry = {
    name: nameOf(nameBytes).replaceAll('\\', '/').replace(/^\/+/, ''),
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    start,
    madeBy: view.getUint16(at + 4, true),
    attributes: view.getUint32(at + 38, true),
  };
  return { entry, next };
}

/** A name in UTF-8 or in the letters of an older program, which are told apart though not read rightly: parts of ours have none of them. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Sizes and places beyond 4 GB stand in the extra field with number 1, in this order, only those that did not fit. */
function readWide(view: DataView, from: number, until: number, short: number[]): number[] {
  if (!short.includes(0xffffffff)) return short;
  for (let at = from; at + 4 <= until; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const last = Math.min(until, at + 4 + view.getUint16(at + 2, true));
    let place = at + 4;
    return short.map((value) => {
      if (value !== 0xffffffff || place + 8 > last) return value;
      place += 8;
      return Number(view.getBigUint64(place - 8, true));
    });
  }
  return short;
}

/** Two parts of one name, or parts that share bytes, are the work of no spreadsheet. */
function clash(entries: Entry[]): string | null {
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return 'two parts have the same name';
  const inOrder = entries.filter(({ packed }) => packed > 0).sort((one, other) => one.start - other.start);
  const overlaps = inOrder.some((entry, index) => index > 0 && entry.start < (inOrder[index - 1]?.start ?? 0) + (inOrder[index - 1]?.packed ?? 0));
  return overlaps ? 'two parts share their bytes' : null;
}

/** The bytes of one part, unpacked and checked. Never more than the list declares, nor than `limit`. */
export async function unpack(zip: Zip, entry: Entry, codec: Codec, limit: number): Promise<Uint8Array | Refusal> {
  if (entry.flags & 1) return refuse('encrypted');
  if (entry.size > limit) return refuse('too large', { detail: `${entry.name} holds ${Math.round(entry.size / 1_048_576)} MB` });
  if (entry.method !== stored && entry.method !== deflated) return refuse('packed otherwise', { detail: otherWays.get(entry.method) ?? `zip method ${entry.method}` });
  const packed = zip.bytes.subarray(entry.start, entry.start + entry.packed);
  const bytes = entry.method === stored ? packed : await codec.inflate(packed, entry.size);
  if (bytes === null || bytes.length !== entry.size) return damaged(`${entry.name} cannot be unpacked`);
  return codec.crc32(bytes) === entry.crc ? bytes : damaged(`${entry.name} is not what was saved`);
}

/** Packs a part to be written, piece by piece, so that the whole of a large sheet is never held. */
export async function pack(pieces: Iterable<Uint8Array>, codec: Codec): Promise<Packed> {
  const part = { size: 0, crc: 0 };
  const bytes = await codec.deflate(counted(pieces, codec, part));
  return { bytes, method: deflated, ...part };
}

function* counted(pieces: Iterable<Uint8Array>, codec: Codec, part: { size: number; crc: number }): Generator<Uint8Array> {
  for (const piece of pieces) {
    part.size += piece.length;
    part.crc = codec.crc32(piece, part.crc);
    yield piece;
  }
}

/**
 * The container with some parts replaced, added or removed. Every other part keeps its packed bytes, its place in the order and its time;
 * new ones stand last and are dated 1980-01-01.
 */
export function writeZip(zip: Zip, changes: ReadonlyMap<string, Packed | null>): Uint8Array {
  const kept = zip.entries.flatMap((entry): { entry: Entry; data: Uint8Array }[] => {
    const change = changes.get(entry.name);
    if (change === null) return [];
    if (change === undefined) return [{ entry, data: zip.bytes.subarray(entry.start, entry.start + entry.packed) }];
    return [{ entry: { ...entry, method: change.method, crc: change.crc, packed: change.bytes.length, size: change.size }, data: change.bytes }];
  });
  const known = new Set(zip.entries.map(({ name }) => name));
  for (const [name, change] of changes) {
    if (change !== null && !known.has(name)) kept.push({ entry: newEntry(name, change), data: change.bytes });
  }
  return assemble(kept, zip.comment);
}

function newEntry(name: string, part: Packed): Entry {
  const nameBytes = new TextEncoder().encode(name);
  return { name, nameBytes, flags: 0x0800, method: part.method, time: 0x0021_0000, crc: part.crc, packed: part.bytes.length, size: part.size, start: 0, madeBy: 20, attributes: 0 };
}

function assemble(parts: { entry: Entry; data: Uint8Array }[], comment: Uint8Array): Uint8Array {
  const length = parts.reduce((sum, { entry, data }) => sum + 76 + 2 * entry.nameBytes.length + data.length, 22 + comment.length);
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  const places: number[] = [];
  let at = 0;
  for (const { entry, data } of parts) {
    places.push(at);
    view.setUint32(at, signatures.local, true);
    writeShared(view, at + 4, entry);
    out.set(entry.nameBytes, at + 30);
    out.set(data, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + data.length;
  }
  const list = at;
  parts.forEach(({ entry }, index) => {
    view.setUint32(at, signatures.central, true);
    view.setUint16(at + 4, entry.madeBy, true);
    writeShared(view, at + 6, entry);
    view.setUint32(at + 38, entry.attributes, true);
    view.setUint32(at + 42, places[index] ?? 0, true);
    out.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, signatures.end, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - list, true);
  view.setUint32(at + 16, list, true);
  view.setUint16(at + 20, comment.length, true);
  out.set(comment, at + 22);
  return out;
}

/** The 26 bytes that a part's own head and its place in the list have in common. Sizes are known, so that none follow the data. */
function writeShared(view: DataView, at: number, entry: Entry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
