import { aboutRow } from '../about.ts';
import type { Rule } from '../rule.ts';

export const commentaryMissing = {
  id: 'commentary-missing', group: 'commentary', severity: 'error',
  title: 'Red or amber without commentary',
  says: "An indicator that is red or amber and has no words, where its table has a column for them and they are written for others. The choice 'commentary for' on record makes it red alone.",
  todo: 'Say why, what is being done, and when it will be back on target.',
  together: '{count} of {rows} indicators that are red or amber have no commentary',
  *check({ judged, memory }) {
    const asked = (memory.choices.get('commentary for') ?? 'red, amber').toLowerCase();
    for (const table of judged()) {
      const { rows } = table;
      if (!table.table.columns.some(({ field }) => field === 'commentary') || rows.every(({ row }) => row.commentary.trim() === '')) continue;
      for (const judgedRow of rows) {
        const { row, rated, stood } = judgedRow;
        const shown = rated.rating.colour === 'unrated' ? stood.colour : rated.rating.colour;
        if ((shown !== 'red' && shown !== 'amber') || !asked.includes(shown) || row.commentary.trim() !== '') continue;
        yield aboutRow(table, judgedRow, ['commentary'], `it is ${shown}${rated.figure ? ` at ${rated.figure.text}` : ''} and has no commentary`, { figures: [shown, rated.figure?.text ?? ''] });
      }
    }
  },
} as const satisfies Rule;
