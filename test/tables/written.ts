import { findTables } from './found.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import type { RateOptions } from '../../src/jobs/rate.ts';
import { mappingOf } from '../../src/tables/mapping.ts';
import { address } from '../../src/workbook/address.ts';
import { refused } from '../../src/workbook/refusal.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import { workbookOf } from './sheet.ts';
import type { Extras, Written } from './sheet.ts';

/**
 * A sheet drawn as text, a line a row, its cells between bars. `95%`, `12.5`, `£1,200` and `2020-04-01` are numbers as Excel keeps them
 * (a date shows its month), `'95%` is a text, `~` a line break, `{red}` a fill; `<<` is merged with the cell at its left and `^^` with the one above.
 */
export function drawn(text: string): { rows: Written[][] } & Extras {
  const lines = text.replace(/^\n/, '').replace(/\n\s*$/, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const cells = lines.map((line) => (line.trim() === '' ? [] : line.slice(indent).split('|').map((cell) => cell.trim())));
  const anchors = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const merges = new Set<{ top: number; left: number; bottom: number; right: number }>();
  cells.forEach((row, top) => row.forEach((cell, left) => {
    const from = cell === '<<' ? anchors.get(`${top} ${left - 1}`) : cell === '^^' ? anchors.get(`${top - 1} ${left}`) : undefined;
    const merge = from ?? { top, left, bottom: top, right: left };
    [merge.bottom, merge.right] = [Math.max(merge.bottom, top), Math.max(merge.right, left)];
    if (from) merges.add(merge);
    anchors.set(`${top} ${left}`, merge);
  }));
  const rangeOf = ({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }) =>
    `${address({ row: top + 1, column: left + 1 })}:${address({ row: bottom + 1, column: right + 1 })}`;
  return { rows: cells.map((row) => row.map(writtenAs)), merges: [...merges].map(rangeOf) };
}

function writtenAs(cell: string): Written {
  if (cell === '' || cell === '<<' || cell === '^^') return null;
  const [, fill, rest = ''] = /^\{(\w+)\}\s*(.*)$/.exec(cell) ?? [];
  if (fill !== undefined) return { holds: rest === '' ? null : textOf(rest), fill: fills[fill] ?? `#${fill}` };
  const percent = /^-?\d+(?:\.(\d+))?%$/.exec(cell);
  if (percent) return [Number((Number(cell.slice(0, -1)) / 100).toFixed(8)), percent[1] ? `0.${'0'.repeat(percent[1].length)}%` : '0%'];
  if (/^-?£[\d,]+$/.test(cell)) return [Number(cell.replace(/[£,]/g, '')), '£#,##0'];
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) return [Date.parse(cell) / 86_400_000 + 25_569, 'mmm-yy'];
  return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : /^-?\d{1,3}(?:,\d{3})+$/.test(cell) ? [Number(cell.replace(/,/g, '')), '#,##0'] : textOf(cell);
}

function textOf(cell: string): string {
  return cell.replace(/^'/, '').replaceAll('~', '\n');
}

const fills: Record<string, string> = { red: '#FF0000', amber: '#FFC000', green: '#00B050', blue: '#0070C0', yellow: '#FFFF00', grey: '#D9D9D9' };

/** A workbook of drawn sheets; a sheet's name that begins with '.' is hidden. */
export function workbookDrawn(sheets: Record<string, string | { draw: string } & Extras>): Snapshot {
  return workbookOf(Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => {
    const { draw, ...extras } = typeof sheet === 'string' ? { draw: sheet } : sheet;
    return [name.replace(/^\./, ''), { ...drawn(draw), ...(name.startsWith('.') ? { hidden: true } : {}), ...extras }];
  })));
}

/** What is found and written, a line a table: where, what kind, whether sure, its columns, and for each rating the figure that it rests on; the colour is the engine's business, but for blue and none. */
export function outcomeOf(snapshot: Snapshot, options: Partial<RateOptions> = {}): string[] {
  const outcome = rate(snapshot, { ...rateOptions, ...options });
  const tables = refused(outcome) ? findTables(snapshot) : outcome.tables;
  const several = snapshot.sheets.length > 1;
  return tables.map((table) => {
    const { range, kind, sure, columns: { months, ...columns } } = mappingOf(table);
    const times = Object.entries(months ?? {}).map(([period, column]) => `${period.slice(2)} ${column}`);
    const named = [...Object.entries(columns).map(([field, column]) => `${field} ${column}`), ...times].join(', ');
    const rows = refused(outcome) ? [] : outcome.ratings.filter(({ sheet, row }) => sheet === table.sheet && row >= table.range.top && row <= table.range.bottom);
    const own = rows.filter(({ figureCell, cell }) => inside(table, cell, figureCell));
    const ratings = own.map(({ cell, figureCell, rating }) => `${cell || 'nowhere'}${figureCell ? ` by ${figureCell}` : ` ${rating}`}`).join(', ');
    return `${several ? `${table.sheet}!` : ''}${range} ${kind}${sure ? '' : ', not sure'}: ${named}${ratings ? ` -> ${ratings}` : ''}`;
  });
}

/** Tables side by side share their rows: an entry belongs to the one that its cells lie in. */
function inside({ range }: { range: { left: number; right: number } }, cell: string, figureCell: string): boolean {
  const at = /^[A-Z]+/.exec(figureCell || cell)?.[0];
  if (at === undefined) return true;
  const column = [...at].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return column >= range.left && column <= range.right + 1;
}

/** A sheet as it is laid out, or several by their names, and what becomes of it, as `outcomeOf` says it. */
export type Layout = [name: string, draw: string | Record<string, string>, expected: string[]];
