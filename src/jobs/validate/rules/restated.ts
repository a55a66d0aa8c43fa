import { readFigure, seen } from '../../../engine/figure.ts';
import { periodName } from '../../../engine/period.ts';
import { aboutRow } from '../about.ts';
import type { Rule } from '../rule.ts';

export const restated = {
  id: 'restated', group: 'series', severity: 'query',
  title: 'A figure of a final period that has changed',
  says: 'A month that was declared final whose figure in the sheet is no longer the one on record. A figure marked provisional or revised is left, and so is a month that was opened again.',
  todo: 'Say in the commentary that the figure was revised and why, or put the old one back.',
  together: '{count} of {rows} indicators have other figures than their final ones',
  *check({ series, memory }) {
    const finals = new Map(memory.finals.map((final) => [`${final.sheet}\n${final.ref}\n${final.period}`, final]));
    const open = new Map(memory.periods.map(({ period, state }) => [period, state]));
    for (const { table, judged, points } of series()) {
      const { ref, measure } = judged.row.indicator;
      for (const point of points) {
        const final = finals.get(`${table.table.sheet}\n${ref || measure}\n${point.period}`);
        if (!final || final.mark !== '' || open.get(point.period) === 'reopened' || point.approximate || point.figure.kind !== 'number') continue;
        const before = readFigure({ kind: 'text', text: final.figure });
        if (before.kind !== 'number' || seen(before) === seen(point.figure) || /\((?:p|r|provisional|revised)\)|\d ?[pr]$/i.test(point.figure.text)) continue;
        yield aboutRow(table, judged, point.at, `${point.figure.text} stands for ${periodName(point.period)}, which was final at ${final.figure}`, { figures: [final.figure, point.figure.text] });
      }
    }
  },
} as const satisfies Rule;
