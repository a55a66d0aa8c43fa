import { readFigure } from '../engine/figure.ts';
import type { Band } from './band.ts';
import { headsAnother } from './body.ts';
import { isFilled, saidAt, serialAt, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** Rows below a header whose content is looked at to tell a reference from a measure, letters from figures. */
const sample = 30;

/** The words of the first rows below a heading. */
export function below(view: View, band: Band, column: number): string[] {
  const texts: string[] = [];
  for (let row = band.bottom + 1; row <= sampledTo(view, band); row++) {
    // The words of a section that is merged over the columns are none of theirs.
    if (view.mergesIn(row).some(({ left, right }) => column > left && column <= right)) continue;
    const text = wordsAt(view.sheet, view.place(row, column));
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** Whether any cell below a heading is a figure, or says why there is none: 'Source' under 'Performance' holds neither. */
export function holdsFigures(view: View, band: Band, column: number): boolean {
  for (let row = band.bottom + 1; row <= sampledTo(view, band); row++) {
    const place = view.place(row, column);
    if (isFilled(view.sheet, place) && readFigure(saidAt(view.sheet, place)).kind !== 'unreadable') return true;
  }
  return !below(view, band, column).length;
}

/** Whether any cell below a heading is a date. */
export function holdsDates(view: View, band: Band, column: number): boolean {
  for (let row = band.bottom + 1; row <= sampledTo(view, band); row++) if (serialAt(view.sheet, view.place(row, column)) !== null) return true;
  return false;
}

const lastSampled = new WeakMap<Band, number>();

/** The last row that is looked at: below an empty row another table's header may stand, and its words are none of this one's. */
function sampledTo(view: View, band: Band): number {
  const before = lastSampled.get(band);
  if (before !== undefined) return before;
  let last = band.bottom + sample;
  let apart = false;
  for (let row = band.bottom + 1; row <= band.bottom + sample; row++) {
    const has = ({ column }: { column: number }) => isFilled(view.sheet, view.place(row, column));
    if (apart && headsAnother(view, row, band.columns.filter(has).map(({ column }) => column), band)) {
      last = row - 1;
      break;
    }
    apart ||= !band.columns.some(has);
  }
  lastSampled.set(band, last);
  return last;
}
