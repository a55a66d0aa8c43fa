import { readFigure } from '../engine/figure.ts';
import { address } from '../workbook/address.ts';
import { ownKind } from '../workbook/own.ts';
import type { Plan } from '../workbook/plan.ts';
import { find, isError, styleAt } from '../workbook/snapshot.ts';
import type { Content, Snapshot } from '../workbook/snapshot.ts';

/** A cell that something would change, and the change in words, text in quotation marks: '91.5%' becomes 91.5%, 88.5% is cleared. */
export interface ChangedCell {
  sheet: string;
  cell: string;
  says: string;
}

/** The cells of the officer's own sheets whose contents a plan changes, in her words; looks, widths and the sheets that we keep are left out. Texts are cut at `longest` characters, so that what differs is seen. */
export function changedCells({ edits }: Plan, { sheets }: Snapshot, longest = Infinity): ChangedCell[] {
  const cells = new Map(sheets.filter((sheet) => ownKind(sheet) === null).map((sheet) => [sheet.name, sheet.cells]));
  return edits.flatMap((edit) => {
    const held = edit.kind === 'cell' ? cells.get(edit.sheet) : undefined;
    if (edit.kind !== 'cell' || !held || edit.to.content === undefined) return [];
    const { sheet, at, from, to } = edit;
    const { format } = styleAt(held, find(held, at.row, at.column));
    const [stood, stands] = [from.content ?? null, edit.to.content];
    const [begin, end] = cut(stood, stands, longest);
    return [{ sheet, cell: address(at), says: change(said(stood, from.format ?? format, begin, end), said(stands, to.format ?? format, begin, end)) }];
  });
}

function change(from: string, to: string): string {
  if (to === '') return from === '' ? 'stays empty' : `${from} is cleared`;
  return from === '' ? `${to} is written` : `${from} becomes ${to}`;
}

/** Which characters of two texts are told: the first, or those around the first that differs where that would be cut off. */
function cut(from: Content, to: Content, longest: number): [number, number] {
  if (typeof from !== 'string' || typeof to !== 'string') return [0, longest];
  let alike = 0;
  while (alike < from.length && from[alike] === to[alike]) alike++;
  if (alike < longest * 0.75 || Math.max(from.length, to.length) <= longest) return [0, longest];
  const before = alike - Math.floor(longest / 2);
  const begin = from.slice(before, alike - 1).indexOf(' ') + 1 + before;
  return [begin, begin + longest];
}

/** What a cell shows: text in quotes, so that 5 and '5' differ; '' where it is empty. */
function said(content: Content, format: string, begin: number, end: number): string {
  if (content === null || content === '') return '';
  if (isError(content)) return content.error;
  if (typeof content === 'number') return readFigure({ kind: 'number', number: content, format }).text;
  if (typeof content !== 'string') return String(content).toUpperCase();
  return `'${begin > 0 ? '…' : ''}${content.length > end ? `${content.slice(begin, end - 1)}…` : content.slice(begin)}'`;
}
