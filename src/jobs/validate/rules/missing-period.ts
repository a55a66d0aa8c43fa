import { periodName } from '../../../engine/period.ts';
import { readBasis } from '../../../engine/basis.ts';
import { aboutRow } from '../about.ts';
import type { SeriesPoint } from '../series.ts';
import type { Rule } from '../rule.ts';

export const missingPeriod = {
  id: 'missing-period', group: 'series', severity: 'query',
  title: 'A hole in the months',
  says: "An empty month between months with figures, for an indicator that has one nearly every month. A word for why there is none is no hole, nor is a quarter's or a year's rhythm: a month that has no figure in any year.",
  todo: 'Fill the figure in, or say why there is none.',
  together: '{count} of {rows} indicators have a hole in their months',
  *check({ series }) {
    for (const { table, judged, points } of series()) {
      const basis = readBasis(judged.row.indicator.basis).kind;
      if (basis === 'quarter') continue;
      const exact = points.filter(({ approximate }) => !approximate);
      const filled = exact.flatMap(({ figure }, index) => (figure.kind === 'number' ? [index] : []));
      const [first = 0] = filled;
      const span = exact.slice(first, (filled.at(-1) ?? -1) + 1);
      const holes = span.filter(({ figure, period }) => figure.kind === 'missing' && figure.why === 'empty' && !isRhythm(period, exact));
      const [hole] = holes;
      if (!hole || filled.length < 3 || holes.length * 4 > span.length) continue;
      yield aboutRow(table, judged, hole.at, `there is no figure for ${holes.map(({ period }) => periodName(period)).join(', ')} and there are figures before and after`, { figures: holes.map(({ period }) => period) });
    }
  },
} as const satisfies Rule;

/** Whether the same month of another year is empty too and none has a figure. */
function isRhythm(period: string, points: readonly SeriesPoint[]): boolean {
  const same = points.filter((point) => point.period !== period && point.period.slice(5) === period.slice(5));
  return same.length > 0 && same.every(({ figure }) => figure.kind !== 'number');
}
