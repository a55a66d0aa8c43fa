import { refuse, refused } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import type { Codec } from './codec.ts';
import { limits } from './limits.ts';
import { allOf, readXml, textOf, wideOf } from './xml.ts';
import type { Element, Room } from './xml.ts';
import { unpack } from './zip.ts';
import type { Entry, Zip } from './zip.ts';

/** A small XML part, read: its name in the container, its text and what the text says. */
export interface Part {
  name: string;
  text: string;
  root: Element;
}

/** Where a part points to. `kind` is the last word of its type, the same in Transitional and Strict files: 'worksheet', 'table'. */
export interface Relation {
  id: string;
  kind: string;
  target: string;
  external: boolean;
}

/** The parts of a workbook file. Reading counts against what may be read in all. */
export interface Package {
  zip: Zip;
  codec: Codec;
  find(name: string): Entry | null;
  bytes(entry: Entry, limit: number): Promise<Uint8Array | Refusal>;
  part(name: string): Promise<Part | Refusal | null>;
  /** A part from its bytes, whose elements and attributes count against those that may be read in all. */
  parse(name: string, bytes: Uint8Array): Part | Refusal;
  /** What a part points to; none where it has no such list. */
  relations(of: string): Promise<Relation[] | Refusal>;
}

export function packageOf(zip: Zip, codec: Codec): Package {
  const exact = new Map(zip.entries.map((entry) => [entry.name, entry]));
  // Names are the same whatever their case; of two, the one written as asked for.
  const folded = new Map([...zip.entries].reverse().map((entry) => [entry.name.toLowerCase(), entry]));
  const find = (name: string): Entry | null => exact.get(name) ?? folded.get(name.toLowerCase()) ?? null;
  let read = 0;
  const room = { elements: limits.elements, attributes: limits.attributes };

  async function bytes(entry: Entry, limit: number): Promise<Uint8Array | Refusal> {
    read += entry.size;
    if (read > limits.all) return refuse('too large', { detail: `it holds more than ${limits.all / 1_048_576} MB` });
    return unpack(zip, entry, codec, limit);
  }

  async function part(name: string): Promise<Part | Refusal | null> {
    const entry = find(name);
    if (!entry) return null;
    const found = await bytes(entry, limits.small);
    return refused(found) ? found : parse(entry.name, found);
  }

  function parse(name: string, found: Uint8Array): Part | Refusal {
    return partOf(name, found, room);
  }

  async function relations(of: string): Promise<Relation[] | Refusal> {
    const list = await part(relationsName(of));
    if (list === null) return [];
    return refused(list) ? list : relationsOf(list.root, of, (name) => find(name)?.name ?? null);
  }

  return { zip, codec, find, bytes, part, parse, relations };
}

/** A part from its bytes, of no more than there is room for; by itself one of our own making, which may have as much as it comes to. */
export function partOf(name: string, bytes: Uint8Array, room: Room = { elements: Infinity, attributes: Infinity }): Part | Refusal {
  const text = textOf(bytes);
  if (text === null) return refuse('damaged', { detail: `${name} is not sound XML` });
  const root = readXml(text, name, room);
  return refused(root) ? root : { name, text, root };
}

/** The bytes of a part's text, always UTF-8, and the part says so. */
export function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/, '$1UTF-8'));
}

/** The same part in UTF-8; nearly all are already. Null where its bytes are not what it says. */
export function inUtf8(bytes: Uint8Array): Uint8Array | null {
  const declared = /^[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(String.fromCharCode(...bytes.subarray(0, 120)))?.[1] ?? 'utf-8';
  if (wideOf(bytes) === null && /^(utf-?8|us-ascii)$/i.test(declared)) return bytes;
  const text = textOf(bytes);
  return text === null ? null : encodePart(text);
}

/** The name of the list of what a part points to: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`. */
export function relationsName(of: string): string {
  const slash = of.lastIndexOf('/') + 1;
  return `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
}

function relationsOf(root: Element, of: string, known: (name: string) => string | null): Relation[] {
  return allOf(root, 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const written = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      kind: (attributes['Type'] ?? '').replace(/\/+$/, '').split('/').at(-1) ?? '',
      target: external ? written : resolve(of, written, known),
      external,
    };
  });
}

/** Targets are relative to the part, or begin at the root; some programs write them the one way and mean the other. */
function resolve(of: string, written: string, known: (name: string) => string | null): string {
  const path = written.replaceAll('\\', '/').replace(/#.*$/, '');
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const meant = path.startsWith('/') ? normal(path) : normal(folder + path);
  for (const attempt of [meant, decoded(meant), normal(path), normal(`xl/${path}`), normal(folder + path)]) {
    const found = known(attempt);
    if (found !== null) return found;
  }
  return meant;
}

function normal(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
