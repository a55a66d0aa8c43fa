import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileHost } from '../../src/hosts/file/host.ts';
import { declareFinal, reopen } from '../../src/jobs/cycle/final.ts';
import { handover } from '../../src/jobs/cycle/handover.ts';
import { startNextPeriod } from '../../src/jobs/cycle/next-period.ts';
import { startNextYear } from '../../src/jobs/cycle/next-year.ts';
import { reviseCriteria } from '../../src/jobs/cycle/revise.ts';
import { isFinal, roundOf, stepOptions } from '../../src/jobs/cycle/round.ts';
import type { Round } from '../../src/jobs/cycle/round.ts';
import type { Proposal } from '../../src/jobs/proposal.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { standing } from '../../src/jobs/record/line.ts';
import { readMemory } from '../../src/jobs/record/read.ts';
import { readAddress } from '../../src/workbook/address.ts';
import type { Receipt, Undone } from '../../src/workbook/host.ts';
import type { Edit, Plan } from '../../src/workbook/plan.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { contentAt, find, Kind, Mark } from '../../src/workbook/snapshot.ts';
import type { Content, Snapshot } from '../../src/workbook/snapshot.ts';
import { opened, sure } from '../jobs/record/sample.ts';

/** A step of an officer's year; `cell` and `figure` are typed, `words` are commentary. */
type Step =
  | { does: 'types'; cell: string; figure: number }
  | { does: 'writes'; words: string }
  | { does: 'rates' | 'declares' | 'reopens' | 'starts' | 'hands over' }
  // What people do with the record by hand: a row deleted, two swapped, one added that means nothing.
  | { does: 'deletes' | 'swaps' | 'scribbles'; row: number }
  | { does: 'sets'; value: string }
  | { does: 'keeps'; ref: string }
  | { does: 'revises'; target: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('types' as const), cell: fc.constantFrom('KPIs!C7', 'KPIs!C9', 'Supporting!E8', 'Supporting!F9'), figure: fc.integer({ min: 1, max: 999 }).map((figure) => figure / 1000) }),
  fc.record({ does: fc.constant('writes' as const), words: fc.stringMatching(/^[a-z]{8,20}$/) }),
  fc.record({ does: fc.constantFrom('rates' as const, 'declares' as const, 'reopens' as const, 'starts' as const, 'hands over' as const) }),
  fc.record({ does: fc.constantFrom('deletes' as const, 'swaps' as const, 'scribbles' as const), row: fc.nat(40) }),
  fc.record({ does: fc.constant('sets' as const), value: fc.constantFrom('as shown', 'unrounded') }),
  fc.record({ does: fc.constant('keeps' as const), ref: fc.constantFrom('KPI3', 'SM16') }),
  fc.record({ does: fc.constant('revises' as const), target: fc.constantFrom('20%', '25%') }),
);

const options = { ...stepOptions, signed: { who: 'A. Officer', date: '2020-11-03' } };

/** Everything that cells hold, as texts. */
function held({ sheets }: Snapshot): string[] {
  return sheets.flatMap(({ cells }) => [...cells.kind].flatMap((kind, place) => ((kind & Kind.mask) === Kind.empty ? [] : [JSON.stringify(contentAt(cells, place))])));
}

