import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileHost } from '../../src/hosts/file/host.ts';
import { declareFinal, reopen } from '../../src/jobs/cycle/final.ts';
import { startNextPeriod } from '../../src/jobs/cycle/next-period.ts';
import { reviseCriteria } from '../../src/jobs/cycle/revise.ts';
import { isFinal, roundOf, stepOptions } from '../../src/jobs/cycle/round.ts';
import type { Round } from '../../src/jobs/cycle/round.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { readMemory } from '../../src/jobs/record/read.ts';
import { readAddress } from '../../src/workbook/address.ts';
import type { Receipt } from '../../src/workbook/host.ts';
import type { Plan } from '../../src/workbook/plan.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { contentAt, find, Kind } from '../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import { opened, sure } from '../jobs/record/sample.ts';

/** A step of an officer's year; `cell` and `figure` are typed, `words` are commentary. */
type Step =
  | { does: 'types'; cell: string; figure: number }
  | { does: 'writes'; words: string }
  | { does: 'rates' | 'declares' | 'reopens' | 'starts' }
  | { does: 'keeps'; ref: string }
  | { does: 'revises'; target: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('types' as const), cell: fc.constantFrom('KPIs!C7', 'KPIs!C9', 'Supporting!E8', 'Supporting!F9'), figure: fc.integer({ min: 1, max: 999 }).map((figure) => figure / 1000) }),
  fc.record({ does: fc.constant('writes' as const), words: fc.stringMatching(/^[a-z]{8,20}$/) }),
  fc.record({ does: fc.constantFrom('rates' as const, 'declares' as const, 'reopens' as const, 'starts' as const) }),
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
  const outcome = {
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

test('whatever is done, no words are lost, final ratings stay, and a figure that goes is in the record or comes back by undo', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 9 }), async (steps) => {
    const words = new Set<string>();
    await play(steps, async (before, taken, after, receipt, host) => {
      if (taken.does === 'writes') words.add(taken.words);
      const texts = held(after);
      expect([...words].filter((word) => !texts.some((text) => text.includes(word)))).toEqual([]);

      const [was, is] = [readMemory(before), readMemory(after)];
      if (taken.does !== 'declares') expect(is.finals).toEqual(was.finals);
      else expect(is.finals.filter(({ period }) => isFinal(was, period))).toEqual(was.finals.filter(({ period }) => isFinal(was, period)));
      expect(is.bad).toEqual([]);

      if (taken.does !== 'starts') return;
      const { month, rows } = sure<Round>(roundOf(before, options));
      if (isFinal(was, month)) {
        const figures = new Set(is.finals.filter(({ period }) => period === month).map(({ ref, figure }) => `${ref} ${figure}`));
        // A figure that was typed after the month was final is named as restated, and is not in the record yet.
        const restated = sure(rate(before, rateOptions)).findings.filter(({ rule }) => rule === 'restated').map(({ message }) => message.split(':')[0]);
        const lost = rows.map(({ judged: { row, rated } }) => [row.indicator.ref, rated.figure?.text ?? ''] as const).filter(([ref, figure]) => !figures.has(`${ref} ${figure}`) && !restated.includes(ref));
        expect(lost).toEqual([]);
      } else {
        const undone = await host.undo(receipt);
        expect(undone).toMatchObject({ left: [] });
        expect(held(sure(await host.look())).sort()).toEqual(held(before).sort());
        sure(await host.apply(sure(startNextPeriod(sure(await host.look()), options)).plan));
      }
    });
  }), { numRuns: 20 });
}, 120_000);

test('the same steps give the same workbook, byte for byte', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
    const [one, two] = [await play(steps), await play(steps)];
    expect(Buffer.from(one.bytes()).equals(Buffer.from(two.bytes()))).toBe(true);
  }), { numRuns: 6 });
}, 120_000);
