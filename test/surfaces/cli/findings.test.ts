import { expect, test } from 'vitest';
import type { Finding } from '../../../src/jobs/finding.ts';
import { findingLines } from '../../../src/surfaces/cli/findings.ts';

const finding = (part: Partial<Finding>): Finding => ({ rule: 'remark', severity: 'query', sheet: 'Bins', cell: 'F6', message: 'B3 says GREEN', ...part });

test.each<[string, Partial<Finding>, string[]]>([
  ['a question with its cell', {}, ['  ? Bins!F6  B3 says GREEN']],
  ['what must be put right', { severity: 'error' }, ['  ! Bins!F6  B3 says GREEN']],
  ['a sheet without a cell', { cell: '' }, ['  ? Bins  B3 says GREEN']],
  ['the whole workbook', { sheet: '', cell: '' }, ['  ? B3 says GREEN']],
  ['a sentence longer than the terminal is wide', { message: 'B3 says GREEN; the rule gives AMBER: 3.5 is above the target of 3' }, ['  ? Bins!F6  B3 says GREEN; the rule gives AMBER: 3.5 is', '    above the target of 3']],
  ['what could steer a terminal', { sheet: 'A\u001b[2J', message: 'one\u202etwo' }, ['  ? A [2J!F6  one two']],
])('%s', (_, part, lines) => expect(findingLines([finding(part)], { colour: false, width: 60 })).toEqual(lines));

test('two hundred are printed, and the rest are counted', () => {
  const lines = findingLines(Array.from({ length: 203 }, (_, place) => finding({ cell: `A${place}` })), { colour: false, width: 60 });
  expect([lines.length, lines.at(-2), lines.at(-1)]).toEqual([201, '  ? Bins!A199  B3 says GREEN', '  and 3 more; --json has them all']);
  expect(findingLines(Array.from({ length: 200 }, () => finding({})), { colour: false, width: 60 })).toHaveLength(200);
});
