import { styleAt } from '../workbook/snapshot.ts';
import type { Sheet } from '../workbook/snapshot.ts';
import type { View } from './view.ts';

const symbolFont = /^(?:wingdings|webdings|symbol\b|zapf ?dingbats|itc zapf dingbats|marlett)/i;

/** Whether a cell is written in a font of signs, where 'n' is a square and 'RED' three pictures: what it holds is no word, and no word can be written there. */
export function inSigns({ cells }: Sheet, place: number): boolean {
  return place >= 0 && symbolFont.test(styleAt(cells, place).font.name);
}

/** Whether a column shows such signs below its heading, or waits for them. */
export function holdsSigns(view: View, { bottom }: { bottom: number }, column: number): boolean {
  return Array.from({ length: 10 }, (_, index) => view.place(bottom + 1 + index, column)).some((place) => inSigns(view.sheet, place));
}
