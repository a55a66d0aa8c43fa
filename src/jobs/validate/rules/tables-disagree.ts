import { readBasis } from '../../../engine/basis.ts';
import { readTarget } from '../../../engine/target.ts';
import { readTolerance } from '../../../engine/tolerance.ts';
import { readRatingWord } from '../../../engine/scheme.ts';
import type { Colour, Said, Settings } from '../../../engine/terms.ts';
import { sharedUnit } from '../../../engine/unit.ts';
import { fold } from '../../../tables/fold.ts';
import type { Field, Row, Table } from '../../../tables/table.ts';
import type { Position } from '../../../workbook/address.ts';
import { address } from '../../../workbook/address.ts';
import { nameOf, wordsOf } from '../about.ts';
import type { Evidence } from '../evidence.ts';
import type { Found, Rule } from '../rule.ts';

export const tablesDisagree = {
  id: 'tables-disagree', group: 'consistency', severity: 'error',
  title: 'Two tables differ on one indicator',
  says: 'Target, tolerance, basis or rating of one reference that differ between two tables of the workbook, after words are put on one footing: M and Monthly, 95% and 0.95 shown as 95%, ‘-’ and BLUE. The same reference with another measure is left. Where a table has no references, a target of the measure with nearly the same words is compared, as a query.',
  todo: 'Find out which of the two is right and correct the other.',
  *check(evidence) {
    const known = new Map<string, Entry>();
    const entries = [...entriesOf(evidence)];
    yield* byWords(entries, evidence.settings);
    for (const entry of entries) {
      if (entry.row.indicator.ref === '') continue;
      const key = entry.row.indicator.ref.toUpperCase().replace(/\s+/g, '');
      const before = known.get(key);
      if (!before) {
        known.set(key, entry);
        continue;
      }
      if (before.table === entry.table || !alike(before.row.indicator.measure, entry.row.indicator.measure)) continue;
      for (const { field, what, read } of compared) {
        const [first, second] = [read(before, evidence.settings), read(entry, evidence.settings)];
        if (first === null || second === null || first.key === second.key) continue;
        const { ref, measure } = entry.row.indicator;
        yield {
          sheet: entry.table.sheet, at: second.at ?? entry.row.at(field) ?? null,
          message: `${nameOf(ref, measure)}: the ${what} is ${second.text} here and ${first.text} in ${before.table.sheet === entry.table.sheet ? '' : `'${before.table.sheet}' `}${first.at ? address(first.at) : 'the other table'}`,
          about: { ref, measure, row: entry.row.row, table: entry.table.header.top, rows: 0 },
          figures: [first.text, second.text],
        };
      }
    }
  },
} as const satisfies Rule;

interface Entry {
  table: Table;
  row: Row;
  rating: Colour | null;
  ratingAt: Position | null;
  ratingText: string;
}

interface Compared {
  key: string;
  text: string;
  at: Position | null;
}

/** Tables before summaries, so that a summary is held against its table. */
function* entriesOf({ judged, grids, settings }: Evidence): Generator<Entry> {
  for (const { table, rows } of judged()) {
    for (const { row, stood, at } of rows) yield { table, row, rating: stood.colour, ratingAt: at, ratingText: stood.text };
  }
  for (const { table, rows } of grids()) {
    for (const row of rows) {
      const now = row.months.find(({ period }) => period === settings.period);
      const word = now ? readRatingWord(now.text) : null;
      if (row.indicator.ref !== '') yield { table, row, rating: word === 'completed' ? null : word, ratingAt: now?.at ?? null, ratingText: now?.text ?? '' };
    }
  }
}

/** Comparing every measure with every other is for tables that a person could compare. */
const mostCompared = 250_000;