function planOf(snapshot: Snapshot, taken: Step): Plan {
  if (taken.does === 'types' || taken.does === 'writes') {
    const [name = '', cell = ''] = taken.does === 'types' ? taken.cell.split('!') : ['KPIs', 'D5'];
    const sheet = snapshot.sheets.find((each) => each.name === name)!;
    const at = readAddress(cell)!;
    const from = contentAt(sheet.cells, find(sheet.cells, at.row, at.column));
    // A person writes on where words stand already.
    const to = taken.does === 'types' ? taken.figure : `${typeof from === 'string' ? `${from} ` : ''}${taken.words}`;
    return { expects: [], edits: [{ kind: 'cell', sheet: name, at, from: { content: from }, to: { content: to } }] };
  }
  if (taken.does === 'deletes' || taken.does === 'swaps' || taken.does === 'scribbles') return byHand(snapshot, taken);
  const outcome = {
    sets: () => rate(snapshot, { ...rateOptions, decisions: [{ kind: 'setting', what: 'figures compared', value: taken.does === 'sets' ? taken.value : '', ...options.signed }] }),
    'hands over': () => handover(snapshot, options),
    rates: () => rate(snapshot, rateOptions),
    keeps: () => rate(snapshot, { ...rateOptions, signed: options.signed, keep: { [taken.does === 'keeps' ? taken.ref : '']: 'agreed' } }),
    declares: () => declareFinal(snapshot, options),
    reopens: () => reopen(snapshot, { ...options, reason: 'a figure came late' }),
    starts: () => startNextPeriod(snapshot, options),
    revises: () => reviseCriteria(snapshot, { ...options, ref: 'SM4', sheet: 'Supporting', from: sure<Round>(roundOf(snapshot, options)).month, target: taken.does === 'revises' ? taken.target : '', tolerance: null, reason: 'agreed' }),
  }[taken.does]();
  if (!refused(outcome)) return outcome.plan;
  expect(['already final', 'not final']).toContain(outcome.code);
  return { expects: [], edits: [] };
}

/** A person's hand in the record: a row emptied, its cells changed for another's, or words written into a free row below the table's last. */
function byHand(snapshot: Snapshot, { does, row }: Extract<Step, { row: number }>): Plan {
  const record = standing(snapshot);
  if (!record || record.lines.length === 0) return { expects: [], edits: [] };
  const { sheet, table, lines } = record;
  const cell = (at: number, column: number) => contentAt(sheet.cells, find(sheet.cells, at, column));
  const edit = (at: number, column: number, to: Content): Edit[] => (to === cell(at, column) ? [] : [{ kind: 'cell', sheet: sheet.name, at: { row: at, column }, from: { content: cell(at, column) }, to: { content: to } }]);
  const columns = table.columns.map((_, index) => table.range.left + index);
  const [one, other] = [lines[row % lines.length]!.row, lines[(row + 1) % lines.length]!.row];
  if (does === 'deletes') return { expects: [], edits: columns.flatMap((column) => edit(one, column, null)) };
  if (does === 'swaps') return { expects: [], edits: one === other ? [] : columns.flatMap((column) => [...edit(one, column, cell(other, column)), ...edit(other, column, cell(one, column))]) };
  return { expects: [], edits: edit(one, columns[5]!, '=1+1 | __proto__ | nonsense') };
}

async function play(steps: Step[], check: (before: Snapshot, taken: Step, after: Snapshot, receipt: Receipt, host: FileHost) => Promise<void> | void = () => undefined): Promise<FileHost> {
  const host = await opened();
  for (const taken of steps) {
    const before = sure(await host.look());
    const { expects, edits } = planOf(before, taken);
    if (edits.length === 0) continue;
    const receipt = sure<Receipt>(await host.apply({ expects, edits }));
    await check(before, taken, sure(await host.look()), receipt, host);
  }
  return host;
}

/** Cells that no step but a revision may change: formulas, and what stands under the headings of references, measures, targets, tolerances and bases. */
function fixed(snapshot: Snapshot): string[] {
  const { rows } = sure<Round>(roundOf(snapshot, options));
  const criteria = rows.flatMap(({ bearing: { sheet }, judged: { row } }) => (['ref', 'measure', 'target', 'tolerance', 'criteria', 'basis'] as const).flatMap((field) => {
    const at = row.at(field);
    return at ? [`${sheet.name} ${field} ${row.indicator.ref} ${JSON.stringify(contentAt(sheet.cells, find(sheet.cells, at.row, at.column)))}`] : [];
  }));
  const formulas = snapshot.sheets.flatMap(({ name, cells }) => [...cells.kind].flatMap((kind, place) => (kind & Mark.formula ? [`${name} formula ${cells.row[place] ?? 0} ${cells.column[place] ?? 0}`] : [])));
  return [...criteria, ...formulas];
}

