import { styleAt } from '../workbook/snapshot.ts';
import { isFilled, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** How far above a header its title may stand. */
const reach = 4;

/** The heading above a table: of the rows above it that hold a single text, the one in the largest letters, and of these the nearest. '' where there is none. */
export function titleOf(view: View, top: number, left: number, right: number): string {
  let title = '';
  let size = 0;
  for (let row = top - 1; row >= Math.max(1, top - reach); row--) {
    const texts = new Map<string, number>();
    for (let column = left; column <= Math.min(right, left + 40); column++) {
      const place = view.place(row, column);
      if (isFilled(view.sheet, place)) texts.set(wordsAt(view.sheet, place), sizeAt(view, place));
    }
    if (texts.size > 1) break;
    const [only] = texts;
    if (only === undefined || only[1] <= size || !/\p{L}{3}|(?:19|20)\d\d/u.test(only[0])) continue;
    [title, size] = [only[0].replace(/\s+/g, ' ').slice(0, 200), only[1]];
  }
  return title;
}

function sizeAt({ sheet }: View, place: number): number {
  const { size, bold } = styleAt(sheet.cells, place).font;
  return size + (bold ? 0.5 : 0);
}