/** Targets of measures that nearly share their words, where one of the two tables has no references. The sign is left: a scorecard seldom prints it. */
function* byWords(entries: readonly Entry[], { compare }: Settings): Generator<Found> {
  const named = entries.filter(({ row }) => row.indicator.ref !== '').map((entry) => ({ entry, words: wordsIn(entry.row.indicator.measure) }));
  const unnamed = entries.filter(({ row, table }) => row.indicator.ref === '' && row.at('target') !== undefined && table.kind !== 'grid');
  if (named.length * unnamed.length > mostCompared) return;
  for (const { table, row } of unnamed) {
    const words = wordsIn(row.indicator.measure);
    const near = named.filter(({ entry, words: others }) => entry.table !== table && nearly(words, others));
    const [only] = near;
    const [first, second] = [only && readTarget(only.entry.row.indicator.target, compare), readTarget(row.indicator.target, compare)];
    if (!only || near.length > 1 || first?.kind !== 'value' || second.kind !== 'value' || first.value === second.value || sharedUnit(first.unit, second.unit) === null) continue;
    const other = only.entry.row.at('target');
    yield {
      sheet: table.sheet, at: row.at('target') ?? null, severity: 'query',
      message: `${nameOf('', row.indicator.measure)}: the target is ${second.text} here and ${first.text} for ${only.entry.row.indicator.ref} in '${only.entry.table.sheet}'${other ? ` ${address(other)}` : ''}, which says nearly the same`,
      about: { ref: '', measure: row.indicator.measure, row: row.row, table: table.header.top, rows: 0 }, figures: [first.text, second.text],
    };
  }
}

/** The words of a measure that tell it from others, by their beginnings: 'audits' and 'audited' are one. */
function wordsIn(measure: string): Set<string> {
  return new Set(fold(measure).split(' ').filter((word) => word.length > 3).map((word) => word.slice(0, 5)));
}

function nearly(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= 4 && shared * 10 >= Math.min(one.size, other.size) * 8;
}

/** One footing for each thing that is compared; null where the table does not say it. */
const compared: { field: Field; what: string; read: (entry: Entry, settings: Settings) => Compared | null }[] = [
  { field: 'target', what: 'target', read: ({ row }, { compare }) => said(row, 'target', row.indicator.target, () => {
    const target = readTarget(row.indicator.target, compare);
    return target.kind === 'value' ? `${target.sign ?? ''}${target.value}` : target.kind === 'range' ? `${target.low} to ${target.high}` : target.kind === 'none' ? 'none' : null;
  }) },
  { field: 'tolerance', what: 'tolerance', read: ({ row }, { compare }) => said(row, 'tolerance', row.indicator.tolerance, () => {
    const tolerance = row.indicator.tolerance ? readTolerance(row.indicator.tolerance, compare) : null;
    if (tolerance?.kind === 'range') return `${tolerance.low} to ${tolerance.high}`;
    return tolerance?.kind === 'bound' ? `${tolerance.sign}${tolerance.value}` : tolerance?.kind === 'bare' ? String(tolerance.value) : null;
  }) },
  { field: 'basis', what: 'basis', read: ({ row }) => {
    const { basis } = row.indicator;
    const read = readBasis(basis);
    const at = row.at('basis') ?? null;
    // '3 M AVG' and 'Dec – Feb Average' say the same with more or fewer words.
    if (/\bav(?:era)?ge?\b/i.test(basis)) return { key: 'average', text: basis, at };
    return basis.trim() === '' || /^-+$/.test(basis.trim()) || (read.kind === 'current' && !read.known) ? null : { key: JSON.stringify(read), text: basis, at };
  } },
  { field: 'rating', what: 'rating', read: ({ row, rating, ratingAt, ratingText }) => {
    // Rated once a quarter or a year, it may be blank here and carried forward there.
    if (!['month', 'ytd', 'current'].includes(readBasis(row.indicator.basis).kind)) return null;
    // '-' in a grid, no target and no figure are printed alike.
    if (rating === null || rating === 'unrated' || ratingText === '') return null;
    return { key: rating === 'none' ? 'blue' : rating, text: ratingText, at: ratingAt };
  } },
];

function said(row: Row, field: Field, value: Said | null, key: () => string | null): Compared | null {
  const at = row.at(field);
  if (!at || value === null) return null;
  const footing = key();
  return footing === null ? null : { key: footing, text: wordsOf(value) || 'empty', at };
}

/** Whether two measures may be one: the same words, or most of the shorter one's. */
function alike(one: string, other: string): boolean {
  const [first, second] = [fold(one).split(' '), fold(other).split(' ')];
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  return shorter.filter((word) => longer.includes(word)).length * 10 >= shorter.length * 6;
}
