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

test('the filters and the findings of the pane: a rating that differs has a filter of its own, kept or not, and is in neither list', () => {
  const rows = [['K1', '% of visits in time', '95%', '85% – 94.9%', '96%', 'RED'], ['K2', '% of plans in time', '95%', '85% – 94.9%', '90%', 'GREEN'], ['K3', '% of reviews in time', '95%', '85% – 94.9%', '80%', 'RED'], ['K4', '% of audits in time', 'good', '', '80%', '']];
  const outcome = rate(workbookOf({ 'October 2020': [header, ...rows] }), { ...rateOptions, period: '2020-10', keep: { K2: 'agreed' } });
  if (refused(outcome)) throw new Error(outcome.say);
  const draft = draftOf(outcome);
  const refs = (only: 'differ' | 'kept') => draft.indicators({ ...whole, only }, 0, 50).items.map(({ ref }) => ref);
  expect([refs('differ'), refs('kept')]).toEqual([['K1', 'K2'], ['K2']]);
  expect(outcome.findings.map(({ rule }) => rule)).toContain('rating-differs');
  const listed = (['not rated', 'to look at'] as const).flatMap((kind) => draft.findings(kind, 0, 50).items.map(({ rule }) => rule));
  expect(listed).toContain('not-rated');
  expect(listed).not.toContain('rating-differs');
});
