import { readRange } from '../../workbook/address.ts';

/** Something that a formula reads: a block of cells as written ('$A1:B$3'), a defined name or a call of one, a part of an Excel table, all between two of these (Start:End), or anything at all (INDIRECT, OFFSET). */
export type Reference =
  | { kind: 'range'; sheets: SheetSpan | null; text: string }
  | { kind: 'name' | 'call'; sheets: SheetSpan | null; name: string }
  | { kind: 'table'; table: string; part: string }
  | { kind: 'between'; ends: Reference[] }
  | { kind: 'anything' };

/** One sheet, or from one tab to another ('Jan:Mar'!A1). */
export interface SheetSpan {
  first: string;
  last: string;
}

/** What a formula reads. Other workbooks' cells are left out. */
export function referencesOf(formula: string): Reference[] {
  const found: Reference[] = [];
  const tokens = new RegExp(token, 'giu');
  // A colon that is no part of a block stands between two references: Start:End, Jan!A1:Jan!B9, T[a]:T[c], A1:INDEX(B:B,3).
  let joins = false;
  // Which of its references a function gives for an end of a block cannot be told.
  let ofFunctions = false;
  // The place of the last reference that is no call.
  let last = -1;
  const take = (reference: Reference): void => {
    const first = joins ? found[last] : undefined;
    if (first === undefined) last = found.push(reference) - 1;
    else if (first.kind === 'between') first.ends.push(reference);
    else found[last] = { kind: 'between', ends: [first, reference] };
    joins = false;
  };
  for (let match = tokens.exec(formula), end = 0; match; end = tokens.lastIndex, match = tokens.exec(formula)) {
    const [, sheet, range, name, after] = match;
    const aside = formula.slice(end, match.index);
    joins ||= aside.includes(':');
    ofFunctions ||= joins && (after === '(' || /\)\s*:/.test(aside));
    const other = sheet?.includes('[') === true && sheet !== '[0]!';
    const sheets = sheet === undefined || sheet === '[0]!' ? null : spanOf(sheet);
    if (other) {
      joins = false;
      if (after === '[') tokens.lastIndex = bracketEnd(formula, tokens.lastIndex - 1);
      continue;
    }
    if (range !== undefined) for (const reference of cellsOrNames(range, sheets)) take(reference);
    if (name === undefined) continue;
    if (after === '[') {
      const close = bracketEnd(formula, tokens.lastIndex - 1);
      take({ kind: 'table', table: name, part: formula.slice(tokens.lastIndex, close - 1) });
      tokens.lastIndex = close;
    } else if (after === undefined) take({ kind: 'name', sheets, name });
    else if (anywhere.test(name) || (/^(SUM|AVERAGE)IF$/i.test(name) && sumsElsewhere(formula, tokens.lastIndex))) take({ kind: 'anything' });
    // A name may stand for a function of the workbook's own (LAMBDA), which reads cells too.
    else found.push({ kind: 'call', sheets, name });
  }
  return ofFunctions ? [{ kind: 'between', ends: found.filter(({ kind }) => kind !== 'call') }, ...found.filter(({ kind }) => kind === 'call')] : found;
}

/** Functions that read what a text or a number says. */
const anywhere = /^(INDIRECT|OFFSET|EVALUATE)$/i;

/** A block; where it lies beyond the last row or column it is no block but names that look like one: YTD2020. */
function cellsOrNames(text: string, sheets: SheetSpan | null): Reference[] {
  if (!/[A-Z]{3}|\d{7}/i.test(text) || readRange(text) !== null) return [{ kind: 'range', sheets, text }];
  const named = text.split(':').map((name): Reference => (readRange(name) === null ? { kind: 'name', sheets, name } : { kind: 'range', sheets, text: name }));
  return named.length === 1 ? named : [{ kind: 'between', ends: named }];
}

/** Whether SUMIF adds up other cells than its third block says: as many as the first has, from its first cell on. `at` is the place after the bracket. */
function sumsElsewhere(formula: string, at: number): boolean {
  const written = new RegExp(sumArguments, 'iuy');
  written.lastIndex = at;
  const [, first = '', sums] = written.exec(formula) ?? [];
  if (sums === undefined) return false;
  const [one, other] = [readRange(first.slice(first.indexOf('!') + 1).trim()), readRange(sums)];
  return one === null || other === null || one.bottom - one.top !== other.bottom - other.top || one.right - one.left !== other.right - other.left;
}

/** In this order: text, a reference or a name with the sheet that it may have, a number. */
const cell = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const range = String.raw`(?:${cell}(?::${cell})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!\[])`;
// A sheet's name has 31 characters at most: what is longer is none, and is not looked through again from each of its characters.
const sheet = String.raw`(?:'(?:[^']|''){1,300}'|\[\d{1,5}\]|(?:\[[^\]]{0,300}\])?[\p{L}\p{N}_.]{1,64}(?::[\p{L}\p{N}_.]{1,64})?)!`;
// The first argument, a criterion and a block, none of them longer than people write, so that no more is looked through.
const sumArguments = String.raw`([^,()"]{1,300}),(?:[^,()"]|"[^"]{0,300}"){1,300},\s*(?:${sheet})?(${range})\s*\)`;
const token = String.raw`"(?:[^"]|"")*"|(${sheet})?(?:(${range})|([\p{L}_\\][\p{L}\p{N}_.\\?]*)([(\[])?)|\d+(?:\.\d*)?(?:E[+-]?\d+)?`;

function spanOf(written: string): SheetSpan {
  const plain = written.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
  const [first = '', last = first] = plain.split(':');
  return { first, last };
}

/** The place after the bracket that closes the one at `at`; an apostrophe takes the next character as it is. */
function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let place = at; place < formula.length; place++) {
    const one = formula[place];
    if (one === "'") place++;
    else if (one === '[') depth++;
    else if (one === ']' && --depth === 0) return place + 1;
  }
  return formula.length + 1;
}
