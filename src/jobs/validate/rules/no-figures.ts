import { withoutFigures } from '../../left-alone.ts';
import type { Rule } from '../rule.ts';

export const noFigures = {
  id: 'no-figures', group: 'sheet', severity: 'query',
  title: 'No column of figures',
  says: 'A table with targets in which no heading names the current figure: none of its indicators is rated or checked against a figure; an error where no table of the workbook has figures. A list of targets most of whose indicators have their figures in another table is left.',
  todo: "Give the column of figures a heading that says so ('Actual'), or say which column it is.",
  *check({ snapshot, survey: { chosen } }) {
    for (const { table: { sheet, header, range }, severity, says } of withoutFigures(snapshot, chosen, 'checked against a figure')) {
      yield { sheet, at: { row: header.bottom, column: range.left }, severity, message: says };
    }
  },
} as const satisfies Rule;
