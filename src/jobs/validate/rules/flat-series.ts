import { seen } from '../../../engine/figure.ts';
import { periodName } from '../../../engine/period.ts';
import { aboutRow } from '../about.ts';
import type { SeriesPoint } from '../series.ts';
import type { Rule } from '../rule.ts';

/** As many periods with the same figure are not chance. */
const long = 6;

export const flatSeries = {
  id: 'flat-series', group: 'series', severity: 'query',
  title: 'A series that never moves',
  says: 'The same figure in six or more periods running, unless it is 0 or 100%, also where the figures are approximate: are they placeholders?',
  todo: 'Check that the figures were collected for each period and not carried forward.',
  together: '{count} of {rows} indicators have the same figure in six or more periods running',
  *check({ series }) {
    for (const { table, judged, points } of series()) {
      let run: { point: SeriesPoint; value: number }[] = [];
      let longest: typeof run = [];
      for (const point of points) {
        const value = point.figure.kind === 'number' ? seen(point.figure) : null;
        if (value === null) continue;
        run = run.length > 0 && run[0]?.value === value ? [...run, { point, value }] : [{ point, value }];
        if (run.length > longest.length && value !== 0 && !(value === 100 && point.figure.kind === 'number' && point.figure.unit !== '£')) longest = run;
      }
      const [first] = longest;
      const last = longest.at(-1);
      if (!first || !last || longest.length < long || first.point.figure.kind !== 'number') continue;
      yield aboutRow(table, judged, first.point.at, `${first.point.figure.text} in each of ${longest.length} periods, from ${periodName(first.point.period)} to ${periodName(last.point.period)}${first.point.approximate ? ' (the figures are approximate)' : ''}`, { figures: [first.point.figure.text, String(longest.length)] });
    }
  },
} as const satisfies Rule;
