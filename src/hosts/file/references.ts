/** Something that a formula reads: a block of cells as written ('$A1:B$3'), a defined name, a part of an Excel table, or anything at all (INDIRECT, OFFSET). */
export type Reference =
  | { kind: 'range'; sheets: SheetSpan | null; text: string }
  | { kind: 'name'; sheets: SheetSpan | null; name: string }
  | { kind: 'table'; table: string; part: string }
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
  for (let match = tokens.exec(formula); match; match = tokens.exec(formula)) {
    const [, sheet, range, name, after] = match;
    const other = sheet?.includes('[') === true;
    const sheets = sheet === undefined ? null : spanOf(sheet);
    if (range !== undefined && !other) found.push({ kind: 'range', sheets, text: range });
    if (name === undefined || other) continue;
    if (after === '(') {
      if (/^(INDIRECT|OFFSET)$/i.test(name)) found.push({ kind: 'anything' });
    } else if (after === '[') {
      const end = bracketEnd(formula, tokens.lastIndex - 1);
      found.push({ kind: 'table', table: name, part: formula.slice(tokens.lastIndex, end - 1) });
      tokens.lastIndex = end;
    } else found.push({ kind: 'name', sheets, name });
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
