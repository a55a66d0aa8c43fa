import { aboutRow, figuresOf } from '../about.ts';
import type { Rule } from '../rule.ts';

export const impossible = {
  id: 'impossible', group: 'reading', severity: 'error',
  title: 'A figure that cannot be',
  says: 'A percentage above 100% or below 0% where the measure is a share of a whole, and a negative count. Changes, budgets and targets achieved may go beyond.',
  todo: "Correct the figure, or the measure's wording if it is not a share.",
  silences: ['scale', 'outlier', 'unit-mismatch'],
  together: '{count} of {rows} indicators hold a figure that cannot be',
  *check({ judged }) {
    for (const table of judged()) {
      for (const row of table.rows) {
        const { measure } = row.row.indicator;
        const share = (isShare.test(measure) || isShareDone.test(measure)) && !mayExceed.test(measure);
        const count = isCount.test(measure) && !mayFall.test(measure);
        if (!share && !count) continue;
        for (const { at, figure } of figuresOf(row, table.bearing.company)) {
          if (figure.kind !== 'number') continue;
          if (share && figure.unit === '%' && (figure.value > 100 || figure.value < 0)) yield aboutRow(table, row, at, `${figure.text} cannot be a share of a whole, which lies from 0% to 100%`, { figures: [figure.text] });
          else if (count && figure.unit === '' && figure.value < 0) yield aboutRow(table, row, at, `${figure.text} cannot be a count, which is 0 or more`, { figures: [figure.text] });
        }
      }
    }
  },
} as const satisfies Rule;

/** Shares that are said behind what was done: 'Repairs completed within 24 hours %'. */
const isShareDone = /\b(?:completed|satisfied|answered|resolved|decided|determined|issued|repaired|reviewed|assessed|inspected|with an?|within|in time|on time)\b.*(?: %|\(%\))$/i;
const isShare = /^(?:the )?(?:%|percentage|per ?cent|proportion)|(?:%|percentage|proportion) of\b/i;
const mayExceed = /budget|target|income|spend|capacity|occupan|utilis|change|increase|decrease|reduction|variance|growth|difference|saving|forecast|plan(?:ned)?\b(?! (?:who|where|with))|against|compared|return on|profit|margin/i;
const isCount = /^(?:the )?(?:total )?(?:number|no\.?|count|#) (?:of )?/i;
const mayFall = /net|change|difference|variance|increase|decrease|reduction|balance|growth|movement/i;
