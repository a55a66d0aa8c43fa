import { expect, test } from 'vitest';
import { readWhen } from '../../src/tables/months.ts';
import { inEnglish } from '../../src/tables/welsh.ts';

test.each([
  ['Ebrill 2023', 'Apr 2023'], ['Gorff', 'Jul'], ['Rhag-23', 'Dec-23'], ['Ch2', 'Q2'], ['Chwarter 3 2023/24', 'Q3 2023/24'], ['Ebr / Apr', 'Apr'], ['Hydref 2023\nOctober 2023', 'October 2023'],
  ['Ebr / May', 'Ebr / May'], ['Mesur', 'Mesur'], ['Medical', 'Medical'], ['Maintenance / Other', 'Maintenance / Other'], ['Apr/May', 'Apr/May'],
])('%j is %j', (welsh, english) => expect(inEnglish(welsh)).toBe(english));

test.each([['Tach 2023', '2023-11'], ['Ion 2024 / Jan 2024', '2024-01'], ['Median', null], ['Ionising', null]])('%j is of %s', (text, period) => {
  expect(readWhen(text, 1, null, false, 4)?.period ?? null).toBe(period);
});
