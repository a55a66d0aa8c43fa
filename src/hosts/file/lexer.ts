import { unescapeText } from './xml.ts';

/** The bytes that XML is made of. */
export const byte = {
  tab: 9, newline: 10, return: 13, space: 32, bang: 33, quote: 34, ampersand: 38, apostrophe: 39, minus: 45, dot: 46,
  slash: 47, zero: 48, nine: 57, colon: 58, less: 60, equals: 61, greater: 62, question: 63, bracket: 91,
} as const;

/** Reads a large XML part where it lies, byte by byte. Places are byte offsets; -1 means that what stands there is not sound XML. */
export interface Lexer {
  bytes: Uint8Array;
  /** The next place that is no white space. */
  skipSpace(at: number): number;
  /** The place after a comment or a processing instruction that begins at `at`. */
  skipAside(at: number): number;
  /** The end of an element's name that begins at `at`. */
  nameEnd(at: number): number;
  /** Whether the name from `from` to `until` is `local`, whatever its prefix. */
  isNamed(from: number, until: number, local: string): boolean;
  /** The place after the `>` of an open tag, from the end of its name; each attribute is told to `attribute` with the places of its name and value. */
  tagEnd(at: number, attribute?: (nameFrom: number, nameUntil: number, from: number, until: number) => void): number;
  /** Whether the tag that ends before `end` closes itself. */
  closesItself(end: number): boolean;
  /** The place after the closing tag that begins at `at`, if it closes the name from `from` to `until`. */
  closing(at: number, from: number, until: number): number;
  /** The place after a whole element, its tag beginning at `at`. */
  skipElement(at: number): number;
  /** The end of the text that begins at `at`: the place of its closing tag. */
  textEnd(at: number): number;
  /** The text between two places, with its entities, CDATA and Excel's escapes read; null where it is not sound. */
  text(from: number, until: number): string | null;
  ascii(from: number, until: number): string;
  /** Whether the bytes between two places are those of a name, prefix and all. */
  says(from: number, until: number, name: string): boolean;
}

