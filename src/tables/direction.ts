import { fold } from './fold.ts';
import type { Field } from './table.ts';
import { wordsAt } from './view.ts';
import type { View } from './view.ts';

/** Columns right of a label that are looked at. */
const reach = 14;

/**
 * Whether 'Direction' heads the way that figures moved or the way that they should. An arrow below it is what moved, and taken for the
 * polarity it would rate the wrong way round: only words that say what is better make it one. Any other heading keeps its field.
 */
export function byDirection(field: Field, header: string, texts: readonly string[]): Field {
  return field === 'travel' && fold(header) === 'direction' && texts.some((text) => wanted.test(text)) ? 'polarity' : field;
}

const wanted = /^(?!.*\b(?:than|last|previous|before)\b).*\b(?:high|low|higher|lower|highest|lowest|max|maximi[sz]e|maximum|min|minimi[sz]e|minimum|bigger|smaller)\b|\b(?:is|are) (?:better|good|best)\b/i;

/** What stands right of a label, in the columns next to it. */
export function besideLabel(view: View, row: number, column: number): string[] {
  return Array.from({ length: reach }, (_, index) => wordsAt(view.sheet, view.place(row, column + 1 + index)));
}
