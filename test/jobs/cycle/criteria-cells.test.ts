import { describe, expect, test } from 'vitest';
import { reviseCriteria } from '../../../src/jobs/cycle/revise.ts';
import { stepOptions } from '../../../src/jobs/cycle/round.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';
import { Mark } from '../../../src/workbook/snapshot.ts';
import { sure } from '../record/sample.ts';

const options = { ...stepOptions, signed: { who: 'A. Officer', date: '2020-11-03' }, sheet: '', ref: 'A1', from: '2020-10', reason: 'agreed' };

function revised(cell: Written, target: string | null, tolerance: string | null) {
  const snapshot = workbookOf({ Sheet1: [['Performance as at October 2020'], [], ['Ref', 'Measure', 'Target and tolerance', 'Actual'], ['A1', '% of calls answered', cell, '92%'], ['A2', '% of letters answered', '95%\n85% – 94.9%', '92%']] });
  const { changes, findings } = sure(reviseCriteria(snapshot, { ...options, target, tolerance }));
  return { to: changes.find(({ cell: where }) => where === 'C4')?.to ?? null, findings: findings.map(({ rule, cell: where }) => `${rule} ${where}`) };
}

// The ways of writing both are those of the documents and of `engine/split`.
describe('target and tolerance in one cell', () => {
  test.each<[string, string | null, string | null, string]>([
    ['95%\n85% – 94.9%', '97%', null, '97%\n85% – 94.9%'],
    ['95%\n85% – 94.9%', null, '90% – 94.9%', '95%\n90% – 94.9%'],
    ['95%\n85% – 94.9%', '97%', '90% – 96.9%', '97%\n90% – 96.9%'],
    ['375\n375.1-402.9', '370', '370.1-400', '370\n370.1-400'],
    ['Target 95%, tolerance 85 – 100%', '97%', null, 'Target 97%, tolerance 85 – 100%'],
    ['560 target +10%', '540', null, '540 target +10%'],
    ['95% (85% – 94.9%)', '97%', '90% – 96.9%', '97% (90% – 96.9%)'],
  ])('%j with target %j and tolerance %j', (cell, target, tolerance, to) => {
    expect(revised(cell, target, tolerance).to).toBe(to);
  });

  test('that names only a target takes a tolerance behind it', () => {
    expect(revised('95%', null, '85% – 94.9%')).toEqual({ to: '95% 85% – 94.9%', findings: [] });
  });

  test.each<[Written, string]>([['see the contract, 95% or so', '97%'], [{ holds: '95% 85% – 94.9%', marks: Mark.rich }, '97%'], [{ holds: '95% 85% – 94.9%', marks: Mark.formula }, '97%']])('%j is left and named', (cell, target) => {
    expect(revised(cell, target, null)).toMatchObject({ to: null, findings: expect.arrayContaining(['criteria-dated C4']) as unknown });
  });
});
