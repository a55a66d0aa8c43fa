import { byte, isSpace } from './lexer.ts';
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
  const plain = readPlain(lexer, at, nameFrom, nameUntil);
  if (plain) return plain;
  const found: Run[] = [];
  let rich = false;
  let end = at;
  for (;;) {
    at = lexer.skipSpace(end);
    if (lexer.bytes[at] !== byte.less) return null;
    if (lexer.bytes[at + 1] === byte.slash) break;
    const until = lexer.nameEnd(at + 1);
    if (lexer.bytes[at + 1] === byte.bang || lexer.bytes[at + 1] === byte.question) end = lexer.skipAside(at);
    else if (lexer.isNamed(at + 1, until, 't')) end = take(found, readRun(lexer, at, until, true));
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

/** What nearly every text is: one run without a look. Null for any other. */
function readPlain(lexer: Lexer, at: number, nameFrom: number, nameUntil: number): RichText | null {
  const name = lexer.nameEnd(at + 1);
  const run = lexer.bytes[at] === byte.less && lexer.isNamed(at + 1, name, 't') ? readRun(lexer, at, name, true) : null;
  const end = run ? lexer.closing(run.end, nameFrom, nameUntil) : -1;
  return run && end >= 0 ? { end, from: run.from, until: run.until, text: null, rich: false } : null;
}

/** The text of a run, and the place after its element. */
interface Run {
  from: number;
  until: number;
  end: number;
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
    else end = lexer.isNamed(place + 1, until, 't') ? take(found, readRun(lexer, place, until, false)) : lexer.skipElement(place);
    if (end < 0) return -1;
  }
}

/** White space at the ends of a text counts only where the file says that it does; between runs it always does. */
function readRun(lexer: Lexer, at: number, nameUntil: number, alone: boolean): Run | null {
  const { bytes } = lexer;
  let from = bytes[nameUntil] === byte.greater ? nameUntil + 1 : lexer.tagEnd(nameUntil);
  if (from < 0) return null;
  if (lexer.closesItself(from)) return { from, until: from, end: from };
  let until = lexer.textEnd(from);
  const end = until < 0 ? -1 : lexer.closing(until, at + 1, nameUntil);
  if (end < 0) return null;
  if (alone && !(from > nameUntil + 1 && lexer.ascii(nameUntil, from).includes('preserve'))) {
    while (from < until && isSpace(bytes[from] ?? 0)) from++;
    while (until > from && isSpace(bytes[until - 1] ?? 0)) until--;
  }
  return { from, until, end };
}

function take(found: Run[], run: Run | null): number {
  if (run === null) return -1;
  found.push(run);
  return run.end;
}
