import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from './codec.ts';
import { crcOf } from './crc.ts';

/** Packs and unpacks with Node's own zlib. */
export const nodeCodec: Codec = {
  inflate(data, size) {
    return Promise.resolve(inflate(data, size));
  },
  deflate(data) {
    // Room for most of what comes out at once, so that little is joined afterwards.
    return Promise.resolve(deflateRawSync(data, { level, memLevel: 9, chunkSize: Math.min(4_194_304, Math.max(4_096, data.length >> 3)) }));
  },
  // zlib.crc32 came with Node 20.15 and 22.2.
  crc32: typeof crc32 === 'function' ? (data) => crc32(data) : crcOf,
};

/** Within a few per cent of the size of zlib's usual 6, in two thirds of its time. */
const level = 5;

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
