import type { Colour, Period } from '../../../engine/terms.ts';
import { alone } from '../../../engine/figure.ts';
import { readRatingWord } from '../../../engine/scheme.ts';
import { fold } from '../../../tables/fold.ts';
import { readYear } from '../../../tables/months.ts';
import type { Table } from '../../../tables/table.ts';
import { address } from '../../../workbook/address.ts';
import { listOf, monthOf, nameOf } from '../about.ts';
import type { Evidence } from '../evidence.ts';
import { compared, sameWritten } from '../footing.ts';
import type { Compared, Entry } from '../footing.ts';
import { bySign, byWords } from '../nearly.ts';
import type { Found, Rule } from '../rule.ts';

export const tablesDisagree = {
  id: 'tables-disagree', group: 'consistency', severity: 'error',
  title: 'Two tables differ on one indicator',
  says: "Target, tolerance, basis, figure or rating of one reference that differ between two tables of the workbook, after words are put on one footing: M and Monthly, 95% and 0.95 shown as 95%, 95% and >=95%, '-' and BLUE. Thresholds for green count as the target, and a list of positions that says 'no target set' denies one. Tables of different months or years differ by right, and so does the same reference with another measure, unless nearly all others have the same; figures are compared where most of those two tables agree. What differs for most references is one query. Where a table has no references, a target of the measure with nearly the same words is compared, as a query.",
  todo: 'Find out which of the two is right and correct the other.',
  *check(evidence) {
    const entries = [...entriesOf(evidence)];
    yield* byWords(entries, evidence.settings);
    yield* bySign(entries, evidence.settings);
    for (const pair of pairsOf(entries, evidence.settings.yearStart)) {
      for (const way of compared) yield* disagreements(pair, way, evidence);
      yield* otherMeasures(pair);
    }
  },
} as const satisfies Rule;

/** Tables before summaries, so that a summary is held against its table. */
function* entriesOf({ withCriteria, grids, positions, settings }: Evidence): Generator<Entry> {
  for (const { table, rows, bearing: { company } } of withCriteria()) {
    for (const judged of rows) yield { table, row: judged.row, readable: judged.readable, company, rating: judged.stood.colour, ratingAt: judged.at, ratingText: judged.stood.text };
  }
  for (const { table, rows } of grids()) {
    for (const row of rows) {
      const now = row.months.find(({ period }) => period === settings.period);
      yield { table, row, readable: null, company: alone, ...ratingOf(now?.text ?? ''), ratingAt: now?.at ?? null };
    }
  }
  for (const { table, rows } of positions()) {
    for (const row of rows) yield { table, row, readable: null, company: alone, ...ratingOf(row.rating), ratingAt: row.at('rating') ?? null };
  }
}

function ratingOf(text: string): { rating: Colour | null; ratingText: string } {
  const word = text === '' ? null : readRatingWord(text);
  return { rating: word === 'completed' ? null : word, ratingText: text };
}

/** Two lists, and the references that stand in both for the same measure. */
interface Pair {
  shared: [first: Entry, second: Entry][];
  /** References that stand in both for measures that share few words or none. */
  unlike: [first: Entry, second: Entry][];
  /** Both may be of one month, and of one year. */
  sameMonth: boolean;
  sameYear: boolean;
}

/** Each reference is held against the first table that has it. */
function pairsOf(entries: readonly Entry[], yearStart: number): Pair[] {
  const known = new Map<string, Entry>();
  const pairs = new Map<string, Pair>();
  for (const entry of entries) {
    const { ref, measure } = entry.row.indicator;
    if (ref === '') continue;
    const key = ref.toUpperCase().replace(/\s+/g, '');
    const first = known.get(key);
    if (!first) known.set(key, entry);
    else if (nameOfList(first.table) !== nameOfList(entry.table)) {
      const name = `${nameOfList(first.table)}\n${nameOfList(entry.table)}`;
      const pair = pairs.get(name) ?? { shared: [], unlike: [], ...times(first.table, entry.table, yearStart) };
      pairs.set(name, pair);
      pair[alike(first.row.indicator.measure, measure) ? 'shared' : 'unlike'].push([first, entry]);
    }
  }
  return [...pairs.values()];
}

function nameOfList(table: Table): string {
  return `${table.sheet}\n${listOf(table)}`;
}

/** Whether two tables may be of one month and of one year, by what their titles, headings and sheets say. */
function times(one: Table, other: Table, yearStart: number): Pick<Pair, 'sameMonth' | 'sameYear'> {
  const [first, second] = [monthOf(one, yearStart), monthOf(other, yearStart)];
  const [year, otherYear] = [yearOf(one, first, yearStart), yearOf(other, second, yearStart)];
  const sameYear = (year === null || otherYear === null || year === otherYear) && isProposed(one) === isProposed(other);
  return { sameYear, sameMonth: sameYear && (first === null || second === null || first === second) };
}

