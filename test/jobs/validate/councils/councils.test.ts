import { afterAll, expect, test } from 'vitest';
import { validate } from '../../../../src/jobs/validate.ts';
import { validateOptions } from '../../../../src/jobs/validate/outcome.ts';
import { refused } from '../../../../src/workbook/refusal.ts';
import { workbookOf } from '../../../tables/sheet.ts';
import { corporate } from './corporate.ts';
import { others } from './others.ts';
import { series } from './series.ts';
import { services } from './services.ts';

/** What is worth saying of workbooks in which nothing is wrong but what an officer left open, with why. */
const worth: Record<string, readonly (readonly [finding: string, why: string])[]> = {
  district: [['query rating-differs H5', 'collection so far against the target of the year'], ['query rating-differs H6', 'three are amber and no tolerance is given']],
  quarters: [['error commentary-missing G6', 'A4 is amber without words where others have them'], ['query polarity-from-words C3', 'no column says which way is better']],
  monthly: [['query rating-differs R8', 'two are amber and no tolerance is given']],
  variance: [['query polarity-from-words D5', 'no column says which way is better'], ['query rating-differs I5', 'amber and no tolerance']],
  benchmarks: [['query rating-differs J4', 'amber and no tolerance']],
  fire: [['query rating-differs H8', 'amber and no tolerance']],
  summaryAndDetail: [['query missing-reference A6', 'PI4 is left out of both']],
  grid: [['query missing-reference A6', 'C3 has letters and no data']],
  targets: [['query unreadable-figure D5', 'Maintain and Reduce are no numbers']],
  reading: [['query scale G6', '85 a month against 1,000 a year']],
  improvement: [['query vague-date D9', 'Summer 2024 is no date']],
  risks: [['query not-sure A2', 'a register of risks is no table of indicators: rating leaves it and says so, and so do the checks']],
  nhs: [['query not-sure A3', 'the standard and the plan may each be the target: nothing is checked until somebody says which']],
  welsh: [['query polarity-from-words F4', 'no column says which way is better']],
  grants: [['query polarity-from-words D5', 'Jobs safeguarded and footfall have no sign']],
  gds: [['query polarity-from-words C4', 'no column says which way is better'], ['query rating-differs G8', 'amber and no tolerance']],
};

const books = Object.entries({ ...services, ...corporate, ...series, ...others });
let indicators = 0;
let said = 0;

test.each(books)('nothing else is said of %s', (name, sheets) => {
  const outcome = validate(workbookOf(sheets), { ...validateOptions, sheet: false });
  if (refused(outcome)) throw new Error(outcome.say);
  indicators += outcome.checked.indicators;
  said += outcome.findings.length;
  const found = outcome.findings.map(({ severity, rule, cell }) => `${severity} ${rule} ${cell}`);
  expect(found.sort(), outcome.findings.map(({ rule, cell, message }) => `${rule} ${cell} | ${message}`).join('\n')).toEqual((worth[name] ?? []).map(([finding]) => finding).sort());
});

test('a table is rated whose ratings are words that head its thresholds', () => {
  const outcome = validate(workbookOf(others['thresholds'] ?? {}), validateOptions);
  expect(outcome).toMatchObject({ checked: { indicators: 4 }, ready: true });
});

test('each workbook that something is said of is one of them', () => {
  expect(Object.keys(worth).filter((name) => !books.some(([known]) => known === name))).toEqual([]);
});

afterAll(() => console.log(`Councils. ${indicators} indicators in ${books.length} workbooks, ${said} findings.`));
