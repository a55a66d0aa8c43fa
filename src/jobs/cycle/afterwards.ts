import { address } from '../../workbook/address.ts';
import type { CellEdit, Edit } from '../../workbook/plan.ts';
import { find, Kind } from '../../workbook/snapshot.ts';
import type { Cells, Snapshot } from '../../workbook/snapshot.ts';

/** The workbook with what these edits put into its cells, to be looked at as the next click will see it. Looks are left as they are. */
export function afterwards(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  const texts = [...snapshot.texts];
  const filled = edits.filter((edit): edit is CellEdit => edit.kind === 'cell' && edit.to.content !== undefined);
  return {
    ...snapshot,
    texts,
    sheets: snapshot.sheets.map((sheet) => {
      const own = filled.filter((edit) => edit.sheet === sheet.name);
      return { ...sheet, cells: own.length === 0 ? { ...sheet.cells, texts } : changed(sheet.cells, own, texts) };
    }),
  };
}

function changed(cells: Cells, edits: readonly CellEdit[], texts: string[]): Cells {
  const to = new Map(edits.map(({ at, to: { content = null } }) => [address(at), content]));
  const fresh = edits.filter(({ at, to: { content } }) => content !== null && find(cells, at.row, at.column) < 0).map(({ at }) => ({ ...at, place: -1 }));
  const all = [...Array.from(cells.row, (row, place) => ({ row, column: cells.column[place] ?? 0, place })), ...fresh].sort((one, other) => one.row - other.row || one.column - other.column);
  const made: Cells = {
    row: Uint32Array.from(all, ({ row }) => row), column: Uint16Array.from(all, ({ column }) => column),
    kind: Uint8Array.from(all, ({ place }) => cells.kind[place] ?? 0), number: Float64Array.from(all, ({ place }) => cells.number[place] ?? 0),
    text: Int32Array.from(all, ({ place }) => cells.text[place] ?? -1), style: Uint16Array.from(all, ({ place }) => cells.style[place] ?? 0),
    texts, styles: cells.styles,
  };
  all.forEach((at, place) => {
    const content = to.get(address(at));
    if (content === undefined) return;
    const marks = (made.kind[place] ?? 0) & ~Kind.mask;
    made.kind[place] = marks | (typeof content === 'number' ? Kind.number : typeof content === 'string' ? Kind.text : Kind.empty);
    if (typeof content === 'number') made.number[place] = content;
    if (typeof content === 'string') made.text[place] = texts.push(content) - 1;
  });
  return made;
}
