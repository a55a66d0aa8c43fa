import { describe, expect, test } from 'vitest';
import { brokenArrows } from '../../../../src/jobs/validate/arithmetic/arrows.ts';
import { brokenChanges } from '../../../../src/jobs/validate/arithmetic/change.ts';
import { brokenRates } from '../../../../src/jobs/validate/arithmetic/rate.ts';
import { brokenShares } from '../../../../src/jobs/validate/arithmetic/share.ts';
import { givenAway } from '../../../../src/jobs/validate/arithmetic/suppressed.ts';
import { brokenToDate } from '../../../../src/jobs/validate/arithmetic/to-date.ts';
import { brokenTotals } from '../../../../src/jobs/validate/arithmetic/totals.ts';
import { grid, told } from './block.ts';
import type { Block } from './block.ts';
import * as blocks from './blocks.ts';

const searches = { total: brokenTotals, share: brokenShares, rate: brokenRates, change: brokenChanges, ytd: brokenToDate, arrow: (of: Parameters<typeof brokenArrows>[0]) => brokenArrows(of), 'second-suppression': givenAway };

/** Everything that the searches find in a block: 'total E17 error'. */
function all(block: Block): string[] {
  const of = grid(block);
  return Object.entries(searches).flatMap(([rule, search]) => told(search(of)).map((each) => `${rule} ${each}`));
}

/** What is wrong in each of the documents' tables, by cases/defects.csv; all else is right. */
const found: [keyof typeof blocks, string[]][] = [
  ['status', []],
  ['priority', []],
  ['preComplaints', ['arrow E4 error']],
  ['stages', []],
  ['byYoungPeople', []],
  ['byService', ['total E17 error']],
  ['timeliness', []],
  ['duty', []],
  ['preference', []],
  ['homeEducated', []],
  ['waiting', ['rate D3 query', 'rate H3 error']],
  ['adoptionDays', ['change E3 error']],
  ['adopted', []],
  ['leftCare', []],
  ['outturn', ['change D2 error']],
];

describe('in the tables of the documents', () => {
  test.each(found)('%s', (name, expected) => {
    expect(all(blocks[name])).toEqual(expected);
  });

  test('the figures are quoted', () => {
    expect(brokenChanges(grid(blocks.adoptionDays)).map(({ message }) => message)).toEqual(['536 to 544 is +1.5%, printed as 2%; it should be +1%.']);
    expect(brokenTotals(grid(blocks.byService))[0]?.message).toBe("'TOTAL' is printed as -32; the 15 rows add up to -33 (1 too high).");
    expect(brokenRates(grid(blocks.waiting)).map(({ message }) => message)).toEqual([
      '303 of 1,141,000 is 2.66 per 10,000 (2.6556), printed as 2.65; with a rounded population of 1,141,000 it may be right.',
      '261 of 1,141,000 is 2.29 per 10,000 (2.2875), printed as 2.28: its last digits were cut off, not rounded.',
    ]);
  });
});
