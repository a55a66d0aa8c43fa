import { describe, expect, test } from 'vitest';
import { readCompany } from '../../src/engine/company.ts';
import { rateIndicator } from '../../src/engine/rate.ts';
import { defaults } from '../../src/engine/terms.ts';
import { ratingCases, thresholdCases } from './cases.ts';
import type { RatingCase } from './cases.ts';
import { indicator, text } from './indicator.ts';

const periods: Record<RatingCase['section'], string> = { 'KPI Oct 2020': '2020-10', 'Supporting Oct 2020': '2020-10', 'April 2018': '2018-04', 'Contract Q3 2015/16': '2015-12' };

describe('the rows of the committee reports', () => {
  test.each(ratingCases)('$section $ref: $target, $tolerance, $actual is $expected', (row) => {
    const figures = ratingCases.filter(({ section }) => section === row.section).flatMap(({ actual, ytd }) => [text(actual), text(ytd)]);
    const rated = rateIndicator(
      indicator({
        ...row, target: text(row.target), tolerance: text(row.tolerance), current: text(row.actual),
        ytd: row.section === 'Supporting Oct 2020' || row.ytd !== '' ? text(row.ytd) : null,
      }),
      { ...defaults, period: periods[row.section] },
      readCompany(figures),
    );
    expect(rated.rating, rated.rating.reason).toMatchObject({ colour: row.expected });
    expect(rated.rating.reason).toMatch(/^[A-Z0-9£-].{8,}[^.]$/);
  });
});

describe('the thresholds of the contract', () => {
  test.each(thresholdCases)('%s: %s, %s, %s and %s is %s', (measure, green, amber, red, actual, expected) => {
    const thresholds = { green: text(green), amber: text(amber), red: text(red) };
    const rated = rateIndicator(indicator({ measure, thresholds, current: text(actual) }), defaults, readCompany([]));
    expect(rated.rating, rated.rating.reason).toMatchObject({ colour: expected });
  });
});
