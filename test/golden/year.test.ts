import { describe, expect, test } from 'vitest';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { hostOfFile } from '../../src/hosts/file/host.ts';
import type { FileHost } from '../../src/hosts/file/host.ts';
import { hostOfExcel } from '../../src/hosts/excel/host.ts';
import { addMonths } from '../../src/engine/period.ts';
import { letterOf } from '../../src/engine/scheme.ts';
import { declareFinal, reopen } from '../../src/jobs/cycle/final.ts';
import { handover } from '../../src/jobs/cycle/handover.ts';
import { startNextPeriod } from '../../src/jobs/cycle/next-period.ts';
import { startNextYear } from '../../src/jobs/cycle/next-year.ts';
import { restatements } from '../jobs/cycle/restatements.ts';
import { reviseCriteria } from '../../src/jobs/cycle/revise.ts';
import { stepOptions } from '../../src/jobs/cycle/round.ts';
import { readTargetCsv } from '../../src/jobs/cycle/target-list.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import type { RateOptions, RateOutcome } from '../../src/jobs/rate.ts';
import type { Memory } from '../../src/jobs/record/memory.ts';
import { readMemory } from '../../src/jobs/record/read.ts';
import { remember } from '../../src/jobs/record/remember.ts';
import { summarise } from '../../src/jobs/summarise.ts';
import { summariseOptions } from '../../src/jobs/summarise/outcome.ts';
import { clerkOf } from '../../src/surfaces/taskpane/clerk.ts';
import { jobsHere } from '../../src/surfaces/taskpane/job-table.ts';
import { readAddress } from '../../src/workbook/address.ts';
import type { Host } from '../../src/workbook/host.ts';
import type { Edit, Plan } from '../../src/workbook/plan.ts';
import { contentAt, find } from '../../src/workbook/snapshot.ts';
import type { Content, Snapshot } from '../../src/workbook/snapshot.ts';
import { boot } from '../excel-host/boot.ts';
import { photograph } from '../excel-host/book.ts';
import { files } from '../excel-host/files.ts';
import { bookOf } from '../excel-host/from-snapshot.ts';
import type { Simulated } from '../excel-host/simulated.ts';
import { sure } from '../jobs/record/sample.ts';
import { sampleBytes } from './rated.ts';

/** What an officer does in a workbook, through whichever host holds it. */
function deskAt(host: Host) {
  const look = async (): Promise<Snapshot> => sure(await host.look());
  const apply = async ({ expects, edits }: Plan): Promise<void> => void sure(await host.apply({ expects, edits }));
  const type = async (typed: Record<string, Content>): Promise<void> => {
    const snapshot = await look();
    const edits = Object.entries(typed).map(([where, to]): Edit => {
      const [name = '', cell = ''] = where.split('!');
      const sheet = snapshot.sheets.find((each) => each.name === name)!;
      const at = readAddress(cell)!;
      return { kind: 'cell', sheet: name, at, from: { content: contentAt(sheet.cells, find(sheet.cells, at.row, at.column)) }, to: { content: to } };
    });
    await apply({ expects: [], edits });
  };
  const rated = async (options: Partial<RateOptions> = {}): Promise<RateOutcome> => {
    const outcome = sure(rate(await look(), { ...rateOptions, ...options }));
    await apply(outcome.plan);
    return outcome;
  };
  const memory = async (): Promise<Memory> => readMemory(await look());
  return { look, apply, type, rated, memory };
}

const by = (who: string, period: string) => ({ who, date: `${addMonths(period, 1)}-05` });
const kpis = ['C5', 'C6', 'C7', 'C8', 'C9', 'C10'];
const supporting = Array.from({ length: 26 }, (_, index) => index + 5);

/** The figures of a month: October's as printed, moved a little by the month, so that every month is its own. */
function figuresOf(october: Record<string, Content>, month: number): Record<string, Content> {
  return Object.fromEntries(Object.entries(october).map(([cell, content]) => [cell, typeof content === 'number' ? Math.round((content + (month - 6) * content * 0.002) * 1e4) / 1e4 : content]));
}

