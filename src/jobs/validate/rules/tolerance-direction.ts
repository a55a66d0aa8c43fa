import { readTarget } from '../../../engine/target.ts';
import { readTolerance } from '../../../engine/tolerance.ts';
import { aboutRow, wordsOf } from '../about.ts';
import type { Rule } from '../rule.ts';

export const toleranceDirection = {
  id: 'tolerance-direction', group: 'criteria', severity: 'error',
  title: 'Target and tolerance point apart',
  says: 'The sign of the target and that of the tolerance contradict each other (>30d with <15d), or the tolerance lies on the better side of a target with a sign.',
  todo: 'Correct the sign of the target or of the tolerance, so that both say the same side is better.',
  silences: ['no-amber', 'scale'],
  together: '{count} of {rows} targets and tolerances point apart',
  *check({ withCriteria, settings }) {
    for (const table of withCriteria()) {
      for (const row of table.rows) {
        const { indicator, at } = row.row;
        if (indicator.tolerance === null || at('tolerance') === undefined) continue;
        const target = readTarget(indicator.target, settings.compare);
        const tolerance = readTolerance(indicator.tolerance, settings.compare);
        if (target.kind !== 'value' || target.sign === null || tolerance.kind !== 'bound') continue;
        const higher = target.sign.startsWith('>');
        const apart = tolerance.sign.startsWith('>') !== higher;
        const wrong = higher ? tolerance.value > target.value : tolerance.value < target.value;
        if (!apart && !wrong) continue;
        const [first, second] = [target.text, wordsOf(indicator.tolerance)];
        const says = apart ? `the target ${first} and the tolerance ${second} point apart` : `the tolerance ${second} lies on the better side of the target ${first}`;
        yield aboutRow(table, row, ['target', 'tolerance'], says, { figures: [first, second] });
      }
    }
  },
} as const satisfies Rule;
