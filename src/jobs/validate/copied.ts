import { seen } from '../../engine/figure.ts';
import { addMonths, periodName } from '../../engine/period.ts';
import type { Figure } from '../../engine/terms.ts';
import { fold } from '../../tables/fold.ts';
import type { Judged } from '../judge.ts';
import { figuresOf, monthOf, nameOf } from './about.ts';
import type { Held } from './about.ts';
import type { Evidence, JudgedTable } from './evidence.ts';
import type { Found } from './rule.ts';

/**
 * The tables most of whose figures are those of the month before: in the column beside it, or on the sheet of another month that was copied.
 * One finding a table, at the first of them. 0 and 100 may stand still, and so may a few indicators.
 */
export function* copiedForward({ judged, settings: { period, yearStart } }: Evidence): Generator<Found> {
  const earlier = new Map<string, Earlier>();
  for (const table of judged()) {
    const month = monthOf(table.table, yearStart);
    const pairs = table.rows.flatMap((row) => besideOf(row, table, period) ?? acrossOf(row, table, month, earlier) ?? []);
    const told = pairs.filter(({ now }) => !still.has(seen(now)));
    const same = told.filter(({ now, then }) => seen(now) === seen(then) && now.decimals === then.decimals);
    const [first] = same;
    if (!first || same.length < fewest || same.length * 2 <= told.length) continue;
    const names = same.slice(0, 3).map(({ row: { row: { indicator } } }) => nameOf(indicator.ref, indicator.measure));
    yield { sheet: table.table.sheet, at: first.at, message: `${same.length} of ${told.length} indicators have the figures of ${first.from}: ${names.join(', ')} and ${same.length - 3} more`, figures: same.map(({ now }) => now.text) };
  }
}

type Counted = Figure & { kind: 'number' };

/** An indicator as an earlier table has it; `month` is that table's. */
interface Earlier {
  row: Judged;
  table: JudgedTable;
  month: string;
}

/** An indicator's figure, and the one of another month; `from` is where or when that stands. */
interface Pair {
  row: Judged;
  at: Held['at'];
  now: Counted;
  then: Counted;
  from: string;
}

/** Fewer indicators than this may stand still together, and these figures by themselves. */
const fewest = 4;
const still: ReadonlySet<number> = new Set([0, 100]);

/** The figure of the report's month and of the month before it, where both have a column. */
function besideOf(row: Judged, { bearing: { company } }: JudgedTable, period: string | null): Pair | null {
  if (period === null) return null;
  const held = figuresOf(row, company);
  const of = (wanted: string) => {
    const column = row.row.months.find((month) => month.period === wanted)?.at.column;
    return held.find(({ at }) => at.column === column);
  };
  const before = addMonths(period, -1);
  return pairOf(row, of(period), of(before), periodName(before));
}

/** The figure here and the one that the sheet of another month has for the same indicator. What is met for the first time is kept for the tables to come. */
function acrossOf(row: Judged, table: JudgedTable, month: string | null, earlier: Map<string, Earlier>): Pair | null {
  if (month === null) return null;
  const key = fold(`${row.row.indicator.ref} ${row.row.indicator.measure}`);
  const other = earlier.get(key);
  earlier.set(key, { row, table, month });
  if (!other || other.month === month) return null;
  return pairOf(row, figuresOf(row, table.bearing.company)[0], figuresOf(other.row, other.table.bearing.company)[0], `'${other.table.table.sheet}'`);
}

function pairOf(row: Judged, now: Held | undefined, then: Held | undefined, from: string): Pair | null {
  return now?.figure.kind === 'number' && then?.figure.kind === 'number' ? { row, at: now.at, now: now.figure, then: then.figure, from } : null;
}
