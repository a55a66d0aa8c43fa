import { contentAt, isError, Kind, textAt } from '../../../workbook/snapshot.ts';
import type { Cells } from '../../../workbook/snapshot.ts';
import { within } from '../../../workbook/address.ts';
import { ownKind } from '../../../workbook/own.ts';
import type { Field } from '../../../tables/table.ts';
import { bySheet } from '../../grouped.ts';
import { aboutRow } from '../about.ts';
import type { Rule } from '../rule.ts';

export const excelError = {
  id: 'excel-error', group: 'reading', severity: 'error',
  title: 'An Excel error',
  says: "#DIV/0!, #REF!, #N/A and other errors in any block with a header, also where they were pasted as text; in a column of words a query. The same error in many cells of a column is one finding. #N/A in a hidden row or a chart's own block is found as well: it may reach a reader.",
  todo: 'Correct the formula or the cells that it reads. Where there is no figure, say why: n/a, or leave the cell empty.',
  silences: ['unreadable-figure', 'rating-differs', 'basis-without-figure', 'missing-period', 'blue-with-figure'],
  onceAColumn: true,
  together: '{count} of {rows} indicators hold an Excel error',
  *check({ snapshot, indicatorAt, blocks }) {
    const on = bySheet(blocks());
    for (const sheet of snapshot.sheets) {
      if (sheet.visibility !== 'visible' || ownKind(sheet) !== null) continue;
      const { cells } = sheet;
      for (let place = 0; place < cells.row.length; place++) {
        const error = errorAt(cells, place);
        if (error === null) continue;
        const at = { row: cells.row[place] ?? 0, column: cells.column[place] ?? 0 };
        const block = on(sheet.name).find((each) => within(each.range, at));
        if (!block) continue;
        const indicator = indicatorAt(block.table, at.row);
        const column = block.columns.find(({ column: place }) => place === at.column);
        const header = column?.header ?? '';
        const severity = column?.holds === 'words' && !indicator?.table.table.columns.some((each) => each.column === at.column && isFigure.has(each.field)) ? 'query' as const : 'error' as const;
        const says = `${error}${header === '' ? '' : ` stands under '${header}'`}`;
        yield indicator
          ? aboutRow(indicator.table, indicator.row, at, says, { figures: [error], severity })
          : { sheet: sheet.name, at, message: says, figures: [error], severity };
      }
    }
  },
} as const satisfies Rule;

/** The error that a cell holds, of Excel's or pasted as text; null for none. */
function errorAt(cells: Cells, place: number): string | null {
  const kind = (cells.kind[place] ?? 0) & Kind.mask;
  if (kind === Kind.error) {
    const content = contentAt(cells, place);
    return isError(content) ? content.error : null;
  }
  const text = kind === Kind.text ? textAt(cells, place) : '';
  return /^#(?:DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|N\/A)$/.test(text) ? text : null;
}

/** Columns whose cells are figures, or what figures are held against, whatever else stands in them. */
const isFigure = new Set<Field>(['target', 'tolerance', 'criteria', 'floor', 'green', 'amber', 'red', 'actual', 'ytd', 'month', 'quarter', 'numerator', 'denominator', 'previous', 'comparator', 'baseline', 'rating']);
