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
];
