import { readBasis } from '../../../engine/basis.ts';
import { aboutRow, figuresOf } from '../about.ts';
import type { Rule } from '../rule.ts';

export const basisWithoutFigure = {
  id: 'basis-without-figure', group: 'rating', severity: 'query',
  title: 'No figure on the basis that is rated',
  says: "An indicator that is rated Monthly, or by the year to date, whose cell for that is empty while the other one is filled. A word for why there is none is enough; a colour that stands there all the same is 'rating-differs'.",
  todo: 'Fill the figure in, say why there is none, or correct the basis.',
  together: '{count} of {rows} indicators have no figure on the basis that is rated',
  *check({ judged }) {
    for (const table of judged()) {
      for (const row of table.rows) {
        const { indicator } = row.row;
        const basis = readBasis(indicator.basis).kind;
        const [due, other] = basis === 'month' ? [indicator.current, indicator.ytd] : basis === 'ytd' ? [indicator.ytd, indicator.current] : [null, null];
        if (!due || !other || due.kind !== 'empty' || row.readable.kind === 'none') continue;
        const stands = figuresOf(row, table.bearing.company).find(({ said }) => said === other)?.figure;
        if (stands?.kind !== 'number' || ['red', 'amber', 'green'].includes(row.stood.colour ?? '')) continue;
        yield aboutRow(table, row, [basis === 'month' ? 'actual' : 'ytd'], `it is rated ${indicator.basis}, but ${basis === 'month' ? 'the figure of the month is empty; the year to date' : 'the year to date is empty; the figure of the month'} is ${stands.text}`, { figures: [indicator.basis, stands.text] });
      }
    }
  },
} as const satisfies Rule;
