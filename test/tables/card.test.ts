import { describe, expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { findTables } from './found.ts';
import { mappingOf, readMapping } from '../../src/tables/mapping.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookOf } from './sheet.ts';
import type { Written } from './sheet.ts';

const card: Written[][] = [
  ['Children in care'],
  ['Reference', 'KPI3'],
  ['Measure:', '% of referrals with a decision in 24 hours'],
  ['Target', '95%'],
  ['Tolerance', '85% – 94.9%'],
  ['Current position', [0.885, '0.0%']],
  ['RAG', 'GREEN'],
];

describe('a card, whose labels stand left of its figures', () => {
  test('is rated where its rating is labelled', () => {
    const outcome = rate(workbookOf({ Card: card }), rateOptions);
    if (refused(outcome)) throw new Error(outcome.say);
    expect(outcome.ratings).toMatchObject([{ ref: 'KPI3', measure: '% of referrals with a decision in 24 hours', rating: 'amber', cell: 'B7', figureCell: 'B6', stood: 'GREEN', changes: true }]);
    expect(outcome.plan.edits).toMatchObject([{ kind: 'cell', at: { row: 7, column: 2 }, to: { content: 'AMBER' } }]);
  });

  test('is rated in the words of the list that stands on its own rating', () => {
    const outcome = rate(workbookOf({ Card: { rows: card, list: { range: 'B7', words: ['Green', 'Amber', 'Red'] } } }), rateOptions);
    if (refused(outcome)) throw new Error(outcome.say);
    expect(outcome.plan.edits).toMatchObject([{ kind: 'cell', at: { row: 7, column: 2 }, to: { content: 'Amber' } }]);
  });

  test('stands beside and below others of its kind', () => {
    const two = card.map((row, index) => [...row, ...Array.from({ length: 3 - row.length }, () => null), ...(card[index] ?? [])]);
    const ranges = findTables(workbookOf({ Cards: [...two, [], [], ...card] })).map(({ kind, range: { top, left } }) => [kind, top, left]);
    expect(ranges).toEqual([['card', 2, 1], ['card', 2, 4], ['card', 11, 1]]);
  });

  test("words beside 'KPI' are its measure, also below a title", () => {
    const rows: Written[][] = [['Housing'], ['KPI', 'Rent collected %'], ['Target', '97%'], ['Actual', '98%'], ['RAG']];
    const outcome = rate(workbookOf({ Card: rows }), rateOptions);
    if (refused(outcome)) throw new Error(outcome.say);
    expect(outcome.ratings).toMatchObject([{ ref: '', measure: 'Rent collected %', rating: 'green', cell: 'B5' }]);
  });

  test("words beside 'KPI' are the measures of indicators in columns", () => {
    const rows: Written[][] = [['KPI', 'Rent collected %', 'Void days'], ['Target', '98%', 25], ['Tolerance', '2%', 5], ['Actual', '97%', 24], ['RAG']];
    const outcome = rate(workbookOf({ Cards: rows }), rateOptions);
    if (refused(outcome)) throw new Error(outcome.say);
    expect(outcome.ratings).toMatchObject([{ measure: 'Rent collected %', rating: 'amber', cell: 'B5' }, { measure: 'Void days', rating: 'green', cell: 'C5' }]);
  });

  test('a month that is labelled is its figure', () => {
    const outcome = rate(workbookOf({ Card: [...card.slice(0, 5), ['October 2020', [0.951, '0.0%']], ['Basis', 'Monthly'], ['RAG', '']] }), { ...rateOptions, period: '2020-10' });
    if (refused(outcome)) throw new Error(outcome.say);
    expect(outcome.ratings).toMatchObject([{ rating: 'green', figureCell: 'B6' }]);
  });

  test.each<[string, Written[][]]>([
    ['a form whose labels have no figures', [['Reference', ''], ['Measure', ''], ['Target', ''], ['Actual', ''], ['RAG', '']]],
    ['a list of definitions', [['Target', 'What we aim for'], ['Tolerance', 'How far we may miss it'], ['RAG', 'Red, amber or green']]],
    ['a label that stands twice', [['Reference', 'A1'], ['Reference', 'A2'], ['Target', '95%'], ['Target', '90%']]],
    ['labels with a row of figures each', [['Measure', 'A', 'B'], ['Target', '1', '2'], ['Actual', '1', '2'], ['Tolerance', '1', '2']]],
  ])('%s is none', (_, rows) => expect(findTables(workbookOf({ Sheet: rows })).filter(({ kind }) => kind === 'card')).toEqual([]));

  test('its mapping can be printed and given back', () => {
    const printed = findTables(workbookOf({ Card: card })).map(mappingOf);
    const mappings = readMapping(JSON.parse(JSON.stringify(printed)));
    if (refused(mappings)) throw new Error(mappings.say);
    expect(findTables(workbookOf({ Card: card }), { mappings })).toEqual(findTables(workbookOf({ Card: card })));
  });
});
