import { describe, expect, test } from 'vitest';
import { rate, rateOptions } from '../../src/jobs/rate.ts';
import { withSigns } from '../../src/tables/bounds.ts';
import { refused } from '../../src/workbook/refusal.ts';
import { workbookDrawn } from './written.ts';

const number = (value: number) => ({ kind: 'number', number: value, format: '0' } as const);
const text = (says: string) => ({ kind: 'text', text: says } as const);
const empty = { kind: 'empty' } as const;
const plain = { green: 'Green', amber: 'Amber', red: 'Red' };

describe('thresholds that are bare numbers', () => {
  test.each<[string, Parameters<typeof withSigns>, string[]]>([
    ['by their order', [{ green: number(95), amber: number(90), red: number(90) }, plain], ['>=95', '>=90 and <95', '<90']],
    ['the other way', [{ green: number(5), amber: number(10), red: number(10) }, plain], ['<=5', '<=10 and >5', '>10']],
    ['no red', [{ green: number(95), amber: number(90), red: empty }, plain], ['>=95', '>=90 and <95', '<90']],
    ['no amber: what lies between is amber', [{ green: number(95), amber: empty, red: number(90) }, plain], ['>=95', '>=90 and <95', '<90']],
    ['a gap stays one', [{ green: number(95), amber: number(90), red: number(85) }, plain], ['>=95', '>=90 and <95', '<=85']],
    ['above the green itself', [{ green: number(95), amber: number(90), red: number(90) }, { green: 'Green above', amber: 'Amber from', red: 'Red below' }], ['>95', '>=90 and <=95', '<90']],
    ['an amber that ends', [{ green: number(95), amber: number(95), red: number(90) }, { green: 'Green at or above', amber: 'Amber below', red: 'Red below' }], ['>=95', '>=90 and <95', '<90']],
    ['amber below green, red below amber', [{ green: number(95), amber: number(94), red: number(90) }, { green: 'Green from', amber: 'Amber below', red: 'Red below' }], ['>=95', '>=90 and <94', '<90']],
  ])('%s', (_, [cells, headers], expected) => {
    const said = withSigns(cells, headers);
    expect([said.green, said.amber, said.red].map((each) => (each.kind === 'text' ? each.text : ''))).toEqual(expected);
  });

  test.each<[string, Parameters<typeof withSigns>[0], Parameters<typeof withSigns>[1]]>([
    ['signs of their own', { green: text('>=95%'), amber: text('90% - 94.9%'), red: text('<90%') }, plain],
    ['a sign in one of them', { green: number(0), amber: number(1), red: text('2 or more') }, plain],
    ['no order', { green: number(95), amber: number(80), red: number(90) }, plain],
    ['a heading against their order', { green: number(5), amber: number(10), red: number(10) }, { green: 'Green above', amber: 'Amber', red: 'Red' }],
  ])('%s: they stay as they are written', (_, cells, headers) => expect(withSigns(cells, headers)).toBe(cells));
});

/** Limits in two columns and the ratings that they give. */
test.each<[string, string, string[]]>([
  ['the tolerance in two columns', `
    Measure | Target | Tolerance lower | Tolerance upper | Actual | RAG
    % of calls answered | 95% | 90% | 94.9% | 92% |
    % of bills paid | 95% | 90% | 94.9% | 89% |
    Spend per head | £100 | £95 | £105 | £103 |
  `, ['amber', 'red', 'amber']],
  ['limits and the side that is better, with no target', `
    KPI | Good is | Lower threshold | Upper threshold | Actual | RAG
    % of calls answered | High | 90% | 95% | 95% |
    % of bills paid | High | 90% | 95% | 90% |
    Average days to re-let | Low | 25 | 30 | 31 |
  `, ['green', 'amber', 'red']],
  ['a range to lie in', `
    KPI | Min | Max | Actual | RAG
    Staff per shift | 8 | 12 | 12 |
    Staff per ward | 8 | 12 | 7 |
  `, ['green', 'red']],
  ['one end is the tolerance', `
    KPI | Target | Lower threshold | Actual | RAG
    % of calls answered | 95% | 90% | 92% |
    % of bills paid | 95% | 90% | 89% |
  `, ['amber', 'red']],
  ['a maximum alone, whichever way the words of the measure point', `
    Measure | Maximum | Actual | RAG
    Days to re-let a home | 21 | 22 |
    Share of pay that goes to agencies | 3% | 2% |
    Beds in use | 95% | 97% |
  `, ['red', 'green', 'red']],
  ['a minimum alone', `
    Measure | Minimum | Actual | RAG
    Balance in reserve | 20 | 19 |
    Beds in use | 85% | 90% |
  `, ['red', 'green']],
  ['bare numbers under the colours', `
    Measure | Green at | Amber from | Red below | Actual | RAG
    % of calls answered | 95% | 90% | 90% | 95% |
    % of bills paid | 98% | 94% | 94% | 94% |
    % of visits | 98% | 94% | 94% | 93.9% |
  `, ['green', 'amber', 'red']],
])('%s', (_, draw, expected) => {
  const outcome = rate(workbookDrawn({ Sheet1: draw }), rateOptions);
  if (refused(outcome)) throw new Error(outcome.say);
  expect(outcome.ratings.map(({ rating }) => rating)).toEqual(expected);
});
