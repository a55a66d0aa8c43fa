import { ownSheet } from '../../workbook/own.ts';
import { contentAt, find, isError, styleAt } from '../../workbook/snapshot.ts';
import type { Content, Snapshot } from '../../workbook/snapshot.ts';

/** The columns for an officer's words, with the prompt that stands in each until somebody writes. */
export const wordColumns = [
  { heading: 'What happened', prompt: '[What happened?]' },
  { heading: 'Why', prompt: '[Why?]' },
  { heading: 'What is being done, by whom and by when', prompt: '[What is being done, by whom and by when?]' },
  { heading: 'Back on target', prompt: '[When is it expected back on target?]' },
] as const;

/** A row of the sheet RAG commentary as people left it. */
export interface StandingRow {
  ref: string;
  measure: string;
  state: string;
  period: string;
  against: string;
  stamp: string;
  /** Where its figure stood: "'Adult services'!E4". */
  from: string;
  words: { content: Content; format: string; prompt: string }[];
}

/** The rows of the sheet RAG commentary, its columns known by their headings; null where there is no such sheet. */
export function standingRows(snapshot: Snapshot): StandingRow[] | null {
  const standing = ownSheet(snapshot, 'commentary');
  if (!standing) return null;
  const { sheet: { cells }, table: { range, columns } } = standing;
  const headings = columns.map((heading) => heading.trim().toLowerCase());
  const placeOf = (row: number, heading: string): number => {
    const index = headings.indexOf(heading.toLowerCase());
    return index < 0 ? -1 : find(cells, row, range.left + index);
  };
  const text = (row: number, heading: string): string => {
    const content = contentAt(cells, placeOf(row, heading));
    return content === null ? '' : isError(content) ? content.error : String(content);
  };
  return Array.from({ length: range.bottom - range.top }, (_, index) => range.top + 1 + index).map((row) => ({
    ref: text(row, 'Reference'),
    measure: text(row, 'Measure'),
    state: text(row, 'State'),
    period: text(row, 'Period'),
    against: text(row, 'Figure against target'),
    stamp: text(row, 'Words written for'),
    from: text(row, 'From'),
    words: wordColumns.map(({ heading, prompt }) => {
      const place = placeOf(row, heading);
      return { content: contentAt(cells, place), format: styleAt(cells, place).format, prompt };
    }),
  }));
}
