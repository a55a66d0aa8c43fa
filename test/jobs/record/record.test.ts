import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOfExcel } from '../../../src/hosts/excel/host.ts';
import type { Decision } from '../../../src/jobs/record/decision.ts';
import { format, headings } from '../../../src/jobs/record/line.ts';
import type { Migrations } from '../../../src/jobs/record/line.ts';
import { noMemory } from '../../../src/jobs/record/memory.ts';
import { readMemory } from '../../../src/jobs/record/read.ts';
import { remember } from '../../../src/jobs/record/remember.ts';
import type { Receipt } from '../../../src/workbook/host.ts';
import { back } from '../../../src/workbook/plan.ts';
import { Mark } from '../../../src/workbook/snapshot.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { boot } from '../../excel-host/boot.ts';
import { bookOf } from '../../excel-host/from-snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';
import { opened, recorded, sure } from './sample.ts';

const by = { who: 'A. Officer', date: '2020-11-03' };
const kept: Decision = { kind: 'kept rating', sheet: 'Supporting', ref: 'SM16', period: '2020-10', figure: 'n/ava', rule: 'blue', kept: 'green', reason: "Director's decision", ...by };
const decisions: Decision[] = [
  kept,
  { kind: 'setting', what: 'bareWidth', value: 'points', ...by },
  { kind: 'choice', what: 'commentary for', value: 'red, amber', ...by },
  { kind: 'column', sheet: 'KPIs', table: 'indicators', field: 'actual', header: '=HYPERLINK("x")', ...by },
  { kind: 'answer', sheet: 'Supporting', ref: '__proto__', what: 'polarity', value: 'nearest', ...by },
  { kind: 'accepted finding', sheet: 'KPIs', ref: 'KPI1', rule: 'rating-differs', cell: 'E5', figures: '92.1% | 95%', reason: 'agreed', ...by },
  { kind: 'final rating', sheet: 'KPIs', ref: 'KPI1', period: '2020-09', rating: 'amber', figure: '92.1% (p)', target: '95%', tolerance: '85% \\ 94.9% | see note', mark: 'p', ...by },
  { kind: 'period', period: '2020-09', state: 'final', unrated: 3, reason: '', ...by },
  { kind: 'criteria', sheet: 'KPIs', ref: 'KPI1', from: '2020-10', target: '<15', tolerance: '', reason: 'agreed by the board', ...by },
];

/** A record as people may have left it: any headings, any rows. */
function recordOf(rows: Written[][], heads: string[] = [...headings], below: Written[][] = []): Snapshot {
  const range = { top: 1, left: 1, bottom: 1 + rows.length, right: heads.length };
  const tables = [{ name: 'RAG_record', range, header: true, totals: false, columns: heads, filtered: false }];
  return workbookOf({ 'What we decided': { rows: [heads, ...rows, ...below], tables } });
}

const row = (...texts: (Written | undefined)[]): Written[] => headings.map((_, index) => texts[index] ?? null);

