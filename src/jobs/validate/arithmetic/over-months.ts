import { seen } from '../../../engine/figure.ts';
import { agreesRounded, asPrinted, boundsOf } from './bounds.ts';
import type { Broken } from './broken.ts';
import { figureOf } from './grid.ts';
import type { Counted, Grid, Line } from './grid.ts';
import { isNoSum } from './names.ts';
import { isTime } from './to-date.ts';

/** Cumulative counts that are less than before, a query since figures are revised; and averages of so many months that those months do not give, where nearly all of the column are such averages. */
export function brokenOverMonths(grid: Grid): Broken[] {
  return [...falls(grid), ...means(grid)];
}

const cumulative = /\bcumulative\b|\bcumul\b|\b(?:year )?to date\b|\bytd\b/i;
const when = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)|\b(?:q|qtr|quarter) ?[1-4]\b/i;
/** In its first month or quarter a year begins anew. */
const begins = /\bapr|\b(?:q|qtr|quarter) ?1\b/i;

function falls({ columns, rows }: Grid): Broken[] {
  const headed = columns.filter(({ name }) => cumulative.test(name) && when.test(name));
  const timed = columns.filter(isTime);
  return rows.flatMap(({ name }, place) => {
    const lines = headed.length >= 2 ? headed : cumulative.test(name) ? timed : [];
    return lines.flatMap((line, index) => {
      const [before, now] = [figureOf(lines[index - 1]?.cells[place]), figureOf(line.cells[place])];
      const cell = line.cells[place];
      if (!cell || !before || !now || before.unit !== now.unit || now.unit === '%' || begins.test(line.name) || seen(now) >= seen(before) || isNoSum(name.replace(cumulative, ''))) return [];
      return [{ at: cell.at, severity: 'query' as const, message: `A cumulative count falls from ${before.text} (${lines[index - 1]?.name.trim() ?? ''}) to ${now.text} (${line.name.trim()}).`, todo: 'Check whether this is the figure of the period alone; where it was revised, say so.', figures: [before.text, now.text] }];
    });
  });
}

const averaged = /\b(\d{1,2}|three|six|twelve)[ -]?months?\b.*\b(?:average|avg|mean)\b|\b(?:average|avg|mean)\b.*\b(\d{1,2}|three|six|twelve)[ -]?months?\b/i;
const numbers: Record<string, number> = { three: 3, six: 6, twelve: 12 };

interface Mean {
  line: Line;
  place: number;
  printed: Counted;
  of: Counted[];
  should: number;
  holds: boolean;
}

function means({ columns, rows }: Grid): Broken[] {
  return columns.flatMap((line, column) => {
    const [, first, second] = averaged.exec(line.name) ?? [];
    const said = (first ?? second ?? '').toLowerCase();
    const size = numbers[said] ?? Number(said);
    const months = columns.slice(0, column).filter(isTime).slice(-size);
    if (said === '' || months.length < size || size < 2) return [];
    const all = rows.flatMap((_, place): Mean[] => {
      const printed = figureOf(line.cells[place]);
      const of = months.flatMap(({ cells }) => figureOf(cells[place]) ?? []);
      if (!printed || of.length < size || of.some(({ unit }) => unit !== printed.unit)) return [];
      const bounds = { low: meanOf(of.map((each) => boundsOf(each).low)), high: meanOf(of.map((each) => boundsOf(each).high)) };
      return [{ line, place, printed, of, should: meanOf(of.map(seen)), holds: agreesRounded(printed, bounds) }];
    });
    const wrong = all.filter(({ holds }) => !holds);
    return all.length - wrong.length >= 3 && all.length - wrong.length >= wrong.length * 4 ? wrong.flatMap(sayMean) : [];
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function sayMean({ line, place, printed, of, should }: Mean): Broken[] {
  const cell = line.cells[place];
  return cell ? [{
    // Of percentages nobody can say what the cases behind them would give.
    at: cell.at, severity: printed.unit === '%' ? 'query' : 'error', message: `'${line.name.trim()}' is printed as ${printed.text}; the mean of ${of.map(({ text }) => text).join(', ')} is ${asPrinted(should, printed)}, and the rest of the column is such a mean.`,
    todo: 'Correct the average, or the month that is wrong.', figures: [printed.text, ...of.map(({ text }) => text)],
  }] : [];
}
