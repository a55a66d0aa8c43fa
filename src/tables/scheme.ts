import { fold } from './fold.ts';
import type { SchemeId } from '../engine/terms.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Table } from './table.ts';
import { viewOf, wordsAt } from './view.ts';

/** Words that belong to one scheme and to no other. */
const tellTale: [SchemeId, RegExp][] = [
  ['contract list', /^(?:on|in|within|off|outside|below|above) (?:target|tolerance)$|^no (?:target set|data)$/],
  ['improvement plan', /^completed?$/],
];

/** The scheme whose words stand in the rating columns of the workbook; the contract report's RED, AMBER and GREEN where none tells. */
export function guessScheme(snapshot: Snapshot, tables: Table[]): SchemeId {
  const votes = new Map<SchemeId, number>();
  let all = 0;
  for (const { sheet: name, columns, header, range } of tables) {
    const sheet = snapshot.sheets.find((each) => each.name === name);
    const rating = columns.find(({ field }) => field === 'rating');
    if (!sheet || !rating) continue;
    const view = viewOf(snapshot, sheet);
    for (let row = header.bottom + 1; row <= Math.min(range.bottom, header.bottom + 200); row++) {
      const word = fold(wordsAt(sheet, view.place(row, rating.column)));
      if (word === '') continue;
      all++;
      for (const [scheme, looks] of tellTale) if (looks.test(word)) votes.set(scheme, (votes.get(scheme) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort((one, other) => other[1] - one[1]);
  return best && best[1] * 4 > all ? best[0] : 'contract report';
}
