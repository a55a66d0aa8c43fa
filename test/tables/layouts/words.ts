import type { Layout } from '../written.ts';

export const words: Layout[] = [
  ['typing errors', `
    Rfe | Indicater | Targt | Tolerence | Outurn | RAG Staus
    A1 | % invoices paid | 95% | 5% | 94% |
    A2 | % calls answered | 90% | 5% | 91% |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, tolerance D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['accents plurals', `
    Réf. | Indicateurs / Indicators | Targets | Actuals | RAGs
    A1 | % invoices paid | 95% | 94% |
    A2 | % calls answered | 90% | 91% |
  `, [
    'A1:E3 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['NHS scorecard', `
    Domain | Metric | Standard | Threshold | Latest month | Latest Value | Variance | RAG
    Safe | Never events | 0 | 1 | Oct-20 | 0 | 0 |
    Safe | C. difficile cases | 3 | 5 | Oct-20 | 4 | 1 |
    Responsive | A&E 4hr % | 95% | 90% | Oct-20 | 88.1% | -6.9% |
  `, [
    'A1:H4 indicators: section A, measure B, target C, tolerance D, actual F, travel G, rating H -> H2 by F2, H3 by F3, H4 by F4',
  ]],
  ['police', `
    Measure | Aim | Baseline | Target | Current | Diff | RAG
    Burglary offences | Reduce | 1,200 | 1,100 | 1,050 | -50 |
    Victim satisfaction % | Increase | 75% | 80% | 78% | -2% |
  `, [
    'A1:G3 indicators: measure A, polarity B, baseline C, target D, actual E, travel F, rating G -> G2 by E2, G3 by E3',
  ]],
  ['R A G letters as thresholds', `
    KPI | G | A | R | Result | RAG
    % waits | >=95% | 90-94% | <90% | 93% |
    Complaints | <=5 | 6-10 | >10 | 4 |
  `, [
    'A1:F3 thresholds: measure A, green B, amber C, red D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['short term and long term trend, RAG last', `
    Code | Title | Value | Target | Status | Short Trend | Long Trend | Note
    LPI 1 | % of repairs on time | 96% | 95% | | up | up | ok
    LPI 2 | % of visits on time | 85% | 90% | | down | up | ok
  `, [
    'A1:H3 indicators: ref A, measure B, actual C, target D, rating E, travel F, commentary H -> E2 by C2, E3 by C3',
  ]],
  ['covalent/pentana', `
    PI Code & Short Name | Managed By | Q2 2020/21 | << | << | Q3 2020/21 | << | << | Annual Target 2020/21
    ^^ | ^^ | Value | Target | Status | Value | Target | Status | ^^
    CS01 % of calls answered | JB | 91% | 90% | G | 85% | 90% | | 90%
    CS02 % of repairs on time | JB | 96% | 95% | G | 96% | 95% | | 95%
  `, [
    'A1:I4 indicators: measure A, previous C, previousRating E, actual F, target G, rating H -> H3 by F3, H4 by F4',
  ]],
  ['SNs and england', `
    Indicator | Good is | 2018/19 | 2019/20 | SN avg | England | Target | Oct-20 | RAG
    Children in care per 10,000 | Low | 101 | 99 | 95 | 65 | 90 | 104 |
    % of assessments in 45 days | High | 81% | 85% | 83% | 84% | 90% | 91% |
  `, [
    'A1:I3 indicators: measure A, polarity B, previous C, comparator E, target G, actual H, rating I -> I2 by H2, I3 by H3',
  ]],
  ['numerator/denominator', `
    Ref | Measure | Num | Denom | % | Target | RAG
    A1 | % of calls answered | 91 | 100 | 91% | 90% |
    A2 | % of repairs on time | 46 | 50 | 92% | 95% |
  `, [
    'A1:G3 indicators: ref A, measure B, numerator C, denominator D, actual E, target F, rating G -> G2 by E2, G3 by E3',
  ]],
  ['outcome sentence columns', `
    Council Plan Priority | What we will measure | Where we were (2019/20) | Where we want to be (2020/21) | Where we are now | On track?
    Clean | % of streets clean | 91% | 95% | 96% | 
    Safe | % of incidents attended on time | 91% | 95% | 90% |
  `, [
    'A1:F3 indicators: measure B, previous C, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['Good performance arrows', `
    Indicator | Good performance | Target | Actual | RAG
    Days lost to sickness | ↓ | 8 | 9.5 |
    Recycling rate | ↑ | 45% | 46% |
  `, [
    'A1:E3 indicators: measure A, polarity B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['higher/lower mixed header with question mark', `
    PI ref | PI | Is higher or lower better? | 2020/21 target | Oct 20 actual | RAG status | Lead
    A1 | Sickness days | Lower | 8 | 9.5 | | JB
    A2 | Recycling | Higher | 45% | 46% | | JB
  `, [
    'A1:G3 indicators: ref A, measure B, polarity C, target D, actual E, rating F, lead G -> F2 by E2, F3 by E3',
  ]],
  ['tolerance columns amber from/to', `
    Indicator | Target | Amber threshold | Red threshold | Actual | RAG
    % of repairs on time | 95% | 92% | 90% | 93% |
    % of visits on time | 90% | 85% | 80% | 79% |
  `, [
    'A1:F3 indicators: measure A, target B, amber C, tolerance D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['header in row with description of each column below', `
    Ref | Measure | Target | Actual | RAG
    (unique) | (full wording) | (annual) | (latest) | (R/A/G)
    A1 | % of repairs on time | 95% | 96% |
    A2 | % of visits on time | 90% | 85% |
  `, [
    'A1:E4 indicators: ref A, measure B, target C, actual D, rating E -> E3 by D3, E4 by D4',
  ]],
  ['numbers 1 to 5', `
    Ref | Measure | Target | Actual | RAG rating (1 to 5)
    A | % invoices paid | 95% | 94% | 3
    B | % calls answered | 90% | 91% | 1
    C | % bins collected | 99% | 91% | 5
  `, [
    'A1:E4 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3, E4 by D4',
  ]],
  ['DCA words', `
    Project | Delivery confidence | Comment
    HS2 | Amber/Red | late
    Crossrail | A/R | later
    Thameslink | Red-Amber | even later
    Roads | A/G | fine
  `, [
    'A1:C5 ratings: measure A, rating B, commentary C',
  ]],
  ['colour alone', `
    Measure | Target | Actual | Status
    % invoices paid | 95% | 94% | {amber}
    % calls answered | 90% | 91% | {green}
    % bins collected | 99% | 91% | {red}
  `, [
    'A1:D4 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3, D4 by C4',
  ]],
  ['hidden sheet', {
    'Front': `
    Report October 2020
    `,
    '.Data': `
    Ref | Measure | Target | Actual | RAG
    A1 | % invoices paid | 95% | 94% |
    A2 | % calls | 95% | 96% |
    `,
  }, [
    'Data!A1:E3 indicators, not sure: ref A, measure B, target C, actual D, rating E',
  ]],
  ['months in rows (long format)', `
    Month | Indicator | Target | Actual | RAG
    2020-04-01 | Rent collected % | 95% | 94% |
    2020-05-01 | Rent collected % | 95% | 96% |
  `, [
    'A1:E3 indicators: measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['measure with odd header', `
    Our promise to you | Target | Actual | RAG
    Rent collected % | 97% | 96% |
    Calls answered % | 90% | 93% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['NHS: Plan / Actual / Variance / RAG with YTD', `
    Indicator | Month Plan | Month Actual | Month Variance | YTD Plan | YTD Actual | YTD Variance | RAG
    A&E 4 hours % | 95% | 93% | -2% | 95% | 92% | -3% |
    Elective activity | 100 | 104 | 4 | 700 | 690 | -10 |
  `, [
    'A1:H3 indicators: measure A, target B, actual C, travel D, ytd F, rating H -> H2 by C2, H3 by C3',
  ]],
  ['Police: target direction, 12 months to date', `
    Priority | Indicator | 12 months to Oct 19 | 12 months to Oct 20 | % change | Target | Status
    Burglary | Burglary dwelling | 1,200 | 1,100 | -8% | 1,150 |
    Violence | Violence with injury | 900 | 950 | 6% | 900 |
  `, [
    'A1:G3 indicators: section A, measure B, previous C, actual D, travel E, target F, rating G -> G2 by D2, G3 by D3',
  ]],
  ['Fire: floor/ceiling', `
    KPI | Lower is better? | 5 yr average | Target 20/21 | YTD actual | Status
    Accidental dwelling fires | Yes | 120 | 110 | 101 |
    Response within 10 min % | No | 92% | 93% | 92.5% |
  `, [
    'A1:F3 indicators: measure A, polarity B, target D, ytd E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['hidden months letter with target and RAG grid side', `
    Ref | Measure | Target | A | M | J | J | A | S | O | N | D | J | F | M
    H1 | Rent collected % | 97% | G | G | A | R | G | G | | | | | |
    H2 | Repairs on time % | 95% | G | A | A | R | G | G | | | | | |
  `, [
    'A1:O3 grid, not sure: ref A, measure B, target C',
  ]],
  ['quarter letters grid', `
    Ref | Measure | Q1 | Q2 | Q3 | Q4
    H1 | Rent collected % | G | A | |
    H2 | Repairs on time % | R | A | |
  `, [
    'A1:F3 grid, not sure: ref A, measure B',
  ]],
  ['grid by year no year named', `
    REF | KPI | A | M | J | J | A | S | O | N | D | J | F | M
    K1 | Rent collected % | G | G | A | R | G | G | | | | | |
    K2 | Repairs on time % | G | A | A | R | G | G | | | | | |
  `, [
    'A1:N3 grid, not sure: ref A, measure B',
  ]],
  ['target column text like "Above 95%"', `
    Measure | Target | Current | RAG
    Rent collected | Above 95% | 94% |
    Sickness days | Below 8 | 9.1 |
    Complaints | No more than 10 | 8 |
  `, [
    'A1:D4 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3, D4 by C4',
  ]],
  [`'Aim' with max/min`, `
    PI Ref | Description | Aim | 20/21 Target | 20/21 Outturn | RAG
    BV8 | Invoices paid on time | Max | 95 | 96.2 |
    BV12 | Sickness days | Min | 8 | 9 |
  `, [
    'A1:F3 indicators: ref A, measure B, polarity C, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['Norm', `
    KPI | Norm | Measured | Status
    Response time (minutes) | 8 | 9 |
    Abandoned calls % | 5% | 4% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['Contract KPI with weight and points', `
    KPI | Weighting | Target | Actual | Score | RAG
    Repairs completed on time % | 20% | 95% | 96% | 5 |
    Tenant satisfaction % | 10% | 90% | 86% | 3 |
  `, [
    'A1:F3 indicators: measure A, target C, actual D, rating F -> F2 by D2, F3 by D3',
  ]],
  ['Balanced scorecard', `
    Perspective | Objective | Measure | Target | Actual | Status | Initiative
    Customer | Improve service | Customer satisfaction % | 90% | 88% | | Training
    Finance | Reduce arrears | Rent arrears % | 2% | 2.5% | | Collection
  `, [
    'A1:G3 indicators: measure C, target D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  [`Thresholds as 'Tolerance +/- 5%'`, `
    KPI | Good is | Target | Tolerance (+/-) | Actual | RAG
    Calls answered % | High | 90% | 5% | 86% |
    Complaints upheld | Low | 10 | 2 | 13 |
  `, [
    'A1:F3 indicators: measure A, polarity B, target C, tolerance D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['comparator, rank, quartile', `
    Indicator | Polarity | 2018/19 | 2019/20 | England | Rank | Quartile | Target | RAG
    Life expectancy | High | 78.1 | 78.4 | 79.6 | 120 | 4th | 79 |
    Smoking prevalence % | Low | 18% | 17% | 14% | 99 | 3rd | 15% |
  `, [
    'A1:I3 indicators: measure A, polarity B, previous C, actual D, comparator E, target H, rating I -> I2 by D2, I3 by D3',
  ]],
  ['with a column of units and frequency', `
    ID | KPI | Unit | Freq | Pol. | Tgt | Act | RAG
    1 | Calls answered | % | M | H | 90 | 86 |
    2 | Complaints upheld | No. | M | L | 10 | 13 |
  `, [
    'A1:H3 indicators: ref A, measure B, basis D, polarity E, target F, actual G, rating H -> H2 by G2, H3 by G3',
  ]],
  ['abbreviations tgt/act/perf', `
    Ref | KPI | Tgt | Perf | Var | RAG
    1 | Calls answered % | 90% | 86% | -4% |
    2 | Repairs on time % | 95% | 97% | 2% |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual D, travel E, rating F -> F2 by D2, F3 by D3',
  ]],
  ['trailing spaces and nbsp', `
     Ref  |  Performance  Measure | Target : | Actual * | RAG ¹
    A1 | Calls answered % | 90% | 86% |
    A2 | Repairs on time % | 95% | 97% |
  `, [
    'A1:E3 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['asterisks / footnotes in header', `
    Ref | Measure | Target* | Outturn** | RAG†
    A1 | Calls answered % | 90% | 86% |
    A2 | Repairs on time % | 95% | 97% |
  `, [
    'A1:E3 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  [`quarterly 'Period' column with text in cells and latest value col`, `
    Indicator | Polarity | Period | Value | Target | RAG
    Life expectancy | High | 2018-20 | 78.4 | 79 |
    Smoking prevalence % | Low | 2019/20 | 17% | 15% |
  `, [
    'A1:F3 indicators: measure A, polarity B, basis C, actual D, target E, rating F -> F2 by D2, F3 by D3',
  ]],
  ['questions', `
    What did we say we would do? | How will we measure it? | What is our target? | How did we do? | RAG
    Answer calls faster | % of calls answered in 60 seconds | 90% | 91% |
    Fix homes | % of repairs on time | 95% | 93% |
  `, [
    'A1:E3 indicators: measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['target in words of date with number', `
    Measure | Good is | Target by March 2021 | Position at Dec 2020 | RAG | Comments
    % of repairs on time | High | 95% | 94% | | ok
  `, [
    'A1:F2 indicators: measure A, polarity B, target C, actual D, rating E, commentary F -> E2 by D2',
  ]],
  ['minimum/maximum', `
    KPI | Minimum target | Target | Actual | RAG
    Rent collected % | 90% | 95% | 93% |
  `, [
    'A1:E2 indicators: measure A, floor B, target C, actual D, rating E -> E2 by D2',
  ]],
  ['range in target', `
    KPI | Target range | Actual | RAG
    Occupancy % | 85% - 90% | 93% |
    Repairs on time % | 90-95% | 93% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['figures as text with units', `
    KPI | Target | Actual | RAG
    Response time | 8 mins | 9 mins |
    Re-let time | 25 days | 24 days |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['welsh bilingual', `
    Cyf / Ref | Mesur / Measure | Targed / Target | Perfformiad / Performance | CAG / RAG
    A1 | Rent collected % | 95% | 96% |
    A2 | Repairs on time % | 95% | 90% |
  `, [
    'A1:E3 indicators: ref A, measure B, target C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['NHS trust integrated performance, Target first, SPC columns', `
    CQC Domain | Indicator | Executive Lead | Standard | Jul-22 | Aug-22 | Sep-22 | YTD | Trend | RAG
    Safe | MRSA bacteraemias | CNO | 0 | 0 | 1 | 0 | 1 | up |
    Effective | Readmissions within 30 days % | CMO | <8% | 8.2% | 7.9% | 7.5% | 7.9% | down |
    Responsive | Diagnostics within 6 weeks % | COO | 99% | 85% | 88% | 91% | 87% | up |
  `, [
    'A1:J4 indicators: measure B, target D, ytd H, travel I, rating J, 22-07 E, 22-08 F, 22-09 G -> J2 by G2, J3 by G3, J4 by G4',
  ]],
  ['Housing association KPI with upper quartile & Pass/Fail', `
    KPI | 2021/22 Result | 2022/23 Target | Latest Result (Nov 22) | Target Met?
    Emergency repairs completed in 24 hours % | 97.9% | 99% | 98.5% | No
    Properties with a valid gas certificate % | 100% | 100% | 100% | Yes
    Average relet time (days) | 32 | 28 | 30 | No
  `, [
    'A1:E4 indicators: measure A, previous B, target C, actual D -> F2 by D2, F3 by D3, F4 by D4',
  ]],
  ['Fire service with tolerance pct header', `
    Ref | Indicator | Target | Tolerance (10%) | Actual to date | Performance Status
    KPI 1 | Number of accidental dwelling fires | 50 | 55 | 53 |
    KPI 2 | % of calls answered in 7 seconds | 95% | 85.5% | 96% |
  `, [
    'A1:F3 indicators: ref A, measure B, target C, tolerance D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['National indicators with CI', `
    Indicator | Period | Value | Lower CI | Upper CI | England value | Target | RAG
    Smoking prevalence in adults % | 2021 | 13.2% | 11% | 15% | 13% | 12% |
    Breastfeeding initiation % | 2021 | 70% | 68% | 72% | 74% | 75% |
  `, [
    'A1:H3 indicators: measure A, basis B, actual C, comparator F, target G, rating H -> H2 by C2, H3 by C3',
  ]],
  ['Weighted scorecard with points', `
    No | KPI | Weight | Good | Target | Actual | % of target | Rating (R/A/G)
    1 | Invoices paid in 30 days % | 10 | ↑ | 95% | 96% | 101% |
    2 | Staff turnover % | 5 | ↓ | 12% | 14% | 117% |
  `, [
    'A1:H3 indicators: ref A, measure B, polarity D, target E, actual F, rating H -> H2 by F2, H3 by F3',
  ]],
  ['typed badly', `
     Refernce | Perfromance Measure | Anual Target | Curent Postion | R.A.G. Staus | Comentary
    A1 | % of calls answered on time | 90% | 91% | | ok
    A2 | % of visits on time | 85% | 80% | | late
  `, [
    'A1:F3 indicators: ref A, measure B, target C, actual D, rating E, commentary F -> E2 by D2, E3 by D3',
  ]],
  ['Environment agency regulator style with thresholds', `
    Permit condition | Green | Amber | Red | Q1 | Q2 | Q3 | RAG
    Compliance rate % | ≥99 | >98 and <99 | ≤98 | 99.2 | 98.7 | 97.9 |
    Incidents | 0 | 1 | ≥2 | 0 | 1 | 0 |
  `, [
    'A1:H3 thresholds: measure A, green B, amber C, red D, previous F, actual G, rating H -> H2 by G2, H3 by G3',
  ]],
];
