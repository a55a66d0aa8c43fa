import { describe, expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { answersOf } from '../../src/tables/answers.ts';
import { address } from '../../src/workbook/address.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookOf } from './sheet.ts';
import type { Extras } from './sheet.ts';
import { drawn } from './written.ts';

function rated(draw: string, extras: Extras = {}) {
  const outcome = rate(workbookOf({ Sheet1: { ...drawn(draw), ...extras } }), rateOptions);
  if (refused(outcome)) throw new Error(outcome.say);
  const written = outcome.plan.edits.flatMap((edit) => (edit.kind === 'cell' && typeof edit.to.content === 'string' ? [`${address(edit.at)} ${edit.to.content}`] : []));
  return { written, findings: outcome.findings.map(({ rule, cell, message }) => `${rule} ${cell} ${message}`) };
}

const asks = (heading: string, [first, second, third]: [string, string, string] = ['', '', '']) => `
  Ref | Measure | Target | Actual | ${heading}
  A1 | % of calls answered | 90% | 91% | ${first}
  A2 | % of visits on time | 85% | 80% | ${second}
  A3 | % of bills on time | 85% | 84% | ${third}
`;

describe('a column that asks whether the target was met is answered in its own words', () => {
  test.each([
    ['Pass/Fail', 'Pass', 'Fail'],
    ['Pass / Fail?', 'Pass', 'Fail'],
    ['Met?', 'Met', 'Not met'],
    ['Target met?', 'Met', 'Not met'],
    ['Was the target met?', 'Met', 'Not met'],
    ['Achieved?', 'Achieved', 'Not achieved'],
    ['Target achieved', 'Achieved', 'Not achieved'],
    ['On target?', 'On target', 'Off target'],
  ])('%s', (heading, green, red) => {
    expect(rated(asks(heading)).written).toEqual([`E2 ${green}`, `E3 ${red}`, `E4 ${red}`]);
    // What was written is read again: only what is no longer so changes.
    expect(rated(asks(heading, [green, red, green])).written).toEqual([`E4 ${red}`]);
  });

  test('no figure is neither, and that is said', () => {
    const { written, findings } = rated(`
      Ref | Measure | Target | Actual | Pass/Fail
      A1 | % of calls answered | 90% | 91% |
      A2 | % of visits on time | 85% | |
    `);
    expect(written).toEqual(['E2 Pass']);
    expect(findings).toEqual(["no-word E3 A column headed 'Pass/Fail' has no word for BLUE, so nothing was written."]);
  });
});

describe('the rating takes a column of its own where the question has no answer for it', () => {
  test.each(['Pass/Fail', 'Met?', 'On target?', 'Achieved?'])('with a tolerance, %s', (heading) => {
    const { written } = rated(`
      Ref | Measure | Target | Tolerance | Actual | ${heading}
      A1 | % of calls answered | 90% | 85% | 91% |
      A2 | % of visits on time | 85% | 80% | 82% |
    `);
    expect(written).toEqual(['G1 RAG', 'G2 GREEN', 'G3 AMBER']);
  });

  test.each(['Met (Y/N)', 'Target met? Yes/No', 'Compliant?'])('%s', (heading) => {
    expect(rated(asks(heading)).written).toEqual(['F1 RAG', 'F2 GREEN', 'F3 RED', 'F4 RED']);
  });

  test('answered with Yes and No', () => {
    expect(rated(asks('Target met?', ['Yes', 'No', ''])).written).toEqual(['F1 RAG', 'F2 GREEN', 'F3 RED', 'F4 RED']);
  });

  test('with a list of Yes and No', () => {
    expect(rated(asks('Met?'), { list: { range: 'E2:E4', words: ['Yes', 'No'] } }).written).toEqual(['F1 RAG', 'F2 GREEN', 'F3 RED', 'F4 RED']);
  });

  test('beside a RAG of its own the question is left alone', () => {
    expect(rated(`
      Measure | Target | Actual | Met? | RAG
      % of calls answered | 90% | 91% | |
      % of visits on time | 85% | 80% | |
    `).written).toEqual(['E2 GREEN', 'E3 RED']);
  });

  test('what passed another check is no rating', () => {
    expect(rated(asks('Data quality check', ['Pass', 'Pass', 'Fail'])).written).toEqual(['F1 RAG', 'F2 GREEN', 'F3 RED', 'F4 RED']);
  });
});

test('a list of the words of colours goes before the question', () => {
  expect(rated(asks('Met?'), { list: { range: 'E2:E4', words: ['Green', 'Amber', 'Red'] } }).written).toEqual(['E2 Green', 'E3 Red', 'E4 Red']);
});

test('colours that stand under a question stay', () => {
  expect(answersOf('On target?', ['Green', ''])).toBeNull();
  expect(rated(asks('On target?', ['Green', 'Amber', ''])).written).toEqual(['E3 Red', 'E4 Red']);
});
