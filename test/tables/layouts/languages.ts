import type { Layout } from '../written.ts';

export const languages: Layout[] = [
  ['Welsh and English in one heading', `
    Cyf / Ref | Mesur / Measure | Targed / Target | Perfformiad / Performance | Statws / Status | Sylwadau / Comments
    DP1 | Canran galwadau a atebwyd / % calls answered | 90% | 88% | |
    DP2 | Diwrnodau i ailosod / Re-let days | 25 | 28 | |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual D, rating E, commentary F -> E2 by D2, E3 by D3',
  ]],
  ['Welsh alone', `
    Cyfeirnod | Dangosydd | Targed | Perfformiad | Statws CAG | Sylwadau
    DP1 | Canran y galwadau a atebwyd | 90% | 88% | |
    DP2 | Diwrnodau i ailosod ty | 25 | 28 | |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual D, rating E, commentary F -> E2 by D2, E3 by D3',
  ]],
  ['years and an average in Welsh', `
    Mesur | Canlyniad 2022/23 | Targed 2023/24 | Canlyniad 2023/24 | Cyfartaledd Cymru | RAG
    Gwastraff a ailgylchwyd % | 66% | 68% | 67.1% | 65.7% |
    Ceisiadau cynllunio mewn pryd % | 92% | 90% | 94% | 88% |
  `, [
    'A1:F3 indicators: measure A, previous B, target C, actual D, comparator E, rating F -> F2 by D2, F3 by D3',
  ]],
  ['Welsh headings above English ones', `
    Cyf | Mesur | Targed | Perfformiad | Statws
    Ref | Measure | Target | Performance | Status
    DP1 | % calls answered | 90% | 88% |
    DP2 | Re-let days | 25 | 28 |
  `, [
    'A1:E4 indicators: ref A, measure B, target C, actual D, rating E -> E3 by D3, E4 by D4',
  ]],
  ['two languages in two lines', `
    Dangosydd~Indicator | Targed 2023/24~Target 2023/24 | Canlyniad 2023/24~Result 2023/24 | Canlyniad 2022/23~Result 2022/23 | CAG~RAG
    % calls answered | 90% | 88% | 85% |
    Re-let days | 25 | 28 | 30 |
  `, [
    'A1:E3 indicators: measure A, target B, actual C, previous D, rating E -> E2 by C2, E3 by C3',
  ]],
  ['months in two languages', `
    Mesur / Measure | Targed / Target | Ebr / Apr | Mai / May | Meh / Jun | CAG / RAG
    % calls answered | 90% | 88% | 91% | 92% |
    Re-let days | 25 | 28 | 27 | 24 |
  `, [
    'A1:F3 indicators: measure A, target B, previous D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['quarters in Welsh', `
    Mesur | Targed | Ch1 | Ch2 | Ch3 | Ch4 | Statws
    % galwadau a atebwyd | 90% | 88% | 91% | | |
    Diwrnodau ailosod | 25 | 28 | 27 | | |
  `, [
    'A1:G3 indicators: measure A, target B, previous C, actual D, rating G -> G2 by D2, G3 by D3',
  ]],
  ['Irish and English', `
    Táscaire / Indicator | Sprioc / Target | Toradh / Result | Stádas / Status
    % of calls answered | 90% | 88% |
    Re-let weeks | 25 | 28 |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
];
