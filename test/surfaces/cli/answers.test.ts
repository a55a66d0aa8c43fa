import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RateOutcome } from '../../../src/jobs/rate.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'answers-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  await write('homes.xlsx', { Homes: [['A1', 'Number of referrals', 120, null, 'YTD', 10, 75], ['Let "on time" = kept', '% of lets', '50%', '5%', 'Monthly', '53%', null]] });
  await write('twice.xlsx', { North: [['A1', 'Number of referrals', 120, null, 'Monthly', 75, null]], South: [['A1', 'Number of referrals', 120, null, 'Monthly', 75, null]] });
});

async function write(name: string, sheets: Record<string, (string | number | null)[][]>): Promise<void> {
  const workbook = new exceljs.Workbook();
  for (const [sheet, rows] of Object.entries(sheets)) workbook.addWorksheet(sheet).addRows([['October 2020'], ['Ref', 'Measure', 'Target', 'Tolerance', 'Frequency', 'Actual', 'YTD', 'RAG'], ...rows]);
  await workbook.xlsx.writeFile(at(name));
}

type Printed = Pick<RateOutcome, 'ratings' | 'questions'>;
const printed = async (...words: string[]): Promise<Printed> => JSON.parse((await run('rate', ...words, '--json', '--dry-run')).out) as Printed;
const asked = ({ questions }: Printed) => questions.map(({ ref, what }) => [ref, what]);

describe('answers on the command line', () => {
  test('the workbook asks one thing after another', async () => {
    expect(asked(await printed(at('homes.xlsx')))).toMatchObject([['A1', 'polarity'], [expect.stringContaining('on time'), 'polarity']]);
    expect(asked(await printed(at('homes.xlsx'), '--answer', 'A1=higher'))).toMatchObject([['A1', 'basis'], [expect.stringContaining('on time'), 'polarity']]);
  });
  test.each([
    ['in their order', ['A1=higher', 'A1=year']],
    ['in any order', ['A1=year', 'a1=Higher']],
  ])('are given in one command, %s', async (_, answers) => {
    const outcome = await printed(at('homes.xlsx'), ...answers.flatMap((answer) => ['--answer', answer]));
    expect(asked(outcome)).toMatchObject([[expect.stringContaining('on time'), 'polarity']]);
    expect(outcome.ratings[0]).toMatchObject({ rating: 'green', reason: '75 is above the target of 70 for 7 of 12 months' });
  });
  test('of the same reference on two sheets each takes one', async () => {
    expect(asked(await printed(at('twice.xlsx')))).toEqual([['A1', 'polarity'], ['A1', 'polarity']]);
    const { questions, ratings } = await printed(at('twice.xlsx'), '--answer', 'A1=higher', '--answer', 'A1=lower');
    expect([questions, ratings.map(({ sheet, rating }) => [sheet, rating])]).toEqual([[], [['North', 'red'], ['South', 'green']]]);
  });
  test.each<[string[], RegExp]>([
    [['A1=year'], /answered by 'A1=year'\. The questions are: A1=higher or lower or nearest; /],
    [['A1=higher', 'A1=yearly'], /answered by 'A1=yearly'\. The questions are: A1=higher or lower or nearest; .*A1=year or so far/],
    [['A1=higher', 'A1=lower'], /answered by 'A1=lower'/],
    [['A1=higher', 'B7=year'], /answered by 'B7=year'/],
  ])('%j is refused with what is asked', async (answers, says) => {
    const { code, out, err } = await run('rate', at('homes.xlsx'), ...answers.flatMap((answer) => ['--answer', answer]));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
    expect(readdirSync(folder).sort()).toEqual(['homes.xlsx', 'twice.xlsx']);
  });
  test('as they are printed they can be typed', async () => {
    const { out } = await run('rate', at('homes.xlsx'), '--dry-run');
    expect(out).toContain('--answer A1=higher');
    expect(out).toContain(String.raw`--answer "Let \"on time\" = kept=lower"`);
    const next = await run('rate', at('homes.xlsx'), '--dry-run', '--answer', 'A1=higher', '--answer', 'Let "on time" = kept=lower');
    expect(next.out).toContain('--answer "A1=so far"');
    expect(next.out).toContain(String.raw`--answer "Let \"on time\" = kept=of target"`);
  });
});
