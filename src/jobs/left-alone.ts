import { figuresElsewhere } from '../tables/figures-elsewhere.ts';
import { eachRow, readRows } from '../tables/rows.ts';
import type { Table } from '../tables/table.ts';
import { address, rangeAddress } from '../workbook/address.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { namesOf } from './join.ts';
import { hasFigures } from './survey.ts';
import { someOf } from './words.ts';

/** Tables that a job leaves alone for one reason: the first of them, and the sentence that says so. */
export interface LeftAlone {
  table: Table;
  says: string;
}

/** Of more sheets than this, left for one reason, the officer is told in one sentence. */
const mostAlike = 3;

/**
 * Which tables were left alone because they may be none of indicators, and why: a sentence a table, one for the blocks of a sheet that are left
 * for one reason, and one for many sheets that are. `wants` ends it: 'to have it rated'. A table on a sheet that was named is never left.
 */
export function leftAlone(tables: readonly Table[], sheets: readonly string[], wants: string): LeftAlone[] {
  const alike = new Map<string, Table[]>();
  const blocks = new Set<string>();
  for (const table of tables) {
    if (table.sure || sheets.includes(table.sheet)) continue;
    const why = table.why.at(-1) ?? 'it may be no table of indicators';
    const block = [table.sheet, table.title, why].join('\n');
    if (table.kind === 'card' && blocks.has(block)) continue;
    if (table.kind === 'card') blocks.add(block);
    const others = alike.get(why);
    if (others) others.push(table);
    else alike.set(why, [table]);
  }
  return [...alike].flatMap(([why, left]) => {
    const [table] = left;
    const names = [...new Set(left.map(({ sheet }) => sheet))];
    if (!table || names.length <= mostAlike) return left.map((each) => ({ table: each, says: `The table${each.title ? ` '${each.title}'` : ''} on the sheet '${each.sheet}' was left alone: ${why}. Name the sheet ${wants}` }));
    return [{ table, says: `${left.length} tables on the sheets ${someOf(names.map((name) => `'${name}'`))} were left alone, of each for one reason: ${why}. Name a sheet ${wants}` }];
  });
}

/**
 * Targets with no column of figures beside them are more often a heading that was not understood than a sheet without figures. `done` is what became
 * of no indicator: 'rated'. A list of targets most of whose indicators have their figures in another table is left. An error where no table of the
 * workbook has figures, for then nothing at all was done; a query beside tables that have.
 */
export function withoutFigures(snapshot: Snapshot, chosen: readonly Table[], done: string): (LeftAlone & { severity: 'error' | 'query' })[] {
  const lists = chosen.filter((table) => table.kind === 'indicators' && !hasFigures(table));
  if (lists.length === 0) return [];
  const judged = chosen.filter((table) => table.kind !== 'grid' && hasFigures(table));
  const known = new Set(judged.flatMap((table) => Array.from(eachRow(snapshot, table), ({ indicator }) => namesOf(indicator)).flat()));
  return lists.filter((table) => {
    const rows = readRows(snapshot, table);
    return rows.filter(({ indicator }) => namesOf(indicator).some((name) => known.has(name))).length * 2 <= rows.length;
  }).map((table) => ({
    table,
    severity: judged.length === 0 ? 'error' : 'query',
    says: `No indicator of the table ${rangeAddress(table.range)} on the sheet '${table.sheet}' was ${done}: none of its headings names the current figure. ${whatToDo(snapshot, table)}`,
  }));
}

function whatToDo(snapshot: Snapshot, table: Table): string {
  const found = figuresElsewhere(snapshot, table);
  if (!found) return "Head that column 'Actual', or say which it is";
  return `Its indicators stand beside figures on the sheet '${found.sheet}', from ${address(found.at)} down: bring the figure of the month into this table, in a column headed 'Actual', by a formula such as XLOOKUP or VLOOKUP`;
}
