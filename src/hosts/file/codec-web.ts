import { Deflate, Inflate } from 'fflate';
import type { Codec } from './codec.ts';
import { crcOf } from './crc.ts';

/** Packs and unpacks in a browser or a worker: with its own compression streams, with fflate where it has none. */
export const webCodec: Codec = {
  inflate: (data, size) => (native ? inflateNative(data, size) : Promise.resolve(inflateOwn(data, size))),
  deflate: (pieces) => (native ? collect(streamOf(pieces).pipeThrough(new CompressionStream('deflate-raw')), Infinity).then(present) : Promise.resolve(deflateOwn(pieces))),
  crc32: crcOf,
};

/** Safari has had 'deflate-raw' since 16.4; older ones know the stream and not the format, and throw. */
const native = hasNative();

function hasNative(): boolean {
  try {
    new DecompressionStream('deflate-raw');
    new CompressionStream('deflate-raw');
    return true;
  } catch {
    return false;
  }
}

async function inflateNative(data: Uint8Array, size: number): Promise<Uint8Array | null> {
  try {
    return await collect(stream(data).pipeThrough(new DecompressionStream('deflate-raw')), size);
  } catch {
    return null;
  }
}

function streamOf(pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const each = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const next: IteratorResult<Uint8Array, unknown> = each.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
  });
}

/** fflate's own stream, where the browser has none. */
function deflateOwn(pieces: Iterable<Uint8Array>): Uint8Array {
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (piece) => packed.push(piece));
  for (const piece of pieces) deflate.push(piece.slice());
  deflate.push(new Uint8Array(0), true);
  const whole = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
  packed.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
  return whole;
}

function stream(data: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([data as Uint8Array<ArrayBuffer>]).stream();
}

/** All that a stream gives, in one array; null as soon as it is more than `limit`. */
async function collect(from: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const reader = from.getReader();
  let whole = new Uint8Array(Number.isFinite(limit) ? limit : 65_536);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return whole.subarray(0, length);
    if (length + value.length > limit) {
      await reader.cancel();
      return null;
    }
    if (length + value.length > whole.length) {
      const wider = new Uint8Array(Math.max(whole.length * 2, length + value.length));
      wider.set(whole.subarray(0, length));
      whole = wider;
    }
    whole.set(value, length);
    length += value.length;
  }
}

function present(bytes: Uint8Array | null): Uint8Array {
  if (bytes === null) throw new Error('a compression stream gave nothing');
  return bytes;
}

/** fflate's stream is fed in small pieces, so that a bomb is stopped at `size` and not after it. */
function inflateOwn(data: Uint8Array, size: number): Uint8Array | null {
  const whole = new Uint8Array(size);
  let length = 0;
  let over = false;
  let finished = false;
  const inflate = new Inflate((piece, final) => {
    if (length + piece.length > size) over = true;
    else whole.set(piece, length);
    length += piece.length;
    finished ||= final;
  });
  try {
    for (let at = 0; at < data.length && !over; at += 16_384) {
      inflate.push(data.subarray(at, at + 16_384), at + 16_384 >= data.length);
    }
  } catch {
    return null;
  }
  return over || !finished ? null : whole.subarray(0, length);
}
