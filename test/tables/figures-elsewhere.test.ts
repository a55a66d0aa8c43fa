import { expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookDrawn } from './written.ts';

const targets = `
  Ref | Measure | Good is | Target 2023/24
  A1 | % of calls answered | High | 90%
  A2 | Days to re-let a home | Low | 25
`;

test.each<[string, Record<string, string>, RegExp]>([
  ['by reference', { Targets: targets, Figures: `
    Data | | |
    Ref | Apr-23 | May-23
    A1 | 88% | 91%
    A2 | 30 | 28
  ` }, /beside figures on the sheet 'Figures', from A3 down: .* column headed 'Actual'/],
  ['by measure', { Targets: targets.replaceAll(/^ {2}(?:Ref|A\d) \| /gm, '  '), Data: `
    2023 | % of calls answered | 88%
    2023 | Days to re-let a home | 30
  ` }, /on the sheet 'Data', from B1 down/],
  ['names without figures are none', { Targets: targets, Owners: `
    A1 | J. Smith
    A2 | A. Jones
  ` }, /Head that column 'Actual'/],
  ['one name is none', { Targets: targets, Notes: `
    A1 | 12
    B7 | 14
  ` }, /Head that column 'Actual'/],
  ['a hidden sheet is none', { Targets: targets, '.Figures': `
    A1 | 88%
    A2 | 30
  ` }, /Head that column 'Actual'/],
])('a list of targets says where its figures are: %s', (_, sheets, says) => {
  const outcome = rate(workbookDrawn(sheets), rateOptions);
  if (refused(outcome)) throw new Error(outcome.say);
  expect(outcome.ratings).toEqual([]);
  expect(outcome.findings.filter(({ rule }) => rule === 'no-figures').map(({ message }) => message)).toEqual([expect.stringMatching(says)]);
});