/** What starts the next year: the desk at which its workbook is open, what was said before it was made, and how the old workbook looks at that time. */
type Begins = (march: Snapshot, list: string, signed: { who: string; date: string }) => Promise<{ next: Host; title: string; findings: unknown[] }>;

/** Plays April 2020 to March 2021 and into the next year; what came of it, to be compared between hosts. */
async function play(host: Host, begins: Begins) {
  const desk = deskAt(host);
  const first = await desk.look();
  const sheets = Object.fromEntries(first.sheets.map((sheet) => [sheet.name, sheet]));
  const stood = (name: string, cell: string): Content => {
    const at = readAddress(cell)!;
    return contentAt(sheets[name]!.cells, find(sheets[name]!.cells, at.row, at.column));
  };
  const october = Object.fromEntries([...kpis.map((cell) => ['KPIs', cell] as const), ...supporting.flatMap((row) => [['Supporting', `E${row}`], ['Supporting', `F${row}`]] as const)]
    .map(([name, cell]) => [`${name}!${cell}`, stood(name, cell)]).filter(([, content]) => content !== null)) as Record<string, Content>;
  await desk.type({ 'KPIs!C4': 'April 2020 position', 'Supporting!A1': 'SUPPORTING INDICATORS 2020/21- performance as at April 2020' });
  const finals: Record<string, Memory['finals']> = {};
  const told: string[] = [];

  for (let month = 0, period = '2020-04'; month < 12; month++, period = addMonths(period, 1)) {
    const options = { ...stepOptions, signed: by('A. Officer', period) };
    const figures = figuresOf(october, month);
    // August's figure of SM4 comes late.
    if (period === '2020-08') for (const cell of ['Supporting!E8', 'Supporting!F8']) delete figures[cell];
    // May's figure of KPI6 is provisional, and is confirmed with another in June.
    if (period === '2020-05') figures['KPIs!C10'] = '89.1% (p)';
    await desk.type({ ...figures, 'KPIs!D5': `What was done in month ${month + 1}.` });
    if (period === '2020-10') await desk.apply(sure(reviseCriteria(await desk.look(), { ...options, ref: 'SM4', sheet: 'Supporting', from: period, target: '25%', tolerance: null, reason: 'agreed by the board' })).plan);
    const outcome = await desk.rated();
    expect(outcome.period?.period).toBe(period);
    expect(outcome.ratings.filter(({ rating }) => rating === 'unrated')).toEqual([]);

    if (period === '2020-06' || period === '2020-11') {
      // A director keeps another rating for one indicator, one month and one figure.
      const mine = outcome.ratings.find(({ ref }) => ref === 'KPI3')!;
      expect(mine.rating).toBe('amber');
      await desk.type({ [`KPIs!${mine.cell}`]: 'GREEN' });
      const kept = await desk.rated({ keep: { KPI3: `decided for ${period}` }, signed: by('Director', period) });
      expect(kept.ratings.find(({ ref }) => ref === 'KPI3')).toMatchObject({ kept: `decided for ${period}`, rating: 'amber' });
    } else if (period === '2020-07' || period === '2020-12') {
      expect(outcome.ratings.find(({ ref }) => ref === 'KPI3')).toMatchObject({ kept: null, rating: 'amber' });
    }
    if (period === '2020-12') {
      // Two people decide about one rating from the same look: the second is told, looks again, and both rows stand.
      const decision = { kind: 'kept rating' as const, sheet: 'KPIs', ref: 'KPI4', period, figure: outcome.ratings.find(({ ref }) => ref === 'KPI4')!.figure, rule: 'amber' as const, kept: 'green' as const, reason: 'mine', ...by('A. Officer', period) };
      const same = await desk.look();
      await desk.apply(sure(remember(same, [decision])));
      const late = { ...decision, kept: 'red' as const, reason: 'theirs', who: 'B. Colleague' };
      expect(await host.apply(sure(remember(same, [late])))).toMatchObject({ code: 'changed' });
      const again = sure(remember(await desk.look(), [late]));
      told.push(...again.clashes);
      await desk.apply(again);
    }

    await desk.apply(sure(declareFinal(await desk.look(), options)).plan);
    if (period === '2020-08' || period === '2020-09') {
      // A late figure in August, a correction in September: named, and nothing final changes before the month is opened again.
      const before = (await desk.memory()).finals;
      await desk.type(period === '2020-08' ? { 'Supporting!E8': '24%', 'Supporting!F8': '24%' } : { 'KPIs!C7': 0.8 });
      await desk.rated();
      expect((await desk.memory()).finals).toEqual(before);
      const restated = sure(restatements(await desk.look(), options)).map(({ message }) => message);
      expect(restated).toHaveLength(1);
      told.push(...restated);
      await desk.apply(sure(reopen(await desk.look(), { ...options, reason: 'a figure came late' })).plan);
      await desk.apply(sure(declareFinal(await desk.look(), options)).plan);
    }
    expect(declareFinal(await desk.look(), options)).toMatchObject({ code: 'already final' });
    const known = (await desk.memory()).finals;
    finals[period] = known.filter((each) => each.period === period);
    // What was final before is final still, to the letter.
    for (const [earlier, ratings] of Object.entries(finals)) expect(known.filter((each) => each.period === earlier)).toEqual(ratings);
    if (month < 11) await desk.apply(sure(startNextPeriod(await desk.look(), options)).plan);
  }

  const march = await desk.look();
  const { tables } = sure(summarise(march, { ...summariseOptions, kinds: ['months'] }));
  const letters = Object.fromEntries(tables.flatMap(({ rows }) => rows.map((row): [string, string] => [row[0]?.text ?? '', row.slice(3, 15).map(({ text }) => text).join('')])));
  const made = await begins(march, 'Ref,Target,Tolerance\nSM4,22%,22.1 – 24\nSM5,retired,', by('A. Officer', '2021-03'));
  const next = deskAt(made.next);
  await next.type({ 'KPIs!C7': 0.96, 'Supporting!E8': '23%', 'Supporting!F8': '23%' });
  const april = await next.rated();
  await next.apply(sure(handover(await next.look(), { ...stepOptions, signed: by('A. Officer', '2021-04') })).plan);
  return { memory: readMemory(march), letters, told, title: made.title, findings: made.findings, april: april.ratings.map(({ ref, rating, target, travel }) => [ref, rating, target, travel.lastYear]), words: JSON.stringify(stoodIn(march, 'KPIs', 'F5')) };
}

