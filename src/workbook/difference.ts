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
  const style = styleAt(sheet.cells, place);
  const stands: CellState = {
    content: contentAt(sheet.cells, place),
    look: sheet.cells.style[place] ?? 0,
    format: style.format,
    fill: style.fill,
    ink: style.ink,
    bold: style.font.bold,
    wrap: style.align.wrap,
    link: null,
  };
  const relooked = wanted.look !== undefined && wanted.look !== stands.look;
  const from: Partial<CellState> = {};
  const to: Partial<CellState> = {};
  const take = <Key extends keyof CellState>(key: Key, same: boolean): void => {
    const value = wanted[key];
    if (value === undefined || same) return;
    from[key] = stands[key];
    to[key] = value;
  };
  take('content', wanted.content !== undefined && sameContent(stands.content, wanted.content));
  take('look', !relooked);
  take('format', !relooked && stands.format === wanted.format);
  take('fill', !relooked && stands.fill === wanted.fill);
  take('ink', !relooked && stands.ink === wanted.ink);
  take('bold', !relooked && stands.bold === wanted.bold);
  take('wrap', !relooked && stands.wrap === wanted.wrap);
  // Links are not read: a link is set together with the words that say where it leads.
  take('link', to.content === undefined);
  return Object.keys(to).length > 0 ? { kind: 'cell', sheet: sheet.name, at, from, to } : null;
}

/** What stands in a cell, as something that a plan relies on. */
export function expectation(sheet: Sheet, at: Position): Expectation {
  return { sheet: sheet.name, at, content: contentAt(sheet.cells, find(sheet.cells, at.row, at.column)) };
}
