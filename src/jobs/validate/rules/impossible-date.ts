import { Kind, textAt } from '../../../workbook/snapshot.ts';
import { ownKind } from '../../../workbook/own.ts';
import { asDate } from '../date-fix.ts';
import { datesIn } from '../deadline.ts';
import type { Rule } from '../rule.ts';

export const impossibleDate = {
  id: 'impossible-date', group: 'actions', severity: 'error',
  title: 'A date that does not exist',
  says: 'A date in any cell that is in no calendar: 31/02/2020. UK day order; one that would exist with the month first is a query, once a column, and the fix turns it round.',
  todo: 'Correct the date.',
  silences: ['vague-date'],
  onceAColumn: true,
  *check({ snapshot }) {
    for (const sheet of snapshot.sheets) {
      if (sheet.visibility !== 'visible' || ownKind(sheet) !== null) continue;
      const { cells } = sheet;
      for (let place = 0; place < cells.row.length; place++) {
        if (((cells.kind[place] ?? 0) & Kind.mask) !== Kind.text) continue;
        const text = textAt(cells, place);
        const wrong = text.length >= 6 ? datesIn(text).find(({ exists }) => !exists) : undefined;
        if (!wrong) continue;
        const at = { row: cells.row[place] ?? 0, column: cells.column[place] ?? 0 };
        yield {
          sheet: sheet.name, at, severity: wrong.turned ? 'query' : 'error',
          message: `${wrong.text} is a date that does not exist${wrong.turned ? ' with the day first' : ''}`,
          ...(wrong.turned && { alike: 'month first', ...(text.trim() === wrong.text && { fix: asDate(sheet, at, wrong.turned, snapshot.date1904) }) }), figures: [wrong.text], quote: { text, from: wrong.from, to: wrong.from + wrong.text.length },
        };
      }
    }
  },
} as const satisfies Rule;
