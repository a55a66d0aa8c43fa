import { expect, test } from 'vitest';
import { declareFinal, reopen } from '../../../src/jobs/cycle/final.ts';
import { handover } from '../../../src/jobs/cycle/handover.ts';
import { stepOptions } from '../../../src/jobs/cycle/round.ts';
import type { Proposal } from '../../../src/jobs/proposal.ts';
import type { Snapshot } from '../../../src/workbook/snapshot.ts';
import { workbookOf } from '../../tables/sheet.ts';
import type { Written } from '../../tables/sheet.ts';
import { applied, withCells } from '../../workbook/applied.ts';
import { sure } from '../record/sample.ts';

const on = (date: string) => ({ ...stepOptions, signed: { who: 'Ann', date } });
const done = (snapshot: Snapshot, proposal: Proposal): Snapshot => applied(snapshot, proposal.plan.edits);
const correct = (snapshot: Snapshot, row: number, content: number | string): Snapshot => ({ ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === 'KPIs' ? withCells(snapshot, sheet, [{ at: { row, column: 5 }, state: { content } }]) : sheet)) });

const row = (ref: string, figure: Written): Written[] => [ref, `Visits of kind ${ref} made in time`, 95, '85 - 94', figure, 'Higher'];
const book = workbookOf({ KPIs: [['Ref', 'Measure', 'Target', 'Tolerance', 'October 2020 position', 'Polarity'], row('K1', 90), row('K2', 96), row('K3', 'TBC'), row('K4', 97)] });

test('a month that is declared again names what it makes of the summaries that were issued', () => {
  const first = sure(declareFinal(book, on('2020-11-02')));
  expect(first.findings).toEqual([]);
  const open = done(book, first);
  const corrected = correct(correct(correct(done(open, sure(reopen(open, { ...on('2020-11-05'), reason: 'a slip' }))), 2, 80), 4, 91), 5, 98);
  expect(sure(declareFinal(corrected, on('2020-11-06'))).findings.map(({ rule, severity, cell, message }) => [rule, severity, cell, message])).toEqual([
    ['restated', 'query', 'E2', 'K1: the final figure for October 2020 was 90 and is now 80. Summaries issued for October 2020 say AMBER and would say RED (1 AMBER would be 0, 0 RED would be 1). The record holds the new one from now on.'],
    ['restated', 'query', 'E4', 'K3: the figure for October 2020 has come late: 91. Summaries issued for October 2020 say BLUE and would say AMBER (1 BLUE would be 0, 1 AMBER would be 2). The record holds the new one from now on.'],
    ['restated', 'query', 'E5', 'K4: the final figure for October 2020 was 97 and is now 98. It stays GREEN. The record holds the new one from now on.'],
  ]);
});

test('and the hand-over tells with its last declaration alone how it ended', () => {
  const first = done(book, sure(declareFinal(book, on('2020-11-02'))));
  const open = correct(done(first, sure(reopen(first, { ...on('2020-11-05'), reason: 'a slip' }))), 2, 80);
  const words = (snapshot: Snapshot) => sure(handover(snapshot, on('2020-12-01'))).plan.edits.flatMap((edit) => (edit.kind === 'sheet' && edit.to ? edit.to.cells : [])).flatMap(({ at, content }) => (at.column === 4 && at.row > 5 ? [content] : []));
  expect(words(first)).toEqual(['Declared final with 4 ratings']);
  expect(words(open)).toEqual(['Declared final with 4 ratings; opened again since', 'Opened again']);
  expect(words(done(open, sure(declareFinal(open, on('2020-11-06')))))).toEqual(['Declared final', 'Opened again', 'Declared final with 4 ratings; revised: K1']);
});
