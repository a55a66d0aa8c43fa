import { expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { summariseOptions } from '../../src/jobs/summarise/outcome.ts';
import { summarise } from '../../src/jobs/summarise.ts';
import { validateOptions } from '../../src/jobs/validate/outcome.ts';
import { validate } from '../../src/jobs/validate.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookOf } from '../tables/sheet.ts';

const rows = [['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', '96%', 'GREEN'], ['K2', '% of visits in time', '95%', '85 – 94.9%', '97%', 'GREEN']];
const book = workbookOf({ KPIs: rows, Old: { rows, hidden: true } });

test.each([
  ['rating', (sheets: string[]) => rate(book, { ...rateOptions, sheets }), 'rated'],
  ['the checks', (sheets: string[]) => validate(book, { ...validateOptions, sheets }), 'its indicators checked'],
  ['summaries', (sheets: string[]) => summarise(book, { ...summariseOptions, sheets }), 'summarised'],
] as const)('%s tell of a table that was left alone, once and as a query, until its sheet is named', (_, run, wants) => {
  const told = (sheets: string[]) => {
    const outcome = run(sheets);
    if (refused(outcome)) throw new Error(outcome.say);
    return outcome.findings.filter(({ rule }) => rule === 'not-sure').map(({ severity, sheet, message }) => [severity, sheet, message]);
  };
  expect(told([])).toEqual([['query', 'Old', expect.stringMatching(new RegExp(`^The table on the sheet 'Old' was left alone: its sheet is hidden\\. Name the sheet to have .*${wants}\\.$`))]]);
  expect(told(['Old'])).toEqual([]);
});

const targets = [['Ref', 'Measure', 'Target', 'Tolerance', 'Polarity'], ['K1', '% of reviews in time', '95%', '85 – 94.9%', 'Higher'], ['K2', '% of visits in time', '95%', '85 – 94.9%', 'Higher']];
const strange = [['Ref', 'Measure', 'Target', 'Tolerance', 'Zorg'], ['C1', '% of calls answered', '95%', '85 – 94.9%', '92%'], ['C2', '% of letters answered', '90%', '80 – 89.9%', '95%']];

test.each([
  ['a list of targets whose figures stand elsewhere is no fault', { KPIs: rows, Targets: targets }, []],
  ['a table whose figures nobody knows is asked about beside others', { KPIs: rows, Calls: strange }, [['query', 'Calls', 'A1']]],
  ['a workbook of which nothing can be rated is no workbook to send', { Calls: strange }, [['error', 'Calls', 'A1']]],
] as [string, Parameters<typeof workbookOf>[0], string[][]][])('rating and the checks agree: %s', (_, sheets, expected) => {
  const snapshot = workbookOf(sheets);
  for (const outcome of [rate(snapshot, rateOptions), validate(snapshot, validateOptions)]) {
    if (refused(outcome)) throw new Error(outcome.say);
    expect(outcome.findings.filter(({ rule }) => rule === 'no-figures').map(({ severity, sheet, cell }) => [severity, sheet, cell])).toEqual(expected);
  }
});
