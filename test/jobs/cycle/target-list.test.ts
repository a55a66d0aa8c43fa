import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/jobs/cycle/csv.ts';
import { readTargetCsv, readTargetSheet } from '../../../src/jobs/cycle/target-list.ts';
import { workbookOf } from '../../tables/sheet.ts';
import { sure } from '../record/sample.ts';

const sm4 = { ref: 'SM4', target: '20%', tolerance: '20.1 – 22' };

describe("the officer's list of targets", () => {
  test.each<[string, string]>([
    ['as a plain line', 'SM4,20%,20.1 – 22'],
    ['under headings in any order', 'Tolerance,Reference,Target\n20.1 – 22,SM4,20%'],
    ['with headings of other words', 'PI code;New target 2021/22;Tolerance range\r\nSM4;20%;20.1 – 22\r\n'],
    ['with old targets beside the new', 'Ref,Target 2020/21,Target 2021/22,Tolerance\nSM4,23%,20%,20.1 – 22'],
    ['between tabs', 'Ref\tTarget\tTolerance\nSM4\t20%\t20.1 – 22'],
    ['as Excel says it', '\ufeffsep=;\nRef;Target;Tolerance\nSM4;20%;20.1 – 22'],
    ['in quotation marks, below a title', '"Targets, agreed 6 April"\n\nRef,Target,Tolerance\n"SM4","20%","20.1 – 22"\n\n'],
    ['below a title with separators of its own', '"Targets; agreed; by the board"\nRef,Target,Tolerance\nSM4,20%,20.1 – 22'],
    ['with measures and no headings', 'SM4,% of re-referrals,20%,20.1 – 22'],
    ['with line ends of an old Mac', 'Ref,Target,Tolerance\rSM4,20%,20.1 – 22\r'],
  ])('is read %s', (_, text) => {
    expect(readTargetCsv(text)).toMatchObject({ targets: [sm4], retired: [], findings: [] });
  });

  test('is read with target and tolerance in one column', () => {
    expect(readTargetCsv('Ref,Target and tolerance\nSM4,"20%\n20.1 – 22"\nSM5,95% (90 – 94.9%)')).toMatchObject({ targets: [{ ...sm4, tolerance: '20.1 - 22' }, { ref: 'SM5', target: '95%', tolerance: '90 - 94.9%' }], findings: [] });
  });

  test('keeps what is empty, leaves out what is retired, and keeps the words of a new measure', () => {
    expect(readTargetCsv('Ref,Measure,Target,Tolerance,Status\nA1,,,5%,\nA2,,,,Retired\nA3,,retired,,\nN1,"Calls answered, in all",95%,,new')).toEqual({
      targets: [{ ref: 'A1', target: null, tolerance: '5%' }, { ref: 'N1', target: '95%', tolerance: null, measure: 'Calls answered, in all' }], retired: ['A2', 'A3'], findings: [],
    });
    expect(readTargetCsv('Ref,Target,Retired?\nA1,5,\nA2,,x')).toMatchObject({ targets: [{ ref: 'A1' }], retired: ['A2'] });
  });

  test.each<[string, 'error' | 'query', RegExp]>([
    ['Ref,Target\n,95%', 'error', /^Line 2 of the list was left: it names no indicator/],
    ['Ref,Target\nA1,1,234', 'error', /^Line 2 .*more cells than there are headings/],
    ['Ref,Target\nA1,5\nA1,6', 'error', /^Line 3 .*'A1' stands in the list before/],
    ['Ref,Target\n"two\nlines",1\nA1,', 'query', /^Line 4 .*'A1' has neither/],
  ])('names a line of %j', (text, severity, says) => {
    expect(readTargetCsv(text)).toMatchObject({ findings: [{ severity, message: expect.stringMatching(says) as string }] });
  });

  test.each<[string, RegExp]>([
    ['', /is empty/], ['Ref,Target\n"A1,5\nA2,6', /quotation mark on line 2 is never closed/], ['Ref,Target A,Target B\nA1,1,2', /'Target A' and 'Target B' could both be the target/],
  ])('%j is refused', (text, says) => {
    expect(readTargetCsv(text)).toMatchObject({ code: 'bad list', say: expect.stringMatching(says) as string });
  });

  test('hostile text is a text like any other', () => {
    expect(readTargetCsv('Ref,Target\n__proto__,=cmd|calc\nconstructor,"a\u0000\nb"')).toMatchObject({ targets: [{ ref: '__proto__', target: '=cmd|calc' }, { ref: 'constructor', target: 'a b' }] });
  });

  test('is read from a workbook as its cells are shown, wherever its columns stand', () => {
    const snapshot = workbookOf({ Notes: [['Hello']], List: [[null, 'Targets for 2021/22'], [], [null, 'Tolerance', null, 'Target', 'Ref'], [null, '20.1 – 22', null, [0.2, '0%'], 'SM4'], [null, null, null, 'ceased', 'SM5']] });
    expect(readTargetSheet(snapshot)).toEqual({ targets: [sm4], retired: ['SM5'], findings: [] });
    expect(readTargetSheet(workbookOf({ One: [['Hello', 'there']] }))).toMatchObject({ code: 'bad list' });
  });
});

test('cells keep quotation marks, separators and lines within quotation marks; other lines keep their number', () => {
  expect(readCsv('a,"b ""c"", d"\n\n"e\nf",g h\n').lines).toEqual([{ line: 1, cells: ['a', 'b "c", d'] }, { line: 3, cells: ['e\nf', 'g h'] }]);
  expect(readCsv('a\rb\r\rc\r\nd').lines.map(({ line, cells: [cell] }) => [line, cell])).toEqual([[1, 'a'], [2, 'b'], [4, 'c'], [5, 'd']]);
  expect(sure({ ...readCsv('5" pipe,1') }).lines).toEqual([{ line: 1, cells: ['5" pipe', '1'] }]);
});
