import type { Layout } from '../written.ts';

export const bodies: Layout[] = [
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
    'A1:H3 indicators: measure A, actual C, comparator F, target G, rating H -> H2 by C2, H3 by C3',
  ]],
  ['Weighted scorecard with points', `
    No | KPI | Weight | Good | Target | Actual | % of target | Rating (R/A/G)
    1 | Invoices paid in 30 days % | 10 | ↑ | 95% | 96% | 101% |
    2 | Staff turnover % | 5 | ↓ | 12% | 14% | 117% |
  `, [
    'A1:H3 indicators: ref A, measure B, polarity D, target E, actual F, rating H -> H2 by F2, H3 by F3',
  ]],
  ['Environment agency regulator style with thresholds', `
    Permit condition | Green | Amber | Red | Q1 | Q2 | Q3 | RAG
    Compliance rate % | ≥99 | >98 and <99 | ≤98 | 99.2 | 98.7 | 97.9 |
    Incidents | 0 | 1 | ≥2 | 0 | 1 | 0 |
  `, [
    'A1:H3 thresholds: measure A, green B, amber C, red D, previous F, actual G, rating H -> H2 by G2, H3 by G3',
  ]],
  ['combined authority delivery dashboard', `
    Mayoral priority | KPI ref | KPI | Frequency | Polarity | 21/22 outturn | 22/23 target | Q1 22/23 | Q2 22/23 | Forecast | RAG | Commentary
    Transport | T1 | Bus patronage (m) | Quarterly | Up | 140 | 150 | 35 | 72 | 151 | | recovering
    Housing | H1 | Homes started | Quarterly | Up | 1,200 | 1,300 | 300 | 580 | 1,250 | | slow
  `, [
    'A1:L3 indicators: ref B, measure C, basis D, polarity E, previous F, target G, actual I, rating K, commentary L -> K2 by I2, K3 by I3',
  ]],
  ['adult social care ASCOF', `
    ASCOF | Description | Good | NENW average | England | 2019/20 | 2020/21 | Target | DoT | RAG
    2A | Permanent admissions 65+ per 100,000 | Low | 650 | 584 | 700 | 640 | 620 | ↓ |
    2B | Still at home after 91 days % | High | 80% | 82% | 79% | 83% | 85% | ↑ |
  `, [
    'A1:J3 indicators: ref A, measure B, polarity C, comparator E, previous F, actual G, target H, travel I, rating J -> J2 by G2, J3 by G3',
  ]],
  ['own trust beside England, no actual', `
    Indicator | Target | Trust | England | RAG
    A&E waits under 4 hours % | 95% | 91% | 88% | 
    Sickness absence % | 4% | 4.6% | 4.2% |
  `, [
    'A1:E3 indicators: measure A, target B, actual C, comparator D, rating E -> E2 by C2, E3 by C3',
  ]],
  ['own borough name beside comparators', `
    Ref | Measure | Target | Anytown | Statistical neighbours | London | England
    A1 | Children in need plans reviewed on time % | 95% | 91% | 88% | 90% | 87%
    A2 | Re-referrals % | 18% | 21% | 20% | 19% | 22%
  `, [
    'A1:G3 indicators: ref A, measure B, target C, actual D, comparator E -> H2 by D2, H3 by D3',
  ]],
  ['several schools beside target', `
    Measure | Target | Hill Primary | Dale Primary | England
    Attendance % | 95% | 94% | 96% | 94.2%
    Persistent absence % | 10% | 12% | 9% | 13%
  `, [
    'A1:E3 indicators, not sure: measure A, target B, comparator E',
  ]],
  ['our figure', `
    KPI | Good is | Our figure | Target | Peer average | Status
    Calls answered % | High | 91% | 90% | 88% |
    Void days | Low | 31 | 28 | 33 |
  `, [
    'A1:F3 indicators: measure A, polarity B, actual C, target D, comparator E, rating F -> F2 by C2, F3 by C3',
  ]],
  ['borough and latest period text', `
    Indicator | Polarity | Period | Borough | London | England | Target | RAG
    NEET % | Low | 2022/23 | 2.1% | 3% | 4% | 2.5% | 
    School readiness % | High | 2022/23 | 70% | 69% | 67% | 71% |
  `, [
    'A1:H3 indicators: measure A, polarity B, actual D, comparator E, target G, rating H -> H2 by D2, H3 by D3',
  ]],
  ['count and own figure', `
    Indicator | Target | Number | Anytown | England
    Smoking quitters % | 50% | 120 | 48% | 52%
    Health checks % | 60% | 1,200 | 61% | 58%
  `, [
    'A1:E3 indicators: measure A, target B, actual D, comparator E -> F2 by D2, F3 by D3',
  ]],
  [`the trust's own figure with nobody beside it`, `
    Measure | Target | Trust | RAG
    Sickness absence % | 4% | 4.6% | 
    Appraisals done % | 90% | 91% |
  `, [
    'A1:D3 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3',
  ]],
  ['a column of trusts', `
    Measure | Target | Trust | Actual | RAG
    Sickness absence % | 4% | North | 4.6% | 
    Appraisals done % | 90% | South | 91% |
  `, [
    'A1:E3 indicators: measure A, target B, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['lower and upper threshold', `
    Ref | Measure | Target | Lower threshold | Upper threshold | Actual | RAG
    A1 | % of calls answered | 95% | 90% | 95% | 92% | 
    A2 | Average days to re-let | 25 | 25 | 30 | 31 | 
  `, [
    'A1:G3 indicators: ref A, measure B, target C, lower D, upper E, actual F, rating G -> G2 by F2, G3 by F3',
  ]],
  ['min max', `
    KPI | Min | Max | Actual | RAG
    Temperature compliance % | 90% | 95% | 96% | 
    Staff per shift | 8 | 12 | 7 | 
  `, [
    'A1:E3 indicators: measure A, lower B, upper C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['target with min and max', `
    KPI | Target | Min | Max | Actual | RAG
    Temperature compliance % | 95% | 90% | 100% | 96% | 
    Occupancy % | 92% | 88% | 95% | 97% |
  `, [
    'A1:F3 indicators: measure A, target B, lower C, upper D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['red below amber from green at', `
    Measure | Green at | Amber from | Red below | Actual | RAG
    % of calls answered | 95% | 90% | 90% | 92% | 
    % of bills paid | 98% | 94% | 94% | 91% | 
  `, [
    'A1:F3 thresholds: measure A, green B, amber C, red D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['red amber green threshold', `
    Measure | Target | Red threshold | Amber threshold | Green threshold | Actual | RAG
    % of calls answered | 95% | <90% | 90-94.9% | >=95% | 92% | 
    Days to process | 20 | >25 | 21-25 | <=20 | 22 |
  `, [
    'A1:G3 indicators: measure A, target B, red C, amber D, green E, actual F, rating G -> G2 by F2, G3 by F3',
  ]],
  ['tolerance lower upper', `
    Measure | Target | Tolerance lower | Tolerance upper | Actual | Status
    % of calls answered | 95% | 90% | 94.9% | 92% | 
    Spend per head | £100 | £95 | £105 | £103 | 
  `, [
    'A1:F3 indicators: measure A, target B, lower C, upper D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['intervention level', `
    PI | Description | Target | Intervention level | Result | RAG
    1 | Recycling rate % | 45% | 40% | 42% | 
    2 | Missed bins per 100,000 | 50 | 60 | 61 | 
  `, [
    'A1:F3 indicators: ref A, measure B, target C, tolerance D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['floor and stretch', `
    Measure | Floor | Target | Stretch | Actual | RAG
    % of calls answered | 90% | 95% | 98% | 92% | 
    Rent collected % | 97% | 98% | 99% | 99.2% | 
  `, [
    'A1:F3 indicators: measure A, floor B, target C, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['red and amber trigger', `
    KPI | Target | Amber trigger | Red trigger | Current | RAG
    % of calls answered | 95% | 94% | 90% | 92% | 
    Sickness days | 8 | 9 | 10 | 9.5 | 
  `, [
    'A1:F3 indicators: measure A, target B, amber C, tolerance D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['green threshold and red threshold alone', `
    KPI | Green threshold | Red threshold | Outturn | RAG
    % of calls answered | 95% | 90% | 92% | 
    Sickness days | 8 | 10 | 9.5 | 
  `, [
    'A1:E3 thresholds: measure A, green B, red C, actual D, rating E -> E2 by D2, E3 by D3',
  ]],
  ['lower limit/upper limit control', `
    Measure | Target | Lower limit | Upper limit | Latest | RAG
    Bed occupancy % | 92% | 88% | 95% | 96% | 
    Length of stay days | 5 | 4 | 6 | 5.5 | 
  `, [
    'A1:F3 indicators: measure A, target B, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['green amber red with >= in header', `
    Measure | Green >= | Amber >= | Red < | Actual | RAG
    % of calls answered | 95% | 90% | 90% | 92% | 
    % of bills paid | 98% | 94% | 94% | 91% | 
  `, [
    'A1:F3 thresholds: measure A, green B, amber C, red D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['target banded', `
    KPI | Upper target | Lower target | Actual | RAG
    Occupancy % | 95% | 88% | 97% | 
    Calls answered % | 95% | 90% | 96% |
  `, [
    'A1:E3 indicators, not sure: measure A, upper B, lower C, actual D, rating E',
  ]],
  ['smallest and largest figures of a sensor', `
    Measure | Min | Max | Current
    Room temperature | 17 | 22 | 19
    Fridge temperature | 2 | 8 | 5
  `, []],
  ['smallest and largest figures beside a target', `
    Measure | Target | Min | Max | Actual | RAG
    Room temperature | 25 | 17 | 22 | 19 |
    Fridge temperature | 9 | 2 | 8 | 5 |
  `, [
    'A1:F3 indicators: measure A, target B, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['lower and upper threshold with polarity and no target', `
    KPI | Good is | Lower threshold | Upper threshold | Actual | RAG
    % of calls answered | High | 90% | 95% | 92% | 
    Average days to re-let | Low | 25 | 30 | 31 | 
  `, [
    'A1:F3 indicators: measure A, polarity B, lower C, upper D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['tolerance over from and to', `
    Measure | Target | Tolerance | << | Actual | RAG
    ^^ | ^^ | From | To | ^^ | ^^
    % of calls answered | 95% | 90% | 94.9% | 92% | 
    Average days to re-let | 25 | 25.1 | 30 | 29 | 
  `, [
    'A1:F4 indicators: measure A, target B, lower C, upper D, actual E, rating F -> F3 by E3, F4 by E4',
  ]],
  ['green and amber below', `
    Indicator | Green | Amber | Red | Actual | RAG
    % of calls answered | 95% | 90% | 85% | 86% | 
    Missed bins | 5 | 10 | 15 | 4 | 
  `, [
    'A1:F3 thresholds: measure A, green B, amber C, red D, actual E, rating F -> F2 by E2, F3 by E3',
  ]],
  ['result and status of a quarter beside its target and tolerance', `
    Landlord services performance Quarter 4 2023/24
    KPI ref and description | Target | Tolerance | Quarter 3 Result | Quarter 4 Result | Quarter 4 Status | Narrative
    PMF-01: Current rent collected as a % of rent owed | 100% | 2% | 99.1% | 99.31% | | Short of target
    PMF-02: Rent arrears as % of annual rent owed | 7.5% | 1% | 7% | 6.56% | | 
    PMF-03: Rent loss due to empty properties % | 1.5% | 0.5% | 1.9% | 2.2% | | Voids backlog
  `, [
    'A2:G5 indicators: measure A, target B, tolerance C, previous D, actual E, rating F, commentary G -> F3 by E3, F4 by E4, F5 by E5',
  ]],
  ['standard and months as dates, no rating', `
    KPI | Executive lead | Standard | 2023-04-01 | 2023-05-01 | 2023-06-01 | YTD | 
    18 weeks referral to treatment incomplete % | COO | 92% | 71.1% | 70.2% | 69.9% | 70.4%
    Cancer 62 day wait % | COO | 85% | 66% | 64.1% | 68% | 66%
    C.Diff infections | DIPC | 4 | 3 | 5 | 2 | 10
  `, [
    'A1:G4 indicators: measure A, target C, ytd G, 23-04 D, 23-05 E, 23-06 F -> H2 by F2, H3 by F3, H4 by F4',
  ]],
  ['questions as headings, in the past', `
    What we measure | What we wanted to achieve | Where we got to | Are we on track?
    Young people who complete the programme (%) | 75% | 81% | 
    Volunteers recruited | 120 | 96 | 
    Helpline calls answered within 1 minute (%) | 90% | 90% |
  `, [
    'A1:D4 indicators: measure A, target B, actual C, rating D -> D2 by C2, D3 by C3, D4 by C4',
  ]],
  ['achieved and RAG under months that are not merged', `
    Ref | Service Level | Target performance level | Severity | Jan 2024 | | Feb 2024 | | 
     | | | | Achieved | RAG | Achieved | RAG | Service points
    Service desk
    SL1 | Calls answered within 20 seconds | 90% | Minor | 91% | G | 88% | A | 2
    SL2 | Priority 1 incidents resolved within 4 hours | 95% | Serious | 96% | G | 97% | G | 0
    SL3 | System availability | 99.5% | Critical | 99.9% | G | 99.4% | | 4
  `, [
    'A1:I6 indicators: ref A, measure B, target C, previous E, previousRating F, actual G, rating H -> H4 by G4, H5 by G5, H6 by G6',
  ]],
  ['measures under a heading with a colon', `
    No. | Performance Indicator | Annual Target | Actual to Date | Status
    1 | Planning applications decided in time:
    1a | major applications (13 weeks) | 60% | 75% |
    1b | minor applications (8 weeks) | 65% | 64% |
    1c | other applications (8 weeks) | 80% | 88% |
    2 | Appeals allowed % (low is good) | 30% | 25% |
  `, [
    'A1:E6 indicators: ref A, measure B, target C, actual D, rating E -> E3 by D3, E4 by D4, E5 by D5, E6 by D6',
  ]],
  ['target and tolerance in one cell, ratings still empty', `
    Priority | What success looks like (measure) | Latest result | Target / tolerance | On track?
    Cleaner | Fly tips removed within 2 working days | 93% | Target 95% (amber 90%) | 
    Greener | CO2 emissions from council estate (tonnes) | 4,100 | Target 4,200 (amber 4,500) | 
    Safer | Licensed premises inspected on schedule | 99% | Target 100% (amber 97%) |
  `, [
    'A1:E4 indicators: section A, measure B, actual C, criteria D, rating E -> E2 by C2, E3 by C3, E4 by C4',
  ]],
];