export function lexerOf(bytes: Uint8Array): Lexer {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  function skipSpace(at: number): number {
    while (isSpace(bytes[at] ?? 0)) at++;
    return at;
  }

  function skipAside(at: number): number {
    if (bytes[at + 1] === byte.question) return after('?>', at + 2);
    if (bytes[at + 2] !== byte.minus || bytes[at + 3] !== byte.minus) return -1;
    const dashes = after('--', at + 4);
    return dashes > 0 && bytes[dashes] === byte.greater ? dashes + 1 : -1;
  }

  function after(mark: string, at: number): number {
    const first = mark.charCodeAt(0);
    const second = mark.charCodeAt(1);
    for (;;) {
      at = bytes.indexOf(first, at);
      if (at < 0) return -1;
      if (bytes[at + 1] === second) return at + 2;
      at++;
    }
  }

  function nameEnd(at: number): number {
    for (let one = bytes[at] ?? 0; one > byte.space && one !== byte.greater && one !== byte.slash && one !== byte.equals && one !== byte.less && one !== byte.quote && one !== byte.apostrophe; one = bytes[at] ?? 0) at++;
    return at;
  }

  function isNamed(from: number, until: number, local: string): boolean {
    const start = until - local.length;
    if (start < from || (start > from && bytes[start - 1] !== byte.colon)) return false;
    for (let place = 0; place < local.length; place++) if (bytes[start + place] !== local.charCodeAt(place)) return false;
    return true;
  }

  function tagEnd(at: number, attribute?: (nameFrom: number, nameUntil: number, from: number, until: number) => void): number {
    for (let count = 0; ; count++) {
      const place = skipSpace(at);
      const one = bytes[place];
      if (one === byte.greater) return place + 1;
      if (one === byte.slash) return bytes[place + 1] === byte.greater ? place + 2 : -1;
      if (place === at) return -1;
      const nameUntil = nameEnd(place);
      if (nameUntil === place) return -1;
      const equals = skipSpace(nameUntil);
      if (bytes[equals] !== byte.equals) return -1;
      const open = skipSpace(equals + 1);
      const quote = bytes[open];
      if (quote !== byte.quote && quote !== byte.apostrophe) return -1;
      let end = open + 1;
      let plain = true;
      for (let inside = bytes[end] ?? 0; inside !== quote; inside = bytes[++end] ?? 0) {
        if (inside === byte.less || inside === 0) return -1;
        if (inside === byte.ampersand || inside >= 0x80 || inside < byte.space) plain = false;
      }
      if (!plain && text(open + 1, end) === null) return -1;
      if (count >= mostAttributes || isSaidBefore(count, place, nameUntil)) return -1;
      attribute?.(place, nameUntil, open + 1, end);
      at = end + 1;
    }
  }

  /** Whether one of the attributes before this one has its name; else it is noted for those after it. */
  function isSaidBefore(count: number, from: number, until: number): boolean {
    for (let other = 0; other < count; other++) {
      const start = names[2 * other] ?? 0;
      if (names[2 * other + 1] !== until - from) continue;
      let same = 0;
      while (same < until - from && bytes[start + same] === bytes[from + same]) same++;
      if (same === until - from) return true;
    }
    names[2 * count] = from;
    names[2 * count + 1] = until - from;
    return false;
  }

  function says(from: number, until: number, name: string): boolean {
    if (until - from !== name.length) return false;
    for (let place = 0; place < name.length; place++) if (bytes[from + place] !== name.charCodeAt(place)) return false;
    return true;
  }

  function closesItself(end: number): boolean {
    return bytes[end - 2] === byte.slash;
  }

  function closing(at: number, from: number, until: number): number {
    if (bytes[at] !== byte.less || bytes[at + 1] !== byte.slash) return -1;
    let place = at + 2;
    for (let name = from; name < until; name++, place++) if (bytes[name] !== bytes[place]) return -1;
    if (bytes[place] === byte.greater) return place + 1;
    place = skipSpace(place);
    return bytes[place] === byte.greater ? place + 1 : -1;
  }

  function skipElement(at: number): number {
    const open: [number, number][] = [];
    do {
      const until = nameEnd(at + 1);
      if (until === at + 1 || open.length > 100) return -1;
      let end = tagEnd(until);
      if (end < 0) return -1;
      if (!closesItself(end)) open.push([at + 1, until]);
      for (let innermost = open.at(-1); innermost; innermost = open.at(-1)) {
        end = textEnd(end);
        if (end < 0) return -1;
        if (bytes[end + 1] !== byte.slash) break;
        end = closing(end, innermost[0], innermost[1]);
        if (end < 0) return -1;
        open.pop();
      }
      at = end;
    } while (open.length > 0);
    return at;
  }

  function textEnd(at: number): number {
    for (;;) {
      at = bytes.indexOf(byte.less, at);
      if (at < 0) return -1;
      if (bytes[at + 1] === byte.bang && bytes[at + 2] === byte.bracket) at = cdataEnd(at);
      else if (bytes[at + 1] === byte.bang || bytes[at + 1] === byte.question) at = skipAside(at);
      else return at;
      if (at < 0) return -1;
    }
  }

  function cdataEnd(at: number): number {
    if (ascii(at, at + 9) !== '<![CDATA[') return -1;
    for (let place = at + 9; ; place++) {
      place = after(']]', place) - 2;
      if (place < 0) return -1;
      if (bytes[place + 2] === byte.greater) return place + 3;
    }
  }

  function ascii(from: number, until: number): string {
    if (until - from > longText) return longAscii(from, until);
    let made = '';
    for (let at = from; at < until; at++) made += String.fromCharCode(bytes[at] ?? 0);
    return made;
  }

  /** Millions of characters added up one by one take forty times their memory. */
  function longAscii(from: number, until: number): string {
    const pieces: string[] = [];
    for (let at = from; at < until; at += longText) pieces.push(String.fromCharCode(...bytes.subarray(at, Math.min(until, at + longText))));
    return pieces.join('');
  }

  function text(from: number, until: number): string | null {
    if (until - from > longestText) return null;
    let plain = true;
    for (let at = from; at < until && plain; at++) {
      const one = bytes[at] ?? 0;
      plain = one < 0x80 && one >= byte.space && one !== byte.ampersand && one !== byte.less && one !== byte.greater;
    }
    if (plain && until - from <= shortText) return unescapeText(ascii(from, until));
    try {
      const written = decoder.decode(bytes.subarray(from, until));
      const read = plain ? written : readMarkup(written);
      return read === null ? null : unescapeText(read);
    } catch {
      return null;
    }
  }

  return { bytes, skipSpace, skipAside, nameEnd, isNamed, tagEnd, closesItself, closing, skipElement, textEnd, text, ascii, says };
}

/** Longer texts are sooner read at once than letter by letter, and leave nothing behind. */
const shortText = 24;

/** Texts longer than this are read in pieces of this length. */
const longText = 4096;

/** A text of more bytes is not read at all: the work of no program. */
const longestText = 8_000_000;

/** No program gives an element more attributes; each is compared with those before it, which for a thousand in every row takes half a minute. */
const mostAttributes = 100;

/** Where the names of the open tag that is being read begin, and their lengths: one tag is read at a time. */
const names = new Uint32Array(2 * mostAttributes);

/** Whether a byte is one of XML's four kinds of white space. */
export function isSpace(one: number): boolean {
  return one === byte.space || one === byte.newline || one === byte.return || one === byte.tab;
}

/** Text as XML reads it: line ends, CDATA, comments and entities. Null where it holds what XML forbids. */
function readMarkup(written: string): string | null {
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(written)) return null;
  const lines = written.replace(/\r\n?/g, '\n');
  let sound = true;
  const pieces = lines.split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/);
  const read = pieces.map((piece, index) => {
    if (index % 2 === 1) return piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : '';
    if (piece.includes('<') || piece.includes(']]>')) sound = false;
    return piece.replace(/&(#x[0-9a-fA-F]{1,12};|#\d{1,12};|\w+;)?/g, (_, entity: string | undefined) => {
      const character = entity === undefined ? null : characterOf(entity.slice(0, -1));
      if (character === null) sound = false;
      return character ?? '';
    });
  });
  return sound ? read.join('') : null;
}

function characterOf(entity: string): string | null {
  if (!entity.startsWith('#')) return named.get(entity) ?? null;
  const code = entity[1] === 'x' ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  const allowed = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe) || (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : null;
}

const named = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);
