import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/surfaces/cli/arguments.ts';

describe('the command line', () => {
  test('understands every option', () => {
    const asked = readArguments(['rate', 'a b.xlsx', '--out', 'c.xlsx', '--period', '2020-10', '--scheme', 'contract list', '--sheet', 'One', '--sheet', 'Two',
      '--map', 'm.json', '--months', '--keep', 'SM16=Director = decided', '--keep', '__proto__=x', '--keep-all', '--json', '--dry-run']);
    if (asked.kind !== 'command') throw new Error('not understood');
    const { command, book, text, list, on, pairs } = asked.arguments;
    expect([command, book, text('out'), text('period'), text('scheme'), text('map'), text('by')]).toEqual(['rate', 'a b.xlsx', 'c.xlsx', '2020-10', 'contract list', 'm.json', null]);
    expect(list('sheet')).toEqual(['One', 'Two']);
    expect([on('months'), on('keep-all'), on('json'), on('dry-run'), on('in-place')]).toEqual([true, true, true, true, false]);
    expect(pairs('keep')).toEqual([['SM16', 'Director = decided'], ['__proto__', 'x']]);
  });

  test.each([
    [['rate'], /Name the workbook/],
    [['rate', 'a.xlsx', '--rule', 'total=off'], /rate has no option --rule/],
    [['rate', 'a.xlsx', 'b.xlsx'], /One workbook at a time/],
    [['colour', 'a.xlsx'], /no command 'colour'/],
    [['rate', 'a.xlsx', '--perod', '2020-10'], /--perod/],
    [['rate', 'a.xlsx', '--keep', 'SM16'], /reference and a reason/],
    [['rate', 'a.xlsx', '--keep', 'SM16='], /reference and a reason/],
    [['reopen', 'a.xlsx'], /reopen needs --reason/], [['revise', 'a.xlsx', '--ref', 'K1', '--from', '2020-10', '--reason', ''], /revise needs --reason/],
    [['rate', 'a.xlsx', '--out', 'b.xlsx', '--in-place'], /not both/],
  ])('%j is answered with a sentence', (words, says) => {
    const asked = readArguments(words);
    expect(asked.kind === 'misunderstood' && asked.say).toMatch(says);
  });

  test.each([[[]], [['--help']], [['help']], [['rate', '-h']]])('%j shows the help', (words) => expect(readArguments(words).kind).toBe('help'));
});
