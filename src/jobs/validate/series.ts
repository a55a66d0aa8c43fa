import { alone, readFigure } from '../../engine/figure.ts';
import type { Figure, Period } from '../../engine/terms.ts';
import type { Column } from '../../tables/table.ts';
import { saidAt, viewOf } from '../../tables/view.ts';
import type { Position } from '../../workbook/address.ts';
import { styleAt } from '../../workbook/snapshot.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Judged } from '../judge.ts';
import type { JudgedTable } from './evidence.ts';

/** A figure of a month or a quarter, with its cell and the cell's number format. */
export interface SeriesPoint {
  period: Period;
  at: Position;
  figure: Figure;
  approximate: boolean;
  format: string;
}

/** The figures in time of one indicator, in the order of their months; empty months are points without a figure. */
export interface Series {
  table: JudgedTable;
  judged: Judged;
  points: SeriesPoint[];
}

/** Reads the figures in time of every indicator, those under a heading that says approximate as well. */
export function seriesOf(snapshot: Snapshot, tables: readonly JudgedTable[]): Series[] {
  return tables.flatMap((judgedTable) => {
    const { table, bearing, rows } = judgedTable;
    const times = table.columns.filter((column): column is Column & { period: Period } => column.period !== undefined)
      .sort((one, other) => (one.period < other.period ? -1 : 1));
    if (times.length === 0 || table.kind === 'card') return [];
    const view = viewOf(snapshot, bearing.sheet);
    return rows.map((judged) => ({
      table: judgedTable,
      judged,
      points: times.map(({ period, column, approximate }) => {
        const place = view.place(judged.row.row, column);
        return {
          period, at: { row: judged.row.row, column }, approximate: approximate ?? false,
          figure: readFigure(saidAt(bearing.sheet, place), { ...alone, ...bearing.company }),
          format: place < 0 ? '' : styleAt(bearing.sheet.cells, place).format,
        };
      }),
    }));
  });
}
