import type { Layout } from '../written.ts';

export const scorecards: Layout[] = [
  ['Kent style: RAG and DoT with YTD and previous months, target last', `
    Contact centre - KPIs
    Ref | Indicator description | Latest Month | Month RAG | Year to Date | YTD RAG | Target | Floor | Previous Year
    CS01 | Callers who rate advisors as good | 97% | Green | 97% |  | 97% | 95% | 97%
    CS04a | Calls answered | 82% | Red | 92% |  | 90% | 85% | 94%
    CS05 | Complaints responded to in timescale | 88% | Green | 86% |  | 85% | 80% | 82%
  `, [
    'A2:I5 indicators: ref A, measure B, actual C, rating D, ytd E, target G, floor H, previous I -> D3 by C3, D4 by C4, D5 by C5',
  ]],
  [`Havering style quarterly with last year's same quarter`, `
    Corporate Performance Report | | | | | | |
    Ref | Indicator | Value | 2013/14 Annual Target | 2013/14 Quarter 4 Performance | RAG | Short Term DOT against Q3 | Long Term DOT against Q4 2012/13
    ENVIRONMENT
    NI191 | Residual household waste per household (kg) | Smaller is Better | 652 | 670 | | ↓ 480 | ↑ 655
    NI192 | % of household waste sent for reuse or recycling | Bigger is Better | 36% | 33% | | ↓ 35% | ↓ 34%
    LA3 | Number of businesses accessing advice | Bigger is Better | 500 | 650 | | - | ↑ 600
  `, [
    'A2:H6 indicators: ref A, measure B, target D, actual E, rating F, travel G -> F4 by E4, F5 by E5, F6 by E6',
  ]],
  ['fire: PI with five-year average, target, cumulative to date and status symbol letters', `
    Q2 2022/23 Performance against Corporate Targets
    PI No. | Description | Aim | 2021/22 Q2 Actual | 5 Year Average | 2022/23 Full Year Target | 2022/23 Q2 Actual | Status
    PI01 | Number of primary fires | Lower is better | 480 | 500 | 960 | 470 | G
    PI03 | Number of primary fire fatalities | Lower is better | 2 | 3 | 4 | 1 | 
    PI07 | % of occasions global crewing enabled nine riders | Higher is better | 92% | 93% | 95% | 91% |
  `, [
    'A2:H5 indicators: ref A, measure B, polarity C, previous D, comparator E, target F, actual G, rating H -> H3 by G3, H4 by G4, H5 by G5',
  ]],
  ['district: blocks of target and actual by quarter with status row', `
    Key Performance Indicators 2021/22
     | | Q1 | Q2 | Q3 | Q4
    KPI 1 Council tax collected % | Good is: High | | | |
     | Target | 29% | 56% | 84% | 98%
     | Actual | 28.8% | 56.4% | 84.2% |
     | RAG | A | G | |
    KPI 2 Days to process housing benefit claims | Good is: Low | | | |
     | Target | 22 | 22 | 22 | 22
     | Actual | 19 | 24 | 21 |
     | RAG | G | R | |
  `, [
    'A4:F6 card:  -> E6 by E5',
    'A8:F10 card:  -> E10 by E9',
  ]],
  ['school improvement: DfE measures with LA, national, target', `
    Measure | LA 2023 | National 2023 | Statistical neighbours 2023 | Target 2023 | RAG
    KS2 reading, writing and maths expected standard % | 58% | 60% | 59% | 61% |
    Progress 8 score | -0.12 | -0.03 | -0.1 | 0 |
  `, [
    'A1:F3 indicators: measure A, actual B, comparator C, target E, rating F -> F2 by B2, F3 by B3',
  ]],
  ['Scottish council LPI with targets by year and traffic light icon text', `
    Code | Short Name | 2021/22 | | 2022/23 | | Traffic Light Icon | Note
     | | Value | Target | Value | Target | | 
    CE01 | Average days lost through sickness absence | 9.8 | 9 | 10.4 | 9 | Red | high
    CE02 | % of income due from Council Tax received | 96.1% | 96% | 96.4% | 96% | | 
    CE03 | % of invoices paid within 30 days | 93% | 95% | 95.2% | 95% | |
  `, [
    'A1:H5 indicators: ref A, measure B, previous C, actual E, target F, rating G, commentary H -> G3 by E3, G4 by E4, G5 by E5',
  ]],
  ['one sheet two directorates side by side', `
    Adults | | | | | Children | | | 
    Indicator | Target | Actual | RAG | | Indicator | Target | Actual | RAG
     | | | | | | | | 
    Delayed transfers (number) | 10 | 12 | | | Care leavers in suitable accommodation % | 90% | 87% |
    Reviews completed on time % | 85% | 86% | | | Re-referrals within 12 months % | 20% | 22% |
  `, [
    'A2:D5 indicators: measure A, target B, actual C, rating D -> D4 by C4, D5 by C5',
    'F2:I5 indicators: measure F, target G, actual H, rating I -> I4 by H4, I5 by H5',
  ]],
  ['balanced scorecard with weighting, min, target, stretch', `
    Perspective | Measure | Weight | Polarity | Threshold | Target | Actual | RAG
    Customer | Complaints upheld % | 20% | Lower | 30% | 20% | 25% | 
    Finance | Invoices paid on time % | 30% | Higher | 90% | 95% | 96% | 
    People | Appraisals completed % | 50% | Higher | 85% | 95% | 80% |
  `, [
    'A1:H4 indicators: measure B, polarity D, tolerance E, target F, actual G, rating H -> H2 by G2, H3 by G3, H4 by G4',
  ]],
  ['Welsh: PAM with quartile, band target', `
    PI Reference & Title | 2017-18 Actual | 2018-19 Target | 2018-19 Actual | Wales Average | RAG status | Quartile
    PAM/001 The number of working days lost to sickness absence per employee | 10.1 | 9.5 | 10.8 | 10.5 | | 3
    PAM/018 Percentage of all planning applications determined in time | 88% | 90% | 91% | 88% | | 2
    PAM/030 Percentage of waste reused, recycled or composted | 62% | 64% | 63.2% | 62.9% | | 2
  `, [
    'A1:G4 indicators: measure A, previous B, target C, actual D, comparator E, rating F -> F2 by D2, F3 by D3, F4 by D4',
  ]],
  ['thresholds by colour with text ranges and latest in the middle', `
    Outcome | Indicator | Frequency | Jun-23 | RAG | Red | Amber | Green
    Safe | Assaults on staff per month | M | 4 | | > 5 | 3 - 5 | < 3
    Safe | Falls per 1,000 bed days | M | 5.1 | | > 6.6 | 6.1 - 6.6 | <= 6
    Caring | Friends and family would recommend % | M | 96% | | < 90% | 90% - 94.9% | >= 95%
  `, [
    'A1:H4 thresholds: measure B, basis C, actual D, rating E, red F, amber G, green H -> E2 by D2, E3 by D3, E4 by D4',
  ]],
  ['transposed dashboards with quarters under each', `
    Leisure centre dashboard Q3 2023/24
    KPI | Visits (000s) | Members | Swim school occupancy %
    Good to be | High | High | High
    Target | 120 | 4,000 | 92%
    Previous quarter | 118 | 3,800 | 90%
    Tolerance | 5% | 5% | 5%
    Current quarter | 125 | 3,750 | 91%
    RAG status | | |
  `, [
    'A2:B8 card:  -> B8 by B7, C8 by C7',
    'C2:C8 card:  -> C8 by C7, D8 by D7',
    'D2:D8 card:  -> D8 by D7',
  ]],
  ['colours only in status column, previous quarters coloured too', `
    Ref | KPI | Better to be | Target | Q1 22/23 | Q2 22/23 | Status
    H1 | Homelessness preventions % | High | 60% | 62% | 55% | {red}
    H2 | Households in B&B | Low | 20 | 18 | 19 | {green}
    H3 | Re-let time (days) | Low | 25 | 27 | 26 | {amber}
  `, [
    'A1:G4 indicators: ref A, measure B, polarity C, target D, previous E, actual F, rating G -> G2 by F2, G3 by F3, G4 by F4',
  ]],
  ['police force comparison: own force and MSF average with target', `
    Performance Measure | Target | Wessex | MSF Average | National Position | RAG
    999 calls answered in 10 seconds % | 90% | 91.2% | 84% | 5 | 
    101 abandonment rate % | 5% | 9% | 12% | 11 | 
    Positive outcomes for rape % | 10% | 7.1% | 6.6% | 14 |
  `, [
    'A1:F4 indicators: measure A, target B, actual C, comparator D, rating F -> F2 by C2, F3 by C3, F4 by C4',
  ]],
  ['monthly figures letters header and target row in heading', `
    Measure | A | M | J | J | A | S | O | N | D | J | F | M | Target 2023/24 | RAG
    Customer services
    Calls answered % | 90% | 91% | 92% | 88% | 90% | 93% | 94% | 95% | 96% | 91% | 92% | | 90% | 
    Average wait (seconds) | 60 | 55 | 50 | 80 | 60 | 50 | 40 | 35 | 30 | 45 | 40 | | 60 | 
    Web forms % of contacts | 40% | 41% | 42% | 43% | 44% | 45% | 46% | 47% | 48% | 49% | 50% | | 50% |
  `, [
    'A1:O5 indicators: measure A, target N, rating O, 23-04 B, 23-05 C, 23-06 D, 23-07 E, 23-08 F, 23-09 G, 23-10 H, 23-11 I, 23-12 J, 24-01 K, 24-02 L, 24-03 M -> O3 by L3, O4 by L4, O5 by L5',
  ]],
  ['quarterly outturn against profiled target with cumulative', `
    Ref | Indicator | Q1 | << | Q2 | << | Q3 | << | Year end target | Q3 RAG
    ^^ | ^^ | Target | Actual | Target | Actual | Target | Actual | ^^ | ^^
    C1 | New homes completed (cumulative) | 50 | 45 | 100 | 96 | 150 | 160 | 200 | 
    C2 | Apprenticeships started (cumulative) | 10 | 12 | 20 | 19 | 30 | 25 | 40 | 
    C3 | Trees planted (cumulative) | 0 | 0 | 0 | 0 | 500 | 520 | 1,000 |
  `, [
    'A1:J5 indicators: ref A, measure B, previous F, target G, actual H, rating J -> J3 by H3, J4 by H4, J5 by H5',
  ]],
  ['benchmarked workforce scorecard with red below headings', `
    HR metric | Unit | Actual (Feb-24) | Green <= | Amber <= | Red > | Rating
    Sickness absence | days per FTE | 9.2 | 8 | 10 | 10 | 
    Staff turnover | % | 14% | 12% | 15% | 15% | 
    Time to hire | days | 41 | 45 | 60 | 60 |
  `, [
    'A1:G4 thresholds: measure A, actual C, green D, amber E, red F, rating G -> G2 by C2, G3 by C3, G4 by C4',
  ]],
  ['programme outcomes with cumulative target to date and lifetime target', `
    Shared Prosperity Fund outputs and outcomes
    Output / outcome indicator | Lifetime target | Target to date | Actual to date | Variance | RAG
    Businesses supported | 300 | 200 | 210 | 10 | 
    Jobs created | 80 | 50 | 31 | -19 | 
    Public realm created (m2) | 5,000 | 2,500 | 2,450 | -50 |
  `, [
    'A2:F5 indicators: measure A, target C, actual D, travel E, rating F -> F3 by D3, F4 by D4, F5 by D5',
  ]],
  ['library service: two header rows, this year and last year, measure merged by service', `
    Service | Measure | 2022/23 | << | 2023/24 | << | << | Status
    ^^ | ^^ | Target | Outturn | Target | Dec 2023 | Forecast | ^^
    Libraries | Visits per 1,000 population | 4,000 | 3,900 | 4,200 | 4,350 | 4,400 | 
    ^^ | Active borrowers | 20,000 | 19,500 | 21,000 | 20,100 | 20,500 | 
    Registrars | Births registered within 42 days % | 98% | 97% | 98% | 98.5% | 98% | 
    ^^ | Ceremonies satisfaction % | 95% | 96% | 95% | 93% | 95% |
  `, [
    'A1:H6 indicators: section A, measure B, previous D, target E, actual F, rating H -> H3 by F3, H4 by F4, H5 by F5, H6 by F6',
  ]],
  ['a minimum and a stretch, rated by the minimum', `
    Indicator | Minimum target | Stretch target | Actual Q3 | Status
    Rent collected % | 95% | 98% | 96% |
    Calls answered % | 80% | 90% | 75% |
  `, [
    'A1:E3 indicators: measure A, target B, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['two years and whether the target of the later was achieved', `
    Measure | 2022/23 | 2023/24 | Target 2023/24 | Achieved?
    Swims | 10,000 | 11,000 | 10,500 |
    Complaints | 40 | 30 | 35 |
  `, [
    'A1:E3 indicators: measure A, previous B, actual C, target D, rating E -> E2 by C2, E3 by C3',
  ]],
  ['arrows beside months that are dates', `
    Measure | 2023-11-01 | 2023-12-01 | 2024-01-01 | Target | DoT | RAG
    Visits on time % | 88% | 89% | 91% | 90% | ↑ |
    Waiting days | 12 | 13 | 11 | 10 | ↓ |
  `, [
    'A1:G3 indicators: measure A, target E, travel F, rating G, 23-11 B, 23-12 C, 24-01 D -> G2 by D2, G3 by D3',
  ]],
  ['the target of each quarter beside that of the year', `
    KPI | Annual target | Q1 target | Q1 actual | Q2 target | Q2 actual | RAG
    Homes built | 100 | 25 | 20 | 50 | 52 |
    Jobs created | 40 | 10 | 11 | 20 | 18 |
  `, [
    'A1:G3 indicators: measure A, previous D, target E, actual F, rating G -> G2 by F2, G3 by F3',
  ]],
  ['below an introduction that says what the colours mean', `
    This report shows how we are doing against our targets for October 2023.
    Green means the target was met and amber means that we are within tolerance.

    What we measure | Why it matters | Target | How we are doing | RAG
    Bins collected on time % | People rely on it | 99% | 98.6% |
    Potholes filled in 5 days % | Safety | 90% | 93% |
  `, [
    'A4:E6 indicators: measure A, target C, actual D, rating E -> E5 by D5, E6 by D6',
  ]],
  ['Increase under Direction may be what was or what should be, so it is neither', `
    Indicator | Direction | Target | Actual | RAG
    Footfall | Increase | 1,000 | 1,100 |
    Void days | Decrease | 20 | 25 |
  `, [
    'A1:E3 indicators: measure A, travel B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
];
