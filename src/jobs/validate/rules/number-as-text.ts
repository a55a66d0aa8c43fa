import { readFigure } from '../../../engine/figure.ts';
import type { Field } from '../../../tables/table.ts';
import { saidAt } from '../../../tables/view.ts';
import { difference, expectation } from '../../../workbook/difference.ts';
import type { CellEdit } from '../../../workbook/plan.ts';
import { Kind, Mark, marked, textAt } from '../../../workbook/snapshot.ts';
import { columnLetters } from '../../../workbook/address.ts';
import type { Block, BlockColumn } from '../blocks.ts';
import type { Found, Rule } from '../rule.ts';

export const numberAsText = {
  id: 'number-as-text', group: 'reading', severity: 'query',
  title: 'Numbers kept as text',
  says: 'Cells of a column of figures that hold digits as text, so that Excel does not add or chart them; one finding a column. Words for no figure, comparisons and ranges in a target are text by right.',
  todo: 'Turn them into numbers: the fix does so and gives each the format that it shows.',
  *check({ blocks }) {
    for (const block of blocks()) {
      for (const column of block.columns) {
        const found = inColumn(block, column);
        if (found) yield found;
      }
    }
  },
} as const satisfies Rule;

const figureFields: readonly Field[] = ['actual', 'ytd', 'month', 'quarter', 'previous', 'comparator', 'baseline', 'numerator', 'denominator'];

function inColumn({ view, sheet, rows, table }: Block, { column, header, holds }: BlockColumn): Found | null {
  const field = table?.columns.find((each) => each.column === column)?.field;
  if (holds !== 'figures' || (table && (field === undefined || !figureFields.includes(field)))) return null;
  const { cells } = view.sheet;
  const kept: { row: number; text: string; edit: CellEdit }[] = [];
  let numbers = 0;
  for (const row of rows) {
    const place = view.place(row, column);
    if (place < 0 || cells.row[place] !== row) continue;
    const kind = (cells.kind[place] ?? 0) & Kind.mask;
    if (kind === Kind.number) numbers++;
    if (kind !== Kind.text || marked(cells, place, Mark.formula | Mark.array | Mark.rich)) continue;
    const text = textAt(cells, place).trim();
    const looks = /^(-?)(£?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)$/.exec(text);
    const figure = readFigure(saidAt(view.sheet, place));
    if (!looks || figure.kind !== 'number' || /^0\d/.test(text)) continue;
    const [, , pound = '', whole = '', decimals = '', percent = ''] = looks;
    const digits = decimals.length > 1 ? `.${'0'.repeat(decimals.length - 1)}` : '';
    const format = `${pound}${whole.includes(',') ? '#,##0' : '0'}${digits}${percent}`;
    const content = percent === '' ? figure.value : Number((figure.value / 100).toPrecision(15));
    const edit = difference(view.sheet, { row, column }, { content, format });
    if (edit) kept.push({ row, text, edit });
  }
  const [first] = kept;
  // Outside the tables a column of text may be codes; where real numbers stand beside it, it is figures.
  if (!first || (!table && numbers < kept.length)) return null;
  const count = kept.length === 1 ? 'one figure' : `${kept.length} figures`;
  return {
    sheet, at: { row: first.row, column },
    message: `${count} under '${header || columnLetters(column)}' ${kept.length === 1 ? 'is' : 'are'} kept as text, such as '${first.text}'`,
    figures: kept.map(({ text }) => text),
    fix: {
      says: `Turn ${count} into ${kept.length === 1 ? 'a number' : 'numbers'} with the format that ${kept.length === 1 ? 'it shows' : 'they show'}`,
      plan: { edits: kept.map(({ edit }) => edit), expects: kept.map(({ row }) => expectation(view.sheet, { row, column })) },
    },
  };
}
