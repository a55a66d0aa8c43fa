import type { Table } from '../../tables/table.ts';
import { wordsAt } from '../../tables/view.ts';
import { address, lastColumn } from '../../workbook/address.ts';
import { difference } from '../../workbook/difference.ts';
import type { Edit } from '../../workbook/plan.ts';
import { find, styleAt } from '../../workbook/snapshot.ts';
import type { Sheet } from '../../workbook/snapshot.ts';
import { beside, free } from '../column.ts';
import type { Finding } from '../finding.ts';
import { isOurs } from './ours.ts';
import type { Round } from './round.ts';

/** The heading of the column that keeps what was written in earlier months, the latest first. */
const heading = 'Earlier commentary';

/** The most that Excel holds in a cell. */
const longest = 32_767;

/** Characters, as Excel counts widths: at least this, and as wide as the commentary itself where that is wider. */
const width = 50;
const widest = 100;

/**
 * Moves each commentary to the column 'Earlier commentary' right of its table, with its month before it and what was kept before below it,
 * so that a cell stands empty for the new one and nothing that was written is lost. Where there is no room beside the table, commentary is left.
 */
export function keepCommentary({ rows }: Round, month: string): { edits: Edit[]; findings: Finding[]; kept: number } {
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  let kept = 0;
  for (const table of new Set(rows.map(({ bearing }) => bearing.table))) {
    const own = rows.filter(({ bearing }) => bearing.table === table);
    const [first] = own;
    const filled = own.filter(({ judged: { row } }) => row.commentary.trim() !== '' && row.at('commentary') !== undefined);
    if (!first || filled.length === 0 || table.kind === 'card') continue;
    const { sheet } = first.bearing;
    const column = columnFor(sheet, table);
    if (column === null) {
      findings.push({ rule: 'left', severity: 'query', sheet: sheet.name, cell: '', message: 'There is no free column beside this table, so the commentary stays where it is' });
      continue;
    }
    const moved = filled.flatMap(({ judged: { row } }) => {
      const from = row.at('commentary');
      const place = from ? find(sheet.cells, from.row, from.column) : -1;
      const to = { row: row.row, column };
      const text = [`${month}: ${wordsAt(sheet, place)}`, wordsAt(sheet, find(sheet.cells, to.row, to.column))].filter((part) => part !== '').join('\n\n');
      if (!from || from.row !== row.row || !isOurs(sheet, from) || !isOurs(sheet, to) || text.length > longest) {
        findings.push({ rule: 'left', severity: 'query', sheet: sheet.name, cell: from ? address(from) : '', message: `${row.indicator.ref || row.indicator.measure}: the commentary stays where it is, since it is a formula, has several looks or is too long` });
        return [];
      }
      const look = sheet.cells.style[place] ?? 0;
      return [difference(sheet, to, { content: text, look, ...(!styleAt(sheet.cells, place).align.wrap && { wrap: true }) }), difference(sheet, from, { content: null })].filter((edit) => edit !== null);
    });
    if (moved.length === 0) continue;
    kept += moved.length / 2;
    edits.push(...headed(sheet, table, column), ...moved);
  }
  return { edits, findings, kept };
}

/** The column that is so headed, else the first one right of the table, and one further where the ratings will stand there. */
function columnFor(sheet: Sheet, table: Table): number | null {
  for (let column = table.range.left; column <= table.range.right + 2; column++) {
    if (wordsAt(sheet, find(sheet.cells, table.header.bottom, column)) === heading) return column;
  }
  const rated = table.columns.some(({ field }) => field === 'rating');
  const column = table.range.right + (rated ? 1 : 2);
  return column <= lastColumn && free(sheet, { ...beside(sheet, table), left: column, right: column }, table.excelTable) ? column : null;
}

/** The heading in the look of its neighbour, in all the rows of the header, and a width to read it in. */
function headed(sheet: Sheet, table: Table, column: number): Edit[] {
  const at = { row: table.header.bottom, column };
  if (wordsAt(sheet, find(sheet.cells, at.row, at.column)) === heading) return [];
  const lookIn = (row: number) => sheet.cells.style[find(sheet.cells, row, table.range.right)] ?? 0;
  const cells: Edit[] = [];
  for (let row = table.header.top; row <= table.header.bottom; row++) {
    const edit = difference(sheet, { row, column }, { look: lookIn(row), ...(row === table.header.bottom && { content: heading }) });
    if (edit) cells.push(edit);
  }
  const widthOf = (of: number | undefined) => (of === undefined ? undefined : sheet.widths.find(({ from, to }) => of >= from && of <= to)?.width);
  const own = widthOf(table.columns.find(({ field }) => field === 'commentary')?.column) ?? 0;
  const edits: Edit[] = [...cells, { kind: 'width', sheet: sheet.name, column, from: widthOf(column) ?? null, to: Math.min(Math.max(own, width), widest) }];
  const excelTable = sheet.tables.find(({ name }) => name === table.excelTable);
  if (excelTable && column === excelTable.range.right + 1) {
    const { name, range, columns } = excelTable;
    edits.push({ kind: 'table', sheet: sheet.name, name, from: { range, columns }, to: { range: { ...range, right: column }, columns: [...columns, heading] } });
  }
  return edits;
}
