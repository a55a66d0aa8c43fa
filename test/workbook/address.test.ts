import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { address, columnLetters, columnNumber, lastColumn, lastRow, overlap, rangeAddress, readAddress, readRange, within } from '../../src/workbook/address.ts';

const position = fc.record({ row: fc.integer({ min: 1, max: lastRow }), column: fc.integer({ min: 1, max: lastColumn }) });

describe('addresses', () => {
  test.each([[1, 'A'], [26, 'Z'], [27, 'AA'], [702, 'ZZ'], [703, 'AAA'], [16_384, 'XFD']])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters.toLowerCase())).toBe(column);
  });

  test.each(['', '1', 'A0', 'A1048577', 'XFE1', 'A1:B2', 'R1C1', '$', 'AAAA1', '__proto__'])("'%s' is no cell", (text) => {
    expect(readAddress(text)).toBeNull();
  });

  test.each([
    ['A3:H29', { top: 3, left: 1, bottom: 29, right: 8 }],
    ['$H$29:$A$3', { top: 3, left: 1, bottom: 29, right: 8 }],
    ['D14', { top: 14, left: 4, bottom: 14, right: 4 }],
    ['C:D', { top: 1, left: 3, bottom: lastRow, right: 4 }],
    ['4:9', { top: 4, left: 1, bottom: 9, right: lastColumn }],
    ['A1:', null], ['C', null], ['9', null], ['A1:B', null],
  ])("'%s' is a block", (text, range) => expect(readRange(text)).toEqual(range));

  test.each([0, -1, 1.5, lastColumn + 1, Number.NaN])('no column has the number %d', (column) => {
    expect(() => columnLetters(column)).toThrow(RangeError);
  });

  test('what is written is read again', () => {
    fc.assert(fc.property(position, (at) => {
      expect(readAddress(address(at))).toEqual(at);
    }));
    fc.assert(fc.property(position, position, (one, other) => {
      const range = { top: Math.min(one.row, other.row), left: Math.min(one.column, other.column), bottom: Math.max(one.row, other.row), right: Math.max(one.column, other.column) };
      expect(readRange(rangeAddress(range))).toEqual(range);
      expect(within(range, one) && within(range, other) && overlap(range, range)).toBe(true);
    }));
  });
});
