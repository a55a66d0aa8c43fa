import { fold } from '../../../tables/fold.ts';
import type { Indicator } from '../../../engine/terms.ts';
import { withoutFigures } from '../../left-alone.ts';
import type { Rule } from '../rule.ts';

export const noFigures = {
  id: 'no-figures', group: 'sheet', severity: 'query',
  title: 'No column of figures',
  says: 'A table with targets in which no heading names the current figure: none of its indicators is rated or checked against a figure. A list of targets most of whose indicators have their figures in another table is left.',
  todo: 'Look whether the column of figures has a heading that says so.',
  *check({ survey: { chosen }, judged, withCriteria }) {
    const left = withoutFigures(chosen, 'checked against a figure');
    if (left.length === 0) return;
    const elsewhere = new Set(judged().flatMap(({ rows }) => rows.flatMap(({ row }) => namesOf(row.indicator))));
    const listed = new Map(withCriteria().map(({ table, rows }) => [table, rows]));
    for (const { table, says } of left) {
      const rows = listed.get(table) ?? [];
      const known = rows.filter(({ row }) => namesOf(row.indicator).some((name) => elsewhere.has(name))).length;
      if (known * 2 <= rows.length) yield { sheet: table.sheet, at: { row: table.header.bottom, column: table.range.left }, message: says };
    }
  },
} as const satisfies Rule;

function namesOf({ ref, measure }: Indicator): string[] {
  return [...(ref === '' ? [] : [`ref ${fold(ref)}`]), ...(measure === '' ? [] : [`measure ${fold(measure)}`])];
}
