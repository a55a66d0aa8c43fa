import { isFilled, wordsAt } from './view.ts';
import type { View } from './view.ts';

/** How far above a header its title may stand. */
const reach = 4;

/** The heading above a table: the nearest row that holds a single text, over any of its columns; '' where there is none. */
export function titleOf(view: View, top: number, left: number, right: number): string {
  for (let row = top - 1; row >= Math.max(1, top - reach); row--) {
    const texts = new Set<string>();
    for (let column = left; column <= Math.min(right, left + 40); column++) {
      const place = view.place(row, column);
      if (isFilled(view.sheet, place)) texts.add(wordsAt(view.sheet, place));
    }
    if (texts.size > 1) return '';
    const [only] = texts;
    if (only !== undefined && /\p{L}{3}|(?:19|20)\d\d/u.test(only)) return only.replace(/\s+/g, ' ').slice(0, 200);
  }
  return '';
}
