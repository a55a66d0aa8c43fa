import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nodeCodec } from '../../../src/hosts/file/codec-node.ts';
import { webCodec } from '../../../src/hosts/file/codec-web.ts';
import { crcOf } from '../../../src/hosts/file/crc.ts';
import { pack, readZip, unpack, writeZip } from '../../../src/hosts/file/zip.ts';
import type { Zip } from '../../../src/hosts/file/zip.ts';
import { refused } from '../../../src/workbook/refusal.ts';

/** A container made by hand: each entry with its fields as they are to lie. */
interface Lying {
  name: string;
  data: string;
  method?: number;
  size?: number;
  crc?: number;
  flags?: number;
  descriptor?: boolean;
  wide?: boolean;
}

function container(entries: Lying[], { before = '', comment = '' } = {}): Uint8Array {
  const chunks: Buffer[] = [Buffer.from(before)];
  const list: Buffer[] = [];
  let at = before.length;
  for (const { name, data, method = 8, size = Buffer.byteLength(data), crc = nodeCodec.crc32(strToU8(data)), flags = 0, descriptor = false, wide = false } of entries) {
    const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags | (descriptor ? 8 : 0), 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(0x5466_2a10, 6);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.from(shared);
    for (const head of descriptor ? [shared] : [shared, local]) {
      head.writeUInt32LE(crc, 10);
      head.writeUInt32LE(wide ? 0xffffffff : packed.length, 14);
      head.writeUInt32LE(wide ? 0xffffffff : size, 18);
    }
    const extra = wide ? Buffer.alloc(20) : Buffer.alloc(0);
    if (wide) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      shared.writeUInt16LE(20, 24);
    }
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    shared.copy(central, 6);
    central.writeUInt32LE(at - before.length, 42);
    const tail = descriptor ? Buffer.from([0x50, 0x4b, 7, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) : Buffer.alloc(0);
    const piece = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), local, Buffer.from(name), packed, tail]);
    chunks.push(piece);
    list.push(central, Buffer.from(name), extra);
    at += piece.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at - before.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...chunks, directory, end, Buffer.from(comment)]));
}

async function contents(bytes: Uint8Array, codec = nodeCodec): Promise<Record<string, string> | string> {
  const zip = readZip(bytes);
  if (refused(zip)) return zip.code;
  const found: Record<string, string> = {};
  for (const entry of zip.entries) {
    const part = await unpack(zip, entry, codec, 1_000_000);
    if (refused(part)) return part.code;
    found[entry.name] = Buffer.from(part).toString();
  }
  return found;
}

describe.each([['Node', nodeCodec], ['the browser', webCodec]] as const)('a container is read by %s', (_, codec) => {
  test.each<[string, Uint8Array, Record<string, string> | string]>([
    ['deflated and stored', container([{ name: 'a', data: 'aaaa'.repeat(99) }, { name: 'b', data: 'b', method: 0 }]), { a: 'aaaa'.repeat(99), b: 'b' }],
    ['sizes after the data', container([{ name: 'a', data: 'a', descriptor: true }]), { a: 'a' }],
    ['sizes of zip64', container([{ name: 'a', data: 'a', wide: true }]), { a: 'a' }],
    ['a comment', container([{ name: 'a', data: 'a' }], { comment: 'made by PK\x05\x06 hand' }), { a: 'a' }],
    ['a comment that holds what looks like its own end', container([{ name: 'a', data: 'a' }], { comment: `PK\x05\x06${'\0'.repeat(16)}\x02\0..` }), { a: 'a' }],
    ['a comment that holds what looks like a list of parts', container([{ name: 'a', data: 'a' }], { comment: `PK\x01\x02${'\0'.repeat(42)}PK\x05\x06${'\0'.repeat(4)}\x01\0\x01\0\x2e\0\0\0${'\0'.repeat(6)}` }), 'damaged'],
    ['bytes before it', container([{ name: 'a', data: 'a' }], { before: 'PK\x03\x04junk' }), { a: 'a' }],
    ['back slashes and a leading slash', container([{ name: '/xl\\a', data: 'a' }]), { 'xl/a': 'a' }],
    ['an empty part', container([{ name: 'a', data: '', method: 0 }]), { a: '' }],
    ['names that differ in case', container([{ name: 'a', data: '1' }, { name: 'A', data: '2' }]), { a: '1', A: '2' }],
    ['the same name twice', container([{ name: 'a', data: '1' }, { name: 'a', data: '2' }]), 'damaged'],
    ['a wrong checksum', container([{ name: 'a', data: 'a', crc: 5 }]), 'damaged'],
    ['more data than declared', container([{ name: 'a', data: 'a'.repeat(500_000), size: 100 }]), 'damaged'],
    ['less data than declared', container([{ name: 'a', data: 'a', size: 100 }]), 'damaged'],
    ['more than may be read', container([{ name: 'a', data: 'a'.repeat(2_000_000) }]), 'too large'],
    ['more declared than may be read', container([{ name: 'a', data: 'a', size: 0xfffffff0 }]), 'too large'],
    ['a password', container([{ name: 'a', data: 'a', flags: 1 }]), 'encrypted'],
    ...[1, 6, 9, 12, 14, 93, 95, 98, 77, 0xffff].map((method): [string, Uint8Array, string] => [`packed by method ${method}`, container([{ name: 'a', data: 'a', method }]), 'packed otherwise']),
    ['a password, whatever the way of packing', container([{ name: 'a', data: 'a', method: 99, flags: 1 }]), 'encrypted'],
  ])('%s', async (_title, bytes, expected) => {
    expect(await contents(bytes, codec)).toEqual(expected);
  });

  test('what one packs the other unpacks', async () => {
    const text = strToU8('Red Amber Green '.repeat(10_000));
    const packed = await pack([text], codec);
    for (const other of [nodeCodec, webCodec]) expect(await other.inflate(packed.bytes, text.length)).toEqual(text);
    expect(packed.crc).toBe(crcOf(text));
  });
});

