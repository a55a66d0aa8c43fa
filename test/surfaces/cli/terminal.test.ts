import { describe, expect, test } from 'vitest';
import { cut, paint, plain, terminalOf, wrap } from '../../../src/surfaces/cli/terminal.ts';

describe('the terminal', () => {
  test.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
    [{}, {}, false],
    [{}, { FORCE_COLOR: '1' }, true],
    [{}, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('%j with %j shows colours: %s', (stream, environment, colour) => expect(terminalOf(stream, environment).colour).toBe(colour));

  test.each([[undefined, 100], [40, 60], [90, 90], [300, 140]])('%s columns are written %s wide', (columns, width) => {
    expect(terminalOf({ ...(columns !== undefined && { columns }) }, {}).width).toBe(width);
  });

  test('a rating is a word with or without colour', () => {
    expect(paint({ colour: false, width: 80 }, 'red', 'R RED')).toBe('R RED');
    // Bold, in a colour on a colour, and nothing of it afterwards.
    for (const colour of ['red', 'amber', 'green', 'blue'] as const) expect(paint({ colour: true, width: 80 }, colour, 'A')).toMatch(/^\u001b\[1;\d+;48;5;\d+mA\u001b\[0m$/);
  });

  test("a workbook's text cannot steer the terminal", () => {
    expect(plain('a\u001b]0;title\u0007b\r\nc\u202ed')).toBe('a ]0;title b c d');
  });

  test('text is cut and wrapped at its width', () => {
    expect(cut('measure', 4)).toBe('mea…');
    expect(cut('𝒎𝒆𝒂', 3)).toBe('𝒎𝒆𝒂');
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });
});