function yearOf({ title, sheet }: Table, month: Period | null, yearStart: number): string | null {
  const [named] = [title, sheet].flatMap((text) => text.match(/(?:19|20)\d\d ?[/\u2010-\u2015-] ?(?:20)?\d\d/g) ?? []);
  const first = named === undefined ? null : readYear(named, yearStart);
  if (first !== null) return first.slice(0, 4);
  if (month === null) return null;
  return String(Number(month.slice(0, 4)) - (Number(month.slice(5)) < yearStart ? 1 : 0));
}

/** Targets proposed for another year differ by right. */
function isProposed({ title, sheet }: Table): boolean {
  return /\b(?:proposed|proposals?|next year|new targets?|year (?:2|two)|previous year|last year|prior year)\b/i.test(`${title} ${sheet}`);
}

/** So many that differ, and more than agree, are of another time and no slips. */
const pattern = 4;

function* disagreements({ shared, sameMonth, sameYear }: Pair, { what, of, written, read, apart }: Compared, { settings }: Evidence): Generator<Found> {
  if (of === 'year' ? !sameYear : !sameMonth) return;
  let agree = 0;
  const differing: { entry: Entry; found: Found; sure: boolean }[] = [];
  for (const [first, second] of shared) {
    if (written && sameWritten(written(first), written(second))) {
      agree++;
      continue;
    }
    const [one, other] = [read(first, settings), read(second, settings)];
    if (one === null || other === null) continue;
    const differ = apart(one, other, first, second);
    if (differ === null) agree++;
    else differing.push({ entry: second, sure: differ === 'error', found: finding(second, `the ${what} is ${dashed(other.text)} here and ${dashed(one.text)} in ${first.table.sheet === second.table.sheet ? '' : `'${first.table.sheet}' `}${one.at ? address(one.at) : 'the other table'}`, [one.text, other.text], other.at) });
  }
  // Figures may be of another month that nothing names: only where most agree is one that differs a slip.
  if (what === 'figure' && (agree < 3 || agree < differing.length * 2)) return;
  const [first] = differing;
  if (first && differing.length >= pattern && differing.length > agree) {
    const names = differing.slice(0, 3).map(({ entry: { row: { indicator } } }) => nameOf(indicator.ref, indicator.measure)).join(', ');
    const { about: _, ...found } = first.found;
    yield { ...found, severity: 'query', message: `${differing.length} of ${differing.length + agree} indicators have another ${what} here than in '${shared[0]?.[0].table.sheet ?? ''}': ${names} and ${differing.length - 3} more`, todo: 'Check whether the two tables are of one period; if they are, correct one of them.', figures: differing.flatMap(({ found: { figures } }) => figures ?? []) };
    return;
  }
  for (const { found, sure } of differing) yield sure ? found : { ...found, severity: 'query' };
}

/** Where nearly all references stand for the same measure in both, one that stands for another has the wrong reference or the wrong words. */
function* otherMeasures({ shared, unlike, sameYear }: Pair): Generator<Found> {
  if (!sameYear || shared.length < 4 || unlike.length * 5 > shared.length) return;
  for (const [first, second] of unlike) {
    const [here, there] = [second.row.indicator.measure, first.row.indicator.measure];
    const at = first.row.at('measure');
    // Lists shorten a measure in their own way: one telling word in common is enough.
    if (here === '' || there === '' || stems(here).some((stem) => stems(there).includes(stem))) continue;
    const found = finding(second, `the measure is ${nameOf('', here)} here and ${nameOf('', there)} in '${first.table.sheet}'${at ? ` ${address(at)}` : ''}`, [here, there], second.row.at('measure') ?? null);
    yield { ...found, severity: 'query', todo: 'Check whether the reference or the measure is wrong.' };
  }
}

/** A dash alone would be read as part of the sentence. */
function dashed(text: string): string {
  return text === '-' ? "'-'" : text;
}

function finding({ table, row }: Entry, says: string, figures: string[], at: Found['at']): Found {
  const { ref, measure } = row.indicator;
  return { sheet: table.sheet, at: at ?? row.at('ref') ?? null, message: `${nameOf(ref, measure)}: ${says}`, about: { ref, measure, row: row.row, table: listOf(table), rows: 0 }, figures };
}

function stems(measure: string): string[] {
  return fold(measure).split(' ').filter((word) => word.length > 3 && !/^(?:number|percentage|average|proportion|total|rate)$/.test(word)).map((word) => word.slice(0, 5));
}

/** Whether two measures may be one: the same words, or most of the shorter one's. */
function alike(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [fold(one).split(' '), fold(other).split(' ')];
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  return shorter.filter((word) => longer.includes(word)).length * 10 >= shorter.length * 6;
}
