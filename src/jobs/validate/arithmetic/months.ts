import { addMonths, monthNumber, monthsBetween, periodName, readPeriod } from '../../../engine/period.ts';
import type { Block, BlockColumn } from '../blocks.ts';

/** A heading that names another month than its place in the run of months: which column, what it says and what would stand there. */
export interface Misplaced {
  column: number;
  says: string;
  should: string;
}

/**
 * Finds headings of months that break the run of their neighbours: 'Jan' between 'Jun' and 'Aug', two months the wrong way round, the same month twice in one year,
 * or a month of another year than both beside it.
 * A run is four months at least, most of them each after the last; months that are left out and years beside years are no mistake.
 */
export function misplacedMonths(block: Block): Misplaced[] {
  const run = block.columns.flatMap((column) => {
    const number = numberOf(block, column);
    return number > 0 ? [{ column, number, period: /\d/.test(column.header) ? readPeriod(column.header) : null }] : [];
  });
  // 'Jul-23' between 'Jun-24' and 'Aug-24'.
  const strays = run.flatMap(({ column, number, period }, index) => {
    const [before, next] = [run[index - 1]?.period, run[index + 1]?.period];
    if (!period || !before || !next || monthsBetween(before, next) !== 2) return [];
    const should = addMonths(before, 1);
    return should !== period && Number(should.slice(5)) === number ? [{ column: column.column, says: column.header, should: periodName(should) }] : [];
  });
  if (strays.length === 1) return strays;
  const after = (number: number, by: number) => ((number - 1 + by + 12) % 12) + 1;
  // Two neighbours that stand the wrong way round, between months that fit both: 'Apr, May, Jul, Jun, Aug'.
  const turned = run.findIndex(({ number }, index) => {
    const [before, next, last] = [run[index - 1]?.number, run[index + 1]?.number, run[index + 2]?.number];
    return before !== undefined && next === after(before, 1) && number === after(next, 1) && last === after(number, 1);
  });
  const [wrong, other] = [run[turned], run[turned + 1]];
  if (wrong && other) return [{ column: wrong.column.column, says: wrong.column.header, should: nameOf(other.number) }];
  const steps = run.slice(1).filter(({ number }, index) => number === after(run[index]?.number ?? 0, 1)).length;
  if (run.length < 4 || steps < 2 || steps * 2 < run.length - 1) return [];
  return run.flatMap(({ column, number }, index) => {
    const [before, next] = [run[index - 1]?.number, run[index + 1]?.number];
    const should = before !== undefined && next !== undefined ? (next === after(before, 2) ? after(before, 1) : null)
      : run.length > 12 || run.filter((each) => each.number === number).length < 2 ? null
        : before !== undefined && run[index - 2]?.number === after(before, -1) ? after(before, 1)
          : next !== undefined && run[index + 2]?.number === after(next, 1) ? after(next, -1) : null;
    return should === null || should === number ? [] : [{ column: column.column, says: column.header, should: nameOf(should) }];
  });
}

function nameOf(number: number): string {
  return periodName(`2000-${String(number).padStart(2, '0')}`).replace(' 2000', '');
}

/** The month that a column is of, 0 where its heading names none. */
function numberOf({ table }: Block, { column, header }: BlockColumn): number {
  const known = table?.columns.find((each) => each.column === column);
  if (known) return known.field === 'month' && known.period !== undefined ? Number(known.period.slice(5)) : 0;
  const [, month = ''] = /^([a-z]{3,9})\.?(?:[ '-]*(?:\d\d|\d{4}))?$/i.exec(header.trim()) ?? [];
  return monthNumber(month);
}
