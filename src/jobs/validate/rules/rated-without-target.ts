import { aboutRow } from '../about.ts';
import type { Rule } from '../rule.ts';

export const ratedWithoutTarget = {
  id: 'rated-without-target', group: 'rating', severity: 'error',
  title: 'Rated without a target',
  says: 'Any colour beside an indicator that has no target, blue as well: without a target there is nothing to rate.',
  todo: 'Set the target, or take the rating away.',
  silences: ['rating-differs', 'blue-with-figure'],
  together: '{count} of {rows} indicators are rated without a target',
  *check({ judged }) {
    for (const table of judged()) {
      // Where no row has a target the column is somebody's judgement and no rating by target.
      if (table.rows.every(({ readable }) => readable.kind === 'none')) continue;
      for (const row of table.rows) {
        const { colour, text } = row.stood;
        if (row.readable.kind !== 'none' || colour === null || colour === 'none' || colour === 'unrated') continue;
        yield aboutRow(table, row, ['rating'], `${text === '' ? `the colour ${colour}` : text} stands here and there is no target`, { figures: [text || colour] });
      }
    }
  },
} as const satisfies Rule;
