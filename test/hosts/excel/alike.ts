import { expect } from 'vitest';
import { address } from '../../../src/workbook/address.ts';
import { contentAt, marked, Mark, styleAt } from '../../../src/workbook/snapshot.ts';
import type { Sheet, Style } from '../../../src/workbook/snapshot.ts';

/** The cells of a sheet as both hosts should tell them. */
export function cellsOf({ cells: told, used }: Sheet): unknown[] {
  return [...told.row].flatMap((row, place) => {
    const column = told.column[place] ?? 0;
    const formula = marked(told, place, Mark.formula);
    // An empty text that is no formula's looks like an empty cell to Excel's callers.
    const held = contentAt(told, place);
    // A formula whose value a file does not keep waits for Excel, which the simulated one cannot calculate.
    const content = formula ? (held ?? '') : held === '' ? null : held;
    // Without content a cell is compared where both read: within the block with content.
    const within = used !== null && row >= used.top && row <= used.bottom && column >= used.left && column <= used.right;
    const style = plain(styleAt(told, place));
    if (!within || (content === null && !formula && JSON.stringify(style) === JSON.stringify(bare))) return [];
    return [[address({ row, column }), content, formula, marked(told, place, Mark.array), style]];
  });
}

/** What Excel cannot tell apart, or not at a cost: white and no fill, black ink and the font's own, an explicit alignment to the bottom and none, a black line's colour. */
function plain(style: Style): unknown {
  const { ink, fill, align, lines } = style;
  const noBlack = (colour: string | null) => (colour === '#000000' ? null : colour);
  const edges = Object.fromEntries(Object.entries(lines).map(([edge, line]) => [edge, line && { ...line, colour: noBlack(line.colour) }]));
  return { ...style, fill: fill === '#FFFFFF' ? null : fill, ink: noBlack(ink), lines: edges, align: { ...align, horizontal: align.horizontal === 'general' ? null : align.horizontal, vertical: align.vertical === 'bottom' ? null : align.vertical } };
}

const bare = plain({
  format: 'General', fill: null, ink: null, font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: false, strike: false },
  align: { horizontal: null, vertical: null, wrap: false, indent: 0, rotation: 0 }, lines: { top: null, right: null, bottom: null, left: null }, locked: true,
});

/** Expects a workbook to be as a person saw it before, as `seenAs` told. A long text is compared as such: only where it differs are its parts gone through. */
export function expectAsBefore(now: string, before: string, where = ''): void {
  if (now !== before) expect(JSON.parse(now), where).toEqual(JSON.parse(before));
}

/** A workbook as a person sees it: a look that was set to what it showed is the same, and of charts that do not touch none lies above another. What a chart says to those who cannot see it is tested by itself. */
export function seenAs(photo: unknown): string {
  const sheets = (photo as { charts: { name: string; alt: unknown }[] }[]).map((sheet) => ({ ...sheet, charts: sheet.charts.map(({ alt: _, ...chart }) => chart).sort((one, other) => (one.name < other.name ? -1 : 1)) }));
  return JSON.stringify(sheets).replaceAll('"color":"#FFFFFF","pattern":"None"', '"pattern":"None"');
}

export const seen = (photo: unknown): unknown => JSON.parse(seenAs(photo));
