import type { Layout } from '../written.ts';

export const times: Layout[] = [
  ['stacked with different headings', `
    Corporate health
    Ref | Indicator | Target 2020/21 | Q1 | Q2 | Q3 | Q4 | RAG
    CH1 | Sickness days per FTE | 8.5 | 2.1 | 4.3 | 6.2 | |
    CH2 | Staff turnover % | 12% | 3% | 6% | 9% | |

    Customer
    PI | What is good | Goal | Result | Status
    Calls answered % | High | 90% | 88% |
    Complaints answered in 10 days % | High | 95% | 96% |
  `, [
    'A2:H4 indicators: ref A, measure B, target C, rating H, 20-06 D, 20-09 E, 20-12 F, 21-03 G -> H3 by F3, H4 by F4',
    'A7:E9 indicators: measure A, polarity B, target C, actual D, rating E -> E8 by D8, E9 by D9',
  ]],
  ['months letters header with figures', `
    Performance 2020/21
    Ref | Indicator | Target | A | M | J | J | A | S | O | N | D | J | F | M | RAG
    H1 | % repairs on time | 95% | 94% | 95% | 96% | 93% | 95% | 95% | 96% | | | | | |
    H2 | Complaints | 10 | 9 | 11 | 8 | 10 | 10 | 12 | 14 | | | | | |
  `, [
    'A2:P4 indicators: ref A, measure B, target C, rating P, 20-04 D, 20-05 E, 20-06 F, 20-07 G, 20-08 H, 20-09 I, 20-10 J, 20-11 K, 20-12 L, 21-01 M, 21-02 N, 21-03 O -> P3 by J3, P4 by J4',
  ]],
  ['date headers', `
    Ref | Indicator | Target | 2020-04-01 | 2020-05-01 | 2020-06-01 | 2020-07-01 | RAG
    H1 | % repairs on time | 95% | 94% | 95% | 96% | 93% |
    H2 | % complaints on time | 90% | 91% | 85% | 88% | 90% |
  `, [
    'A1:H3 indicators: ref A, measure B, target C, rating H, 20-04 D, 20-05 E, 20-06 F, 20-07 G -> H2 by G2, H3 by G3',
  ]],
  ['text yyyy-mm', `
    Ref | Indicator | Target | '2020-04 | '2020-05 | '2020-06 | RAG
    H1 | % repairs on time | 95% | 94% | 95% | 96% |
    H2 | % complaints on time | 90% | 91% | 85% | 88% |
  `, [
    'A1:G3 indicators: ref A, measure B, target C, rating G, 20-04 D, 20-05 E, 20-06 F -> G2 by F2, G3 by F3',
  ]],
  ['quarters with year heading above', `
    Ref | Indicator | 2020/21 | << | << | << | << | 2019/20
    ^^ | ^^ | Target | Qtr1 | Qtr2 | Qtr3 | Qtr4 | Outturn
    H1 | % of repairs on time | 95% | 94% | 96% | 92% | | 93%
    H2 | % of complaints answered on time | 90% | 91% | 85% | 95% | | 88%
  `, [
    'A1:H4 months: ref A, measure B, target C, previous H, 20-06 D, 20-09 E, 20-12 F, 21-03 G -> I3 by F3, I4 by F4',
  ]],
  [`year-to-date quarter dates as text headers '30/06/2020'`, `
    KPI | Good is | Target | 30/06/2020 | 30/09/2020 | 31/12/2020 | RAG
    Rent collected % | High | 95% | 94% | 96% | 97% |
    Re-let days | Low | 30 | 31 | 28 | 27 |
  `, [
    'A1:G3 indicators: measure A, polarity B, target C, rating G, 20-06 D, 20-09 E, 20-12 F -> G2 by F2, G3 by F3',
  ]],
  ['reversed months (latest first)', `
    KPI | Good is | Target | Jun-20 | May-20 | Apr-20 | RAG
    Rent collected % | High | 95% | 97% | 96% | 94% |
    Re-let days | Low | 30 | 31 | 28 | 27 |
  `, [
    'A1:G3 indicators: measure A, polarity B, target C, rating G, 20-06 D, 20-05 E, 20-04 F -> G2 by D2, G3 by D3',
  ]],
  ['Excel-like months Apr 20 May 20 without hyphen and Total', `
    KPI | Good is | Target | Apr 20 | May 20 | Jun 20 | Total | RAG
    Complaints | Low | 30 | 5 | 6 | 12 | 23 |
    Visits | High | 100 | 31 | 28 | 27 | 86 |
  `, [
    'A1:H3 indicators: measure A, polarity B, target C, rating H, 20-04 D, 20-05 E, 20-06 F -> H2 by F2, H3 by F3',
  ]],
  ['grid with legend row above and total', `
    RAG summary 2020/21
    Ref | Indicator | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar
    A1 | Rent | G | G | A | R | G | G | G | | | | |
    A2 | Voids | G | A | A | R | R | G | A | | | | |
  `, [
    'A2:N4 grid: ref A, measure B, 20-04 C, 20-05 D, 20-06 E, 20-07 F, 20-08 G, 20-09 H, 20-10 I, 20-11 J, 20-12 K, 21-01 L, 21-02 M, 21-03 N -> I3 green, I4 amber',
  ]],
  ['Months side by side with quarterly subtotals', `
    Indicators 2022-23 | | | April | May | June | Q1 | July | Aug | Sept | Q2 | RAG
    Ref | Measure | Target | | | | | | | | |
    A1 | % of planning applications decided in time | 85% | 86% | 87% | 82% | 85% | 84% | 90% | 91% | 88% |
    A2 | % of benefit claims processed on time | 90% | 91% | 92% | 93% | 92% | 88% | 86% | 84% | 86% |
  `, [
    'A1:L4 indicators: ref A, measure B, target C, rating L, 22-04 D, 22-05 E, 22-06 F, 22-07 H, 22-08 I, 22-09 J -> L3 by J3, L4 by J4',
  ]],
  ['leisure contract', `
    Contract Performance Indicators 2023/24
    Indicator | Annual Target | Apr-Jun | Jul-Sep | Oct-Dec | Jan-Mar | Year to Date | Status
    Total visits | 400,000 | 98,000 | 105,000 | | | 203,000 |
    Customer satisfaction (%) | 85% | 84% | 87% | | | 86% |
  `, [
    'A2:H4 indicators: measure A, target B, ytd G, rating H, 23-06 C, 23-09 D, 23-12 E, 24-03 F -> H3 by D3, H4 by D4',
  ]],
  ['months in two rows (year above)', `
    Ref | Measure | Good is | Target | 2022 | << | << | 2023 | << | RAG
    ^^ | ^^ | ^^ | ^^ | Oct | Nov | Dec | Jan | Feb | ^^
    A1 | % of repairs on time | High | 95% | 94% | 96% | 97% | 93% | |
    A2 | Complaints received | Low | 20 | 22 | 18 | 19 | 25 | |
  `, [
    'A1:J4 indicators: ref A, measure B, polarity C, target D, rating J, 22-10 E, 22-11 F, 22-12 G, 23-01 H, 23-02 I -> J3 by H3, J4 by H4',
  ]],
  ['dates merged over actual and RAG', `
    KPI | Target | 2020-04-01 | << | 2020-05-01 | << | 2020-06-01 | <<
    ^^ | ^^ | Actual | RAG | Actual | RAG | Actual | RAG
    % repairs on time | 95% | 94% | A | 95% | G | 96% |
    % complaints on time | 90% | 91% | G | 85% | A | 88% | 
  `, [
    'A1:H4 indicators: measure A, target B, previousRating F, rating H, 20-04 C, 20-05 E, 20-06 G -> H3 by G3, H4 by G4',
  ]],
  ['dates unmerged', `
    KPI | Target | 2020-04-01 | | 2020-05-01 | | 2020-06-01 | 
     | | Actual | RAG | Actual | RAG | Actual | RAG
    % repairs on time | 95% | 94% | A | 95% | G | 96% |
    % complaints on time | 90% | 91% | G | 85% | A | 88% | 
  `, [
    'A1:H4 indicators: measure A, target B, previousRating F, rating H, 20-04 C, 20-05 E, 20-06 G -> H3 by G3, H4 by G4',
  ]],
  ['dates and RAG flat', `
    KPI | Target | 2020-04-01 | RAG | 2020-05-01 | RAG | 2020-06-01 | RAG
    % repairs on time | 95% | 94% | A | 95% | G | 96% |
    % complaints on time | 90% | 91% | G | 85% | A | 88% | 
  `, [
    'A1:H3 indicators: measure A, target B, previousRating F, rating H, 20-04 C, 20-05 E, 20-06 G -> H2 by G2, H3 by G3',
  ]],
  ['dates in blocks', `
    KPI | | 2020-04-01 | 2020-05-01 | 2020-06-01
    % repairs on time | Target | 95% | 95% | 95%
     | Actual | 94% | 95% | 96%
     | RAG | G | A | 
  `, [
    'A2:E4 card:  -> E4 by E3',
  ]],
  ['the result of a quarter beside the quarter', `
    Performance report Quarter 2 2024/25
    Measure | Target | Q1 | Q2 | Q3 | Q4 | Q2 result | RAG
    % of calls answered | 90% | 93% | 94% | | | 94% |
    % of visits on time | 85% | 81% | 80% | | | 80% |
  `, [
    'A2:H4 indicators: measure A, target B, rating H, 24-06 C, 24-12 E, 25-03 F, 24-09 G -> H3 by G3, H4 by G4',
  ]],
  ['the result of a quarter left of the quarter, no year said', `
    Measure | Q2 result | Q2 | Target | RAG
    % of calls answered | 94% | 94% | 90% |
    % of visits on time | 80% | 80% | 85% |
  `, [
    'A1:E3 indicators: measure A, actual B, target D, rating E -> E2 by B2, E3 by B3',
  ]],
  ['the outturn of a month beside a share of it is no second figure', `
    Measure | Target | Apr-20 No. | Apr-20 Actual | May-20 No. | May-20 Actual | RAG
    % of calls answered | 90% | 120 | 93% | 130 | 94% |
    % of visits on time | 85% | 44 | 81% | 46 | 80% |
  `, [
    'A1:G3 indicators: measure A, target B, previous D, actual F, rating G -> G2 by F2, G3 by F3',
  ]],
  ['months of a calendar year, which the title says', `
    Scorecard 2023
    KPI | Plan | Jan | Feb | Mar | Apr | YTD | RAG
    Calls in time % | 90% | 91% | 92% | 88% | 90% | 90.2% |
    Bills in time % | 95% | 96% | 94% | 97% | 93% | 95% |
  `, [
    'A2:H4 indicators: measure A, target B, ytd G, rating H, 23-01 C, 23-02 D, 23-03 E, 23-04 F -> H3 by F3, H4 by F4',
  ]],
];
