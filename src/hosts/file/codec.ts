/**
 * How bytes are packed and unpacked on this machine: `codec-node.ts` in Node, `codec-web.ts` in a browser or worker.
 * `inflate` reads raw deflate and gives null where the data is damaged or holds more than `size` bytes; it never keeps more than that.
 * `deflate` packs as raw deflate.
 */
export interface Codec {
  inflate(data: Uint8Array, size: number): Promise<Uint8Array | null>;
  deflate(data: Uint8Array): Promise<Uint8Array>;
  crc32(data: Uint8Array): number;
}
