import { readTolerance } from '../../../engine/tolerance.ts';
import { aboutRow, wordsOf } from '../about.ts';
import type { Rule } from '../rule.ts';

export const noAmber = {
  id: 'no-amber', group: 'criteria', severity: 'query',
  title: 'A tolerance that leaves no room',
  says: 'A tolerance beside which the target leaves nothing for amber: 99.5% with >99.5%.',
  todo: 'Give the tolerance an end beyond the target, or leave it empty where none is meant.',
  together: '{count} of {rows} tolerances leave no room for amber',
  *check({ withCriteria, settings }) {
    for (const table of withCriteria()) {
      for (const row of table.rows) {
        const { tolerance, target } = row.row.indicator;
        const criteria = row.readable.kind === 'read' && row.readable.readings.length === 1 ? row.readable.readings[0]?.criteria : undefined;
        if (!criteria || criteria.amber.length > 0 || criteria.doubts.length > 0 || tolerance === null || row.row.indicator.thresholds) continue;
        const read = readTolerance(tolerance, settings.compare);
        if (read.kind !== 'bound' && read.kind !== 'range' && read.kind !== 'bare') continue;
        yield aboutRow(table, row, ['tolerance', 'criteria'], `the tolerance ${wordsOf(tolerance)} leaves no room for amber beside the target ${wordsOf(target)}`, { figures: [wordsOf(target), wordsOf(tolerance)] });
      }
    }
  },
} as const satisfies Rule;
