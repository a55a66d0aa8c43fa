import type { Layout } from '../written.ts';

export const years: Layout[] = [
  ['a logframe with milestones by year and a target in the end', `
    Result | Indicator | Baseline (2019) | Milestone 1 (2021) | Milestone 2 (2022) | Target (2024) | Achieved (2022) | Source | Assumptions
    Outcome 1 | % of households with safe water | 41% | 50% | 58% | 75% | 56% | Survey | Funding continues
    Outcome 2 | Children enrolled (number) | 1200 | 1500 | 1800 | 2500 | 1850 | School records | -
  `, [
    'A1:I3 indicators: measure B, baseline C, target E, actual G -> J2 by G2, J3 by G3',
  ]],
  ['a budget book whose target is for the year after its figures', `
    Performance Measures | FY 2021 Actual | FY 2022 Target | FY 2022 Estimate | FY 2023 Target
    % of potholes filled within 5 days | 88% | 90% | 91% | 92%
    Library visits per capita | 4.1 | 5.0 | 4.6 | 5.2
  `, [
    'A1:E3 indicators: measure A, previous B, target C, actual D',
  ]],
  ['a result of one year beside the target of the next', `
    Measure | 2022 result | 2023 result | National 2023 | Gap | Target 2024 | On track
    EYFS good level of development % | 66% | 68% | 67% | 1% | 71% |
    Phonics Y1 % | 74% | 79% | 79% | 0% | 82% |
  `, [
    'A1:G3 indicators, not sure: measure A, previous B, actual C, comparator D, travel E, target F, rating G',
  ]],
  ['a target for 2025 beside the figures of 2022/23', `
    KPI | Strategic target 2025 | 2020/21 | 2021/22 | 2022/23 | Sector median | Status | Comments
    NSS overall satisfaction % | 85% | 78% | 79% | 81% | 80% | Amber |
    Research income £m | 50 | 38 | 41 | 44 | - | Green |
  `, [
    'A1:H3 indicators, not sure: measure A, target B, previous D, actual E, comparator F, rating G, commentary H',
  ]],
  ['targets of years to come beside the target of the year', `
    Measure | Actual 2021/22 | Target 2022/23 | Actual 2022/23 | Target 2023/24 | Target 2024/25 | RAG
    Recycling % | 44% | 45% | 46% | 47% | 48% |
    Missed bins | 410 | 380 | 390 | 350 | 330 |
  `, [
    'A1:G3 indicators: measure A, previous B, target C, actual D, rating G -> G2 by D2, G3 by D3',
  ]],
  ['the financial year to date, of two years', `
    Measure | Desired direction | Target | FYTD 2022/23 | FYTD 2023/24 | Change | RAG
    Burglary dwelling (offences) | Decrease | 1500 | 1610 | 1480 | -8.1% |
    999 calls answered in 10 seconds % | Increase | 90% | 84% | 88% | 4% |
  `, [
    'A1:G3 indicators: measure A, polarity B, target C, previous D, ytd E, travel F, rating G -> G2 by E2, G3 by E3',
  ]],
  ['columns that are numbered below their headings', `
    No. | Indicator | Unit | Target | Actual | RAG
    1 | 2 | 3 | 4 | 5 | 6
    1 | Recycling | % | 47 | 46 |
    2 | Missed bins | number | 60 | 55 |
  `, [
    'A1:F4 indicators: ref A, measure B, target D, actual E, rating F -> F3 by E3, F4 by E4',
  ]],
  ['what should be reached in the end of a project', `
    Indicator Name | Unit of Measure | Baseline | Actual (Previous) | Actual (Current) | End Target
    People provided with improved sanitation | Number | 0 | 12000 | 18500 | 40000
    Facilities with trained staff | Percentage | 20 | 35 | 48 | 80
  `, [
    'A1:F3 indicators, not sure: measure A, baseline C, previous D, actual E, target F',
  ]],
  ['targets of last time, this time and next time', `
    Ref | Measure | Last target | Last actual | This target | This actual | Next target | RAG
    A1 | Calls answered % | 88% | 87% | 90% | 91% | 92% |
    A2 | Letters answered % | 80% | 82% | 85% | 84% | 90% |
  `, [
    'A1:H3 indicators: ref A, measure B, previous D, target E, actual F, rating H -> H2 by F2, H3 by F3',
  ]],
  ['a target of last year, whose figure stands beside it', `
    Indicator | 2022/23 target | 2022/23 actual | 2023/24 actual | RAG
    Diagnostic % | 85% | 83% | 88% |
    RTT % | 70% | 68% | 69% |
  `, [
    'A1:E3 indicators, not sure: measure A, target B, previous C, actual D, rating E',
  ]],
  ['what was committed in all beside what was delivered so far', `
    TOM ref | Measure | Unit | Committed | Delivered to date | RAG
    NT1 | Local people employed | FTE | 12 | 9 |
    NT10 | Apprenticeship weeks | weeks | 104 | 130 |
  `, [
    'A1:F3 indicators, not sure: ref A, measure B, target D, actual E, rating F',
  ]],
  ['benefits that were realised so far', `
    Benefit | Measure | Baseline | Target benefit | Realised to date | Forecast | RAG
    Cashable savings | £000 saved | 0 | 450 | 310 | 460 | A
    Faster service | Days to process | 21 | 10 | 12 | 10 | A
  `, [
    'A1:G3 indicators, not sure: measure B, baseline C, target D, actual E, rating G',
  ]],
  ['the year to date beside earlier years', `
    KPI | 2021/22 | << | 2022/23 | << | 2023/24 | << | <<
    ^^ | Target | Actual | Target | Actual | Target | YTD | RAG
    Calls answered % | 85% | 86% | 88% | 87% | 90% | 91% |
    Re-let days | 33 | 32 | 30 | 31 | 25 | 28 |
  `, [
    'A1:H4 indicators: measure A, previous E, target F, ytd G, rating H -> H3 by G3, H4 by G4',
  ]],
  ['pairs of targets and figures, the earlier first', `
    Measure | Previous year target | Previous year actual | Current year target | Current year actual | RAG
    Crimes | 8200 | 8300 | 8000 | 7900 |
    Calls answered % | 88% | 87% | 90% | 91% |
  `, [
    'A1:F3 indicators: measure A, previous C, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['PY and CY', `
    Measure | PY | CY | CY Target | Var | RAG
    Crimes recorded | 8300 | 7900 | 8000 | -100 |
    Calls answered % | 87% | 91% | 90% | 1% |
  `, [
    'A1:F3 indicators: measure A, previous B, actual C, target D, travel E, rating F -> F2 by C2, F3 by C3',
  ]],
  ['a forecast is no figure', `
    KPI | Target | Forecast outturn | RAG
    Homes completed | 300 | 290 |
    Apprentices | 60 | 62 |
  `, [
    'A1:D3 indicators: measure A, target B, rating D',
  ]],
  ['the latest figure beside the result of a year', `
    Service | What we measure | Unit | How often | 22/23 result | 23/24 target | Latest | As at | How are we doing?
    Waste | Recycling rate | % | Quarterly | 45% | 47% | 46% | Sep 23 | Amber
    Roads | Potholes fixed in 5 days | % | Monthly | 88% | 90% | 93% | Oct 23 | Green
  `, [
    'A1:I3 indicators: section A, measure B, basis D, previous E, target F, actual G, rating I -> I2 by G2, I3 by G3',
  ]],
  ['an outturn before the current figure', `
    Indicator | 2022/23 outturn | Current | Target | RAG
    Calls answered % | 85% | 91% | 90% |
    Re-let days | 30 | 27 | 25 |
  `, [
    'A1:E3 indicators: measure A, previous B, actual C, target D, rating E -> E2 by C2, E3 by C3',
  ]],
  ['a council beside others, in two years', `
    Measure | England 22/23 | North West 22/23 | Council 22/23 | Council 23/24 | Council target 23/24 | RAG
    Care leavers in EET % | 54% | 52% | 50% | 55% | 56% |
    Stability % | 70% | 71% | 68% | 72% | 70% |
  `, [
    'A1:G3 indicators: measure A, comparator B, previous D, actual E, target F, rating G -> G2 by E2, G3 by E3',
  ]],
  ['an annual target beside quarters of no year', `
    Performance indicator | Annual target | Q1 actual | Q2 actual | Q3 actual | Year to date | % of target | Forecast outturn | RAG
    Visits to the museum | 120000 | 31000 | 38000 | 24000 | 93000 | 78% | 118000 |
    School pupils on visits | 8000 | 2100 | 600 | 2600 | 5300 | 66% | 8100 |
  `, [
    'A1:I3 indicators, not sure: measure A, target B, previous D, actual E, ytd F, rating I',
  ]],
  ['three years by number, two of them over', `
    Indicator | Baseline | Y1 target | Y1 actual | Y2 target | Y2 actual | Y3 target | Y3 actual
    Teachers trained | 0 | 100 | 110 | 250 | 240 | 400 |
    Pass rate % | 40% | 45% | 44% | 50% | 52% | 60% |
  `, [
    'A1:H3 indicators: measure A, baseline B, target E, actual F -> I2 by F2, I3 by F3',
  ]],
  ['two years by number', `
    Indicator | Year 1 target | Year 1 actual | Year 2 target | Year 2 actual | RAG
    Teachers trained | 100 | 110 | 250 | 240 |
    Pass rate % | 45% | 44% | 50% | 52% |
  `, [
    'A1:F3 indicators: measure A, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['the fifth year\'s target beside the latest figure', `
    Indicator | Year 0 | Year 5 target | Latest | RAG
    Teachers trained | 100 | 250 | 140 |
    Pass rate % | 45% | 50% | 47% |
  `, [
    'A1:E3 indicators, not sure: measure A, target C, actual D, rating E',
  ]],
  ['the target of a whole programme', `
    Programme | Measure | Programme target | Delivered 22/23 | Delivered 23/24 | Total delivered | % of target | RAG
    Homes | Homes built | 1000 | 200 | 250 | 450 | 45% |
    Retrofit | Homes retrofitted | 500 | 100 | 120 | 220 | 44% |
  `, [
    'A1:H3 indicators, not sure: measure B, target C, previous D, actual E, rating H',
  ]],
  ['years of a company and a target for 2030', `
    Metric | Unit | FY21 | FY22 | FY23 | 2030 target | Progress
    Scope 1 emissions | tCO2e | 1200 | 1100 | 1000 | 600 | On track
    Women in leadership | % | 31% | 34% | 38% | 50% | On track
  `, [
    'A1:G3 indicators, not sure: measure A, previous D, actual E, target F, rating G',
  ]],
  ['a quarter and the same of last year', `
    Indicator | Target | Q2 last year | Q2 2023/24 | RAG
    Calls answered % | 90% | 85% | 91% |
    Letters answered % | 90% | 88% | 84% |
  `, [
    'A1:E3 indicators: measure A, target B, previous C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['twelve months and the twelve before', `
    Indicator | Target | Previous 12 months | Last 12 months | RAG
    Sickness days per FTE | 8 | 9.1 | 8.7 |
    Turnover % | 12% | 14% | 11% |
  `, [
    'A1:E3 indicators: measure A, target B, previous C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
];
