import { readFigure } from '../engine/figure.ts';
import { address } from '../workbook/address.ts';
import { ownKind } from '../workbook/own.ts';
import type { Plan } from '../workbook/plan.ts';
import { find, isError, styleAt } from '../workbook/snapshot.ts';
import type { Content, Snapshot } from '../workbook/snapshot.ts';

/** A cell that something would change, and the change in words: '‘91.5%’ becomes 91.5%', '88.5% is cleared'. */
export interface ChangedCell {
  sheet: string;
  cell: string;
  says: string;
}

/** The cells of the officer's own sheets whose contents a plan changes, in her words; looks, widths and the sheets that we keep are left out. Texts are cut at `longest` characters. */
export function changedCells({ edits }: Plan, { sheets }: Snapshot, longest = Infinity): ChangedCell[] {
  const cells = new Map(sheets.filter((sheet) => ownKind(sheet) === null).map((sheet) => [sheet.name, sheet.cells]));
  return edits.flatMap((edit) => {
    const held = edit.kind === 'cell' ? cells.get(edit.sheet) : undefined;
    if (edit.kind !== 'cell' || !held || edit.to.content === undefined) return [];
    const { sheet, at, from, to } = edit;
    const { format } = styleAt(held, find(held, at.row, at.column));
    return [{ sheet, cell: address(at), says: change(said(from.content ?? null, from.format ?? format, longest), said(edit.to.content, to.format ?? format, longest)) }];
  });
}

function change(from: string, to: string): string {
  if (to === '') return from === '' ? 'stays empty' : `${from} is cleared`;
  return from === '' ? `${to} is written` : `${from} becomes ${to}`;
}

/** What a cell shows: text in quotes, so that 5 and ‘5’ differ; '' where it is empty. */
function said(content: Content, format: string, longest: number): string {
  if (content === null || content === '') return '';
  if (isError(content)) return content.error;
  if (typeof content === 'number') return readFigure({ kind: 'number', number: content, format }).text;
  return typeof content === 'string' ? `‘${content.length > longest ? `${content.slice(0, longest - 1)}…` : content}’` : String(content).toUpperCase();
}
