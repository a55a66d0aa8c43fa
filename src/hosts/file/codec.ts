/**
 * How bytes are packed and unpacked on this machine: `codec-node.ts` in Node, `codec-web.ts` in a browser or worker.
 * `inflate` reads raw deflate and gives null where the data is damaged or holds more than `size` bytes; it never keeps more than that.
 * `deflate` packs as raw deflate what comes in pieces; the next piece is asked for while the last is packed. `crc32` goes on from `before`.
 */
export interface Codec {
  inflate(data: Uint8Array, size: number): Promise<Uint8Array | null>;
  deflate(pieces: Iterable<Uint8Array>): Promise<Uint8Array>;
  crc32(data: Uint8Array, before?: number): number;
}
