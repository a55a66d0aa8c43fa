import type { Position } from './address.ts';
import type { CellEdit, CellState, Expectation } from './plan.ts';
import { contentAt, find, sameContent, styleAt } from './snapshot.ts';
import type { Sheet } from './snapshot.ts';

/**
 * What must change for a cell to say what it should: the edit from what stands to what is wanted,
 * with only the keys that differ, or null where it says so already. `fill` and `ink` beside a `look` are
 * compared with that look, since it comes first.
 */
export function difference(sheet: Sheet, at: Position, wanted: Partial<CellState>): CellEdit | null {
  const place = find(sheet.cells, at.row, at.column);
  const { format, fill, ink, font, align } = styleAt(sheet.cells, place);
  const content = contentAt(sheet.cells, place);
  const look = sheet.cells.style[place] ?? 0;
  const relooked = wanted.look !== undefined && wanted.look !== look;
  const from: Partial<CellState> = {};
  const to: Partial<CellState> = {};
  // Key by key: a plan asks for a hundred thousand cells, and keys by name cost several times as much.
  if (wanted.content !== undefined && !sameContent(content, wanted.content)) {
    from.content = content;
    to.content = wanted.content;
  }
  if (wanted.look !== undefined && relooked) {
    from.look = look;
    to.look = wanted.look;
  }
  if (wanted.format !== undefined && (relooked || wanted.format !== format)) {
    from.format = format;
    to.format = wanted.format;
  }
  if (wanted.fill !== undefined && (relooked || wanted.fill !== fill)) {
    from.fill = fill;
    to.fill = wanted.fill;
  }
  if (wanted.ink !== undefined && (relooked || wanted.ink !== ink)) {
    from.ink = ink;
    to.ink = wanted.ink;
  }
  if (wanted.bold !== undefined && (relooked || wanted.bold !== font.bold)) {
    from.bold = font.bold;
    to.bold = wanted.bold;
  }
  if (wanted.wrap !== undefined && (relooked || wanted.wrap !== align.wrap)) {
    from.wrap = align.wrap;
    to.wrap = wanted.wrap;
  }
  // Links are not read: a link is set together with the words that say where it leads.
  if (wanted.link !== undefined && to.content !== undefined) {
    from.link = null;
    to.link = wanted.link;
  }
  return Object.keys(to).length > 0 ? { kind: 'cell', sheet: sheet.name, at, from, to } : null;
}

/** What stands in a cell, as something that a plan relies on. */
export function expectation(sheet: Sheet, at: Position): Expectation {
  return { sheet: sheet.name, at, content: contentAt(sheet.cells, find(sheet.cells, at.row, at.column)) };
}
