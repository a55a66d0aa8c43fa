import { refuse } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { byte, lexerOf } from './lexer.ts';
import type { Lexer } from './lexer.ts';
import { limits } from './limits.ts';
import { inUtf8 } from './package.ts';
import { readRich } from './rich.ts';

/** All texts of a workbook: first the shared strings by their number, then what the sheets hold themselves. `rich` has a 1 for each shared string of several looks; `lost` is whether a cell names one that is not there; `letters` counts those of all texts. */
export interface Texts {
  list: string[];
  shared: number;
  rich: Uint8Array;
  lost: boolean;
  letters: number;
}

/** Reads the shared strings; `part` null where the workbook has none. */
export function readTexts(part: Uint8Array | null): Texts | Refusal {
  const texts: Texts = { list: [], shared: 0, rich: new Uint8Array(0), lost: false, letters: 0 };
  const rich: number[] = [];
  if (part === null) return texts;
  const damaged = refuse('damaged', { detail: 'the shared strings are not sound XML' });
  const bytes = inUtf8(part);
  if (bytes === null) return damaged;
  const lexer = lexerOf(bytes);
  const root = rootOf(lexer);
  if (root === 'entities') return refuse('entities');
  if (root === null) return damaged;
  if (lexer.closesItself(root.open)) return texts;
  for (let at = root.open; ; ) {
    at = lexer.skipSpace(at);
    if (bytes[at] !== byte.less) return damaged;
    const until = lexer.nameEnd(at + 1);
    if (bytes[at + 1] === byte.slash) {
      const end = lexer.closing(at, root.from, root.until);
      if (end < 0 || lexer.skipSpace(end) < bytes.length) return damaged;
      break;
    } else if (bytes[at + 1] === byte.bang || bytes[at + 1] === byte.question) at = lexer.skipAside(at);
    else if (lexer.isNamed(at + 1, until, 'si')) {
      const open = lexer.tagEnd(until);
      if (open < 0) return damaged;
      const found = lexer.closesItself(open) ? { end: open, from: 0, until: 0, text: '', rich: false } : readRich(lexer, open, at + 1, until);
      const text = found && (found.text ?? lexer.text(found.from, found.until));
      if (!found || text === null) return damaged;
      if (text.length > limits.text) return tooLong(text);
      const place = addText(texts, text);
      if (place < 0) return tooMany();
      if (found.rich) rich.push(place);
      at = found.end;
    } else at = lexer.skipElement(at);
    if (at < 0) return damaged;
  }
  texts.shared = texts.list.length;
  texts.rich = new Uint8Array(texts.shared);
  for (const place of rich) texts.rich[place] = 1;
  return texts;
}

/** Adds a text; its place in the list, or -1 where there are too many already. */
export function addText(texts: Texts, text: string): number {
  texts.letters += text.length;
  return areTooMany(texts) ? -1 : texts.list.push(text) - 1;
}

/** Whether texts reached what may be read: none was added since. */
export function areTooMany({ list, letters }: Texts): boolean {
  return list.length >= limits.texts || letters > limits.letters;
}

/** What is said of more texts than fit into memory. */
export function tooMany(): Refusal {
  return refuse('too large', { detail: `more than ${limits.texts / 1_000_000} million texts, or ${limits.letters / 1_000_000} million letters in them` });
}

/** What is said of a text that nobody can have typed. */
export function tooLong(text: string): Refusal {
  return refuse('too large', { detail: `a text of ${text.length} characters` });
}

/** Where a part's outermost element stands: its name, and the end of its open tag. */
export function rootOf(lexer: Lexer): { start: number; from: number; until: number; open: number } | 'entities' | null {
  let at = lexer.bytes[0] === 0xef ? 3 : 0;
  for (;;) {
    at = lexer.skipSpace(at);
    if (lexer.bytes[at] !== byte.less) return null;
    const next = lexer.bytes[at + 1];
    if (next === byte.bang && lexer.bytes[at + 2] !== byte.minus) return 'entities';
    if (next !== byte.bang && next !== byte.question) break;
    at = lexer.skipAside(at);
    if (at < 0) return null;
  }
  const until = lexer.nameEnd(at + 1);
  const open = lexer.tagEnd(until);
  return until === at + 1 || open < 0 ? null : { start: at, from: at + 1, until, open };
}

/** Finds a text again by the bytes that it was written with, so that one that stands in thousands of cells is read once. For one sheet's bytes. */
export function memoryOf(lexer: Lexer, texts: Texts): (from: number, until: number) => number {
  const { bytes } = lexer;
  let slots = new Int32Array(4096).fill(-1);
  // Of each text known: its place in the list, and where it stands in the bytes. Half as many as slots.
  let known = new Uint32Array(2048);
  let starts = new Uint32Array(2048);
  let lengths = new Uint32Array(2048);
  let count = 0;

  function hash(from: number, until: number): number {
    let made = until - from;
    for (let at = from; at < until; at++) made = (Math.imul(made, 31) + (bytes[at] ?? 0)) | 0;
    return Math.imul(made ^ (made >>> 15), 0x2c1b3c6d);
  }

  function place(from: number, until: number): number {
    const mask = slots.length - 1;
    const length = until - from;
    for (let slot = hash(from, until) & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot] ?? -1;
      if (found < 0) return slot;
      if (lengths[found] !== length) continue;
      const start = starts[found] ?? 0;
      let same = 0;
      while (same < length && bytes[start + same] === bytes[from + same]) same++;
      if (same === length) return slot;
    }
  }

  return (from, until) => {
    let slot = place(from, until);
    const found = slots[slot] ?? -1;
    if (found >= 0) return known[found] ?? -1;
    const text = areTooMany(texts) ? null : lexer.text(from, until);
    const added = text === null ? -1 : addText(texts, text);
    if (added < 0) return -1;
    if (count === known.length) {
      slots = new Int32Array(slots.length * 4).fill(-1);
      [known, starts, lengths] = [longer(known), longer(starts), longer(lengths)];
      for (let each = 0; each < count; each++) {
        const start = starts[each] ?? 0;
        slots[place(start, start + (lengths[each] ?? 0))] = each;
      }
      slot = place(from, until);
    }
    slots[slot] = count;
    starts[count] = from;
    lengths[count] = until - from;
    known[count++] = added;
    return added;
  };
}

function longer(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(numbers.length * 4);
  made.set(numbers);
  return made;
}
