import { beforeAll, describe, expect, test } from 'vitest';
import { pairOf } from '../../src/engine/scheme.ts';
import type { Colour } from '../../src/engine/terms.ts';
import type { RateOutcome } from '../../src/jobs/rate.ts';
import { address, columnLetters } from '../../src/workbook/address.ts';
import { ragGrid } from '../cases/rag-grid.ts';
import { colours, compared, entryOf } from './compare.ts';
import { contract } from './contract.ts';
import { said } from './expected.ts';
import type { Expected, Golden } from './expected.ts';
import { performance } from './performance.ts';
import { rated, sampleBytes } from './rated.ts';
import { scrutiny } from './scrutiny.ts';
import { fillOf, open, sheetOf, shown } from './shown.ts';

/** Each sample, rated: what the document printed or its documented defect, cell by cell. */
const goldens: Golden[] = [performance, scrutiny, contract];
describe.each(goldens)('$workbook', (golden) => {
  let outcome: RateOutcome;
  let bytes: Uint8Array;
  let before: Awaited<ReturnType<typeof open>>;
  let after: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    ({ outcome, bytes } = await rated(sampleBytes(golden.workbook)));
    before = await open(sampleBytes(golden.workbook));
    after = await open(bytes);
  });
  const rows = golden.sheets.flatMap(({ sheet, added, indicators }) => indicators.map((each) => ({ sheet, added, each })));
  const hasWords = (each: Expected, sheet: string) => shown(before, sheet, each[1]) !== '';

  test('the month of the report is read from the workbook', () => {
    expect(outcome.period?.period).toBe(golden.period);
  });

  test('every indicator comes to what the document printed or to its documented defect', () => {
    const { got, wanted } = compared(outcome, golden);
    expect(got).toEqual(wanted);
  });

  test('nothing else is rated', () => {
    const known = new Set(rows.map(({ sheet, each }) => `${sheet} ${entryOf(outcome, sheet, each[0])?.cell}`));
    const others = outcome.ratings.filter(({ sheet, cell }) => !known.has(`${sheet} ${cell}`) && sheet !== 'Summary');
    expect(others.filter(({ rating }) => rating !== 'none').map(({ sheet, cell, measure, rating }) => `${sheet}!${cell} ${measure}: ${rating}`)).toEqual([]);
  });

  test('a printed rating and the rule part only where a defect is documented', () => {
    const parting = rows.filter(({ each: [, , printed, rule] }) => printed !== '' && !colours(rule).includes(said[printed]!));
    expect(parting.filter(({ each }) => each[4] === undefined).map(({ each }) => each[0])).toEqual([]);
    const agreeing = rows.filter(({ each: [, , printed, rule] }) => printed !== '' && colours(rule).length === 1 && colours(rule)[0] === said[printed]);
    expect(agreeing.filter(({ each }) => each[4] !== undefined).map(({ each }) => each[0])).toEqual([]);
    expect(parting.length + agreeing.length).toBeGreaterThan(15);
  });

  test('each rating stands in its cell and says why', () => {
    for (const { sheet, each } of rows) {
      const entry = entryOf(outcome, sheet, each[0]);
      expect([each[0], entry?.cell]).toEqual([each[0], each[1]]);
      expect(entry?.reason, each[0]).toMatch(/\w{3}/);
    }
  });

  test('the columns are read as they are meant', () => {
    for (const { sheet, columns } of golden.sheets) {
      const table = outcome.tables.find((one) => one.sheet === sheet);
      const read = Object.fromEntries((table?.columns ?? []).map(({ field, column }) => [field, columnLetters(column)]));
      for (const [field, letters] of Object.entries(columns)) expect([sheet, field, read[field]]).toEqual([sheet, field, letters]);
    }
  });

  test('the word and the pair of colours are written, and an unrated row is left', () => {
    for (const { sheet, each: [ref, cell] } of rows) {
      const entry = entryOf(outcome, sheet, ref)!;
      const text = shown(after, sheet, cell);
      const fill = fillOf(sheetOf(after, sheet).getCell(cell));
      const stood = shown(before, sheet, cell);
      if (entry.rating === 'unrated') expect([ref, text, fill]).toEqual([ref, stood, fillOf(sheetOf(before, sheet).getCell(cell))]);
      else {
        expect([ref, text !== '' && said[text]]).toEqual([ref, entry.rating]);
        const pair = pairOf(outcome.scheme, entry.rating);
        if (pair) expect([ref, fill, sheetOf(after, sheet).getCell(cell).font.color?.argb?.slice(-6)]).toEqual([ref, pair.fill, pair.ink?.slice(1) ?? '000000']);
      }
    }
  });

  test('each rating that a click changes is listed with both values, and no other', () => {
    const differing = rows.filter(({ sheet, each }) => {
      const entry = entryOf(outcome, sheet, each[0]);
      return hasWords(each, sheet) && entry?.rating !== 'unrated' && said[each[2]] !== entry?.rating;
    });
    const listed = outcome.ratings.filter(({ changes }) => changes).map(({ sheet, cell, stood }) => `${sheet}!${cell} ${stood}`);
    expect(listed).toEqual(differing.map(({ sheet, each }) => `${sheet}!${each[1]} ${each[2]}`));
    for (const { sheet, each } of differing) {
      const finding = outcome.findings.find((one) => one.sheet === sheet && one.cell === each[1] && one.severity === 'error');
      expect(finding?.message, each[0]).toContain(each[2]);
    }
  });

  test('what cannot be rated is listed with its reason', () => {
    for (const { sheet, each: [ref] } of rows) {
      if (entryOf(outcome, sheet, ref)?.rating !== 'unrated') continue;
      expect(outcome.findings.some((one) => one.sheet === sheet && one.rule === 'not-rated' && one.message.startsWith(`${ref}: `)), ref).toBe(true);
    }
  });

  test('a heading is added only where there is no rating column', () => {
    for (const { sheet, added } of golden.sheets) if (added) expect([shown(before, sheet, added), shown(after, sheet, added)]).toEqual(['', 'RAG']);
    const headings = outcome.plan.edits.filter((edit) => edit.kind === 'cell' && edit.to.content === 'RAG').map((edit) => (edit.kind === 'cell' ? `${edit.sheet}!${address(edit.at)}` : ''));
    expect(headings).toEqual(golden.sheets.flatMap(({ sheet, added }) => (added ? [`${sheet}!${added}`] : [])));
  });

  test('sheets without ratings are left as they are', () => {
    for (const name of golden.untouched) expect(outcome.plan.edits.filter(({ sheet }) => sheet === name)).toEqual([]);
  });

  test('a second run changes nothing', async () => {
    const again = await rated(bytes);
    expect(again.outcome.plan.edits).toEqual([]);
    expect(again.outcome.ratings.filter(({ changes }) => changes)).toEqual([]);
  });

  test('a rating that is kept stays as the document printed it, and the difference is listed', async () => {
    const differing = outcome.ratings.filter(({ changes, ref }) => changes && ref !== '');
    const kept = await rated(sampleBytes(golden.workbook), { keep: Object.fromEntries(differing.map(({ ref }) => [ref, 'as the committee saw it'])) });
    const book = await open(kept.bytes);
    for (const { sheet, cell, stood, ref, rating } of differing) {
      expect([ref, shown(book, sheet, cell)]).toEqual([ref, stood]);
      expect(entryOf(kept.outcome, sheet, ref)).toMatchObject({ rating, changes: false, kept: 'as the committee saw it' });
      expect(kept.outcome.findings.filter((one) => one.sheet === sheet && one.cell === cell && one.rule === 'override')).toHaveLength(1);
    }
  });
});

test('the summary grid: letters take the colours of their words, dashes and months to come none', async () => {
  const { outcome, bytes } = await rated(sampleBytes('performance-2020-21'));
  const book = await open(bytes);
  const meaning: Record<string, Colour> = { G: 'green', A: 'amber', R: 'red' };
  for (const [row, [ref, , , letters]] of ragGrid.map((each, index) => [5 + index + (index > 5 ? 1 : 0), each] as const)) {
    [...letters].forEach((letter, month) => {
      const cell = sheetOf(book, 'Summary').getCell(row, 4 + month);
      const pair = meaning[letter] && pairOf(outcome.scheme, meaning[letter]);
      expect([ref, cell.address, cell.text, fillOf(cell)]).toEqual([ref, cell.address, letter.trim(), pair ? pair.fill : null]);
    });
  }
});
