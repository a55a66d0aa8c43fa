import { describe, expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import type { RateOptions, RateOutcome } from '../../src/jobs/rate.ts';
import { address } from '../../src/workbook/address.ts';
import type { CellEdit } from '../../src/workbook/plan.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { Mark } from '../../src/workbook/snapshot.ts';
import { workbookOf } from '../tables/sheet.ts';
import type { Extras, Written } from '../tables/sheet.ts';

const head = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];
const green = { fill: '#C6EFCE', ink: '#006100' };
const amber = { fill: '#FFEB9C', ink: '#9C5700' };

/** Rates one sheet whose rows hold a figure and what stands in the rating cell, against 95% with 85% – 94.9%. */
function rated(cells: [figure: Written, stands: Written][], extras: Extras = {}, options: Partial<RateOptions> = {}, headings = head): RateOutcome {
  const rows = cells.map(([figure, stands], index): Written[] => [`A${index + 1}`, `% of calls answered at office ${index + 1}`, '95%', '85% – 94.9%', figure, stands]);
  const outcome = rate(workbookOf({ Sheet1: { rows: [headings, ...rows], ...extras } }), { ...rateOptions, ...options });
  if (refused(outcome)) throw new Error(outcome.say);
  return outcome;
}

/** The edits of cells, by address. */
function edits({ plan }: RateOutcome): Record<string, CellEdit['to']> {
  return Object.fromEntries(plan.edits.flatMap((edit) => (edit.kind === 'cell' ? [[address(edit.at), edit.to]] : [])));
}

const rules = ({ findings }: RateOutcome) => findings.map(({ rule, cell }) => `${rule} ${cell}`);

describe('the rating cell', () => {
  test('takes the word of the rule and the pair of colours', () => {
    const outcome = rated([['92%', 'GREEN'], ['96%', null]]);
    expect(edits(outcome)).toEqual({ F2: { content: 'AMBER', ...amber }, F3: { content: 'GREEN', ...green } });
    expect(outcome.ratings.map(({ changes }) => changes)).toEqual([true, false]);
    expect(rules(outcome)).toEqual(['rating-differs F2']);
    expect(outcome.plan.expects).toContainEqual({ sheet: 'Sheet1', at: { row: 2, column: 5 }, content: '92%' });
  });

  test.each<[string, Written[], string]>([
    ['letters', ['G', 'A'], 'R'], ['capitals', ['GREEN', 'AMBER'], 'RED'], ['a capital first', ['Green', 'Amber'], 'Red'], ['small letters', ['green', 'amber'], 'red'],
    ['the words of the contract list', ['ON TARGET', 'IN TOLERANCE'], 'OFF TARGET'],
  ])('is written in %s as the column is', (_, [one, other], word) => {
    expect(edits(rated([['96%', one!], ['90%', other!], ['10%', null]]))['F4']).toMatchObject({ content: word });
  });

  test('says only what its drop-down list allows', () => {
    const list = { range: 'F2:F9', words: ['On track', 'Within tolerance', 'Off track'] };
    const outcome = rated([['96%', null], ['n/a', null]], { list });
    expect(edits(outcome)).toEqual({ F2: { content: 'On track', ...green } });
    expect(rules(outcome)).toEqual(['no-word F3']);
  });

  test('keeps a formula, an array and rich text, and takes the colour of what they say', () => {
    const outcome = rated([
      ['92%', { holds: 'GREEN', marks: Mark.formula }], ['92%', { holds: 'GREEN', marks: Mark.array }], ['92%', { holds: 'GREEN', marks: Mark.rich }], ['92%', { holds: 'AMBER', marks: Mark.formula }],
    ]);
    expect(edits(outcome)).toEqual({ F2: green, F3: green, F4: green, F5: amber });
    expect(rules(outcome)).toEqual(['rating-differs F2', 'formula-rating F2', 'rating-differs F3', 'formula-rating F3', 'rating-differs F4', 'rich-text F4']);
  });

  test('keeps numbers from 1 to 5', () => {
    const outcome = rated([['96%', '5'], ['92%', '3']]);
    expect(edits(outcome)).toEqual({ F2: { fill: '#FFC7CE', ink: '#9C0006' }, F3: amber });
    expect(rules(outcome)).toEqual(['rating-differs F2', 'graded F2']);
  });

  test('leaves the colour to a conditional format', () => {
    const outcome = rated([['92%', 'GREEN']], { conditional: ['F1:F100'] });
    expect(edits(outcome)).toEqual({ F2: { content: 'AMBER' } });
    expect(rules(outcome)).toEqual(['rating-differs F2', 'conditional-format F2']);
  });

  test('is read by its colour where a person rated by colour alone', () => {
    const outcome = rated([['92%', { holds: null, fill: '#FF0000' }], ['96%', { holds: null, fill: '#00B050' }]]);
    expect(rules(outcome)).toEqual(['rating-differs F2']);
    expect(edits(outcome)['F3']).toEqual({ content: 'GREEN', ...green });
  });

  test('is left as it stands where no rating is certain', () => {
    const outcome = rated([['rubbish', 'GREEN'], [{ holds: 0.9, marks: Mark.formula | Mark.waiting }, 'GREEN']]);
    expect(edits(outcome)).toEqual({});
    expect(rules(outcome)).toEqual(['not-rated E2', 'waiting-for-excel E3']);
    expect(outcome.ratings.map(({ label }) => label)).toEqual(['NOT RATED', 'NOT RATED']);
  });

  test('is kept with a reason, all are kept when asked, and a name of an object is a reference like any other', () => {
    expect(edits(rated([['92%', 'GREEN']], {}, { keep: { A1: 'agreed' } }))).toEqual({ F2: green });
    const all = rated([['92%', 'GREEN'], ['10%', null]], {}, { keepAll: true });
    expect(edits(all)).toEqual({ F2: green, F3: { content: 'RED', fill: '#FFC7CE', ink: '#9C0006' } });
    expect(rules(all)).toEqual(['override F2']);
    expect(rate(workbookOf({ Sheet1: [head, ['constructor', '% of calls', '95%', '85%', '92%', 'GREEN']] }), rateOptions)).toMatchObject({ ratings: [{ kept: null, changes: true }] });
  });
});

