import { plain } from '../engine/plain.ts';
import { readPolarity } from '../engine/polarity.ts';
import { readTarget } from '../engine/target.ts';
import type { Indicator } from '../engine/terms.ts';
import { readTolerance } from '../engine/tolerance.ts';
import { sharedUnit } from '../engine/unit.ts';
import { fold } from '../tables/fold.ts';
import { eachRow } from '../tables/rows.ts';
import type { Field, Row, Table } from '../tables/table.ts';
import type { Place } from '../workbook/plan.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { wordsOf } from './record/recall.ts';
import { isSameMeasure } from './same-measure.ts';

/** A tolerance or a polarity that another table says of the same indicator, and the cell in which it stands. */
export interface Borrowed {
  indicator: Indicator;
  from: { field: 'tolerance' | 'polarity'; says: string; place: Place }[];
}

/** Finds what a row's own table has no column for; null where nothing is to be had. */
export type Elsewhere = (table: Table, indicator: Indicator) => Borrowed | null;

const criteria: Field[] = ['tolerance', 'criteria', 'floor', 'green', 'amber', 'red'];

/**
 * A summary often repeats an indicator with its target and without its tolerance: what the other table says of the same reference and the same
 * target holds there too, or an amber indicator would be red on one sheet. An empty cell in a column for tolerances says that there is none.
 * Where other tables differ in the tolerance, only green is certain; where they differ in the polarity, it is asked. Rows are read once, and only where some table lacks such a column and another has it.
 */
export function elsewhereOf(snapshot: Snapshot, tables: readonly Table[]): Elsewhere {
  const rated = tables.filter((table) => has(table, ['target', 'criteria']));
  const lacks = { tolerance: rated.filter((table) => !has(table, criteria)), polarity: rated.filter((table) => !has(table, ['polarity'])) };
  const holds = { tolerance: tables.filter((table) => has(table, ['tolerance', 'criteria'])), polarity: tables.filter((table) => has(table, ['polarity'])) };
  const needed = (['tolerance', 'polarity'] as const).filter((field) => lacks[field].length > 0 && holds[field].length > 0);
  if (needed.length === 0) return () => null;
  let known: Map<string, Source[]> | null = null;
  return (table, indicator) => {
    const open = needed.filter((field) => lacks[field].includes(table) && (field === 'polarity' || indicator.tolerance === null));
    if (open.length === 0) return null;
    known ??= sourcesOf(snapshot, new Set(needed.flatMap((field) => holds[field])));
    const sources = (known.get(keyOf(indicator)) ?? []).filter((source) => source.table !== table && isSame(source.row.indicator, indicator));
    const from = open.map((field) => agreed(sources, field)).filter((each) => each !== null);
    if (from.length === 0) return null;
    return { indicator: from.reduce((held, { field, said }) => ({ ...held, [field]: said }), indicator), from: from.map(({ field, says, place }) => ({ field, says, place })) };
  };
}

interface Source {
  table: Table;
  row: Row;
}

function has({ columns }: Table, fields: Field[]): boolean {
  return columns.some(({ field }) => fields.includes(field));
}

/** The rows that have a word to lend, by their reference or else their measure. */
function sourcesOf(snapshot: Snapshot, tables: ReadonlySet<Table>): Map<string, Source[]> {
  const known = new Map<string, Source[]>();
  for (const table of tables) {
    for (const row of eachRow(snapshot, table)) {
      const key = keyOf(row.indicator);
      const before = known.get(key);
      if (before) before.push({ table, row });
      else known.set(key, [{ table, row }]);
    }
  }
  return known;
}

function keyOf({ ref, measure }: Indicator): string {
  return ref === '' ? `measure ${fold(measure)}` : `ref ${fold(ref)}`;
}

/** The same measure against the same target: last year's list of the same reference may have had another. */
function isSame(one: Indicator, other: Indicator): boolean {
  if (!isSameMeasure(one.measure, other.measure)) return false;
  const [first, second] = [readTarget(one.target, 'shown'), readTarget(other.target, 'shown')];
  if (first.kind !== 'value' || second.kind !== 'value') return false;
  return first.value === second.value && sharedUnit(first.unit, second.unit) !== null && (first.sign === second.sign || first.sign === null || second.sign === null);
}

/** What the others say of a field: what they all say alike, or every tolerance that one of them says, which nobody can apply. */
function agreed(sources: readonly Source[], field: 'tolerance' | 'polarity'): (Borrowed['from'][number] & { said: Indicator['tolerance'] | string }) | null {
  const saying = sources.filter(({ row: { indicator } }) => (field === 'polarity'
    ? readPolarity(indicator.polarity) !== null
    : indicator.tolerance !== null && !['none', 'unreadable'].includes(readTolerance(indicator.tolerance, 'shown').kind)));
  const [first] = saying;
  const at = first && (first.row.at(field) ?? first.row.at('criteria') ?? first.row.at('target'));
  if (!at) return null;
  const place = { sheet: first.table.sheet, at };
  if (field === 'polarity') {
    const ways = new Set(saying.map(({ row: { indicator } }) => readPolarity(indicator.polarity)));
    const { polarity } = first.row.indicator;
    return ways.size === 1 ? { field, says: polarity.trim(), said: polarity, place } : null;
  }
  const ways = new Map(saying.map(({ row: { indicator } }) => [plain(wordsOf(indicator.tolerance)).toLowerCase().replaceAll(' ', ''), wordsOf(indicator.tolerance)]));
  const says = [...ways.values()].join(' or ');
  return { field, says, said: ways.size === 1 ? first.row.indicator.tolerance : { kind: 'text', text: says }, place };
}