test('whatever is done, no words are lost, final ratings stay, criteria and formulas too, and each step is undone and done again', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 9 }), async (steps) => {
    const words = new Set<string>();
    await play(steps, async (before, taken, after, receipt, host) => {
      if (taken.does === 'writes') words.add(taken.words);
      const texts = held(after);
      expect([...words].filter((word) => !texts.some((text) => text.includes(word)))).toEqual([]);
      if (taken.does !== 'revises') expect(fixed(after)).toEqual(fixed(before));

      const [was, is] = [readMemory(before), readMemory(after)];
      const byPerson = taken.does === 'deletes' || taken.does === 'swaps' || taken.does === 'scribbles';
      if (taken.does === 'declares') expect(is.finals.filter(({ period }) => isFinal(was, period))).toEqual(was.finals.filter(({ period }) => isFinal(was, period)));
      else if (!byPerson) expect(is.finals).toEqual(was.finals);
      // What a person took away is gone, and nothing else with it; a row that means nothing is named.
      if (taken.does === 'swaps') expect(sorted(is.finals)).toEqual(sorted(was.finals));
      if (taken.does === 'deletes') expect(is.finals.length).toBeGreaterThanOrEqual(was.finals.length - 1);
      // Deciding again about the same thing puts a row right; no step spoils one.
      if (!byPerson) expect(was.bad).toEqual(expect.arrayContaining(is.bad));

      // Undone, everything stands as before; and done again as after.
      const undone = sure<Undone>(await host.undo(receipt));
      expect(undone).toMatchObject({ left: [] });
      expect(held(sure(await host.look())).sort()).toEqual(held(before).sort());
      expect(sure<Undone>(await host.undo(undone.receipt))).toMatchObject({ left: [] });
      expect(held(sure(await host.look())).sort()).toEqual(held(after).sort());

      const round = taken.does === 'starts' ? sure<Round>(roundOf(before, options)) : null;
      if (!round || !isFinal(was, round.month)) return;
      // A figure that goes is in the record, but for one that was typed after the month was final: that one is named before.
      const figures = new Set(is.finals.filter(({ period }) => period === round.month).map(({ ref, figure }) => `${ref} ${figure}`));
      const restated = sure(rate(before, rateOptions)).findings.filter(({ rule }) => rule === 'restated').map(({ message }) => message.split(':')[0]);
      const deleted = (ref: string) => !was.finals.some((each) => each.ref === ref && each.period === round.month);
      const lost = round.rows.map(({ judged: { row, rated } }) => [row.indicator.ref, rated.figure?.text ?? ''] as const).filter(([ref, figure]) => !figures.has(`${ref} ${figure}`) && !restated.includes(ref) && !deleted(ref));
      expect(lost).toEqual([]);
    });
  }), { numRuns: 20 });
}, 240_000);

test('the next year is a copy that holds every indicator with its criteria, and no figure of the old year but as an earlier one', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 4 }), fc.subarray(['SM5', 'SM8', 'SM22']), async (steps, retired) => {
    const before = sure(await (await play(steps)).look());
    const copy = await play(steps);
    const made = sure<Proposal>(startNextYear(before, { ...options, targets: [], retired }));
    sure(await copy.apply(made.plan));
    const after = sure(await copy.look());
    const gone = (text: string) => retired.some((ref) => text.split(' ').includes(ref));
    // A revision that was to hold later is no part of the cells yet.
    expect(new Set(fixed(after))).toEqual(new Set(fixed(before).filter((text) => !gone(text))));
    const { ratings, period } = sure(rate(after, rateOptions));
    expect(period?.period).toBe('2021-04');
    expect(ratings.every(({ rating }) => rating === 'blue' || rating === 'none')).toBe(true);
  }), { numRuns: 6 });
}, 120_000);

function sorted(finals: ReturnType<typeof readMemory>['finals']): string[] {
  return finals.map((each) => JSON.stringify(each)).sort();
}

test('the same steps give the same workbook, byte for byte', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
    const [one, two] = [await play(steps), await play(steps)];
    expect(Buffer.from(one.bytes()).equals(Buffer.from(two.bytes()))).toBe(true);
  }), { numRuns: 6 });
}, 120_000);
