import { describe, expect, test } from 'vitest';
import { findTables } from './found.ts';
import { readReportPeriod } from '../../src/tables/report.ts';
import { guessScheme } from '../../src/tables/scheme.ts';
import { workbookOf } from './sheet.ts';
import type { Written } from './sheet.ts';

const table = (actual: string, word = 'AMBER'): Written[][] => [['Ref', 'Measure', 'Target', 'Tolerance', actual, 'RAG'], ['A1', '% of calls', '95%', '85% – 94.9%', '92%', word], ['A2', '% of bills', '90%', '80% – 89.9%', '95%', word]];

describe('the month of the report', () => {
  test.each<[string, Written[][], string | null, string | null]>([
    ['in the heading of the figures', table('October 2020 position'), '2020-10', 'E1'],
    ['in the title', [['SUPPORTING INDICATORS 2020/21- performance as at October 2020'], [], ...table('Actual')], '2020-10', null],
    ['in the title, by its short name', [['Corporate Scorecard for month: Dec-15'], ...table('Actual')], '2015-12', 'A1'],
    ['as a quarter', [['Performance report, Quarter 3 2015/16'], [], ...table('Actual')], '2015-12', null],
    ['in the heading, before the title', [['Performance as at September 2020'], ...table('October 2020 position')], '2020-10', 'E2'],
    ['nowhere', table('Actual'), null, null],
    ['nowhere but in the day of a meeting', [['Scrutiny Committee 4 November 2020'], [], ...table('Actual')], null, null],
  ])('stands %s', (_, sheet, period, cell) => {
    const book = workbookOf({ S: sheet });
    const read = readReportPeriod(book, findTables(book));
    expect(read?.period ?? null).toBe(period);
    if (cell) expect(read?.cell).toBe(cell);
  });
});

describe('the scheme', () => {
  test.each([['AMBER', 'contract report'], ['ON TARGET', 'contract list'], ['OUTSIDE TOLERANCE', 'contract list'], ['G', 'contract report']])('of ratings such as %s is the %s', (word, scheme) => {
    const book = workbookOf({ S: table('Actual', word) });
    expect(guessScheme(book, findTables(book))).toBe(scheme);
  });
});
