import { refuse } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';

/** Says what a file is that is no zip container, from its first bytes and the names within; null where it may be a workbook. */
export function recognise(bytes: Uint8Array): Refusal | null {
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0x50, 0x4b, 5, 6])) return null;
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return recogniseCompound(bytes);
  if (isNote(bytes)) return refuse('note of Excel');
  // Excel 2 to 4 wrote a bare stream that begins with a BOF record.
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0) return refuse('old format');
  if (bytes.subarray(0, 1000).every((one) => one === 0)) return refuse('empty file');
  return refuse(isText(bytes) ? 'text file' : 'not a workbook');
}

/** The hidden file that Excel keeps beside an open workbook: the length of somebody's name and 54 letters for it, once in bytes and once in pairs of bytes. */
function isNote(bytes: Uint8Array): boolean {
  return bytes.length === 165 && (bytes[0] ?? 255) <= 54 && (bytes[55] ?? 255) <= 54 && bytes[56] === 0;
}

/** A list or a page that some system saved under a workbook's name: no byte of its beginning is other than text, nor is it a PDF or an RTF document. */
function isText(bytes: Uint8Array): boolean {
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46]) || begins(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return false;
  if (begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])) return true;
  return bytes.subarray(0, 1000).every((one) => one >= 32 || one === 9 || one === 10 || one === 13);
}

/** An OLE compound file: a password's or a label's envelope, or a workbook of Excel 5 to 2003. */
function recogniseCompound(bytes: Uint8Array): Refusal {
  const names = streamNames(bytes);
  if (names.has('EncryptedPackage')) return refuse([...names].some((name) => name.includes('DRM')) ? 'labelled' : 'encrypted');
  return refuse(names.has('Workbook') || names.has('Book') ? 'old format' : 'not a workbook');
}

/** The names of the file's streams and storages: every 128 bytes that look like an entry of its directory, which needs no sound table of sectors. */
function streamNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  for (let at = 512; at + 128 <= Math.min(bytes.length, 64 * 1_048_576); at += 128) {
    const length = view.getUint16(at + 64, true);
    const kind = view.getUint8(at + 66);
    if (length < 4 || length > 64 || length % 2 === 1 || (kind !== 1 && kind !== 2) || view.getUint16(at + length - 2, true) !== 0) continue;
    let name = '';
    for (let place = at; place < at + length - 2; place += 2) name += String.fromCharCode(view.getUint16(place, true));
    names.add(name.replace(/^[\u0001-\u001f]/, ''));
  }
  return names;
}

function begins(bytes: Uint8Array, start: number[]): boolean {
  return start.every((value, place) => bytes[place] === value);
}