describe('what was decided is read back as it was', () => {
  const holds = {
    settings: { bareWidth: 'points' }, columns: [{ sheet: 'KPIs', table: 'indicators', field: 'actual', header: '=HYPERLINK("x")' }], bad: [], newer: false, sheet: 'RAG record',
    answers: [{ ref: '__proto__', value: 'nearest' }], kept: [{ ref: 'SM16', figure: 'n/ava', rule: 'blue', kept: 'green', reason: "Director's decision", ...by }],
    accepted: [{ cell: 'E5', figures: '92.1% | 95%' }], finals: [{ figure: '92.1% (p)', tolerance: '85% \\ 94.9% | see note', mark: 'p' }],
    periods: [{ period: '2020-09', state: 'final', unrated: 3 }], criteria: [{ from: '2020-10', target: '<15' }],
  };

  test('from a file', async () => {
    const host = await opened();
    const { after } = await recorded(host, decisions);
    expect(readMemory(after)).toMatchObject(holds);
    expect(readMemory(after)).toEqual(readMemory({ ...after, sheets: after.sheets.filter(({ name }) => name === 'RAG record') }));
    expect(sure(remember(after, decisions)).edits).toEqual([]);
  });

  test('from Excel', async () => {
    const host = await opened();
    await boot(bookOf(sure(await host.look())));
    const { after } = await recorded(hostOfExcel(), decisions);
    expect(readMemory(after)).toMatchObject(holds);
    const second = await recorded(hostOfExcel(), [{ ...kept, reason: 'agreed again', date: '2020-11-04' }, { ...kept, ref: 'SM17' }]);
    expect(readMemory(second.after).kept).toMatchObject([{ ref: 'SM16', reason: 'agreed again' }, { ref: 'SM17' }]);
  }, 60_000);

  const word = fc.string({ unit: 'binary', maxLength: 30 });
  const period = fc.constantFrom('2020-04', '2020-10', '2021-03');
  const ref = word.filter((text) => /[\p{L}\d]/u.test(text));
  const named = { sheet: word, ref, who: word, date: fc.constantFrom('', '2020-11-03', '2020-12-01') };
  const colour = fc.constantFrom('green', 'amber', 'red', 'blue', 'none', 'unrated');
  const any: fc.Arbitrary<Decision> = fc.oneof(
    fc.record({ kind: fc.constant('kept rating'), ...named, period, figure: word, rule: colour, kept: colour, reason: word }),
    fc.record({ kind: fc.constant('final rating'), ...named, period, rating: colour, figure: word, target: word, tolerance: word, mark: fc.constantFrom('', 'p', 'r') }),
    fc.record({ kind: fc.constant('criteria'), ...named, from: period, target: word, tolerance: word, reason: word }),
    fc.record({ kind: fc.constant('accepted finding'), ...named, rule: ref, cell: fc.constantFrom('', 'D14'), figures: word, reason: word }),
    fc.record({ kind: fc.constant('period'), period, state: fc.constantFrom('final', 'reopened'), unrated: fc.constantFrom(0, 3), reason: word, who: word, date: named.date }),
    fc.record({ kind: fc.constant('choice'), what: ref, value: word, who: word, date: named.date }),
  );

  test('whatever the words are, also after more decisions', async () => {
    await fc.assert(fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 8 }), fc.array(any, { maxLength: 8 }), async (first, more) => {
      const host = await opened();
      const one = await recorded(host, first);
      expect(readMemory(one.after)).toEqual({ ...readMemory(workbookOf({}), first), sheet: 'RAG record' });
      const known = readMemory(one.after, more);
      const two = await recorded(host, more);
      // Rows of two people about one thing stand side by side; all else is as if it had stood there already.
      if (two.remembered.clashes.length === 0) expect(readMemory(two.after)).toEqual(known);
      // What is decided again is recorded once; only a month's history may say 'final' a second time.
      const again = more.filter(({ kind }) => kind !== 'period');
      if (two.remembered.clashes.length === 0 && again.every(({ who }) => who === again[0]?.who)) expect(sure(remember(two.after, again)).edits).toEqual([]);
    }), { numRuns: 25 });
  }, 120_000);
});

