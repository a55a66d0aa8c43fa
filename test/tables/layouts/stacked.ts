import type { Layout } from '../written.ts';

export const stacked: Layout[] = [
  ['another header below the last row, with other words', `
    Customer | Target | Actual | RAG
    Calls answered % | 90% | 88% |
    Complaints in time % | 95% | 96% |
    Housing | Standard | Outturn | Previous | Status
    Re-let days | 25 | 28 | 30 |
    Rent collected % | 98% | 97% | 98% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
    'A4:E6 indicators: measure A, target B, actual C, previous D, rating E -> E5 by C5, E6 by C6',
  ]],
  ['another header below the last row, with quarters', `
    Ref | Measure | Target | Actual | RAG
    A1 | Calls answered % | 90% | 88% |
    A2 | Complaints in time % | 95% | 96% |
    Ref | Measure | Baseline | Target | Q1 | Q2 | RAG
    B1 | Re-let days | 27 | 25 | 28 | 26 |
    B2 | Rent collected % | 97% | 98% | 97% | 98.2% |
  `, [
    'A1:E3 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
    'A4:G6 indicators: ref A, measure B, baseline C, target D, previous E, actual F, rating G -> G5 by F5, G6 by F6',
  ]],
  ['a theme between two tables', `
    Ref | Measure | Target | Actual | RAG
    A1 | Calls answered % | 90% | 88% |
    A2 | Letters in time % | 95% | 96% |
    Housing
    Code | Indicator | Q1 | Q2 | Target | Status
    B1 | Re-let days | 28 | 26 | 25 |
    B2 | Rent collected % | 97% | 98.2% | 98% |
  `, [
    'A1:E3 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
    'A5:F7 indicators: ref A, measure B, previous C, actual D, target E, rating F -> F6 by D6, F7 by D7',
  ]],
  ['the same headings in other words', `
    Measure | Target | Actual
    Calls answered % | 90% | 88%
    Letters in time % | 95% | 96%
    Indicator | Goal | Outturn
    Rent collected % | 98% | 97%
    Re-let days | 25 | 28
  `, [
    'A1:C6 indicators: measure A, target B, actual C -> D2 by C2, D3 by C3, D5 by C5, D6 by C6',
  ]],
  ['the same headings in another order', `
    Measure | Target | Actual | RAG
    Calls answered % | 90% | 88% |
    Letters in time % | 95% | 96% |
    Measure | Actual | Target | RAG
    Rent collected % | 97% | 98% |
    Re-let days | 28 | 25 |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
    'A4:D6 indicators: measure A, actual B, target C, rating D -> D5 by B5, D6 by B6',
  ]],
  ['the header again, of another year', `
    Measure | Target 2022/23 | Actual 2022/23 | RAG
    Calls answered % | 90% | 88% |
    Letters in time % | 95% | 96% |
    Measure | Target 2023/24 | Actual 2023/24 | RAG
    Calls answered % | 91% | 92% |
    Letters in time % | 95% | 97% |
  `, [
    'A1:D6 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3, D5 by C5, D6 by C6',
  ]],
  ['months, and then quarters', `
    Monthly indicators | Target | Apr-23 | May-23 | Jun-23 | RAG
    Calls answered % | 90% | 88% | 91% | 92% |
    Letters in time % | 95% | 96% | 95% | 94% |
    Quarterly indicators | Target | Q1 2023/24 | Q2 2023/24 | | RAG
    Rent collected % | 98% | 97% | | |
    Voids % | 1% | 1.2% | | |
  `, [
    'A1:F3 indicators: measure A, target B, rating F, 23-04 C, 23-05 D, 23-06 E -> F2 by E2, F3 by E3',
    'A4:F6 indicators: measure A, target B, actual C, previous D, rating F -> F5 by C5, F6 by C6',
  ]],
  ['a total between two tables', `
    Measure | Target | Actual | RAG
    Homes built | 100 | 90 |
    Homes let | 50 | 60 |
    Total | 150 | 150 |
    Measure | Target | Actual | Previous | RAG
    Calls answered % | 91% | 92% | 90% |
    Letters in time % | 95% | 97% | 96% |
  `, [
    'A1:D4 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
    'A5:E7 indicators: measure A, target B, actual C, previous D, rating E -> E6 by C6, E7 by C7',
  ]],
  ['a narrower table below', `
    Ref | Measure | Good is | Target | Actual | RAG
    A1 | Calls answered % | High | 90% | 88% |
    A2 | Re-let days | Low | 25 | 28 |
    | Measure | Target | Actual | RAG |
    | Letters in time % | 95% | 96% | |
    | Visits on time % | 85% | 80% | |
  `, [
    'A1:F3 indicators: ref A, measure B, polarity C, target D, actual E, rating F -> F2 by E2, F3 by E3',
    'B4:E6 indicators: measure B, target C, actual D, rating E -> E5 by D5, E6 by D6',
  ]],
];
