import type { Settings } from '../../engine/terms.ts';
import type { Row, Table } from '../../tables/table.ts';
import { readRows } from '../../tables/rows.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { bearingOf, judge } from '../judge.ts';
import type { Bearing, Judged } from '../judge.ts';
import type { Memory } from '../record/memory.ts';
import { hasFigures } from '../survey.ts';
import type { Progress, Survey } from '../survey.ts';
import { blocksOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { commentariesOf } from './commentaries.ts';
import type { Commentary } from './commentaries.ts';
import type { ValidateOptions } from './outcome.ts';
import { seriesOf } from './series.ts';
import type { Series } from './series.ts';

/** A table whose indicators were rated, with its rows. */
export interface JudgedTable {
  table: Table;
  bearing: Bearing;
  rows: Judged[];
}

/** A summary by month: its rows hold letters and no figures. */
export interface GridTable {
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
  /** The summaries by month with letters. */
  grids: () => GridTable[];
  /** Every block with a header on every visible sheet that is not of our making, rated or not. */
  blocks: () => Block[];
  /** The figures in time of every indicator, approximate ones marked. */
  series: () => Series[];
  /** The words about indicators, with their cells, and those that stand beside tables. */
  commentaries: () => Commentary[];
}

/** Gathers the evidence for the checks. `progress` is told while the rows are rated. */
export function evidenceOf(snapshot: Snapshot, options: ValidateOptions, survey: Survey, progress: Progress): Evidence {
  const judged = once(() => judgeAll(snapshot, survey, progress));
  return {
    snapshot, options, survey,
    settings: survey.settings,
    memory: survey.memory,
    judged,
    grids: once(() => survey.chosen.filter(({ kind }) => kind === 'grid').map((table) => ({ table, rows: readRows(snapshot, table) }))),
    blocks: once(() => blocksOf(snapshot, survey.tables)),
    series: once(() => seriesOf(snapshot, [...judged(), ...drawn(snapshot, survey)])),
    commentaries: once(() => commentariesOf(snapshot, judged(), survey.tables)),
  };
}

/** Tables whose figures are all approximate are drawn and never rated; their series are looked at all the same. */
function drawn(snapshot: Snapshot, { chosen, settings }: Survey): JudgedTable[] {
  return chosen.filter((table) => table.kind !== 'grid' && !hasFigures(table) && table.columns.some(({ approximate }) => approximate)).flatMap((table) => {
    const bearing = bearingOf(snapshot, table, settings);
    return bearing ? [{ table, bearing, rows: [...judge(bearing)] }] : [];
  });
}

function judgeAll(snapshot: Snapshot, { chosen, settings }: Survey, progress: Progress): JudgedTable[] {
  const rated = chosen.filter((table) => table.kind !== 'grid' && hasFigures(table));
  const total = rated.reduce((sum, { range, header }) => sum + range.bottom - header.bottom, 0);
  let done = 0;
  return rated.flatMap((table) => {
    const bearing = bearingOf(snapshot, table, settings);
    if (!bearing) return [];
    const rows: Judged[] = [];
    for (const judged of judge(bearing)) {
      rows.push(judged);
      if (++done % 1000 === 0) progress(done, total, `Reading ${table.sheet}`);
    }
    return [{ table, bearing, rows }];
  });
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