function stoodIn(snapshot: Snapshot, name: string, cell: string): Content {
  const sheet = snapshot.sheets.find((each) => each.name === name)!;
  const at = readAddress(cell)!;
  return contentAt(sheet.cells, find(sheet.cells, at.row, at.column));
}

const asFile = async (bytes: Uint8Array) => sure(await hostOfFile(bytes, nodeCodec));

/** As on the page and the command line: the plan goes into a copy of the file. */
const inACopy = (host: FileHost): Begins => async (march, list, signed) => {
  const { targets, retired } = sure(readTargetCsv(list));
  const { title, findings, plan } = sure(startNextYear(march, { ...stepOptions, signed, targets, retired }));
  const next = await asFile(host.bytes());
  sure(await next.apply(plan));
  return { next, title, findings };
};

/** As in Excel: the pane makes a new workbook beside the one that is open, which stays as it is, cell by cell. */
const beside = (host: Host, simulated: Simulated): Begins => async (_, list, signed) => {
  const before = photograph(simulated.book);
  const desk = clerkOf(host, jobsHere, files);
  const proposed = sure(await desk.propose({ ...stepOptions, signed, step: 'next year', list }, () => undefined));
  expect(simulated.opened).toEqual([]);
  expect(sure(await desk.write())).toMatchObject({ beside: true });
  expect(photograph(simulated.book)).toEqual(before);
  expect(simulated.copies.held()).toBe(0);
  const [made] = simulated.opened;
  const next = await boot(bookOf(sure(await (await asFile(made!)).look())));
  expect(next.simulated.book).not.toBe(simulated.book);
  return { next: hostOfExcel(), title: proposed.title, findings: proposed.findings };
};

