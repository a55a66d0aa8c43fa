import { byte } from './lexer.ts';
import type { Lexer } from './lexer.ts';

/** Two places in the bytes of a sheet. */
export interface Place {
  from: number;
  until: number;
}

/** A cell as it is written: its name, the end of its open tag, its attributes and children with their places. */
export interface CellMarkup {
  start: number;
  name: Place;
  open: number;
  end: number;
  attributes: { name: string; value: string; place: Place }[];
  formula: (Place & { attributes: Map<string, string>; text: string }) | null;
  value: Place | null;
}

/** Reads the cell whose tag begins at `start`; the sheet was scanned, so that it is sound. */
export function readCellMarkup(lexer: Lexer, start: number): CellMarkup {
  const until = lexer.nameEnd(start + 1);
  const attributes: CellMarkup['attributes'] = [];
  const open = lexer.tagEnd(until, (nameFrom, nameUntil, from, to) => {
    attributes.push({ name: lexer.ascii(nameFrom, nameUntil), value: lexer.text(from, to) ?? '', place: { from: nameFrom, until: to + 1 } });
  });
  const markup: CellMarkup = { start, name: { from: start + 1, until }, open, end: open, attributes, formula: null, value: null };
  if (lexer.closesItself(open)) return markup;
  for (let at = open; ; ) {
    at = lexer.skipSpace(at);
    const next = lexer.bytes[at + 1];
    if (next === byte.slash) {
      markup.end = lexer.closing(at, start + 1, until);
      return markup;
    }
    if (next === byte.bang || next === byte.question) {
      at = lexer.skipAside(at);
      continue;
    }
    const nameUntil = lexer.nameEnd(at + 1);
    const end = lexer.skipElement(at);
    if (end <= at) throw new RangeError(`the cell at byte ${start} was not scanned`);
    if (lexer.isNamed(at + 1, nameUntil, 'v') || lexer.isNamed(at + 1, nameUntil, 'is')) markup.value = { from: at, until: end };
    else if (lexer.isNamed(at + 1, nameUntil, 'f')) markup.formula = readFormula(lexer, at, nameUntil, end);
    at = end;
  }
}

function readFormula(lexer: Lexer, from: number, nameUntil: number, until: number): CellMarkup['formula'] {
  const attributes = new Map<string, string>();
  const open = lexer.tagEnd(nameUntil, (nameFrom, end, valueFrom, valueUntil) => {
    attributes.set(lexer.ascii(nameFrom, end), lexer.text(valueFrom, valueUntil) ?? '');
  });
  const text = lexer.closesItself(open) ? '' : (lexer.text(open, lexer.textEnd(open)) ?? '');
  return { from, until, attributes, text };
}
