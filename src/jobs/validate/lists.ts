import type { Colour } from '../../engine/terms.ts';
import { fold } from '../../tables/fold.ts';
import type { Judged } from '../judge.ts';
import type { Evidence, JudgedTable } from './evidence.ts';

/** A list that a count may be of: all tables together, a table, the references of one kind, a section. */
export interface List {
  name: string;
  /** What a heading may call it: its sheet or its section, folded; '' for all together. Null for the references of one kind. */
  called: string | null;
  refs: string;
  size: number;
  /** How many of each colour: by the rule, and as they stand. */
  ratings: Map<Colour, number>[];
}

/** Every list of the workbook with how many indicators it has of each colour. */
export function talliedLists(tables: readonly JudgedTable[], evidence: Evidence): List[] {
  const groups = new Map<string, Omit<List, 'size' | 'ratings'> & { members: Judged[] }>();
  const add = (key: string, list: Omit<List, 'size' | 'ratings'>, member: Judged) => {
    const group = groups.get(key) ?? { ...list, members: [] };
    group.members.push(member);
    groups.set(key, group);
  };
  for (const table of tables) {
    const { sheet } = table.table;
    for (const row of table.rows) {
      const { section } = row.row;
      const [letters = ''] = /^[A-Za-z]+/.exec(row.row.indicator.ref) ?? [];
      add('all', { name: 'the list in the workbook', called: '', refs: '' }, row);
      add(`table ${sheet} ${table.table.range.top}`, { name: `the list in '${sheet}'`, called: fold(sheet), refs: '' }, row);
      if (letters !== '') add(`refs ${letters}`, { name: `the list of ${letters} references`, called: null, refs: letters }, row);
      if (section !== '') add(`section ${sheet} ${section}`, { name: `the list in '${section}'`, called: fold(section), refs: '' }, row);
    }
  }
  const grids = evidence.grids().map(({ table, rows }): List => ({ name: `the list in '${table.sheet}'`, called: null, refs: '', size: rows.length, ratings: [] }));
  return [...groups.values()].map(({ members, ...list }): List => ({
    ...list,
    size: new Set(members.map(({ row: { indicator } }) => indicator.ref || indicator.measure)).size,
    ratings: [tally(members.map(({ rated }) => rated.rating.colour)), tally(members.map(({ stood }) => stood.colour))],
  })).concat(grids);
}

function tally(colours: readonly (Colour | null)[]): Map<Colour, number> {
  const found = new Map<Colour, number>();
  for (const colour of colours) if (colour) found.set(colour, (found.get(colour) ?? 0) + 1);
  return found;
}
