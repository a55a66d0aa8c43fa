import { expect, test } from 'vitest';
import { validate } from '../../../../src/jobs/validate.ts';
import { validateOptions } from '../../../../src/jobs/validate/outcome.ts';
import type { CheckFinding } from '../../../../src/jobs/validate/outcome.ts';
import { refused } from '../../../../src/workbook/refusal.ts';
import { workbookOf } from '../../../tables/sheet.ts';
import type { Written } from '../../../tables/sheet.ts';
import { sentences as elsewhere } from './elsewhere.ts';
import * as heldOut from './held-out.ts';
import * as unseen from './unseen.ts';

const header = ['Ref', 'Measure', 'Polarity', 'Target', 'Tolerance', 'Previous', 'Actual', 'YTD', 'England', 'North East', 'RAG', 'Commentary'];

/** What is found in one sentence, put beside its row of a table in which nothing else is wrong. */
function found(rows: typeof unseen.rows, row: string, text: string): CheckFinding[] {
  const cells = Object.entries(rows).map(([name, each]): Written[] => [...(each as Written[]), name === row ? text : null]);
  const outcome = validate(workbookOf({ KPIs: [['Performance report, October 2020'], header, ...cells] }), { ...validateOptions, rules: { 'commentary-missing': 'off' }, sheet: false });
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome.findings;
}

test.each([
  ['sentences of other councils', unseen, 0.9],
  ['sentences held out', heldOut, 0.75],
  ['sentences about something else', { rows: { ...unseen.rows, ...heldOut.rows }, sentences: elsewhere }, 0],
])('%s: nothing that is right is found, and most of what is wrong', (_, { rows, sentences }, least) => {
  const read = sentences.map(([row, text, wrong]) => ({ row, text, wrong, findings: found(rows, row, text) }));
  const wrong = read.filter((each) => each.wrong !== null);
  const hits = wrong.filter(({ findings }) => findings.length > 0);
  const missed = wrong.filter(({ findings }) => findings.length === 0).map((each) => `${each.wrong} (${each.row}): ${each.text}`);
  if (wrong.length > 0) console.log(`${hits.length} of ${wrong.length} wrong sentences found, ${hits.filter(({ findings }) => findings.some(({ severity }) => severity === 'error')).length} as errors; ${read.length - wrong.length} right ones\n  missed:\n  ${missed.join('\n  ')}`);
  expect(read.filter((each) => each.wrong === null && each.findings.length > 0).map(({ row, text, findings }) => `${row}: ${text}: ${findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`).join('; ')}`)).toEqual([]);
  expect(hits.length).toBeGreaterThanOrEqual(wrong.length * least);
});
