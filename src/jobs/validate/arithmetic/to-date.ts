import { seen } from '../../../engine/figure.ts';
import { monthNumber } from '../../../engine/period.ts';
import { agrees, agreesRounded, asPrinted, boundsOf } from './bounds.ts';
import type { Broken } from './broken.ts';
import { figureOf, isBlank } from './grid.ts';
import type { Cell, Counted, Grid, Line } from './grid.ts';
import { isNoSum } from './names.ts';

/**
 * The years to date that the months do not give. A year to date of counts is their sum; where it is the last month's figure or the mean the
 * indicator is counted another way and nothing is said. Percentages are judged only where the mean gives nearly all of the column: a query.
 */
export function brokenToDate(grid: Grid): Broken[] {
  const months = grid.columns.filter(isTime);
  const columns = grid.columns.filter(({ name }) => toDate.test(name) && !/\b(?:target|rag|rating|last year|previous|prior)\b/i.test(name));
  if (months.length < 2) return [];
  return columns.flatMap((column) => judge(column, months, grid.rows));
}

const toDate = /\b(?:ytd|y\.t\.d|year to date|cumulative|to date)\b/i;

/** A month by its name, and no heading that says more than a year beside it ('Apr target'). */
export function isTime({ name }: Line): boolean {
  const words = name.trim();
  const [, month = ''] = /^([a-z]{3,9})\.?(?:[ '-]*(?:\d\d|\d{4}))?$/i.exec(words) ?? [];
  return monthNumber(month) > 0 || /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(words) || /^(?:q|qtr|quarter) ?[1-4]\b/i.test(words) && words.length < 20;
}

/** What comes in or is done month by month, and so adds up; what is open, waiting or there at the end of a month does not. */
const comesIn = /^(?!.*\b(?:open|outstanding|current|live|active|waiting|caseload|at the end|at end|on roll|in (?:care|temporary|use|post)|snapshot|to date)\b).*\b(?:received|completed|delivered|made|repaired|issued|reported|recorded|built|visits|incidents|accidents|admissions|exclusions|complaints|referrals|collections|applications|requests|starts?|starting|starters|sold|closed|answered|inspections)\b/i;

interface Year {
  name: string;
  cell: Cell;
  printed: Counted;
  months: Counted[];
  sum: number;
  mean: number;
  is: 'sum' | 'mean' | 'last' | 'other';
}

function judge(column: Line, months: readonly Line[], rows: readonly Line[]): Broken[] {
  const years = column.cells.flatMap((cell, place) => yearOf(cell, months.map(({ cells }) => cells[place]), rows[place]?.name ?? '') ?? []);
  const shares = years.filter(({ printed }) => printed.unit === '%');
  const counts = years.filter(({ printed }) => printed.unit !== '%');
  const [summed, averaged] = [counts.filter(({ is }) => is === 'sum').length, shares.filter(({ is }) => is === 'mean').length];
  const wrong = counts.filter(({ is }) => is === 'other');
  const [only] = wrong;
  const broken: Broken[] = [];
  if (summed >= 1 && summed >= wrong.length) broken.push(...wrong.map((year) => say(year, 'error')));
  else if (summed === 0 && only && wrong.length === 1 && isNearly(only)) broken.push(say(only, 'query'));
  // Where others add up, a count that stands as its last month alone was not added up.
  if (summed >= 2) broken.push(...counts.filter(({ is, name, sum, printed }) => is === 'last' && sum !== seen(printed) && comesIn.test(name)).map((year) => say(year, 'query')));
  const odd = shares.filter(({ is }) => is !== 'mean');
  if (averaged >= 3 && averaged >= odd.length * 4) broken.push(...odd.filter(({ is }) => is === 'other').map((year) => say(year, 'query')));
  return broken;
}

function yearOf(cell: Cell, cells: readonly (Cell | undefined)[], name: string): Year | null {
  const printed = figureOf(cell);
  const months = cells.flatMap((each) => figureOf(each) ?? []);
  if (!printed || months.length < 2 || cells.some((each) => !isBlank(each) && !figureOf(each) && !isAwaited(each))) return null;
  if (months.some(({ unit }) => unit !== printed.unit) || (printed.unit !== '%' && isNoSum(name))) return null;
  const sum = months.reduce((all, each) => all + seen(each), 0);
  const low = months.reduce((all, each) => all + boundsOf(each).low, 0);
  const high = months.reduce((all, each) => all + boundsOf(each).high, 0);
  const mean = sum / months.length;
  const last = months.at(-1);
  const is = printed.unit !== '%' && agrees(printed, { low, high }) ? 'sum'
    : agreesRounded(printed, { low: low / months.length, high: high / months.length }) ? 'mean'
      : last && seen(last) === seen(printed) ? 'last' : 'other';
  return { name, cell, printed, months, sum, mean, is };
}

function isAwaited(cell: Cell | undefined): boolean {
  return cell?.figure.kind === 'missing' && (cell.figure.why === 'not due' || cell.figure.why === 'awaited');
}

/** A year to date that is no month's figure and not far from their sum: one of them is wrong. */
function isNearly({ printed, months, sum }: Year): boolean {
  return months.length >= 3 && seen(printed) > Math.max(...months.map(seen)) && Math.abs(seen(printed) - sum) <= Math.abs(sum) * 0.3;
}

function say({ cell, printed, months, sum, mean }: Year, severity: Broken['severity']): Broken {
  const share = printed.unit === '%';
  const listed = months.length <= 6 ? months.map(({ text }) => text).join(', ') : `the ${months.length} months`;
  return {
    at: cell.at,
    severity,
    message: share ? `The year to date is printed as ${printed.text}; the mean of ${listed} is ${asPrinted(mean, printed)}, and the rest of the column is such a mean.`
      : `The year to date is printed as ${printed.text}; ${listed} add up to ${asPrinted(sum, printed)}.`,
    todo: 'Correct the year to date, or the month that is wrong.',
    figures: [printed.text, ...months.map(({ text }) => text)],
  };
}
