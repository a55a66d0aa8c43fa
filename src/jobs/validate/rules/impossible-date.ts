import { Kind, textAt } from '../../../workbook/snapshot.ts';
import { ownKind } from '../../../workbook/own.ts';
import { datesIn } from '../deadline.ts';
import type { Rule } from '../rule.ts';

export const impossibleDate = {
  id: 'impossible-date', group: 'actions', severity: 'error',
  title: 'A date that does not exist',
  says: 'A date in any cell that is in no calendar: 31/02/2020. UK day order.',
  todo: 'Correct the date.',
  silences: ['vague-date'],
  *check({ snapshot }) {
    for (const sheet of snapshot.sheets) {
      if (sheet.visibility !== 'visible' || ownKind(sheet) !== null) continue;
      const { cells } = sheet;
      for (let place = 0; place < cells.row.length; place++) {
        if (((cells.kind[place] ?? 0) & Kind.mask) !== Kind.text) continue;
        const text = textAt(cells, place);
        const wrong = text.length >= 6 ? datesIn(text).find(({ exists }) => !exists) : undefined;
        if (wrong) yield { sheet: sheet.name, at: { row: cells.row[place] ?? 0, column: cells.column[place] ?? 0 }, message: `${wrong.text} is a date that does not exist`, figures: [wrong.text], quote: { text, from: wrong.from, to: wrong.from + wrong.text.length } };
      }
    }
  },
} as const satisfies Rule;
