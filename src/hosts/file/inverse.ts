import { address } from '../../workbook/address.ts';
import type { Position } from '../../workbook/address.ts';
import { back } from '../../workbook/plan.ts';
import type { CellEdit, CellState, Edit, Link, Plan } from '../../workbook/plan.ts';
import { contentAt } from '../../workbook/snapshot.ts';
import type { Book, BookSheet } from './book.ts';
import type { Changes } from './changes.ts';
import { cellsOf, noCell } from './check.ts';
import { anchorOf } from './drawing.ts';
import { linksOf } from './links.ts';
import { plainLook } from './styles.ts';
import type { Element } from './xml.ts';

/** Undo: what each cell held and the number of its look, and the other edits turned round. */
export function inverseOf(book: Book, changes: Changes, structure: Exclude<Edit, CellEdit>[]): Plan {
  const inverse: Plan = { expects: [], edits: [...structure].reverse().map((edit) => backOf(book, edit)) };
  for (const [sheet, own] of changes) {
    const cells = cellsOf(book, sheet);
    const plain = plainLook(sheet);
    const links = linksOf(sheet.frame.root);
    for (const { row, column, place, style, content, link, remove } of own) {
      const at = { row, column };
      const before = place < 0 ? plain(row, column) : (cells.style[place] ?? 0);
      const same = place >= 0 && style === before && link === undefined;
      // A look beyond the list is the plain one to Excel.
      const look = place < 0 ? noCell : before < book.styles.length ? before : 0;
      const from: Partial<CellState> = { ...(content === undefined ? {} : { content }), ...(same ? {} : { look: remove ? noCell : style }), ...(link === undefined ? {} : { link }) };
      const to: Partial<CellState> = { ...(content === undefined ? {} : { content: contentAt(cells, place) }), ...(same ? {} : { look }), ...(link === undefined ? {} : { link: linkAt(sheet, links, at) }) };
      if (Object.keys(to).length === 0) continue;
      inverse.edits.push({ kind: 'cell', sheet: sheet.name, at, from, to });
      if (content !== undefined) inverse.expects.push({ sheet: sheet.name, at, content });
    }
  }
  return inverse;
}

/** Where a cell led to before, as it was written. */
function linkAt({ frame }: BookSheet, links: ReadonlyMap<string, Element>, at: Position): Link | null {
  const link = links.get(address(at));
  return link ? { sheet: '', at, written: frame.text.slice(link.start, link.end) } : null;
}

/** An edit turned round. A chart that stood comes back as it stood, with all that people made of it. */
function backOf(book: Book, edit: Exclude<Edit, CellEdit>): Edit {
  if (edit.kind !== 'chart' || edit.from === null) return back(edit);
  const drawing = book.sheets.find(({ name }) => name === edit.sheet)?.drawing;
  const chart = drawing?.charts.find(({ name }) => name === edit.name);
  const anchor = drawing && anchorOf(drawing.part.root, edit.name);
  return chart && anchor ? { ...edit, from: edit.to, to: { ...edit.from, title: chart.title, written: { anchor: drawing.part.text.slice(anchor.start, anchor.end), chart: chart.part.text } } } : back(edit);
}
