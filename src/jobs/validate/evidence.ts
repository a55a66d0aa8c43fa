import type { Settings } from '../../engine/terms.ts';
import type { Row, Table } from '../../tables/table.ts';
import { readRows } from '../../tables/rows.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { bySheet } from '../grouped.ts';
import { bearingOf, judge } from '../judge.ts';
import type { Bearing, Judged } from '../judge.ts';
import type { FinalRating, Memory } from '../record/memory.ts';
import { hasFigures } from '../survey.ts';
import type { Progress, Survey } from '../survey.ts';
import { blocksOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { commentariesOf } from './commentaries.ts';
import type { Commentary } from './commentaries.ts';
import type { ValidateOptions } from './outcome.ts';
import { lastFinals } from './final.ts';
import { seriesOf } from './series.ts';
import type { Series } from './series.ts';

/** A table whose indicators were rated, with its rows. */
export interface JudgedTable {
  table: Table;
  bearing: Bearing;
  rows: Judged[];
  /** How many indicators stand together: the rows of a table, the cards of a sheet. */
  together: number;
}

/** A table whose rows are read and not rated: a summary of letters by month, a list of positions in words. */
export interface ReadTable {
  table: Table;
  rows: Row[];
}

/** Everything that a rule may look at. What takes work is done once, when a rule first asks. */
export interface Evidence {
  snapshot: Snapshot;
  options: ValidateOptions;
  survey: Survey;
  settings: Settings;
  memory: Memory;
  /** The tables that are rated, with every row. */
  judged: () => JudgedTable[];
  /** The same rows by the other stretches of time that they are rated for, as the year to date beside the month: only their ratings are looked at. */
  alsoJudged: () => JudgedTable[];
  /** The indicator that stands in a row of a table; null where none that is rated does. */
  indicatorAt: (table: Table | null, row: number) => { table: JudgedTable; row: Judged } | null;
  /** Those, and the lists of targets and thresholds that hold no figures. */
  withCriteria: () => JudgedTable[];
  /** The summaries by month with letters. */
  grids: () => ReadTable[];
  /** The lists of positions in words, without targets. Nothing is written there, so they need not be sure. */
  positions: () => ReadTable[];
  /** Every block with a header on every visible sheet that is not of our making, rated or not. */
  blocks: () => Block[];
  /** The figures in time of every indicator, approximate ones marked. */
  series: () => Series[];
  /** The last final rating of an indicator before the report's period. */
  lastFinal: (table: JudgedTable, judged: Judged) => FinalRating | null;
  /** The words about indicators, with their cells, and those that stand beside tables. */
  commentaries: () => Commentary[];
}

/** Gathers the evidence for the checks. `progress` is told while the rows are rated. */
export function evidenceOf(snapshot: Snapshot, options: ValidateOptions, survey: Survey, progress: Progress): Evidence {
  const { chosen, tables } = survey;
  const rated = chosen.filter((table) => table.kind !== 'grid' && hasFigures(table));
  const others = chosen.filter((table) => table.kind !== 'grid' && table.kind !== 'ratings' && !hasFigures(table));
  const judged = once(() => judgeAll(snapshot, survey, rated, progress));
  const unrated = once(() => judgeAll(snapshot, survey, others, () => undefined));
  return {
    snapshot, options, survey,
    settings: survey.settings,
    memory: survey.memory,
    judged,
    alsoJudged: once(() => judgeAll(snapshot, survey, rated.flatMap(({ also = [] }) => also), () => undefined)),
    indicatorAt: findsRows(judged),
    withCriteria: once(() => [...judged(), ...unrated()]),
    grids: once(() => read(snapshot, chosen.filter(({ kind }) => kind === 'grid'))),
    positions: once(() => read(snapshot, tables.filter(({ kind, sheet }) => kind === 'ratings' && (options.sheets.length === 0 || options.sheets.includes(sheet))))),
    blocks: once(() => blocksOf(snapshot, tables)),
    // Tables whose figures are all approximate are drawn and never rated; their series are looked at all the same.
    series: once(() => seriesOf(snapshot, [...judged(), ...unrated().filter(({ table }) => table.columns.some(({ approximate }) => approximate))])),
    lastFinal: lastFinals(survey.memory.finals, survey.settings.period),
    commentaries: once(() => commentariesOf(snapshot, judged(), tables)),
  };
}

/** A table's rows are put in order when one of them is first asked for: most tables are asked for none. Of several indicators in one row it is the first. */
function findsRows(judged: () => JudgedTable[]): Evidence['indicatorAt'] {
  const tables = once(() => new Map(judged().map((table) => [table.table, { table, rows: once(() => new Map(table.rows.toReversed().map((row) => [row.row.row, row]))) }])));
  return (table, at) => {
    const known = table === null ? undefined : tables().get(table);
    const row = known?.rows().get(at);
    return known && row ? { table: known.table, row } : null;
  };
}

function judgeAll(snapshot: Snapshot, { settings, memory, elsewhere }: Survey, tables: readonly Table[], progress: Progress): JudgedTable[] {
  const total = tables.reduce((sum, { range, header }) => sum + range.bottom - header.bottom, 0);
  const on = bySheet(tables.filter(({ kind }) => kind === 'card'));
  let done = 0;
  return tables.flatMap((table) => {
    const bearing = bearingOf(snapshot, table, settings, memory, elsewhere);
    if (!bearing) return [];
    const rows: Judged[] = [];
    for (const judged of judge(bearing)) {
      rows.push(judged);
      if (++done % 1000 === 0) progress(done, total, `Reading ${table.sheet}`);
    }
    const cards = table.kind === 'card' ? on(table.sheet).length : 0;
    return [{ table, bearing, rows, together: cards || rows.length }];
  });
}

function read(snapshot: Snapshot, tables: readonly Table[]): ReadTable[] {
  return tables.map((table) => ({ table, rows: readRows(snapshot, table) }));
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
