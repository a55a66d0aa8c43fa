import { styleAt } from '../workbook/snapshot.ts';
import type { Sheet } from '../workbook/snapshot.ts';

const symbolFont = /^(?:wingdings|webdings|symbol\b|zapf ?dingbats|itc zapf dingbats|marlett)/i;

/** Whether a cell is written in a font of signs, where 'n' is a square and 'RED' three pictures: what it holds is no word, and no word can be written there. */
export function inSigns({ cells }: Sheet, place: number): boolean {
  return place >= 0 && symbolFont.test(styleAt(cells, place).font.name);
}
