/** The CRC-32 of a part, as zip files carry it: where the machine has no crc32 of its own. Eight bytes a step; `before` is that of the bytes before these. */
export function crcOf(data: Uint8Array, before = 0): number {
  let crc = ~before;
  let at = 0;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (const end = data.length - 7; at < end; at += 8) {
    const low = crc ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    crc = entry(7, low & 255) ^ entry(6, (low >>> 8) & 255) ^ entry(5, (low >>> 16) & 255) ^ entry(4, low >>> 24)
      ^ entry(3, high & 255) ^ entry(2, (high >>> 8) & 255) ^ entry(1, (high >>> 16) & 255) ^ entry(0, high >>> 24);
  }
  for (; at < data.length; at++) crc = entry(0, (crc ^ (data[at] ?? 0)) & 255) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function entry(table: number, byte: number): number {
  return tables[(table << 8) | byte] ?? 0;
}

const tables = makeTables();

function makeTables(): Int32Array {
  const made = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    made[byte] = crc;
  }
  for (let at = 256; at < made.length; at++) {
    const before = made[at - 256] ?? 0;
    made[at] = (before >>> 8) ^ (made[before & 255] ?? 0);
  }
  return made;
}
