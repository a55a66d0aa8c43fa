import { searchBlocks } from '../arithmetic/block-grid.ts';
import { brokenOverMonths } from '../arithmetic/over-months.ts';
import { brokenToDate } from '../arithmetic/to-date.ts';
import type { Rule } from '../rule.ts';

export const ytd = {
  id: 'ytd', group: 'arithmetic', severity: 'error',
  title: 'Year to date does not follow',
  says: 'A year to date of counts that the months do not give. A figure that is the last month or the mean of the months is counted another way and is left alone, unless it counts what comes in and the others add up. An average of so many months that those do not give, and a cumulative count that falls, which is a query.',
  todo: 'Correct the year to date, or the month that is wrong.',
  check: (evidence) => searchBlocks(evidence, (grid) => [...brokenToDate(grid), ...brokenOverMonths(grid)]),
} as const satisfies Rule;