describe('a table without a rating column', () => {
  const bare = head.slice(0, 5);
  const rows: Written[][] = [bare, ['A1', '% of calls', '95%', '85% – 94.9%', '92%']];

  test('gets one beside it, in the look of its neighbour', () => {
    const outcome = rate(workbookOf({ Sheet1: rows }), rateOptions);
    expect(outcome).toMatchObject({ ratings: [{ cell: 'F2', rating: 'amber' }] });
    expect(edits(outcome as RateOutcome)).toEqual({ F1: { content: 'RAG' }, F2: { content: 'AMBER', ...amber } });
  });

  test.each<[string, Written[][], Extras]>([
    ['something stands there', [[...bare, null], [...rows[1]!, 'a note']], {}],
    ['a merged cell reaches there', rows, { merges: ['F2:G3'] }],
    ['another table begins there', rows, { tables: [{ name: 'Other', range: { top: 1, left: 6, bottom: 9, right: 8 }, header: true, totals: false, columns: ['a', 'b', 'c'], filtered: false }] }],
  ])('gets none where %s', (_, cells, extras) => {
    const outcome = rate(workbookOf({ Sheet1: { rows: cells, ...extras } }), rateOptions) as RateOutcome;
    expect(outcome.plan.edits).toEqual([]);
    expect(rules(outcome)).toEqual(['no-room F1']);
    expect(outcome.ratings).toMatchObject([{ rating: 'amber', cell: '' }]);
  });

  test.each<[string, Extras]>([
    ['a merged cell', { merges: ['F8:G9'] }],
    ['another table', { tables: [{ name: 'Other', range: { top: 7, left: 6, bottom: 9, right: 7 }, header: true, totals: false, columns: ['a', 'b'], filtered: false }] }],
  ])('gets none where its Excel table is longer than its rows, and would grow over %s', (_, extras) => {
    const tables = [{ name: 'Table1', range: { top: 1, left: 1, bottom: 9, right: 5 }, header: true, totals: false, columns: ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual'], filtered: false }, ...(extras.tables ?? [])];
    const outcome = rate(workbookOf({ Sheet1: { rows, ...extras, tables } }), rateOptions) as RateOutcome;
    expect(outcome.plan.edits).toEqual([]);
    expect(rules(outcome)).toEqual(['no-room F1']);
  });

  test('gets none where it ends in the last column of a sheet', () => {
    const rest = Array.from({ length: 16_379 }, () => null);
    const outcome = rate(workbookOf({ Sheet1: rows.map((row) => [...rest, ...row]) }), rateOptions) as RateOutcome;
    expect(outcome.plan.edits).toEqual([]);
    expect(rules(outcome)).toEqual(['no-room XFD1']);
  });

  test('grows where it is an Excel table, under a heading of its own', () => {
    const tables = [{ name: 'Table1', range: { top: 1, left: 1, bottom: 2, right: 5 }, header: true, totals: false, columns: ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual'], filtered: true }];
    const { plan } = rate(workbookOf({ Sheet1: { rows, tables } }), rateOptions) as RateOutcome;
    expect(plan.edits).toContainEqual({
      kind: 'table', sheet: 'Sheet1', name: 'Table1',
      from: { range: { top: 1, left: 1, bottom: 2, right: 5 }, columns: ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual'] },
      to: { range: { top: 1, left: 1, bottom: 2, right: 6 }, columns: ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'] },
    });
  });
});

describe('months', () => {
  const grid: Written[][] = [['2020/21'], ['REF', 'Key Performance Indicators', 'FQY', ...'AMJJASONDJFM'], ['KPI1', '% of cases closed', 'M', 'G', 'A', '-'], ['KPI2', 'Rate', 'M', 'R', 'G', 'G']];
  const figures: Written[][] = [['Ref', 'Measure', 'Target', 'Tolerance', 'Apr-20', 'May-20', 'Jun-20', 'RAG'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '96%', '92%', '10%', null]];

  test('that hold letters are coloured by them, and the letters stay', () => {
    const outcome = rate(workbookOf({ Grid: grid }), rateOptions) as RateOutcome;
    expect(edits(outcome)).toEqual({ D3: green, E3: amber, D4: { fill: '#FFC7CE', ink: '#9C0006' }, E4: green, F4: green });
    expect(outcome.ratings[0]?.months).toEqual([{ period: '2020-04', cell: 'D3', rating: 'green' }, { period: '2020-05', cell: 'E3', rating: 'amber' }, { period: '2020-06', cell: 'F3', rating: 'blue' }]);
  });

  test('that hold figures keep their look until asked', () => {
    const left = rate(workbookOf({ Sheet1: figures }), { ...rateOptions, months: 'listed' }) as RateOutcome;
    expect(left.period?.period).toBe('2020-06');
    expect(left.ratings[0]).toMatchObject({ rating: 'red', figureCell: 'G2', months: [{ cell: 'E2', rating: 'green' }, { cell: 'F2', rating: 'amber' }, { cell: 'G2', rating: 'red' }] });
    expect(Object.keys(edits(left))).toEqual(['H2']);
    expect(edits(rate(workbookOf({ Sheet1: figures }), { ...rateOptions, months: 'filled' }) as RateOutcome)).toMatchObject({ E2: green, F2: amber });
  });
});

describe('a request that cannot be met', () => {
  const sheet: Record<string, Written[][]> = { Sheet1: [head, ['A1', '% of calls', '95%', '85%', '92%', null]] };
  test.each<[Partial<RateOptions>, string]>([
    [{ sheets: ['Nowhere'] }, 'no sheet'], [{ period: '2020-13' }, 'bad period'], [{ scheme: '__proto__' as never }, 'no scheme'], [{ keep: { A9: 'x' } }, 'no indicator'],
    [{ mappings: [{ sheet: 'Nowhere', columns: { measure: 'A' } }] }, 'no sheet'],
  ])('%j is refused', (options, code) => {
    expect(rate(workbookOf(sheet), { ...rateOptions, ...options })).toMatchObject({ kind: 'refusal', code });
  });

  test('a workbook with no table is refused with what a table needs', () => {
    expect(rate(workbookOf({ Sheet1: [['Nothing here']] }), rateOptions)).toMatchObject({ code: 'no table' });
  });

  test('a table that is not sure is said and left alone until its sheet is named', () => {
    const hidden = workbookOf({ Hidden: { rows: sheet['Sheet1']!, hidden: true } });
    expect(rate(hidden, rateOptions)).toMatchObject({ ratings: [], findings: [{ rule: 'not-sure' }], plan: { edits: [] } });
    expect(rate(hidden, { ...rateOptions, sheets: ['Hidden'] })).toMatchObject({ ratings: [{ rating: 'amber' }] });
  });

  test('a table whose figures have a heading that nobody knows is said, and nothing in it is rated', () => {
    const strange = workbookOf({ Sheet1: [['Ref', 'Measure', 'Target', 'Zorg', 'RAG'], ['A1', '% of calls answered', '95%', '92%', 'GREEN'], ['A2', '% of visits made', '90%', '95%', 'GREEN']] });
    expect(rate(strange, rateOptions)).toMatchObject({ ratings: [], findings: [{ rule: 'no-figures', severity: 'error', sheet: 'Sheet1', cell: 'A1' }], plan: { edits: [] } });
  });
});

test('a heading that says the target is for the year leaves a quarter’s count unrated, and what stands as it is', () => {
  const rows: Written[][] = [['Ref', 'Measure', 'Annual target', 'Q1 2020/21', 'Q2 2020/21', 'RAG'], ['H1', 'Number of homes built', 400, 90, 110, 'GREEN'], ['H2', '% of repairs in time', '95%', '96%', '94%', 'GREEN']];
  const outcome = rate(workbookOf({ Homes: rows }), { ...rateOptions, period: '2020-09' });
  if (refused(outcome)) throw new Error(outcome.say);
  expect(outcome.ratings.map(({ rating }) => rating)).toEqual(['unrated', 'red']);
  expect(Object.keys(edits(outcome))).toEqual(['F3']);
});
