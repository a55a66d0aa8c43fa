import { beforeAll, describe, expect, test } from 'vitest';
import type { RateOutcome } from '../../src/jobs/rate.ts';
import { compared, entryOf } from './compare.ts';
import { contract } from './contract.ts';
import type { Golden } from './expected.ts';
import { performance } from './performance.ts';
import { moved, rearrange } from './rearrange.ts';
import type { Rearrangement } from './rearrange.ts';
import { rated, sampleBytes } from './rated.ts';
import { scrutiny } from './scrutiny.ts';

/** The samples as other officers would have laid them out: the ratings rest on what columns say, not on where they stand. */
const copies: { name: string; golden: Golden; changes: Rearrangement[] }[] = [
  {
    name: 'columns moved', golden: performance,
    changes: [{ sheet: 'KPIs', columns: ['C', 'A', 'D', 'B'] }, { sheet: 'Supporting', columns: ['A', 'G', 'H', 'F', 'E', 'B', 'D', 'C'] }],
  },
  {
    name: 'headings in other words', golden: performance,
    changes: [
      { sheet: 'KPIs', headings: { MEASURE: 'Performance indicator', 'Annual Target and Tolerance': 'Target / tolerance', 'October 2020 position': 'Current performance', 'COMMENTARY/IMPROVEMENT ACTION': 'Narrative' } },
      { sheet: 'Supporting', headings: { REF: 'Indicator ref', 'Supporting Indicators': 'Performance measure', Target: 'Annual target', Tolerance: 'Tolerance range', 'Current Position': 'Latest figure', YTD: 'Year to date', RAG: 'RAG status', 'RAG FQY': 'Frequency' } },
    ],
  },
  {
    name: 'a banner added', golden: performance,
    changes: ['KPIs', 'Supporting'].map((sheet) => ({ sheet, banner: ['OFFICIAL', 'Draft for the Director, not for circulation', 'Prepared by the Performance Team'] })),
  },
  {
    name: 'columns moved', golden: scrutiny,
    changes: [{ sheet: 'Indicators', columns: ['K', 'A', 'B', 'L', 'F', 'E', 'G', 'D', 'C', 'J', 'I', 'H'] }],
  },
  {
    name: 'headings in other words and a banner', golden: scrutiny,
    changes: [{
      sheet: 'Indicators', banner: ['OFFICIAL – SENSITIVE'],
      headings: { Ref: 'No.', Measure: 'Indicator', Target: 'Target 2018/19', Tolerance: 'Tolerance level', 'April 2018 position': 'Actual April 2018', 'Year to date': 'YTD', Reported: 'Reporting frequency', RAG: 'RAG rating', Commentary: 'Performance commentary' },
    }],
  },
  {
    name: 'columns moved and a banner', golden: { ...contract, sheets: contract.sheets.slice(0, 1) },
    changes: [{ sheet: 'Contract measures', columns: ['I', 'A', 'B', 'G', 'H', 'D', 'C', 'F', 'E'], banner: ['Appendix B'] }],
  },
  {
    name: 'headings in other words', golden: { ...contract, sheets: contract.sheets.slice(0, 1) },
    changes: [{
      sheet: 'Contract measures',
      headings: { Ref: 'PI ref', 'Contract measure': 'Key performance indicator', Target: 'Contract target', Tolerance: 'Tolerance band', 'First year': 'Baseline', Latest: 'Latest performance', 'Position against target': 'RAG status' },
    }],
  },
];

describe.each(copies)('a copy of $golden.workbook: $name', ({ golden, changes }) => {
  let outcome: RateOutcome;
  beforeAll(async () => {
    ({ outcome } = await rated(await rearrange(sampleBytes(golden.workbook), changes)));
  });

  test('every indicator comes to the same rating', () => {
    const { got, wanted } = compared(outcome, golden);
    expect(got).toEqual(wanted);
  });

  test('the ratings go where the rating column is now', () => {
    for (const { sheet, added, indicators } of golden.sheets) {
      const change = changes.find((one) => one.sheet === sheet);
      for (const [ref, cell] of indicators) expect([ref, entryOf(outcome, sheet, ref)?.cell]).toEqual([ref, change && !added ? moved(change, cell) : change ? moved({ ...change, columns: [] }, cell) : cell]);
    }
  });
});

/** One sheet of a golden table alone. */
const only = (golden: Golden, sheet: string): Golden => ({ ...golden, sheets: golden.sheets.filter((each) => each.sheet === sheet) });

const orders: [golden: Golden, sheet: string, orders: string[]][] = [
  [performance, 'KPIs', ['BADC', 'DCBA', 'CDAB']],
  [performance, 'Supporting', ['HGFEDCBA', 'BDFHACEG', 'EFGHABCD', 'GACEBHDF']],
  [scrutiny, 'Indicators', ['LKJIHGFEDCBA', 'BDFHJLACEGIK', 'GHIJKLABCDEF', 'EBKADLCGFIHJ']],
  [contract, 'Contract measures', ['IHGFEDCBA', 'BDFHACEGI', 'EFGHIABCD', 'GHIEFCDBA']],
  [contract, 'Corporate scorecard', ['JIHGFEDCBA', 'BDFHJACEGI', 'HIABCDEFGJ']],
];

