import { expect, test } from 'vitest';
import { report } from '../../src/surfaces/cli/report.ts';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { gathered } from '../../src/tables/gathered.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookDrawn } from './written.ts';

const table = { sheet: 'KPIs', kind: 'indicators', sure: true } as const;
const card = (sheet: string, sure = true) => ({ sheet, kind: 'card', sure }) as const;

test('the blocks of a sheet are told together, where the first of them stands', () => {
  const [one, two, three] = [card('KPIs'), card('KPIs'), card('KPIs')];
  const doubtful = card('KPIs', false);
  expect(gathered([table, one, two, doubtful, three])).toEqual([table, { sheet: 'KPIs', sure: true, blocks: [one, two, three] }, doubtful]);
});

test('two blocks are two tables, and blocks of other sheets are others', () => {
  const all = [card('KPIs'), card('KPIs'), card('Other'), table];
  expect(gathered(all)).toEqual(all);
});

test('fifty blocks are one line on the command line, and each is rated', () => {
  const blocks = Array.from({ length: 50 }, (_, index) => `% of repairs on time in area ${index} | Target | 90% | 92% | 94%\n ^^ | Actual | 91% | 91% | 95%\n ^^ | RAG | | |`).join('\n');
  const outcome = rate(workbookDrawn({ KPIs: `Measure | | Apr-20 | May-20 | Jun-20\n${blocks}` }), rateOptions);
  if (refused(outcome)) throw new Error(outcome.say);
  const lines = report(outcome, '', { width: 100, colour: false }).split('\n');
  expect(outcome.tables).toHaveLength(50);
  expect(outcome.ratings.filter(({ rating }) => rating === 'green')).toHaveLength(50);
  expect(lines.filter((line) => /blocks|card/.test(line)).map((line) => line.trim())).toEqual(['KPIs  50 indicators in blocks']);
});

test('why blocks of a sheet were left is said once', () => {
  const blocks = (measure: string) => `${measure} | Plan | 30% | 30%\n ^^ | Actual | 28% | 31%\n ^^ | Status | R |`;
  const outcome = rate(workbookDrawn({ KPIs: `Measure | Item | Apr-23 | May-23\n${blocks('Discharges before noon %')}\n${blocks('Letters sent in time %')}` }), rateOptions);
  if (refused(outcome)) throw new Error(outcome.say);
  expect(outcome.tables.map(({ kind, sure }) => [kind, sure])).toEqual([['card', false], ['card', false]]);
  expect(outcome.findings.map(({ rule }) => rule)).toEqual(['not-sure']);
});
