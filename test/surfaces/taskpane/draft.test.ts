import { expect, test } from 'vitest';
import { rate, rateOptions } from '../../../src/jobs/rate.ts';
import { draftOf } from '../../../src/surfaces/taskpane/draft.ts';
import { refused } from '../../../src/workbook/refusal.ts';
import { workbookOf } from '../../tables/sheet.ts';

const header = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
const whole = { colour: null, only: 'all', find: '' } as const;

test.each<[string, string[], Parameters<typeof rate>[1]['scheme'], string[]]>([
  ['the words that the cells say and are to say, in their own style', ['Green', 'Amber', ''], 'contract list', ['Green', 'Amber', 'Off target']],
  ['the word that becomes another', ['Red', 'Amber', 'Red'], null, ['Green', 'Amber', 'Red']],
  ['the scheme\'s words where none stand', ['', '', ''], 'contract list', ['ON TARGET', 'IN TOLERANCE', 'OFF TARGET']],
])('the pane shows %s', (_, [first = '', second = '', third = ''], scheme, shown) => {
  const rows = [['K1', '% of visits in time', '95%', '85% – 94.9%', '96%', first], ['K2', '% of plans in time', '95%', '85% – 94.9%', '90%', second], ['K3', '% of reviews in time', '95%', '85% – 94.9%', '80%', third]];
  const outcome = rate(workbookOf({ KPIs: [header, ...rows] }), { ...rateOptions, scheme });
  if (refused(outcome)) throw new Error(outcome.say);
  expect(draftOf(outcome).indicators(whole, 0, 50).items.map(({ label }) => label)).toEqual(shown);
});
