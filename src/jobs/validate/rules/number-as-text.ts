import { readFigure } from '../../../engine/figure.ts';
import type { Field } from '../../../tables/table.ts';
import { saidAt, serialAt, wordsAt } from '../../../tables/view.ts';
import { difference, expectation } from '../../../workbook/difference.ts';
import type { CellEdit } from '../../../workbook/plan.ts';
import { Kind, Mark, marked, textAt } from '../../../workbook/snapshot.ts';
import { columnLetters } from '../../../workbook/address.ts';
import type { Block, BlockColumn } from '../blocks.ts';
import { asDate } from '../date-fix.ts';
import { readDeadline } from '../deadline.ts';
import type { Found, Rule } from '../rule.ts';

export const numberAsText = {
  id: 'number-as-text', group: 'reading', severity: 'query',
  title: 'Numbers or dates kept as text',
  says: 'Cells of a column of figures that hold digits as text, so that Excel does not add or chart them; one finding a column, and one a table where many columns hold them. Words for no figure, comparisons and ranges in a target are text by right. Dates that are text among real dates are found as well; those that can be read one way alone are turned.',
  todo: 'Turn them into numbers, so that Excel adds and charts them.',
  *check({ blocks }) {
    for (const block of blocks()) {
      const columns = block.columns.flatMap((column) => {
        const kept = keptIn(block, column);
        return kept.length > 0 ? [{ column, kept }] : [];
      });
      for (const column of block.columns) yield* keptDates(block, column);
      if (columns.length >= many) yield told(block, columns);
      else for (const each of columns) yield told(block, [each]);
    }
  },
} as const satisfies Rule;

/** From so many columns on it is the table that holds text, and one finding. */
const many = 4;

const figureFields: readonly Field[] = ['actual', 'ytd', 'month', 'quarter', 'previous', 'comparator', 'baseline', 'numerator', 'denominator'];

/** A cell of digits kept as text, with the edit that makes it a number. */
interface Kept {
  row: number;
  text: string;
  edit: CellEdit;
}

function keptIn({ view, rows, table }: Block, { column, holds }: BlockColumn): Kept[] {
  const field = table?.columns.find((each) => each.column === column)?.field;
  if (holds !== 'figures' || (table && (field === undefined || !figureFields.includes(field)))) return [];
  const { cells } = view.sheet;
  const kept: Kept[] = [];
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
  // Outside the tables a column of text may be codes; where real numbers stand beside it, it is figures.
  return !table && numbers < kept.length ? [] : kept;
}

function told({ view, sheet }: Block, columns: readonly { column: BlockColumn; kept: readonly Kept[] }[]): Found {
  const all = columns.flatMap(({ column: { column }, kept }) => kept.map((each) => ({ ...each, at: { row: each.row, column } })));
  const [first, last] = [columns[0]?.column, columns.at(-1)?.column];
  const one = all.length === 1;
  const where = columns.length === 1 ? `under '${first?.header || columnLetters(first?.column ?? 1)}'` : `in ${columns.length} columns (${columnLetters(first?.column ?? 1)} to ${columnLetters(last?.column ?? 1)})`;
  return {
    sheet, at: all[0]?.at ?? null,
    message: `${one ? 'One figure' : `${all.length} figures`} ${where} ${one ? 'is' : 'are'} kept as text${one ? ':' : ', such as'} '${all[0]?.text ?? ''}'`,
    figures: all.map(({ text }) => text),
    ...(one && { todo: 'Turn it into a number, so that Excel adds and charts it.' }),
    fix: {
      says: one ? 'Turn one figure into a number with the format that it shows' : `Turn ${all.length} figures into numbers with the format that they show`,
      plan: { edits: all.map(({ edit }) => edit), expects: all.map(({ at }) => expectation(view.sheet, at)) },
    },
  };
}

/** Dates that are text in a column of real ones, which Excel sorts after all of these. */
function* keptDates({ view, sheet, rows }: Block, { column, header, holds }: BlockColumn): Generator<Found> {
  if (holds !== 'dates' || !rows.some((row) => serialAt(view.sheet, view.place(row, column)) !== null)) return;
  const kept = rows.flatMap((row) => {
    const text = wordsAt(view.sheet, view.place(row, column));
    const deadline = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text) ? readDeadline(view, row, column) : null;
    return deadline?.kind === 'day' && serialAt(view.sheet, view.place(row, column)) === null ? [{ at: { row, column }, text, day: deadline.day }] : [];
  });
  const [first] = kept;
  if (!first) return;
  // The thirteenth and later can be no month.
  const certain = kept.filter(({ day }) => Number(day.slice(8)) > 12).map(({ at, day }) => asDate(view.sheet, at, day, view.date1904));
  const one = kept.length === 1;
  yield {
    sheet, at: first.at, message: `${one ? 'One date' : `${kept.length} dates`} under '${header || columnLetters(column)}' ${one ? 'is' : 'are'} kept as text among real dates${one ? ':' : ', such as'} '${first.text}'`, figures: kept.map(({ text }) => text),
    todo: 'Write them as dates, so that Excel sorts and compares them.',
    ...(certain.length > 0 && { fix: { says: certain.length === 1 ? (certain[0]?.says ?? '') : `Turn the ${certain.length} that can be read one way alone into dates`, plan: { edits: certain.flatMap(({ plan }) => plan.edits), expects: certain.flatMap(({ plan }) => plan.expects) } } }),
  };
}
