import { SaxesParser } from 'saxes';
import { refuse } from '../../workbook/refusal.ts';
import type { Refusal } from '../../workbook/refusal.ts';
import { limits } from './limits.ts';

/**
 * An element of a small part, with the places of its tags in the text: `<a b="c">` from `start` to `open`, `</a>` from `close` to `end`.
 * `name` is without its prefix; `attributes` are keyed as written and have no prototype. `text` is its own text, children left out.
 */
export interface Element {
  name: string;
  prefix: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
  start: number;
  open: number;
  close: number;
  end: number;
}

/** How many elements and attributes may still be read. */
export interface Room {
  elements: number;
  attributes: number;
}

/** Reads a small XML part whole. Refuses what is not well formed, any document type declaration, and absurd depth or more than there is room for, which is taken from `room`. `part` is for the sentence. */
export function readXml(text: string, part: string, room: Room): Element | Refusal {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: Element[] = [];
  let root: Element | null = null;
  let refusal: Refusal | null = null;
  const stop = (reason: Refusal): never => {
    refusal = reason;
    throw new Error(reason.code);
  };
  parser.on('error', () => stop(refuse('damaged', { detail: `${part} is not sound XML` })));
  parser.on('doctype', () => stop(refuse('entities')));
  parser.on('attribute', () => {
    if (--room.attributes < 0) stop(refuse('too large', { detail: `${part} has too many attributes` }));
  });
  parser.on('opentag', ({ name, attributes }) => {
    const end = parser.position;
    const colon = name.indexOf(':');
    const element: Element = {
      name: name.slice(colon + 1),
      prefix: name.slice(0, colon + 1),
      attributes,
      children: [],
      text: '',
      start: text.lastIndexOf('<', end - 1),
      open: end,
      close: end,
      end,
    };
    if (open.length > limits.depth) stop(refuse('damaged', { detail: `${part} has elements within elements without end` }));
    if (--room.elements < 0) stop(refuse('too large', { detail: `${part} has too many elements` }));
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root ??= element;
    open.push(element);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop();
    if (!element || isSelfClosing) return;
    element.end = parser.position;
    element.close = text.lastIndexOf('<', element.end - 1);
  });
  const take = (piece: string): void => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  try {
    parser.write(text).close();
  } catch (error) {
    if (refusal) return refusal;
    throw error;
  }
  return root ?? refuse('damaged', { detail: `${part} is empty` });
}

/** The children of an element by name; of alternatives for other programs (mc:AlternateContent) the one that needs no extension. */
export function childrenOf(element: Element | null | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (const child of element?.children ?? []) {
    if (child.name === 'AlternateContent') {
      const branch = child.children.find((each) => each.name === 'Fallback') ?? child.children.find((each) => each.name === 'Choice');
      found.push(...childrenOf(branch, name));
    } else if (name === undefined || child.name === name) found.push(child);
  }
  return found;
}

/** The first child of that name, or null. */
export function childOf(element: Element | null | undefined, name: string): Element | null {
  return childrenOf(element, name)[0] ?? null;
}

/** Every element of that name, at any depth below. */
export function allOf(element: Element | null | undefined, name: string): Element[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child, ...allOf(child, name)] : allOf(child, name)));
}

/** Whether an attribute says yes: XML writes 1 or true, and some programs 'on'. */
export function says(element: Element | null | undefined, attribute: string, otherwise = false): boolean {
  const value = element?.attributes[attribute];
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}

/** An attribute as a number, or `otherwise` where it is absent or no number. */
export function numberOf<Otherwise>(element: Element | null | undefined, attribute: string, otherwise: Otherwise): number | Otherwise {
  const value = element?.attributes[attribute]?.trim();
  if (value === undefined || value === '') return otherwise;
  const number = Number(value);
  return Number.isFinite(number) ? number : otherwise;
}

/** The attribute `id` of the namespace of relationships, whatever its prefix; an attribute `id` without a prefix is another one. */
export function relationOf(element: Element): string | null {
  const key = Object.keys(element.attributes).find((each) => /:id$/i.test(each));
  return key === undefined ? null : (element.attributes[key] ?? null);
}

/** The text of a part, whatever its encoding. Null where the bytes are not what the part says they are. */
export function textOf(bytes: Uint8Array): string | null {
  const said = wideOf(bytes) ?? /^[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(String.fromCharCode(...bytes.subarray(0, 120)))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(said, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How a part of two bytes a letter is written, by its mark or by its first '<'; null where a letter has one. */
export function wideOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : null;
}

/** Text made safe within an element or an attribute. Characters that XML cannot hold are written as Excel writes them: _x0007_. */
export function escapeText(text: string): string {
  if (harmless.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000B\u000C\r\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Most words of ours: printable ASCII without what XML or Excel reads as something else. */
const harmless = /^[ !#-%'-;=?-^`-~]*$/;

/** The same for an attribute, where line breaks and tabs would be read as spaces. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/[\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Excel's way of writing characters that XML cannot hold, undone: _x000D_ is a carriage return, _x005F_ an underscore. */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/** A piece of a text to be replaced. */
export interface Splice {
  from: number;
  until: number;
  by: string;
}

/** A text with pieces replaced; they may come in any order and must not overlap. Those at one place keep their order. */
export function splice(text: string, pieces: Splice[]): string {
  let out = '';
  let at = 0;
  for (const { from, until, by } of [...pieces].sort((one, other) => one.from - other.from || one.until - other.until)) {
    if (from < at) throw new RangeError(`two changes overlap at ${from}`);
    out += text.slice(at, from) + by;
    at = until;
  }
  return out + text.slice(at);
}
