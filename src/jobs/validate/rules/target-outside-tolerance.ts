import { readTarget } from '../../../engine/target.ts';
import { readTolerance } from '../../../engine/tolerance.ts';
import { aboutRow, wordsOf } from '../about.ts';
import type { Rule } from '../rule.ts';

export const targetOutsideTolerance = {
  id: 'target-outside-tolerance', group: 'criteria', severity: 'error',
  title: 'A target outside its own tolerance',
  says: 'A target that lies outside its tolerance range by more than one step of the last decimal that either shows, so that no reading of the two holds: 70% with 85 – 100%.',
  todo: 'Find out which of the two is right; until then only what is green or red by both can be rated.',
  silences: ['polarity-conflict', 'tolerance-direction', 'no-amber', 'scale'],
  together: '{count} of {rows} targets lie outside their own tolerance',
  *check({ withCriteria, settings }) {
    for (const table of withCriteria()) {
      for (const row of table.rows) {
        const { indicator } = row.row;
        if (row.readable.kind === 'none' || indicator.tolerance === null || !row.readable.doubts.some(({ about }) => about === 'tolerance')) continue;
        const target = readTarget(indicator.target, settings.compare);
        const tolerance = readTolerance(indicator.tolerance, settings.compare);
        if (target.kind !== 'value' || target.sign !== null || tolerance.kind !== 'range') continue;
        const step = 10 ** -Math.max(0, target.decimals, tolerance.decimals) * 1.001;
        if (target.value >= tolerance.low - step && target.value <= tolerance.high + step) continue;
        yield aboutRow(table, row, ['target', 'criteria'], `the target of ${target.text} lies outside its own tolerance of ${wordsOf(indicator.tolerance)}`, { figures: [target.text, wordsOf(indicator.tolerance)] });
      }
    }
  },
} as const satisfies Rule;
