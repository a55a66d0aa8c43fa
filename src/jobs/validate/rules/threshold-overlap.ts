import { aboutRow } from '../about.ts';
import { bound, nested, sameSides, seamsOf } from '../thresholds.ts';
import type { Rule } from '../rule.ts';

export const thresholdOverlap = {
  id: 'threshold-overlap', group: 'criteria', severity: 'error',
  title: 'Thresholds that claim a value twice',
  says: 'A value that two colours claim. Thresholds that lie within one another are read from the better colour on and are left (<=24% and <=28%), and so is a bound that two neighbours share: it belongs to the better colour. A red whose sign opens to the side of green (>=95% and >93%).',
  todo: 'Say where one colour ends and the next begins.',
  together: '{count} of {rows} indicators have thresholds that claim a value twice',
  *check({ withCriteria }) {
    for (const { table, row, green, red } of sameSides(withCriteria())) {
      yield aboutRow(table, row, ['red', 'green'], `what is green by '${green}' is red by '${red}' as well`, { figures: [green, red], todo: 'Correct the sign of one of the two.' });
    }
    for (const seam of seamsOf(withCriteria())) {
      if (nested(seam)) continue;
      const { table, row, lower, upper } = seam;
      if (upper.interval.low >= lower.interval.high) continue;
      const [from, to] = [upper.interval.low, Math.min(lower.interval.high, upper.interval.high)];
      yield aboutRow(table, row, ['amber', 'green'], `what lies from ${bound(from, lower)} to ${bound(to, lower)} is both ${lower.colour} and ${upper.colour}`, { figures: [String(from), String(to)] });
    }
  },
} as const satisfies Rule;
