import { isError } from '../../workbook/snapshot.ts';
import type { Content } from '../../workbook/snapshot.ts';

/** What Excel gives for an error: the same words in every language of Excel, since the file's words are asked for. */
const errors = new Set([
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!',
]);

/** What a cell holds, from the value that Excel gives for it; an empty text is an empty cell. */
export function contentOf(value: unknown): Content {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return errors.has(value) ? { error: value } : value;
}

/**
 * The value that makes a cell hold a content. Every text goes with an apostrophe, which Excel takes off again:
 * without it Excel reads '1-2' and 'Mar-20' as dates, '10%' as a number, 'TRUE' as TRUE and '=A1' as a formula.
 * A cell whose format is Text takes what is written as it is, `literal`, and an apostrophe would be seen there.
 */
export function valueOf(content: Content, literal: boolean): string | number | boolean {
  if (content === null) return '';
  if (isError(content)) return content.error;
  return typeof content === 'string' && !literal ? `'${content}` : content;
}
