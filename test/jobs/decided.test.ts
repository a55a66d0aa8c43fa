import { describe, expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import type { RateOptions, RateOutcome } from '../../src/jobs/rate.ts';
import type { Decision } from '../../src/jobs/record/decision.ts';
import { nodeCodec } from '../../src/hosts/file/codec-node.ts';
import { hostOfFile } from '../../src/hosts/file/host.ts';
import { sampleBytes } from '../golden/rated.ts';
import { workbookOf } from '../tables/sheet.ts';
import type { Written } from '../tables/sheet.ts';
import { sure } from './record/sample.ts';

const signed = { who: 'A. Officer', date: '2020-11-03' };
const head = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'RAG'];

function rated(rows: Written[][], options: Partial<RateOptions> = {}, headings: Written[] = head): RateOutcome {
  return sure(rate(workbookOf({ Sheet1: [['Performance as at October 2020'], [], headings, ...rows] }), { ...rateOptions, signed, ...options }));
}

const rules = ({ findings }: RateOutcome) => findings.map(({ rule, cell }) => `${rule} ${cell}`);
const kept: Decision = { kind: 'kept rating', sheet: 'Sheet1', ref: 'A1', period: '2020-10', figure: '92%', rule: 'amber', kept: 'green', reason: 'agreed', ...signed };

describe('a rating that was kept', () => {
  const row = ['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', 'GREEN'];
  test('holds for its month and its figure, and is counted as kept', () => {
    const outcome = rated([row], { decisions: [kept] });
    expect(outcome.ratings).toMatchObject([{ rating: 'amber', kept: 'agreed', changes: false }]);
    expect(rules(outcome)).toEqual(['override F4']);
  });
  test('is written where another word stands', () => {
    const outcome = rated([[...row.slice(0, 5), 'AMBER']], { decisions: [kept] });
    expect(outcome.plan.edits[0]).toMatchObject({ kind: 'cell', to: { content: 'GREEN' } });
  });
  test.each<[string, Partial<typeof kept>, string[]]>([
    ['another figure', { figure: '91%' }, ['lapsed F4', 'rating-differs F4']],
    ['another month', { period: '2020-09' }, ['lapsed F4', 'rating-differs F4']],
    ['another indicator', { ref: 'A2' }, ['rating-differs F4']],
    ['another sheet of this workbook', { sheet: 'sheet2' }, ['override F4']],
  ])('and with %s', (_, change, told) => {
    expect(rules(rated([row], { decisions: [{ ...kept, ...change }] }))).toEqual(told);
  });
  test('is recorded with month, figure, rule, reason, who and when, by reference or by measure', () => {
    const edits = (outcome: RateOutcome) => outcome.plan.edits.flatMap((edit) => (edit.kind === 'sheet' ? (edit.to?.cells ?? []).filter(({ at }) => at.row === 6).map(({ content }) => content) : []));
    expect(edits(rated([row], { keep: { A1: 'agreed' } }))).toEqual(['kept rating', 'Sheet1', 'A1', '2020-10', 'rating', 'green | rule amber | figure 92%', 'agreed', 'A. Officer', '2020-11-03', '1']);
    expect(edits(rated([['', ...row.slice(1)]], { keep: { '% of calls answered': 'agreed' } }))).toContain('% of calls answered');
    expect(edits(rated([row]))).toEqual([]);
  });
});

