import { periodName } from '../../../engine/period.ts';
import { readTarget } from '../../../engine/target.ts';
import type { Table } from '../../../tables/table.ts';
import type { Position } from '../../../workbook/address.ts';
import { monthOf } from '../about.ts';
import type { Evidence } from '../evidence.ts';
import type { Found, Rule } from '../rule.ts';

export const missingReference = {
  id: 'missing-reference', group: 'consistency', severity: 'error',
  title: 'A reference that no other table has',
  says: "A reference of a summary, or of a table that lists the same indicators as another, that stands in none of the others. What the list of the month before has and this month's has not is one query a table, unless its row says that it was retired. Gaps in a numbering that no table of the workbook fills are one query a table (KPI1 to KPI9 without KPI5).",
  todo: 'Correct the reference, or add the row that is missing.',
  *check(evidence) {
    const lists = listsOf(evidence);
    yield* strangers(lists);
    yield* dropped(lists, evidence.settings.yearStart);
    yield* gaps(lists);
  },
} as const satisfies Rule;

interface Listed {
  table: Table;
  grid: boolean;
  refs: Map<string, { ref: string; measure: string; row: number; at: Position; aims: boolean; retired: boolean }>;
}

function listsOf({ judged, grids }: Evidence): Listed[] {
  const tables = [...judged().map(({ table, rows }) => ({ table, grid: false, rows: rows.map(({ row }) => row) })), ...grids().map(({ table, rows }) => ({ table, grid: true, rows }))];
  return tables.map(({ table, grid, rows }) => ({
    table, grid,
    refs: new Map(rows.flatMap(({ row, at, commentary, indicator: { ref, measure, current, target, thresholds } }) => {
      const cell = at('ref') ?? at('measure');
      return ref === '' || !cell ? [] : [[ref.toUpperCase().replace(/\s+/g, ''), { ref, measure, row, at: cell, aims: thresholds !== null || (target.kind !== 'empty' && readTarget(target, 'shown').kind !== 'none'), retired: retired.test(commentary) || (current?.kind === 'text' && retired.test(current.text)) }] as const];
    })),
  }));
}

/** What a row says of an indicator that will not be there next month. */
const retired = /\b(?:discontinued|retired|deleted|no longer|removed|replaced|withdrawn|ceased|ended|final (?:month|report|time)|last (?:month|time) (?:that )?th)/i;

/** Where most references of a list stand in others, the one that stands in none is a slip; the nearest reference that the list lacks is named. */
function* strangers(lists: readonly Listed[]): Generator<Found> {
  const [inGrids, inTables] = [namedIn(lists, true), namedIn(lists, false)];
  for (const list of lists) {
    const elsewhere = list.grid ? inTables : inGrids;
    const shared = [...list.refs.keys()].filter((key) => elsewhere.has(key));
    const alone = [...list.refs].filter(([key]) => !elsewhere.has(key));
    if (shared.length < 3 || alone.length * 4 > list.refs.size) continue;
    const lacking = nearby(alone.length === 0 ? [] : [...elsewhere].filter(([other]) => !list.refs.has(other)));
    for (const [key, { ref, measure, row, at, aims }] of alone) {
      // The slip is told where the summary has it; the table's own row is not told again.
      const near = lacking(key);
      if (!list.grid && (near || !aims)) continue;
      yield {
        // Without a reference that is nearly the same it may stand in another file.
        sheet: list.table.sheet, at, severity: list.grid && !near ? 'query' : 'error', message: `${ref}: ${list.grid ? 'no table has this reference' : 'the summary does not have this reference'}${near ? `; ${near.ref} stands in '${near.sheet}' and is missing here` : ''}`,
        about: { ref, measure, row, table: list.table.header.top, rows: list.refs.size }, figures: [ref],
      };
    }
  }
}

/** Every reference of the summaries, or of the other tables, with its sheet. */
function namedIn(lists: readonly Listed[], grid: boolean): Map<string, { ref: string; sheet: string }> {
  return new Map(lists.filter((each) => each.grid === grid).flatMap(({ table: { sheet }, refs }) => [...refs].map(([key, { ref }]) => [key, { ref, sheet }] as const)));
}

