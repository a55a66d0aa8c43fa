import type { Snapshot } from '../../workbook/snapshot.ts';
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
  const held = new Map<string, Decision>();
  for (const { row, line } of record?.lines ?? []) {
    const read = record?.column.Kind === null ? `the heading 'Kind' is missing` : readLine(line);
    if (typeof read === 'string') bad.push({ row, message: `Row ${row} of the sheet '${record?.sheet.name ?? ''}' was skipped: ${read}` });
    else hold(held, keyOf(line) ?? `row ${row}`, read);
  }
  const newer = record?.lines.find(({ line }) => isNewer(line));
  if (record && newer) bad.push({ row: newer.row, message: `The sheet '${record.sheet.name}' was written by a newer version of this program: what it holds is read as far as it is understood, and nothing more can be decided here` });
  decisions.forEach((decision, index) => {
    const line = lineOf(decision);
    const read = line && readLine(line);
    if (line && read && typeof read !== 'string') hold(held, keyOf(line) ?? `decision ${index}`, read, true);
  });
  return memoryOf(record, [...held.values()], bad, newer !== undefined);
}

/** Whether a newer version has written any row: it may mean something that is not understood here. */
export function isNewer({ Format }: Line): boolean {
  return /^\d{1,9}$/.test(Format) && Number(Format) > format;
}

function hold(held: Map<string, Decision>, key: string, decision: Decision, now = false): void {
  const before = held.get(key);
  if (!before || now || decision.date >= before.date) held.set(key, decision);
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
