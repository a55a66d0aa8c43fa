import { leftAlone } from '../../left-alone.ts';
import type { Rule } from '../rule.ts';

export const notSure = {
  id: 'not-sure', group: 'sheet', severity: 'query',
  title: 'Table left alone',
  says: 'A table that may be none of indicators, or whose sheet is hidden, is left alone until its sheet is named: its ratings and targets are not checked. One finding a table, and one where the same holds for more than three sheets. Lists of positions in words are left out: nothing is rated there, and they are compared with the other tables all the same.',
  todo: 'Name the sheet where it holds indicators, else leave it.',
  *check({ survey: { tables }, options: { sheets } }) {
    const rated = tables.filter(({ kind }) => kind !== 'ratings');
    for (const { table: { sheet, header, range }, says } of leftAlone(rated, sheets, 'to have its indicators checked')) {
      yield { sheet, at: { row: header.top, column: range.left }, message: says };
    }
  },
} as const satisfies Rule;
