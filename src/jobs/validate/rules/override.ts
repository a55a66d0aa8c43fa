import { aboutRow } from '../about.ts';
import { keptOf } from '../kept.ts';
import type { Rule } from '../rule.ts';

export const override = {
  id: 'override', group: 'rating', severity: 'query',
  title: 'A rating kept against the rule',
  says: 'A rating that a person keeps against the rule, with the reason on record. It lapses when the month or the figure changes.',
  todo: 'Check that the reason still holds and that the commentary gives it.',
  *check({ judged, memory }) {
    for (const table of judged()) {
      for (const row of table.rows) {
        const kept = keptOf(row, table, memory);
        if (!kept || kept.kept === row.rated.rating.colour) continue;
        yield aboutRow(table, row, ['rating'], `${kept.kept} is kept where the rule gives ${row.rated.rating.colour}: ${kept.reason || 'no reason is on record'}${kept.who ? ` (${kept.who})` : ''}`, { figures: [kept.figure, kept.kept] });
      }
    }
  },
} as const satisfies Rule;
