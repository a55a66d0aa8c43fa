import { aboutRow } from '../about.ts';
import { bound, nested, seamsOf } from '../thresholds.ts';
import type { Rule } from '../rule.ts';

export const thresholdGap = {
  id: 'threshold-gap', group: 'criteria', severity: 'error',
  title: 'Thresholds that leave a value out',
  says: 'A value between two colours that neither of them claims. A gap of one step of the last decimal that the thresholds show is none: 94.9% and 95%.',
  todo: "Let the thresholds meet: one of them should say 'or more' or 'or less'.",
  together: '{count} of {rows} indicators have thresholds that leave a value out',
  *check({ withCriteria }) {
    for (const seam of seamsOf(withCriteria())) {
      if (nested(seam)) continue;
      const { table, row, lower, upper } = seam;
      const [from, to] = [lower.interval, upper.interval];
      const step = 10 ** -Math.max(0, lower.decimals, upper.decimals) * 1.001;
      const open = to.low === from.high && !from.highClosed && !to.lowClosed;
      if (!open && to.low - from.high <= step) continue;
      const says = open ? `${bound(from.high, lower)} itself is neither ${lower.colour} nor ${upper.colour}` : `what lies between ${bound(from.high, lower)} and ${bound(to.low, upper)} is neither ${lower.colour} nor ${upper.colour}`;
      yield aboutRow(table, row, ['amber', 'green'], says, { figures: [String(from.high), String(to.low)] });
    }
  },
} as const satisfies Rule;
