import { fold } from '../../../tables/fold.ts';
import { address } from '../../../workbook/address.ts';
import { aboutRow } from '../about.ts';
import type { JudgedTable } from '../evidence.ts';
import type { Judged } from '../../judge.ts';
import type { Rule } from '../rule.ts';

export const duplicateMeasure = {
  id: 'duplicate-measure', group: 'consistency', severity: 'query',
  title: 'One measure under two references',
  says: "The same words of a measure under two references of the workbook. Measures of a few words are left ('Total'), and so is the same measure under the same reference in another table.",
  todo: "Check whether it is one indicator printed twice, or whether one of the two has another's title.",
  *check({ withCriteria }) {
    const known = new Map<string, { table: JudgedTable; row: Judged }>();
    for (const table of withCriteria()) {
      for (const row of table.rows) {
        const { ref, measure } = row.row.indicator;
        const key = fold(measure);
        if (ref === '' || measure.split(/\s+/).length < 4) continue;
        const before = known.get(key);
        if (!before) known.set(key, { table, row });
        else if (before.row.row.indicator.ref.toLowerCase() !== ref.toLowerCase()) {
          const other = before.row.row;
          const at = other.at('measure');
          yield aboutRow(table, row, ['measure'], `the same measure stands under ${other.indicator.ref}${at ? ` (${before.table.table.sheet === table.table.sheet ? '' : `${before.table.table.sheet}!`}${address(at)})` : ''}`, { figures: [other.indicator.ref, ref] });
        }
      }
    }
  },
} as const satisfies Rule;
