import type { Book } from './book.ts';
import { byte } from './lexer.ts';

/**
 * Whether anything in the file may read the columns of an Excel table by their names, so that a heading that changes here would leave it without
 * what it reads: formulas, conditional formats and drop-down lists on any sheet, the table's own formulas, defined names, pivot tables and queries.
 * In doubt it is so.
 */
export function readsByName({ package: { zip }, sheets, names }: Book): (table: string) => boolean {
  // A pivot table knows the columns of its source by their names, a query those that it fills.
  if (zip.entries.some(({ name }) => /pivotCacheDefinition|queryTable/i.test(name))) return () => true;
  const said = sheets.flatMap(({ tables }) => tables.map(({ part }) => part.text.toLowerCase()));
  const named = names.map(({ formula }) => formula.toLowerCase());
  return (table) => {
    const lower = table.toLowerCase();
    const letters = new TextEncoder().encode(lower);
    return [...said, ...named].some((text) => text.includes(`${lower}[`)) || sheets.some(({ lexer: { bytes } }) => mentions(bytes, letters));
  };
}

/** Whether a bracket follows the name of the table, or stands in a formula without any, as within the table itself. */
function mentions(bytes: Uint8Array, name: Uint8Array): boolean {
  for (let at = bytes.indexOf(byte.bracket); at >= 0; at = bytes.indexOf(byte.bracket, at + 1)) {
    if (follows(bytes, at, name) || (nameless.has(bytes[at - 1] ?? 0) && !isDigit(bytes[at + 1] ?? 0)) || (bytes[at - 1] === byte.greater && bytes[at - 2] === letterF)) return true;
  }
  return false;
}

const letterF = 0x66;

/** What stands before a bracket in a formula that names no table: '(', ',', '+' and the like. A number in brackets is another workbook. */
const nameless = new Set([...'(,+-*/^&;:=<'].map((letter) => letter.charCodeAt(0)));

function isDigit(letter: number): boolean {
  return letter >= byte.zero && letter <= byte.nine;
}

/** Whether a name ends at a place, in capitals or not. */
function follows(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let place = 0; place < name.length; place++) {
    const letter = bytes[at - name.length + place] ?? 0;
    if ((letter >= 0x41 && letter <= 0x5a ? letter + 32 : letter) !== name[place]) return false;
  }
  return true;
}
