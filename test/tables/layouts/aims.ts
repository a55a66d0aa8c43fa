import type { Layout } from '../written.ts';

export const aims: Layout[] = [
  ['a minimum target counts before a stretch', `
    Ref | Measure | Minimum target | Stretch target | Actual | RAG
    A1 | % of repairs on time | 90% | 95% | 92% |
    A2 | % of calls answered | 80% | 90% | 85% |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['an aspiration left of the target', `
    Measure | Aspirational target 2023/24 | Target 2023/24 | Outturn | Status
    % of repairs on time | 95% | 90% | 92% |
    % of calls answered | 90% | 80% | 85% |
  `, [
    'A1:E3 indicators: measure A, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['a rating against the stretch', `
    KPI | Target | Stretch target | Current performance | RAG against stretch target
    % of repairs on time | 90% | 95% | 92% |
    % of calls answered | 80% | 90% | 85% |
  `, [
    'A1:E3 indicators: measure A, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['a minimum and a stretch below one heading', `
    KPI | Target | << | Actual | RAG
    ^^ | Minimum | Stretch | ^^ | ^^
    % of repairs on time | 90% | 95% | 92% |
    % of calls answered | 80% | 90% | 85% |
  `, [
    'A1:E4 indicators: measure A, target B, actual D, rating E -> E3 by D3, E4 by D4',
  ]],
  ['a national standard and nothing else to compare with', `
    Metric | National standard | Actual | RAG
    % seen within 4 hours | 95% | 80% |
    % treated within 18 weeks | 92% | 93% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['a statutory standard', `
    Ref | Indicator | Statutory standard | Performance | RAG
    P1 | Major applications in 13 weeks | 60% | 75% |
    P2 | Minor applications in 8 weeks | 70% | 65% |
  `, [
    'A1:E3 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['a benchmark beside a rating may be the target', `
    Indicator | Benchmark | Actual | RAG
    Sickness days per FTE | 8.0 | 9.1 |
    Recycling rate | 45% | 47% |
  `, [
    'A1:D3 indicators, not sure: measure A, target B, actual C, rating D',
  ]],
  ['a rating against the benchmark', `
    Indicator | Benchmark | Actual | RAG against benchmark
    Sickness days per FTE | 8.0 | 9.1 |
    Recycling rate | 45% | 47% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['a benchmark and an average of others are no target', `
    Indicator | Benchmark | National average | Actual
    Sickness days per FTE | 8.0 | 7.5 | 9.1
    Recycling rate | 45% | 48% | 47%
  `, []],
  ['a goal below what heads the results', `
    Indicator | Results | << | << | << | Assessment | <<
    ^^ | 2021/22 | 2022/23 | << | << | 2022/23 | <<
    ^^ | Outturn | Goal | Q1 | Q2 | RAG | DoT
    Bins missed per 100,000 | 60 | 50 | 55 | 48 | | ↓
    Fly tips cleared in 24h % | 90% | 95% | 93% | 96% | | ↑
  `, [
    'A1:G5 indicators: measure A, previous B, target C, actual E, rating F, travel G -> F4 by E4, F5 by E5',
  ]],
  ['references that are letters of ratings', `
    Ref | Indicator | Target | Actual | Score (1-5)
    a | % invoices paid | 95% | 94% | 4
    b | % calls answered | 90% | 91% | 5
  `, [
    'A1:E3 indicators: ref A, measure B, target C, actual D -> F2 by D2, F3 by D3',
  ]],
  ['a threshold of bare figures and nothing else to compare with', `
    Indicator | Threshold | Apr-23 | May-23 | Jun-23 | RAG
    A&E 4 hour % | 76% | 70% | 72% | 77% |
    MRSA cases | 0 | 0 | 1 | 0 |
  `, [
    'A1:F3 indicators: measure A, target B, rating F, 23-04 C, 23-05 D, 23-06 E -> F2 by E2, F3 by E3',
  ]],
  ['a floor alone', `
    PI | Floor target | Outturn 2022/23 | Status
    % majors decided in 13 weeks | 60% | 75% |
    % minors decided in 8 weeks | 65% | 60% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['a standard that is words, a requirement that is figures', `
    Standard | Requirement | Actual | Met?
    Answer calls in 20s | 80% | 75% | Not met
    Reply in 10 days | 90% | 95% | Met
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['a card with a minimum and a stretch', `
    KPI | Rent collected %
    Minimum target | 97%
    Stretch target | 99%
    Actual | 98%
    RAG |
  `, [
    'A1:B5 card:  -> B5 by B4',
  ]],
  ['a card with a stretch between target and figure', `
    KPI: | Rent collected %
    Target: | 97%
    Stretch target: | 99%
    Actual: | 98%
    RAG: |
  `, [
    'A1:B5 card:  -> B5 by B4',
  ]],
  ['a target and a time in a question', `
    What are we measuring? | What is our target for this year? | How are we doing so far this year? | Are we on target?
    % visits | 95% | 91% |
    % plans | 90% | 93% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['short words under no known heading', `
    Programme outcome | Target | Latest | Delivery confidence
    Homes built | 500 | 480 |
    Jobs created | 200 | 250 |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['an aim that is what the work is for, and terms of a school without a year', `
    Aim | Success criteria | Target | Autumn | Spring | Summer | RAG
    Attendance | % attendance | 96% | 95% | 95.5% | |
    Reading | % at expected standard | 75% | 70% | 73% | |
  `, [
    'A1:G3 indicators: section A, measure B, target C, previous D, actual E, rating G -> G2 by E2, G3 by E3',
  ]],
  ['small tables below one another, whose headings are none of the words of the one above', `
    Customer
    KPI | Target | Actual | RAG
    Calls answered in time | 90% | 91% |

    Finance
    PI Ref | PI | Plan | Outturn | Status
    F1 | % bills | 95% | 94% |

    People
    Metric | Good is | Goal | Result | DCA
    Sickness | Low | 8 | 9 |
  `, [
    'A2:D3 indicators: measure A, target B, actual C, rating D -> D3 by C3',
    'A6:E7 indicators: ref A, measure B, target C, actual D, rating E -> E7 by D7',
    'A10:E11 indicators: measure A, polarity B, target C, actual D, rating E -> E11 by D11',
  ]],
  ['an account by service', `
    Service | Budget | Actual | Variance | RAG
    Adult care | £1,000 | £1,100 | £100 |
    Highways | £500 | £450 | -£50 |
  `, []],
  ['a national target beside the target', `
    KPI | National target | Target | Actual | RAG
    Calls in time % | 80% | 85% | 82% |
    Bills in time % | 90% | 92% | 93% |
  `, [
    'A1:E3 indicators: measure A, comparator B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['a national and a local target, and nothing says which counts', `
    KPI | National target | Local target | Actual | RAG
    Calls in time % | 80% | 85% | 82% |
    Bills in time % | 90% | 92% | 93% |
  `, [
    'A1:E3 indicators, not sure: measure A, target B, actual D, rating E',
  ]],
  ['an aim that is a figure', `
    Measure | Our aim | Where we are | RAG
    Waits days | 20 | 25 |
    Use % | 85% | 88% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['an objective that is a figure', `
    Measure | Objective | Actual | RAG
    Waits days | 20 | 25 |
    Use % | 85% | 88% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
];
