import type { Layout } from '../written.ts';

export const blocks: Layout[] = [
  ['Target, Actual and RAG below each measure, months at the right', `
    Performance scorecard 2020/21
    Measure |  | Apr | May | Jun | Jul
    % of repairs on time | Target | 95% | 95% | 95% | 95%
    ^^ | Actual | 94% | 96% | 91% |
    ^^ | RAG | A | G | |
    Average days to re-let | Target | 25 | 25 | 25 | 25
    ^^ | Actual | 24 | 27 | 24 |
    ^^ | RAG | G | A | |
  `, [
    'A3:F5 card:  -> E5 by E4',
    'A6:F8 card:  -> E8 by E7',
  ]],
  ['the measure in the first row alone, no RAG rows', `
    Ref | Indicator | Good is |  | Apr-20 | May-20 | Jun-20 | YTD
    A1 | % of repairs on time | High | Target | 95% | 95% | 95% | 95%
     |  |  | Actual | 94% | 96% | 91% | 93.7%

    A2 | Average days to re-let | Low | Target | 25 | 25 | 25 | 25
     |  |  | Actual | 24 | 27 | 24 | 25
  `, [
    'A2:H3 card:  -> nowhere by G3',
    'A5:H6 card:  -> nowhere by G6',
  ]],
  ['a title above each block, with its own months', `
    Quarter 2 2022/23
    % of repairs on time | Q1 | Q2 | Q3 | Q4
    Target | 95% | 96% | 97% | 98%
    Performance | 94% | 96.5% | |
    Status | Amber | | |

    Number of missed bins | Q1 | Q2 | Q3 | Q4
    Target | 50 | 50 | 50 | 50
    Performance | 61 | 44 | |
    Status | Red | | |
  `, [
    'A3:E5 card:  -> C5 by C4',
    'A8:E10 card:  -> C10 by C9',
  ]],
  ['years at the right', `
    Measure |  | 2018/19 | 2019/20 | 2020/21
    % of repairs on time | Target | 93% | 94% | 95%
    ^^ | Actual | 92% | 95% | 96%
    ^^ | RAG | R | G |
    % of calls answered | Target | 90% | 90% | 90%
    ^^ | Actual | 91% | 89% | 85%
    ^^ | RAG | G | A |
  `, [
    'A2:E4 card:  -> E4 by E3',
    'A5:E7 card:  -> E7 by E6',
  ]],
];