describe('a year of months, into the next', () => {
  type Played = Awaited<ReturnType<typeof play>>;
  const played: Partial<Record<'file' | 'again' | 'Excel', Played>> = {};

  test('on a file', async () => {
    const host = await asFile(sampleBytes('performance-2020-21'));
    const year = (played.file = await play(host, inACopy(host)));
    expect(year.memory.periods.map(({ period, state }) => `${period} ${state}`)).toHaveLength(12 + 2 * 2);
    expect(year.memory.finals).toHaveLength(12 * 32);
    expect(year.memory.kept.map(({ ref, period }) => [ref, period])).toEqual([['KPI3', '2020-06'], ['KPI3', '2020-11'], ['KPI4', '2020-12']]);
    expect(year.memory.finals.filter(({ ref, rating }) => ref === 'KPI3' && rating === 'green').map(({ period }) => period)).toEqual(['2020-06', '2020-11']);
    expect(year.told.map((text) => text.slice(0, 60))).toEqual([expect.stringContaining('SM4'), expect.stringContaining('KPI3'), expect.stringContaining('A. Officer')]);
    // Each month's final rests on the target of its time.
    const targets = year.memory.finals.filter(({ ref }) => ref === 'SM4').map(({ period, target }) => [period < '2020-10', target]);
    expect(targets.every(([before, target]) => target === (before ? '23%' : '25%'))).toBe(true);
    expect(year.memory.finals.find(({ ref, period }) => ref === 'KPI6' && period === '2020-05')).toMatchObject({ figure: '89.1% (p)', mark: 'p' });
    // September's figure was corrected after it had been final: it is marked as revised, and none else of KPI3.
    expect(year.memory.finals.filter(({ ref, mark }) => ref === 'KPI3' && mark === 'r').map(({ period }) => period)).toEqual(['2020-09']);
    // The ratings by month are those that were final, each by the target of its time, the kept ones too.
    for (const ref of ['KPI3', 'SM4']) {
      const own = year.memory.finals.filter((each) => each.ref === ref).map(({ rating }) => letterOf(rating));
      expect([ref, year.letters[ref]]).toEqual([ref, own.join('')]);
    }
    // What was written each month is kept, the latest first.
    expect(year.words).toMatch(/^"February 2021: What was done in month 11\.\\n\\n.*April 2020: What was done in month 1\."$/);
    expect(year.title).toBe('Start 2021/22');
    expect(year.findings).toEqual([]);
    expect(year.april.find(([ref]) => ref === 'SM4')).toEqual(['SM4', 'amber', '22%', expect.stringMatching(/^↓ .* in April 2020$/)]);
    expect(year.april.find(([ref]) => ref === 'SM5')).toBeUndefined();
    // The next year is a copy: the old workbook stands as March left it.
    expect(stoodIn(sure(await host.look()), 'KPIs', 'C4')).toBe('March 2021 position');
    expect(stoodIn(sure(await host.look()), 'Supporting', 'A9')).toBe('SM5');
  }, 120_000);

  test('again, with the same result', async () => {
    const host = await asFile(sampleBytes('performance-2020-21'));
    expect(await play(host, inACopy(host))).toEqual(played.file);
  }, 120_000);

  test('in Excel, with the same result', async () => {
    const { simulated } = await boot(bookOf(sure(await (await asFile(sampleBytes('performance-2020-21'))).look())));
    const host = hostOfExcel();
    expect(await play(host, beside(host, simulated))).toEqual(played.file);
  }, 300_000);
});
