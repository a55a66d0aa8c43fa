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
  ['measure in each row, actual first, comments column at right', `
    Ref | Measure | Data | Q1 | Q2 | Q3 | Q4 | Comments
    H1 | Rent collected % | Actual | 96% | 97% | 98.1% | | ok
    H1 | Rent collected % | Target | 97% | 97% | 98% | 98% |
    H1 | Rent collected % | RAG | Amber | Green | | |
    H2 | Void days | Actual | 25 | 31 | 24 | | late
    H2 | Void days | Target | 28 | 28 | 28 | 28 |
    H2 | Void days | RAG | Green | Red | | |
  `, [
    'A2:H4 card:  -> F4 by F2',
    'A5:H7 card:  -> F7 by F5',
  ]],
  ['annual target at left, Actual and RAG only as rows', `
    Measure | Annual target | | Apr-23 | May-23 | Jun-23
    Calls answered % | 90% | Actual | 91% | 88% | 92%
     | | RAG | G | A | 
    Complaints | 20 | Actual | 18 | 25 | 19
     | | RAG | G | R | 
  `, [
    'A2:F3 card:  -> F3 by F2',
    'A4:F5 card:  -> F5 by F4',
  ]],
  ['figure and RAG rows unlabelled first row', `
    Measure | Apr-23 | May-23
    Calls answered % | 91% | 92%
    Target | 90% | 90%
    Complaints | 18 | 19
    Target | 20 | 20
  `, []],
  ['side by side blocks of two services', `
    Housing | | | | | Planning | | | 
    KPI | | Apr-23 | May-23 | | KPI | | Apr-23 | May-23
    Void days | Actual | 25 | 24 | | Majors in time % | Actual | 60% | 70%
     | RAG | G | | | | RAG | R | 
     | Target | 28 | 28 | | | Target | 65% | 65%
  `, [
    'A3:D5 card:  -> D4 by D3',
    'F3:I5 card:  -> I4 by I3',
  ]],
  ['years with provisional', `
    Indicator | | 2021/22 | 2022/23 | 2023/24
    Corporate plan | | | |
    Recycling % | Target | 44% | 45% | 46%
     | Outturn | 43% | 45.2% | 
     | Status | Red | | 
    Engagement % | Target | 60% | 61% | 62%
     | Outturn | 61% | 58% | 
     | Status | Green | | 
  `, [
    'A3:E5 card:  -> D5 by D4',
    'A6:E8 card:  -> D8 by D7',
  ]],
  ['months with year row above and blank rows between', `
    Performance dashboard
     | | 2023 | | | 
    Measure | | Oct | Nov | Dec | Jan
     | | | | | 
    Fly tips cleared % | Target | 95% | 95% | 95% | 95%
     | Performance | 93% | 96% | 97% | 94%
     | RAG | R | G | G | 

    Missed bins | Target | 50 | 50 | 50 | 50
     | Performance | 40 | 60 | 55 | 45
     | RAG | G | R | R | 
  `, [
    'A5:F7 card:  -> F7 by F6',
    'A9:F11 card:  -> F11 by F10',
  ]],
  ['target and actual with variance formula rows and YTD column', `
    KPI | | Apr | May | Jun | Jul | YTD 2023/24
    Sickness days | Target | 0.7 | 0.7 | 0.7 | 0.7 | 2.8
     | Actual | 0.6 | 0.8 | 0.7 | 0.9 | 3.0
     | Variance | -0.1 | 0.1 | 0 | 0.2 | 0.2
     | RAG | G | R | G | | 
    Turnover % | Target | 1% | 1% | 1% | 1% | 4%
     | Actual | 1.1% | 0.9% | 1% | 1.2% | 4.2%
     | Variance | 0.1% | -0.1% | 0% | 0.2% | 0.2%
     | RAG | R | G | G | | 
  `, [
    'A2:G5 card:  -> F5 by F3',
    'A6:G9 card:  -> F9 by F7',
  ]],
  ['budget blocks', `
    Service | | Apr | May | Jun
    Housing | Budget | £100 | £100 | £100
     | Actual | £90 | £110 | £105
     | Variance | £10 | -£10 | -£5
    Parks | Budget | £50 | £50 | £50
     | Actual | £45 | £52 | £51
     | Variance | £5 | -£2 | -£1
  `, []],
  ['project plan blocks', `
    Milestone | | Q1 | Q2 | Q3
    Design | Target | 2023-04-01 | | 
     | Actual | 2023-05-01 | | 
     | Status | Red | | 
  `, []],
  ['staffing plan vs actual', `
    Ward | Shift | Mon | Tue | Wed
    A | Planned | 5 | 5 | 5
     | Actual | 5 | 4 | 5
    B | Planned | 6 | 6 | 6
     | Actual | 6 | 6 | 5
  `, []],
  ['labels in the first column, the measure beyond them', `
     | Measure | Apr-20 | May-20 | Jun-20
    Target | % of repairs on time | 90% | 92% | 94%
    Actual | ^^ | 91% | 91% | 95%
    RAG | ^^ | | |
    Target | % of calls answered | 90% | 92% | 94%
    Actual | ^^ | 91% | 91% | 95%
    RAG | ^^ | | |
  `, [
    'A2:E4 card:  -> E4 by E3',
    'A5:E7 card:  -> E7 by E6',
  ]],
  ['labels in the first column, reference and measure said once', `
    Type | Ref | KPI | Q1 2020/21 | Q2 2020/21
    Target | H1 | % of repairs on time | 90% | 92%
    Actual | | | 91% | 91%
    RAG | | | |
    Target | H2 | % of calls answered | 90% | 92%
    Actual | | | 91% | 93%
    RAG | | | |
  `, [
    'A2:E4 card:  -> E4 by E3',
    'A5:E7 card:  -> E7 by E6',
  ]],
  ['labels in the first column, the measure said again beside each', `
    Row | Performance indicator | Q1 23/24 | Q2 23/24 | Q3 23/24
    Target | Visits to libraries | 10,000 | 10,500 | 11,000
    Actual | Visits to libraries | 10,200 | 10,100 |
    RAG | Visits to libraries | G | |
    Target | Complaints upheld % | 20% | 20% | 20%
    Actual | Complaints upheld % | 25% | 18% |
    RAG | Complaints upheld % | R | |
  `, [
    'A2:E4 card:  -> D4 by D3',
    'A5:E7 card:  -> D7 by D6',
  ]],
  ['a plan beside figures and a rating', `
    | | Apr-23 | May-23 | Jun-23
    Patients seen in 4 hours % | Plan | 95% | 95% | 95%
     | Actual | 93% | 96% | 94%
     | RAG | | |
    Cancelled operations % | Plan | 2% | 2% | 2%
     | Actual | 1.5% | 2.4% | 1.9%
     | RAG | | |
  `, [
    'A2:E4 card:  -> E4 by E3',
    'A5:E7 card:  -> E7 by E6',
  ]],
  ['a page for each indicator, with the year beside its quarters', `
    KPI 1 Calls answered in 20 seconds % | | | |
    2023/24 | Q1 | Q2 | Q3 | Q4
    Target | 90% | 90% | 90% | 90%
    Actual | 88% | 91% | 92% |
    Status | Red | Green | |
    Comment: steady | | | |
  `, [
    'A3:E5 card:  -> D5 by D4',
  ]],
  ['a page for each indicator, with a line that says which way is better', `
    KPI 1 Calls answered in 20 seconds % | | | |
    Polarity: Lower is better | | | |
    | Q1 | Q2 | Q3 | Q4
    Target | 90% | 90% | 90% | 90%
    Actual | 88% | 91% | 92% |
    Status | Red | Green | |
    Comment: steady | | | |
  `, [
    'A4:E6 card:  -> D6 by D5',
  ]],
];
