import { address } from '../../../workbook/address.ts';
import { asPrinted } from './bounds.ts';
import type { Broken } from './broken.ts';
import { figureOf } from './grid.ts';
import type { Cell, Grid } from './grid.ts';
import { findSums, saidSum } from './total.ts';
import { isDoubled, leftOut } from './total-off.ts';
import type { Check, Sum } from './total.ts';

/**
 * The totals that their parts do not give, by how much. One fact is one finding: where a row's total and a column's total are out by the same,
 * the cell in which they cross is named; where a whole row of totals is out, its first cell is named for all.
 * A total with one part left empty is a query.
 */
export function brokenTotals(grid: Grid): Broken[] {
  const sums = findSums(grid);
  const wrong = sums.flatMap((sum) => sum.checks.filter((check) => check.off !== 0 && !isMean(check, grid)).map((check) => ({ sum, check })));
  const told = new Set<string>();
  const broken: Broken[] = [];
  for (const each of wrong) {
    const key = keyOf(each.check.cell);
    if (told.has(key)) continue;
    const crossing = wrong.find((other) => other !== each && other.sum.way !== each.sum.way && same(other.check.off, each.check.off) && shared(each.check, other.check));
    if (crossing) {
      const cell = shared(each.check, crossing.check);
      if (cell && !told.has(keyOf(cell))) broken.push(crossed(cell, each.check, crossing.check));
      for (const { cell: { at } } of [each.check, crossing.check]) told.add(address(at));
      if (cell) told.add(keyOf(cell));
      continue;
    }
    // A part that is itself a wrong total, out by as much the other way, has been named or will be.
    const cause = wrong.find(({ check }) => check !== each.check && same(check.off, -each.check.off) && each.check.parts.includes(check.cell));
    if (cause) continue;
    told.add(key);
    const fellows = wrong.filter(({ sum }) => sum === each.sum);
    if (leftOut(each.sum) !== null || isDoubled(each.sum.checks) || (fellows.length > 2 && fellows.length === each.sum.checks.length)) {
      for (const { check } of fellows) told.add(keyOf(check.cell));
      broken.push(missingLine(each.sum, fellows.map(({ check }) => check)));
    } else broken.push(sayTotal(each.sum, each.check));
  }
  return broken;
}

/** Whether a row of totals gives a mean here: '10.3' sickness days per person under 12.1, 9.8, 11.4 and 7.2. */
function isMean({ cell, parts }: Check, { columns }: Grid): boolean {
  const printed = figureOf(cell);
  const figures = parts.flatMap((part) => figureOf(part) ?? []);
  if (!printed || figures.length < 2) return false;
  const values = figures.map(({ value }) => value);
  const within = printed.value >= Math.min(...values) && printed.value <= Math.max(...values);
  const heading = columns.find(({ cells }) => cells.includes(cell))?.name ?? '';
  return within && (/\b(?:per|average|avg|mean|median|rates?|ratio|index|score|age|time)\b/i.test(heading) || figures.some(({ decimals }) => decimals > 0));
}

function keyOf({ at }: Cell): string {
  return address(at);
}

function same(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(one));
}

function shared(one: Check, other: Check): Cell | null {
  return one.parts.find((cell) => other.parts.includes(cell)) ?? null;
}

function sayTotal(sum: Sum, check: Check): Broken {
  const printed = figureOf(check.cell);
  const line = sum.way === 'down' ? 'rows' : 'columns';
  const name = sum.total.name.trim();
  const parts = check.parts.flatMap((cell) => figureOf(cell)?.text ?? []);
  const listed = parts.length <= 6 ? parts.join(' + ') : `the ${parts.length} ${line}`;
  const by = printed ? asPrinted(Math.abs(check.off), printed) : '';
  return {
    at: check.cell.at,
    severity: check.blanks > 0 ? 'query' : 'error',
    message: `${name === '' ? 'The total' : `'${name}'`} is printed as ${printed?.text ?? ''}; ${listed} ${parts.length <= 6 ? 'is' : 'add up to'} ${saidSum(check)}`
      + ` (${by} ${check.off > 0 ? 'too high' : 'too low'})${check.blanks > 0 ? `, with ${check.blanks} left empty` : ''}.`,
    todo: `Correct the total, or the figure in the ${line} that is wrong.`,
    figures: [printed?.text ?? '', ...parts],
  };
}

function crossed(cell: Cell, one: Check, other: Check): Broken {
  const printed = figureOf(cell);
  const should = printed ? asPrinted(printed.value + one.off, printed) : '';
  const totals = [one, other].map(({ cell: total }) => figureOf(total)?.text ?? '');
  return {
    at: cell.at,
    severity: 'error',
    message: `${printed?.text ?? ''} gives neither its row's total nor its column's (${totals.join(' and ')}); ${should} would give both.`,
    todo: `Check this figure: should it be ${should}?`,
    figures: [printed?.text ?? '', ...totals],
  };
}

function missingLine({ total, way, parts }: Sum, checks: readonly Check[]): Broken {
  const [first] = checks;
  if (!first) throw new RangeError('a sum without a place');
  const line = way === 'down' ? 'row' : 'column';
  const without = leftOut({ parts, checks });
  const said = checks.slice(0, 6).map((check) => `${figureOf(check.cell)?.text ?? ''} for ${saidSum(check)}`);
  return {
    at: first.cell.at,
    severity: 'error',
    message: without ? `'${total.name.trim()}' leaves out the ${line} '${without.name.trim()}': ${said.join(', ')}.`
      : isDoubled(checks) ? `'${total.name.trim()}' is twice what the ${parts.length} ${line}s add up to: ${said.join(', ')}.`
      : `'${total.name.trim()}' is not what the ${parts.length} ${line}s add up to in any ${line === 'row' ? 'column' : 'row'}: ${said.join(', ')}.`,
    todo: without ? `Include '${without.name.trim()}' in the totals, or say that it is a part of another ${line}.` : isDoubled(checks) ? 'Leave the subtotals out of the totals.' : `Look for a ${line} that was left out or counted twice, or correct the totals.`,
    figures: checks.flatMap(({ cell, parts: cells }) => [cell, ...cells].map((each) => figureOf(each)?.text ?? '')),
  };
}