describe('people may do with the record as they like', () => {
  test('columns moved, added and typed by hand, numbers and dates as Excel makes them', () => {
    const heads = ['My notes', 'Value', 'Kind', 'Reference', 'Period', 'Date', 'Reason', 'who', 'Sheet', 'What'];
    const snapshot = recordOf([['mine', 'GREEN | rule Amber | figure 88.5%', 'Kept rating', 'KPI1', [44105, 'mmm-yy'], [44138, 'dd/mm/yyyy'], 'agreed', 'B', 'KPIs', 'rating'], ['', [0.95, '0%'], 'choice', null, null, null, null, null, null, 'floor']], heads);
    expect(readMemory(snapshot)).toMatchObject({ kept: [{ period: '2020-10', figure: '88.5%', rule: 'amber', kept: 'green', date: '2020-11-03' }], bad: [] });
    expect(readMemory(snapshot).choices.get('floor')).toBe('95%');
  });

  test.each<[Written[], RegExp]>([
    [row('wish', 'KPIs', 'KPI1'), /Row 2 .*rows of the kind 'wish' are not known/], [row('kept rating', 'KPIs', 'KPI1', '2020-10', '', 'perhaps'), /no rating/],
    [row('kept rating', 'KPIs', '', '2020-10', '', 'green | rule red'), /no indicator/], [row('final rating', 'KPIs', 'KPI1', 'soon', '', 'green'), /no month/],
    [row('setting', '', '', '', '__proto__', 'x'), /no setting/], [row('constructor', '', '', '', 'x', 'x'), /not known/], [row('answer', 'KPIs', 'KPI1', '', 'toString', 'x'), /does not answer/],
    [row('column', 'KPIs', '', '', 'nonsense', 'Actual'), /a column cannot hold/], [row('period', '', '', '2020-10', '', 'done'), /final or reopened/], [row('', 'KPIs'), /what kind/],
  ])('a row that cannot be used is named and skipped: %j', (bad, says) => {
    const memory = readMemory(recordOf([bad, row('choice', '', '', '', 'a', 'b')]));
    expect(memory.bad.map(({ message }) => message)).toEqual([expect.stringMatching(says)]);
    expect([...memory.choices]).toEqual([['a', 'b']]);
  });

  test('without a record nothing is remembered, and a sheet of the same name is not ours', () => {
    expect(readMemory(workbookOf({ 'RAG record': [['Kind'], ['choice']] }))).toBe(noMemory);
    expect(sure(remember(workbookOf({ 'RAG record': [['Kind']] }), [kept])).edits).toMatchObject([{ kind: 'sheet', sheet: 'RAG record 2' }]);
  });

  test('a new row goes where a row was emptied, else below, and the table grows by it', () => {
    const emptied = recordOf([row('choice', '', '', '', 'a', 'b'), row(), row('choice', '', '', '', 'c', 'd')]);
    const { edits } = sure(remember(emptied, [kept, { ...kept, ref: 'SM17' }]));
    expect(edits[0]).toMatchObject({ kind: 'table', from: { range: { bottom: 4 } }, to: { range: { bottom: 5 } } });
    expect(new Set(edits.flatMap((edit) => (edit.kind === 'cell' ? [edit.at.row] : [])))).toEqual(new Set([3, 5]));
  });

  test('a row about the same thing is changed in place, with what is new in it alone', () => {
    const stands = recordOf([row('setting', '', '', '', 'scheme', 'contract list', '', 'A. Officer', '2020-05-01', '1')]);
    const { edits } = sure(remember(stands, [{ kind: 'setting', what: 'scheme', value: 'action plan', ...by }]));
    expect(edits.map((edit) => edit.kind === 'cell' && edit.to.content)).toEqual(['action plan', '2020-11-03']);
  });

  test('a row that holds a formula stays, and the new one goes below it', () => {
    const stands = recordOf([row('setting', '', '', '', 'scheme', 'contract list', '', '', { holds: 44138, marks: Mark.formula }, '1')]);
    const { edits } = sure(remember(stands, [{ kind: 'setting', what: 'scheme', value: 'action plan', ...by }]));
    expect(new Set(edits.flatMap((edit) => (edit.kind === 'cell' ? [edit.at.row] : [])))).toEqual(new Set([3]));
    expect(readMemory(stands, [{ kind: 'setting', what: 'scheme', value: 'action plan', ...by }]).settings).toEqual({ scheme: 'action plan' });
  });

  test.each<[string, Snapshot, string]>([
    ['a newer version wrote it', recordOf([row('choice', '', '', '', 'a', 'b', '', '', '', '2')]), 'newer record'],
    ['a heading is gone', recordOf([['choice', 'b']], ['Kind', 'Value']), 'record blocked'],
    ['something stands below it', recordOf([row('choice', '', '', '', 'a', 'b')], [...headings], [['', 'mine']]), 'record blocked'],
    ['the workbook is locked', { ...workbookOf({}), structureLocked: true }, 'structure locked'],
  ])('where %s, nothing is written', (_, snapshot, code) => {
    expect(remember(snapshot, [kept])).toMatchObject({ kind: 'refusal', code });
  });

  test('a newer row is read as far as it is understood, and said', () => {
    const newer = recordOf([row('choice', '', '', '', 'a', 'b', '', '', '', '2'), row('sonnet', '', '', '', '', '', '', '', '', '2')]);
    const { choices, bad, ...memory } = readMemory(newer);
    expect([memory.newer, choices.get('a'), bad.map((each) => each.row)]).toEqual([true, 'b', [3, 2]]);
    expect(bad[1]?.message).toMatch(/written by a newer version/);
  });

  // No version before the first wrote a record: these say what a later one will do with rows of this.
  describe('a row of an older format', () => {
    const from: Migrations = { [format - 1]: (line) => ({ ...line, Kind: line.Kind.replace('promise', 'choice'), Value: line.Value.replace(/^was /, '') }) };
    const old = recordOf([row('promise', '', '', '', 'a', 'was b', 'agreed', '', '2020-05-01', String(format - 1)), row('choice', '', '', '', 'c', 'd', '', '', '', String(format)), row('choice', '', '', '', 'e', 'f')]);

    test('is read as one of this', () => {
      const { choices, bad, newer } = readMemory(old, [], from);
      expect([Object.fromEntries(choices), bad, newer]).toEqual([{ a: 'b', c: 'd', e: 'f' }, [], false]);
      expect(readMemory(old).bad.map((each) => each.row)).toEqual([2]);
    });

    test('is written in this one with the next decision, and no other row with it', () => {
      const { edits } = sure(remember(old, [{ kind: 'choice', what: 'g', value: 'h', ...by }], from));
      const written = edits.flatMap((edit) => (edit.kind === 'cell' ? [[edit.at.row, headings[edit.at.column - 1], edit.to.content]] : []));
      expect(written.filter(([line]) => line === 2)).toEqual([[2, 'Kind', 'choice'], [2, 'Value', 'b'], [2, 'Format', String(format)]]);
      expect(written.filter(([line]) => line === 3 || line === 4)).toEqual([]);
      expect(sure(remember(old, [], from)).edits).toEqual([]);
    });

    test('that is decided anew is written once', () => {
      const { edits } = sure(remember(old, [{ kind: 'choice', what: 'a', value: 'z', ...by }], from));
      const values = edits.flatMap((edit) => (edit.kind === 'cell' && headings[edit.at.column - 1] === 'Value' ? [edit.to.content] : []));
      expect(values).toEqual(['z']);
    });
  });

  test.each<[string, Decision]>([['a setting that is none', { kind: 'setting', what: 'speed', value: 'high', ...by }], ['a month that is none', { kind: 'period', period: '2020-13', state: 'final', unrated: 0, reason: '', ...by }]])('%s is refused', (_, decision) => {
    expect(remember(workbookOf({}), [decision])).toMatchObject({ code: 'bad decision' });
  });
});

