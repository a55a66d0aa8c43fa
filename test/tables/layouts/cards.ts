import type { Layout } from '../written.ts';

export const cards: Layout[] = [
  ['KPI cards grid', `
    Rent arrears | << | | Void loss | <<
    KPI | Rent arrears % | | KPI | Void loss %
    Target | 2% | | Target | 1%
    Good is | Low | | Good is | Low
    Actual | 2.3% | | Actual | 0.9%
    Status | | | Status |

    Repairs | << | | Gas | <<
    KPI | Repairs on time % | | KPI | Gas certificates %
    Target | 95% | | Target | 100%
    Good is | High | | Good is | High
    Actual | 92% | | Actual | 100%
    Status | | | Status |
  `, [
    'A2:B6 card:  -> B6 by B5',
    'D2:E6 card:  -> E6 by E5',
    'A9:B13 card:  -> B13 by B12',
    'D9:E13 card:  -> E13 by E12',
  ]],
  ['card without room', `
    Indicator | % of invoices paid in 30 days
    Target | 95%
    Tolerance | 90%
    Current performance | 93%
  `, [
    'A1:B4 card:  -> nowhere by B4',
  ]],
  ['cards with colon and merged values', `
    Indicator title: | % of repairs on time | <<
    Reference: | H01 | <<
    Target: | 95% | <<
    Polarity: | Higher is better | <<
    Current performance: | 93% | <<
    RAG status: | |
    Commentary: | Late parts | <<
  `, [
    'A1:B7 card:  -> B6 by B5',
  ]],
  ['card with title, three labels', `
    Repairs completed on time (%)
    Target | 95%
    Actual | 93%
    RAG |
  `, [
    'A2:B4 card:  -> B4 by B3',
  ]],
  ['card in pairs', `
    Measure: | % of repairs on time | Ref: | H01
    Target: | 95% | Actual: | 93%
    Good is: | High | RAG: |
    Owner: | J Smith | Updated: | October
  `, [
    'A1:D4 card:  -> D3 by D2',
  ]],
  ['cards adjacent no gap', `
    KPI | Rent arrears % | KPI | Void loss %
    Target | 2% | Target | 1%
    Good is | Low | Good is | Low
    Actual | 2.3% | Actual | 0.9%
    RAG |  | RAG |
  `, [
    'A1:B5 card:  -> B5 by B4',
    'C1:D5 card:  -> D5 by D4',
  ]],
  ['dashboard tiles titles merged', `
    Rent arrears | << | | Void loss | << | | Repairs | <<
    Target | 2% | | Target | 1% | | Target | 95%
    Actual | 2.3% | | Actual | 0.9% | | Actual | 96%
    Polarity | Lower | | Polarity | Lower | | Polarity | Higher
    Status | Amber | | Status | Green | | Status | Green
  `, [
    'A2:B5 card:  -> B5 by B3',
    'D2:E5 card:  -> E5 by E3',
    'G2:H5 card:  -> H5 by H3',
  ]],
  ['form of a project not KPI', `
    Project name | New school
    Budget | £1,200,000
    Actual spend | £900,000
    Status | Green
    Start date | 2020-04-01
  `, []],
  ['form target date', `
    Objective | Improve answering
    Target date | 2021-03-31
    Progress | Good
    Rating | Green
  `, []],
  ['card with period and two figures', `
    Indicator | Recycling rate
    Indicator ref | ENV1
    Frequency | Quarterly
    Target 2020/21 | 45%
    Previous quarter | 43%
    Current quarter | 46.2%
    RAG status |
    Comments | Going well
  `, [
    'A1:B8 card:  -> B7 by B6',
  ]],
  ['settings sheet', `
    Setting | Value
    Target | 95
    Tolerance | 5
    Actual | 0
  `, []],
  ['indicator definition card w/o figure', `
    Indicator | Recycling rate
    Definition | Waste recycled over all
    Target | 45%
    Polarity | High
    Data source | WasteDataFlow
  `, []],
  ['Supplier contract KPI dashboard cards three across', `
    KPI 1 | << | | KPI 2 | << | | KPI 3 | <<
    Description | Calls answered within 30 seconds % | | Description | First time fix % | | Description | Complaints
    Target | 90% | | Target | 80% | | Target | 10
    Actual | 92% | | Actual | 75% | | Actual | 12
    Good is | High | | Good is | High | | Good is | Low
    RAG | | | RAG | | | RAG |
  `, [
    'G1:H6 card:  -> H6 by H4',
    'A2:B6 card:  -> B6 by B4',
    'D2:E6 card:  -> E6 by E4',
  ]],
  ['Equality data form', `
    Equality monitoring form
    Gender | Female
    Age | 35-44
    Target group | Residents
    Status | Complete
    Actual attendance | 34
  `, []],
  ['labels right of the measure and left of one figure', `
    % of repairs on time | Target | 95%
     | Actual | 96%
     | RAG |
    % of calls answered | Target | 90%
     | Actual | 85%
     | RAG |
  `, [
    'A1:C3 card:  -> C3 by C2',
    'A4:C6 card:  -> C6 by C5',
  ]],
  ['a measure merged left of its labels', `
    Measure | | Value
    % of repairs on time | Target | 95%
    ^^ | Tolerance | 5%
    ^^ | Actual | 91%
    ^^ | RAG |
    % of calls answered | Target | 90%
    ^^ | Tolerance | 5%
    ^^ | Actual | 85%
    ^^ | RAG |
  `, [
    'A2:C5 card:  -> C5 by C4',
    'A6:C9 card:  -> C9 by C8',
  ]],
  ['labels first, then the measure, then one figure', `
    Target | % of repairs on time | 95%
    Actual | | 96%
    RAG | |
    Target | % of calls answered | 90%
    Actual | | 85%
    RAG | |
  `, [
    'A1:C3 card:  -> C3 by C2',
    'A4:C6 card:  -> C6 by C5',
  ]],
  ['labels first, the measure said again beside each', `
    Target | % of repairs on time | 95%
    Actual | % of repairs on time | 96%
    RAG | % of repairs on time |
    Target | % of calls answered | 90%
    Actual | % of calls answered | 85%
    RAG | % of calls answered |
  `, [
    'A1:C3 card:  -> C3 by C2',
    'A4:C6 card:  -> C6 by C5',
  ]],
  ['words of its own beside each label are no measure', `
    Housing | Target | 95%
    Planning | Actual | 96%
    Parks | RAG | Green
  `, []],
];
