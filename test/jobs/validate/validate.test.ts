import { describe, expect, test } from 'vitest';
import { validate } from '../../../src/jobs/validate.ts';
import { validateOptions } from '../../../src/jobs/validate/outcome.ts';
import type { ValidateOptions, ValidateOutcome } from '../../../src/jobs/validate/outcome.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
const wrong = ['K1', '% of reviews in time', '95%', '85 – 94.9%', '92.1%', 'GREEN'];
const right = ['K2', '% of visits in time', '95%', '85 – 94.9%', [0.96, '0%'] as [number, string], 'GREEN'];
const book = (...rows: Written[][]) => workbookOf({ KPIs: [['Performance as at October 2020'], header, ...rows] });

function checked(snapshot: Snapshot, options: Partial<ValidateOptions> = {}): ValidateOutcome {
  const outcome = validate(snapshot, { ...validateOptions, ...options });
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome;
}
const ids = ({ findings }: ValidateOutcome) => findings.map(({ rule, severity, cell }) => `${severity} ${rule} ${cell}`);

describe('an officer decides', () => {
  test('errors come first, and nothing is ready while one is open', () => {
    const outcome = checked(book(wrong, right));
    expect(ids(outcome)).toEqual(['error rating-differs F3', 'query number-as-text E3']);
    expect(outcome).toMatchObject({ ready: false, counts: { errors: 1, queries: 1, accepted: 0 }, checked: { indicators: 2 } });
    expect(outcome.findings[0]).toMatchObject({ ref: 'K1', measure: '% of reviews in time', sheet: 'KPIs' });
  });
  test.each([
    ['off', ['query number-as-text E3']],
    ['query', ['query number-as-text E3', 'query rating-differs F3']],
  ] as const)('a rule made %s', (severity, expected) => {
    expect(ids(checked(book(wrong, right), { rules: { 'rating-differs': severity } }))).toEqual(expected);
  });
  test('names of prototypes are no rules', () => {
    expect(ids(checked(book(wrong, right), { rules: { constructor: 'off', __proto__: 'off' } as Record<string, 'off'> }))).toHaveLength(2);
  });
  test('a finding that is accepted is counted apart, and comes back when its figures change', () => {
    const [first] = checked(book(wrong, right)).findings;
    const accepted = { rule: first!.rule, sheet: 'KPIs', ref: 'K1', cell: first!.cell, figures: first!.figures, reason: 'Agreed by the board', who: 'A. Officer', date: '2020-11-03' };
    const outcome = checked(book(wrong, right), { accept: [accepted] });
    expect(outcome).toMatchObject({ ready: true, counts: { errors: 0, queries: 1, accepted: 1 } });
    expect(outcome.findings.at(-1)?.accepted?.reason).toBe('Agreed by the board');
    expect(outcome.plan.edits.filter(({ kind }) => kind === 'sheet').map(({ sheet }) => sheet)).toEqual(['RAG record', 'RAG checks']);
    expect(JSON.stringify(outcome.plan.edits)).toContain('Agreed by the board – A. Officer, 2020-11-03');
    const changed = ['K1', '% of reviews in time', '95%', '85 – 94.9%', '91.8%', 'GREEN'];
    expect(checked(book(changed, right), { accept: [accepted] }).counts).toMatchObject({ errors: 1, accepted: 0 });
  });
});

test('a fix turns text into a number with the format that it shows', () => {
  const finding = checked(book(wrong, right)).findings.find(({ rule }) => rule === 'number-as-text');
  expect(finding?.fix?.plan.edits).toEqual([{ kind: 'cell', sheet: 'KPIs', at: { row: 3, column: 5 }, from: { content: '92.1%', format: 'General' }, to: { content: 0.921, format: '0.0%' } }]);
  expect(finding?.fix?.plan.expects).toEqual([{ sheet: 'KPIs', at: { row: 3, column: 5 }, content: '92.1%' }]);
});

test.each([
  ['a date with the month first', '12/25/2020', 'impossible-date', 44190, 'Turn it into the date 25/12/2020'],
  ['a text that can be read one way alone', '25/12/2020', 'number-as-text', 44190, 'Turn it into the date 25/12/2020'],
] as const)('the fix makes a date of %s', (_, text, rule, serial, says) => {
  const plan: Written[][] = [['No', 'Action', 'Deadline'], [1, 'Agree the protocol', [44_100, 'dd/mm/yyyy']], [2, 'Train the team', [44_131, 'dd/mm/yyyy']], [3, 'Report', text]];
  const finding = checked(workbookOf({ Plan: plan })).findings.find((each) => each.rule === rule);
  expect(finding?.fix?.says).toBe(says);
  expect(finding?.fix?.plan.edits).toEqual([{ kind: 'cell', sheet: 'Plan', at: { row: 4, column: 3 }, from: { content: text, format: 'General' }, to: { content: serial, format: 'dd/mm/yyyy' } }]);
});

test('the sheet RAG checks says the day, the month and each finding; without it nothing is planned', () => {
  const outcome = checked(book(wrong, right), { today: '2020-11-03' });
  const [edit] = outcome.plan.edits;
  const words = edit?.kind === 'sheet' ? edit.to?.cells.map(({ content }) => content) : [];
  expect(words).toEqual(expect.arrayContaining(['Checked: 3 November 2020. Period: October 2020. 2 indicators.', 'KPIs!F3', 'A rating that the rule does not give']));
  expect(checked(book(wrong, right), { sheet: false }).plan).toEqual({ edits: [], expects: [] });
});

test('what holds for most rows of a table is one finding', () => {
  const rows = ['K1', 'K2', 'K3', 'K4', 'K5'].map((ref) => [ref, `% of ${ref} in time`, '-', '-', [0.9, '0%'] as [number, string], 'GREEN']);
  const outcome = checked(book(...rows, ['K6', '% of calls in time', '95%', '85 – 94.9%', [0.96, '0%'], 'GREEN']));
  expect(outcome.findings.filter(({ rule }) => rule === 'rated-without-target').map(({ message }) => message)).toEqual(['5 of 6 indicators are rated without a target: K1, K2, K3 and 2 more.']);
});

test('a sheet that does not exist is refused', () => {
  expect(validate(book(wrong), { ...validateOptions, sheets: ['Nowhere'] })).toMatchObject({ kind: 'refusal', code: 'no sheet' });
});

test('a workbook without tables has nothing to say and is ready', () => {
  expect(checked(workbookOf({ Notes: [['Minutes of the meeting']] }), { sheet: false })).toMatchObject({ findings: [], ready: true, checked: { indicators: 0 } });
});