describe('what only an officer knows is asked, and asked once', () => {
  const bare: Written[] = ['A1', 'Widgets', 40, null, 50, null];
  test('which way is better', () => {
    expect(rated([bare]).questions).toMatchObject([{ what: 'polarity', ref: 'A1', cell: 'C4', choices: [{ value: 'higher' }, { value: 'lower' }, { value: 'nearest' }] }]);
    const answered = rated([bare], { decisions: [{ kind: 'answer', sheet: 'Sheet1', ref: 'A1', what: 'polarity', value: 'lower', ...signed }] });
    expect(answered).toMatchObject({ questions: [], ratings: [{ rating: 'red' }] });
  });
  test('what a bare 5% means, where that decides', () => {
    const rows = (figure: string): Written[][] => [['A1', '% of calls answered within timescale', '50%', '5%', figure, null]];
    expect(rated(rows('46%')).questions).toMatchObject([{ what: 'width', cell: 'D4', choices: [{ value: 'of target', says: '5% of the target: red now' }, { value: 'points', says: '5 points: amber now' }] }]);
    expect(rated(rows('10%')).questions).toEqual([]);
    expect(rated(rows('46%'), { decisions: [{ kind: 'answer', sheet: 'Sheet1', ref: 'A1', what: 'width', value: 'points', ...signed }] })).toMatchObject({ questions: [], ratings: [{ rating: 'amber' }] });
    expect(rated(rows('46%'), { decisions: [{ kind: 'setting', what: 'bareWidth', value: 'of target', ...signed }] })).toMatchObject({ questions: [], ratings: [{ rating: 'red' }] });
  });
  test('whether a target is for the year, where a count so far is rated otherwise by either', () => {
    const columns = ['Ref', 'Measure', 'Target', 'Polarity', 'Frequency', 'YTD'];
    const rows = (figure: number, frequency = 'Monthly'): Written[][] => [['A1', 'Number of homes built', 120, 'Higher', frequency, figure]];
    const asked = (figure: number, frequency: string, value?: string) => rated(rows(figure, frequency), value === undefined ? {} : { decisions: [{ kind: 'answer', sheet: 'Sheet1', ref: 'A1', what: 'basis', value, ...signed }] }, columns);
    expect(asked(75, 'YTD').questions).toMatchObject([{
      what: 'basis', ref: 'A1', cell: 'C4', asks: "Is the target of 120 for A1, 'Number of homes built' for the whole year? Its figure is for the year to date.",
      choices: [{ value: 'year', says: 'For the whole year: green now' }, { value: 'so far', says: 'For the months so far: red now' }],
    }]);
    expect(asked(75, 'YTD', 'year')).toMatchObject({ questions: [], ratings: [{ rating: 'green', reason: '75 is above the target of 70 for 7 of 12 months' }] });
    expect(asked(75, 'YTD', 'so far')).toMatchObject({ questions: [], ratings: [{ rating: 'red', reason: '75 is below the target of 120 and there is no tolerance beyond it' }] });
    // Both agree, or a percentage: nothing is asked.
    expect(asked(130, 'YTD').questions).toEqual([]);
    expect(rated([['A1', '% of homes let', '95%', 'Higher', 'YTD', '75%']], {}, columns).questions).toEqual([]);
  });
  test('in months that are counted up already, the answer does not count them up again', () => {
    const columns = ['Ref', 'Measure', 'Target', 'Polarity', 'Frequency', 'Sep-20', 'Oct-20'];
    const rows: Written[][] = [['A1', 'Number of homes built', 120, 'Higher', 'YTD', 40, 75]];
    expect(rated(rows, {}, columns).questions).toMatchObject([{ what: 'basis' }]);
    const answered = rated(rows, { decisions: [{ kind: 'answer', sheet: 'Sheet1', ref: 'A1', what: 'basis', value: 'year', ...signed }] }, columns);
    expect(answered).toMatchObject({ questions: [], ratings: [{ rating: 'green', figure: '75', reason: '75 is above the target of 70 for 7 of 12 months' }] });
  });
  test('and a column by its heading', () => {
    const headings = ['Ref', 'Measure', 'Target', 'Tolerance', 'Actual', 'Checked position', 'RAG'];
    const rows: Written[][] = [['A1', '% of calls answered', '95%', '85% – 94.9%', '96%', '92%', null], ['A2', '% of calls returned', '95%', '85% – 94.9%', '96%', '97%', null]];
    const decisions: Decision[] = [{ kind: 'column', sheet: 'Sheet1', table: null, field: 'actual', header: 'Checked position', ...signed }];
    expect(rated(rows, { decisions }, headings).ratings.map(({ rating, figureCell }) => [rating, figureCell])).toEqual([['amber', 'F4'], ['green', 'F5']]);
  });
});

describe('a target that was revised', () => {
  const headings = ['Ref', 'Measure', 'Target', 'Tolerance', 'Apr-20', 'Sep-20', 'Oct-20', 'RAG'];
  const row: Written[] = ['A1', '% of calls answered', '97%', '90% – 96.9%', '95%', '95%', '95%', null];
  const from = (month: string, target: string): Decision => ({ kind: 'criteria', sheet: 'Sheet1', ref: 'A1', from: month, target, tolerance: '90% – 96.9%', reason: 'board', ...signed });
  test('rates each month by the target of its time', () => {
    const outcome = rated([row], { months: 'listed', decisions: [from('2020-04', '95%'), from('2020-10', '97%')] }, headings);
    expect(outcome.ratings[0]).toMatchObject({ rating: 'amber', target: '97%', months: [{ rating: 'green' }, { rating: 'green' }, { rating: 'amber' }] });
    expect(outcome.findings.filter(({ rule }) => rule === 'criteria-dated')).toEqual([]);
  });
  test('holds against the cell, and says so', () => {
    const outcome = rated([row], { decisions: [from('2020-04', '95%')] }, headings);
    expect(outcome.ratings[0]).toMatchObject({ rating: 'green', target: '95%' });
    expect(rules(outcome)).toContain('criteria-dated C4');
  });
});

