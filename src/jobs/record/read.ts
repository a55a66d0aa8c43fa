import type { Snapshot } from '../../workbook/snapshot.ts';
import { someOf } from '../words.ts';
import type { Decision } from './decision.ts';
import { keyOf, lineOf, readLine } from './kinds.ts';
import { format, migrations, standing } from './line.ts';
import type { Line, Migrations, Standing } from './line.ts';
import { noMemory } from './memory.ts';
import type { BadRow, Memory } from './memory.ts';
import { readSetting } from './settings.ts';

/**
 * Reads what the workbook remembers, and `decisions` as if they stood there already. A row that cannot be used is named and skipped.
 * A row of an older format is read as one of this. Of two rows about the same thing the one with the later date counts, and of the same date the lower one.
 */
export function readMemory(snapshot: Snapshot, decisions: readonly Decision[] = [], from: Migrations = migrations): Memory {
  const record = standing(snapshot, from);
  if (!record && decisions.length === 0) return noMemory;
  const bad: BadRow[] = [];
  const held = new Map<string, Held>();
  for (const { row, line } of record?.lines ?? []) {
    const read = record?.column.Kind === null ? `the heading 'Kind' is missing` : readLine(line);
    if (typeof read === 'string') bad.push({ row, message: `Row ${row} of the sheet '${record?.sheet.name ?? ''}' was skipped: ${read}` });
    else hold(held, keyOf(line) ?? `row ${row}`, { decision: read, row, line, over: [] });
  }
  bad.push(...contrary(record, [...held.values()]));
  const newer = record?.lines.find(({ line }) => isNewer(line));
  if (record && newer) bad.push({ row: newer.row, message: `The sheet '${record.sheet.name}' was written by a newer version of this program: what it holds is read as far as it is understood, and nothing more can be decided here` });
  decisions.forEach((decision, index) => {
    const line = lineOf(decision);
    const read = line && readLine(line);
    if (line && read && typeof read !== 'string') held.set(keyOf(line) ?? `decision ${index}`, { decision: read, row: 0, line, over: [] });
  });
  return memoryOf(record, [...held.values()].map(({ decision }) => decision), bad, newer !== undefined);
}

/** Whether a newer version has written any row: it may mean something that is not understood here. */
export function isNewer({ Format }: Line): boolean {
  return /^\d{1,9}$/.test(Format) && Number(Format) > format;
}

/** What counts of one matter, the row that says it, and rows that say something else. */
interface Held {
  decision: Decision;
  row: number;
  line: Line;
  over: number[];
}

function hold(held: Map<string, Held>, key: string, found: Held): void {
  const before = held.get(key);
  if (!before) {
    held.set(key, found);
    return;
  }
  const [counts, other] = found.decision.date >= before.decision.date ? [found, before] : [before, found];
  // One list a matter, which grows: a record may hold a hundred thousand rows of it.
  if (other.line.Value !== counts.line.Value) before.over.push(other.row);
  held.set(key, { ...counts, over: before.over });
}

/** More than so many are told in one sentence: two copies of a year's record may differ in every row. */
const mostNamed = 3;

/** Rows in the place of others that say something else, as where two people's copies were put together: nobody would see that one of them holds no longer. */
function contrary(record: Standing | null, held: readonly Held[]): BadRow[] {
  const found = held.filter(({ over }) => over.length > 0);
  const [first] = found;
  if (!record || !first) return [];
  const about = ({ line }: Held) => `(${[line.Kind, line.Reference, line.Period, line.Kind === 'final rating' || line.Kind === 'kept rating' ? '' : line.What].filter((word) => word !== '').join(', ')})`;
  const sheet = `of the sheet '${record.sheet.name}'`;
  if (found.length > mostNamed) return [{ row: first.row, message: `${found.length} rows ${sheet} take the place of others that say different things of the same matter, as row ${first.row} does that of row ${rowsSaid(first.over)} ${about(first)}: they count, by their date. Delete the rows that should not hold` }];
  return found.map((each) => ({ row: each.row, message: `Rows ${rowsSaid([...each.over, each.row].sort((one, other) => one - other))} ${sheet} say different things of one matter ${about(each)}: row ${each.row} counts, by its date. Delete the row that should not hold` }));
}

function rowsSaid(rows: readonly number[]): string {
  return rows.length > mostNamed ? someOf(rows.map(String)) : rows.join(' and ');
}

function memoryOf(record: Standing | null, held: Decision[], bad: BadRow[], newer: boolean): Memory {
  const of = <Kind extends Decision['kind']>(kind: Kind) => held.filter((each): each is Extract<Decision, { kind: Kind }> => each.kind === kind);
  return {
    sheet: record?.sheet.name ?? null,
    newer,
    settings: Object.assign({}, ...of('setting').map(({ what, value }) => readSetting(what, value) ?? {})) as Memory['settings'],
    choices: new Map(of('choice').filter(({ value }) => value !== '').map(({ what, value }) => [what, value])),
    columns: of('column').map(({ sheet, table, field, header }) => ({ sheet, table, field, header })),
    answers: of('answer').map(({ sheet, ref, what, value }) => ({ sheet, ref, what, value })),
    // Keeping what the rule gives is to keep nothing: so a kept rating is taken back.
    kept: of('kept rating').filter(({ rule, kept }) => rule !== kept).map(({ kind: _, ...rest }) => rest),
    accepted: of('accepted finding').map(({ kind: _, ...rest }) => rest),
    finals: of('final rating').map(({ kind: _, who: _who, date: _date, ...rest }) => rest),
    periods: of('period').map(({ kind: _, ...rest }) => rest),
    criteria: of('criteria').map(({ kind: _, ...rest }) => rest),
    bad,
  };
}
