import type { Content } from '../../workbook/snapshot.ts';
import { isError } from '../../workbook/snapshot.ts';

/** What a cell holds, in a sentence: text in quotes, so that 5 and ‘5’ differ. */
export function said(content: Content): string {
  if (content === null) return 'nothing';
  if (isError(content)) return content.error;
  return typeof content === 'string' ? `‘${content}’` : String(content);
}
