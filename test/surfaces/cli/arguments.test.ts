import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/surfaces/cli/arguments.ts';

describe('the command line', () => {
  test('understands every option', () => {
    const asked = readArguments(['rate', 'a b.xlsx', '--out', 'c.xlsx', '--period', '2020-10', '--scheme', 'contract list', '--sheet', 'One', '--sheet', 'Two',
      '--map', 'm.json', '--months', '--keep', 'SM16=Director = decided', '--keep', '__proto__=x', '--keep-all', '--json', '--dry-run']);
    expect(asked).toEqual({
      kind: 'rate',
      arguments: {
        book: 'a b.xlsx', out: 'c.xlsx', period: '2020-10', scheme: 'contract list', sheets: ['One', 'Two'], map: 'm.json', months: true,
        keep: Object.fromEntries([['SM16', 'Director = decided'], ['__proto__', 'x']]), keepAll: true, json: true, dryRun: true, inPlace: false,
      },
    });
  });

  test.each([
    [['rate'], /Name the workbook/],
    [['rate', 'a.xlsx', 'b.xlsx'], /One workbook at a time/],
    [['colour', 'a.xlsx'], /no command 'colour'/],
    [['rate', 'a.xlsx', '--perod', '2020-10'], /--perod/],
    [['rate', 'a.xlsx', '--keep', 'SM16'], /reference and a reason/],
    [['rate', 'a.xlsx', '--keep', 'SM16='], /reference and a reason/],
    [['rate', 'a.xlsx', '--out', 'b.xlsx', '--in-place'], /not both/],
  ])('%j is answered with a sentence', (words, says) => {
    const asked = readArguments(words);
    expect(asked.kind === 'misunderstood' && asked.say).toMatch(says);
  });

  test.each([[[]], [['--help']], [['help']], [['rate', '-h']]])('%j shows the help', (words) => expect(readArguments(words).kind).toBe('help'));
});
