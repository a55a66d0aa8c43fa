import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../src/hosts/file/apply.ts';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { openWorkbook } from '../../src/hosts/file/open.ts';
import { snapshot } from '../../src/hosts/file/snapshot.ts';
import { validate } from '../../src/jobs/validate.ts';
import { validateOptions } from '../../src/jobs/validate/outcome.ts';
import type { ValidateOptions, ValidateOutcome } from '../../src/jobs/validate/outcome.ts';
import { readMemory } from '../../src/jobs/record/read.ts';
import { remember } from '../../src/jobs/record/remember.ts';
import type { Receipt } from '../../src/workbook/host.ts';
import type { CellEdit, Plan } from '../../src/workbook/plan.ts';
import { refused } from '../../src/workbook/refusal.ts';
import type { Refusal } from '../../src/workbook/refusal.ts';
import { sampleBytes } from './rated.ts';
import { open, sheetOf } from './shown.ts';

/** What an officer decides about findings, through a file: written, read again on another day, taken back. */
const before = sampleBytes('performance-2020-21');
const sm13 = (outcome: ValidateOutcome) => outcome.findings.find(({ rule, ref }) => rule === 'tables-disagree' && ref === 'SM13')!;
const accepting = ({ rule, sheet, ref, cell, figures }: ValidateOutcome['findings'][number]) => ({ rule, sheet, ref, cell, figures, reason: 'The grid is right from November', who: 'A. Officer', date: '2020-11-03' });

describe('a finding that is accepted', () => {
  test('stands in the record and on the sheet RAG checks, is not open on another day, and writes nothing a second time', async () => {
    const accepted = await accept();
    const again = await checked(accepted.bytes, { today: '2020-11-20' });
    expect(sm13(again).accepted).toMatchObject({ reason: 'The grid is right from November', who: 'A. Officer', date: '2020-11-03' });
    expect(again.counts).toMatchObject({ errors: 4, accepted: 1 });
    expect((await checked(accepted.bytes, { today: '2020-11-03' })).plan.edits).toEqual([]);
    const words = wordsOn(await open(accepted.bytes), 'RAG checks');
    expect(words).toContain('Checked: 3 November 2020. Period: October 2020. 56 indicators.');
    expect(words.join('\n')).toMatch(/Not ready: errors are open\. Errors 4, queries \d+, accepted 1\./);
    expect(words).toContain('The grid is right from November – A. Officer, 2020-11-03');
  });

  test('comes back when its figures change', async () => {
    const { bytes } = await accept();
    const changed = await written(bytes, edit('Summary', { row: 20, column: 3 }, 'M', 'Q'));
    expect(sm13(await checked(changed.bytes)).accepted).toBeNull();
  });

  test('is taken back by undo, to the bytes of the sheets', async () => {
    const { receipt, bytes } = await accept();
    const undone = await written(bytes, receipt.inverse);
    const book = await open(undone.bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual((await open(before)).worksheets.map(({ name }) => name));
    expect(sm13(await checked(undone.bytes)).accepted).toBeNull();
  });
});

test('a rule that is turned off in the record stays off, and a query may be made an error', async () => {
  const plan = granted(remember(snapshot(await book(before)), [
    { kind: 'choice', what: 'rule tables-disagree', value: 'off', who: '', date: '2020-11-03' }, { kind: 'choice', what: 'rule scale', value: 'error', who: '', date: '2020-11-03' },
  ]));
  const { bytes } = await written(before, { edits: [...plan.edits], expects: [...plan.expects] });
  expect(readMemory(snapshot(await book(bytes))).choices.get('rule tables-disagree')).toBe('off');
  const outcome = await checked(bytes);
  expect(outcome.findings.filter(({ rule }) => rule === 'tables-disagree')).toEqual([]);
  expect(outcome.findings.filter(({ rule }) => rule === 'scale').map(({ severity }) => severity)).toEqual(['error', 'error']);
});

test('fixes put the figures right, nothing else, and are taken back', async () => {
  const outcome = await checked(before);
  const fixes = outcome.findings.flatMap(({ rule, fix }) => (rule === 'number-as-text' && fix ? [fix] : []));
  expect(fixes.map(({ says }) => says)).toEqual(['Turn 3 figures into numbers with the format that they show', 'Turn 6 figures into numbers with the format that they show', 'Turn 5 figures into numbers with the format that they show']);
  const plan: Plan = { edits: fixes.flatMap(({ plan: { edits } }) => edits), expects: fixes.flatMap(({ plan: { expects } }) => expects) };
  const fixed = await written(before, plan);
  const now = await checked(fixed.bytes);
  const other = (of: ValidateOutcome) => of.findings.filter(({ rule }) => rule !== 'number-as-text').map(({ rule, sheet, cell, message }) => [rule, sheet, cell, message]);
  expect(now.findings.filter(({ rule }) => rule === 'number-as-text')).toEqual([]);
  expect(other(now)).toEqual(other(outcome));
  const undone = await written(fixed.bytes, fixed.receipt.inverse);
  expect((await checked(undone.bytes)).findings).toEqual(outcome.findings);
});

async function accept(): Promise<{ bytes: Uint8Array; receipt: Receipt }> {
  const finding = sm13(await checked(before));
  const outcome = await checked(before, { accept: [accepting(finding)], sheet: true, today: '2020-11-03' });
  return written(before, outcome.plan);
}

async function checked(bytes: Uint8Array, options: Partial<ValidateOptions> = {}): Promise<ValidateOutcome> {
  return granted(validate(snapshot(await book(bytes)), { ...validateOptions, sheet: options.today !== undefined, ...options }));
}

async function written(bytes: Uint8Array, plan: Plan): Promise<{ bytes: Uint8Array; receipt: Receipt }> {
  return granted(await applyPlan(await book(bytes), plan));
}

async function book(bytes: Uint8Array) {
  return granted(await openWorkbook(bytes, nodeCodec));
}

function edit(sheet: string, at: CellEdit['at'], from: string, to: string): Plan {
  return { edits: [{ kind: 'cell', sheet, at, from: { content: from }, to: { content: to } }], expects: [] };
}

function granted<Value>(value: Value | Refusal): Value {
  if (refused(value)) throw new Error(value.say);
  return value;
}

function wordsOn(workbook: Awaited<ReturnType<typeof open>>, name: string): string[] {
  const words: string[] = [];
  sheetOf(workbook, name).eachRow((row) => row.eachCell((cell) => words.push(cell.text)));
  return words;
}