describe('the direction of travel', () => {
  test.each<[string, Written[], Written[], object]>([
    ['against a column for it', [...head, 'Previous month'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', null, '89.5%'], { previous: '↑ (+2.5 points) against 89.5%', lastYear: '', verdict: 'better' }],
    ['against last year', [...head, 'Same period last year'], ['A1', 'Number of complaints', 20, '≤ 30', 12, null, 32], { previous: '', lastYear: '↓ (-20) against 32 in October 2019', verdict: 'better' }],
    ['in one unit alone', [...head, 'Previous'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', null, '12 days'], { previous: '', lastYear: '', verdict: null }],
    ['against the month before', ['Ref', 'Measure', 'Target', 'Tolerance', 'Oct-19', 'Sep-20', 'Oct-20', 'RAG'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '97%', '90%', '92%', null],
      { previous: '↑ (+2 points) against 90% in September 2020', lastYear: '↓ (-5 points) against 97% in October 2019', verdict: 'better' }],
    ['a bare number beside a percentage is one', [...head, 'Previous'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', null, 89.5], { previous: '↑ (+2.5 points) against 89.5%', verdict: 'better' }],
    ['a percentage behind a bare number of a percentage', [...head, 'Previous'], ['A1', '% of calls answered', '95%', '85% – 94.9%', 92, null, '89.5%'], { previous: '↑ (+2.5 points) against 89.5%', verdict: 'better' }],
    ['never a lone 0.9 beside a percentage, which may be either', [...head, 'Previous'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', null, 0.9], { previous: '' }],
    ['never a percentage behind a lone 0.9', [...head, 'Previous'], ['A1', '% of calls answered', '95%', '85% – 94.9%', 0.9, null, '89.5%'], { previous: '' }],
    ['never a count beside a percentage', [...head, 'Previous'], ['A1', 'Number of calls answered', 500, '≥ 450', 480, null, '90%'], { previous: '' }],
    ['never a percentage beside what can be none', [...head, 'Previous'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', null, 4512], { previous: '' }],
    ['never against an estimate', [...head, 'Previous month (estimated)'], ['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', null, '89.5%'], { previous: '', lastYear: '' }],
    ['in per cent where the table says so', [...head, 'Previous', '% change'], ['A1', 'Number of complaints', 20, '≤ 30', 12, null, 32, null], { previous: '↓ (-62.5%) against 32', verdict: 'better' }],
    ['in per cent of nothing', [...head, 'Previous', 'Percentage change'], ['A1', 'Number of complaints', 20, '≤ 30', 12, null, 0, null], { previous: '↑ against 0', verdict: 'worse' }],
    ['by the distance where nearest is better', [...head, 'Previous'], ['A1', 'Rate', 79, '69 – 89', 85, null, 70], { previous: '↑ (+15) against 70', verdict: 'better' }],
  ])('%s', (_, headings, row, told) => {
    expect(rated([row], {}, headings).ratings[0]?.travel).toMatchObject(told);
  });
  test('against the finals of the record', () => {
    const final = (period: string, figure: string): Decision => ({ kind: 'final rating', sheet: 'Sheet1', ref: 'A1', period, rating: 'green', figure, target: '95%', tolerance: '', mark: '', ...signed });
    const outcome = rated([['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', null]], { decisions: [final('2020-09', '93.5% (p)'), final('2019-10', '80%'), final('2020-08', '1%')] });
    expect(outcome.ratings[0]?.travel).toEqual({ previous: '↓ (-1.5 points) against 93.5% (p) in September 2020', lastYear: '↑ (+12 points) against 80% in October 2019', verdict: 'worse' });
  });
});

test('a month in the record that the headings do not say is named, and the headings go before it', () => {
  const decisions: Decision[] = [{ kind: 'setting', what: 'period', value: '2020-09', ...signed }];
  const outcome = rated([['A1', '% of calls answered', '95%', '85% – 94.9%', '92%', null]], { decisions });
  expect([outcome.period?.period, outcome.findings.map(({ message }) => message)]).toEqual(['2020-10', [expect.stringMatching(/reporting month is September 2020; October 2020 .* goes before it/)]]);
});

test('a sample keeps what was decided: a second run plans nothing, and the record is not taken for a table', async () => {
  const host = sure(await hostOfFile(sampleBytes('performance-2020-21'), nodeCodec));
  const first = sure(rate(sure(await host.look()), { ...rateOptions, signed, keep: { SM16: "Director's decision" } }));
  sure(await host.apply(first.plan));
  const again = sure(rate(sure(await host.look()), rateOptions));
  expect(again.plan.edits).toEqual([]);
  expect(again.ratings.find(({ ref }) => ref === 'SM16')).toMatchObject({ kept: "Director's decision", rating: 'blue', stood: 'GREEN' });
  expect(again.tables.map(({ sheet }) => sheet)).not.toContain('RAG record');
});
