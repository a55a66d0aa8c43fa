import { fold } from '../tables/fold.ts';
import { readHeading } from '../tables/heading.ts';
import { viewOf, wordsAt } from '../tables/view.ts';
import type { Bearing } from './judge.ts';

/** One thing that an indicator is grouped by: what the column is called, 'Directorate', and what it says there, 'Children'. */
export interface Grouping {
  by: string;
  name: string;
}

/** What a row is counted with; `section` is what the table's own column for sections says of it, '' where there is none. */
export interface Belonging {
  groups: Grouping[];
  section: string;
}

/**
 * What the columns of a table say of who and what each of its rows belongs to: every column whose heading is a word for a group or a lead,
 * in the order of the sheet. A table may have several, of which its reader takes one. Merged cells count for all the rows that they cover, and so does a
 * section that is said once above empty cells. A heading that the tables have no word for ('Cabinet member', 'Strategic outcome') groups where some rows say the same.
 */
export function groupsOf(bearing: Bearing): (row: number) => Belonging {
  const { snapshot, sheet, table } = bearing;
  if (table.kind === 'card') return () => ({ groups: [], section: '' });
  const view = viewOf(snapshot, sheet);
  const words = (row: number, column: number): string => wordsAt(sheet, view.place(row, column)).trim();
  const { left, right } = table.range;
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index).flatMap((column): GroupColumn[] => {
    const known = table.columns.find((each) => each.column === column)?.field ?? null;
    const by = words(table.header.bottom, column);
    const field = known ?? readHeading(by)?.field;
    const said = (row: number) => words(row, column);
    if (by === '') return [];
    if (field === 'lead') return [{ by, isOwn: false, name: said }];
    if (field === 'section') return [{ by, isOwn: known === 'section', name: spread(bearing, said) }];
    return known === null && groupNoun.test(fold(by)) && isShared(bearing, said) ? [{ by, isOwn: false, name: said }] : [];
  });
  return (row) => {
    const belonging: Belonging = { groups: [], section: '' };
    for (const { by, isOwn, name: nameOf } of columns) {
      const name = nameOf(row);
      if (name === '') continue;
      belonging.groups.push({ by, name });
      if (isOwn) belonging.section ||= name;
    }
    return belonging;
  };
}

interface GroupColumn {
  by: string;
  /** It is the table's column for sections, and not one beside it. */
  isOwn: boolean;
  name: (row: number) => string;
}

/** Words for a group or for who answers for it, at the end of a folded heading: 'corporate plan priority', 'lead councillor'. */
const groupNoun = /\b(?:priority|theme|outcome|objective|ambition|pledge|pillar|commitment|directorate|department|dept|division|service|team|(?:business|service) unit|ward|locality|neighbourhood|district|portfolio|portfolio holder|(?:cabinet|executive|lead|board) (?:member|lead)|councillor|cllr|director|head of service|manager|officer|owner|lead|sponsor|committee|panel|board|programme|workstream|school|provider|contractor|domain|category|(?:kpi|pi|indicator|measure) (?:type|group|set)|tier|cluster)$/;

/** Whether the words down a column group its rows: each is a name, and one at least is said twice. */
function isShared({ table, first }: Bearing, said: (row: number) => string): boolean {
  const names = new Set<string>();
  let count = 0;
  for (let row = first; row <= table.range.bottom; row++) {
    const name = said(row);
    if (name === '') continue;
    if (!/\p{L}/u.test(name)) return false;
    names.add(name);
    count++;
  }
  return names.size < count;
}

/**
 * The names down a column of sections; where each is said once above empty cells, from the first row on, it counts for these too.
 * The column is looked through at the first empty cell.
 */
function spread({ table, first }: Bearing, said: (row: number) => string): (row: number) => string {
  let below: Map<number, string> | null = null;
  const lookThrough = () => {
    const found = new Map<number, string>();
    const names = new Set<string>();
    let last = '';
    for (let row = first; row <= table.range.bottom; row++) {
      const name = said(row);
      if (name !== '' && names.has(name)) return new Map<number, string>();
      if (name !== '') names.add(last = name);
      found.set(row, last);
    }
    return said(first) === '' || names.size < 2 || names.size * 2 > found.size ? new Map<number, string>() : found;
  };
  return (row) => said(row) || ((below ??= lookThrough()).get(row) ?? '');
}

/** Names as they were first written: 'Children & families' for 'CHILDREN AND FAMILIES' too, so that one group is not counted as two. */
export function firstWritten(): (name: string) => string {
  const known = new Map<string, string>();
  const first = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const alike = name.normalize('NFKC').toLowerCase().replaceAll('&', ' and ').replace(/\s+/g, ' ').trim();
    const written = first.get(alike) ?? name;
    first.set(alike, written);
    known.set(name, written);
    return written;
  };
}
