import { parseValue, getFormatFromId, isDateFormat } from 'numfmt';
import type { Content } from '../../../workbook/snapshot.ts';

/** What an officer typed, as a cell keeps it; `format` where Excel would change the cell's number format. */
export interface Typed {
  content: Content;
  format?: string;
}

const days1904 = 1462;

/**
 * Reads what was typed as Excel in Britain does: '92.1%' is a per cent, '1/10/2020' the first of October, a leading apostrophe
 * or a text format keeps text. '=…' is text too: there is no formula engine here. A cell that was a number keeps its number format.
 */
export function readTyped(text: string, format: string, date1904: boolean): Typed {
  if (text === '') return { content: null };
  if (text.startsWith("'")) return { content: text.slice(1) };
  if (format === '@') return { content: text };
  const read = parseValue(text.trim().replace(/^(-?)£/, '$1'), { locale: 'en-GB' });
  if (!read) return { content: text };
  if (typeof read.value === 'boolean') return { content: read.value };
  const wanted = /^-?£/.test(text.trim()) ? '£#,##0.##' : ownFormat('formatId' in read ? read.formatId : undefined);
  const value = date1904 && isDateFormat(wanted) ? read.value - days1904 : read.value;
  return format === 'General' && wanted !== 'General' ? { content: value, format: wanted } : { content: value };
}

function ownFormat(id: number | undefined): string {
  return id === undefined ? 'General' : getFormatFromId(id, 'en-GB');
}
