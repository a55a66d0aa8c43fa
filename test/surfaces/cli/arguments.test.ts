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
    [['rate', 'a.xlsx', '--perod', '2020-10'], /no option --perod\. Is --period meant\?/],
    [['rate', 'a.xlsx', '--dryrun'], /Is --dry-run meant\?/],
    [['rate', 'a.xlsx', '--dry'], /Is --dry-run meant\?/],
    [['rate', 'a.xlsx', '--dry-run=yes'], /--dry-run stands alone/],
    [['rate', 'a.xlsx', '--out'], /--out needs result\.xlsx: where to write/],
    [['rate', 'a.xlsx', '--out', '--json'], /--out needs result\.xlsx/],
    [['rate', 'a.xlsx', '--out', ''], /--out needs result\.xlsx/],
    [['rate', 'a.xlsx', '--sheet', ''], /--sheet needs NAME: only this sheet/],
    [['rate', '-a.xlsx'], /\.\/-name/],
    [['rate', ''], /Name the workbook/],
    [['my book.xlsx'], /indicator-rag rate "my book\.xlsx"/],
    [['a.xlsx', 'rate'], /The command goes first: indicator-rag rate a\.xlsx/], [['a.xlsx', 'RATE'], /The command goes first: indicator-rag rate a\.xlsx/],
    [['summarize', 'a.xlsx'], /no command 'summarize'\. Is summarise meant\?/],
    [['__proto__', 'a.xlsx'], /no command '__proto__'\. The commands are/],
    [['rate', 'a.xlsx', '--__proto__'], /no option --__proto__\. Say/],
    [['rate', 'a.xlsx', '--keep', 'SM16'], /reference and a reason/],
    [['rate', 'a.xlsx', '--keep', 'SM16='], /reference and a reason/],
    [['reopen', 'a.xlsx'], /reopen needs --reason/], [['revise', 'a.xlsx', '--ref', 'K1', '--from', '2020-10', '--reason', ''], /revise needs --reason/],
    [['rate', 'a.xlsx', '--out', 'b.xlsx', '--in-place'], /not both/],
    [['rate', 'a.xlsx', '--period', '2020-10', '--period=2020-11'], /--period was given more than once: '2020-10', '2020-11'\. Say it once/],
    [['revise', 'a.xlsx', '--ref', 'K1', '--ref', 'K2', '--from', '2020-10', '--reason', 'x'], /--ref was given more than once/],
    [['rate', 'a.xlsx', '--keep', 'SM16=a', '--keep', 'sm16=b'], /'--keep SM16' was given more than once: 'a', 'b'\. Say it once/],
    [['validate', 'a.xlsx', '--rule', 'x=off', '--rule', 'x=error'], /'--rule x' was given more than once/],
  ])('%j is answered with a sentence', (words, says) => {
    const asked = readArguments(words);
    expect(asked.kind === 'misunderstood' && asked.say).toMatch(says);
  });

  test.each<[string[], string, string | null]>([
    [['revise', 'a.xlsx', '--ref', 'K1', '--from', '2020-10', '--reason', 'x', '--target', '-5%'], 'target', '-5%'],
    [['revise', 'a.xlsx', '--ref', 'K1', '--from', '2020-10', '--reason', '--late', '--target', ''], 'reason', '--late'],
    [['revise', 'a.xlsx', '--ref', 'K1', '--from', '2020-10', '--reason', 'x', '--target', ''], 'target', ''],
    [['rate', 'a.xlsx', '\u2013\u2013period', '2020-10'], 'period', '2020-10'],
    [['rate', 'a.xlsx', '\u2014period=2020-10'], 'period', '2020-10'],
    [['rate', 'a.xlsx', '-period', '2020-10'], 'period', '2020-10'],
    [['RATE', 'a.xlsx', '--by', '-'], 'by', '-'],
    [['rate', 'a.xlsx', '--date', '3/11/2020'], 'date', '2020-11-03'],
    [['rate', '--by', 'me', '--', 'a.xlsx'], 'by', 'me'],
  ])('%j is understood as it is meant', (words, option, value) => {
    const asked = readArguments(words);
    expect(asked.kind === 'command' && [asked.arguments.book, asked.arguments.text(option as 'by')]).toEqual(['a.xlsx', value]);
  });

  test('after -- all are names', () => {
    const asked = readArguments(['rate', '--', '--help.xlsx']);
    expect(asked.kind === 'command' && asked.arguments.book).toBe('--help.xlsx');
  });

  test.each([[[]], [['--help']], [['help']], [['help', 'help']], [['help', '--help']], [['rate', '-h']]])('%j shows the help', (words) => expect(readArguments(words).kind).toBe('help'));
});