describe('two people in one workbook', () => {
  test('who decide about the same rating both keep their rows, and both are named', async () => {
    const host = await opened();
    await recorded(host, [kept]);
    const { remembered, after } = await recorded(host, [{ ...kept, kept: 'amber', reason: 'figure checked', who: 'B. Colleague' }]);
    expect(remembered.clashes).toEqual([expect.stringMatching(/A\. Officer.*SM16.*B\. Colleague/)]);
    const sheet = after.sheets.find(({ name }) => name === 'RAG record')!;
    expect(sheet.tables[0]!.range.bottom).toBe(7);
    expect(readMemory(after).kept).toMatchObject([{ kept: 'amber', who: 'B. Colleague' }]);
  });

  test('a row that somebody added meanwhile stops the write, and a second look takes both in', async () => {
    const host = await opened();
    await recorded(host, [kept]);
    const before = sure(await host.look());
    await recorded(host, [{ ...kept, ref: 'SM17' }]);
    const late = sure(remember(before, [{ ...kept, ref: 'SM18' }]));
    expect(await host.apply({ expects: late.expects, edits: late.edits })).toMatchObject({ kind: 'refusal', code: 'changed' });
    const { after } = await recorded(host, [{ ...kept, ref: 'SM18' }]);
    expect(readMemory(after).kept.map(({ ref }) => ref)).toEqual(['SM16', 'SM17', 'SM18']);
  });

  test('what is added can be undone', async () => {
    const host = await opened();
    const start = sure(await host.look());
    const first = sure(remember(start, [kept]));
    const receipt = sure<Receipt>(await host.apply(first));
    const second = sure<Receipt>(await host.apply(sure(remember(sure(await host.look()), [{ ...kept, ref: 'SM17' }]))));
    expect(await host.undo(second)).toMatchObject({ left: [] });
    expect(readMemory(sure(await host.look())).kept.map(({ ref }) => ref)).toEqual(['SM16']);
    expect(await host.undo(receipt)).toMatchObject({ left: [] });
    expect(sure(await host.look()).sheets.map(({ name }) => name)).toEqual(start.sheets.map(({ name }) => name));
    expect(first.edits.map(back).map(back)).toEqual(first.edits);
  });
});
