import { aboutRow, listsOf, nameOf } from '../about.ts';
import type { Rule } from '../rule.ts';

export const polarityFromWords = {
  id: 'polarity-from-words', group: 'criteria', severity: 'query',
  title: 'Which way is better was read from the measure’s words',
  says: 'Indicators whose polarity nothing but the wording of the measure gave; one finding a table.',
  todo: 'Check that each is read the right way, or add a column ‘Polarity’ that says Higher or Lower.',
  *check({ judged }) {
    for (const list of listsOf(judged())) {
      const rows = list.filter(({ row: { rated } }) => rated.criteria?.polarityFrom === 'measure' && rated.figure?.kind === 'number');
      const [first] = rows;
      if (!first) continue;
      const named = rows.map(({ row: { row, rated } }) => `${nameOf(row.indicator.ref, row.indicator.measure)} ${rated.criteria?.polarity ?? ''}`);
      const { about: _, ...found } = aboutRow(first.table, first.row, ['target', 'criteria'], '', { figures: named });
      yield { ...found, message: `${rows.length === 1 ? 'One indicator is' : `${rows.length} indicators are`} rated by what the measure's words say is better: ${named.slice(0, 4).join(', ')}${named.length > 4 ? ` and ${named.length - 4} more` : ''}` };
    }
  },
} as const satisfies Rule;
