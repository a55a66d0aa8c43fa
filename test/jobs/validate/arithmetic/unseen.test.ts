import { expect, test } from 'vitest';
import { validate } from '../../../../src/jobs/validate.ts';
import { validateOptions } from '../../../../src/jobs/validate/outcome.ts';
import type { CheckFinding } from '../../../../src/jobs/validate/outcome.ts';
import { readAddress } from '../../../../src/workbook/address.ts';
import { refused } from '../../../../src/workbook/refusal.ts';
import { workbookOf } from '../../../tables/sheet.ts';
import type { Written } from '../../../tables/sheet.ts';
import { right } from './right.ts';
import { blocks } from './unseen.ts';

function found(rows: Written[][], merges: string[] | undefined): CheckFinding[] {
  const outcome = validate(workbookOf({ S: merges ? { rows, merges } : rows }), { ...validateOptions, sheet: false });
  if (refused(outcome)) throw new Error(outcome.say);
  // Figures typed as text, polarities that are guessed and tables that may be none of indicators are told of by right; the blocks are about sums.
  return outcome.findings.filter(({ rule }) => !['number-as-text', 'polarity-from-words', 'not-sure'].includes(rule));
}

const said = ({ severity, rule, cell, message }: CheckFinding) => `${severity} ${rule} ${cell}: ${message}`;

test.each(blocks)('$name: clean', ({ rows, merges }) => {
  expect(found(rows, merges).map(said)).toEqual([]);
});

test.each(Object.entries(right))('%s: right', (_, rows) => {
  expect(found(rows, undefined).map(said)).toEqual([]);
});

test('what is broken in blocks is found at the cell or at what follows from it', () => {
  const broken = blocks.flatMap(({ name, rows, merges, breaks }) => breaks.map(([cell, holds, at]) => {
    const { row, column } = readAddress(cell)!;
    const findings = found(rows.map((line, index) => (index === row - 1 ? line.map((each, place) => (place === column - 1 ? holds : each)) : line)), merges);
    return { what: `${name}: ${cell} ${String(holds)}: ${findings.map(said).join('; ') || 'nothing'}`, hit: findings.some((finding) => at.includes(finding.cell)), stray: findings.filter(({ severity, cell: where }) => severity === 'error' && !at.includes(where)) };
  }));
  const missed = broken.filter(({ hit }) => !hit).map(({ what }) => what);
  console.log(`${broken.length - missed.length} of ${broken.length} mistakes in ${blocks.length} blocks found\n${missed.join('\n')}`);
  expect(missed.length).toBeLessThanOrEqual(broken.length * 0.1);
  expect(broken.filter(({ stray }) => stray.length > 1).map(({ what }) => what)).toEqual([]);
});
