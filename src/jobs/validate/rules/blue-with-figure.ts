import { goingOn, sayLabel } from '../../words.ts';
import { aboutRow } from '../about.ts';
import { keptOf } from '../kept.ts';
import type { Rule } from '../rule.ts';

export const blueWithFigure = {
  id: 'blue-with-figure', group: 'rating', severity: 'error',
  title: 'Blue although there is a figure',
  says: "Blue, or the scheme's word for no data, beside a figure that is there and due on its basis.",
  todo: 'Rate again: the figure gives a colour.',
  silences: ['rating-differs'],
  together: '{count} of {rows} indicators are blue beside a figure that is there',
  *check({ judged, memory }) {
    for (const table of judged()) {
      for (const row of table.rows) {
        const { stood, rated } = row;
        if (stood.colour !== 'blue' || !['red', 'amber', 'green'].includes(rated.rating.colour) || keptOf(row, table, memory)) continue;
        yield aboutRow(table, row, ['rating'], `${stood.text || 'blue'} stands beside the figure ${rated.figure?.text ?? ''}; the rule gives ${sayLabel(rated.label)}: ${goingOn(rated.rating.reason)}`, { figures: [stood.text, rated.figure?.text ?? ''] });
      }
    }
  },
} as const satisfies Rule;
