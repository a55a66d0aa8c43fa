import { byte } from './lexer.ts';
import type { Lexer } from './lexer.ts';

/** A text of a cell or of the shared strings. `from` and `until` are set where it is a single plain run, which can be read later or found again. */
export interface RichText {
  end: number;
  from: number;
  until: number;
  text: string | null;
  rich: boolean;
}

/**
 * Reads the inside of `<si>` or `<is>`, whose name lies from `nameFrom` to `nameUntil`, from `at` to past its closing tag.
 * Runs are joined; what is said for pronunciation is left out. Null where it is not sound.
 */
export function readRich(lexer: Lexer, at: number, nameFrom: number, nameUntil: number): RichText | null {
  const found: Run[] = [];
  let rich = false;
  let end = at;
  for (;;) {
    at = lexer.skipSpace(end);
    if (lexer.bytes[at] !== byte.less) return null;
    if (lexer.bytes[at + 1] === byte.slash) break;
    const until = lexer.nameEnd(at + 1);
    if (lexer.bytes[at + 1] === byte.bang || lexer.bytes[at + 1] === byte.question) end = lexer.skipAside(at);
    else if (lexer.isNamed(at + 1, until, 't')) end = readRun(lexer, at, until, found, true);
    else if (lexer.isNamed(at + 1, until, 'r')) {
      rich = true;
      end = readRunWithLook(lexer, at, until, found);
    } else end = lexer.skipElement(at);
    if (end < 0) return null;
  }
  end = lexer.closing(at, nameFrom, nameUntil);
  if (end < 0) return null;
  const [only] = found;
  if (only && found.length === 1 && !rich) return { end, from: only.from, until: only.until, text: null, rich };
  const texts = found.map((run) => lexer.text(run.from, run.until));
  return texts.includes(null) ? null : { end, from: 0, until: 0, text: texts.join(''), rich };
}

interface Run {
  from: number;
  until: number;
}

function readRunWithLook(lexer: Lexer, at: number, nameUntil: number, found: Run[]): number {
  let end = lexer.tagEnd(nameUntil);
  if (end < 0 || lexer.closesItself(end)) return end;
  for (;;) {
    const place = lexer.skipSpace(end);
    if (lexer.bytes[place] !== byte.less) return -1;
    if (lexer.bytes[place + 1] === byte.slash) return lexer.closing(place, at + 1, nameUntil);
    const until = lexer.nameEnd(place + 1);
    if (lexer.bytes[place + 1] === byte.bang || lexer.bytes[place + 1] === byte.question) end = lexer.skipAside(place);
    else end = lexer.isNamed(place + 1, until, 't') ? readRun(lexer, place, until, found, false) : lexer.skipElement(place);
    if (end < 0) return -1;
  }
}

/** White space at the ends of a text counts only where the file says that it does; between runs it always does. */
function readRun(lexer: Lexer, at: number, nameUntil: number, found: Run[], alone: boolean): number {
  const from = lexer.bytes[nameUntil] === byte.greater ? nameUntil + 1 : lexer.tagEnd(nameUntil);
  if (from < 0 || lexer.closesItself(from)) return from;
  const until = lexer.textEnd(from);
  const end = until < 0 ? -1 : lexer.closing(until, at + 1, nameUntil);
  if (end < 0) return -1;
  if (!alone || (from > nameUntil + 1 && lexer.ascii(nameUntil, from).includes('preserve'))) found.push({ from, until });
  else found.push(trimmed(lexer.bytes, from, until));
  return end;
}

function trimmed(bytes: Uint8Array, from: number, until: number): Run {
  while (from < until && isSpace(bytes[from])) from++;
  while (until > from && isSpace(bytes[until - 1])) until--;
  return { from, until };
}

function isSpace(one: number | undefined): boolean {
  return one === byte.space || one === byte.newline || one === byte.return || one === byte.tab;
}
