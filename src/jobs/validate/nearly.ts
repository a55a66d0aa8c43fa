import { readTarget } from '../../engine/target.ts';
import type { Said, Settings } from '../../engine/terms.ts';
import { sharedUnit } from '../../engine/unit.ts';
import { fold } from '../../tables/fold.ts';
import type { Table } from '../../tables/table.ts';
import { address } from '../../workbook/address.ts';
import { listOf, nameOf } from './about.ts';
import { greenOf } from './footing.ts';
import type { Entry } from './footing.ts';
import type { Found } from './rule.ts';

/** Comparing every measure with every other is for tables that a person could compare. */
const mostCompared = 250_000;

/** Targets of measures that nearly share their words, where one of the two tables has no references. The sign is left: a scorecard seldom prints it. */
export function* byWords(entries: readonly Entry[], { compare }: Settings): Generator<Found> {
  const unnamed = entries.filter(({ row, table }) => row.indicator.ref === '' && row.at('target') !== undefined && table.kind !== 'grid');
  if (unnamed.length === 0 || unnamed.length * entries.length > mostCompared) return;
  const named = entries.filter(({ row }) => row.indicator.ref !== '').map((entry) => ({ entry, words: wordsIn(entry.row.indicator.measure) }));
  for (const { table, row } of unnamed) {
    const only = onlyOne(named, table, row.indicator.measure);
    const [first, second] = [only && readTarget(only.row.indicator.target, compare), readTarget(row.indicator.target, compare)];
    if (!only || first?.kind !== 'value' || second.kind !== 'value' || first.value === second.value || sharedUnit(first.unit, second.unit) === null) continue;
    const other = only.row.at('target');
    yield {
      sheet: table.sheet, at: row.at('target') ?? null, severity: 'query',
      message: `${nameOf('', row.indicator.measure)}: the target is ${second.text} here and ${first.text} for ${only.row.indicator.ref} in '${only.table.sheet}'${other ? ` ${address(other)}` : ''}, which says nearly the same`,
      about: { ref: '', measure: row.indicator.measure, row: row.row, table: listOf(table), rows: 0 }, figures: [first.text, second.text],
    };
  }
}

/** Thresholds without references that say '<=26 weeks' where the target of nearly the same words says '<26 weeks': a figure on the bound is rated otherwise. One finding a table. */
export function* bySign(entries: readonly Entry[], { compare }: Settings): Generator<Found> {
  const thresholds = entries.flatMap((entry) => {
    const green = entry.row.indicator.ref === '' ? greenOf(entry.row) : null;
    return green ? [{ entry, green }] : [];
  });
  if (thresholds.length === 0 || thresholds.length * entries.length > mostCompared) return;
  const targets = entries.filter(({ row }) => row.at('target') !== undefined && row.indicator.ref !== '').map((entry) => ({ entry, words: wordsIn(entry.row.indicator.measure) }));
  const tables = new Map<Table, { entry: Entry; says: string }[]>();
  for (const { entry, green } of thresholds) {
    const only = onlyOne(targets, entry.table, entry.row.indicator.measure);
    const says = only && inSign(only, green, compare);
    if (says) tables.set(entry.table, [...(tables.get(entry.table) ?? []), { entry, says }]);
  }
  for (const [table, apart] of tables) {
    const listed = apart.slice(0, 4).map(({ says }) => says).join('; ');
    yield {
      sheet: table.sheet, at: apart[0]?.entry.row.at('green') ?? null, severity: 'query',
      message: `${apart.length === 1 ? 'One target is' : `${apart.length} targets are`} met on the bound itself in one table and not in the other: ${listed}${apart.length > 4 ? ` and ${apart.length - 4} more` : ''}`,
      todo: 'Write the same sign in both.', figures: apart.map(({ says }) => says),
    };
  }
}

function inSign({ table, row }: Entry, green: Said, compare: Settings['compare']): string | null {
  const [first, second] = [readTarget(row.indicator.target, compare), readTarget(green, compare)];
  if (first.kind !== 'value' || second.kind !== 'value' || first.sign === null || second.sign === null) return null;
  if (first.value !== second.value || sharedUnit(first.unit, second.unit) === null || first.sign === second.sign || first.sign.charAt(0) !== second.sign.charAt(0)) return null;
  return `${nameOf(row.indicator.ref, row.indicator.measure)} ${first.text} in '${table.sheet}', ${second.text} here`;
}

/** The one indicator of another table whose measure shares nearly all its words with this one; null where there is none or more than one. */
function onlyOne(named: readonly { entry: Entry; words: ReadonlySet<string> }[], table: Table, measure: string): Entry | null {
  const words = wordsIn(measure);
  const near = named.filter(({ entry, words: others }) => entry.table !== table && nearly(words, others));
  return near.length === 1 ? (near[0]?.entry ?? null) : null;
}

/** The words of a measure that tell it from others, by their beginnings: 'audits' and 'audited' are one. */
function wordsIn(measure: string): Set<string> {
  return new Set(fold(measure).split(' ').filter((word) => word.length > 3).map((word) => word.slice(0, 5)));
}

function nearly(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= 4 && shared * 10 >= Math.min(one.size, other.size) * 8;
}
