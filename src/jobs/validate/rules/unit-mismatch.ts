import { readFigure } from '../../../engine/figure.ts';
import { readTarget } from '../../../engine/target.ts';
import { sharedUnit } from '../../../engine/unit.ts';
import { aboutRow, figuresOf } from '../about.ts';
import type { Rule } from '../rule.ts';

export const unitMismatch = {
  id: 'unit-mismatch', group: 'reading', severity: 'query',
  title: 'Two units in one row',
  says: "A figure whose unit is not its target's, and a target whose unit is not the one that the measure names (a per cent target for a rate per 100,000).",
  todo: "Write figure and target in the measure's own unit.",
  silences: ['scale', 'impossible'],
  together: '{count} of {rows} indicators have a figure and a target in different units',
  *check({ judged, settings }) {
    for (const table of judged()) {
      for (const row of table.rows) {
        const { indicator } = row.row;
        const target = readTarget(indicator.target, settings.compare);
        if (target.kind !== 'value' && target.kind !== 'range') continue;
        const isRate = /\brate\b.*\bper\b[\s£]*[\d,]+ ?k?\b|\bper (?:10|100|1),?000|\bper (?:10|100|1)k\b/i.test(indicator.measure) && !/%|per ?cent/i.test(indicator.measure);
        if (isRate && target.unit === '%') {
          yield aboutRow(table, row, ['target', 'criteria'], `the measure is a rate and its target is ${target.text}, a percentage`, { figures: [target.text] });
          continue;
        }
        for (const { at, said, figure } of figuresOf(row, table.bearing.company)) {
          const read = figure.kind === 'number' ? figure : readFigure(said);
          if (read.kind !== 'number' || sharedUnit(read.unit, target.unit) !== null) continue;
          yield aboutRow(table, row, at, `the figure is ${read.text} and the target ${target.text}: they are in different units`, { figures: [read.text, target.text] });
          break;
        }
      }
    }
  },
} as const satisfies Rule;