describe.each(orders)('$0.workbook', (golden, sheet, all) => {
  test.each(all)(`the columns of ${sheet} in the order %s`, async (order) => {
    const { outcome } = await rated(await rearrange(sampleBytes(golden.workbook), [{ sheet, columns: [...order] }]));
    const { got, wanted } = compared(outcome, only(golden, sheet));
    expect(got).toEqual(wanted);
  });
});

/** Headings as other councils print them: for each heading of a sample a few that mean the same. */
const headings: [golden: Golden, sheet: string, words: Record<string, string[]>][] = [
  [performance, 'KPIs', {
    MEASURE: ['KPI', 'Indicator description', 'Performance Indicator', 'What we measure', 'Description', 'KPI description'],
    'Annual Target and Tolerance': ['Target & Tolerance', 'Target (tolerance)', 'Annual target / tolerance', 'Target and tolerance levels', 'Target\nTolerance', 'Target/Tolerance'],
    'October 2020 position': ['Oct 2020', 'Performance at October 2020', 'Position as at 31 October 2020', 'October 2020 actual', 'Oct-20', 'Actual (Oct 20)'],
    'COMMENTARY/IMPROVEMENT ACTION': ['Comments', 'Commentary', 'Officer comments', 'Narrative', 'Explanation', 'Notes'],
  }],
  [performance, 'Supporting', {
    REF: ['Ref.', 'Reference', 'ID', 'Code', 'PI', 'No'],
    'Supporting Indicators': ['Indicator', 'Measure', 'PI description', 'Title', 'Performance measure', 'Supporting measure'],
    Target: ['Target 2020/21', 'Annual Target', 'Target 20-21', 'Year end target', 'TARGET', 'Goal'],
    Tolerance: ['Tolerances', 'Tolerance range', 'Amber range', 'Tolerance band', 'TOLERANCE', 'Tolerance +/-'],
    'Current Position': ['Current', 'October', 'In month', 'Latest', 'Actual', 'Oct 20'],
    YTD: ['Year to date', 'YTD position', 'Actual YTD', 'Cumulative YTD', 'To date', 'Year-to-date'],
    RAG: ['RAG status', 'Status', 'Rating', 'R/A/G', 'BRAG', 'RAG rating'],
    'RAG FQY': ['Frequency', 'Basis', 'Freq.', 'Rated on', 'Reporting frequency', 'FQY'],
  }],
  [scrutiny, 'Indicators', {
    Ref: ['Ref no.', 'ID', 'Indicator no', 'Measure ref', 'PI code', '#'],
    Measure: ['Indicator', 'Performance measure', 'KPI', 'Description of measure', 'Measure description', 'Indicator name'],
    Target: ['Target 2018/19', 'Target 18/19', 'Annual target', 'Targets', 'Contract target', 'Target (annual)'],
    Tolerance: ['Tolerance level', 'Tolerance (range)', 'Acceptable range', 'Tolerances', 'Target tolerance', 'Tolerance band'],
    'April 2018 position': ['April 2018', 'Apr-18', 'Apr 18 actual', 'Position April 2018', 'Performance April 2018', 'Month (April 2018)'],
    'Year to date': ['YTD', 'YTD 2018/19', 'Cumulative', 'YTD actual', 'Year to date position', 'To date'],
    Reported: ['Frequency', 'Basis', 'Reporting frequency', 'Frequency of reporting', 'Freq', 'How often'],
    RAG: ['RAG rating', 'Status', 'RAG April 2018', 'Rating', 'Current RAG', 'RAG'],
  }],
  [contract, 'Contract measures', {
    Ref: ['PI ref', 'ID', 'Ref no', 'No.', 'Code', 'Reference'],
    'Contract measure': ['Measure', 'Indicator', 'KPI', 'Description', 'Performance indicator', 'Contract performance measure'],
    Target: ['Contract target', 'Target 15/16', 'Target level', 'TARGET', 'Target', 'Agreed target'],
    Tolerance: ['Tolerance level', 'Tolerances', 'TOLERANCE', 'Tolerance band', 'Contract tolerance', 'Tolerance'],
    'First year': ['Baseline', '2014/15', 'Previous year', 'Year 1', 'First year outturn', 'Last year'],
    Latest: ['Current', 'Latest figure', 'Actual', 'Qtr 3', 'Current performance', 'Quarter 3 2015/16'],
    'Position against target': ['Position', 'RAG', 'Status', 'Position against contract target', 'Performance against target', 'Rating'],
  }],
];

describe.each(headings)('$0.workbook', (golden, sheet, words) => {
  test.each([0, 1, 2, 3, 4, 5])(`the headings of ${sheet} in other words, choice %i`, async (choice) => {
    const chosen = Object.fromEntries(Object.entries(words).map(([heading, others]) => [heading, others[choice]!]));
    const banner = ['OFFICIAL', 'Draft for comment', 'Prepared by the Performance Team', 'Version 2', 'Not for publication'].slice(0, choice);
    const { outcome } = await rated(await rearrange(sampleBytes(golden.workbook), [{ sheet, headings: chosen, ...(choice > 0 ? { banner } : {}) }]));
    const { got, wanted } = compared(outcome, only(golden, sheet));
    expect(got).toEqual(wanted);
  });
});
