import { crc32, createDeflateRaw, inflateRawSync } from 'node:zlib';
import type { Codec } from './codec.ts';
import { crcOf } from './crc.ts';

/** Packs and unpacks with Node's own zlib. */
export const nodeCodec: Codec = {
  inflate(data, size) {
    return Promise.resolve(inflate(data, size));
  },
  deflate,
  // zlib.crc32 came with Node 20.15 and 22.2.
  crc32: typeof crc32 === 'function' ? (data, before = 0) => crc32(data, before) : crcOf,
};

/** Within a few per cent of the size of zlib's usual 6, in two thirds of its time. */
const level = 5;

/** Packs on another thread: while it is busy with one piece, the next is made. */
async function deflate(pieces: Iterable<Uint8Array>): Promise<Uint8Array> {
  const stream = createDeflateRaw({ level, memLevel: 9, chunkSize: 262_144 });
  const packed: Uint8Array[] = [];
  stream.on('data', (piece: Uint8Array) => packed.push(piece));
  const ended = new Promise<void>((done, failed) => stream.on('end', done).on('error', failed));
  let taken: Promise<void> = Promise.resolve();
  for (const piece of pieces) {
    await taken;
    taken = new Promise((done, failed) => stream.write(piece, (error) => (error ? failed(error) : done())));
  }
  await taken;
  stream.end();
  await ended;
  return Buffer.concat(packed);
}

function inflate(data: Uint8Array, size: number): Uint8Array | null {
  if (size === 0) return new Uint8Array(0);
  try {
    // One chunk of the size expected: nothing is joined afterwards, and memory that is never filled is never resident.
    const bytes = inflateRawSync(data, { maxOutputLength: size, chunkSize: Math.max(64, size) });
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch {
    return null;
  }
}
