import type { Layout } from '../written.ts';

export const limits: Layout[] = [
  ['a maximum', `
    Performance measure | Maximum | Actual | RAG
    Sickness days per FTE | 8 | 9.2 |
    Days to re-let a home | 21 | 19 |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['a minimum', `
    Performance measure | Minimum | Actual | RAG
    Calls answered % | 90% | 88% |
    Rent collected % | 97% | 98.5% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['what is permitted at most, with the year to date', `
    Indicator | Max permitted | Year to date | Status
    MRSA bacteraemia | 0 | 1 |
    C. difficile | 24 | 11 |
  `, [
    'A1:D3 indicators: measure A, target B, ytd C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['what is not to be exceeded', `
    Indicator | Not to exceed | Actual | RAG
    Sickness days per FTE | 8 | 9.2 |
    Complaints upheld % | 40% | 31% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['the smallest, largest and mean of what was measured', `
    Indicator | Minimum | Maximum | Mean | Actual
    Response time | 2 | 30 | 12 | 11
    Wait | 1 | 50 | 20 | 19
  `, []],
  ['a maximum target', `
    Indicator | Maximum target | Actual | RAG
    Days to re-let | 25 | 28 |
    Share of pay to agencies % | 3% | 2% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['a target that is said to be a maximum', `
    Indicator | Target (max) | Actual | RAG
    Beds in use % | 95% | 97% |
    Share of pay to agencies % | 3% | 2% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['months beside what is allowed at most', `
    KPI | Max allowed | Apr-23 | May-23 | Jun-23 | Status
    C. difficile cases | 4 | 3 | 5 | 4 |
    MRSA cases | 0 | 0 | 1 | 0 |
  `, [
    'A1:F3 indicators: measure A, target B, rating F, 23-04 C, 23-05 D, 23-06 E -> F2 by E2, F3 by E3',
  ]],
];
