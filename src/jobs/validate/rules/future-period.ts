import { periodName } from '../../../engine/period.ts';
import { aboutRow } from '../about.ts';
import type { Rule } from '../rule.ts';

export const futurePeriod = {
  id: 'future-period', group: 'series', severity: 'error',
  title: 'A figure for a month still to come',
  says: 'A figure in a month after the month of the report. Approximate and forecast series are left.',
  todo: 'Take the figure away, or correct the month of the report.',
  together: '{count} of {rows} indicators have figures for months still to come',
  *check({ series, settings, survey }) {
    const { period } = settings;
    if (period === null || survey.period === null) return;
    for (const { table, judged, points } of series()) {
      const early = points.filter((point) => !point.approximate && point.period > period && point.figure.kind === 'number');
      const [first] = early;
      if (first?.figure.kind !== 'number') continue;
      yield aboutRow(table, judged, first.at, `${first.figure.text} stands for ${periodName(first.period)}, and the report is for ${periodName(period)}`, { figures: early.map(({ figure }) => (figure.kind === 'number' ? figure.text : '')) });
    }
  },
} as const satisfies Rule;