test('a container that is cut short anywhere is refused, and nothing is thrown', async () => {
  const whole = container([{ name: 'a', data: 'one'.repeat(40) }, { name: 'b', data: 'two', method: 0 }]);
  for (let length = 0; length < whole.length; length++) expect(await contents(whole.subarray(0, length))).toBe('damaged');
});

test('names in the letters of an older program are told apart, and kept as they are', () => {
  const whole = Buffer.from(container([{ name: 'xl/a1.png', data: 'one' }, { name: 'xl/a2.png', data: 'two' }]));
  for (const [from, to] of [['a1', '\x82\x8a'], ['a2', '\x8a\x82']] as const) for (let at = whole.indexOf(from); at >= 0; at = whole.indexOf(from)) whole.write(to, at, 'latin1');
  const zip = readZip(new Uint8Array(whole)) as Zip;
  expect(zip.entries.map(({ name }) => name.length)).toEqual([9, 9]);
  expect((readZip(writeZip(zip, new Map())) as Zip).entries.map(({ nameBytes }) => [...nameBytes])).toEqual(zip.entries.map(({ nameBytes }) => [...nameBytes]));
});

test('parts that share their bytes are refused', () => {
  const whole = container([{ name: 'a', data: 'one', method: 0 }, { name: 'b', data: 'one', method: 0 }]);
  const at = Buffer.from(whole).lastIndexOf('PK\x01\x02', undefined, 'latin1');
  new DataView(whole.buffer).setUint32(at + 42, 0, true);
  expect(readZip(whole)).toMatchObject({ code: 'damaged' });
});

test('what is not edited keeps its packed bytes, order and time; what is new is dated 1980-01-01 and stands last', async () => {
  const original = zipSync({ 'z.xml': strToU8('first'), 'a.bin': [strToU8('second'), { level: 0 }], 'm.xml': strToU8('third') }, { mtime: '2021-03-04T05:06:08', level: 9 });
  const zip = readZip(original) as Zip;
  const bytes = writeZip(zip, new Map([['m.xml', await pack([strToU8('changed')], nodeCodec)], ['new.xml', await pack([strToU8('new')], nodeCodec)], ['a.bin', null]]));
  const again = readZip(bytes) as Zip;
  expect(again.entries.map(({ name }) => name)).toEqual(['z.xml', 'm.xml', 'new.xml']);
  const [first, changed, added] = again.entries;
  const before = zip.entries[0]!;
  expect(bytes.subarray(first!.start, first!.start + first!.packed)).toEqual(original.subarray(before.start, before.start + before.packed));
  expect([first!.time, changed!.time, added!.time]).toEqual([before.time, before.time, 0x0021_0000]);
  expect(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()]))).toEqual({ 'z.xml': 'first', 'm.xml': 'changed', 'new.xml': 'new' });
});
