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
  const take = (reference: Reference): void => {
    const place = joins ? found.findLastIndex(({ kind }) => kind !== 'call') : -1;
    const first = found[place];
    if (first === undefined) found.push(reference);
    else if (first.kind === 'between') first.ends.push(reference);
    else found[place] = { kind: 'between', ends: [first, reference] };
    joins = false;
  };
  for (let match = tokens.exec(formula), end = 0; match; end = tokens.lastIndex, match = tokens.exec(formula)) {
    joins ||= formula.slice(end, match.index).includes(':');
    const [, sheet, range, name, after] = match;
    const other = sheet?.includes('[') === true;
    const sheets = sheet === undefined ? null : spanOf(sheet);
    if (other) joins = false;
    if (range !== undefined && !other) take({ kind: 'range', sheets, text: range });
    if (name === undefined || other) continue;
    if (after === '[') {
      const close = bracketEnd(formula, tokens.lastIndex - 1);
      take({ kind: 'table', table: name, part: formula.slice(tokens.lastIndex, close - 1) });
      tokens.lastIndex = close;
    } else if (after === undefined) take({ kind: 'name', sheets, name });
    else if (/^(INDIRECT|OFFSET)$/i.test(name)) take({ kind: 'anything' });
    // A name may stand for a function of the workbook's own (LAMBDA), which reads cells too.
    else found.push({ kind: 'call', sheets, name });
  }
  return found;
}

/** In this order: text, a reference or a name with the sheet that it may have, a number. */
const cell = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const range = String.raw`(?:${cell}(?::${cell})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!\[])`;
// A sheet's name has 31 characters at most: what is longer is none, and is not looked through again from each of its characters.
const sheet = String.raw`(?:'(?:[^']|''){1,300}'|(?:\[[^\]]{0,300}\])?[\p{L}\p{N}_.]{1,64}(?::[\p{L}\p{N}_.]{1,64})?)!`;
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