/** Finds the first of some references that differs from another by one letter or figure: each is filed under itself with every letter left open in its turn. */
function nearby<Known>(references: readonly (readonly [key: string, known: Known])[]): (key: string) => Known | null {
  const filed = new Map<string, Known>();
  for (const [key, known] of references) {
    for (const open of opened(key)) if (!filed.has(open)) filed.set(open, known);
  }
  return (key) => opened(key).map((open) => filed.get(open)).find((known) => known !== undefined) ?? null;
}

/** What is longer is no reference that anyone mistypes, and filing a cell full of text so would take minutes. */
const longest = 60;

function opened(key: string): string[] {
  return key.length > longest ? [] : Array.from(key, (_, index) => `${key.slice(0, index)}\n${key.slice(index + 1)}`);
}

/** The indicators that the list of the month before has and this month's has not, where the two have nearly all others in common: one query a list. */
function* dropped(lists: readonly Listed[], yearStart: number): Generator<Found> {
  const timed = lists.flatMap((list) => {
    const month = list.grid ? null : monthOf(list.table, yearStart);
    return month === null ? [] : [{ ...list, month }];
  }).sort((one, other) => (one.month < other.month ? -1 : 1));
  for (const [index, { table, refs, month }] of timed.entries()) {
    const before = timed.slice(0, index).findLast((list) => list.month < month && [...refs.keys()].filter((key) => list.refs.has(key)).length >= fewestShared);
    if (!before) continue;
    const now = timed.filter((list) => list.month === month);
    const gone = [...before.refs].filter(([key, { retired }]) => !retired && !now.some((list) => list.refs.has(key)));
    if (gone.length === 0 || gone.length * 6 > before.refs.size) continue;
    const names = gone.map(([, { ref }]) => ref);
    const keys = [...before.refs.keys()];
    // Where it would stand: below the one that stands above it there.
    const above = keys.slice(0, keys.indexOf(gone[0]?.[0] ?? '')).findLast((key) => refs.has(key));
    yield {
      sheet: table.sheet, at: (above === undefined ? undefined : refs.get(above)?.at) ?? { row: table.header.bottom, column: table.range.left }, severity: 'query',
      message: `${names.slice(0, 4).join(', ')}${names.length > 4 ? ` and ${names.length - 4} more` : ''} ${names.length === 1 ? 'stands' : 'stand'} in '${before.table.sheet}' (${periodName(before.month)}) and not here`, todo: 'Add the row that is missing, or say that the indicator was retired.', figures: names,
    };
  }
}

const fewestShared = 5;

/** Numberings that run on but for a few: at least four of one beginning, and no more than a fifth of them missing. */
function* gaps(lists: readonly Listed[]): Generator<Found> {
  const told = new Set<string>();
  const everywhere = new Set(lists.flatMap(({ refs }) => [...refs.keys()]));
  for (const { table, refs } of lists) {
    const numbers = new Map<string, Map<number, Position>>();
    for (const [key, { at }] of refs) {
      const [, letters = '', digits = ''] = /^([A-Z]{1,6}[ .-]?)(\d{1,3})$/.exec(key) ?? [];
      if (letters !== '') numbers.set(letters, (numbers.get(letters) ?? new Map<number, Position>()).set(Number(digits), at));
    }
    const missing: string[] = [];
    let after: Position | null = null;
    for (const [letters, found] of numbers) {
      const last = Math.max(...found.keys());
      const first = Math.min(...found.keys());
      const lacking = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((number) => !found.has(number) && !everywhere.has(`${letters}${number}`));
      if (found.size < 4 || lacking.length === 0 || lacking.length * 5 > found.size + lacking.length) continue;
      missing.push(...lacking.map((number) => `${letters}${number}`));
      after ??= found.get((lacking[0] ?? 0) - 1) ?? [...found.values()][0] ?? null;
    }
    // What two tables leave out is told once.
    const fresh = missing.filter((name) => !told.has(name));
    fresh.forEach((name) => told.add(name));
    if (fresh.length > 0) yield { sheet: table.sheet, at: after, severity: 'query', message: `The numbering leaves out ${fresh.slice(0, 6).join(', ')}${fresh.length > 6 ? ` and ${fresh.length - 6} more` : ''}`, todo: 'Check whether an indicator was left out, or say that it was retired.', figures: fresh };
  }
}
